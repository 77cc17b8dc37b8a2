"""What is said to be needful to somebody -> his demand.

"A bridge is a must for Torria", "the key for the union is pay", "regards a seat as essential".
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.extract.stances.wants.sought import for_whom, is_said, sought_by

__all__ = ["deemed_needful", "is_needed_by"]


def is_needed_by(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "a bridge is a must for Torria", "the key for Torria is a bridge"."""
    grammar = voice.grammar
    told, thing = grammar.child(verb, "attr", "acomp"), grammar.child(verb, "nsubj")
    if told is None or thing is None or not is_said(voice, verb):
        return None
    if _is_needful(grammar, told):
        whose = for_whom(voice, told) or for_whom(voice, verb)
        return sought_by(voice, verb, thing, whose, (verb, told), "it is needful to them")
    if grammar.lemma[thing] in shape("needs", "keys") and grammar.tag[told][0] in "NC":
        whose = for_whom(voice, thing) or for_whom(voice, verb)
        return sought_by(voice, verb, told, whose, (thing, thing), "it matters most to them")
    return None


def deemed_needful(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "regards a seat as essential", "calls it a must that it be closed"."""
    thing, told = _deemed(voice.grammar, verb)
    if thing is None or told is None or told < thing or not _is_needful(voice.grammar, told):
        return None
    subject = voice.subject(verb)
    if voice.is_passive(verb) or not is_anybody(voice, subject) or not is_said(voice, verb):
        return None
    beside = [kid for kid in voice.grammar.children[thing] if voice.grammar.lower(kid) == "as"]
    content = voice.content(thing, beside)
    return voice.draft("demand", (verb, verb), verb, content=content, subject=subject,
                       reason="it is held to be needful")  # fmt: skip


def _deemed(grammar: Grammar, verb: int) -> tuple[int | None, int | None]:
    """Return what is deemed something, and what: "a seat" and "essential"; of "it" its clause."""
    small = grammar.child(verb, "ccomp", "oprd", "xcomp")
    thing = grammar.child(verb, "dobj")
    if thing is None and small is not None:
        thing = grammar.child(small, "nsubj")
    tops = (verb,) if thing is None else (verb, thing)
    as_ = next((kid for top in tops for kid in grammar.children[top]
                if kid > verb and grammar.lower(kid) == "as"), None)  # fmt: skip
    told = small if as_ is None else grammar.child(as_, "amod", "pobj", "acomp", "pcomp")
    if thing is None or told is None or grammar.lower(thing) != "it":
        return thing, told
    return grammar.child(told, "acl", "ccomp", "relcl"), thing if told < thing else told


def _is_needful(grammar: Grammar, told: int) -> bool:
    """Whether a noun or adjective tells that something must be had: "a must", "essential"."""
    return grammar.tag[told][0] != "V" and grammar.lower(told) in shape("needs", "needful")
