"""Figures of a report -> those that may be the value of a term, and what each takes the place of.

People killed, officials quoted, days of talks and times since are no values; the whole of which a
figure is a part, and the number that it replaces, are told with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import planned, words
from parley.model import Figure

__all__ = ["Counted", "Counting"]

_FACTS: Final = frozenset({"length of talks", "killed", "wounded", "missing"})
_SINCE: Final = "time since"
_DEADLINE: Final = "time to "
_FEWER: Final = frozenset({"fewer", "less", "more"})
_INSTEAD: Final = (
    ("rather", "than"),
    ("instead", "of"),
    ("in", "place", "of"),
    ("down", "from"),
)
_TIMES: Final = frozenset({"hour", "day", "week", "month", "year"})
_OF_BODIES: Final = frozenset({"members", "member states", "allies", "powers"})
_NEAR: Final = 6
_QUALIFYING: Final = frozenset({"DT", "JJ", "HYPH", "RB", "NN"})
"""What may stand between "in place of" and a number: "the all-cash 412 groats"."""
_LONGER: Final = frozenset({"extension", "prolongation"})
_AGO: Final = frozenset({"ago", "earlier", "later", "old"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with its rows first..last, the row that hangs on the rest, and what it replaces.

    `more` tells that it is a difference ("£200m less debt"), `deadline` a time until something,
    `instead` that another number is in its place.
    """

    figure: Figure
    first: int
    last: int
    row: int
    was: str | None
    more: bool = False
    deadline: bool = False
    instead: bool = False


class Counting:
    """The figures of one document, by sentence."""

    def __init__(self, grammar: Grammar, figures: Iterable[Figure]) -> None:
        self._grammar = grammar
        placed = [(*grammar.rows_in(one.evidence.start, one.evidence.end), one) for one in figures]
        self._placed = sorted(
            ((first, past, one) for first, past, one in placed if first < past),
            key=lambda at: (at[0], at[1], at[2].id),
        )
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
        if self._is_beside(figure, first, past):
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
        )

    def _past_verb(self, first: int, past: int) -> int:
        """Return where a number begins behind its verb: "not go beyond 3 percent"."""
        verbs = [at for at in range(first, past - 1) if self._grammar.tag[at].startswith("VB")]
        return verbs[-1] + 1 if verbs else first

    def _is_longer(self, past: int) -> bool:
        """Whether something is extended by so much: "a 90-day extension of the talks"."""
        return past < len(self._grammar) and self._grammar.lemma[past] in _LONGER

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

    def _is_in_parts(self, first: int, past: int) -> bool:
        """Whether it tells in how many parts something is done: "in three stages"."""
        grammar = self._grammar
        part = past < len(grammar) and grammar.lemma[past] in ("stage", "phase", "step")
        return part and grammar.lower(max(first - 1, 0)) == "in"

    def _is_in_points(self, past: int) -> bool:
        """Whether it tells of how many parts a paper is: "an eight-point proposal"."""
        grammar, parts = self._grammar, words("terms", "provisions")
        inside = grammar.word(past - 2) == "-" and grammar.lemma[past - 1] in parts
        if past + 1 >= len(grammar):
            return inside
        return inside or (grammar.word(past) == "-" and grammar.lemma[past + 1] in parts)

    def _is_spell(self, figure: Figure, past: int) -> bool:
        """Whether it tells how long something has gone on: "four years of war"."""
        grammar = self._grammar
        timed = figure.unit in _TIMES and past + 2 < len(grammar)
        if not timed or grammar.lower(past) != "of":
            return False
        noun = grammar.child(past, "pobj")
        return noun is not None and grammar.lemma[noun] in words("terms", "spells")

    def _is_wanted_at_nought(self, past: int) -> bool:
        """Whether it is something that talks may bring to nought: "zero tariffs"."""
        grammar = self._grammar
        return past < len(grammar) and grammar.lemma[past] in planned("nouns", "matters")

    def _is_size(self, first: int) -> bool:
        """Whether it tells how many a body is made of: "a contact group of four countries"."""
        grammar = self._grammar
        of = first > 1 and grammar.lower(first - 1) in ("of", "with")
        return of and grammar.lemma[first - 2] in planned("nouns", "bodies")

    def _is_beside(self, figure: Figure, first: int, past: int) -> bool:
        """Whether a figure tells of something beside the terms."""
        fact = figure.measure in _FACTS and not self._is_longer(past)
        if (figure.id, self._grammar.sentence[first]) in self._passed_over or fact:
            return True
        counted = (figure.counted or "").lower()
        nought = figure.value == 0 and not self._is_wanted_at_nought(past)
        if counted.startswith(_SINCE) or nought or self._is_spell(figure, past):
            return True
        if self._is_in_points(past):
            return True
        if figure.unit is not None or self._is_in_parts(first, past) or self._is_size(first):
            return False
        if counted in _OF_BODIES:
            return True
        last = counted.split(" of ")[0].split()[-1:]
        named = {*last, *(one.removesuffix("s") for one in last)}
        named |= {one.removesuffix("ies") + "y" for one in last}
        states = words("terms", "beside") | words("terms", "states")
        return figure.value == 1 or not named.isdisjoint(states)
