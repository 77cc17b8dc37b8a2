"""A modal whose verb was told just before -> the stance: "he would not, unless a date was set".

What he would not do is what the last verb phrase before it tells of; without one nothing is told.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.stances.conditions import Conditions
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.helping import helpers, under
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["elided"]

_BACK = 60
"""Rows at most back to the verb that is not told again."""
_BARE = 2
"""Rows of a verb that tells nothing beside itself: "to sign"."""
_HELPING = frozenset({"aux", "auxpass"})


def elided(voice: Voice, conditions: Conditions, modal: int) -> StanceDraft | None:
    """Return the stance of a modal that stands alone: denied, or with a condition on it."""
    grammar, subject = voice.grammar, voice.grammar.subject(modal)
    so = _does_so(voice, modal)
    hung, denied = conditions.of(so or modal), voice.is_denied(so or modal)
    subject = subject if so is None else grammar.subject(so)
    if subject is None or not _stands_alone(voice, modal, subject):
        return None
    unhung = voice.statement(modal) is None or grammar.lower(subject) == "it" or so is not None
    if unhung and not hung:
        return None
    verbs = any(grammar.tag[kid][0] == "V" for kid in grammar.children[modal])
    if not (hung or (denied and not verbs)):
        return None
    before = _before(voice, modal)
    if before is None:
        return None
    last = max([modal, *(kid for kid in grammar.children[modal] if grammar.dep[kid] == "neg")])
    draft = voice.draft("reject" if denied else "intend", (modal, last), so or modal,
                        content=_doing(voice, before), subject=subject,
                        reason="what was told before, which is not told again")  # fmt: skip
    return None if draft is None else replace(draft, otherwise=draft.kind)


def _stands_alone(voice: Voice, modal: int, subject: int) -> bool:
    """Whether a modal helps no verb, and it is said of the speaker himself or of a side."""
    grammar = voice.grammar
    alone = grammar.dep[modal] not in _HELPING or _does_so(voice, modal) is not None
    alone = alone and grammar.tag[modal] == "MD"
    will = grammar.lower(modal) in group("modals", "coming") and not voice.is_question(modal)
    who = voice.is_who(subject) or voice.is_self(subject)
    return alone and will and who


def _does_so(voice: Voice, modal: int) -> int | None:
    """Return the verb of "would do so", which tells nothing beside its modal."""
    grammar, verb = voice.grammar, voice.grammar.head[modal]
    if grammar.dep[modal] != "aux" or grammar.lemma[verb] != "do" or verb + 1 >= len(grammar):
        return None
    return verb if grammar.lower(verb + 1) in ("so", "it", "that") else None


def _doing(voice: Voice, verb: int) -> tuple[int, ...]:
    """Return the rows of what is done, without who does it."""
    own = under(voice.grammar, voice.grammar.subject(verb))
    return voice.content(verb, helpers(voice.grammar, verb) + own)


def _before(voice: Voice, modal: int) -> int | None:
    """Return the verb told before, of what sides do; in this sentence or the one before it."""
    grammar = voice.grammar
    for row in range(modal - 1, max(-1, modal - _BACK), -1):
        if grammar.sentence[modal] - grammar.sentence[row] > 1:
            return None
        infinitive = grammar.tag[row] == "VB" and grammar.dep[row] not in _HELPING
        if infinitive and voice.is_deed(row) and len(grammar.subtree(row)) > _BARE:
            return row
    return None
