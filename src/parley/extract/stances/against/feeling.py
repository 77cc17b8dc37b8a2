"""What there is among people, and what they are not driven to -> their refusal.

"There is no support in the cabinet for the plan", "there was unease in the cabinet over it", "would
not be rushed into a truce", "a clause to which the union objects".
"""

from __future__ import annotations

from typing import Final

from parley.extract.sources.quoting import joined
from parley.extract.stances.against.against_words import against_words
from parley.extract.stances.against.unwanted import beside, is_thing, told_of, unwanted
from parley.extract.stances.contents import content_rows, without_clauses
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.phrasing import summed_up
from parley.extract.stances.voice import Voice

__all__ = [
    "in_no_mood",
    "never_happens",
    "none_for",
    "not_pressed",
    "to_which",
    "unease_over",
]

_WHO: Final = ("who", "demonym")
_THINGS: Final = ("disputed", "negotiable", "own_act", "talks")
_NONE: Final = frozenset({"no", "little", "scant"})
_TO: Final = frozenset({"to"})


def none_for(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "there is no support in the cabinet for the plan"."""
    grammar = voice.grammar
    before = {grammar.lower(kid) for kid in grammar.children[noun] if kid < noun}
    if not before & _NONE:
        return None
    if grammar.dep[noun] == "dobj" and "no" not in before:
        return _has_little(voice, noun)
    return _there(voice, noun, against_words("feeling", "for"), "no ")


def _has_little(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "the bank showed little enthusiasm for a bailout"."""
    verb = voice.grammar.head[noun]
    what = _what(voice, (noun, verb), against_words("feeling", "for"))
    who, force = voice.subject(verb), told_of(voice, verb)
    if what is None or who is None or force is None or force.negated:
        return None
    having = voice.grammar.lemma[verb] in against_words("feeling", "having")
    if not having or not voice.nouns.is_any(who, _WHO):
        return None
    return unwanted(voice, what, who, (verb, noun), force, "they have little of it")


def in_no_mood(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "is in no mood to share the river", "in no mood for compromise"."""
    grammar, verb = voice.grammar, voice.grammar.head[voice.grammar.head[noun]]
    opened = grammar.dep[noun] == "pobj" and grammar.lower(grammar.head[noun]) == "in"
    none = any(grammar.lower(kid) == "no" for kid in grammar.children[noun])
    kids = [kid for row in (noun, verb) for kid in grammar.children[row]]
    inner = next((kid for kid in kids if kid > noun and _is_infinitive(voice, kid)), None)
    inner = _what(voice, (noun, verb), frozenset({"for"})) if inner is None else inner
    if not (opened and none) or inner is None or grammar.tag[verb][0] != "V":
        return None
    who, force = voice.subject(verb), told_of(voice, verb)
    deed = grammar.tag[inner][0] != "V" or voice.is_deed(inner)
    if who is None or force is None or force.negated or not deed:
        return None
    if not (voice.nouns.is_any(who, _WHO) or voice.is_self(who)):
        return None
    return unwanted(voice, inner, who, (verb, noun), force, f"in no {grammar.lower(noun)} to do so")


def _is_infinitive(voice: Voice, row: int) -> bool:
    return any(voice.grammar.tag[kid] == "TO" for kid in voice.grammar.children[row])


def never_happens(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "a withdrawal is not going to happen", by whoever says so."""
    grammar = voice.grammar
    top = grammar.head[verb] if grammar.dep[verb] == "xcomp" else verb
    words = {grammar.lower(kid) for kid in grammar.children[top]} | {grammar.lower(top)}
    thing = voice.subject(top)
    if thing is None or not words & {"will", "wo", "'ll", "’ll", "going"}:
        return None
    if not (is_thing(voice, thing) and voice.is_denied(top) and voice.is_asserted(top)):
        return None
    if voice.statement(top) is None:
        return None
    return voice.draft("reject", (top, verb), top, content=voice.content(thing),
                       reason="it is said that it will not happen")  # fmt: skip


def unease_over(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "there was unease in the cabinet over the plan"."""
    return _there(voice, noun, against_words("feeling", "against"))


def _there(voice: Voice, noun: int, leading: frozenset[str], none: str = "") -> StanceDraft | None:
    """Return whose refusal there is among people; `leading` words open what it is of."""
    grammar, verb = voice.grammar, voice.grammar.head[noun]
    if grammar.dep[noun] != "attr" or grammar.child(verb, "expl") is None:
        return None
    near = beside(voice, (noun, verb), against_words("feeling", "among"))
    what = None if near is None else _what(voice, (noun, verb, near[1]), leading)
    force = None if what is None else told_of(voice, verb)
    if near is None or what is None or force is None or force.negated:
        return None
    reason = f"there is {none}“{grammar.lower(noun)}” for it"
    return unwanted(voice, what, near[1], (verb, noun), force, reason)


def _what(voice: Voice, rows: tuple[int, ...], leading: frozenset[str]) -> int | None:
    """Return for or over what something is told to be there."""
    grammar = voice.grammar
    kids = (kid for row in rows for kid in grammar.children[row] if kid > row)
    preps = (kid for kid in kids if grammar.lower(kid) in leading)
    found = (grammar.child(kid, "pobj") for kid in preps)
    return next(
        (one for one in found if one is not None and voice.nouns.is_any(one, _THINGS)), None
    )


def not_pressed(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "would not be rushed into a truce"."""
    grammar = voice.grammar
    if not voice.is_passive(verb):
        return None
    into = next((kid for kid in grammar.children[verb] if grammar.lower(kid) == "into"), None)
    what = None if into is None else grammar.child(into, "pobj", "pcomp")
    whom, force = voice.subject(verb), told_of(voice, verb)
    if into is None or what is None or whom is None or force is None:
        return None
    if not (force.negated and (force.coming or force.able)):
        return None
    if not (voice.nouns.is_any(whom, _WHO) or voice.is_self(whom)):
        return None
    return StanceDraft(
        kind="reject",
        first=min(force.first, verb),
        last=into,
        row=verb,
        holders=joined(grammar, whom),
        own=voice.is_self(whom),
        content=content_rows(grammar, (what,)),
        hedge=force.hedge,
        reasons=("they will not be driven to it",),
    )


def to_which(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the answer of "a clause to which the union objects"."""
    grammar, thing = voice.grammar, voice.grammar.head[verb]
    if grammar.dep[verb] != "relcl" or grammar.tag[thing] not in ("NN", "NNS"):
        return None
    to = next((kid for kid in grammar.children[verb]
               if kid < verb and grammar.lower(kid) in _TO), None)  # fmt: skip
    which = None if to is None else grammar.child(to, "pobj")
    who, force = grammar.subject(verb), told_of(voice, verb)
    if which is None or grammar.tag[which] != "WDT" or who is None or force is None:
        return None
    objects = grammar.lemma[verb] == "object"
    if not voice.nouns.is_any(who, _WHO):
        return None
    return StanceDraft(
        kind="reject" if objects != force.negated else "accept",
        first=min(force.first, verb),
        last=verb,
        row=verb,
        holders=joined(grammar, who),
        own=voice.is_self(who),
        content=tuple(summed_up(grammar, thing)) or without_clauses(grammar, thing),
        time=force.time,
        hedge=force.hedge,
        reasons=(f"they {grammar.lemma[verb]} to it",),
    )
