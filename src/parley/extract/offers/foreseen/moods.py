"""A verb -> whether it tells what shall be so: "would", "were to", "is to", "shall", "must".

What is only feared, reckoned, asked or supposed is not what shall be.
"""

from __future__ import annotations

from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import planned, words

__all__ = ["Moods"]

_SHALL: Final = frozenset({"would", "'d", "’d", "will", "'ll", "’ll", "shall", "must"})
_MAY: Final = frozenset({"may", "could", "can"})
_BE: Final = frozenset({"VBZ", "VBP", "VBD"})
_LETTING: Final = frozenset({"have", "see", "let", "make", "leave", "oblige", "require"})
_OPEN: Final = frozenset({"whether", "unless", "how", "why", "when", "while", "because", "since"})
_HANGING: Final = frozenset({"if", "until", "after", "before"})
_LIMITING: Final = frozenset({"fall", "drop", "exceed", "rise", "go", "number"})
"""Of which "not" makes a limit: "would not fall below ten percent"."""
_FOUND: Final = frozenset({"find", "show", "indicate"})
_ABOVE: Final = 4


class Moods:
    """Reads the moods of the verbs of one document."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._forecasts: dict[int, bool] = {}
        self._told: dict[int, str] = {}
        self._sentences = {
            grammar.sentence[row]
            for row, word in enumerate(grammar.lowers)
            if word in _SHALL or word in _MAY or (word == "to" and self._is_bound(row))
        }

    def has(self, sentence: int) -> bool:
        """Whether a sentence has a word that may tell that something shall be."""
        return sentence in self._sentences

    def _is_bound(self, to: int) -> bool:
        """Whether "be" stands before "to", at most with two words between them."""
        return any(self._grammar.lemma[row] == "be" for row in range(max(0, to - 3), to))

    def of(self, verb: int) -> str:
        """Return the words that tell that something shall be, "" where none do."""
        if self._grammar.sentence[verb] not in self._sentences:
            return ""
        if verb not in self._told:
            self._told[verb] = self._read(verb)
        return self._told[verb]

    def _read(self, verb: int) -> str:
        grammar, node = self._grammar, verb
        for _ in range(_ABOVE):
            told = self._own(node)
            if told is not None:
                return told
            above = grammar.head[node]
            shared = grammar.dep[node] in ("conj", "xcomp", "ccomp") and above != node
            if not shared or not grammar.tag[above].startswith("VB"):
                return ""
            if grammar.dep[node] == "conj" and grammar.subject(node) is not None:
                return ""
            if grammar.dep[node] == "ccomp" and grammar.lemma[above] not in _LETTING:
                return ""
            if grammar.dep[node] == "xcomp" and grammar.lemma[above] not in _LETTING | {"be"}:
                return ""
            node = above
        return ""

    def _own(self, verb: int) -> str | None:
        """Return what the verb's own auxiliaries tell: "" of a fact, None where it has none."""
        grammar = self._grammar
        helped = [grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"]
        bound = self._bound(verb, helped)
        if bound is not None:
            return bound
        if self._is_denied(verb):
            return ""
        passive = grammar.child(verb, "auxpass") is not None
        shall = next((word for word in helped if word in _SHALL), "")
        may = next((word for word in helped if word in _MAY), "")
        if shall or may:
            allowed = may if passive or may == "may" else ""
            return allowed if not shall else f"{shall} have" if "have" in helped else shall
        finite = grammar.tag[verb] in ("VBD", "VBZ", "VBP")
        return "" if finite or passive or helped not in ([], ["to"]) else None

    def _bound(self, verb: int, helped: list[str]) -> str | None:
        """Return "were to" and the like, None where a verb does not stand so."""
        grammar, above = self._grammar, self._grammar.head[verb]
        if grammar.dep[verb] == "xcomp" and grammar.lemma[above] == "be":
            bound = "to" in helped and grammar.tag[above] in _BE
            bare = grammar.child(above, "acomp", "attr", "neg", "expl") is None
            told = bound and bare and self._is_right_after(above, verb)
            return f"{grammar.lower(above)} to" if told else ""
        own = grammar.lemma[verb] == "be" and "to" in helped and grammar.tag[verb] in _BE
        return f"{grammar.lower(verb)} to" if own else None  # "were to be out"

    def _is_right_after(self, above: int, verb: int) -> bool:
        """Whether "to" stands right after "be": not "was at pains to deny"."""
        grammar = self._grammar
        to = next((kid for kid in grammar.children[verb] if grammar.lower(kid) == "to"), verb)
        return all(grammar.tag[row] in ("RB", "VBN", ",") for row in range(above + 1, to))

    def _is_denied(self, verb: int) -> bool:
        """Whether it is denied, unless that tells a limit, or that nothing will be so at all."""
        grammar, subject = self._grammar, self._grammar.subject(verb)
        if grammar.lemma[verb] in _LIMITING:
            return False
        none = subject is not None and any(
            grammar.lower(kid) in ("no", "neither") for kid in grammar.subtree(subject)
        )
        return is_negated(grammar, verb) and not none

    def is_foretold(self, verb: int) -> bool:
        """Whether it is only feared, reckoned, asked or supposed."""
        grammar, node = self._grammar, verb
        if self._is_forecast(grammar.sentence[verb]) or self._is_without_deal(verb):
            return True
        for _ in range(_ABOVE):
            marks = {grammar.lower(kid) for kid in grammar.children[node] if kid < node}
            own = node == verb or (grammar.head[verb] == node and grammar.dep[verb] == "xcomp")
            if marks & _OPEN or (own and marks & _HANGING):
                return True
            above = grammar.head[node]
            if above == node:
                return False
            if grammar.lemma[above] in words("verbs", "foretelling") | _FOUND:
                return grammar.tag[above].startswith("VB")
            if grammar.dep[node] == "relcl":
                return False
            node = above
        return False

    def _is_without_deal(self, verb: int) -> bool:
        """Whether it would be so only if the talks failed: "cancelled if the pilots walk out"."""
        grammar = self._grammar
        return any(
            grammar.dep[kid] == "advcl"
            and any(grammar.lower(row) in ("if", "unless") for row in grammar.children[kid])
            and any(
                grammar.lemma[row] in planned("verbs", "failing") for row in grammar.subtree(kid)
            )
            for kid in grammar.children[verb]
        )

    def _is_forecast(self, sentence: int) -> bool:
        """Whether a sentence asks, or tells by whom something is only foretold."""
        known = self._forecasts.get(sentence)
        if known is None:
            grammar = self._grammar
            rows = range(*grammar.sentences[sentence])
            told = planned("nouns", "forecasts")
            known = any(grammar.lemma[row] in told or grammar.word(row) == "?" for row in rows)
            self._forecasts[sentence] = known
        return known
