"""The statements of a record as reconcile looks for what was said once, and what it found.

Each is read by itself, those that are asked for together in one go: what one report tells is held
against a few sentences in each of many others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from parley.model import STRUCTURE, Family, Pairing, Published, Spoken, Statement, Utterance
from parley.record.claim_kinds import CLAIMS
from parley.record.coding import decode
from parley.record.columns import read_published
from parley.record.finding_kinds import FINDINGS
from parley.record.linking import Linked, Links
from parley.record.schema import findings
from parley.record.speaking import actors_of
from parley.record.steps import UTTERANCES
from parley.record.times import days_of

__all__ = ["SaidTogether", "Sayings"]

_KEPT: Final = 16384
"""Statements held at once, what a thousand reports tell: some 40 MB."""
_REPORTS_KEPT: Final = 8192
"""Reports of which is held what their statements need to know: some 10 MB."""
_DATED_KEPT: Final = 512
_FAMILIES_KEPT: Final = 64
_STRUCTURE: Final = json.dumps(sorted(STRUCTURE))
_HEADLINES: Final = msgspec.json.Decoder(tuple[tuple[int, int], ...])


class _Report(NamedTuple):
    """A report as its statements need it; `home` is the finding that is its family, if any."""

    published: Published
    family: str
    home: str | None
    headlines: tuple[tuple[int, int], ...]


class _Home(NamedTuple):
    """A family as its statements need it: the origin, and by claim those that tell the same."""

    origin: str
    copies: Mapping[str, Sequence[str]]


_ALONE: Final = _Home("", {})


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
        self._kept: dict[str, Spoken] = {}
        self._first_copy = lru_cache(_REPORTS_KEPT)(self._read_first_copy)
        self._report = lru_cache(_REPORTS_KEPT)(self._read_report)
        self._days = lru_cache(_DATED_KEPT)(self._read_days)
        self._home = lru_cache(_FAMILIES_KEPT)(self._read_home)

    def statements(self, document: str) -> Mapping[str, Spoken]:
        """Return the statements of a report by id, in their order; none for one that is gone."""
        found = self._read(self._ask("statements of", document))
        return {one.id: one for one in sorted(found.values(), key=_place)}

    def spoken(self, statements: Iterable[str]) -> Mapping[str, Spoken]:
        """Return these statements by id, but for those that are gone."""
        asked = sorted(statements)
        kept = {one: self._kept[one] for one in asked if one in self._kept}
        unknown = [one for one in asked if one not in kept]
        rows = self._ask("statements by id", json.dumps(unknown)) if unknown else ()
        return kept | self._read(rows)

    def is_first_copy(self, document: str) -> bool:
        """Whether no report of a smaller id prints the same words."""
        return self._first_copy(document)

    def _read_first_copy(self, document: str) -> bool:
        return self._ask("copies to the letter", document)[:1] == [(document,)]

    def met(self, document: str) -> Sequence[tuple[str, str, str]]:
        """Return what shares a key with the statements of a report.

        Each is a statement of the report, the other, and the other's document; a pair comes as
        often as it shares a key.
        """
        return self._ask("sharing a key", document)

    def link(self, document: str, pairings: Sequence[tuple[Pairing, str, str]]) -> None:
        """Keep the pairings of a report's statements in place of earlier ones.

        Each comes with the documents of its two ends. The report is touched no more.
        """
        standing = self.beside([row[0] for row in self._ask("statements of", document)])
        self.put(document, sorted(standing), (Linked(*pairing) for pairing in pairings))

    def hanging_together(self) -> Iterator[SaidTogether]:
        """Yield what hangs together around what was touched, until `settle` leaves none."""
        for first in self.to_gather():
            found: dict[str, Spoken] = {}
            left = {first}
            while left:
                found |= (new := self.spoken(left))
                linked = {other for here in new for other in self._linked_with(here)}
                left = linked - found.keys()
            if not found:
                self.forget(first)
                continue
            pairings = self.among(sorted(found)) if len(found) > 1 else []
            yield SaidTogether([found[one] for one in sorted(found)], pairings)

    def settle(self, together: Sequence[str], found: Sequence[Utterance]) -> None:
        """Store the utterances among statements that hang together, in place of earlier ones."""
        with self._whole():
            self.replace(together, found)

    def _linked_with(self, statement: str) -> Iterator[str]:
        return (other for (other,) in self._ask("linked with", self._step, statement))

    def _read(self, rows: Sequence[tuple[str, str, str]]) -> dict[str, Spoken]:
        """Return the statements in rows of id, document and body, by id; they are held from now."""
        found = {row[0]: self._kept[row[0]] for row in rows if row[0] in self._kept}
        decoder = CLAIMS[Statement].decoder
        unknown = [row for row in rows if row[0] not in found]
        actors = actors_of(self._connection, [row[0] for row in unknown])
        for identifier, document, body in unknown:
            one: Statement = decode(decoder, body, identifier)
            speaking = [actors.get((identifier, n)) for n in range(len(one.speakers))]
            found[identifier] = self._as_spoken(one, document, tuple(speaking))
        self._kept |= found
        for oldest in list(islice(self._kept, max(len(self._kept) - _KEPT, 0))):
            del self._kept[oldest]
        return found

    def _as_spoken(self, one: Statement, document: str, actors: tuple[str | None, ...]) -> Spoken:
        """Return a statement of a report with what its report and its family tell of it."""
        report = self._report(document)
        home = _ALONE if report.home is None else self._home(report.home)
        start = one.content[0].start
        return Spoken(
            statement=one,
            actors=actors,
            names=tuple((speaker.name,) for speaker in one.speakers),
            family=report.family,
            published=report.published,
            days=self._said_on(one, document) or _window(report.published),
            copies=tuple(sorted(set(home.copies.get(one.id, ())))),
            headline=any(first <= start < end for first, end in report.headlines),
            origin=home.origin == document,
        )

    def _said_on(self, one: Statement, document: str) -> tuple[str, str] | None:
        mention = one.said.mention if one.said is not None else None
        return self._days(document).get(mention) if mention else None

    def _read_days(self, document: str) -> Mapping[str, tuple[str, str]]:
        return days_of(self._connection, [document])

    def _read_report(self, document: str) -> _Report:
        ((published, family, home, headlines),) = self._ask("report", document, _STRUCTURE)
        marked = decode(_HEADLINES, headlines, document)
        return _Report(read_published(published, document), family, home, marked)

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


def _place(one: Spoken) -> tuple[int, str]:
    return one.statement.content[0].start, one.id


def _window(published: Published) -> tuple[str, str] | None:
    """Return the days between which a report came out, None where one of them is not known."""
    out = published.earliest or published.date, published.latest or published.date
    return None if out[0] is None or out[1] is None else (out[0], out[1])
