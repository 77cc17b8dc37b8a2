"""A number with a clause behind it -> who asked for it, proposed or refused it.

"The 412 pence that the board threw out", "down from the 770 million it sought", "the 6 percent
offered by the employers", "the 20 percent cut required".
"""

from __future__ import annotations

from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal, subject_of
from parley.extract.offers.lexicon import planned, words
from parley.extract.offers.standing import Governing, Kind

__all__ = ["Recalled"]

_COUNTING: Final = frozenset({"nummod", "quantmod", "compound", "nmod"})
_THAT: Final = frozenset({"that", "which", "who"})
_OF_WHOM: Final = frozenset({"call", "press", "push", "ask", "urge"})
"""With a thing, these ask for it only behind "for"."""


class Recalled:
    """Reads the clauses behind the numbers of one document."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def of(self, row: int) -> Governing | None:
        """Return that a number was asked or refused: "the 412 pence that the board threw out"."""
        grammar, top = self._grammar, row
        while grammar.dep[top] in _COUNTING and grammar.head[top] != top:
            top = grammar.head[top]
        for verb in grammar.children[top]:
            forms = set(phrasal(grammar, verb))
            refusing = forms & words("verbs", "rejecting")
            asked = forms & words("verbs", "asking") - _OF_WHOM or self._is_pressed(verb)
            by = subject_of(grammar, verb)
            told = grammar.dep[verb] == "relcl" and not is_negated(grammar, verb)
            done = grammar.tag[verb] in ("VBD", "VBZ", "VBN", "VBP") and by is not None
            if not told or not done or grammar.lower(by or 0) in _THAT or by == top:
                continue
            if asked:
                reason = f"“{grammar.word(verb)}” tells what was asked"
                return Governing("asked", None, verb, top, reason, by)
            if refusing:
                reason = f"“{grammar.word(verb)}” tells of what was offered"
                return Governing(
                    "judged", None, verb, top, reason, step="rejected", word=verb, doer=by
                )
        return None

    def _is_pressed(self, verb: int) -> bool:
        """Whether one asks by a verb with its preposition left behind: "had pressed for"."""
        grammar = self._grammar
        told = any(grammar.lower(kid) == "for" for kid in grammar.children[verb])
        return told and grammar.lemma[verb] in words("verbs", "asking") | {
            "hold_out",
            "argue",
            "push",
        }

    def proposed(self, node: int, below: int) -> Governing | None:
        """Return who proposes or asks for a number: "the 6 percent offered by the employers"."""
        grammar = self._grammar
        if grammar.tag[node][0] not in "NC" or (below > node and below != node):
            return None
        for kid in grammar.children[node]:
            if kid <= node or grammar.dep[kid] != "acl" or grammar.tag[kid] != "VBN":
                continue
            forms = set(phrasal(grammar, kid))
            asks = forms & words("verbs", "asking")
            gives = forms & words("verbs", "giving") - {"recommend"}
            agent = grammar.child(kid, "agent")
            by = None if agent is None else grammar.child(agent, "pobj")
            if by is None and kid == node + 1 and self._is_called_for(node, forms):
                reason = f"“{grammar.lower(kid)}” tells what was asked or agreed"
                return Governing("judged", None, kid, node, reason)
            if by is None or not (asks or gives):
                continue
            kind: Kind = "asked" if asks else "offered"
            reason = f"“{grammar.lower(kid)} by” tells what is {kind}"
            return Governing(kind, None, kid, node, reason, by)
        return None

    def _is_called_for(self, noun: int, forms: set[str]) -> bool:
        """Whether it is told of a size that it was asked: "the 20 percent cut required"."""
        told = words("verbs", "asking") | words("verbs", "giving") | words("verbs", "calling_for")
        sized = planned("nouns", "named") | words("terms", "matters") | words("terms", "rules")
        sized = sized | planned("nouns", "units")
        return bool(forms & told) and self._grammar.lemma[noun] in sized
