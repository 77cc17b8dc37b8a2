"""A decision that is put off, a ban that is to be lifted by consent -> the stance.

"Have put off a decision" drops nothing: it is left open. "Agreed to lift their boycott" drops it.
"""

from __future__ import annotations

from parley.extract.stances.doers import done
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["deferred", "lifted"]

_NEAR = 10
"""Rows at most from "agreed" to the boycott that ends."""


def deferred(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the opening of "have put off a decision"."""
    grammar, what = voice.grammar, voice.grammar.child(verb, "dobj")
    if what is None or grammar.lemma[what] not in shape("deferred", "decisions"):
        return None
    off = any(grammar.lower(kid) == "off" for kid in grammar.children[verb])
    if grammar.lemma[verb] == "put" and not off:
        return None
    if any(grammar.tag[kid] == "MD" for kid in grammar.children[verb]):
        return None
    return done(voice, "open", (verb, what), voice.content(what), "a decision is put off")


def lifted(voice: Voice, verb: int) -> StanceDraft | None:
    """Return what is dropped in "agreed to lift their boycott": `verb` is "agreed"."""
    grammar, ends = voice.grammar, voice.grammar.child(verb, "xcomp")
    if ends is None or not verb < ends <= verb + _NEAR:
        return None
    if any(grammar.tag[kid] == "MD" for kid in grammar.children[verb]):
        return None
    ending = group("shifts", "ending") | group("shifts", "dropped")
    what = grammar.child(ends, "dobj") if grammar.lemma[ends] in ending else None
    owner = None if what is None else grammar.child(what, "poss")
    if what is None or owner is None or grammar.lemma[what] not in group("shifts", "held"):
        return None
    if grammar.lower(owner) not in ("its", "his", "her", "their", "our", "my"):
        return None
    reason = "it is agreed to end it"
    return done(voice, "dropped", (verb, ends), voice.content(what), reason, row=ends)
