"""A text, paper or plan -> why it is an offer: it is tabled, bears a name, provides for something.

Also where it is told what would be under it, or it went round in a report on talks.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal
from parley.extract.offers.lexicon import words
from parley.extract.offers.phrases import NARROW, Phrases

__all__ = ["Papers"]

_POINTING: Final = frozenset({"the", "this", "that", "its", "their", "his", "her", "'s"})
_KNOWN: Final = frozenset({"the", "this", "that", "'s"})
_DEALS: Final = frozenset(
    {"deal", "agreement", "accord", "pact", "truce", "treaty", "contract", "protocol", "settlement"}
)
_DRAFTS: Final = frozenset({"draft", "text", "compromise", "blueprint", "framework", "roadmap"})
_GAINING: Final = frozenset({"get", "receive", "rise", "fall", "go", "keep", "pay"})
_SHALL: Final = frozenset({"will", "shall", "may", "must"})
_GIVEN: Final = frozenset({"make", "show", "give", "send", "bring"})
_AT_NUMBER: Final = frozenset({"term", "formula", "compromise", "text", "paper", "package"})
_FORESEEING: Final = frozenset(
    {"provide", "provide_for", "foresee", "envisage", "stipulate", "envision", "call_for"}
)


class Papers:
    """Why papers of one document are offers; `is_figure(row)` tells where a number stands."""

    def __init__(
        self, grammar: Grammar, phrases: Phrases, is_figure: Callable[[int], bool]
    ) -> None:
        self._grammar = grammar
        self._phrases = phrases
        self._is_figure = is_figure

    def reason(self, row: int, lemma: str, before: Collection[str], named: bool) -> str:
        """Return why a paper is an offer."""
        pointed = self._phrases.article(row) in _POINTING
        if set(before) & words("beside", "telling"):
            return f"a {lemma} by what stands before it"
        if self._phrases.is_tabled(row):
            return f"a {lemma} on the table"
        if self._phrases.is_named(row) and not named and self._phrases.article(row) in ("the", ""):
            return f"a {lemma} with a name"
        if self.is_under(row) or self.would(row) or self._would_hold(row):
            return f"a {lemma} of which is told what would be"
        return self._version(row, lemma) or self._held(row, lemma, pointed=pointed)

    def _held(self, row: int, lemma: str, *, pointed: bool) -> str:
        """Return why a paper is an offer by the number at which it stands, or what is done."""
        if pointed and self._is_at_number(row):
            return f"a {lemma} that stands at a number"
        verb = self._phrases.verb(row)
        return "" if verb is None else self._done_to(row, verb, lemma, pointed)

    def would(self, row: int) -> bool:
        """Whether it is told what it would hold: "the deal would give drivers 12 percent"."""
        grammar, verb = self._grammar, self._grammar.head[row]
        known = self._phrases.article(row) in _KNOWN or self._is_signed(row)
        if grammar.dep[row] != "nsubj" or not known:
            return False
        helped = {grammar.lower(kid) for kid in grammar.children[verb]}
        forms = set(phrasal(grammar, verb))
        told = "would" in helped
        told = told or (grammar.lemma[row] in _DEALS and grammar.tag[verb] == "VBZ")
        holds = words("verbs", "providing")
        if grammar.lemma[row] in _DEALS:
            holds = holds | words("verbs", "moving") | words("verbs", "barring")
        return told and bool(forms & holds)

    def _is_signed(self, row: int) -> bool:
        """Whether it was concluded: "an agreement signed on Monday"."""
        done = (kid for kid in self._grammar.children[row] if self._grammar.tag[kid] == "VBN")
        return any(
            not words("verbs", "concluding").isdisjoint(phrasal(self._grammar, kid)) for kid in done
        )

    def _would_hold(self, row: int) -> bool:
        """Whether a clause after it tells what it would do: "a draft that would oblige states"."""
        grammar = self._grammar
        for verb in grammar.children[row]:
            subject = grammar.subject(verb) if grammar.dep[verb] == "relcl" else None
            if subject is None or grammar.lower(subject) not in ("that", "which"):
                continue
            helped = {grammar.lower(kid) for kid in grammar.children[verb]}
            if "would" in helped and set(phrasal(grammar, verb)) & words("verbs", "providing"):
                return True
        return False

    def _version(self, row: int, lemma: str) -> str:
        """Return why it is a paper of the talks: a draft of a text, one that went round."""
        grammar = self._grammar
        if lemma not in NARROW or grammar.tag[row] == "NNS" or not self._is_of_talks:
            return ""
        phrase = {grammar.lemma[at] for at in grammar.subtree(row) if at < row}
        versions = words("beside", "now") | words("beside", "before")
        if "draft" in phrase or (lemma == "draft" and phrase & versions):
            return f"a {lemma} in a report on talks"
        verb = self._phrases.verb(row)
        forms = set() if verb is None else set(phrasal(grammar, verb))
        done = verb is not None and (grammar.dep[row] in ("dobj", "nsubjpass") or verb > row)
        round_ = words("verbs", "receiving") | words("verbs", "carrying")
        return f"a {lemma} that went round" if done and forms & round_ else ""

    @cached_property
    def _is_of_talks(self) -> bool:
        core = words("beside", "talks")
        return any(
            lemma in core or (lemma == "talk" and tag == "NNS")
            for lemma, tag in zip(self._grammar.lemma, self._grammar.tag, strict=True)
        )

    def _is_at_number(self, row: int) -> bool:
        """Whether a number is what it says: "the new terms are 300 in cash"."""
        grammar, verb = self._grammar, self._grammar.head[row]
        named = grammar.lemma[row] in _AT_NUMBER and grammar.dep[row] == "nsubj"
        told = grammar.child(verb, "attr") if named and grammar.lemma[verb] == "be" else None
        if told is None:
            return False
        near = [kid for kid in grammar.children[told] if kid < told]
        return any(self._is_figure(at) for at in (told, *near))

    def _done_to(self, row: int, verb: int, lemma: str, pointed: bool) -> str:
        """Return why a paper is an offer by what is done to it, or what it does."""
        grammar = self._grammar
        forms = set(phrasal(grammar, verb))
        done = grammar.dep[row] in ("dobj", "nsubjpass") or grammar.head[verb] == row
        given = forms & (words("verbs", "tabling") - _GIVEN)
        if done and given and lemma not in ("term", "concession"):
            return f"a {lemma} that is put forward"
        shown = "show" in forms and grammar.child(verb, "auxpass") is not None
        if done and lemma in NARROW and (forms & words("verbs", "drafting") or shown):
            return f"a {lemma} that was drafted"
        taken = words("verbs", "accepting") | words("verbs", "rejecting")
        aims = lemma == "plan" and any(grammar.dep[kid] == "acl" for kid in grammar.children[row])
        if done and forms & taken and (pointed or aims) and lemma != "sketch":
            return f"a {lemma} that is accepted or refused"
        renewed = lemma in NARROW and self._phrases.before(row) & words("beside", "now")
        if grammar.dep[row] == "nsubj" and renewed and forms & words("verbs", "moving"):
            return f"a new {lemma} that changes something"
        told = grammar.child(verb, "acomp") if grammar.dep[row] == "nsubj" else None
        if pointed and told is not None and grammar.lemma[told] in words("terms", "subject_to"):
            return f"a {lemma} that hangs on something"
        holding = words("verbs", "holding") if lemma in _DRAFTS else _FORESEEING
        foresees = grammar.dep[row] == "nsubj" and pointed and forms & (holding | _FORESEEING)
        return f"a {lemma} that provides for something" if foresees else ""

    def _is_to_be(self, verb: int) -> bool:
        """Whether it tells what was to be: "forces were to be out", "is to be cut"."""
        grammar = self._grammar
        done = grammar.child(verb, "xcomp")
        told = grammar.children[verb] if done is None else (*grammar.children[done],)
        bound = any(grammar.lower(kid) == "to" and grammar.dep[kid] == "aux" for kid in told)
        known = grammar.lemma[verb] == "be" and grammar.child(verb, "acomp", "attr") is None
        return known and bound

    def is_under(self, row: int) -> bool:
        """Whether something would be so under it: "under the text, 19 would be freed"."""
        grammar, prep = self._grammar, self._grammar.head[row]
        if grammar.dep[row] != "pobj" or grammar.lower(prep) != "under":
            return False
        told = carriers(grammar, grammar.head[prep])
        if told & {"would", "'d"} or self._is_to_be(grammar.head[prep]):
            return True
        known = self._phrases.article(row) in ("the", "this")
        dated = any(grammar.tag[kid] == "CD" for kid in grammar.children[row])
        old = self._phrases.before(row) & words("beside", "old")
        deal = grammar.lemma[row] in _DEALS or grammar.lemma[row] in ("plan", "compromise")
        verb = grammar.head[prep]
        gained = grammar.tag[verb] in ("VBZ", "VBP") and grammar.lemma[verb] in _GAINING
        return known and deal and not dated and not old and (bool(told & _SHALL) or gained)
