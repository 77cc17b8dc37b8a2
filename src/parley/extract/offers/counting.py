"""Figures of a report -> those that may be the value of a term, and what each takes the place of.

What asides.py passes over is no value; the whole of which a figure is a part, and the number that
it replaces, are told with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.asides import Asides
from parley.model import Figure

__all__ = ["Counted", "Counting"]

_DEADLINE: Final = "time to "
_FEWER: Final = frozenset({"fewer", "less", "more"})
_INSTEAD: Final = (
    ("rather", "than"),
    ("instead", "of"),
    ("in", "place", "of"),
    ("down", "from"),
)
_NEAR: Final = 6
_QUALIFYING: Final = frozenset({"DT", "JJ", "HYPH", "RB", "NN"})
"""What may stand between "in place of" and a number: "the all-cash 412 groats"."""
_AGO: Final = frozenset({"ago", "earlier", "later", "old"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with its rows first..last, the row that hangs on the rest, and what it replaces.

    `more` tells that it is a difference ("£200m less debt"), `deadline` a time until something,
    `instead` that another number is in its place, `bare` that no unit or noun stands with it.
    """

    figure: Figure
    first: int
    last: int
    row: int
    was: str | None
    more: bool = False
    deadline: bool = False
    instead: bool = False
    bare: bool = False


class Counting:
    """The figures of one document, by sentence."""

    def __init__(self, grammar: Grammar, figures: Iterable[Figure]) -> None:
        self._grammar = grammar
        placed = [(*grammar.rows_in(one.evidence.start, one.evidence.end), one) for one in figures]
        self._placed = sorted(
            ((first, past, one) for first, past, one in placed if first < past),
            key=lambda at: (at[0], at[1], at[2].id),
        )
        self._asides = Asides(grammar)
        self._by_id: Mapping[str, Figure] = {one.id: one for _, _, one in self._placed}
        sentences = [(grammar.sentence[first], one) for first, _, one in self._placed]
        self._passed_over = {(one.whole, here) for here, one in sentences if self._is_part(one)}
        self._passed_over |= {(one.was, here) for here, one in sentences if one.was}

    def _is_part(self, one: Figure) -> bool:
        """Whether a figure stands before its whole: "19 of the 44", not "44, of which 19"."""
        whole = self._by_id.get(one.whole or "")
        return whole is None or one.evidence.start < whole.evidence.start

    def rows(self) -> set[int]:
        """Return the rows on which figures stand."""
        return {row for first, past, _ in self._placed for row in range(first, past)}

    def measured(self) -> set[int]:
        """Return the rows on which figures with a unit stand."""
        return self._rows_of(lambda unit: unit is not None)

    def money(self) -> set[int]:
        """Return the rows on which sums of money stand: units that are codes of currencies."""
        return self._rows_of(lambda unit: unit is not None and unit.isupper())

    def _rows_of(self, is_wanted: Callable[[str | None], bool]) -> set[int]:
        found = (range(first, past) for first, past, one in self._placed if is_wanted(one.unit))
        return {row for rows in found for row in rows}

    def by_sentence(self) -> Mapping[int, list[Counted]]:
        """Return sentence -> its figures that may be values, in order."""
        found: dict[int, list[Counted]] = {}
        for number in range(len(self._placed)):
            counted = self._counted(number)
            if counted is not None:
                here = self._grammar.sentence[counted.first]
                found.setdefault(here, []).append(counted)
        return found

    def _counted(self, number: int) -> Counted | None:
        grammar = self._grammar
        first, past, figure = self._placed[number]
        passed = (figure.id, grammar.sentence[first]) in self._passed_over
        if passed or self._asides.has(figure, first, past):
            return None
        if self._is_in_other_money(number):
            return None
        after = grammar.lower(past) if past < len(grammar) else ""
        if after in _AGO or (after in _FEWER and after != "more" and not figure.unit):
            return None
        first = self._past_verb(first, past)
        rows = range(first, past)
        row = next((at for at in rows if grammar.head[at] not in rows), first)
        return Counted(
            figure,
            first,
            past - 1,
            row,
            self._was(number),
            more=after in _FEWER,
            deadline=(figure.counted or "").startswith(_DEADLINE),
            instead=self._is_instead(first),
            bare=figure.unit is None and self._is_alone(row),
        )

    def _is_alone(self, row: int) -> bool:
        """Whether a number counts no noun beside it: "spoke of 10", "would take 11 million"."""
        grammar = self._grammar
        top = grammar.head[row]
        alone = grammar.tag[row] == "CD" and grammar.dep[row] not in ("nummod", "quantmod")
        return alone and not (
            grammar.dep[row] in ("compound", "nmod") and grammar.tag[top][0] == "N"
        )

    def _past_verb(self, first: int, past: int) -> int:
        """Return where a number begins behind its verb: "not go beyond 3 percent"."""
        verbs = [at for at in range(first, past - 1) if self._grammar.tag[at].startswith("VB")]
        return verbs[-1] + 1 if verbs else first

    def _is_in_other_money(self, number: int) -> bool:
        """Whether a sum only says the one before it in other money: "£800m ($1.5bn)"."""
        if not number:
            return False
        first, _, figure = self._placed[number]
        end = self._placed[number - 1][2].evidence.end
        before = figure.evidence.start - 1
        return self._grammar.text[before] == "(" and 0 <= before - end <= 1 and first > 0

    def _is_instead(self, first: int) -> bool:
        """Whether another number is in its place: "rather than 6", "in place of 60"."""
        while first and self._grammar.tag[first - 1] in _QUALIFYING:
            first -= 1
        if self._grammar.lower(max(first - 1, 0)) not in ("than", "of", "from"):
            return False
        if self._grammar.dep[max(first - 2, 0)] == "prt":
            return False  # "willing to come down from 6"
        return any(
            tuple(self._grammar.lower(at) for at in range(max(0, first - len(one)), first)) == one
            for one in _INSTEAD
        )

    def _was(self, number: int) -> str | None:
        """Return the figure that it replaces, or its whole: "19 of the 44, down from 24"."""
        _, past, figure = self._placed[number]
        if figure.was is not None:
            return figure.was
        whole = self._by_id.get(figure.whole) if figure.whole else None
        if whole is not None:
            return whole.was
        if number + 1 == len(self._placed):
            return None
        first, _, after = self._placed[number + 1]
        return after.id if first < past + _NEAR and self._is_instead(first) else None
