"""What somebody would like done with a thing, or wants back -> the demand.

"Would like the islands handed over", "wants the archive back", "favours a longer season": read
where the parser hangs what is to be done on the thing itself.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.telling import force_of
from parley.extract.stances.voice import Voice

__all__ = ["wants_back", "wants_more", "would_like"]

_SIDES = ("body", "land", "we", "they", "union", "union_side", "several")
_BACK = frozenset({"back", "returned", "home"})


def would_like(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "would like the islands handed over": `verb` is "like"."""
    grammar, thing = voice.grammar, voice.grammar.child(verb, "dobj")
    done = None if thing is None else grammar.child(thing, "acl")
    coming = any(grammar.lower(kid) in ("would", "'d", "’d") for kid in grammar.children[verb])
    if thing is None or done is None or not coming or grammar.tag[done] != "VBN":
        return None
    if not voice.is_deed(done) or grammar.child(done, "agent") is not None:
        return None
    return _held(voice, verb, voice.content(thing))


def wants_more(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "favours a longer season", "would like a bigger share"."""
    grammar, thing = voice.grammar, voice.grammar.child(verb, "dobj")
    if thing is None or grammar.tag[thing] not in ("NN", "NNS"):
        return None
    coming = any(grammar.lower(kid) in ("would", "'d", "’d") for kid in grammar.children[verb])
    if grammar.lemma[verb] == "like" and not coming:
        return None
    more = {grammar.lower(kid) for kid in grammar.children[thing] if grammar.tag[kid] == "JJR"}
    if not more & shape("pursued", "more") or not _is_side(voice, verb):
        return None
    return _held(voice, verb, voice.content(thing))


def _is_side(voice: Voice, verb: int) -> bool:
    subject = voice.subject(verb)
    return subject is not None and voice.nouns.is_any(subject, _SIDES)


def wants_back(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "wants the archive back": `verb` is "want"."""
    grammar, back = voice.grammar, voice.grammar.child(verb, "ccomp")
    if back is None or back < verb or grammar.lower(back) not in _BACK:
        return None
    thing = grammar.subject(back)
    if thing is None or grammar.tag[thing] == "PRP":
        return None
    return _held(voice, verb, voice.content(back))


def _held(voice: Voice, verb: int, content: tuple[int, ...]) -> StanceDraft | None:
    """Return the demand of whoever has the wish, with the force of its verb."""
    force, subject = force_of(voice.grammar, verb), voice.subject(verb)
    if force is None or force.negated or not is_anybody(voice, subject):
        return None
    if "affairs" not in voice.nouns.topics:
        return None
    draft = voice.draft("demand", (force.first, verb), verb, content=content, subject=subject,
                        reason="it is what they want done")  # fmt: skip
    return None if draft is None else replace(draft, time=force.time, hedge=force.hedge)
