"""How people take something -> their refusal of it.

"Reacted with fury to the tariff", "are up in arms over the levy", "gave a flat no to the terms",
"urged shareholders to take no action on the bid", "nothing would induce them to disarm".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.against.against_words import against_words
from parley.extract.stances.against.unwanted import is_thing, told_of, unwanted
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice

__all__ = [
    "in_protest",
    "in_the_way",
    "no_action",
    "nothing_would",
    "reacted",
    "said_no",
    "short_shrift",
    "up_in_arms",
]

_WHO: Final = ("who", "demonym")
_TO: Final = frozenset({"to", "on", "over", "about", "against", "at"})


def reacted(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "reacted with fury to the tariff", "reacted angrily to the tariff"."""
    grammar, kids = voice.grammar, voice.grammar.children[verb]
    adverb = any(grammar.lower(kid) in against_words("reacting", "adverbs") for kid in kids)
    led = [grammar.child(kid, "pobj") for kid in kids if grammar.lower(kid) == "with"]
    scorn = any(one is not None and _is_scorn(grammar, one) for one in led)
    if not (adverb or scorn):
        return None
    rows = (verb, *(one for one in led if one is not None))
    return _against(voice, verb, rows, (verb, verb), "it is told how they take it")


def up_in_arms(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "are up in arms over the levy"."""
    grammar = voice.grammar
    verb = grammar.head[grammar.head[noun]]
    arms = grammar.lower(noun) == "arms" and grammar.lowers[max(0, noun - 2) : noun] == ["up", "in"]
    if not arms or grammar.lemma[verb] not in ("be", "remain"):
        return None
    return _against(voice, verb, (noun, verb), (verb, noun), "they are up in arms")


def in_protest(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "walked out in protest at the plan"."""
    grammar, led = voice.grammar, voice.grammar.head[noun]
    verb = grammar.head[led]
    if grammar.dep[noun] != "pobj" or grammar.lower(led) != "in" or grammar.tag[verb][0] != "V":
        return None
    return _against(voice, verb, (noun, led, verb), (verb, noun), "they did so in protest", noun)


def said_no(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "gave a resounding no to the company's terms"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    if grammar.dep[row] != "dobj" or grammar.lemma[verb] not in against_words("reacting", "giving"):
        return None
    return _against(voice, verb, (row, verb), (verb, row), "a no is given")


def short_shrift(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "gave the plan short shrift", "gave the cold shoulder to the plan"."""
    grammar, verb = voice.grammar, voice.grammar.head[noun]
    if grammar.dep[noun] != "dobj" or grammar.lemma[verb] != "give":
        return None
    after = grammar.lower(noun + 1) if noun + 1 < len(grammar) else ""
    if grammar.lemma[noun] == "thumb" and after != "down":
        return None
    reason, given = "it is given short shrift", grammar.child(verb, "dative")
    if given is None or not is_thing(voice, given):
        return _against(voice, verb, (noun, verb), (verb, noun), reason)
    who, force = voice.subject(verb), told_of(voice, verb)
    if who is None or force is None or force.negated or not voice.nouns.is_any(who, _WHO):
        return None
    return unwanted(voice, given, who, (verb, verb), force, reason)


def in_the_way(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "stood in the way of a settlement"; not to do so leaves it open."""
    grammar, led = voice.grammar, voice.grammar.head[noun]
    verb = grammar.head[led]
    standing = grammar.lemma[verb] in against_words("reacting", "standing")
    if grammar.dep[noun] != "pobj" or grammar.lower(led) != "in" or not standing:
        return None
    of = next((kid for kid in grammar.children[noun] if grammar.lower(kid) == "of"), None)
    thing = None if of is None else grammar.child(of, "pobj", "pcomp")
    who = voice.subject(verb)
    force = None if who is None else told_of(voice, verb)
    if of is None or thing is None or who is None or force is None:
        return None
    if not (voice.nouns.is_any(who, _WHO) and is_thing(voice, thing)):
        return None
    draft = unwanted(voice, thing, who, (verb, of), force, "they stand in its way")
    return replace(draft, kind="open") if draft is not None and force.negated else draft


def no_action(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the refusal of "urged shareholders to take no action on the bid"."""
    grammar, take = voice.grammar, voice.grammar.head[noun]
    verb = grammar.head[take]
    none = any(grammar.lower(kid) == "no" for kid in grammar.children[noun])
    if not none or grammar.lemma[take] != "take" or grammar.dep[take] not in ("xcomp", "ccomp"):
        return None
    if grammar.lemma[verb] not in against_words("reacting", "urging"):
        return None
    return _against(voice, verb, (noun, take), (verb, noun), "others are asked to leave it alone")


def nothing_would(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "nothing would induce the guerrillas to disarm": `row` is "nothing"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    modal = any(grammar.tag[kid] == "MD" for kid in grammar.children[verb])
    if grammar.dep[row] != "nsubj" or not modal:
        return None
    if grammar.lemma[verb] not in against_words("reacting", "inducing"):
        return None
    inner = grammar.child(verb, "xcomp", "ccomp")
    whom = grammar.child(verb, "dobj") or (None if inner is None else grammar.subject(inner))
    if whom is None or inner is None or not voice.nouns.is_any(whom, _WHO):
        return None
    force = told_of(voice, verb)
    if force is None or inner < verb:
        return None
    draft = unwanted(voice, inner, whom, (verb, verb), force, "nothing would make them")
    if draft is None:
        return None
    return draft if voice.is_deed(inner) else None


def _against(
    voice: Voice,
    verb: int,
    rows: tuple[int, ...],
    trigger: tuple[int, int],
    reason: str,
    past: int = -1,
) -> StanceDraft | None:
    """Return the refusal of what stands after "to" or "over" under `rows`, by a verb's subject.

    Only words after the verb, and after the row `past`, are looked at.
    """
    grammar, first = voice.grammar, max(verb, past)
    kids = (kid for row in rows for kid in grammar.children[row] if kid > first)
    found = (grammar.child(kid, "pobj") for kid in kids if grammar.lower(kid) in _TO)
    thing = next((one for one in found if one is not None and is_thing(voice, one)), None)
    who = voice.subject(verb)
    force = None if thing is None else told_of(voice, verb)
    if thing is None or who is None or force is None or force.negated:
        return None
    if not voice.nouns.is_any(who, _WHO):
        return None
    return unwanted(voice, thing, who, trigger, force, reason)


def _is_scorn(grammar: Grammar, noun: int) -> bool:
    return grammar.lemma[noun] in against_words("reception", "scorn")
