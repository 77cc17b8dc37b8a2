"""A document's grammar -> refusals and demands that somebody ended: "lifted its veto".

The noun alone would tell that they hold still: verb and noun together are the trigger.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.sources.quoting import joined
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shifts import is_told
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["given_up"]

_FARTHEST: Final = 6
"""Rows at most from the verb to the noun: "pulled back from its earlier threat"."""
_WHOSE: Final = frozenset({"its", "his", "her", "their", "our", "my"})


def given_up(voice: Voice) -> Iterator[StanceDraft]:
    """Yield a draft for each stance that its holder is told to have ended, in order of the text."""
    grammar = voice.grammar
    ending = group("shifts", "ending") | group("shifts", "dropped") | {"give"}
    leaving = {one.partition("_")[0] for one in group("shifts", "leaving")}
    for row in range(len(grammar)):
        if not grammar.tag[row].startswith("VB"):
            continue
        what = None
        if grammar.lemma[row] in ending:
            what = grammar.child(row, "dobj")
        if what is None and grammar.lemma[row] in leaving:
            what = _left(voice, row)
        draft = None if what is None else _draft(voice, row, what)
        if draft is not None:
            yield draft


def _left(voice: Voice, verb: int) -> int | None:
    """Return what somebody backs away from: "threat" of "pulled back from its threat"."""
    grammar = voice.grammar
    first = grammar.lower(verb + 1) if verb + 1 < len(grammar) else ""
    words = f"{grammar.lemma[verb]}_{first}"
    if words not in group("shifts", "leaving"):
        return None
    preps = [kid for row in (verb, verb + 1) for kid in grammar.children[row]
             if grammar.lower(kid) == "from" and kid > verb]  # fmt: skip
    return grammar.child(preps[0], "pobj") if preps else None


def _draft(voice: Voice, verb: int, what: int) -> StanceDraft | None:
    grammar = voice.grammar
    if grammar.lemma[what] not in group("shifts", "held") or not verb < what <= verb + _FARTHEST:
        return None
    owner = grammar.child(what, "poss")
    whose = owner is not None and grammar.lower(owner) in _WHOSE
    whole = grammar.lemma[what] in group("shifts", "refused") and owner is None
    subject = voice.subject(verb)
    if subject is None or not (whose or whole) or voice.is_passive(verb):
        return None
    if not _is_read_here(voice, verb, what, subject):
        return None
    if voice.is_denied(verb) or voice.is_question(verb) or not is_told(voice, verb):
        return None
    return StanceDraft(
        kind="dropped",
        first=verb,
        last=what,
        row=verb,
        holders=joined(grammar, subject),
        content=voice.content(what),
        own=voice.is_self(subject),
        reasons=(f"“{grammar.lower(verb)}” of a {grammar.lemma[what]}",),
    )


def _is_read_here(voice: Voice, verb: int, what: int, subject: int) -> bool:
    """Whether no verb of stance tells it: "gave up its resistance", "the captors dropped"."""
    grammar = voice.grammar
    if grammar.lemma[verb] == "give":
        return grammar.lower(verb + 1) == "up" and grammar.lemma[what] in group("shifts", "refused")
    if grammar.lemma[verb] in group("shifts", "dropped"):
        return grammar.tag[subject] == "NNS" and not voice.is_who(subject)
    return True
