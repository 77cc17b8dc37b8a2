"""What somebody will or will not do -> what he intends, offers or refuses."""

from __future__ import annotations

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.helping import helpers, named, trigger_end, under
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["coming", "nothing"]


def coming(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the stance of "will" and its verb; None for a forecast."""
    grammar = voice.grammar
    subject, denied = voice.subject(verb), voice.is_denied(verb)
    if grammar.dep[verb] == "xcomp":
        denied = voice.is_denied(grammar.head[verb])  # "are not going to pay"
    if grammar.child(verb, "expl") is not None:
        return nothing(voice, modal, verb)
    if subject is None or grammar.lower(subject) == "you":
        return None
    if voice.is_passive(verb):
        return _left_undone(voice, modal, verb) if denied else None
    kind = _kind(voice, modal, verb, subject, denied=denied)
    if kind is None:
        return None
    whose = None if voice.is_none(subject) else subject
    content = voice.content(verb, helpers(grammar, verb) + under(grammar, whose))
    reason = f"“will{' not' if denied else ''}” of {named(voice, subject)}"
    trigger = (modal, trigger_end(grammar, modal, verb))
    return voice.draft(kind, trigger, verb, content=content, reason=reason, subject=whose)


def _kind(voice: Voice, modal: int, verb: int, subject: int, *, denied: bool) -> StanceKind | None:
    """Return what "will" makes of a verb that somebody does; None for a forecast."""
    if voice.grammar.lemma[verb] in group("deeds", "none") and not _is_there(voice, verb):
        return None
    if voice.is_self(subject):
        return "reject" if denied else _promised(voice, modal, verb)
    named = voice.nouns.is_any(subject, ("body", "person"))
    told = voice.statement(verb) is not None or (denied and named)
    willed = voice.is_who(subject) and (voice.is_armed(subject) or not voice.is_none(subject))
    willed = willed and (voice.is_deed(verb) or _is_there(voice, verb))
    if not (told and willed):
        return None
    return "reject" if denied else "intend"


def _is_there(voice: Voice, verb: int) -> bool:
    """Whether somebody will be there: "would be back on Tuesday"."""
    grammar = voice.grammar
    kids = (kid for kid in grammar.children[verb] if kid > verb)
    there = any(grammar.lower(kid) in group("deeds", "there") for kid in kids)
    return there and grammar.lemma[verb] == "be"


def _promised(voice: Voice, modal: int, verb: int) -> StanceKind | None:
    """Return what "we will" and "we would" make of a verb: an offer, where only "would"."""
    said = voice.statement(verb)
    hypothetical = voice.grammar.lower(modal) in group("modals", "hypothetical")
    if not hypothetical or said is None or said.form != "direct":
        return "intend"
    return "offer" if voice.is_deed(verb) else None


def nothing(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the refusal of "there will be no deal"."""
    grammar = voice.grammar
    what = grammar.child(verb, "attr")
    if what is None or not voice.is_none(what) or voice.statement(verb) is None:
        return None
    content = voice.content(verb, [verb, *helpers(grammar, verb)])
    trigger = (modal, trigger_end(grammar, modal, verb))
    return voice.draft("reject", trigger, verb, content=content, reason="there will be none")


def _left_undone(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the refusal of "no boat will be handed over"."""
    grammar = voice.grammar
    subject = voice.subject(verb)
    agent = grammar.child(verb, "agent")
    doer = None if agent is None else grammar.child(agent, "pobj")
    if not voice.is_deed(verb) or voice.is_self(subject) or voice.statement(verb) is None:
        return None
    doer = doer if voice.is_who(doer) else None
    content = voice.content(verb, helpers(grammar, verb))
    trigger = (modal, trigger_end(grammar, modal, verb))
    return voice.draft(
        "reject", trigger, verb, content=content, reason="it will not be done", subject=doer
    )
