"""The rows of a record -> all that its reports tell of the talks, for reconcile to read at once.

Read whole, in the order of claim ids: what a negotiation amounts to hangs together over all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final, TypeVar

import msgspec
from sqlalchemy import Connection, select

from parley.model import (
    STRUCTURE,
    Actor,
    DateMention,
    DocumentHead,
    Event,
    Figure,
    Happening,
    Heard,
    Leads,
    Meeting,
    Offer,
    Profile,
    Series,
    Stance,
    Statement,
    Status,
    Term,
    Told,
)
from parley.record.asking import ask
from parley.record.claim_kinds import CLAIMS
from parley.record.coding import decode
from parley.record.columns import HEAD, read_head
from parley.record.finding_kinds import FINDINGS
from parley.record.schema import claims, documents, findings, marks
from parley.record.speaking import actors_of
from parley.record.times import days_of, days_told
from parley.record.workings import leads

__all__ = ["hear", "told_of"]

_PAGE: Final = 512
_KINDS: Final = (
    DateMention, Stance, Offer, Term, Status, Meeting, Statement, Figure, Event,
)  # fmt: skip
_LEADS: Final = msgspec.json.Decoder(Leads)
_id_of: Final = attrgetter("id")

OfTalks = TypeVar("OfTalks", Stance, Offer, Term, Status, Meeting, Event, Figure, Statement)
Found = TypeVar("Found", Actor, Happening, Series)


def hear(connection: Connection, profile: Profile) -> Heard:
    """Return all that the reports of a record tell of the talks, with the profile of the case."""
    read = _read(connection)
    around = _around(connection, read.pop(DateMention))
    around.keep(read[Statement])  # first: the others stand in them
    told = {kind: [around.about(claim) for claim in found] for kind, found in read.items()}
    return Heard(
        stances=told[Stance],
        offers=told[Offer],
        terms=told[Term],
        statuses=told[Status],
        meetings=told[Meeting],
        statements=told[Statement],
        figures={one.id: one for one in told[Figure]},
        events={one.id: one for one in told[Event]},
        happenings=_findings(connection, Happening),
        series=_findings(connection, Series),
        actors={actor.id: actor for actor in _findings(connection, Actor)},
        bearers={
            (document, name): actor
            for document, name, actor in ask(connection, "bearers of names", ())
        },
        bodies=[(document, name) for document, name in ask(connection, "bodies named", ())],
        leads=_leads(connection),
        profile=profile,
    )


def _read(connection: Connection) -> dict[type[Any], list[Any]]:
    """Return the claims of all kinds, each in id order.

    The table is gone through once as it lies: sought by id, each kind would go through all of it.
    """
    kinds = {CLAIMS[kind].name: kind for kind in _KINDS}
    found: dict[type[Any], list[Any]] = {kind: [] for kind in _KINDS}
    query = select(claims.c.kind, claims.c.id, claims.c.body).where(claims.c.kind.in_(kinds))
    for page in connection.execute(query).partitions(_PAGE):
        for row in page:
            kind = kinds[row.kind]
            found[kind].append(decode(CLAIMS[kind].decoder, row.body, row.id))
    for each in found.values():
        each.sort(key=_id_of)
    return found


def told_of(connection: Connection, kind: type[OfTalks]) -> Iterator[Told[OfTalks]]:
    """Yield the claims of one kind with what is known of each, in id order."""
    heads = _heads(connection)
    days = _days(connection, list(heads))
    return _Around(connection, heads, days, *_beside(connection), {}).told(kind)


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known beside the claims: reports, days, statements with speakers, headlines."""

    connection: Connection
    heads: Mapping[str, DocumentHead]
    days: Mapping[str, tuple[str, str]]
    headlines: Mapping[str, Sequence[tuple[int, int]]]
    utterances: Mapping[str, str]
    statements: dict[str, tuple[Statement, tuple[str | None, ...]]]

    def told(self, kind: type[OfTalks]) -> Iterator[Told[OfTalks]]:
        """Yield the claims of a kind, with what is known of each, in id order."""
        stored = CLAIMS[kind]
        query = select(claims.c.id, claims.c.body).where(claims.c.kind == stored.name)
        for page in self.connection.execute(query.order_by(claims.c.id)).partitions(_PAGE):
            here: list[OfTalks] = [decode(stored.decoder, row.body, row.id) for row in page]
            read: list[Any] = here if kind is Statement else self._unread(here)
            self.keep(read)
            yield from map(self.about, here)

    def about(self, claim: OfTalks) -> Told[OfTalks]:
        """Return a claim with what is known of it; its statement has been kept before."""
        head = self.heads[claim.document]
        within = _statement_of(claim) or ""
        statement, actors = self.statements.get(within, (None, ()))
        words = claim.content[0] if isinstance(claim, Statement) else claim.evidence
        start = words.start
        return Told(
            claim=claim,
            report=head,
            statement=statement,
            actors=actors,
            utterance=self.utterances.get(within),
            days=self._days(claim, statement, head),
            headline=any(a <= start < b for a, b in self.headlines.get(claim.document, ())),
        )

    def _days(
        self, claim: OfTalks, statement: Statement | None, head: DocumentHead
    ) -> tuple[str, str] | None:
        said = statement.said.mention if statement and statement.said else None
        for mention in (*_dates(claim), said):
            if mention is not None and mention in self.days:
                return self.days[mention]
        published = head.published
        first, last = published.earliest or published.date, published.latest or published.date
        return None if first is None or last is None else (first, last)

    def _unread(self, here: Iterable[OfTalks]) -> list[Statement]:
        """Return the statements in which claims stand, but for those that were read before."""
        within = {one for claim in here if (one := _statement_of(claim)) is not None}
        wanted = sorted(within - self.statements.keys())
        if not wanted:
            return []
        decoder = CLAIMS[Statement].decoder
        rows = self.connection.execute(
            select(claims.c.id, claims.c.body).where(claims.c.id.in_(wanted))
        )
        return [decode(decoder, row.body, row.id) for row in rows]

    def keep(self, read: Sequence[Statement]) -> None:
        """Keep statements with the actors who speak in them."""
        actors = actors_of(self.connection, [one.id for one in read])
        for one in read:
            speakers = tuple(actors.get((one.id, place)) for place in range(len(one.speakers)))
            self.statements[one.id] = one, speakers


def _statement_of(claim: Any) -> str | None:
    """Return the id of the statement in which a claim stands, that of a statement its own."""
    return claim.id if isinstance(claim, Statement) else claim.statement


def _dates(claim: Any) -> Sequence[str | None]:
    """Return the ids of the expressions of time that tell when a claim is so."""
    if isinstance(claim, Statement):
        return ()
    if isinstance(claim, Meeting):
        return claim.dates
    return (claim.as_of,) if isinstance(claim, Figure) else (claim.date,)


def _around(connection: Connection, mentions: Iterable[DateMention]) -> _Around:
    heads = _heads(connection)
    days = days_told(mentions, {head.id: head.published for head in heads.values()})
    return _Around(connection, heads, days, *_beside(connection), {})


def _heads(connection: Connection) -> Mapping[str, DocumentHead]:
    rows = connection.execute(select(*HEAD).order_by(documents.c.id))
    return {row.id: read_head(row) for row in rows}


def _beside(
    connection: Connection,
) -> tuple[Mapping[str, Sequence[tuple[int, int]]], Mapping[str, str]]:
    """Return the headlines of each report, and the utterances of statements."""
    headlines: dict[str, list[tuple[int, int]]] = {}
    query = select(marks.c.document, marks.c.start, marks.c.end).where(marks.c.kind.in_(STRUCTURE))
    for row in connection.execute(query):
        headlines.setdefault(row.document, []).append((row.start, row.end))
    return headlines, dict(ask(connection, "utterances of statements", ()))


def _days(connection: Connection, identifiers: Sequence[str]) -> Mapping[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for first in range(0, len(identifiers), _PAGE):
        found.update(days_of(connection, identifiers[first : first + _PAGE]))
    return found


def _leads(connection: Connection) -> Mapping[str, Leads]:
    rows = connection.execute(select(leads.c.document, leads.c.body))
    return {row.document: decode(_LEADS, row.body, row.document) for row in rows}


def _findings(connection: Connection, kind: type[Found]) -> list[Found]:
    """Return the findings of a kind as they are stored, in id order, each once."""
    stored = FINDINGS[kind]
    decoder: msgspec.json.Decoder[Found] = stored.decoder
    query = select(findings.c.id, findings.c.body).where(findings.c.kind == stored.name)
    found: dict[str, Found] = {}
    for row in connection.execute(query.order_by(findings.c.id, findings.c.step, findings.c.key)):
        if row.id not in found:
            found[row.id] = decode(decoder, row.body, row.id)
    return list(found.values())
