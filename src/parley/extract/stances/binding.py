"""A marker and what it governs -> whether it is a condition: "unless", "only after", "until".

What only tells when ("after the meeting, he said") or is an open question ("asked if") is none.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.markers import Marker
from parley.extract.stances.words import group

__all__ = ["Binding"]

_UP: Final = frozenset({"acomp", "attr", "xcomp", "oprd", "conj", "auxpass"})
"""Labels by which a clause shares the auxiliaries of what hangs above it."""
_DEEPEST: Final = 8
_ALONE: Final = frozenset({"with", "against"})
"""Words of "only with", "only against": conditions of what is to come."""
_FREE: Final = frozenset({"if", "unless", "only if", "in exchange"})
"""Kinds that need no word of what is to come beside them."""


class Binding:
    """Tells of one document's markers which open a condition."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def binds(self, marker: Marker, governor: int, first: int, last: int) -> bool:
        """Whether it is a condition, and tells not only when, or what was asked."""
        if marker.word == "without":
            ahead = marker.first < governor and self._has_will(governor)
            return ahead or self._is_denied(governor, marker)
        if marker.kind in _FREE and marker.word not in _ALONE:
            return (
                self._is_said(first, last)
                and not self._is_open(marker, governor)
                and not self._is_hidden(first, last)
            )
        if self._grammar.lemma[governor] in group("conditions", "reporting"):
            return False
        least = marker.first > 0 and self._grammar.lower(marker.first - 1) == "least"
        waits = marker.kind in ("until", "before") and self._is_denied(governor, marker)
        waits = waits and not least  # "ruled it out, at least until Friday"
        if marker.clausal:
            return not self._is_measured(marker) and self._is_waited(marker, governor, waits=waits)
        if marker.word in _ALONE:  # "only with a clear mandate"
            return self.is_coming(governor, present=False)
        awaited = self._is_awaited(marker, first, strong=marker.only or waits)
        return awaited and (marker.only or waits or self.is_coming(governor, present=False))

    def _is_said(self, first: int, last: int) -> bool:
        """Whether its words say anything: not "if necessary", "if it must"."""
        words = self._grammar.lowers[first : last + 1]
        if len(words) == 1:
            return words[0] not in group("conditions", "empty")
        return not group("conditions", "forced").issuperset(words)

    def _is_waited(self, marker: Marker, governor: int, *, waits: bool) -> bool:
        """Whether a clause of time is one that is waited for: "not until", "once it is paid"."""
        if marker.word == "when" and not marker.only:
            return self._is_awaiting(governor, marker)
        if marker.word == "after" and self._is_past(marker, governor):
            return False
        return marker.only or waits or self.is_coming(governor)

    def _is_past(self, marker: Marker, governor: int) -> bool:
        """Whether "after" tells of what had happened: "accepted it, but only after it had split".

        Who is not to do a thing "after they left" is told when, not on what.
        """
        grammar = self._grammar
        sub = marker.head if marker.head is not None else governor
        aux = {grammar.lower(kid) for kid in grammar.children[sub] if grammar.dep[kid] == "aux"}
        done = grammar.tag[sub] == "VBD" or (grammar.tag[sub] == "VBN" and bool(aux & {"had"}))
        coming = self.is_coming(governor, present=False)
        if marker.only:
            return done and not coming and grammar.tag[governor] == "VBD"
        negated = any(grammar.dep[kid] == "neg" for kid in grammar.children[governor])
        infinitive = any(grammar.tag[kid] == "TO" for kid in grammar.children[governor])
        return done and negated and infinitive

    def _is_awaiting(self, governor: int, marker: Marker) -> bool:
        """Whether "when" tells on what one waits: "we will go back when it is signed"."""
        grammar = self._grammar
        wills = {grammar.lower(kid) for kid in grammar.children[governor]}
        sub = grammar.head[marker.last]
        tags = {grammar.tag[sub]} | {grammar.tag[kid] for kid in grammar.children[sub]}
        present = bool(tags & {"VBP", "VBZ"}) and not tags & {"MD", "VBD"}
        return present and bool(wills & group("conditions", "willing"))

    def _is_hidden(self, first: int, last: int) -> bool:
        """Whether a source only asks not to be named: "on condition of anonymity"."""
        hiding = group("conditions", "hiding")
        return any(self._grammar.lemma[row] in hiding for row in range(first, last + 1))

    def _is_measured(self, marker: Marker) -> bool:
        """Whether it tells how long after: "a day after its leader wrote"."""
        grammar = self._grammar
        before = marker.first - 1
        measured = before >= 0 and grammar.lemma[before] in group("conditions", "times")
        return measured and grammar.head[before] in (marker.last, marker.head)

    def _is_awaited(self, marker: Marker, first: int, *, strong: bool) -> bool:
        """Whether a noun after "after" is something to wait for, no day or hour."""
        grammar, head = self._grammar, marker.head
        if head is None or any(grammar.tag[row] == "CD" for row in grammar.children[head]):
            return False
        times = group("conditions", "times")
        if (
            grammar.tag[head] == "CD"
            or grammar.lemma[head] in times
            or grammar.lower(first) in times
        ):
            return False
        named = grammar.tag[head] in ("NNP", "NNPS", "PRP")
        awaited = grammar.lemma[head] in group("conditions", "awaited")
        return awaited or ((strong or marker.kind == "until") and not named)

    def _is_open(self, marker: Marker, governor: int) -> bool:
        """Whether "if" asks, compares, or concedes: "asked if", "as if", "even if"."""
        grammar = self._grammar
        before = grammar.lower(marker.first - 1) if marker.first else ""
        if before in group("conditions", "unlike"):
            return True
        asked = grammar.dep[marker.top] in ("ccomp", "acl", "pcomp", "conj")
        asked = asked and marker.top > governor
        return asked and grammar.lemma[governor] in group("conditions", "asking")

    def _is_denied(self, governor: int, marker: Marker) -> bool:
        """Whether what a condition governs is denied: "no deal without", "will not … until"."""
        grammar, denying = self._grammar, group("conditions", "denying")
        withheld = grammar.lemma[governor] in group("conditions", "withholding")
        if withheld and marker.kind == "until" and marker.clausal:
            return True
        for kid in (governor, *grammar.children[governor]):
            if kid in range(marker.first, marker.last + 1):
                continue
            if grammar.lower(kid) in denying:
                return True
            noun = grammar.tag[kid][0] in "NP"
            if noun and any(grammar.lower(under) in denying for under in grammar.children[kid]):
                return True
        above = grammar.head[governor]
        negated = grammar.dep[governor] in ("xcomp", "acomp", "attr", "dobj", "pobj")
        return negated and any(grammar.lower(kid) in denying for kid in grammar.children[above])

    def is_coming(self, governor: int, *, present: bool = True) -> bool:
        """Whether the clause tells what will or shall be: a modal, an infinitive, the present."""
        grammar = self._grammar
        for _ in range(_DEEPEST):
            if self._is_perfect(governor):
                return False
            tags = {grammar.tag[kid] for kid in grammar.children[governor]
                    if grammar.dep[kid] in ("aux", "auxpass")}  # fmt: skip
            if tags & {"MD", "TO", "VB"} or grammar.tag[governor] == "VB":
                return True
            if present and grammar.tag[governor] in ("VBP", "VBZ"):
                return True
            if grammar.dep[governor] not in _UP or grammar.head[governor] == governor:
                return False
            governor = grammar.head[governor]
        return False

    def _has_will(self, governor: int) -> bool:
        """Whether a modal tells what will be: "without a better offer we will walk out"."""
        kids = self._grammar.children[governor]
        willing = group("conditions", "willing") | {"would"}
        return any(self._grammar.lower(kid) in willing for kid in kids)

    def _is_perfect(self, governor: int) -> bool:
        kids = self._grammar.children[governor]
        return any(self._grammar.lower(kid) in ("has", "had", "have", "having") for kid in kids)

    def has_only(self, governor: int, marker: int) -> bool:
        """Whether "only" stands before the verb: "will only sign if"."""
        grammar = self._grammar
        rows = (kid for kid in grammar.children[governor] if kid < marker)
        return any(grammar.lower(kid) == "only" for kid in rows)
