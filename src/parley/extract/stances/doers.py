"""A verb -> who is told to have done it, as a fact: shared by the readers of a sentence's shape."""

from __future__ import annotations

from collections.abc import Sequence

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.model import StanceKind

__all__ = ["doer", "done", "is_anybody", "is_fact"]

_WHO = ("who", "demonym")


def is_anybody(voice: Voice, row: int | None) -> bool:
    """Whether a noun is the speaker or somebody, "the British" too."""
    if row is None or voice.is_self(row):
        return row is not None
    return voice.is_who(row) or voice.nouns.is_any(row, _WHO[1:])


def doer(voice: Voice, verb: int) -> int | None:
    """Return who does it; "Brill" of "after Ada Brill, its head, rejected", read as a phrase."""
    grammar, found = voice.grammar, voice.subject(verb)
    if found is None and grammar.dep[verb] == "advcl" and grammar.tag[verb] == "VBD":
        beside = grammar.children[grammar.head[verb]]
        preps = [kid for kid in beside if kid < verb and grammar.dep[kid] == "prep"]
        after = next((kid for kid in preps if _is_factual(voice, kid)), None)
        found = None if after is None else grammar.child(after, "pobj")
    return found if is_anybody(voice, found) else None


def is_fact(voice: Voice, verb: int) -> bool:
    """Whether a clause is told as a fact: the speaker's own, or what something came after."""
    grammar = voice.grammar
    if voice.is_denied(verb) or voice.is_question(verb) or voice.is_passive(verb):
        return False
    if voice.is_asserted(verb):
        return True
    if grammar.dep[verb] != "advcl" or not voice.is_asserted(grammar.head[verb]):
        return False
    marks = [kid for kid in grammar.children[verb] if kid < verb and grammar.dep[kid] == "mark"]
    if not marks:
        return grammar.subject(verb) is None and doer(voice, verb) is not None
    return any(_is_factual(voice, mark) for mark in marks)


def _is_factual(voice: Voice, row: int) -> bool:
    """Whether a word opens what has happened: "after", "since"."""
    return voice.grammar.lower(row) in shape("factual", "openers")


def done(
    voice: Voice,
    kind: StanceKind,
    trigger: tuple[int, int],
    content: Sequence[int],
    reason: str,
    *,
    row: int | None = None,
) -> StanceDraft | None:
    """Return the draft of what the subject of a verb, the first row of `trigger`, has done.

    None where nobody did, or it is wished, denied or asked. `row`: where it hangs, else the verb.
    """
    grammar, verb = voice.grammar, trigger[0]
    subject = doer(voice, verb)
    infinitive = any(grammar.tag[kid] == "TO" for kid in grammar.children[verb])
    if subject is None or infinitive or not is_fact(voice, verb):
        return None
    helpers = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "aux" and kid < verb]
    first = min([*helpers, verb])
    rows = tuple(at for at in content if not first <= at <= verb)
    top = verb if row is None else row
    return voice.draft(kind, (first, trigger[1]), top, content=rows, reason=reason, subject=subject)
