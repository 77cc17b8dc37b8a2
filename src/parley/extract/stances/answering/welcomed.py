"""How a plan is taken, warmly or with care -> whose yes or half-yes that is.

"Drew a cautious response from the rebels", "was well received in Torria", "reacted warily to the
plan", "the terms suit the union", "found favour with the board".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.against.unwanted import beside, is_thing, thing_of, told_of, unwanted
from parley.extract.stances.answering.answer_words import answer_words
from parley.extract.stances.doers import done
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.force import Force
from parley.extract.stances.voice import Voice
from parley.model import StanceKind

__all__ = ["friend_of", "met_warmly", "reacted", "suited", "well_received"]

_FROM: Final = ("from", "by", "with", "among", "in", "of")
_WITH: Final = frozenset({"with", "into"})
_NO_LONGER: Final = frozenset({"no", "former", "once", "onetime", "erstwhile", "not"})


def met_warmly(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the stance of "drew a cautious response from the rebels": `noun` is "response"."""
    grammar = voice.grammar
    verb = grammar.head[noun]
    if grammar.dep[noun] == "pobj" and grammar.lower(verb) in _WITH:
        verb = grammar.head[verb]
    elif grammar.dep[noun] != "dobj":
        return None
    favour = grammar.lemma[noun] in answer_words("welcomed", "favours")
    none = any(grammar.lower(kid) in ("no", "little") for kid in grammar.children[noun])
    kind = _tone(grammar, noun) if not favour else None if none else "accept"
    if kind is None or not _is(grammar, verb, "drawing"):
        return None
    near = beside(voice, (noun, verb), _FROM)
    return None if near is None else _met(voice, kind, near[1], (verb, noun))


def well_received(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the stance of "was well received in Torria": `verb` is "received"."""
    grammar = voice.grammar
    kind = _tone(grammar, verb)
    if kind is None or not voice.is_passive(verb):
        return None
    near = beside(voice, (verb,), _FROM)
    return None if near is None else _met(voice, kind, near[1], (verb, verb))


def suited(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the stance of "the terms suit the union", "the plan appeals to the union"."""
    grammar = voice.grammar
    if grammar.tag[verb][0] != "V" or voice.is_passive(verb):
        return None
    if grammar.lemma[verb] in answer_words("welcomed", "appealing"):
        near = beside(voice, (verb,), ("to",))
        whom = None if near is None else near[1]
    elif grammar.lemma[verb] in answer_words("welcomed", "sitting"):
        well = any(grammar.lower(kid) == "well" for kid in grammar.children[verb])
        near = beside(voice, grammar.children[verb] + [verb], ("with",)) if well else None
        whom = None if near is None else near[1]
    else:
        found = grammar.child(verb, "dobj")
        whom = found if voice.is_who(found) else None
    return None if whom is None else _met(voice, "accept", whom, (verb, verb))


def reacted(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the stance of "reacted cautiously to the plan"."""
    grammar = voice.grammar
    kind = _tone(grammar, verb)
    if kind is None or voice.is_passive(verb):
        return None
    preps = (kid for kid in grammar.children[verb] if kid > verb and grammar.lower(kid) == "to")
    what = next((grammar.child(kid, "pobj") for kid in preps), None)
    if what is None or not is_thing(voice, what):
        return None
    return done(voice, kind, (verb, verb), voice.content(what), "it is told how they took it")


def friend_of(voice: Voice, noun: int) -> StanceDraft | None:
    """Return the stance of "the premier, a supporter of the pact": `noun` is "supporter"."""
    grammar, top = voice.grammar, voice.grammar.head[noun]
    of = next((kid for kid in grammar.children[noun] if grammar.lower(kid) == "of"), None)
    thing = None if of is None else grammar.child(of, "pobj")
    before = {grammar.lower(kid) for kid in grammar.children[noun] if kid < noun}
    if of is None or thing is None or not is_thing(voice, thing) or before & _NO_LONGER:
        return None
    force: Force | None = Force(noun)
    who: int | None = top
    if grammar.dep[noun] == "attr" and grammar.lemma[top] == "be":
        who, force = voice.subject(top), told_of(voice, top)
    elif grammar.dep[noun] != "appos":
        return None
    if who is None or force is None or force.negated or not voice.is_who(who):
        return None
    reason = f"they are called its {grammar.lower(noun)}"
    draft = unwanted(voice, thing, who, (noun, of), force, reason)
    return None if draft is None else replace(draft, kind="accept")


def _met(voice: Voice, kind: StanceKind, who: int, trigger: tuple[int, int]) -> StanceDraft | None:
    """Return the draft of how somebody takes what the verb, the first of `trigger`, is said of."""
    thing = thing_of(voice, trigger[0])
    force = None if thing is None else told_of(voice, trigger[0])
    if thing is None or force is None or force.negated:
        return None
    draft = unwanted(voice, thing, who, trigger, force, "it is told how they took it")
    return None if draft is None else replace(draft, kind=kind)


def _tone(grammar: Grammar, row: int) -> StanceKind | None:
    """Return what the words beside a noun or verb tell of how it is taken."""
    words = {grammar.lower(kid) for kid in grammar.children[row]}
    if words & answer_words("welcomed", "guarded"):
        return "open"
    return "accept" if words & answer_words("welcomed", "warm") else None


def _is(grammar: Grammar, row: int, group: str) -> bool:
    return grammar.tag[row][0] == "V" and grammar.lemma[row] in answer_words("welcomed", group)
