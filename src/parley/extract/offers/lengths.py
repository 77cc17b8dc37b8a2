"""A length of time -> whether it is that of something talked of: "a six-week halt to the fighting".

Only what is still to come: hoped for, proposed, discussed, or told by "would" and "could". A pause
that is over, or a contract that is in force, is no term.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal
from parley.extract.offers.counting import Counted
from parley.extract.offers.lexicon import words
from parley.extract.offers.standing import WOULD, Governing, Opened

__all__ = ["Lengths"]

_UNITS: Final = frozenset({"hour", "day", "week", "fortnight", "month", "year"})
_MODIFYING: Final = frozenset(
    {"nummod", "quantmod", "compound", "amod", "nmod", "poss", "npadvmod"}
)
_OF: Final = frozenset({"of", "for", "lasting"})
_MIGHT: Final = WOULD | {"could", "may", "might", "can"}
_HIGHEST: Final = 8
_NOW: Final = frozenset({"VBZ", "VBP", "VBG"})


class Lengths:
    """Reads the lengths of what is talked of in one document."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def of(self, one: Counted, opened: Opened | None) -> Governing | None:
        """Return what a length is of, where that is still to come; of the offer in hand."""
        if one.figure.unit not in _UNITS or one.deadline:
            return None
        found = self._paused(one) or self._named(one)
        if found is None:
            return None
        at, top = found
        if not (self._is_set(at) or self._is_taken_up(at) or self.is_to_come(at)):
            return None
        mention = opened.mention if opened is not None and opened.ago <= 1 else None
        return Governing("length", mention, at, top, f"how long the {self._grammar.lemma[at]} is")

    # -- of what ----------------------------------------------------------------------------------

    def _named(self, one: Counted) -> tuple[int, int] | None:
        """Return the noun that is so long, and the row below it: "a ceasefire of six weeks"."""
        grammar, lasting = self._grammar, words("times", "lasting")
        top = one.row
        while grammar.dep[top] in _MODIFYING and grammar.head[top] != top:
            below, top = top, grammar.head[top]
            if grammar.lemma[top] in lasting and grammar.tag[top][0] == "N" and below < top:
                return top, below
            if grammar.tag[top].startswith("VB"):
                return self._lasting(top)
        above = grammar.head[top]
        if grammar.dep[top] in ("pobj", "dobj") and grammar.lower(above) in _OF:
            noun = grammar.head[above]
            named = grammar.lemma[noun] in lasting and grammar.tag[noun][0] == "N"
            return (noun, above) if named else None
        return self._lasting(above) if grammar.tag[above].startswith("VB") else None

    def _lasting(self, verb: int) -> tuple[int, int] | None:
        """Return what is said to last so long: "a first phase lasting forty days"."""
        grammar = self._grammar
        if grammar.lemma[verb] not in words("times", "lasting_verbs"):
            return None
        of_it = grammar.dep[verb] in ("acl", "relcl")
        noun = grammar.head[verb] if of_it else grammar.subject(verb)
        if noun is None and grammar.dep[verb] in ("xcomp", "conj"):
            noun = grammar.subject(grammar.head[verb])
        if noun is None or grammar.lemma[noun] not in words("times", "lasting"):
            return None
        return noun, verb

    def _paused(self, one: Counted) -> tuple[int, int] | None:
        """Return the verb of what is stopped for so long: "suspend fighting for six weeks"."""
        grammar, row = self._grammar, one.row
        while grammar.dep[row] in _MODIFYING - {"poss", "npadvmod"}:
            row = grammar.head[row]
        prep = grammar.head[row]
        verb = grammar.head[prep]
        known = grammar.dep[row] == "pobj" and grammar.lower(prep) in ("for", "by")
        if not known or not grammar.tag[verb].startswith("VB"):
            return None
        return (verb, prep) if grammar.lemma[verb] in words("times", "pausing") else None

    # -- still to come ----------------------------------------------------------------------------

    def is_to_come(self, at: int) -> bool:
        """Whether it is still to come, by what stands beside it or above; so in a heading."""
        grammar, node = self._grammar, at
        plain = grammar.lemma[at] in words("times", "plain")
        beside = {grammar.lower(kid) for kid in grammar.children[at] if kid < at}
        coming = bool(beside & words("times", "coming")) and not plain
        for _ in range(_HIGHEST):
            tag, lemma = grammar.tag[node], grammar.lemma[node]
            if tag.startswith("VB"):
                if carriers(grammar, node) & _MIGHT or lemma in words("times", "considering"):
                    return True
                if grammar.dep[node] not in ("xcomp", "acl") or tag in ("VBD", "VBN"):
                    return coming and tag in _NOW
            elif node != at and tag[0] == "N" and lemma in words("times", "talked_of"):
                return True
            elif grammar.dep[node] == "prep" and grammar.lower(node) in words("times", "over"):
                return False
            if grammar.head[node] == node:
                return coming or (tag[0] == "N" and not plain)
            node = grammar.head[node]
        return False

    def _is_taken_up(self, noun: int) -> bool:
        """Whether it is signed, accepted or refused: "put their names to a deal of six months"."""
        grammar, verb = self._grammar, self._grammar.head[noun]
        if grammar.dep[noun] == "pobj":
            verb = grammar.head[verb]
        forms = set(phrasal(grammar, verb))
        taken = words("verbs", "rejecting") | words("verbs", "accepting")
        if forms & (taken - words("verbs", "concluding")):
            return True
        if grammar.lemma[noun] not in words("nouns", "outcomes") - {"contract"}:
            return False  # a pilot signs a contract too
        named = grammar.child(verb, "dobj")
        signed = named is not None and grammar.lemma[named] in ("name", "signature")
        return bool(forms & words("verbs", "concluding")) or signed

    def _is_set(self, noun: int) -> bool:
        """Whether a deadline or the like is set or moved: "gave them a 48-hour ultimatum"."""
        verb = self._grammar.head[noun]
        if self._grammar.lemma[noun] not in words("times", "setting"):
            return False
        told = self._grammar.dep[noun] in ("dobj", "nsubjpass")
        return told and self._grammar.lemma[verb] in words("times", "setting_verbs")
