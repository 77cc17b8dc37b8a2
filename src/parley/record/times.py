"""Dates, figures and events with what their report's day makes of them, streaming in id order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, Row, select

from parley.model import DateMention, DocumentHead, Event, Figure, Published, days, resolved
from parley.record.claim_kinds import CLAIMS
from parley.record.coding import decode
from parley.record.columns import HEAD, read_head, read_published
from parley.record.rows import DateRow, EventRow, FigureRow
from parley.record.schema import claims, documents
from parley.record.speaking import actors_of

__all__ = ["date_rows", "days_of", "days_told", "event_rows", "figure_rows", "values_of"]

_PAGE = 200

Kind = TypeVar("Kind", DateMention, Figure, Event)


def date_rows(connection: Connection) -> Iterator[DateRow]:
    """Yield every expression of time."""
    for page in _pages(connection, DateMention):
        values = values_of(connection, [head.id for _, head in page])
        for mention, head in page:
            yield DateRow(mention, head, values.get(mention.id, mention.value))


def figure_rows(connection: Connection, *, by_report: bool = False) -> Iterator[FigureRow]:
    """Yield every figure, in id order or report by report: then each is resolved once."""
    for page in _pages(connection, Figure, by_report=by_report):
        found = _resolutions(connection, [head.id for _, head in page])
        said = [figure.statement for figure, _ in page if figure.statement is not None]
        actors = actors_of(connection, said)
        for figure, head in page:
            told = found.get(figure.as_of or "")
            yield FigureRow(
                figure=figure,
                document=head,
                actors=tuple(
                    actors.get((figure.statement or "", place))
                    for place in range(len(figure.according_to))
                ),
                as_of=told and told.value,
                days=told and told.days,
            )


def event_rows(connection: Connection, *, by_report: bool = False) -> Iterator[EventRow]:
    """Yield every event, in id order or report by report: then each is resolved once."""
    for page in _pages(connection, Event, by_report=by_report):
        found = _resolutions(connection, [head.id for _, head in page])
        for event, head in page:
            told = found.get(event.date or "")
            yield EventRow(event, head, told and told.value, told and told.days)


def _pages(
    connection: Connection, kind: type[Kind], *, by_report: bool = False
) -> Iterator[Sequence[tuple[Kind, DocumentHead]]]:
    stored = CLAIMS[kind]
    query = (
        select(*HEAD, claims.c.id.label("claim"), claims.c.body)
        .select_from(claims)
        .join(documents, documents.c.id == claims.c.document)
        .where(claims.c.kind == stored.name)
        .order_by(*((claims.c.document, claims.c.start) if by_report else ()), claims.c.id)
    )

    def read(row: Row[*tuple[Any, ...]]) -> tuple[Kind, DocumentHead]:
        claim: Kind = decode(stored.decoder, row.body, row.claim)
        return claim, read_head(row)

    for page in connection.execute(query).partitions(_PAGE):
        yield [read(row) for row in page]


def values_of(connection: Connection, identifiers: Sequence[str]) -> Mapping[str, str]:
    """Return the values of all expressions of time of these documents, by id.

    Of a report that came out between two days, a value is that which both ends give, and so all
    days between them: a later anchor never gives an earlier day. Else it is the form's template.
    """
    found = _resolutions(connection, identifiers)
    return {mention: resolution.value for mention, resolution in found.items()}


def days_of(connection: Connection, identifiers: Sequence[str]) -> Mapping[str, tuple[str, str]]:
    """Return the first and the last ISO day that expressions of these documents may mean, by id.

    Those that leave it open are left out.
    """
    found = _resolutions(connection, identifiers)
    return {mention: told.days for mention, told in found.items() if told.days is not None}


def days_told(
    mentions: Iterable[DateMention], published: Mapping[str, Published]
) -> Mapping[str, tuple[str, str]]:
    """Return the same for expressions at hand; `published` tells when each document came out."""
    found: dict[str, tuple[str, str]] = {}
    for document, here in _by_document(mentions).items():
        out = published[document]
        for mention, told in _between(here, out.earliest, out.latest).items():
            if told.days is not None:
                found[mention] = told.days
    return found


def _by_document(mentions: Iterable[DateMention]) -> Mapping[str, Sequence[DateMention]]:
    """Return expressions by document, in the order of its text."""
    found: dict[str, list[DateMention]] = {}
    for mention in mentions:
        found.setdefault(mention.document, []).append(mention)
    for here in found.values():
        here.sort(key=lambda mention: (mention.evidence.start, mention.id))
    return found


class _Resolution(NamedTuple):
    """What an expression means in a report of the first day, of the last, and of an unknown one."""

    first: str
    last: str
    open: str

    @property
    def value(self) -> str:
        return self.first if self.first == self.last else self.open

    @property
    def days(self) -> tuple[str, str] | None:
        """The days that it may mean, None where they are open."""
        return _between_days(self.first, self.last)


@lru_cache(maxsize=16384)
def _between_days(earlier: str, later: str) -> tuple[str, str] | None:
    """Return the first and the last ISO day of two values, None where one leaves it open."""
    ends = days(earlier), days(later)
    if ends[0] is None or ends[1] is None:
        return None
    first, last = min(end[0] for end in ends if end), max(end[1] for end in ends if end)
    return first.isoformat(), last.isoformat()


def _resolutions(connection: Connection, identifiers: Sequence[str]) -> Mapping[str, _Resolution]:
    stored = CLAIMS[DateMention]
    these = set(identifiers)
    query = (
        select(claims.c.document, claims.c.id, claims.c.body)
        .where(claims.c.document.in_(these), claims.c.kind == stored.name)
        .order_by(claims.c.document, claims.c.start, claims.c.id)
    )
    by_document: dict[str, list[DateMention]] = {}
    for row in connection.execute(query):
        mention: DateMention = decode(stored.decoder, row.body, row.id)
        by_document.setdefault(row.document, []).append(mention)
    found: dict[str, _Resolution] = {}
    for head in connection.execute(select(*HEAD).where(documents.c.id.in_(by_document))):
        published = read_published(head.published, head.id)
        found.update(_between(by_document[head.id], published.earliest, published.latest))
    return found


def _between(
    mentions: Sequence[DateMention], earliest: str | None, latest: str | None
) -> Mapping[str, _Resolution]:
    """Return what mentions mean where their report came out from `earliest` to `latest`."""
    known = earliest is not None and latest is not None
    first = resolved(mentions, earliest if known else None)
    last = first if not known or earliest == latest else resolved(mentions, latest)
    unknown = first if last is first else resolved(mentions, None)
    return {
        mention: _Resolution(value, last[mention], unknown[mention])
        for mention, value in first.items()
    }
