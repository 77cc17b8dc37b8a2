"""Pronouns that are sources -> the unnamed source or body that they point at: rows of its mention.

"Two diplomats said …. They added …": "they" are the last several who spoke or acted, "it" the last
body, "he" or "she" the last unnamed person who spoke. Named persons are found in speakers.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.things import looks_named
from parley.extract.roles import Roles
from parley.extract.sources.quoting import joined
from parley.extract.sources.sources import Source

__all__ = ["Antecedents"]

_PARAGRAPHS_BACK: Final = {"he": 3, "she": 3, "they": 3, "it": 1}
_OWNERS: Final = {
    "his": "he", "him": "he", "her": "she", "their": "they", "them": "they", "its": "it",
}  # fmt: skip
_MAIN: Final = frozenset({"ROOT", "conj", "parataxis"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_MOST: Final = 30
"""How many mentions back are tried: more than three paragraphs of news hold."""
_LONGEST_CLAUSE: Final = 60
_ARGUMENTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative"})
_STOPS: Final = frozenset(".?!")
_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})


class Antecedents:
    """What pronouns of one document can point at; `is_person(row)` tells a person's name.

    `pair(head)` gives the heads of two persons whom the parser made one.
    """

    def __init__(
        self,
        grammar: Grammar,
        sources: Iterable[Source],
        is_quoted: Callable[[int], bool],
        is_person: Callable[[int], bool],
        pair: Callable[[int], tuple[int, ...]],
    ) -> None:
        self._grammar = grammar
        self._roles = Roles.load()
        self._is_person = is_person
        self._spoke = {
            tuple(row for head in source.heads for row in pair(head))
            for source in sources
            if source.heads
            and all(self._is_noun(row) and not is_quoted(row) for row in source.heads)
        }
        acted = {
            tuple(one for head in joined(grammar, row) for one in pair(head))
            for row in range(len(grammar))
            if grammar.dep[row] in ("nsubj", "nsubjpass")
            and grammar.dep[grammar.head[row]] in _MAIN
            and self._is_noun(row)
            and not is_quoted(row)
        }
        self._all = sorted(self._spoke | acted, key=lambda heads: heads[-1])
        self._rows = [heads[-1] for heads in self._all]

    def of(self, pronoun: int) -> tuple[int, ...]:
        """Return the rows of the heads of the mention that a pronoun points at, or none."""
        word = self._grammar.lower(pronoun)
        word = _OWNERS.get(word, word)
        reach = _PARAGRAPHS_BACK.get(word)
        if reach is None:
            return ()
        found = self._before(pronoun, word, reach)
        if word == "it" and not (found and self._just_spoke(found, pronoun)):
            return self._reported_body(pronoun) or found
        return found

    def _before(self, pronoun: int, word: str, reach: int) -> tuple[int, ...]:
        """Return the last mention that fits and stands outside of what the pronoun reports."""
        grammar, nearest = self._grammar, bisect_left(self._rows, pronoun) - 1
        for at in range(nearest, max(-1, nearest - _MOST), -1):
            heads = self._all[at]
            if grammar.paragraph[pronoun] - grammar.paragraph[heads[-1]] > reach:
                break
            near = self._just_spoke(heads, pronoun)
            if self._fits(word, heads, near) and not self._is_reported(heads[0], pronoun):
                return heads
        return ()

    def _just_spoke(self, heads: tuple[int, ...], pronoun: int) -> bool:
        """Whether it spoke or acted in the sentence before, or in this one."""
        return self._grammar.sentence[pronoun] - self._grammar.sentence[heads[-1]] <= 1

    def _reported_body(self, pronoun: int) -> tuple[int, ...]:
        """Return the body that tells of itself: "The army has left the town, it said.".

        Its subject where that is a body, else the last body: "He met the board, it confirmed.".
        """
        grammar = self._grammar
        first, _ = grammar.sentences[grammar.sentence[pronoun]]
        bodies = [
            row
            for row in range(max(first, pronoun - _LONGEST_CLAUSE), pronoun)
            if self._is_noun(row)
            and grammar.dep[row] in _ARGUMENTS
            and self._is_body(row)
            and self._is_reported(row, pronoun)
        ]
        subjects = [row for row in bodies if grammar.dep[row] in ("nsubj", "nsubjpass")]
        return tuple(subjects[:1] or bodies[-1:])

    def _is_reported(self, row: int, pronoun: int) -> bool:
        """Whether a row stands in what the pronoun reports: "The mediators left, they said"."""
        stops = any(self._grammar.word(at) in _STOPS for at in range(row, pronoun))
        return not stops and self._grammar.is_below(row, self._grammar.head[pronoun])

    def _fits(self, word: str, heads: tuple[int, ...], just_acted: bool) -> bool:
        grammar, row = self._grammar, heads[0]
        if word == "they":
            several = len(heads) > 1 or grammar.tag[row] in _PLURAL
            return several and all(self._speaks(head) for head in heads)
        if len(heads) > 1 or grammar.tag[row] in _PLURAL:
            return False
        if word == "it":
            return self._is_body(row)
        if grammar.tag[row] != "NN" or not (heads in self._spoke or just_acted):
            return False
        lemma, owner = grammar.lemma[row], grammar.child(row, "poss")
        if owner is not None and grammar.tag[owner] == "PRP$":
            return False  # "His party, he said": he is not his party
        other = (
            lemma.endswith("woman") if word == "he" else lemma.endswith(("sman", "lman", "yman"))
        )
        return self._roles.is_role(lemma) and not other

    def _speaks(self, row: int) -> bool:
        lemma = self._grammar.lemma[row]
        role = self._roles.is_role(lemma) or self._is_person(row)
        return role or self._is_body(row)

    def _is_body(self, row: int) -> bool:
        grammar = self._grammar
        if grammar.tag[row] in ("NNP", "NNPS"):
            return not self._is_person(row) and not self._roles.is_role(grammar.lower(row))
        lemma = grammar.lemma[row]
        named = looks_named(grammar, self._roles, row)
        return named or self._roles.speaks_for_a_body(lemma, definite_plural=False)

    def _is_noun(self, row: int) -> bool:
        return self._grammar.tag[row] in _NOUNS
