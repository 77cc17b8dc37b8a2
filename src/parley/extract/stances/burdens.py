"""What nobody came to do, can be asked to do, or ends before its time -> the stance.

"We did not come here to sign this", "could not be asked to give up the valley", "the embargo stays
in place until they sign".
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice

__all__ = ["came_not_to", "not_asked_to", "stays_until"]


def came_not_to(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "we did not come here to sign this"."""
    grammar, subject = voice.grammar, voice.subject(verb)
    ours = voice.is_self(subject) or (voice.statement(verb) is not None and voice.is_who(subject))
    task = _task(grammar, verb)
    if task is None or not ours or not voice.is_denied(verb) or voice.is_question(verb):
        return None
    if grammar.lemma[task] not in shape("journey", "parting") or not voice.is_asserted(verb):
        return None
    return voice.draft("reject", (verb, verb), task, content=voice.content(task), subject=subject,
                       reason="what the speaker did not come to do")  # fmt: skip


def not_asked_to(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "could not be asked to give up the valley", by whoever says so."""
    grammar, subject = voice.grammar, voice.subject(verb)
    task = _task(grammar, verb)
    modal = any(grammar.tag[kid] == "MD" for kid in grammar.children[verb])
    if task is None or not modal or not voice.is_passive(verb) or not voice.is_denied(verb):
        return None
    if grammar.lemma[task] not in shape("journey", "parting") or not voice.is_who(subject):
        return None
    if voice.statement(verb) is None or not voice.is_asserted(verb) or voice.is_question(verb):
        return None
    return voice.draft("reject", (verb, verb), task, content=voice.content(task),
                       reason="nobody can ask it")  # fmt: skip


def _task(grammar: Grammar, verb: int) -> int | None:
    """Return the verb of "to sign" after a verb."""
    return next(
        (
            kid
            for kid in grammar.children[verb]
            if kid > verb
            and grammar.dep[kid] in ("advcl", "xcomp")
            and any(grammar.tag[one] == "TO" for one in grammar.children[kid])
        ),
        None,
    )


def stays_until(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the condition of "the embargo stays in place until they sign", by whoever says so."""
    grammar, subject = voice.grammar, voice.subject(verb)
    until = next((kid for kid in grammar.children[verb] if kid > verb
                  and grammar.dep[kid] == "advcl" and _is_until(grammar, kid)), None)  # fmt: skip
    so = verb + 1 < len(grammar) and not shape("lasting", "so").isdisjoint(
        grammar.lowers[verb + 1 : verb + 3]
    )
    if until is None or subject is None or not so or voice.is_who(subject):
        return None
    if voice.statement(verb) is None or not voice.is_asserted(verb) or voice.is_question(verb):
        return None
    if voice.is_denied(verb) or not voice.is_who(grammar.subject(until)):
        return None
    draft = voice.draft("conditional", (verb, verb), verb, content=voice.content(subject),
                        reason="it is kept up until something is done")  # fmt: skip
    return None if draft is None else replace(draft, otherwise="dropped")


def _is_until(grammar: Grammar, clause: int) -> bool:
    words = (grammar.lower(kid) for kid in grammar.children[clause] if kid < clause)
    return any(word in ("until", "till") for word in words)
