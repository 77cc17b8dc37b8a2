"""A number -> whether it is where somebody stands in talks, by what is said of it.

"The board's opening offer was 25", "the league, which began at 900, is now at 1,400", "they called
30 seats an insult", "will not go back for less than 2,000", "in return the state pays 34 million".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import asker, carriers, phrasal
from parley.extract.offers.counting import Counted
from parley.extract.offers.lexicon import planned, words
from parley.extract.offers.standing import WOULD, Governing

__all__ = ["Stands"]

_BEING: Final = frozenset({"be", "stand_at", "be_at", "come_to", "run_to", "total", "remain"})
_TOLD: Final = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_LESS: Final = frozenset({"less", "below", "under", "fewer", "short"})
_ANY: Final = frozenset({"anything", "nothing", "something"})
_STAYING: Final = frozenset({"stay", "keep", "remain", "be", "stand", "pull"})
_BOUND: Final = frozenset({"must", "should", "shall"})
_ABLE: Final = frozenset({"could", "would", "can", "may", "might", "will"})
_OWNERS: Final = frozenset({"poss", "compound", "amod", "nmod"})
_DIRECT: Final = frozenset({"attr", "acomp", "dobj", "npadvmod"})


class Stands:
    """Reads where sides of one document stand; `is_who` tells of somebody."""

    def __init__(self, grammar: Grammar, is_who: Callable[[int], bool]) -> None:
        self._grammar = grammar
        self._is_who = is_who

    def of(self, one: Counted, verb: int, below: int, *, kin: bool) -> Governing | None:
        """Return where somebody stands, told by a verb with a number that hangs on it at `below`.

        `kin` tells that a number of its kind was a term just before.
        """
        grammar = self._grammar
        participle = grammar.tag[verb] == "VBG" and grammar.child(verb, "aux") is None
        if below < verb:
            return self._told_of(one, verb, below, kin=kin)
        if participle:
            return None
        by = asker(grammar, verb)
        if by is None:
            return None
        return (
            self._own(verb, below, by, kin=kin)
            or (self._at(verb, below, by) if kin else None)
            or (self._called(verb, below, by) if kin or self._is_matter(below) else None)
            or self._least(one, verb, below, by)
            or self._kept(one, verb, below, by)
            or self._returned(one, verb, below, by)
            or (self._had(one, verb, below, by) if kin else None)
        )

    def _told_of(self, one: Counted, verb: int, below: int, *, kin: bool) -> Governing | None:
        """Return what is told of a number itself: "five is talked of"."""
        grammar, label = self._grammar, self._grammar.dep[below]
        known = kin or one.figure.unit is not None
        forms = set(phrasal(grammar, verb))
        talked = label == "nsubjpass" and forms & planned("verbs", "mentioning")
        if known and talked and self._is_itself(one, below) and not is_negated(grammar, verb):
            return Governing("judged", None, verb, below, "a number that is talked of")
        bounded = any(grammar.lower(row) in _LESS for row in range(below, one.first + 1))
        least = label == "nsubj" and grammar.lemma[below] in _ANY and bounded
        if known and least and carriers(grammar, verb) & (WOULD | _ABLE):
            return Governing("asked", None, verb, below, "nothing less would do")
        let = label == "nsubj" and grammar.lemma[grammar.head[verb]] == "let"
        return self._let(verb) if let and self._is_itself(one, below) else None

    def _is_itself(self, one: Counted, below: int) -> bool:
        """Whether the subject is the number, or what it counts."""
        return below == one.row or self._grammar.head[one.row] == below

    def _let(self, verb: int) -> Governing | None:
        """Return how many one is ready to let go: "was ready to let 12 go"."""
        grammar = self._grammar
        let = grammar.head[verb]
        above = grammar.lemma[grammar.head[let]]
        known = words("verbs", "ready") | words("verbs", "agreeing_to") | words("verbs", "giving")
        ready = grammar.dep[let] == "xcomp" and above in known | words("verbs", "asking")
        if not ready and not carriers(grammar, let) & (WOULD | _ABLE):
            return None
        return Governing("judged", None, let, verb, "so many are let")

    def _is_matter(self, below: int) -> bool:
        """Whether talks dispose of it: "seats"."""
        return self._grammar.lemma[below] in planned("nouns", "matters")

    def _is_body(self, row: int) -> bool:
        grammar = self._grammar
        pronoun = grammar.tag[row] == "PRP" and grammar.lower(row) != "it"
        return pronoun or grammar.tag[row] in ("NNP", "NNPS") or self._is_who(row)

    def _own(self, verb: int, below: int, subject: int, *, kin: bool) -> Governing | None:
        """Return whose figure it is: "the Caldrean figure is 1,450", "its opening offer was 25"."""
        grammar = self._grammar
        forms = set(phrasal(grammar, verb))
        named = words("terms", "stands") - words("nouns", "standing") | words("nouns", "sure")
        named = named | words("nouns", "standing") if kin else named
        told = grammar.dep[below] in _DIRECT or grammar.lower(below) in ("at", "around", "about")
        if grammar.lemma[subject] not in named or not forms & _BEING or not told:
            return None
        if grammar.tag[verb] not in _TOLD or is_negated(grammar, verb):
            return None
        owner = grammar.child(subject, "poss")
        kids = [kid for kid in grammar.children[subject] if grammar.dep[kid] in _OWNERS]
        stage = any(grammar.lower(kid) in planned("nouns", "stages") for kid in kids)
        nation = any(
            grammar.tag[kid] in ("JJ", "NNP") and grammar.word(kid)[0].isupper() for kid in kids
        )
        if owner is None and not stage and not nation:
            return None
        reason = f"the {grammar.lemma[subject]} of one side"
        return Governing(
            "asked" if owner is not None else "judged", None, verb, below, reason, owner
        )

    def _at(self, verb: int, below: int, by: int) -> Governing | None:
        """Return where one began or is: "Tarland started at 250,000"."""
        grammar = self._grammar
        here = set(phrasal(grammar, verb)) & planned("verbs", "standing_at")
        sole = f"{grammar.lemma[verb]}_{grammar.lower(below)}"
        adrift = sole not in here and not any(
            form.endswith(f"_{grammar.lower(below)}") for form in here
        )
        moved = grammar.child(verb, "dobj", "attr") is not None
        if not here or adrift or moved or not self._is_body(by) or is_negated(grammar, verb):
            return None
        return Governing("asked", None, verb, below, f"“{grammar.lower(verb)}” there", by)

    def _called(self, verb: int, below: int, by: int) -> Governing | None:
        """Return what one calls a number: "called 30 seats an invitation to be outvoted"."""
        grammar = self._grammar
        names = grammar.lemma[verb] in words("verbs", "judging")
        called = grammar.child(verb, "oprd") is not None or any(
            grammar.lower(kid) == "as" for kid in grammar.children[verb]
        )
        if not names or not called or grammar.dep[below] not in ("dobj", "nsubj"):
            return None
        return Governing(
            "judged", None, verb, below, f"what “{grammar.lower(verb)}” names", doer=by
        )

    def _least(self, one: Counted, verb: int, below: int, by: int) -> Governing | None:
        """Return what is the least: "will not go back for less than 2,000"."""
        grammar = self._grammar
        able = carriers(grammar, verb) & (WOULD | _ABLE)
        before = {grammar.lower(row) for row in range(max(one.first - 3, verb), one.last)}
        bounded = one.figure.bound in ("less than", "at most") or not before.isdisjoint(_LESS)
        anything = grammar.lemma[below] in _ANY or any(
            grammar.lower(row) in _ANY for row in range(verb, one.first)
        )
        if not able or not bounded or one.figure.unit is None or not self._is_body(by):
            return None
        if not (is_negated(grammar, verb) or anything):
            return None
        return Governing("asked", None, verb, below, "nothing less would do", by)

    def _kept(self, one: Counted, verb: int, below: int, by: int) -> Governing | None:
        """Return how far off one must keep: "they must stay 20 miles off the coast"."""
        grammar = self._grammar
        must = carriers(grammar, verb) & _BOUND and grammar.lemma[verb] in _STAYING
        timed = one.figure.unit in planned("nouns", "spans")
        if not must or one.figure.unit is None or timed or not self._is_body(by):
            return None
        return Governing("asked", None, verb, below, f"“{grammar.lower(verb)}” so far off")

    def _returned(self, one: Counted, verb: int, below: int, by: int) -> Governing | None:
        """Return what is given in return: "in return the state pays 34 million a year"."""
        grammar = self._grammar
        traded = any(
            grammar.lower(kid) == "in"
            and grammar.lemma[grammar.child(kid, "pobj") or kid] in words("terms", "exchange")
            for kid in grammar.children[verb]
            if grammar.dep[kid] == "prep" and kid < verb
        )
        now = grammar.tag[verb] in ("VBZ", "VBP") or carriers(grammar, verb) & {"will", "would"}
        if not traded or not now or one.figure.unit is None or is_negated(grammar, verb):
            return None
        return Governing("exchange", None, verb, below, "given in return", by)

    def _had(self, one: Counted, verb: int, below: int, by: int) -> Governing | None:
        """Return what one could have: "were told that they could have 30"."""
        grammar = self._grammar
        has = grammar.lemma[verb] in ("have", "get") and grammar.dep[below] == "dobj"
        if not has or not one.bare or not carriers(grammar, verb) & _ABLE:
            return None
        return (
            Governing("judged", None, verb, below, "what one could have")
            if self._is_body(by)
            else None
        )
