"""Turns of phrase that grammar must read -> stances: "nothing has been decided"."""

from __future__ import annotations

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.sayings import is_of
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["drawn", "no_question_of", "undecided", "undervalued"]


def undecided(voice: Voice, row: int) -> StanceDraft | None:
    """Return the open stance of "no decision has been taken", "nothing has been decided"."""
    grammar = voice.grammar
    if voice.statement(row) is None or voice.is_question(row):
        return None
    if grammar.lemma[row] == "decision":
        verb = grammar.head[row]
        none = voice.is_none(row) and grammar.dep[row] in ("attr", "nsubjpass", "dobj")
        taken = grammar.lemma[verb] in group("said_of", "taking")
    else:
        subject, verb = voice.subject(row), row
        none = subject is not None and voice.is_none(subject)
        taken = voice.is_passive(row)
    if not (none and taken) or not voice.is_asserted(verb):
        return None
    content = voice.content(row)
    reason = "nothing is said to be decided"
    return voice.draft("open", (row, row), verb, content=content, reason=reason)


def drawn(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "she drew the line at sovereignty"."""
    grammar, line = voice.grammar, voice.grammar.child(verb, "dobj")
    if line is None or grammar.lemma[line] != "line" or voice.is_denied(verb):
        return None
    kids = [*grammar.children[line], *grammar.children[verb]]
    what = next((grammar.child(kid, "pobj", "pcomp") for kid in kids
                 if grammar.lower(kid) in ("at", "on") and kid > line), None)  # fmt: skip
    subject = voice.subject(verb)
    if what is None or not (voice.is_who(subject) or voice.is_self(subject)):
        return None
    content = voice.content(what)
    reason = "the line is drawn there"
    return voice.draft(
        "reject", (verb, line), verb, content=content, reason=reason, subject=subject
    )


def undervalued(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal in "the bid undervalues the club"; the verb may be taken for a noun."""
    grammar = voice.grammar
    subject = voice.subject(verb) or grammar.child(verb, "compound")
    if subject is None or voice.is_denied(verb) or not is_of(voice, subject, "offers"):
        return None
    return voice.draft(
        "reject",
        (verb, verb),
        verb,
        content=voice.content(subject),
        reason="“undervalues”",
        subject=voice.believer(verb),
    )


def no_question_of(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "there is no question of lifting the ban": `row` is "question"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    of = grammar.child(row, "prep")
    what = None if of is None or grammar.lower(of) != "of" else grammar.child(of, "pobj", "pcomp")
    exists = grammar.dep[row] == "attr" and grammar.child(verb, "expl") is not None
    if what is None or not (exists and voice.is_none(row) and voice.is_asserted(verb)):
        return None
    content = voice.content(what)
    return voice.draft("reject", (row, row), verb, content=content, reason="“no question of”")
