"""A verb that tells of an act -> whether it was done, is planned, or is said not to have been.

Tense and auxiliaries tell, and the words that govern the verb (verbals.py, denial.py). What is only
possible, asked, wished, or stands in a condition, is no event.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

from parley.extract.events.clauses import Clause, is_conditional
from parley.extract.events.denial import OPPOSITE, is_asked, is_negated, is_of_none
from parley.extract.events.frames import governing
from parley.extract.events.verbals import Verbals, auxiliaries
from parley.extract.grammar.grammar import Grammar
from parley.model import Modality

__all__ = ["Tense"]

_COMING: Final = frozenset({"will", "'ll", "’ll", "shall", "would", "'d", "’d", "wo"})
_ABLE: Final = frozenset({"can", "could", "ca"})
_PRESENT_BE: Final = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am", "'m", "’m"})
_PAST: Final = frozenset({"was", "were", "been", "being", "got", "get", "has", "have", "had"})
_DO: Final = frozenset({"did", "does", "do"})
_DEEPEST: Final = 8
_PRESENT: Final = frozenset({"VBZ", "VBP"})


class Tense:
    """What the tenses of one document tell.

    `has_day(verb)` tells whether a day stands beside a verb, `in_headline(row)` whether it is told
    in a headline, where the present is the past.
    """

    def __init__(
        self,
        grammar: Grammar,
        has_day: Callable[[int], bool],
        in_headline: Callable[[int], bool],
    ) -> None:
        self._grammar = grammar
        self._has_day = has_day
        self._in_headline = in_headline
        self._verbals = Verbals(grammar, has_day, in_headline, self._own)

    def of(self, clause: Clause, *, spoken: bool, willing: bool = False) -> Modality | None:
        """Return how real a verb's act is; None where it is no event.

        `spoken` acts are done in saying them, so that the present tells of them; of `willing` ones
        "can accept" tells what one is ready to do.
        """
        able = willing or (spoken and is_negated(self._grammar, clause.row))
        found = self._own(clause.row, spoken, 0)
        if found is None and able and self._is_able(clause.row):
            found = "planned"
        if found is None or is_asked(clause):
            return None
        if is_negated(self._grammar, clause.row) or is_of_none(clause):
            found = OPPOSITE[found]
        return found and self._within(clause.row, found)

    def in_headline(self, row: int) -> bool:
        """Whether a row stands in a headline."""
        return self._in_headline(row)

    def is_possible(self, verb: int) -> bool:
        """Whether what a verb tells is only possible: "may meet", "could end"."""
        words = auxiliaries(self._grammar, verb)
        return self._is_modal(verb) and _COMING.isdisjoint(words)

    # -- the verb itself ------------------------------------------------------------------------

    def _own(self, row: int, spoken: bool, depth: int) -> Modality | None:
        words = auxiliaries(self._grammar, row)
        if "to" in words:
            return self._verbals.infinitive(row, spoken, depth)
        if words and words != ["being"]:
            return self._with_auxiliary(row, set(words), spoken)
        return self._bare(row, spoken, depth)

    def _with_auxiliary(self, row: int, words: Collection[str], spoken: bool) -> Modality | None:
        if self._is_modal(row):
            coming = any(word in _COMING for word in words) and "have" not in words
            return "planned" if coming else None
        tag, present = self._grammar.tag[row], not _PRESENT_BE.isdisjoint(words)
        if tag == "VB":
            return "happened" if spoken or not _DO.isdisjoint(words) else None
        if spoken or not present or not _PAST.isdisjoint(words):
            return "happened"
        if tag == "VBG" and not self._has_day(row):
            return "happened"
        return "planned" if self._has_day(row) else None  # "is meeting on Monday", "are held"

    def _is_modal(self, row: int) -> bool:
        grammar = self._grammar
        return any(
            grammar.tag[kid] == "MD" for kid in grammar.children[row] if grammar.dep[kid] == "aux"
        )

    def _is_able(self, row: int) -> bool:
        """Whether one can do it, or is ready to: "could accept", "is ready to accept"."""
        grammar, words = self._grammar, auxiliaries(self._grammar, row)
        if "to" in words:
            head = grammar.head[row]
            ready = grammar.lemma[head] in governing("ready") and grammar.dep[row] == "xcomp"
            return ready and not is_negated(grammar, grammar.head[head])
        return self._is_modal(row) and not _ABLE.isdisjoint(words) and "have" not in words

    def _bare(self, row: int, spoken: bool, depth: int) -> Modality | None:
        """Return the modality of a verb without auxiliaries: finite, or it shares another's."""
        grammar, tag = self._grammar, self._grammar.tag[row]
        if depth < _DEEPEST and self._shares_tense(row):
            return self._shared(row, grammar.head[row], spoken, depth)
        if tag in ("VBN", "VBG"):
            return self._verbals.participle(row, spoken, depth)
        told = tag == "VB" and grammar.dep[row] == "ROOT" and grammar.subject(row) is not None
        if tag in _PRESENT or told:
            return self._present(row, spoken)
        return "happened" if tag == "VBD" else None

    def _shares_tense(self, row: int) -> bool:
        """Whether a verb is joined to another whose auxiliaries are its own."""
        grammar, tag, head = self._grammar, self._grammar.tag[row], self._grammar.head[row]
        if grammar.dep[row] != "conj" or not grammar.tag[head].startswith("VB"):
            return False
        alike = grammar.tag[head] == tag or tag in ("VB", "VBN", "VBG")
        return alike and grammar.subject(row) is None

    def _shared(self, row: int, head: int, spoken: bool, depth: int) -> Modality | None:
        found = self._own(head, spoken, depth + 1)
        if found is None or not is_negated(self._grammar, head):
            return found
        between = [kid for kid in self._grammar.children[head] if head < kid < row]
        either = any(self._grammar.lower(kid) in ("or", "nor") for kid in between)
        return OPPOSITE[found] if either else found

    def _present(self, row: int, spoken: bool) -> Modality | None:
        if self._in_headline(row) or spoken or self._grammar.lower(row) in governing("unchanged"):
            return "happened"
        return "planned" if self._has_day(row) else None

    # -- what stands around it --------------------------------------------------------------------

    def _within(self, row: int, found: Modality) -> Modality | None:
        """Return the modality as the clauses around the verb leave it: denied, hoped, if."""
        grammar = self._grammar
        for _ in range(_DEEPEST):
            if is_conditional(grammar, row) or self._is_wished(row):
                return None
            head = grammar.head[row]
            if head == row:
                break
            governed = grammar.dep[row] in ("ccomp", "xcomp", "pcomp") and row > head
            if governed and grammar.lemma[head] in governing("denying"):
                return None if is_negated(grammar, head) else "denied"
            row = head
        return found

    def _is_wished(self, row: int) -> bool:
        """Whether a clause is what is hoped or promised: "a promise that no boat is seized"."""
        grammar, head = self._grammar, self._grammar.head[row]
        label, lemma = grammar.dep[row], grammar.lemma[head]
        if row <= head:
            return False
        wished = label in ("ccomp", "pcomp") and lemma in governing("wishing")
        return wished or (label in ("acl", "ccomp") and lemma in governing("promises"))
