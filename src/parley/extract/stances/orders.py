"""Sentences of a quotation without subject or verb -> stances: "Bring them home", "X first"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import Statement

__all__ = ["came_for", "first_then", "no_deal", "not_one", "not_without", "ordered", "time_for"]

_BEFORE: Final = frozenset({"“", '"', "‘", "'", "``", ":", "(", "”"})
_HANGING: Final = frozenset({"without", "until", "before", "unless", "till"})
_FINITE: Final = frozenset({"VBZ", "VBP", "VBD", "MD"})
_LONGEST: Final = 12
_REFUSABLE: Final = ("negotiable", "talks", "deal", "offer_made")
_IDLE: Final = frozenset({"idea", "right", "say", "part", "role", "share", "end", "plan", "change"})
"""What one who says "no" of it may only lack: "no idea"."""


def ordered(voice: Voice, verb: int) -> StanceDraft | None:
    """Return what an imperative of a quotation asks for: "Bring them home first"."""
    grammar, said = voice.grammar, voice.statement(verb)
    if said is None or said.form != "direct" or grammar.lemma[verb] in group("deeds", "idle"):
        return None
    begins = any(span.start == grammar.start[verb] for span in said.content)
    top = begins or grammar.dep[verb] in ("ROOT", "ccomp")
    if not top or not _opens(voice, verb, said):
        return None
    if any(grammar.dep[kid] in (*SUBJECTS, "aux", "auxpass") for kid in grammar.children[verb]):
        return None
    if grammar.lemma[verb] == "let" and not _lets_others(voice, verb):
        return _let_us_talk(voice, verb)
    content = voice.content(verb)
    if len(content) <= 1 or not (voice.is_deed(verb) or grammar.lemma[verb] == "let"):
        return None
    return voice.draft("demand", (verb, verb), verb, content=content, reason="the speaker asks so")


def _let_us_talk(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the opening of "let us talk about it"."""
    inner = voice.grammar.child(verb, "ccomp")
    if inner is None or voice.grammar.lemma[inner] not in group("willed", "open"):
        return None
    content = voice.content(inner)
    return voice.draft("open", (verb, inner), verb, content=content, reason="let us talk, he says")


def no_deal(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "No ransom", all that is said: `row` is "no"."""
    grammar, said, noun = voice.grammar, voice.statement(row), voice.grammar.head[row]
    if said is None or grammar.dep[row] != "det" or not voice.nouns.is_any(noun, _REFUSABLE):
        return None
    if grammar.lemma[noun] in _IDLE:
        return None
    first = min(span.start for span in said.content)
    rows = [
        at for at in range(row, min(row + _LONGEST, len(grammar))) if voice.statement(at) is said
    ]
    if grammar.start[row] != first or any(grammar.tag[at] in _FINITE for at in rows):
        return None
    if sum(grammar.lower(at) == "no" for at in rows) > 1:
        return None  # "no text, no talks" is a threat
    content = voice.trimmed(rows)
    return voice.draft("reject", (row, row), noun, content=content, reason="none of it")


def _lets_others(voice: Voice, verb: int) -> bool:
    """Whether others shall be let do something: "let them go", not "let us see"."""
    grammar = voice.grammar
    inner = grammar.child(verb, "ccomp")
    whom = None if inner is None else grammar.subject(inner)
    if inner is None or not voice.is_deed(inner):
        return False
    return whom is not None and grammar.lower(whom) not in ("us", "me", "'s", "’s", "it")


def _opens(voice: Voice, row: int, said: Statement) -> bool:
    """Whether a row is the first word of a sentence, or of what is quoted."""
    grammar = voice.grammar
    first, _ = grammar.sentences[grammar.sentence[row]]
    begins = any(span.start == grammar.start[row] for span in said.content)
    return begins or row == first or (row == first + 1 and grammar.word(first) in _BEFORE)


def first_then(voice: Voice, row: int) -> StanceDraft | None:
    """Return the order asked for in "First the men, then the Bank": `row` is "first"."""
    grammar, said = voice.grammar, voice.statement(row)
    if said is None:
        return None
    first, past = grammar.sentences[grammar.sentence[row]]
    first = next((at + 1 for at in range(row, first, -1) if grammar.word(at) == ":"), first)
    rows = [at for at in range(first, past) if voice.statement(at) is said]
    then = next(
        (at for at in rows if row < at <= row + _LONGEST and grammar.lower(at) == "then"), None
    )
    if then is None or then + 1 >= len(grammar) or grammar.word(then - 1) not in (",", ";", "and"):
        return None
    if any(grammar.tag[at] in _FINITE for at in rows):
        return None
    content = tuple(at for at in rows if grammar.dep[at] != "punct" and at != row)
    top = grammar.head[row] if grammar.head[row] in rows else row
    return voice.draft("demand", (row, row), top, content=content, reason="what shall come first")


def not_one(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "Not one penny of public money", a sentence without a verb."""
    grammar, said = voice.grammar, voice.statement(row)
    if said is None or said.form == "indirect" or row + 1 >= len(grammar):
        return None
    if grammar.lower(row + 1) not in ("one", "a") or not _opens(voice, row, said):
        return None
    _, past = grammar.sentences[grammar.sentence[row]]
    rows = [at for at in range(row, past) if voice.statement(at) is said]
    content = voice.trimmed(rows)
    verbs = any(grammar.tag[at] in _FINITE for at in rows)
    nouns = any(grammar.tag[at] in ("NN", "NNS") for at in rows)
    if verbs or not nouns or len(content) > _LONGEST:
        return None
    return voice.draft("reject", (row, row + 1), row, content=content, reason="not one of it")


def not_without(voice: Voice, row: int) -> StanceDraft | None:
    """Return the condition of "Not without a guarantee", all that is said: `row` is "not"."""
    grammar, said = voice.grammar, voice.statement(row)
    if said is None or said.form == "indirect" or not _opens(voice, row, said):
        return None
    if row + 2 >= len(grammar) or grammar.lower(row + 1) not in _HANGING:
        return None
    _, past = grammar.sentences[grammar.sentence[row]]
    rows = [at for at in range(row + 2, past) if voice.statement(at) is said]
    content = voice.trimmed(rows)
    told = any(grammar.tag[at] == "MD" for at in rows)
    if told or len(content) > _LONGEST:
        return None
    draft = voice.draft("conditional", (row, row + 1), row, content=content,
                        reason="not otherwise, says the speaker")  # fmt: skip
    return None if draft is None else replace(draft, otherwise="reject")


def time_for(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "it is time for them to leave": `row` is "time"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    if grammar.dep[row] != "attr" or voice.statement(row) is None or voice.is_denied(verb):
        return None
    subject = grammar.subject(verb)
    if subject is None or grammar.lower(subject) != "it" or voice.is_question(row):
        return None
    inner = grammar.child(row, "relcl", "acl") or grammar.child(verb, "advcl", "xcomp", "ccomp")
    if inner is None or inner < row or not voice.is_deed(inner):
        return None
    doer = grammar.subject(inner)
    if doer is not None and not voice.is_who(doer):
        return None
    return voice.draft(
        "demand", (row, row), inner, content=voice.content(inner), reason="it is time for it"
    )


def came_for(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "we came for a rule", the refusal of "we did not come for a pause"."""
    grammar, subject = voice.grammar, voice.subject(verb)
    ours = subject is not None and grammar.lower(subject) == "we"
    if not ours or voice.statement(verb) is None:
        return None
    wanted = _object(grammar, verb)
    if wanted is None or voice.is_question(verb) or not voice.is_asserted(verb):
        return None
    denied = voice.is_denied(verb)
    return voice.draft(
        "reject" if denied else "demand",
        (verb, verb),
        verb,
        content=voice.content(wanted),
        reason="what the speaker says to have come for",
        subject=subject,
    )


def _object(grammar: Grammar, verb: int) -> int | None:
    """Return what one came for; None where that is a length of time."""
    for kid in grammar.children[verb]:
        target = grammar.child(kid, "pobj") if grammar.lower(kid) == "for" else None
        if target is not None and target > verb:
            timed = grammar.lemma[target] in group("conditions", "times")
            return None if timed or grammar.tag[target] == "PRP" else target
    return None
