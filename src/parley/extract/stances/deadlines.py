"""What somebody has until a day to do -> what is asked of him: "they have until noon to answer"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["has_until"]

_UNTIL: Final = frozenset({"until", "till"})
_SINGLE: Final = frozenset({"he", "she", "it", "i", "we"})


def has_until(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "they have until noon to answer", by whoever says so.

    `row` is "until".
    """
    grammar, verb = voice.grammar, voice.grammar.head[row]
    if grammar.lemma[verb] == "give":
        return _given_until(voice, verb)
    subject = voice.subject(verb)
    if grammar.lemma[verb] != "have" or subject is None or not voice.is_who(subject):
        return None
    said = voice.statement(verb) is not None and voice.is_asserted(verb)
    if not said or voice.is_question(verb) or grammar.lower(subject) in _SINGLE:
        return None
    return _draft(voice, (verb, row), verb, asked=subject, whose=None)


def _given_until(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "gave the board until Friday to reply"."""
    grammar, subject = voice.grammar, voice.subject(verb)
    asked = grammar.child(verb, "dative", "dobj")
    if voice.is_passive(verb) or asked is None or voice.is_denied(verb):
        return None
    if not (voice.is_self(subject) or voice.is_who(subject)) or voice.is_question(verb):
        return None
    return _draft(voice, (verb, verb), verb, asked=asked, whose=subject)


def _draft(
    voice: Voice, trigger: tuple[int, int], verb: int, *, asked: int, whose: int | None
) -> StanceDraft | None:
    """Return the draft; None where what is to be done by then is nothing that sides ask."""
    grammar = voice.grammar
    tasks = [row for row in grammar.subtree(verb) if row > trigger[1] and grammar.tag[row] == "VB"]
    if any(grammar.lemma[row] not in group("deeds", "due") for row in tasks[:1]):
        return None
    if not tasks and "affairs" not in voice.nouns.topics:
        return None
    content = voice.content(verb, [verb, asked, *grammar.subtree(asked), *_helps(voice, verb)])
    content = tuple(row for row in content if whose is None or row not in grammar.subtree(whose))
    draft = voice.draft("demand", trigger, verb, content=content, subject=whose,
                        reason="a day is set by which to do it")  # fmt: skip
    return None if draft is None else replace(draft, addressees=(asked,))


def _helps(voice: Voice, verb: int) -> list[int]:
    return [kid for kid in voice.grammar.children[verb] if voice.grammar.dep[kid] == "aux"]
