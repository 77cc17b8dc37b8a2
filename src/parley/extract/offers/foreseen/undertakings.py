"""A sentence -> its clauses that tell, without a number, what shall be so under a plan.

"All captives would be freed at once", "the port is to reopen", "the pact leaves out the right to
strike"; with an offer just opened, whatever shall be: "a commission would settle the border".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal, subject_of
from parley.extract.offers.foreseen.dispositions import Dispositions
from parley.extract.offers.foreseen.moods import Moods
from parley.extract.offers.foreseen.settled import Settled
from parley.extract.offers.lexicon import planned, words
from parley.extract.offers.standing import Governing
from parley.extract.sources.quoting import joined

__all__ = ["Undertakings"]

_MAIN: Final = frozenset({"ROOT", "conj", "ccomp", "xcomp"})
_LOOSE: Final = frozenset({"will", "'ll", "’ll", "must", "may", "could", "can"})
"""Moods in which anybody says what he likes: terms only where an offer is in hand."""
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_LITTLE: Final = frozenset({"be", "have", "do"})


@cache
def _holding() -> frozenset[str]:
    """Return the base forms of verbs that tell in any mood what a deal holds."""
    groups = ("bringing", "held", "covered")
    return frozenset(word.split("_")[0] for group in groups for word in planned("verbs", group))


@cache
def _stances() -> frozenset[str]:
    """Return the verbs that tell what somebody thinks of an offer, or wants."""
    groups = ("accepting", "rejecting", "backing", "answering", "asking", "studying")
    return frozenset(word for group in groups for word in words("verbs", group))


class Undertakings:
    """Finds the clauses without a number of one document that tell terms."""

    def __init__(
        self, grammar: Grammar, moods: Moods, dispositions: Dispositions, settled: Settled
    ) -> None:
        self._grammar = grammar
        self._moods = moods
        self._dispositions = dispositions
        self._settled = settled

    def of(
        self, sentence: int, *, opened: bool, much: bool
    ) -> Iterator[tuple[int, Governing, bool]]:
        """Yield head, what governs it, and whether the whole clause tells it.

        `much` tells that much of the report is about talks: then whatever shall be is of an offer.
        """
        grammar, shall, holding = self._grammar, self._moods.has(sentence), _holding()
        for verb in range(*grammar.sentences[sentence]):
            if not (shall or grammar.lemma[verb] in holding):
                continue
            if not grammar.tag[verb].startswith("VB") or grammar.dep[verb] not in _MAIN:
                continue
            brought = list(self._brought(verb, opened=opened))
            yield from brought
            if brought:
                continue
            governing = self._told(verb, opened=opened and much) or self._covered(
                verb, opened=opened
            )
            if governing is not None:
                yield verb, governing, True

    def _told(self, verb: int, *, opened: bool) -> Governing | None:
        """Return what governs a clause that tells what shall be so."""
        grammar, mood = self._grammar, self._moods.of(verb)
        alone = grammar.child(verb, "aux") is not None and grammar.dep[verb] == "conj"
        whose = grammar.subject if alone else self._dispositions.subject
        subject = whose(verb) if mood else None
        if subject is None or (grammar.lemma[verb] in _LITTLE and not opened):
            return None
        top = grammar.child(verb, "dobj", "attr", "xcomp")
        below = () if top is None else (top, *grammar.children[top])
        beside = (*grammar.children[verb], *below)
        if any(grammar.tag[kid] in ("JJR", "RBR") for kid in beside):
            return None  # "would be higher than elsewhere", "would have to pay more"
        governing = self._dispositions.clause(verb, verb, opened=opened)
        if governing is None:
            return None
        forms = set(phrasal(grammar, verb))
        if mood.endswith("have") or phrasal(grammar, verb)[0] in _stances():
            return None
        if opened and mood not in _LOOSE and self._is_plain(verb):
            return governing
        sure = forms & (words("verbs", "disposing") | planned("verbs", "arranging"))
        about = grammar.lemma[self._dispositions.about(subject)]
        yields = bool(forms & planned("verbs", "conceding"))
        told = yields or bool(sure and about in planned("nouns", "matters"))
        told = told and mood not in _LOOSE
        return governing if told else None

    def _is_plain(self, verb: int) -> bool:
        """Whether a report itself tells a clause: nobody says it, and it calls nothing so."""
        grammar = self._grammar
        top = grammar.head[verb] if grammar.dep[verb] in ("conj", "xcomp") else verb
        rows = range(*grammar.sentences[grammar.sentence[verb]])
        said = words("verbs", "reporting")
        told = any(grammar.lemma[row] in said and grammar.tag[row] in _FINITE for row in rows)
        being = grammar.lemma[verb] == "be" and grammar.child(verb, "auxpass") is None
        return grammar.dep[top] == "ROOT" and not told and not being

    def _covered(self, verb: int, *, opened: bool) -> Governing | None:
        """Return what a paper in hand holds or leaves out: "the islands are left out"."""
        grammar = self._grammar
        passive = grammar.child(verb, "auxpass")
        covered = set(phrasal(grammar, verb)) & planned("verbs", "covered")
        if not opened or passive is None or not covered or subject_of(grammar, verb) is None:
            return None
        if grammar.lower(passive) not in ("is", "are") or self._moods.is_foretold(verb):
            return None
        return Governing("ahead", None, verb, verb, f"“{grammar.lower(verb)}” tells what it holds")

    def _brought(self, verb: int, *, opened: bool) -> Iterator[tuple[int, Governing, bool]]:
        """Yield what a deal brings about: "the pact leaves out the right to strike"."""
        grammar = self._grammar
        subject = subject_of(grammar, verb) if grammar.lemma[verb] in _holding() else None
        if subject is None or not self._settled.is_holder(subject, verb, opened=opened):
            return
        forms = set(phrasal(grammar, verb))
        now = grammar.tag[verb] in ("VBZ", "VBP") or bool(self._moods.of(verb))
        if self._moods.is_foretold(verb):
            return
        reason = self._settled.holding(subject, verb)
        top = grammar.child(verb, "dobj", "ccomp")
        if now and forms & planned("verbs", "bringing") and top is not None:
            yield verb, Governing("holds", None, verb, top, reason), True
        for prep in self._prepositions(verb) if forms & planned("verbs", "held") else ():
            top = grammar.child(prep, "pobj") if grammar.lower(prep) == "for" else None
            for one in () if top is None else joined(grammar, top):
                yield one, Governing("holds", None, verb, one, reason), False

    def _prepositions(self, verb: int) -> list[int]:
        """Return the prepositions of a verb, and those joined to them: "for a, and for b"."""
        grammar = self._grammar
        own = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "prep"]
        return [
            *own,
            *(one for kid in own for one in grammar.children[kid] if grammar.dep[one] == "conj"),
        ]
