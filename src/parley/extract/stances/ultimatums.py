"""A time that is given to do something -> what is asked: "gave them 48 hours to come back"."""

from __future__ import annotations

from dataclasses import replace

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice

__all__ = ["given_time"]

_TASKS = ("relcl", "acl", "advcl", "xcomp")


def given_time(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "gave the strikers two days to return", by whoever gives the time."""
    grammar, subject = voice.grammar, voice.subject(verb)
    whom, time = grammar.child(verb, "dative"), grammar.child(verb, "dobj", "npadvmod")
    if whom is None or time is None or "affairs" not in voice.nouns.topics:
        return None
    if not _is_span(grammar, time) or voice.is_passive(verb) or voice.is_denied(verb):
        return None
    if voice.is_question(verb) or not is_anybody(voice, subject):
        return None
    task = _task(grammar, verb, time)
    if task is None or grammar.lemma[task] in shape("ultimatum", "idle"):
        return None
    draft = voice.draft("demand", (verb, verb), task, content=voice.content(task), subject=subject,
                        reason="a time is given in which to do it")  # fmt: skip
    return None if draft is None else replace(draft, addressees=(whom,))


def _is_span(grammar: Grammar, time: int) -> bool:
    """Whether a noun is so many hours or days: "48 hours", "a week"."""
    kids = grammar.children[time]
    told = any(grammar.dep[kid] == "nummod" or grammar.lower(kid) in ("a", "an") for kid in kids)
    return told and grammar.lemma[time] in shape("ultimatum", "units")


def _task(grammar: Grammar, verb: int, time: int) -> int | None:
    """Return the verb of what is to be done in that time."""
    kids = (kid for row in (time, verb) for kid in grammar.children[row] if kid > time)
    return next(
        (
            kid
            for kid in kids
            if grammar.dep[kid] in _TASKS
            and any(grammar.tag[one] == "TO" for one in grammar.children[kid])
        ),
        None,
    )
