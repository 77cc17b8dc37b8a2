"""What a plan does to people, or meets with -> their refusal of it.

"The tariff angered the growers", "did not satisfy the union", "drew fire from the union", "cut no
ice with the board", "went down badly with the miners".
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.against.against_words import against_words
from parley.extract.stances.against.unwanted import beside, thing_of, told_of, unwanted
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice

__all__ = ["displeased", "landed_badly", "met_with", "upset"]

_WHO: Final = ("who", "demonym")
_FROM: Final = ("from", "by", "with", "among", "in", "of")
_NONE: Final = frozenset({"no", "little", "few", "scant"})


def upset(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "the tariff has angered the growers"."""
    whom = _whom(voice, verb)
    thing = None if whom is None else thing_of(voice, verb)
    force = None if thing is None else told_of(voice, verb)
    if whom is None or thing is None or force is None or force.negated:
        return None
    if voice.grammar.lemma[thing] in against_words("reception", "refusals"):
        return None  # whom a refusal angers refuses nothing
    reason = f"it is told to {voice.grammar.lemma[verb]} them"
    return unwanted(voice, thing, whom, (verb, verb), force, reason)


def displeased(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "did not satisfy the union", "failed to appeal to the union"."""
    grammar = voice.grammar
    if grammar.lemma[verb] in against_words("reception", "appealing"):
        found = beside(voice, (verb,), ("to",))
        whom = None if found is None else found[1]
    else:
        whom = _whom(voice, verb)
    top = grammar.head[verb]
    failed = grammar.dep[verb] == "xcomp" and _is(grammar, top, "failing")
    told = top if failed else verb
    thing = None if whom is None else thing_of(voice, told)
    force = None if thing is None else told_of(voice, told)
    if whom is None or thing is None or force is None or force.negated == failed:
        return None
    return unwanted(voice, thing, whom, (told, verb), force, "it is told not to please them")


def met_with(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "drew fire from the union", "found no favour with the union"."""
    grammar = voice.grammar
    verb = grammar.head[noun]
    led = grammar.dep[noun] == "pobj" and grammar.lower(verb) in ("with", "into")
    if led:
        verb = grammar.head[verb]
    elif grammar.dep[noun] != "dobj":
        return None
    if grammar.tag[verb][0] != "V" or not _is_met(grammar, noun, verb):
        return None
    thing, near = thing_of(voice, verb), beside(voice, (noun, verb), _FROM)
    force = None if thing is None or near is None else told_of(voice, verb)
    if thing is None or near is None or force is None:
        return None
    if force.negated and not _is_none(grammar, noun):
        return None
    reason = f"it met with “{grammar.lower(noun)}”"
    return unwanted(voice, thing, near[1], (verb, noun), force, reason)


def landed_badly(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "went down badly with the union", "did not sit well with the union"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    if grammar.dep[row] == "advmod" and _is(grammar, verb, "receiving"):
        return _received_coldly(voice, verb, row)
    if grammar.dep[row] != "advmod" or not _is(grammar, verb, "landing") or row < verb:
        return None
    near, thing = beside(voice, (verb, row), ("with", "in", "among")), thing_of(voice, verb)
    force = None if near is None or thing is None else told_of(voice, verb)
    if near is None or thing is None or force is None:
        return None
    if force.negated != _is(grammar, row, "well"):
        return None
    return unwanted(voice, thing, near[1], (verb, row), force, "it is told to go down badly")


def _received_coldly(voice: Voice, verb: int, adverb: int) -> StanceDraft | None:
    """Return the refusal of "was coldly received by the army"."""
    near, thing = beside(voice, (verb,), _FROM), thing_of(voice, verb)
    force = None if near is None or thing is None else told_of(voice, verb)
    cold = _is(voice.grammar, adverb, "coldly") and voice.is_passive(verb)
    if near is None or thing is None or force is None or force.negated or not cold:
        return None
    return unwanted(voice, thing, near[1], (verb, adverb), force, "it is told to be taken ill")


def _is(grammar: Grammar, row: int, group: str) -> bool:
    return grammar.lemma[row] in against_words("reception", group)


def _whom(voice: Voice, verb: int) -> int | None:
    """Return to whom something is done: somebody, as the object of a verb."""
    if voice.grammar.tag[verb][0] != "V":
        return None
    found = voice.grammar.child(verb, "dobj")
    return found if found is not None and voice.nouns.is_any(found, _WHO) else None


def _is_none(grammar: Grammar, noun: int) -> bool:
    return any(grammar.lower(kid) in _NONE for kid in grammar.children[noun] if kid < noun)


def _is_met(grammar: Grammar, noun: int, verb: int) -> bool:
    """Whether a noun tells ill of what meets with it: scorn, a cold welcome, no favour."""
    if _is(grammar, noun, "scorn"):
        return _is(grammar, verb, "drawing")
    if _is(grammar, noun, "welcome"):
        before = {grammar.lower(kid) for kid in grammar.children[noun] if kid < noun}
        return _is(grammar, verb, "drawing") and bool(before & against_words("reception", "cold"))
    return _is(grammar, verb, "finding") and _is_none(grammar, noun)
