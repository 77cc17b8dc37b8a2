"""The heads of who holds a stance -> the rows by which the report names them.

"The fan-based group Owners United" is named by what stands beside it, "the duo" by the two who were
last named together; "they" after "the newspapers say" are not the newspapers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.press import is_press
from parley.extract.sources.quoting import joined
from parley.extract.stances.words import group

__all__ = ["Whose"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_COMMON: Final = frozenset({"NN", "NNS"})
_NUMBER: Final[dict[str, int]] = {"two": 2, "three": 3, "trio": 3}
_PAIR: Final = 2
_BACK: Final = 3
"""Sentences before a "they" in which those who are meant may stand."""


class Whose:
    """Finds who is meant by the holders of stances in one document."""

    def __init__(self, grammar: Grammar, nouns: Nouns) -> None:
        self._grammar = grammar
        self._nouns = nouns

    def heads(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Return the rows that name those at `rows`; a row itself where nothing names it better."""
        found = (named for row in rows for named in self._named(row))
        return tuple(dict.fromkeys(found))

    def _named(self, row: int) -> tuple[int, ...]:
        grammar = self._grammar
        part = self._part_of(row)
        if part is not None:
            return (part,)
        if grammar.lower(row) == "they":
            return self._told_by_press(row) or (row,)
        if grammar.tag[row] not in _COMMON:
            return (row,)
        beside = self._beside(row)
        if beside is not None:
            return (beside,)
        return self._several(row) or (row,)

    def _part_of(self, row: int) -> int | None:
        """Return of whom some are told of: "the growers" of "several of the growers"."""
        grammar = self._grammar
        if grammar.lower(row) not in group("holders", "parts"):
            return None
        of = next((one for one in self._nouns.of(row)), None)
        if of is None or self._grammar.tag[of][0] == "W":
            return None
        return of if self._nouns.is_any(of, ("who",)) else None

    def _beside(self, row: int) -> int | None:
        """Return the name right after a noun: "Owners United" of "the group Owners United"."""
        grammar = self._grammar
        name = grammar.child(row, "appos")
        if name is None or grammar.tag[name] not in _NAMES or self._nouns.is_any(name, ("person",)):
            return None
        return name if grammar.subtree(name)[0] == row + 1 else None

    def _several(self, row: int) -> tuple[int, ...]:
        """Return those who are "the duo", "the two men": the last who were named side by side."""
        grammar = self._grammar
        words = [grammar.lower(kid) for kid in grammar.children[row] if kid < row]
        counted = next((word for word in words if word in _NUMBER), "")
        pair = grammar.lemma[row] in group("holders", "pairs")
        men = bool(counted) and grammar.lemma[row] in group("holders", "people")
        if "the" not in words or not (pair or men):
            return ()
        number = _NUMBER.get(counted or grammar.lemma[row], _PAIR)
        before = [names for names in self._together if names[-1] < row and len(names) == number]
        return before[-1] if before else ()

    @cached_property
    def _together(self) -> list[tuple[int, ...]]:
        """Persons named side by side, in order of the text: "Ada Orm and Lev Strand"."""
        grammar = self._grammar
        firsts = (
            row
            for row, tag in enumerate(grammar.tag)
            if tag in _NAMES
            and grammar.dep[row] != "conj"
            and any(grammar.dep[kid] == "conj" for kid in grammar.children[row])
        )
        found = (tuple(sorted(joined(grammar, row))) for row in firsts)
        return [rows for rows in found if all(self._nouns.is_any(row, ("person",)) for row in rows)]

    def _told_by_press(self, pronoun: int) -> tuple[int, ...]:
        """Return whom newspapers mean by "they"; none where no newspaper tells it."""
        grammar = self._grammar
        verb = grammar.head[pronoun]
        teller = grammar.subject(grammar.head[verb]) if grammar.dep[verb] == "ccomp" else None
        if teller is None or not is_press(grammar, teller):
            return ()
        return next((rows for rows in self._subjects(grammar.sentence[pronoun]) if rows), ())

    def _subjects(self, sentence: int) -> Iterator[tuple[int, ...]]:
        """Yield several who are told of in the sentences before one, the nearest first."""
        grammar = self._grammar
        for number in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1):
            first, past = grammar.sentences[number]
            top = next((row for row in range(first, past) if grammar.head[row] == row), None)
            subject = None if top is None else grammar.subject(top)
            if subject is not None and self._nouns.is_any(subject, ("several",)):
                yield self.heads(joined(grammar, subject))
