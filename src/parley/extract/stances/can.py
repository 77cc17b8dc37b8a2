"""What one can live with, or cannot do, or does not do -> what is accepted or refused."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.bearable import left_open
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.helping import going_to, helpers, named, trigger_end, under
from parley.extract.stances.refusals import is_refusal, is_spared
from parley.extract.stances.voice import Voice
from parley.extract.stances.will import coming, nothing
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["able", "of_present", "of_unable"]

_CLOSE: Final = 3
_Reading = tuple[StanceKind, str, int | None]


def of_present(voice: Voice, auxiliary: int) -> StanceDraft | None:
    """Return the refusal of "we do not negotiate under fire", "we are not leaving"."""
    grammar, verb = voice.grammar, voice.grammar.head[auxiliary]
    if grammar.lemma[auxiliary] == "be" and grammar.dep[auxiliary] not in ("aux", "auxpass"):
        return _forbidden(voice, auxiliary)
    helps = grammar.dep[auxiliary] == "aux" and grammar.tag[auxiliary] in ("VBP", "VBZ")
    if not helps or voice.is_question(verb) or not voice.is_asserted(verb):
        return None
    going = going_to(grammar, verb)
    if going is not None:
        return coming(voice, auxiliary, going)
    subject = voice.subject(verb)
    if subject is None or not voice.is_denied(verb) or voice.statement(verb) is None:
        return None
    if not _is_undone(voice, auxiliary, verb, subject):
        return None
    content = voice.content(verb, helpers(grammar, verb) + under(grammar, subject))
    trigger = (auxiliary, trigger_end(grammar, auxiliary, verb))
    return voice.draft(
        "reject", trigger, verb, content=content, reason="it is not done", subject=subject
    )


def _forbidden(voice: Voice, copula: int) -> StanceDraft | None:
    """Return the refusal of "no member is to talk": who says so will not have it."""
    grammar, verb = voice.grammar, voice.grammar.child(copula, "xcomp")
    subject = grammar.subject(copula)
    if verb is None or subject is None or not voice.is_none(subject):
        return None
    ordered = verb - copula <= _CLOSE and grammar.tag[verb] == "VB" and voice.is_deed(verb)
    if not ordered or voice.statement(copula) is None or not voice.is_asserted(copula):
        return None
    content = voice.content(verb, helpers(grammar, verb))
    return voice.draft("reject", (copula, verb), verb, content=content, reason="none is to do it")


def _is_undone(voice: Voice, auxiliary: int, verb: int, subject: int) -> bool:
    """Whether somebody does not do what would be a concession."""
    grammar, refused = voice.grammar, group("deeds", "refused")
    if voice.is_self(subject) and grammar.tag[verb] == "VBG":
        if grammar.lemma[verb] == "have":  # "we're not having it"
            return grammar.child(verb, "dobj") == verb + 1
        return grammar.lemma[verb] in refused | group("deeds", "staying")
    if grammar.lemma[auxiliary] != "do":
        return False
    never = voice.nouns.is_any(subject, ("body",)) and grammar.lemma[verb] in group(
        "deeds", "never"
    )
    return never or (voice.is_self(subject) and grammar.lemma[verb] in refused)


def able(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the stance of "could live with it", "cannot sign", "cannot wait"."""
    grammar, subject = voice.grammar, voice.subject(verb)
    if grammar.child(verb, "expl") is not None:
        return nothing(voice, modal, verb)
    if subject is None or voice.statement(verb) is None:
        return None
    if not voice.is_denied(verb):
        left = left_open(voice, modal, verb)
        if left is not None:
            return left
    read = (
        _unable(voice, verb, subject) if voice.is_denied(verb) else _bearing(voice, verb, subject)
    )
    if read is None:
        return None
    kind, reason, whose = read
    own = [] if whose is None else under(grammar, whose)
    content = voice.content(verb, helpers(grammar, verb) + own)
    trigger = (modal, trigger_end(grammar, modal, verb))
    return voice.draft(kind, trigger, verb, content=content, reason=reason, subject=whose)


def _bearing(voice: Voice, verb: int, subject: int) -> _Reading | None:
    """Return what "could live with it" tells: kind, reason, and whose it is."""
    bears = voice.grammar.lemma[verb] in group("deeds", "bearing") and _with(voice.grammar, verb)
    return ("accept", "could live with it", subject) if bears and voice.is_who(subject) else None


def _unable(voice: Voice, verb: int, subject: int) -> _Reading | None:
    """Return what "cannot" tells: kind, reason, and whose it is."""
    lemma = voice.grammar.lemma[verb]
    if voice.is_none(subject) and not voice.is_passive(verb):  # "nobody can promise that"
        promised = lemma in group("deeds", "promised")
        return ("reject", "nobody can", None) if promised else None
    if lemma == "wait" and not voice.is_self(subject):
        return "demand", "it cannot wait", None
    if voice.is_passive(verb):
        untouched = lemma in group("deeds", "untouchable") or is_spared(voice, verb)
        return ("reject", "it cannot be done", None) if untouched else None
    doing = voice.is_self(subject) or voice.nouns.is_any(subject, ("body", "person"))
    thing = voice.nouns.is_any(subject, ("negotiable",)) and not doing
    if thing and lemma == "be" and is_refusal(voice, verb):
        return "reject", "it cannot be part of it", None
    refused = lemma in group("deeds", "refused") | group("deeds", "promised")
    refused = refused and (lemma != "live" or _with(voice.grammar, verb))
    refused = refused and (lemma != "afford" or voice.is_self(subject))
    refused = refused or is_refusal(voice, verb)
    return (
        ("reject", f"“cannot” of {named(voice, subject)}", subject) if refused and doing else None
    )


def of_unable(voice: Voice, row: int) -> StanceDraft | None:
    """Return the stance of "is unable to sign": as "cannot"."""
    grammar, verb = voice.grammar, voice.grammar.child(row, "xcomp")
    subject = voice.subject(row)
    if verb is None or subject is None or voice.statement(row) is None or voice.is_question(row):
        return None
    read = _unable(voice, verb, subject) if voice.is_asserted(row) else None
    if read is None:
        return None
    kind, reason, whose = read
    content = voice.content(verb, helpers(grammar, verb))
    if whose is None:
        content = tuple(sorted({*content, *under(grammar, subject)}))
    return voice.draft(kind, (row, row), verb, content=content, reason=reason, subject=whose)


def _with(grammar: Grammar, verb: int) -> bool:
    return any(grammar.lower(kid) == "with" for kid in grammar.children[verb])
