"""Conditions that are stated as such: "the offer hinges on a vote", "a condition for talks is"."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.limits import Bound
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["STATED", "is_stated", "last_of", "of_stated", "stated"]

STATED: Final = "a condition is stated"
"""The reason of a draft of what is said to hang on something."""
_ON: Final = frozenset({"on", "upon"})
_FOR: Final = frozenset({"for", "of", "to"})


def stated(grammar: Grammar, row: int) -> Bound | None:
    """Return the condition that a verb ("depends on") or noun ("precondition") names, if any."""
    lemma = grammar.lemma[row]
    if lemma in group("conditions", "verbs"):
        return _depending(grammar, row)
    if lemma in group("conditions", "nouns") and grammar.tag[row] in ("NN", "NNS"):
        return _named(grammar, row)
    return None


def _depending(grammar: Grammar, row: int) -> Bound | None:
    on = next((kid for kid in grammar.children[row] if grammar.lower(kid) in _ON), None)
    what = None if on is None else grammar.child(on, "pobj", "pcomp")
    if on is None or what is None or what < row:
        return None
    return Bound("if", (row, on), (on + 1, last_of(grammar, on, what)), row)


def last_of(grammar: Grammar, preposition: int, what: int) -> int:
    """Return the last row of what hangs on a preposition: "on access and on clearance"."""
    last = grammar.subtree(what)[-1]
    for kid in grammar.children[preposition]:
        again = grammar.dep[kid] == "conj" and grammar.lower(kid) == grammar.lower(preposition)
        if again and kid > last:
            last = grammar.subtree(kid)[-1]
    return last


def _named(grammar: Grammar, row: int) -> Bound | None:
    """Return the condition on the other side of "is": "a precondition for talks is a halt"."""
    verb = grammar.head[row]
    if grammar.lemma[verb] != "be" or grammar.dep[row] not in ("nsubj", "attr"):
        return None
    if grammar.dep[row] == "nsubj":
        what = grammar.child(verb, "attr", "ccomp")
    else:
        what = grammar.subject(verb)
    if what is None or what == row or grammar.tag[what] in ("EX", "DT", "PRP", "WDT"):
        return None
    rows = grammar.subtree(what)
    return Bound("if", (row, row), (rows[0], rows[-1]), verb)


def is_stated(grammar: Grammar, bound: Bound) -> bool:
    """Whether a condition is stated as one, with what hangs on it as subject or after "for"."""
    row = bound.marker[0]
    words = group("conditions", "verbs") | group("conditions", "nouns")
    return grammar.lower(row) in group("conditions", "adjectives") or grammar.lemma[row] in words


def of_stated(voice: Voice, bound: Bound) -> StanceDraft | None:
    """Return what hangs on it: of whoever says so, or of whose offer it is."""
    grammar, verb, row = voice.grammar, bound.governor, bound.marker[0]
    made = _made(grammar, verb)
    past = grammar.tag[verb] == "VBD" and voice.statement(verb) is None and made is None
    if past or voice.is_denied(verb) or voice.is_question(verb):
        return None
    if grammar.lemma[row] in group("conditions", "nouns"):
        top = _content_of_name(grammar, row)
    else:
        top = made or voice.subject(verb) or grammar.child(verb, "compound")
    known = group("said_of", "offers") | group("deeds", "talks") | group("conditions", "hanging")
    if (
        top is None
        or grammar.tag[top] in ("PRP", "DT")
        or not ({grammar.lemma[top], grammar.lower(top)} & known or _is_act(grammar, top))
    ):
        return None
    content = tuple(at for at in voice.content(top) if at not in bound.rows)
    owner = grammar.child(top, "poss") if made is None else _maker(voice, verb)
    owner = owner if owner is not None and grammar.lower(owner) not in ("our", "my") else None
    if owner is not None and not voice.is_who(owner) and grammar.tag[owner] != "PRP$":
        owner = None
    if not content:
        return None
    return StanceDraft(
        kind="conditional",
        first=bound.marker[0],
        last=bound.marker[1],
        row=verb,
        holders=() if owner is None else (owner,),
        content=content,
        own=owner is None and voice.statement(verb) is not None,
        otherwise="open" if made is None else "offer",
        reasons=(STATED,),
    )


def _is_act(grammar: Grammar, row: int) -> bool:
    """Whether what hangs on a condition is told by its verb: "lifting the ban"."""
    return grammar.tag[row] == "VBG" and grammar.child(row, "dobj") is not None


def _made(grammar: Grammar, verb: int) -> int | None:
    """Return what is made to hang on something: "its offer" of "made its offer conditional on"."""
    making = verb if grammar.lemma[verb] == "make" else grammar.head[verb]
    if grammar.lemma[making] != "make":
        return None
    if making != verb:
        return verb if grammar.dep[verb] in ("dobj", "ccomp") else None
    small = grammar.child(verb, "ccomp")
    return grammar.child(verb, "dobj") if small is None else grammar.subject(small)


def _maker(voice: Voice, verb: int) -> int | None:
    """Return who makes something hang on a condition."""
    making = verb if voice.grammar.lemma[verb] == "make" else voice.grammar.head[verb]
    return voice.subject(making)


def _content_of_name(grammar: Grammar, row: int) -> int | None:
    """Return for what something is the condition: "talks" of "a precondition for talks"."""
    for kid in grammar.children[row]:
        if kid > row and grammar.dep[kid] == "prep" and grammar.lower(kid) in _FOR:
            return grammar.child(kid, "pobj", "pcomp")
    return None
