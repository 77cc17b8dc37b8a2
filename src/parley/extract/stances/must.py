"""What must, should or has to be -> what the speaker asks for: "The pause must be long"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.helping import helpers, obliged, trigger_end, under
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["bounden", "needs_to", "of_obliged", "regretted"]

_POINTING: Final = frozenset({"this", "that", "it", "what", "which", "these", "those"})
_NOBODY: Final = frozenset({"nobody", "none", "one", "nothing"})
_TERMS: Final = ("deal", "offer", "paper", "truce", "negotiable")
"""Kinds of what holds terms: "any deal must include a pension"."""
_HIMSELF: Final = frozenset({"he", "she", "it"})


def of_obliged(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the stance of "has to stop", "needs to be freed", "we need a rest"."""
    grammar = voice.grammar
    if grammar.dep[verb] in ("aux", "auxpass") or not _is_plainly_said(voice, verb):
        return None
    inner, subject = obliged(grammar, verb), voice.subject(verb)
    if inner is not None:
        pronoun = subject is not None and grammar.tag[subject] == "PRP"
        if pronoun and not voice.is_self(subject):
            return _has_to_be(voice, verb, inner)
        return bounden(voice, verb, inner)
    needed = grammar.child(verb, "dobj")
    if grammar.lemma[verb] != "need" or needed is None or not voice.is_self(subject):
        return None
    content = voice.content(verb, [verb, *under(grammar, subject)])
    reason = "the speaker needs it"
    return voice.draft(
        "demand", (verb, verb), verb, content=content, reason=reason, subject=subject
    )


def needs_to(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "Torria needs to free the crew": not that of "we need a rest"."""
    return None if obliged(voice.grammar, verb) is None else of_obliged(voice, verb)


def _has_to_be(voice: Voice, verb: int, inner: int) -> StanceDraft | None:
    """Return the demand of "it has to be cash", in the speaker's own words."""
    grammar, what = voice.grammar, voice.grammar.child(inner, "attr")
    subject, said = voice.subject(verb), voice.statement(verb)
    if what is None or said is None or said.form != "direct" or grammar.lemma[inner] != "be":
        return None
    thing = grammar.tag[what] in ("NN", "NNS", "CD")
    if not thing or subject is None or grammar.lower(subject) != "it":
        return None
    if grammar.lemma[what] in group("deeds", "guessed"):
        return None
    return voice.draft("demand", (verb, inner), verb, content=voice.content(what),
                       reason="it has to be so, says the speaker")  # fmt: skip


def _is_plainly_said(voice: Voice, verb: int) -> bool:
    """Whether somebody says that it has to be: no question, past or denial."""
    grammar = voice.grammar
    if voice.is_question(verb) or voice.is_denied(verb) or grammar.child(verb, "aux") is not None:
        return False
    past = grammar.tag[verb] == "VBD" and not _is_backshifted(voice, verb)
    yet = any(grammar.lower(kid) == "yet" for kid in grammar.children[verb])
    return voice.is_asserted(verb) and not past and not yet


def bounden(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the demand of "must", "should", "have to": of whoever says so."""
    grammar, subject = voice.grammar, voice.subject(verb)
    if voice.statement(verb) is None or voice.is_question(verb):
        return None
    denied = voice.is_denied(verb)
    outer = grammar.head[verb] if grammar.dep[verb] == "xcomp" else verb
    if any(grammar.child(one, "expl") is not None for one in (verb, outer)):
        return _something(voice, modal, verb)
    if subject is None or not _is_asked(voice, verb, subject, denied=denied):
        return None
    own = voice.is_self(subject) or grammar.lower(subject) in _HIMSELF
    barred = helpers(grammar, verb) + (under(grammar, subject) if own else [])
    barred += [] if outer == verb else [outer, *helpers(grammar, outer)]
    content = voice.content(outer, barred)
    last = trigger_end(grammar, modal, verb)
    reason = f"“{' '.join(grammar.lower(row) for row in range(modal, last + 1))}”, says the speaker"
    undone = voice.is_passive(verb) or voice.is_none(subject) or own
    kind: StanceKind = "reject" if denied and undone else "demand"
    if kind == "reject" and grammar.lemma[verb] in group("deeds", "unspurned"):
        kind = "open"  # "the plan should not be dismissed"
    if kind == "demand" and _is_looked_at(voice, verb, subject):
        kind = "open"  # "the plan should be studied"
    draft = voice.draft(kind, (modal, last), outer, content=content, reason=reason,
                        subject=subject if own else None)  # fmt: skip
    asked = not own and not voice.is_passive(verb) and voice.is_who(subject)
    return replace(draft, addressees=(subject,)) if draft is not None and asked else draft


def _is_looked_at(voice: Voice, verb: int, subject: int) -> bool:
    """Whether it is asked that a plan be looked at: "the proposals deserve to be studied"."""
    studied = voice.grammar.lemma[verb] in group("answered", "open")
    offered = voice.nouns.is_any(subject, ("offer_made",)) or (
        voice.grammar.lemma[subject] in group("said_of", "tabled")
    )
    return studied and voice.is_passive(verb) and offered


def regretted(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the refusal of "not one boat should have been let in", by whoever says so."""
    grammar = voice.grammar
    deed = voice.is_deed(verb) or grammar.lemma[verb] == "let"
    if voice.statement(verb) is None or not voice.is_denied(verb) or not deed:
        return None
    if grammar.lower(modal) not in ("should", "ought") or not voice.is_passive(verb):
        return None
    if voice.is_question(verb) or not voice.is_asserted(verb):
        return None
    content = voice.content(verb, helpers(grammar, verb))
    trigger = (modal, trigger_end(grammar, modal, verb))
    return voice.draft("reject", trigger, verb, content=content,
                       reason="it should not have been done")  # fmt: skip


def _something(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the demand of "there must be a written guarantee"."""
    grammar = voice.grammar
    what = grammar.child(verb, "attr")
    if what is None or grammar.lemma[what] in group("deeds", "guessed"):
        return None
    denied = voice.is_none(what) or voice.is_denied(verb)
    content = voice.content(verb, [verb, *helpers(grammar, verb)])
    trigger = (modal, trigger_end(grammar, modal, verb))
    kind: StanceKind = "reject" if denied else "demand"
    return voice.draft(kind, trigger, verb, content=content, reason="there must be such")


def _is_asked(voice: Voice, verb: int, subject: int, *, denied: bool) -> bool:
    """Whether what must be is asked of others, and no guess or duty of the speaker's own."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[verb]
    word, pronoun = grammar.lower(subject), grammar.tag[subject] == "PRP"
    idle = lemma in group("deeds", "none")
    if denied:
        return _is_warned_of(voice, verb, subject)
    gets = lemma in group("deeds", "getting") and grammar.child(verb, "dobj") is not None
    if voice.is_self(subject):
        return gets
    if word in _POINTING or word == "you":
        return voice.is_deed(verb) and (word != "it" or not _is_indirect(voice, verb) or gets)
    if pronoun and word in _HIMSELF and _is_indirect(voice, verb):
        return gets or (voice.is_passive(verb) and voice.is_deed(verb))
    if lemma == "be":
        return not pronoun and grammar.child(verb, "attr", "acomp", "prep") is not None
    return (
        gets
        or voice.is_passive(verb)
        or not idle
        or _is_scaled(voice, verb, subject)
        or _is_term(voice, verb, subject)
    )


def _is_warned_of(voice: Voice, verb: int, subject: int) -> bool:
    """Whether what must not be is asked of others: "the port must not become a bargaining chip"."""
    grammar, passive = voice.grammar, voice.is_passive(verb)
    if grammar.lemma[verb] == "become":
        return grammar.tag[subject] != "PRP" and grammar.child(verb, "attr", "acomp") is not None
    idle = grammar.lemma[verb] in group("deeds", "none")
    undone = passive and not voice.is_who(subject) and not idle
    return undone or (voice.is_deed(verb) and (passive or grammar.lower(subject) not in _NOBODY))


def _is_term(voice: Voice, verb: int, subject: int) -> bool:
    """Whether it is told what a deal must hold: "any deal must include a pension"."""
    holds = voice.grammar.lemma[verb] in group("deeds", "holding")
    return (
        holds
        and voice.nouns.is_any(subject, _TERMS)
        and voice.grammar.child(verb, "dobj") is not None
    )


def _is_scaled(voice: Voice, verb: int, subject: int) -> bool:
    """Whether a number or price must move: "the price must fall"."""
    thing = not voice.is_who(subject) and voice.grammar.tag[subject] != "PRP"
    scaled = voice.grammar.lemma[verb] in group("deeds", "scaled")
    return thing and scaled and "bargaining" in voice.nouns.topics


def _is_indirect(voice: Voice, verb: int) -> bool:
    """Whether a pronoun may be the speaker himself: the words are reported, not quoted."""
    said = voice.statement(verb)
    return said is not None and said.form != "direct"


def _is_backshifted(voice: Voice, verb: int) -> bool:
    """Whether "had to" is what somebody said must be."""
    said, subject = voice.statement(verb), voice.subject(verb)
    if said is None or said.form == "direct" or subject is None:
        return False
    return voice.grammar.tag[subject] != "PRP"
