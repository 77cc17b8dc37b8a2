"""A clause that tells of the talks -> whether it is so, is to be, or is denied.

Tense and denial are those of events; what is only hoped, possible, asked or a condition tells
nothing. "Rejected the notion that all was over" denies that they had.
"""

from __future__ import annotations

from typing import Final, Literal

from parley.extract.events.clauses import Clause
from parley.extract.events.denial import is_negated
from parley.extract.events.modality import Tense
from parley.extract.grammar.grammar import Grammar
from parley.extract.talks.frames import words
from parley.model import Modality

__all__ = ["Outlook", "Standing"]

Standing = Literal["so", "coming", "denied", "broken"]
"""`broken`: what was so has been ended."""
_STANDINGS: Final[dict[Modality, Standing]] = {
    "happened": "so", "planned": "coming", "denied": "denied",
}  # fmt: skip
_LATER: Final = frozenset({"until", "till", "unless"})
_DEEPEST: Final = 8
_BOUNDS: Final = frozenset({",", ";", ":", "but", "while", "although", "and", "—", "–", "that"})
_WINDOW: Final = 7


class Outlook:
    """Reads how real what one document says of the talks is."""

    def __init__(self, grammar: Grammar, tense: Tense) -> None:
        self._grammar = grammar
        self._tense = tense

    def of(self, verb: int) -> Standing | None:
        """Return how real a verb's clause is; None where nothing is told."""
        clause = Clause(self._grammar, verb)
        if clause.condition is not None:
            return "denied" if self._is_only_later(verb, clause.condition) else None
        if self.is_refused(verb):
            return "so" if is_negated(self._grammar, verb) else "denied"
        open_ = any(self._grammar.tag[kid] == "TO" for kid in self._grammar.children[verb])
        found = self._tense.of(clause, spoken=not open_)
        return None if found is None else _STANDINGS.get(found)

    def _is_only_later(self, verb: int, condition: int) -> bool:
        """Whether nothing is to be before something else: "will not resume until …"."""
        grammar = self._grammar
        marks = {grammar.lower(kid) for kid in grammar.children[condition]}
        return is_negated(grammar, verb) and not marks.isdisjoint(_LATER)

    def in_headline(self, row: int) -> bool:
        """Whether a row stands in a headline, or in words without a verb as in one."""
        first, past = self._grammar.sentences[self._grammar.sentence[row]]
        bare = not any(tag[0] in "VM" for tag in self._grammar.tag[first:past])
        return bare or self._tense.in_headline(row)

    def is_refused(self, row: int) -> bool:
        """Whether a clause tells what somebody denies: "rejected the idea that …"."""
        grammar = self._grammar
        for _ in range(_DEEPEST):
            head = grammar.head[row]
            if head == row:
                return False
            idea = grammar.lemma[head] in words("governing", "ideas")
            if grammar.dep[row] in ("acl", "ccomp", "relcl") and idea and row > head:
                return grammar.lemma[grammar.head[head]] in words("governing", "denying")
            if grammar.dep[row] == "ccomp" and grammar.lemma[head] == "reject" and row > head:
                return True
            row = head
        return False

    def is_none(self, row: int) -> bool:
        """Whether a noun is said to be missing: "no progress", "little sign of a breakthrough"."""
        return self._before(row, words("governing", "none"))

    def is_wished(self, row: int) -> bool:
        """Whether a noun is only hoped or worked for: "hopes of a breakthrough"."""
        return self._before(row, words("governing", "wished"))

    def _before(self, row: int, wanted: frozenset[str]) -> bool:
        """Whether one of some words stands shortly before a noun, in its clause."""
        grammar, first = self._grammar, self._grammar.sentences[self._grammar.sentence[row]][0]
        for at in range(row - 1, max(first, row - _WINDOW) - 1, -1):
            word = grammar.lower(at)
            if word in _BOUNDS:
                return False
            if word in wanted or grammar.lemma[at] in wanted:
                return True
        return False
