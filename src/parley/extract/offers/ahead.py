"""A number, and the verb that tells what shall be -> whether it is a term, though of no offer.

"The garrison would withdraw within 14 days", "each side may keep 54 missiles", "the force is to
number 6,000": verbs by which those who talk dispose of what they talk about, in a mood that tells
what shall be so or is allowed. What is feared, estimated or only expected is none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal, subject_of
from parley.extract.offers.lexicon import words
from parley.extract.offers.standing import Governing

__all__ = ["Ahead"]

_SHALL: Final = frozenset({"would", "'d", "’d", "will", "'ll", "’ll", "shall", "must"})
_LETTING: Final = frozenset({"let", "make", "have"})
_HINTING: Final = frozenset({"hint", "suggest", "signal", "indicate", "intimate"})
_BOUND: Final = frozenset({"shall", "must"})
_MAY: Final = frozenset({"may"})
_COULD: Final = frozenset({"could"})
_INSIDE: Final = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "advmod"})
_HELD: Final = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "attr", "oprd", "dative", "acomp"})
_NESTED: Final = frozenset({"of", "at", "worth", "to", "within", "over", "for", "by", "in", "per"})
_BESIDE: Final = frozenset({"advmod"})
_BODIES: Final = frozenset({"PRP", "NNP", "NNPS", "NNS", "DT"})
_TIMES: Final = frozenset({"hour", "day", "week", "month", "year", "minute"})
_WHEN: Final = frozenset({"after", "before", "since", "during", "until", "till", "from", "about"})
_NO_LIMIT: Final = frozenset({"exceed", "be"})
_NO_MORE: Final = frozenset(
    {
        ("no", "more", "than"),
        ("not", "more", "than"),
        ("no", "fewer", "than"),
        ("no", "less", "than"),
    }
)
_HIGHEST: Final = 8
_ABOVE: Final = 4


class Ahead:
    """Reads what shall be in one document; `is_who` tells of somebody."""

    def __init__(self, grammar: Grammar, is_who: Callable[[int], bool]) -> None:
        self._grammar = grammar
        self._is_who = is_who

    def of(self, row: int) -> Governing | None:
        """Return the verb that tells what shall be of the number at a row."""
        found = self._verb(row)
        if found is None:
            return None
        verb, below = found
        told = self._told(verb, below)
        if not told or self._is_foretold(verb):
            return None
        return Governing("ahead", None, verb, below, f"“{told}” tells what shall be")

    def by_day(self, prep: int) -> Governing | None:
        """Return the verb that tells what shall be by a day, behind the preposition at a row."""
        verb = self._grammar.head[prep]
        if not self._grammar.tag[verb].startswith("VB"):
            return None
        told = self._told(verb, prep)
        if not told or self._is_foretold(verb):
            return None
        return Governing("ahead", None, verb, prep, f"“{told}” tells what shall be")

    def _verb(self, row: int) -> tuple[int, int] | None:
        """Return the verb of which a number is a part, and the row below it."""
        grammar, below, steps = self._grammar, row, 0
        for _ in range(_HIGHEST):
            label, above = grammar.dep[below], grammar.head[below]
            if above == below:
                return None
            if label == "prep":
                steps += 1
                if grammar.lower(below) in _WHEN or steps > 2:
                    return None
                nested = grammar.tag[above][0] != "V" and grammar.lower(below) not in _NESTED
                if nested:
                    return None
            elif label not in _INSIDE | _HELD:
                return None
            if grammar.tag[above].startswith("VB"):
                return above, below
            below = above
        return None

    # -- how it is told ---------------------------------------------------------------------------

    def _told(self, verb: int, below: int) -> str:
        """Return the words by which a verb tells what shall be, "" where it does not."""
        grammar = self._grammar
        passive = grammar.child(verb, "auxpass") is not None
        mood = self._mood(verb, passive=passive, limited=self._is_limited(below))
        if not mood:
            return ""
        if grammar.lemma[verb] == "be" and not passive:
            bound = mood in _BOUND or mood.endswith("to")
            known = bound and self._is_size(verb, below)
        else:
            aside = grammar.dep[below] in _BESIDE or self._is_when(below)
            known = not aside and self._disposes(verb, below, mood)
        done = f"be {grammar.lower(verb)}" if passive else grammar.lower(verb)
        return f"{mood} {done}" if known else ""

    def _is_when(self, below: int) -> bool:
        """Whether it tells only when: "will return in six days"."""
        top = self._grammar.child(below, "pobj") if self._grammar.lower(below) == "in" else None
        return top is not None and self._grammar.lemma[top] in _TIMES

    def _is_limited(self, below: int) -> bool:
        """Whether a subject has a most: "no more than 1,320 could be fitted"."""
        grammar = self._grammar
        if grammar.dep[below] not in ("nsubj", "nsubjpass"):
            return False
        rows = grammar.subtree(below)[:3]
        return tuple(grammar.lower(row) for row in rows) in _NO_MORE

    def _disposes(self, verb: int, below: int, mood: str) -> bool:
        """Whether a verb in this mood tells what becomes of a matter of the talks."""
        if self._is_limited(below):
            return True
        forms = set(phrasal(self._grammar, verb))
        passive = self._grammar.child(verb, "auxpass") is not None
        if forms & (words("verbs", "measuring") | words("verbs", "passing")):
            return True
        group = "allowable" if mood == "may" and not passive else "disposing"
        if self._grammar.dep[below] == "nsubj" and mood not in _MAY:
            return False
        raised = self._grammar.child(verb, "dobj")
        if raised is not None and self._grammar.lemma[raised] in words("nouns", "sure"):
            return False  # "would raise its offer by a point" tells no number of it
        by = subject_of(self._grammar, verb)
        somebody = passive or (by is not None and self._is_body(by))
        known = words("verbs", group) | (words("verbs", "arranging") if passive else frozenset())
        return somebody and bool(forms & known)

    def _mood(self, verb: int, *, passive: bool, limited: bool = False) -> str:
        """Return the word that tells that something shall be, or may be.

        `limited` tells that its subject has a most: that denies nothing.
        """
        grammar = self._grammar
        helped = [grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"]
        above = grammar.head[verb]
        if "have" in helped:
            return ""  # "would have got"
        if "to" in helped:
            return self._bound_to(verb, above)
        let = grammar.dep[verb] == "ccomp" and grammar.lemma[above] in _LETTING
        beside = grammar.dep[verb] == "conj" and grammar.tag[above] == "VB"
        if (let or beside) and not helped:
            return self._mood(above, passive=passive)
        denied = is_negated(grammar, verb) and not limited
        shall = next((word for word in helped if word in _SHALL), "")
        if shall:
            bounded = shall in _BOUND or grammar.lemma[verb] in _NO_LIMIT
            return "" if denied and not bounded else shall
        able = _MAY | (_COULD if passive and not denied else frozenset())
        if grammar.lemma[above] in _HINTING and not denied:
            able = able | {"might"}
        return next((word for word in helped if word in able), "")

    def _bound_to(self, verb: int, above: int) -> str:
        """Return the words by which somebody is to do something: "are to", "would have to"."""
        grammar = self._grammar
        if grammar.dep[verb] == "relcl":
            return "to"
        if grammar.dep[verb] != "xcomp":
            return ""
        if grammar.lemma[above] == "have":
            would = {grammar.lower(kid) for kid in grammar.children[above]} & {"would", "will"}
            return f"{min(would)} have to" if would else ""
        present = grammar.lemma[above] == "be" and grammar.tag[above] in ("VBZ", "VBP", "VBD")
        bare = grammar.child(above, "acomp", "attr", "neg") is None
        return f"{grammar.lower(above)} to" if present and bare else ""

    def _is_size(self, verb: int, below: int) -> bool:
        """Whether it is told how large something shall be: "is to be four kilometres wide"."""
        grammar = self._grammar
        if grammar.dep[below] == "acomp":
            return True
        wide = grammar.child(verb, "acomp")
        return grammar.dep[below] == "attr" or (wide is not None and below < wide)

    def _is_body(self, row: int) -> bool:
        """Whether a subject may be who disposes: somebody, a pronoun, "each side"."""
        named = self._grammar.tag[row] in _BODIES and self._grammar.lower(row) != "it"
        return named or self._is_who(row)

    def _is_foretold(self, verb: int) -> bool:
        """Whether it is only feared, reckoned, asked or supposed, by a verb above."""
        grammar, node = self._grammar, verb
        for _ in range(_ABOVE):
            marks = {grammar.lower(kid) for kid in grammar.children[node] if kid < node}
            if marks & {"if", "whether", "unless", "how", "why", "when", "while"}:
                return True
            above = grammar.head[node]
            if above == node or grammar.dep[node] == "relcl":
                return False
            verbal = grammar.tag[above].startswith("VB")
            if verbal and grammar.lemma[above] in words("verbs", "foretelling"):
                return True
            node = above
        return False
