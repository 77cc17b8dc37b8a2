"""Positions -> the matrix: issue by issue, party by party, each voice in lines of its own.

Nothing is merged: what a party says itself, what others tell of it, and what people near it say
stand apart, the newest first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final, Literal

from parley.model import Gap, Movement, Position, PositionVoice, Side, Span, short
from parley.report.characters import one_line
from parley.report.talks.cells import BESIDE, NO_ISSUE, Cell, IssueRow, Line, Matrix, Section
from parley.report.talks.held import Held, outlets_of
from parley.report.talks.movement_words import movement_words
from parley.report.talks.stance_words import (
    VOICES,
    badges_of,
    condition_words,
    excerpt,
    overlap_words,
    stance_words,
)
from parley.report.times.days import days_in_short
from parley.report.wording import bare, count, listed, shorten

__all__ = ["make_matrix"]

_WORDS: Final = 200
_CONDITION: Final = 120
_NAME: Final = 60
_NAMED: Final = 3
_MOST: Final = 3
"""Lines of any voice in a cell but the party's own: the newest of each stance, a sound one."""
_MOST_BESIDE: Final = 6
"""Lines of one voice of all who stand beside the table: the newest of each of them and stance."""
_NEAR: Final = "near it, not speaking for it"


def make_matrix(found: Held, *, history: bool = False) -> Matrix:
    """Return the matrix of chosen positions; with `history` all of each cell, the oldest first."""
    table = {side.id: side for side in found.sides if side.kind != "other"}
    by_issue = defaultdict[str, list[Position]](list)
    for position in found.positions:
        by_issue[position.issue].append(position)
    moved = defaultdict[str, list[Movement]](list)
    for movement in found.movements:
        if movement.after not in found.known:
            moved[movement.issue].append(movement)
            by_issue.setdefault(movement.issue, [])
    heard = {(one.issue, one.side) for one in found.known.values()}
    maker = _Maker(found, history, moved, table, heard)
    columns = maker.columns()
    made = {name: maker.issue(name, by_issue[name], columns) for name in by_issue}
    names = sorted(made, key=lambda name: _contested(name, made[name], by_issue[name]))
    issues = [made[name] for name in names]
    lines = list({line.id: line for row in issues for line in _lines(row)}.values())
    return Matrix(
        columns=tuple(shorten(name, _NAME) for name, kind in columns.items() if kind == "party"),
        issues=tuple(issues),
        positions=len(found.positions),
        shown=len(lines),
        suspect=sum(line.doubts is not None for line in lines),
        known=tuple(
            sorted({shorten(one.issue, _NAME) for one in found.known.values() if one.issue})
        ),
    )


def _lines(row: IssueRow) -> Iterable[Line]:
    yield from row.sticking
    for cell in row.cells:
        for section in cell.sections:
            yield from section.lines


def _contested(
    name: str, row: IssueRow, positions: Sequence[Position]
) -> tuple[bool, int, int, str]:
    """Return the order of an issue: many parties of their own voice first, then many reports.

    What is on no known issue comes last.
    """
    own = sum(cell.kind == "party" and not cell.silent for cell in row.cells)
    return not name, -own, -sum(one.support.documents for one in positions), name


@dataclass(frozen=True, slots=True)
class _Maker:
    """Puts positions into words.

    `moved` are movements of terms by issue, `table` parties and mediators by id; `heard` holds each
    issue with the id of every side of which something is told on it.
    """

    found: Held
    history: bool
    moved: Mapping[str, Sequence[Movement]]
    table: Mapping[str, Side]
    heard: AbstractSet[tuple[str, str | None]]

    def columns(self) -> dict[str, str]:
        """Return columns with their kinds: parties, then mediators, then all who stand beside."""
        kinds = {side.name: side.kind for side in self.table.values()}
        heard = defaultdict[str, int](int)
        for position in self.found.positions:
            heard[self._column(position)] += position.support.documents
        for movement in self.found.movements:
            heard[self._column(movement)] += 0

        def order(name: str) -> tuple[bool, int, str]:
            return kinds[name] != "party", -heard[name], name

        at_table = sorted((name for name in heard if name in kinds), key=order)
        beside = {BESIDE: "other"} if BESIDE in heard else {}
        return {name: kinds[name] for name in at_table} | beside

    def issue(
        self, name: str, positions: Sequence[Position], columns: Mapping[str, str]
    ) -> IssueRow:
        """Return the row of an issue, with a cell for every party that has something in it."""
        gap = self.found.gaps.get(name)
        sticking = () if gap is None else gap.sticking
        known = [self.found.known[one] for one in sticking if one in self.found.known]
        above = () if self.history else sticking
        below = [one for one in positions if one.id not in above]
        cells = [self._cell(name, party, kind, below, gap) for party, kind in columns.items()]
        return IssueRow(
            name=shorten(name, _NAME) or NO_ISSUE,
            overlap=overlap_words(gap),
            rule="" if gap is None else shorten(gap.rule, _WORDS),
            sticking=tuple(self._line(position) for position in known),
            cells=tuple(cell for cell in cells if cell.sections or cell.moved),
            unheard=tuple(self._unheard(name)),
        )

    def _cell(
        self, issue: str, party: str, kind: str, positions: Sequence[Position], gap: Gap | None
    ) -> Cell:
        beside = party == BESIDE
        here = [one for one in positions if self._column(one) == party]
        sections = [
            self._section(
                voice,
                [one for one in here if one.voice == voice and one.relation != "near"],
                beside=beside,
            )
            for voice in VOICES
        ]
        near = [one for one in here if one.relation == "near"]
        sections.append(self._section("near", near, beside=beside))
        asks = () if gap is None else gap.asks
        terms = [one for one in self.moved.get(issue, ()) if self._column(one) == party]
        return Cell(
            party=shorten(party, _NAME),
            kind=kind,
            last=next((ask.last for ask in asks if ask.party == party), None),
            sections=tuple(section for section in sections if section.lines),
            moved=tuple(
                f"{one_line(one.party)}: {movement_words(one, self.found)}"
                if beside
                else movement_words(one, self.found)
                for one in terms
            ),
        )

    def _unheard(self, issue: str) -> Iterable[str]:
        """Yield the parties of which nothing is told on an issue, whatever was asked for."""
        for side in self.table.values():
            if side.kind == "party" and (issue, side.id) not in self.heard:
                yield shorten(side.name, _NAME)

    def _column(self, one: Position | Movement) -> str:
        """Return the side in whose cell it stands, also that of who is only near it."""
        side = self.table.get(one.side or "")
        return BESIDE if side is None else side.name

    def _section(
        self,
        voice: PositionVoice | Literal["near"],
        positions: Sequence[Position],
        *,
        beside: bool,
    ) -> Section:
        if self.history:
            shown = sorted(positions, key=lambda one: (one.days or ("9", "9"), one.id))
        else:
            newest = dict[tuple[str, str], Position]()
            for position in sorted(positions, key=lambda one: bool(one.doubts)):
                newest.setdefault((position.party if beside else "", position.stance), position)
            chosen = {one.id for one in newest.values()}
            shown = [one for one in positions if one.id in chosen]
            shown = shown[: _MOST_BESIDE if beside else None if voice == "own" else _MOST]
        lines = tuple(self._line(position, beside=beside) for position in shown)
        heading = _NEAR if voice == "near" else "" if voice == "own" else VOICES[voice]
        return Section(voice, heading, lines, len(positions) - len(lines))

    def _line(self, position: Position, *, beside: bool = False) -> Line:
        support, first = position.support, position.evidence[0]
        outlets = outlets_of(position.evidence, self.found.heads)
        return Line(
            id=short(position.id),
            day=days_in_short(*(position.days or (None, None))) or "no day",
            last=position.days[1] if position.days else None,
            who=_who(position, beside=beside),
            stance=stance_words(position),
            words=excerpt(first, position.content, _WORDS),
            badges=(*_tied(position), *badges_of(position)),
            doubts=one_line("; ".join(position.doubts)) if position.doubts else None,
            conditions=tuple(
                condition_words(one, _CONDITION)
                for one in position.conditions
                if not _inside(one.words, first)
            ),
            moves=tuple(
                movement_words(one, self.found) for one in self.found.moved.get(position.id, ())
            ),
            source=", in ".join(
                filter(None, (_named(_tellers(position, outlets, beside)), _named(outlets)))
            ),
            note=f"{count(support.documents, 'report')}, {count(support.families, 'origin')}"
            if support.documents > 1
            else "",
        )


def _who(position: Position, *, beside: bool) -> str:
    """Return whose position it is, where neither the cell nor the source of the line tells."""
    itself = bare(position.holder) == bare(position.party)
    if beside:
        of = "" if itself else f", of {shorten(position.party, _NAME)}"
        return f"{shorten(position.holder, _NAME)}{of}"
    if position.relation == "near":
        return shorten(position.holder, _NAME)
    return "" if itself or position.voice == "own" else shorten(position.holder, _NAME)


def _tellers(position: Position, outlets: Sequence[str], beside: bool) -> list[str]:
    """Return who tells it, but for outlets that print it, and for the holder named already."""
    if position.voice != "own":
        return [name for name in position.support.told_by if name not in outlets]
    if beside or position.relation == "near" or bare(position.holder) == bare(position.party):
        return []
    return [position.holder]


def _tied(position: Position) -> Iterable[str]:
    """Yield to which other issues conditions tie it that stand in the words already."""
    for condition in position.conditions:
        if condition.issue and _inside(condition.words, position.evidence[0]):
            yield f"tied to {shorten(condition.issue, _NAME)}"


def _inside(one: Span, other: Span) -> bool:
    return one.document == other.document and other.start <= one.start and one.end <= other.end


def _named(names: Sequence[str]) -> str:
    """Return the first names of many: "Harbour Post, Globe and 3 more"."""
    shown = [shorten(name, _NAME) for name in names[:_NAMED]]
    if len(names) > _NAMED:
        shown.append(f"{len(names) - _NAMED} more")
    return listed(shown)
