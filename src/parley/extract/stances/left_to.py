"""What somebody is left to do, or wants time for -> the stance.

"It is up to the board to move", "asked for time to study the text".
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice

__all__ = ["time_to_study", "up_to"]


def _after(grammar: Grammar, row: int) -> int | None:
    """Return the verb of the "to" right after a row: "study" of "time to study"."""
    to = row + 1
    if to >= len(grammar) or grammar.tag[to] != "TO":
        return None
    verb = grammar.head[to]
    return verb if verb > to and grammar.tag[verb].startswith("VB") else None


def up_to(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "it is up to the board to move", by whoever says so: `row` is "up"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    to = grammar.child(row, "prep")
    whom = None if to is None or grammar.lower(to) != "to" else grammar.child(to, "pobj")
    subject = voice.subject(verb)
    if whom is None or grammar.lemma[verb] != "be" or subject is None:
        return None
    if grammar.lower(subject) != "it" or voice.statement(verb) is None or voice.is_denied(verb):
        return None
    task = _after(grammar, grammar.subtree(whom)[-1])
    asked = voice.is_who(whom) and not voice.is_self(whom)
    if task is None or not asked or not voice.is_deed(task) or voice.is_question(verb):
        return None
    idle = grammar.lemma[task] in shape("left_to", "idle")
    if idle or not voice.is_asserted(verb):
        return None
    draft = voice.draft("demand", (row, to or row), verb, content=voice.content(task),
                        reason="it is said to be for others to do")  # fmt: skip
    return None if draft is None else replace(draft, addressees=(whom,))


def time_to_study(voice: Voice, row: int) -> StanceDraft | None:
    """Return the opening of "asked for time to study the text": `row` is "time" or "week"."""
    grammar, study, verb = voice.grammar, _after(voice.grammar, row), voice.grammar.head[row]
    if study is None or grammar.lemma[study] not in shape("time", "studying"):
        return None
    if grammar.lower(verb) == "for":
        verb = grammar.head[verb]
    subject = voice.subject(verb)
    if grammar.lemma[verb] not in shape("time", "asking") or voice.is_denied(verb):
        return None
    if voice.is_question(verb) or not is_anybody(voice, subject) or not voice.is_asserted(verb):
        return None
    return voice.draft("open", (verb, row), verb, content=voice.content(study), subject=subject,
                       reason="it is to be looked at first")  # fmt: skip
