"""A modal or "have to" and its verb -> the stance they make: "will not", "must", "cannot".

What will be is a stance only where somebody can will it; what must be, only where somebody says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["of_modal", "of_obliged", "of_present", "triggers"]

_VERB: Final = "VB"
_POINTING: Final = frozenset({"this", "that", "it", "what", "which", "these", "those"})
_HIMSELF: Final = frozenset({"he", "she", "it"})
_FAR: Final = 4


def triggers() -> Mapping[str, Callable[[Voice, int, int], StanceDraft | None]]:
    """Return modal word -> what reads it with its verb."""
    readers = {"coming": _coming, "bounden": _bounden, "able": _able}
    return {word: read for name, read in readers.items() for word in group("modals", name)}


def of_modal(
    voice: Voice, modal: int, read: Callable[[Voice, int, int], StanceDraft | None]
) -> StanceDraft | None:
    """Return the stance of a modal and the verb that it helps; None where it makes none."""
    grammar, verb = voice.grammar, voice.grammar.head[modal]
    if grammar.dep[modal] != "aux" or verb <= modal or not _is_plain(grammar, verb):
        return None
    if voice.is_question(verb) or not voice.is_asserted(verb):
        return None
    inner = _obliged(grammar, verb)
    if inner is not None:
        return _bounden(voice, modal, inner) if grammar.lemma[verb] == "have" else None
    return read(voice, modal, verb)


def of_obliged(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the stance of "has to stop", "needs to be freed", "we need a rest"."""
    grammar = voice.grammar
    if voice.is_question(verb) or voice.is_denied(verb) or grammar.child(verb, "aux") is not None:
        return None
    if not voice.is_asserted(verb):
        return None
    if grammar.tag[verb] == "VBD" and not _is_backshifted(voice, verb):
        return None
    inner = _obliged(grammar, verb)
    if inner is not None:
        return _bounden(voice, verb, inner)
    needed = grammar.child(verb, "dobj")
    subject = voice.subject(verb)
    if grammar.lemma[verb] != "need" or needed is None or not voice.is_self(subject):
        return None
    content = voice.content(verb, [verb, *_aside(grammar, verb), *_under(grammar, subject)])
    reason = "the speaker needs it"
    return voice.draft(
        "demand", (verb, verb), verb, content=content, reason=reason, subject=subject
    )


def of_present(voice: Voice, auxiliary: int) -> StanceDraft | None:
    """Return the refusal of "we do not negotiate under fire", "we are not leaving"."""
    grammar, verb = voice.grammar, voice.grammar.head[auxiliary]
    if grammar.dep[auxiliary] != "aux" or grammar.tag[auxiliary] not in ("VBP", "VBZ"):
        return None
    subject = voice.subject(verb)
    if not voice.is_denied(verb) or voice.is_question(verb) or voice.statement(verb) is None:
        return None
    if not voice.is_asserted(verb):
        return None
    does = grammar.lemma[auxiliary] == "do" and grammar.lemma[verb] in group("deeds", "refused")
    goes = grammar.tag[verb] == "VBG" and voice.is_self(subject)
    goes = goes and grammar.lemma[verb] in group("deeds", "refused") | group("deeds", "staying")
    if not (does or goes) or not (
        voice.is_self(subject) or voice.nouns.is_any(subject or 0, ("body",))
    ):
        return None
    content = voice.content(verb, _helpers(grammar, verb) + _under(grammar, subject))
    last = _trigger_end(grammar, auxiliary, verb)
    return voice.draft(
        "reject", (auxiliary, last), verb, content=content, reason="it is not done", subject=subject
    )


# -- will -------------------------------------------------------------------------------------------


def _coming(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    grammar = voice.grammar
    subject, denied = voice.subject(verb), voice.is_denied(verb)
    if grammar.child(verb, "expl") is not None:
        return _nothing(voice, modal, verb)
    if subject is None or grammar.lower(subject) == "you":
        return None
    if voice.is_passive(verb):
        return _left_undone(voice, modal, verb) if denied else None
    if grammar.lemma[verb] == "go" and grammar.child(verb, "xcomp") is not None:
        return None
    kind = _kind(voice, modal, verb, subject, denied=denied)
    if kind is None:
        return None
    content = voice.content(verb, _helpers(grammar, verb) + _under(grammar, subject))
    reason = f"“{grammar.lower(modal)}{' not' if denied else ''}” of {_named(voice, subject)}"
    trigger = (modal, _trigger_end(grammar, modal, verb))
    return voice.draft(kind, trigger, verb, content=content, reason=reason, subject=subject)


def _kind(voice: Voice, modal: int, verb: int, subject: int, *, denied: bool) -> StanceKind | None:
    """Return what "will" makes of a verb that somebody does; None for a forecast."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[verb]
    said = voice.statement(verb)
    if lemma in group("deeds", "none"):
        return None
    if voice.is_self(subject):
        if denied:
            return "reject"
        hypothetical = grammar.lower(modal) in group("modals", "hypothetical")
        if hypothetical and said is not None and said.form == "direct":
            return "offer" if voice.is_deed(verb) else None
        return "intend"
    if not voice.is_who(subject) or voice.is_none(subject) or not voice.is_deed(verb):
        return None
    named = voice.nouns.is_any(subject, ("body", "person"))
    if said is None and not (denied and named):
        return None
    return "reject" if denied else "intend"


def _nothing(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the refusal of "there will be no deal"."""
    grammar = voice.grammar
    what = grammar.child(verb, "attr")
    if what is None or not voice.is_none(what) or voice.statement(verb) is None:
        return None
    content = voice.content(verb, [verb, *_helpers(grammar, verb)])
    trigger = (modal, _trigger_end(grammar, modal, verb))
    return voice.draft("reject", trigger, verb, content=content, reason="there will be none")


def _something(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the demand of "there must be a written guarantee"."""
    grammar = voice.grammar
    what = grammar.child(verb, "attr")
    if what is None or grammar.lemma[what] in group("deeds", "guessed"):
        return None
    denied = voice.is_none(what) or voice.is_denied(verb)
    content = voice.content(verb, [verb, *_helpers(grammar, verb)])
    trigger = (modal, _trigger_end(grammar, modal, verb))
    kind: StanceKind = "reject" if denied else "demand"
    return voice.draft(kind, trigger, verb, content=content, reason="there must be such")


def _left_undone(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the refusal of "no boat will be handed over"."""
    grammar = voice.grammar
    subject = voice.subject(verb)
    agent = grammar.child(verb, "agent")
    doer = None if agent is None else grammar.child(agent, "pobj")
    if not voice.is_deed(verb) or voice.is_self(subject) or voice.statement(verb) is None:
        return None
    doer = doer if voice.is_who(doer) else None
    content = voice.content(verb, _helpers(grammar, verb))
    trigger = (modal, _trigger_end(grammar, modal, verb))
    return voice.draft(
        "reject", trigger, verb, content=content, reason="it will not be done", subject=doer
    )


# -- must -------------------------------------------------------------------------------------------


def _bounden(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the demand of "must", "should", "have to": of whoever says so."""
    grammar, subject = voice.grammar, voice.subject(verb)
    if voice.statement(verb) is None or voice.is_question(verb):
        return None
    denied = voice.is_denied(verb)
    if grammar.child(verb, "expl") is not None:
        return _something(voice, modal, verb)
    if subject is None or not _is_asked(voice, verb, subject, denied=denied):
        return None
    own = voice.is_self(subject) or grammar.lower(subject) in _HIMSELF
    barred = _helpers(grammar, verb) + (_under(grammar, subject) if own else [])
    outer = grammar.head[verb] if grammar.dep[verb] == "xcomp" else verb
    barred += [] if outer == verb else [outer, *_helpers(grammar, outer)]
    content = voice.content(outer, barred)
    last = _trigger_end(grammar, modal, verb)
    reason = f"“{' '.join(grammar.lower(row) for row in range(modal, last + 1))}”, says the speaker"
    kind: StanceKind = "reject" if denied else "demand"
    draft = voice.draft(kind, (modal, last), outer, content=content, reason=reason,
                        subject=subject if own else None)  # fmt: skip
    asked = not own and not voice.is_passive(verb) and voice.is_who(subject)
    return replace(draft, addressees=(subject,)) if draft is not None and asked else draft


def _is_asked(voice: Voice, verb: int, subject: int, *, denied: bool) -> bool:
    """Whether what must be is asked of others, and no guess or duty of the speaker's own."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[verb]
    said = voice.statement(verb)
    if denied:
        return voice.is_deed(verb)
    if voice.is_self(subject):
        return lemma in group("deeds", "getting") and grammar.child(verb, "dobj") is not None
    if grammar.lower(subject) in _HIMSELF and said is not None and said.form != "direct":
        gets = lemma in group("deeds", "getting") and grammar.child(verb, "dobj") is not None
        return gets or (voice.is_passive(verb) and voice.is_deed(verb))
    if grammar.lower(subject) in _POINTING or grammar.lower(subject) == "you":
        return voice.is_deed(verb)
    if lemma == "be":
        pronoun = grammar.tag[subject] == "PRP"
        return not pronoun and grammar.child(verb, "attr", "acomp", "prep") is not None
    if voice.is_who(subject) and not voice.is_passive(verb):
        return lemma not in group("deeds", "none") or lemma in group("deeds", "getting")
    return lemma not in group("deeds", "none") or voice.is_passive(verb)


def _is_backshifted(voice: Voice, verb: int) -> bool:
    """Whether "had to" is what somebody said must be."""
    said, subject = voice.statement(verb), voice.subject(verb)
    if said is None or said.form == "direct" or subject is None:
        return False
    return voice.grammar.tag[subject] != "PRP"


# -- can --------------------------------------------------------------------------------------------


def _able(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    grammar, subject = voice.grammar, voice.subject(verb)
    denied, lemma = voice.is_denied(verb), voice.grammar.lemma[verb]
    if grammar.child(verb, "expl") is not None and denied is False:
        return _nothing(voice, modal, verb)
    if subject is None or voice.statement(verb) is None:
        return None
    trigger = (modal, _trigger_end(grammar, modal, verb))
    doing = voice.is_self(subject) or voice.nouns.is_any(subject, ("body", "person"))
    if not denied:
        bears = lemma in group("deeds", "bearing") and _with(grammar, verb)
        if not (bears and voice.is_who(subject)):
            return None
        content = voice.content(verb, _helpers(grammar, verb) + _under(grammar, subject))
        return voice.draft("accept", trigger, verb, content=content, reason="could live with it",
                           subject=subject)  # fmt: skip
    if lemma == "wait" and not voice.is_self(subject):
        content = voice.content(verb, _helpers(grammar, verb))
        return voice.draft("demand", trigger, verb, content=content, reason="it cannot wait")
    if voice.is_passive(verb) and lemma in group("deeds", "untouchable"):
        content = voice.content(verb, _helpers(grammar, verb))
        return voice.draft("reject", trigger, verb, content=content, reason="it cannot be done")
    refused = lemma in group("deeds", "refused") and (lemma != "live" or _with(grammar, verb))
    refused = refused and (lemma != "afford" or voice.is_self(subject))
    if voice.is_passive(verb) or not (refused and doing):
        return None
    content = voice.content(verb, _helpers(grammar, verb) + _under(grammar, subject))
    reason = f"“cannot” of {_named(voice, subject)}"
    return voice.draft("reject", trigger, verb, content=content, reason=reason, subject=subject)


def _with(grammar: Grammar, verb: int) -> bool:
    return any(grammar.lower(kid) == "with" for kid in grammar.children[verb])


# -- rows -------------------------------------------------------------------------------------------


def _is_plain(grammar: Grammar, verb: int) -> bool:
    """Whether a verb tells of no past: not "would have signed"."""
    if not grammar.tag[verb].startswith(_VERB):
        return False
    past = group("modals", "past")
    return not any(
        grammar.lower(kid) in past and grammar.dep[kid] == "aux" for kid in grammar.children[verb]
    )


def _obliged(grammar: Grammar, verb: int) -> int | None:
    """Return the verb that one has or needs to do: "would have to leave"."""
    if grammar.lemma[verb] not in group("modals", "obliged"):
        return None
    inner = grammar.child(verb, "xcomp")
    if inner is None or inner < verb or inner - verb > _FAR:
        return None
    opens = any(grammar.tag[kid] == "TO" for kid in grammar.children[inner])
    return inner if opens and grammar.tag[inner].startswith(_VERB) else None


def _helpers(grammar: Grammar, verb: int) -> list[int]:
    """Return the auxiliaries and words of denial of a verb, and what only says how sure it is."""
    return [
        kid
        for kid in grammar.children[verb]
        if (grammar.dep[kid] in ("aux", "auxpass", "neg", "expl") and kid < verb)
        or (kid < verb and grammar.lower(kid) == "never")
    ]


def _aside(grammar: Grammar, verb: int) -> list[int]:
    return [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("cc", "punct")]


def _under(grammar: Grammar, row: int | None) -> list[int]:
    return [] if row is None else grammar.subtree(row)


def _trigger_end(grammar: Grammar, modal: int, verb: int) -> int:
    """Return the last row of the helpers that stand together: "will not", "would have to"."""
    last = modal
    for row in range(modal + 1, verb):
        label = grammar.dep[row]
        helps = label in ("aux", "auxpass", "neg") or grammar.lower(row) in (
            "never",
            "have",
            "need",
        )
        if not helps or grammar.tag[row] == "VBN":
            break
        last = row
    return last


def _named(voice: Voice, subject: int) -> str:
    return "the speaker" if voice.is_self(subject) else "who is named"
