"""A noun that names an act -> how its phrase stands: who, when, under which verb."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from parley.extract.events.frames import NounFrame, governing
from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar

__all__ = ["Phrasing"]

_AFTER: Final = frozenset({"after", "since", "following"})
_ACTORS: Final = ("who", "forces")
_DEEPEST: Final = 3


class Phrasing:
    """Reads the phrases of one document's nouns."""

    def __init__(self, grammar: Grammar, nouns: Nouns) -> None:
        self._grammar = grammar
        self._nouns = nouns

    def fits(self, row: int, frame: NounFrame) -> bool:
        """Whether a noun is what its frame asks for: its number, what it is of, the topic."""
        grammar, nouns = self._grammar, self._nouns
        on_topic = not frame.topic or not frame.topic.isdisjoint(nouns.topics)
        if not on_topic or not frame.unless_topic.isdisjoint(nouns.topics):
            return False
        if frame.plural and grammar.tag[row] != "NNS":
            return False
        if frame.compound is not None and (row == 0 or grammar.lemma[row - 1] != frame.compound):
            return False
        if frame.unless and any(nouns.is_any(one, frame.unless) for one in nouns.of(row, ("for",))):
            return False
        return not frame.of or self._is_of(row, frame)

    def _is_of(self, row: int, frame: NounFrame) -> bool:
        nouns, kinds = self._nouns, dict[str, list[str]]()
        for preposition, kind in frame.of:
            kinds.setdefault(preposition, []).append(kind)
        targets = [(word, one) for word in kinds for one in nouns.of(row, (word,))]
        if not targets:
            owned = "own" in kinds.get("of", ()) and self._is_of_people(row)
            return owned or "none" in kinds.get("of", ())
        return any(nouns.is_any(one, kinds[word]) for word, one in targets)

    def _is_of_people(self, row: int) -> bool:
        """Whether its owner is people, who suffer it: "the men's release"."""
        owner = self._grammar.child(row, "poss")
        return owner is not None and self._nouns.is_any(owner, ("people", "captive", "person"))

    def top(self, row: int) -> int:
        """Return the head of the phrase that counts an act: "days" in "three days of talks"."""
        grammar = self._grammar
        head = grammar.head[row]
        of = grammar.dep[row] == "pobj" and grammar.lower(head) == "of"
        if of and grammar.lemma[grammar.head[head]] in governing("measures"):
            return grammar.head[head]
        return row

    def before(self, row: int) -> set[str]:
        """Return the words that hang on a noun before it, and on these: "next week's talks"."""
        grammar = self._grammar
        kids = [kid for kid in grammar.children[row] if kid < row]
        kids += [
            below for kid in kids if grammar.dep[kid] == "poss" for below in grammar.children[kid]
        ]
        return {grammar.lower(kid) for kid in kids}

    def first(self, row: int) -> int:
        """Return the noun to which this one is joined: "release" of "the release and return"."""
        grammar = self._grammar
        for _ in range(_DEEPEST):
            row = grammar.head[row] if grammar.dep[row] == "conj" else row
        return row

    def verb(self, row: int) -> int:
        """Return what a noun hangs on, over its preposition: "went" of "went on strike"."""
        grammar, head = self._grammar, self._grammar.head[row]
        return grammar.head[head] if grammar.dep[row] == "pobj" else head

    def meant(self, row: int) -> int:
        """Return the verb that is meant: "begin" in "the talks are due to begin"."""
        grammar, verb = self._grammar, self.verb(row)
        if grammar.dep[row] not in ("nsubj", "nsubjpass"):
            return verb
        for _ in range(_DEEPEST):
            below = grammar.child(verb, "xcomp", "acomp", "oprd")
            if below is None or below < verb:
                break
            verb = below
        return verb

    # -- who and when ---------------------------------------------------------------------------

    def has_agent(self, row: int) -> bool:
        """Whether it tells who does it: "by", an owner, a nation before it."""
        grammar, nouns = self._grammar, self._nouns
        by = any(nouns.is_any(target, _ACTORS) for target in nouns.doers(row))
        nation = any(
            nouns.is_any(kid, ("demonym",))
            for kid in grammar.children[row]
            if kid < row and grammar.tag[kid] in ("JJ", "NNP", "NNPS")
        )
        return by or nation or self.has_owner(row)

    def is_bare(self, row: int) -> bool:
        """Whether a singular noun has no article and no owner: "demand for coal"."""
        grammar = self._grammar
        return grammar.tag[row] == "NN" and grammar.child(row, "det", "poss") is None

    def doers(self, row: int) -> list[int]:
        """Return by whom it is, as told after "by" or "from"."""
        return self._nouns.of(row, ("by", "from"))

    def has_owner(self, row: int) -> bool:
        """Whether somebody owns it: "the mediators' request", "her refusal"."""
        owner = self._grammar.child(row, "poss")
        if owner is None or self._nouns.is_day(owner):
            return False
        return self._grammar.tag[owner] == "PRP$" or self._nouns.is_any(owner, _ACTORS)

    def is_after(self, row: int) -> bool:
        """Whether something came after it: "after the raid"."""
        head = self._grammar.head[row]
        return self._grammar.dep[row] == "pobj" and self._grammar.lower(head) in _AFTER

    # -- what its verb needs --------------------------------------------------------------------

    def is_made_by(self, row: int, verb: int, light: Collection[str]) -> bool:
        """Whether one of these verbs with this noun makes it happen: "took place"."""
        grammar, lemma = self._grammar, self._grammar.lemma[verb]
        if grammar.dep[row] == "pobj":
            phrase = f"{lemma}_{grammar.lower(grammar.head[row])}"
            return phrase in light or (lemma in light and phrase in governing("into"))
        particle = grammar.child(verb, "prt")
        if particle is not None and f"{lemma}_{grammar.lower(particle)}" in governing("unmaking"):
            return False
        if lemma in light:
            return self._happens(row, verb)
        phrased = {one.partition("_")[2] for one in light if one.startswith(f"{lemma}_")}
        return bool(phrased) and self._stands_by(verb, phrased)

    def _happens(self, row: int, verb: int) -> bool:
        """Whether a verb leaves it at that: "took place", but not "the raid made matters worse"."""
        grammar, lemma, label = self._grammar, self._grammar.lemma[verb], self._grammar.dep[row]
        if lemma == "be":
            return label == "nsubj"
        words = [word.split("_") for word in governing("taking")]
        wanted = {second for first, second in words if first == lemma}
        if wanted:
            return self._stands_by(verb, wanted)
        does = label == "nsubj" and grammar.child(verb, "dobj") is not None
        return not does or lemma in governing("occurring")

    def is_led_to(self, row: int) -> bool:
        """Whether something led to it: "led to a protest", "ended in a clash"."""
        grammar, above = self._grammar, self._grammar.head[row]
        led = f"{grammar.lemma[grammar.head[above]]}_{grammar.lower(above)}"
        return led in governing("leading")

    def has_phrase(self, row: int, words: Collection[str]) -> bool:
        """Whether one of these prepositions hangs on it: "the raid on the camp"."""
        grammar = self._grammar
        return any(
            grammar.lower(kid) in words and grammar.dep[kid] in ("prep", "agent")
            for kid in grammar.children[row]
            if kid > row
        )

    def _stands_by(self, verb: int, wanted: set[str]) -> bool:
        """Whether one of some words hangs on a verb, or on what hangs on it: "into effect"."""
        grammar = self._grammar
        near = [kid for kid in grammar.children[verb] if kid > verb]
        near += [below for kid in near for below in grammar.children[kid]]
        return any(grammar.lower(at) in wanted for at in near)

    def is_conditional(self, row: int) -> bool:
        """Whether it stands under an "if": "a third round, if there is one"."""
        grammar = self._grammar
        for _ in range(2 * _DEEPEST):
            row = grammar.head[row]
            if any(grammar.lower(kid) in ("if", "unless") for kid in grammar.children[row]):
                return True
        return False
