"""What is taken out of what one would talk of, or seen undone -> a refusal of it.

"Would talk about anything except the border", "everything is negotiable but the pension", "vowed to
see the treaty defeated".
"""

from __future__ import annotations

from typing import Final

from parley.extract.stances.against.against_words import against_words
from parley.extract.stances.against.unwanted import told_of, unwanted
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice

__all__ = ["all_but", "see_undone"]

_ALL: Final = frozenset({"anything", "everything", "all", "any", "every"})
_DEEPEST: Final = 6
_UP: Final = frozenset({"pobj", "prep", "dobj", "xcomp", "acomp", "ccomp", "attr", "conj", "advcl"})
_WHO: Final = ("who", "demonym")


def all_but(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "ready to discuss anything except the border": `row` is "except"."""
    grammar = voice.grammar
    what = grammar.child(row, "pobj", "conj") if grammar.dep[row] != "cc" else _joined(voice, row)
    if what is None or grammar.tag[what][0] not in "NC":
        return None
    verb = _talking(voice, row)
    if verb is None or voice.is_question(verb) or voice.is_denied(verb):
        return None
    who = _speaking_subject(voice, verb)
    content = voice.content(what)
    if who is None:
        if voice.statement(verb) is None or not voice.is_asserted(verb):
            return None
        return voice.draft(
            "reject", (row, row), row, content=content, reason="all but that is open"
        )
    if not (voice.nouns.is_any(who, _WHO) or voice.is_self(who)):
        return None
    subject = None if voice.is_self(who) else who
    return voice.draft("reject", (row, row), row, content=content, subject=subject,
                       reason="all but that is open")  # fmt: skip


def _joined(voice: Voice, row: int) -> int | None:
    """Return what stands after "but": "everything but pensions"."""
    grammar = voice.grammar
    head = grammar.head[row]
    after = (kid for kid in grammar.children[head] if kid > row and grammar.dep[kid] == "conj")
    return next(after, None) if grammar.lower(head) in _ALL else None


def _talking(voice: Voice, row: int) -> int | None:
    """Return the verb of talking of all things, or the "is" of "everything is negotiable"."""
    grammar, here = voice.grammar, row
    near = range(max(0, row - _DEEPEST), row)
    if not any(grammar.lower(at) in _ALL for at in near):
        return None
    for _ in range(_DEEPEST):
        if grammar.tag[here][0] == "V":
            break
        here = grammar.head[here]
    lemma = grammar.lemma[here]
    if lemma in against_words("excepted", "talking"):
        return here
    told = grammar.child(here, "acomp")
    if lemma in ("be", "remain") and told is not None:
        return here if grammar.lower(told) in against_words("excepted", "open") else None
    return None


def _speaking_subject(voice: Voice, verb: int) -> int | None:
    """Return who would talk; None for "everything" that is open."""
    grammar = voice.grammar
    if grammar.lemma[verb] in ("be", "remain"):
        return None
    for _ in range(_DEEPEST):
        found = voice.subject(verb)
        if found is not None:
            return found
        if grammar.dep[verb] not in _UP:
            return None
        verb = grammar.head[verb]
    return None


def see_undone(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "vowed to see the treaty defeated": `verb` is "see"."""
    grammar, top = voice.grammar, voice.grammar.head[verb]
    seen = grammar.child(verb, "dobj")
    undone = grammar.child(verb, "ccomp", "xcomp", "oprd")
    undone = grammar.child(seen, "acl") if undone is None and seen is not None else undone
    bent = grammar.dep[verb] in ("xcomp", "advcl") and (
        grammar.lemma[top] in against_words("excepted", "bent")
        or grammar.lower(top) in against_words("excepted", "bent")
    )
    if (
        undone is None
        or not bent
        or grammar.lemma[undone] not in against_words("excepted", "undoing")
    ):
        return None
    thing = grammar.subject(undone)
    thing = seen if thing is None else thing
    above = grammar.head[top] if grammar.tag[top][0] == "J" else top
    who, force = voice.subject(above), told_of(voice, above)
    if thing is None or who is None or force is None or force.negated:
        return None
    if not voice.nouns.is_any(who, _WHO) or voice.nouns.is_any(thing, ("person",)):
        return None
    return unwanted(voice, thing, who, (top, verb), force, "they mean to see it undone")
