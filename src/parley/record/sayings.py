"""The statements of a record as reconcile looks for what was said once, and what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from parley.model import STRUCTURE, Family, Pairing, Spoken, Statement, Utterance
from parley.record.claim_kinds import CLAIMS
from parley.record.coding import decode
from parley.record.columns import HEAD, marks_of, read_head
from parley.record.finding_kinds import FINDINGS
from parley.record.linking import Linked, Links
from parley.record.schema import claims, documents, finding_members, findings
from parley.record.speaking import actors_of
from parley.record.steps import UTTERANCES
from parley.record.times import days_of

__all__ = ["SaidTogether", "Sayings"]

_REPORTS_KEPT: Final = 512
"""Reports whose statements are held at once: some 50 MB."""
_FAMILIES_KEPT: Final = 64


class _Home(NamedTuple):
    """A family as its statements need it: the origin, and by claim those that tell the same."""

    origin: str
    copies: Mapping[str, Sequence[str]]


class SaidTogether(NamedTuple):
    """Statements that hang together by pairings."""

    statements: Sequence[Spoken]
    pairings: Sequence[Pairing]


class Sayings(Links[Pairing]):
    """The statements behind a connection; see `parley.reconcile.utterances`."""

    def __init__(
        self, connection: Connection, whole: Callable[[], AbstractContextManager[None]]
    ) -> None:
        """Work on `connection`; `whole` makes what is stored inside it one thing."""
        super().__init__(connection, whole, UTTERANCES, Pairing)
        self._statements = lru_cache(_REPORTS_KEPT)(self._read_statements)
        self._first_copy = lru_cache(16 * _REPORTS_KEPT)(self._read_first_copy)
        self._homes = lru_cache(_FAMILIES_KEPT)(self._read_home)

    def statements(self, document: str) -> Mapping[str, Spoken]:
        """Return the statements of a report by id, in their order; none for one that is gone."""
        return self._statements(document)

    def is_first_copy(self, document: str) -> bool:
        """Whether no report of a smaller id prints the same words."""
        return self._first_copy(document)

    def _read_first_copy(self, document: str) -> bool:
        return self._ask("copies to the letter", document)[:1] == [(document,)]

    def met(self, statement: str) -> Sequence[tuple[str, str]]:
        """Return what shares a key with a statement: ids and their documents, by id."""
        return [(other, document) for other, document in self._ask("sharing a key", statement)]

    def link(self, document: str, pairings: Sequence[tuple[Pairing, str, str]]) -> None:
        """Keep the pairings of a report's statements in place of earlier ones.

        Each comes with the documents of its two ends. The report is touched no more.
        """
        standing = self.beside(list(self.statements(document)))
        self.put(document, sorted(standing), (Linked(*pairing) for pairing in pairings))

    def hanging_together(self) -> Iterator[SaidTogether]:
        """Yield what hangs together around what was touched, until `settle` leaves none."""
        for first in self.to_gather():
            found: dict[str, Spoken] = {}
            left = [first]
            while left:
                here = left.pop()
                spoken = None if here in found else self._spoken(here)
                if spoken is not None:
                    found[here] = spoken
                    left += [other for (other,) in self._ask("linked with", self._step, here)]
            if not found:
                self.forget(first)
                continue
            pairings = self.among(sorted(found)) if len(found) > 1 else []
            yield SaidTogether([found[one] for one in sorted(found)], pairings)

    def settle(self, together: Sequence[str], found: Sequence[Utterance]) -> None:
        """Store the utterances among statements that hang together, in place of earlier ones."""
        with self._whole():
            self.replace(together, found)

    def _spoken(self, statement: str) -> Spoken | None:
        query = select(claims.c.document).where(claims.c.id == statement)
        document = self._connection.execute(query).scalar()
        return None if document is None else self.statements(document).get(statement)

    def _read_statements(self, document: str) -> Mapping[str, Spoken]:
        row = self._connection.execute(select(*HEAD).where(documents.c.id == document)).first()
        if row is None:
            return {}
        head = read_head(row)
        decoder = CLAIMS[Statement].decoder
        said: list[Statement] = [
            decode(decoder, body, claim) for claim, _, body in self._ask("statements of", document)
        ]
        actors = actors_of(self._connection, [one.id for one in said])
        days = days_of(self._connection, [document])
        published = head.published
        out = published.earliest or published.date, published.latest or published.date
        home = self._home(document)
        marks = marks_of(self._connection, [document]).get(document, ())
        headlines = [(mark.start, mark.end) for mark in marks if mark.kind in STRUCTURE]
        return {
            one.id: Spoken(
                statement=one,
                actors=tuple(actors.get((one.id, n)) for n in range(len(one.speakers))),
                names=tuple((speaker.name,) for speaker in one.speakers),
                family=head.family,
                published=published,
                days=(one.said and days.get(one.said.mention or ""))
                or (None if out[0] is None or out[1] is None else (out[0], out[1])),
                copies=tuple(sorted(set(home.copies.get(one.id, ())))),
                headline=any(start <= one.content[0].start < end for start, end in headlines),
                origin=home.origin == document,
            )
            for one in sorted(said, key=lambda one: (one.content[0].start, one.id))
        }

    def _home(self, document: str) -> _Home:
        """Return the family of a report, an empty one for a report that stands alone."""
        query = select(finding_members.c.finding).where(
            finding_members.c.member == document, finding_members.c.kind == "family"
        )
        finding = self._connection.execute(query).scalar()
        return _Home("", {}) if finding is None else self._homes(finding)

    def _read_home(self, finding: str) -> _Home:
        query = select(findings.c.body).where(findings.c.id == finding)
        body = self._connection.execute(query).scalar_one()
        family: Family = decode(FINDINGS[Family].decoder, body, finding)
        copies: dict[str, list[str]] = {}
        for member in family.members:
            for own, other in member.claims:
                copies.setdefault(own, []).append(other)
                copies.setdefault(other, []).append(own)
        return _Home(family.origin, copies)
