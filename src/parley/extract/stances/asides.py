"""A condition that a cue sets apart -> the clause it hangs on: "he would sign, he said, if".

The parser hangs such a condition on the verb of saying.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.markers import Marker
from parley.extract.stances.words import group

__all__ = ["told_before"]

_FREE: Final = frozenset({"if", "unless", "only if"})
"""Kinds that can hang on no verb of saying, wherever they stand."""


def told_before(grammar: Grammar, marker: Marker, governor: int) -> int:
    """Return the clause told before the cue on which a marker was hung; else `governor`."""
    reporting = group("conditions", "reporting")
    cue: int | None = governor
    if governor == marker.top and marker.word == "should":
        told = [kid for kid in grammar.children[governor]
                if kid < marker.first and grammar.dep[kid] == "ccomp"]  # fmt: skip
        return told[-1] if told else governor
    if marker.first <= governor <= marker.last or governor == marker.top:  # "provided" governs all
        before = (kid for kid in grammar.children[governor] if kid < marker.first)
        cue = next((kid for kid in before if grammar.lemma[kid] in reporting), None)
    elif marker.only and marker.last < governor and grammar.lemma[governor] in reporting:
        return _inverted(grammar, governor)
    elif grammar.lemma[governor] not in reporting or not _is_set_off(grammar, marker):
        return governor
    if cue is None:
        return governor
    told = [
        kid
        for kid in grammar.children[cue]
        if grammar.dep[kid] == "ccomp" and kid < marker.first and kid != marker.top
    ]
    if told:
        return told[-1]
    aside = grammar.dep[cue] == "parataxis" and grammar.head[cue] < cue
    return grammar.head[cue] if aside else governor


def _inverted(grammar: Grammar, cue: int) -> int:
    """Return what follows "only when it is signed, he said": "would the ban be lifted"."""
    for kid in grammar.children[cue]:
        subject = grammar.subject(kid) if grammar.dep[kid] == "ccomp" and kid > cue else None
        helps = [one for one in grammar.children[kid] if grammar.dep[one] == "aux"]
        if subject is not None and helps and cue < helps[0] < subject:
            return kid
    return cue


def _is_set_off(grammar: Grammar, marker: Marker) -> bool:
    """Whether a clause stands behind a mark, or can open nothing but a condition."""
    if not marker.clausal:
        return False
    return marker.kind in _FREE or grammar.dep[marker.first - 1] == "punct"
