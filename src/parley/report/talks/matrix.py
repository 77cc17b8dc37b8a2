"""Positions -> the matrix: issue by issue, party by party, each voice in lines of its own.

Nothing is merged: what a party says itself, what others tell of it, and what people near it say
stand apart, the newest first. Everything is words already; terminal and Markdown only set them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from parley.model import Gap, Movement, Position, Span, short
from parley.report.characters import one_line
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

__all__ = ["Cell", "IssueRow", "Line", "Matrix", "Section", "make_matrix"]

_WORDS: Final = 200
_CONDITION: Final = 120
_NAME: Final = 60
_NAMED: Final = 3
_MOST: Final = 3
"""Lines of one voice in a cell: the newest of each stance."""
_NEAR: Final = "near it, not speaking for it"


@dataclass(frozen=True, slots=True)
class Line:
    """One position: when, what, in whose words.

    `who` is the holder where that is not the party and `source` does not tell; `conditions` are
    those that do not stand in the words.
    """

    id: str
    day: str
    who: str
    stance: str
    words: str
    badges: tuple[str, ...]
    doubts: str | None
    conditions: tuple[str, ...]
    moves: tuple[str, ...]
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Section:
    """What one voice tells of a cell; `heading` is "" for the party's own, `more` not shown."""

    heading: str
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A party on an issue. `kind` is that of its side, `last` the day it was last heard on it."""

    party: str
    kind: str
    last: str | None
    sections: tuple[Section, ...]
    moved: tuple[str, ...]

    @property
    def silent(self) -> bool:
        """Whether nothing is told in its own voice."""
        return not any(not section.heading for section in self.sections)


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue: how far apart the parties are and by which rule, what is called the obstacle.

    `unheard` are parties of which nothing is told on it, in any voice.
    """

    name: str
    overlap: str
    rule: str
    sticking: tuple[Line, ...]
    cells: tuple[Cell, ...]
    unheard: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All issues, the most contested first; `columns` are the parties in their order.

    `positions` counts what was asked for, `shown` what stands in lines, `suspect` what of that may
    be damaged.
    """

    columns: tuple[str, ...]
    issues: tuple[IssueRow, ...]
    positions: int
    shown: int
    suspect: int


def make_matrix(found: Held, *, history: bool = False) -> Matrix:
    """Return the matrix of chosen positions; with `history` all of each cell, the oldest first."""
    order = _parties(found)
    by_issue = defaultdict[str, list[Position]](list)
    for position in found.positions:
        by_issue[position.issue].append(position)
    moved = defaultdict[tuple[str, str], list[Movement]](list)
    for movement in found.movements:
        if movement.after not in found.known:
            moved[movement.issue, movement.party].append(movement)
            by_issue.setdefault(movement.issue, [])
    heard = {(one.issue, one.party) for one in found.known.values()}
    maker = _Maker(found, history, moved, heard)
    issues = [maker.issue(name, by_issue[name], order) for name in by_issue]
    issues.sort(key=lambda row: _contested(row, by_issue[row.name]))
    lines = [line for row in issues for line in _lines(row)]
    return Matrix(
        columns=tuple(shorten(name, _NAME) for name in order),
        issues=tuple(issues),
        positions=len(found.positions),
        shown=len(lines),
        suspect=sum(line.doubts is not None for line in lines),
    )


def _lines(row: IssueRow) -> Iterable[Line]:
    return (line for cell in row.cells for section in cell.sections for line in section.lines)


def _contested(row: IssueRow, positions: Sequence[Position]) -> tuple[int, int, str]:
    """Return the order of an issue: many parties of their own voice first, then many reports."""
    own = sum(cell.kind == "party" and not cell.silent for cell in row.cells)
    return -own, -sum(one.support.documents for one in positions), row.name


def _parties(found: Held) -> dict[str, str]:
    """Return the kinds of the holders by name: parties, then mediators, then who stands beside."""
    kinds = {side.name: side.kind for side in found.sides}
    heard = defaultdict[str, int](int)
    for position in found.positions:
        heard[position.party] += position.support.documents
    for movement in found.movements:
        heard[movement.party] += 0
    rank = {"party": 0, "mediator": 1, "other": 2}

    def order(name: str) -> tuple[int, int, str]:
        return rank[kinds.get(name, "other")], -heard[name], name

    return {name: kinds.get(name, "other") for name in sorted(heard, key=order)}


@dataclass(frozen=True, slots=True)
class _Maker:
    """Puts positions into words."""

    found: Held
    history: bool
    moved: Mapping[tuple[str, str], Sequence[Movement]]
    heard: AbstractSet[tuple[str, str]]

    def issue(self, name: str, positions: Sequence[Position], order: dict[str, str]) -> IssueRow:
        """Return the row of an issue, with a cell for every party that has something in it."""
        gap = self.found.gaps.get(name)
        cells = [self._cell(name, party, kind, positions, gap) for party, kind in order.items()]
        sticking = () if gap is None else gap.sticking
        known = [self.found.known[one] for one in sticking if one in self.found.known]
        return IssueRow(
            name=shorten(name, _NAME),
            overlap=overlap_words(gap),
            rule="" if gap is None else shorten(gap.rule, _WORDS),
            sticking=tuple(self._line(position) for position in known),
            cells=tuple(cell for cell in cells if cell.sections or cell.moved),
            unheard=tuple(
                shorten(side.name, _NAME)
                for side in self.found.sides
                if side.kind == "party" and (name, side.name) not in self.heard
            ),
        )

    def _cell(
        self, issue: str, party: str, kind: str, positions: Sequence[Position], gap: Gap | None
    ) -> Cell:
        own = [one for one in positions if one.party == party]
        sections = [
            self._section(
                "" if voice == "own" else words,
                [one for one in own if one.voice == voice and one.relation != "near"],
            )
            for voice, words in VOICES.items()
        ]
        sections.append(self._section(_NEAR, [one for one in own if one.relation == "near"]))
        asks = () if gap is None else gap.asks
        last = next((ask.last for ask in asks if ask.party == party), None)
        terms = self.moved.get((issue, party), ())
        return Cell(
            party=shorten(party, _NAME),
            kind=kind,
            last=last,
            sections=tuple(section for section in sections if section.lines),
            moved=tuple(movement_words(one, self.found) for one in terms),
        )

    def _section(self, heading: str, positions: Sequence[Position]) -> Section:
        if self.history:
            shown = list(reversed(positions))
        else:
            newest: dict[str, Position] = {}
            for position in positions:
                newest.setdefault(position.stance, position)
            shown = list(newest.values())[:_MOST]
        lines = tuple(self._line(position) for position in shown)
        return Section(heading, lines, len(positions) - len(lines))

    def _line(self, position: Position) -> Line:
        own = position.voice == "own" and position.relation != "near"
        itself = bare(position.holder) == bare(position.party)
        outlets = outlets_of(position.evidence, self.found.heads)
        told = [name for name in position.support.told_by if name not in outlets]
        if own or position.relation == "near":
            told = [position.holder] if own and not itself else []
        support, first = position.support, position.evidence[0]
        return Line(
            id=short(position.id),
            day=days_in_short(*(position.days or (None, None))) or "no day",
            who="" if itself or own else shorten(position.holder, _NAME),
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
            source=", in ".join(filter(None, (_named(told), _named(outlets)))),
            note=f"{count(support.documents, 'report')}, {count(support.families, 'origin')}"
            if support.documents > 1
            else "",
        )


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
