"""A condition -> whether what hangs on it is what sides deal about: "the ban could go if".

A who that acts is read in threats.py; here are the things that are granted, held or kept up.
"""

from __future__ import annotations

from typing import Final

from parley.extract.stances.helping import obliged
from parley.extract.stances.limits import Bound
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["is_at_stake", "is_at_will"]

_ANYBODY: Final = frozenset({"you", "one", "nobody", "everyone", "everybody", "anybody", "anyone"})
_PAST: Final = frozenset({"has", "had", "have", "did"})
_DEALT: Final = (
    *("negotiable", "own_act", "passage", "tie", "talks", "stoppage", "sanction", "stance_word"),
    *("offer", "aid", "captive", "forces", "vessel"),
)
_STAKES: Final = (
    "negotiable",
    "own_act",
    "passage",
    "tie",
    "talks",
    "stoppage",
    "sanction",
    "weapon",
)
"""Kinds of what sides grant, hold or do: a condition on it is one that somebody makes."""


def is_at_will(voice: Voice, bound: Bound) -> bool:
    """Whether what hangs on a condition is told as what may be: "the ban could go", "is fine"."""
    grammar, verb = voice.grammar, bound.governor
    helpers = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "auxpass")]
    words = {grammar.lower(kid) for kid in helpers}
    if words & _PAST or not words.isdisjoint(
        group("modals", "coming") | group("modals", "perhaps")
    ):
        return words.isdisjoint(_PAST)
    subject, said = voice.subject(verb), voice.statement(verb)
    if grammar.lemma[verb] == "be":  # "is acceptable if", "was possible if" as it was reported
        reported = said is not None and said.form == "indirect"
        return grammar.tag[verb] in ("VBZ", "VBP") or reported
    if subject is None or any(grammar.lower(row) == "we" for row in bound.rows):
        return False  # "if we are to teach, we give up money"
    return grammar.lower(subject) == "we" and grammar.tag[verb] == "VBP"


def is_at_stake(voice: Voice, bound: Bound, subject: int) -> bool:
    """Whether it tells what becomes of a thing that sides deal about, or what "we" then do."""
    grammar, verb = voice.grammar, bound.governor
    barred = subject in bound.rows or grammar.lower(subject) in _ANYBODY
    if "affairs" not in voice.nouns.topics or barred or _is_looked_on(voice, verb):
        return False
    if voice.is_parley and _is_dealt_about(voice, bound):
        return True
    lemma = grammar.lemma[_done(voice, verb)]
    if lemma == "be" or lemma in group("deeds", "lasting"):
        return _is_what_becomes(voice, verb, subject, lemma)
    if lemma == "have" and voice.is_who(subject):
        what = grammar.child(verb, "dobj")  # "they can have peace if they pay"
        return what is not None and voice.nouns.is_any(what, ("negotiable",))
    if lemma in group("deeds", "none"):
        return False
    return grammar.lower(subject) == "we" and not voice.is_passive(verb)


def _is_looked_on(voice: Voice, verb: int) -> bool:
    """Whether only those who look on say so: a forecast."""
    said, onlookers = voice.statement(verb), group("holders", "onlookers")
    if said is None or not said.speakers:
        return True
    told = (f"{one.name} {one.description or ''}".lower().split() for one in said.speakers)
    return all(not onlookers.isdisjoint(words) for words in told)


def _is_dealt_about(voice: Voice, bound: Bound) -> bool:
    """Whether what hangs on a condition is done, and one of the two names what sides deal about."""
    grammar, verb = voice.grammar, bound.governor
    deed = _done(voice, verb)
    idle = grammar.lemma[deed] in group("deeds", "none") - {"be", "get"}
    rows = [row for row in voice.content(verb) if row not in bound.rows]
    rows += range(bound.words[0], bound.words[1] + 1)
    named = any(grammar.tag[row][0] == "N" and voice.nouns.is_any(row, _DEALT) for row in rows)
    return not idle and named


def _is_what_becomes(voice: Voice, verb: int, subject: int, lemma: str) -> bool:
    """Whether a thing that sides deal about goes on, ends, or is fine: "the duty is acceptable"."""
    grammar = voice.grammar
    quality = grammar.child(verb, "acomp", "oprd")
    fine = quality is not None and grammar.lower(quality) in group("deeds", "fine")
    measured = lemma == "go" and grammar.child(verb, "dobj", "npadvmod") is not None
    if measured or not voice.nouns.is_any(subject, _STAKES):
        return False
    return fine or (lemma != "be" and quality is None)


def _done(voice: Voice, verb: int) -> int:
    """Return what is done: "go" of "we may have to go home"."""
    inner = obliged(voice.grammar, verb)
    return verb if inner is None else inner
