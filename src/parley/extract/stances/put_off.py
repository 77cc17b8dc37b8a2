"""A decision that is put off, a ban that is to be lifted by consent -> the stance.

"Took its offer off the table"; "have put off a decision" drops nothing: it is left open.
"Agreed to lift their boycott" drops it.
"""

from __future__ import annotations

from parley.extract.stances.doers import done
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["deferred", "lifted", "off_the_table"]

_TABLED = ("negotiable", "offer", "stance_word", "own_act", "sum_word", "number", "it")
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


def off_the_table(voice: Voice, verb: int) -> StanceDraft | None:
    """Return what is given up in "took its offer off the table", "has been taken off the table"."""
    grammar = voice.grammar
    off = next((kid for kid in grammar.children[verb] if kid > verb
                and grammar.lower(kid) in ("off", "from")), None)  # fmt: skip
    table = None if off is None else grammar.child(off, "pobj")
    if table is None or grammar.lemma[table] != "table" or voice.is_denied(verb):
        return None
    if any(grammar.tag[kid] in ("MD", "TO") for kid in grammar.children[verb]):
        return None
    if voice.is_passive(verb):
        return _taken_off(voice, verb, table)
    what = grammar.child(verb, "dobj")
    if what is None or not voice.nouns.is_any(what, _TABLED):
        return None
    reason = "it is no longer on the table"
    return done(voice, "dropped", (verb, table), voice.content(what), reason)


def _taken_off(voice: Voice, verb: int, table: int) -> StanceDraft | None:
    """Return what has been taken off the table, by whose offer it was, if that is told."""
    grammar, what = voice.grammar, voice.subject(verb)
    if what is None or voice.is_question(verb) or grammar.tag[what][0] not in "ND":
        return None
    if "affairs" not in voice.nouns.topics:
        return None
    agent = grammar.child(verb, "agent")
    by = None if agent is None else grammar.child(agent, "pobj")
    owner = grammar.child(what, "poss") if by is None else by
    helpers = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "auxpass")]
    return StanceDraft(
        kind="dropped",
        first=min([*helpers, verb]),
        last=table,
        row=verb,
        holders=() if owner is None or not voice.is_who(owner) else (owner,),
        content=voice.content(what),
        reasons=("it is no longer on the table",),
    )
