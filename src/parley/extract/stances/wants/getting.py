"""What somebody is anxious, hopes or tries to get or keep -> the demand.

"Is anxious to keep its veto", "hopes to win a longer lease", "is trying to have the ban lifted",
"would like to see the base closed"; "means to take the ridge" tells what is intended.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.telling import force_of
from parley.extract.stances.voice import Voice
from parley.model import StanceKind

__all__ = ["getting", "would_have"]

_SOUGHT = ("negotiable", "sought", "stance_word")
_LINKS = frozenset({"be", "remain", "seem", "appear", "feel", "look"})


def getting(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the stance of one who wants to get a thing, or has it done: `verb` is "get"."""
    grammar, above = voice.grammar, voice.grammar.head[verb]
    to = any(grammar.tag[kid] == "TO" for kid in grammar.children[verb])
    if not to or grammar.dep[verb] not in ("xcomp", "advcl", "ccomp", "conj"):
        return None
    if "affairs" not in voice.nouns.topics:
        return None
    above = grammar.head[above] if grammar.dep[verb] == "conj" else above
    words = {grammar.lemma[above], grammar.lower(above)}
    if words & shape("getting", "wanting"):
        kind: StanceKind = "demand"
        content = _got(voice, verb)
    elif words & shape("getting", "meaning") and grammar.lemma[verb] in shape("getting", "taking"):
        kind = "intend"
        thing = grammar.child(verb, "dobj")
        ground = thing is not None and voice.nouns.is_any(thing, ("ground", "site", "passage"))
        content = voice.content(verb) if ground else ()
    else:
        return None
    top = above if grammar.tag[above][0] == "V" else grammar.head[above]
    if not content or not (top == above or grammar.lemma[top] in _LINKS):
        return None
    return _held(voice, kind, top, above, verb, content)


def would_have(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "would have the board reopen the mill", "would rather have a truce"."""
    grammar, done = voice.grammar, voice.grammar.child(verb, "ccomp")
    aux = {grammar.lower(kid) for kid in grammar.children[verb] if kid < verb}
    if not aux & {"would", "'d", "’d"} or voice.is_denied(verb) or voice.is_question(verb):
        return None
    thing, subject = grammar.child(verb, "dobj"), grammar.subject(verb)
    whom = None if done is None else grammar.subject(done)
    if done is not None and whom is not None and grammar.tag[done] in ("VB", "VBN"):
        told = done if grammar.tag[whom][0] == "N" and verb < whom else None
    else:
        told = thing if "rather" in aux and _got(voice, verb) else None
    fits = "affairs" in voice.nouns.topics and is_anybody(voice, subject)
    if told is None or not fits:
        return None
    return voice.draft("demand", (verb, verb), verb, content=voice.content(told), subject=subject,
                       reason="they would have it so")  # fmt: skip


def _held(
    voice: Voice, kind: StanceKind, top: int, above: int, verb: int, content: tuple[int, ...]
) -> StanceDraft | None:
    """Return the draft, with the force of the verb that governs it."""
    force, subject = force_of(voice.grammar, top), voice.subject(top)
    if force is None or force.negated or not is_anybody(voice, subject):
        return None
    if subject is not None and voice.nouns.is_any(subject, ("apart",)):
        return None
    trigger = (min(force.first, above), max(force.first, above))
    content = tuple(row for row in content if row != verb or kind == "intend")
    draft = voice.draft(kind, trigger, top, content=content, subject=subject,
                        reason="it is what they want to get or keep")  # fmt: skip
    return None if draft is None else replace(draft, time=force.time, hedge=force.hedge)


def _got(voice: Voice, verb: int) -> tuple[int, ...]:
    """Return what is to be got: a thing that sides seek, or that something be done to it."""
    grammar = voice.grammar
    done = grammar.child(verb, "ccomp")
    if done is not None and grammar.tag[done] in ("VBN", "VBD") and done > verb:
        thing = grammar.subject(done)
        return () if thing is None or grammar.tag[thing] == "PRP" else voice.content(done)
    thing = grammar.child(verb, "dobj")
    if thing is None or grammar.lemma[verb] == "see":
        return ()
    after = grammar.child(thing, "acl")
    if grammar.lemma[verb] in ("have", "get") and after is not None and grammar.tag[after] == "VBN":
        return voice.content(thing)
    more = {grammar.lower(kid) for kid in grammar.children[thing] if grammar.tag[kid] == "JJR"}
    sought = voice.nouns.is_any(thing, _SOUGHT) and not voice.nouns.is_any(thing, ("time",))
    sought = sought or bool(more & shape("pursued", "more"))
    idle = grammar.lemma[thing] in shape("getting", "idle")
    return voice.content(thing) if sought and not idle else ()
