"""Figures of a report -> those that may be the value of a term, and what each takes the place of.

People killed, officials quoted, days of talks and times since are no values; the whole of which a
figure is a part, and the number that it replaces, are told with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import words
from parley.model import Figure

__all__ = ["Counted", "Counting"]

_FACTS: Final = frozenset({"length of talks", "killed", "wounded", "missing"})
_SINCE: Final = ("time since", "time to ")
_FEWER: Final = frozenset({"fewer", "less"})
_INSTEAD: Final = (
    ("rather", "than"),
    ("instead", "of"),
    ("in", "place", "of"),
    ("down", "from"),
)
_NEAR: Final = 6
_AGO: Final = frozenset({"ago", "earlier", "later", "old"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with its rows first..last, the row that hangs on the rest, and what it replaces."""

    figure: Figure
    first: int
    last: int
    row: int
    was: str | None


class Counting:
    """The figures of one document, by sentence."""

    def __init__(self, grammar: Grammar, figures: Iterable[Figure]) -> None:
        self._grammar = grammar
        self.figures = tuple(figures)
        self._by_id: Mapping[str, Figure] = {one.id: one for one in self.figures}
        self._sentences = {one.id: self._sentence(one) for one in self.figures}
        self._wholes = {(one.whole, self._sentences[one.id]) for one in self.figures if one.whole}
        self._replaced = {(one.was, self._sentences[one.id]) for one in self.figures if one.was}

    def rows(self) -> set[int]:
        """Return the rows on which figures stand."""
        found: set[int] = set()
        for one in self.figures:
            found.update(range(*self._grammar.rows_in(one.evidence.start, one.evidence.end)))
        return found

    def by_sentence(self) -> Mapping[int, list[Counted]]:
        """Return sentence -> its figures that may be values, in order."""
        found: dict[int, list[Counted]] = {}
        for one in self.figures:
            counted = self._counted(one)
            if counted is not None:
                found.setdefault(self._sentences[one.id], []).append(counted)
        return found

    def _sentence(self, figure: Figure) -> int:
        row, _ = self._grammar.rows_in(figure.evidence.start, figure.evidence.end)
        return self._grammar.sentence[min(row, len(self._grammar) - 1)]

    def _counted(self, figure: Figure) -> Counted | None:
        grammar = self._grammar
        first, past = grammar.rows_in(figure.evidence.start, figure.evidence.end)
        if first >= past or self._is_beside(figure):
            return None
        rows = range(first, past)
        row = next((at for at in rows if grammar.head[at] not in rows), first)
        after = grammar.lower(past) if past < len(grammar) else ""
        if self._is_in_other_money(first):
            return None
        if after in _AGO or (after in _FEWER and not figure.unit):
            return None
        if self._is_instead(first):
            return None
        return Counted(figure, first, past - 1, row, self._was(figure, past))

    def _is_in_other_money(self, first: int) -> bool:
        """Whether a sum only says the one before it in other money: "£800m ($1.5bn)"."""
        before = self._grammar.start[first] - 1
        return (
            before > 0
            and self._grammar.text[before] == "("
            and any(0 <= before - one.evidence.end <= 1 for one in self.figures)
        )

    def _is_instead(self, first: int) -> bool:
        """Whether it is said that another number is in its place: "rather than 6", "in place of"."""
        return any(
            tuple(self._grammar.lower(at) for at in range(max(0, first - len(one)), first)) == one
            for one in _INSTEAD
        )

    def _was(self, figure: Figure, past: int) -> str | None:
        """Return the figure that it replaces, or its whole: "19 of the 44, down from 24"."""
        if figure.was is not None:
            return figure.was
        whole = self._by_id.get(figure.whole) if figure.whole else None
        if whole is not None:
            return whole.was
        for one in self.figures:
            first, _ = self._grammar.rows_in(one.evidence.start, one.evidence.end)
            if past <= first < past + _NEAR and self._is_instead(first):
                return one.id
        return None

    def _is_beside(self, figure: Figure) -> bool:
        """Whether a figure tells of something beside the terms."""
        sentence = self._sentences[figure.id]
        if (figure.id, sentence) in self._wholes or (figure.id, sentence) in self._replaced:
            return True
        if figure.measure in _FACTS or (figure.value == 0):
            return True
        counted = (figure.counted or "").lower()
        if counted.startswith(_SINCE):
            return True
        if figure.unit is None and figure.value == 1:
            return True
        last = counted.split(" of ")[0].split()[-1:]
        named = set(last) | {one.removesuffix("s") for one in last}
        named |= {one.removesuffix("ies") + "y" for one in last}
        money = figure.unit is not None
        return not money and bool(named & (words("terms", "beside") | words("terms", "states")))
