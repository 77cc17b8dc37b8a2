"""Lists of what one asks, and what one would do something for -> terms of no offer.

"Its demands: a 200-mile limit and compensation", "set three conditions: ...", "the union's demands
include a 35-hour week", "is ready to talk if they are freed", "would settle for an amnesty".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, subject_of
from parley.extract.offers.counting import Counted
from parley.extract.offers.extents import Thing, clause, phrase
from parley.extract.offers.lexicon import words
from parley.extract.offers.standing import Governing
from parley.extract.sources.quoting import joined

__all__ = ["Demands"]

_ASKED: Final = frozenset({"demand", "condition", "precondition"})
_LISTING: Final = frozenset({"include", "be"})
_SETTING: Final = frozenset(
    {"set", "have", "make", "present", "list", "name", "put_forward", "lay"}
)
_WOULD: Final = frozenset({"would", "'d", "’d", "could", "will"})
_NOUNS: Final = frozenset({"NN", "NNS"})


class _Asked(NamedTuple):
    at: int
    by: int
    tops: Sequence[int]
    reason: str


class Demands:
    """Reads the demands of one document in lists or conditions; `is_who` tells who can ask."""

    def __init__(self, grammar: Grammar, is_who: Callable[[int], bool]) -> None:
        self._grammar = grammar
        self._is_who = is_who
        self._found: dict[int, list[_Asked]] = {}
        ready, settling = words("verbs", "ready"), ("settle",)
        for row, lemma in enumerate(grammar.lemma):
            found = None
            if lemma in _ASKED and grammar.tag[row] == "NNS":
                found = self._listed(row)
            elif lemma in ready and grammar.tag[row].startswith("JJ"):
                found = self._ready_if(row)
            elif lemma in settling and grammar.tag[row].startswith("VB"):
                found = self._settled(row)
            if found is not None and found.tops:
                self._found.setdefault(grammar.sentence[row], []).append(found)

    def holds(self, sentence: int, one: Counted) -> Governing | None:
        """Return that a number is asked in a list: "a quota of 30,000 tons"."""
        for asked in () if one.instead else self._found.get(sentence, ()):
            for top in asked.tops:
                if self._grammar.tag[top] in _NOUNS and one.row in self._grammar.subtree(top):
                    return self._governing(asked, one.row)
        return None

    def things(self, sentence: int) -> Iterator[Thing]:
        """Yield what is asked in a sentence: things with their words, conditions as clauses."""
        for asked in self._found.get(sentence, ()):
            for top in asked.tops:
                of_noun = self._grammar.tag[top] in _NOUNS
                told = phrase if of_noun else clause
                yield told(self._grammar, top, self._governing(asked, top))

    def _governing(self, asked: _Asked, top: int) -> Governing:
        return Governing("asked", None, asked.at, top, asked.reason, asked.by)

    def _listed(self, noun: int) -> _Asked | None:
        """Return a list of demands: behind a colon, or after "include"."""
        grammar, verb = self._grammar, self._grammar.head[noun]
        tops: list[int] = []
        if grammar.dep[noun] == "nsubj" and grammar.lemma[verb] in _LISTING:
            tops = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("dobj", "attr")]
        tops += [
            kid
            for kid in grammar.children[noun]
            if grammar.dep[kid] == "appos" and self._is_behind_colon(noun, kid)
        ]
        by = self._owner(noun, verb)
        if by is None or not tops:
            return None
        heads = [one for top in tops for one in self._all(top) if grammar.tag[one] in _NOUNS]
        return _Asked(noun, by, heads, f"in the list of “{grammar.lower(noun)}”")

    def _is_behind_colon(self, noun: int, top: int) -> bool:
        return any(self._grammar.word(row) in (":", "—", "–") for row in range(noun + 1, top))

    def _all(self, top: int) -> Iterator[int]:
        """Yield a thing and those that are listed with it."""
        for one in joined(self._grammar, top):
            yield one
            for kid in self._grammar.children[one]:
                if self._grammar.dep[kid] == "appos":
                    yield from self._all(kid)

    def _owner(self, noun: int, verb: int) -> int | None:
        """Return whose demands they are: "its demands", "demands of the union", "it set"."""
        grammar = self._grammar
        own = grammar.child(noun, "poss")
        if own is not None:
            return own
        for kid in grammar.children[noun]:
            if grammar.lower(kid) in ("of", "from", "by") and kid == noun + 1:
                return grammar.child(kid, "pobj")
        if grammar.dep[noun] == "dobj" and grammar.lemma[verb] in _SETTING:
            return None if is_negated(grammar, verb) else subject_of(grammar, verb)
        return None

    def _ready_if(self, row: int) -> _Asked | None:
        """Return what must be so, that one does something: "ready to talk if they are freed"."""
        grammar, verb = self._grammar, self._grammar.head[row]
        to_do = grammar.child(row, "xcomp")
        by = subject_of(grammar, verb) if grammar.lemma[verb] == "be" else None
        if to_do is None or by is None or is_negated(grammar, verb) or not self._is_body(by):
            return None
        for holder in (verb, row, to_do):
            for kid in grammar.children[holder]:
                mark = grammar.child(kid, "mark") if grammar.dep[kid] == "advcl" else None
                told = mark is not None and grammar.lower(mark) in ("if", "provided")
                if told and grammar.subject(kid) is not None and kid > to_do:
                    return _Asked(row, by, [kid], f"“if” it is “{grammar.lower(row)}” to")
        return None

    def _is_body(self, row: int) -> bool:
        """Whether it is somebody who can ask for something: "it" of whoever says so too."""
        grammar, verb = self._grammar, self._grammar.head[row]
        said = grammar.dep[verb] == "ccomp" and grammar.tag[row] == "PRP"
        return said or self._is_who(row)

    def _settled(self, verb: int) -> _Asked | None:
        """Return what one would settle for: "would have settled for an amnesty"."""
        grammar, by = self._grammar, subject_of(self._grammar, verb)
        would = carriers(grammar, verb) & _WOULD
        if by is None or not would or is_negated(grammar, verb) or not self._is_body(by):
            return None
        for prep in grammar.children[verb]:
            top = grammar.child(prep, "pobj") if grammar.lower(prep) == "for" else None
            if top is not None and grammar.tag[top] in _NOUNS:
                tops = [one for one in joined(grammar, top) if grammar.tag[one] in _NOUNS]
                return _Asked(verb, by, tops, f"“{grammar.lower(verb)} for” tells what is asked")
        return None
