"""Dates, figures and events with what their report's day makes of them, streaming in id order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, select

from parley.model import DateMention, DocumentHead, Event, Figure, resolved
from parley.record.claim_kinds import CLAIMS
from parley.record.coding import decode
from parley.record.columns import HEAD, read_head, read_published
from parley.record.rows import DateRow, EventRow, FigureRow
from parley.record.schema import claims, documents
from parley.record.statements import actors_of

__all__ = ["date_rows", "event_rows", "figure_rows", "values_of"]

_PAGE = 200

Kind = TypeVar("Kind", DateMention, Figure, Event)


def date_rows(connection: Connection) -> Iterator[DateRow]:
    """Yield every expression of time."""
    for page in _pages(connection, DateMention):
        values = values_of(connection, [head.id for _, head in page])
        for mention, head in page:
            yield DateRow(mention, head, values.get(mention.id, mention.value))


def figure_rows(connection: Connection) -> Iterator[FigureRow]:
    """Yield every figure."""
    for page in _pages(connection, Figure):
        values = values_of(connection, [head.id for _, head in page])
        said = [figure.statement for figure, _ in page if figure.statement is not None]
        actors = actors_of(connection, said)
        for figure, head in page:
            yield FigureRow(
                figure=figure,
                document=head,
                actors=tuple(
                    actors.get((figure.statement or "", place))
                    for place in range(len(figure.according_to))
                ),
                as_of=values.get(figure.as_of or ""),
            )


def event_rows(connection: Connection) -> Iterator[EventRow]:
    """Yield every event."""
    for page in _pages(connection, Event):
        values = values_of(connection, [head.id for _, head in page])
        for event, head in page:
            yield EventRow(event, head, values.get(event.date or ""))


def _pages(
    connection: Connection, kind: type[Kind]
) -> Iterator[Sequence[tuple[Kind, DocumentHead]]]:
    stored = CLAIMS[kind]
    query = (
        select(*HEAD, claims.c.id.label("claim"), claims.c.body)
        .select_from(claims)
        .join(documents, documents.c.id == claims.c.document)
        .where(claims.c.kind == stored.name)
        .order_by(claims.c.id)
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
    values: dict[str, str] = {}
    for head in connection.execute(select(*HEAD).where(documents.c.id.in_(by_document))):
        published = read_published(head.published, head.id)
        values.update(_between(by_document[head.id], published.earliest, published.latest))
    return values


def _between(
    mentions: Sequence[DateMention], earliest: str | None, latest: str | None
) -> Mapping[str, str]:
    """Return the values that all days from `earliest` to `latest` give, else the templates."""
    if earliest is None or latest is None:
        return resolved(mentions, None)
    values = resolved(mentions, earliest)
    if earliest == latest:
        return values
    others, still_open = resolved(mentions, latest), resolved(mentions, None)
    return {
        mention: value if value == others[mention] else still_open[mention]
        for mention, value in values.items()
    }
