"""What somebody will or will not do -> what he intends, offers or refuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.force import has_none
from parley.extract.stances.helping import helpers, named, trigger_end, under
from parley.extract.stances.refusals import is_held, is_refusal
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["coming", "nothing"]

_NOBODY: Final = frozenset({"one", "nothing", "nobody", "none", "thing", "body"})
_TO_WHAT: Final = frozenset({"dobj", "prep", "xcomp"})
_WIELDED: Final = ("forces", "own_act", "negotiable", "passage", "sanction", "stoppage")
"""Kinds of what sides use, open, lift or send."""
_TURNED: Final[Mapping[StanceKind, StanceKind]] = {
    "reject": "open", "accept": "reject", "open": "reject"
}  # fmt: skip


def coming(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return the stance of "will" and its verb; None for a forecast."""
    grammar = voice.grammar
    subject, denied = voice.subject(verb), voice.is_denied(verb) or has_none(grammar, verb)
    if grammar.dep[verb] == "xcomp":
        denied = voice.is_denied(grammar.head[verb])  # "are not going to pay"
    if grammar.child(verb, "expl") is not None:
        return nothing(voice, modal, verb)
    if subject is None or grammar.lower(subject) == "you":
        return None
    if voice.is_passive(verb):
        return _passive(voice, modal, verb, denied=denied)
    if grammar.lemma[verb] == "expect" and not denied:
        return _expected(voice, modal, verb, subject)
    return _of_somebody(voice, modal, verb, subject, denied=denied)


def _of_somebody(
    voice: Voice, modal: int, verb: int, subject: int, *, denied: bool
) -> StanceDraft | None:
    """Return what somebody will do, or what will be with an act or thing of his."""
    grammar = voice.grammar
    if _is_own_act(voice, verb, subject) or (denied and is_held(voice, verb, subject)):
        return _of_thing(voice, modal, verb, denied=denied)
    kind = _kind(voice, modal, verb, subject, denied=denied)
    if kind is None:
        return None
    whose = None if voice.is_none(subject) and not _is_part(voice, subject) else subject
    content = voice.content(verb, helpers(grammar, verb) + under(grammar, whose))
    reason = f"“will{' not' if denied else ''}” of {named(voice, subject)}"
    trigger = (modal, trigger_end(grammar, modal, verb))
    return voice.draft(kind, trigger, verb, content=content, reason=reason, subject=whose)


def _expected(voice: Voice, modal: int, verb: int, subject: int) -> StanceDraft | None:
    """Return the demand of "would expect to be given the same terms", by who says so."""
    grammar = voice.grammar
    what = next((kid for kid in grammar.children[verb] if kid > verb
                 and grammar.dep[kid] in ("xcomp", "ccomp", "dobj")), None)  # fmt: skip
    who = voice.is_self(subject) or voice.is_who(subject)
    would = grammar.lower(modal) in group("modals", "hypothetical")
    if what is None or not (who and would) or voice.statement(verb) is None:
        return None
    if grammar.lower(subject) == "i" or "affairs" not in voice.nouns.topics:
        return None
    own = grammar.subject(what) is None and grammar.dep[what] == "xcomp"
    gets = voice.is_passive(what) or grammar.lemma[what] in group("deeds", "getting") | {"be"}
    if (own and not gets) or (grammar.dep[what] == "dobj" and grammar.tag[what] == "PRP"):
        return None
    return voice.draft("demand", (modal, verb), verb, content=voice.content(what), subject=subject,
                       reason="it is said to be expected")  # fmt: skip


def _is_part(voice: Voice, subject: int) -> bool:
    """Whether nobody of some who are told of is meant: "none of the three parties"."""
    return any(voice.is_who(one) for one in voice.nouns.of(subject))


def _kind(voice: Voice, modal: int, verb: int, subject: int, *, denied: bool) -> StanceKind | None:
    """Return what "will" makes of a verb that somebody does; None for a forecast."""
    idle = voice.grammar.lemma[verb] in group("deeds", "none")
    lasts = voice.grammar.lower(subject) == "it" and voice.grammar.lemma[verb] == "take"
    refused = denied and is_refusal(voice, verb)
    there = _is_there(voice, verb) or (denied and _is_met(voice, verb))
    if lasts or (idle and not (refused or there)):
        return None
    if voice.is_self(subject):
        return "reject" if denied else _promised(voice, modal, verb)
    if _is_forecast(voice, verb):
        return None
    named = voice.nouns.is_any(subject, ("body", "person"))
    told = voice.statement(verb) is not None or (denied and named)
    willed = voice.is_who(subject) and (voice.is_armed(subject) or not voice.is_none(subject))
    willed = (
        willed
        and not _is_opinion(voice, verb)
        and (voice.is_deed(verb) or idle or refused or _is_himself(voice, verb))
    )
    if not (told and willed) or (_is_atoned(voice, verb) and not denied):
        return None
    if denied and _is_left_unsaid(voice, verb):
        return None
    return "reject" if denied else _willed(voice, verb)


def _is_left_unsaid(voice: Voice, verb: int) -> bool:
    """Whether somebody only does not tell: "would not discuss how many jobs would go"."""
    grammar = voice.grammar
    if grammar.lemma[verb] not in group("deeds", "telling"):
        return False
    clause = grammar.child(verb, "ccomp", "pcomp")
    rows = () if clause is None else grammar.subtree(clause)
    return any(grammar.tag[row][0] == "W" or grammar.lower(row) == "whether" for row in rows)


def _is_forecast(voice: Voice, verb: int) -> bool:
    """Whether those who only look on tell what others will do: "analysts say the board will"."""
    said, onlookers = voice.statement(verb), group("holders", "onlookers")
    if said is None or not said.speakers:
        return False
    return all(
        not onlookers.isdisjoint(f"{one.name} {one.description or ''}".lower().split())
        for one in said.speakers
    )


def _is_opinion(voice: Voice, verb: int) -> bool:
    """Whether somebody only is of one mind: "would agree", "would agree that"."""
    grammar = voice.grammar
    kids = (kid for kid in grammar.children[verb] if kid > verb)
    return grammar.lemma[verb] == "agree" and not any(grammar.dep[kid] in _TO_WHAT for kid in kids)


def _is_atoned(voice: Voice, verb: int) -> bool:
    """Whether somebody is only to suffer for it: "they will pay for this"."""
    grammar = voice.grammar
    if grammar.lemma[verb] != "pay" or grammar.child(verb, "dobj") is not None:
        return False
    return any(grammar.lower(kid) == "for" for kid in grammar.children[verb])


def _willed(voice: Voice, verb: int) -> StanceKind:
    """Return what doing it is to the other side: an offer, a yes, readiness to talk, an own act."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[verb]
    if lemma in group("willed", "offer"):
        return "offer"
    if lemma in group("answered", "reject") and (lemma != "turn" or _turns_down(grammar, verb)):
        return "reject"
    kids = (kid for kid in grammar.children[verb] if kid > verb)
    if lemma in group("willed", "accept") and any(grammar.dep[kid] in _TO_WHAT for kid in kids):
        return "accept"
    return "open" if lemma in group("willed", "open") else "intend"


def _turns_down(grammar: Grammar, verb: int) -> bool:
    """Whether "turn" is to refuse: "will turn it down", not "will turn it round"."""
    return any(grammar.lower(kid) in ("down", "away") for kid in grammar.children[verb])


def _is_there(voice: Voice, verb: int) -> bool:
    """Whether somebody will be there: "would be back on Tuesday"."""
    grammar = voice.grammar
    kids = (kid for kid in grammar.children[verb] if kid > verb)
    there = any(grammar.lower(kid) in group("deeds", "there") for kid in kids)
    return there and grammar.lemma[verb] == "be"


def _is_met(voice: Voice, verb: int) -> bool:
    """Whether it is somebody whom one would see: "would not see the director"."""
    whom = voice.grammar.child(verb, "dobj")
    people = whom is not None and voice.nouns.is_any(whom, ("person", "envoy"))
    return people and voice.grammar.lemma[verb] == "see"


def _is_himself(voice: Voice, verb: int) -> bool:
    """Whether a pronoun is, as a rule, the speaker: "the family said it would sell"."""
    said, subject = voice.statement(verb), voice.grammar.subject(verb)
    pronoun = subject is not None and voice.grammar.tag[subject] == "PRP"
    return pronoun and said is not None and said.form != "direct"


def _is_own_act(voice: Voice, verb: int, subject: int) -> bool:
    """Whether what will be is a side's own act or thing: "the strike will go ahead"."""
    grammar = voice.grammar
    if voice.statement(verb) is None:
        return False
    if voice.is_none(subject) and not voice.is_who(subject):
        thing = grammar.tag[subject] in ("NN", "NNS") and grammar.lower(subject) not in _NOBODY
        return thing and grammar.lemma[verb] not in group("deeds", "none")
    acts = grammar.lemma[subject] in group("deeds", "acts")
    return acts and grammar.lemma[verb] in group("deeds", "going")


def _of_thing(voice: Voice, modal: int, verb: int, *, denied: bool) -> StanceDraft | None:
    """Return what the speaker announces of an act of his side, or of what is his."""
    content = voice.content(verb, helpers(voice.grammar, verb))
    trigger = (modal, trigger_end(voice.grammar, modal, verb))
    kind: StanceKind = "reject" if denied else "intend"
    return voice.draft(kind, trigger, verb, content=content, reason="the speaker announces it")


def _passive(voice: Voice, modal: int, verb: int, *, denied: bool) -> StanceDraft | None:
    """Return what "will be" and a participle tell: "will not be sold", "would be refused"."""
    lemma = voice.grammar.lemma[verb]
    kinds: tuple[StanceKind, ...] = ("reject", "accept", "open")
    answer = next((kind for kind in kinds if lemma in group("answered", kind)), None)
    if answer is None and lemma == "look" and voice.grammar.lower(verb + 1) in ("at", "into"):
        answer = "open"
    whom = voice.grammar.subject(verb)
    if answer is None or voice.grammar.child(verb, "agent") is not None or voice.is_who(whom):
        if denied:
            return _left_undone(voice, modal, verb)
        return _undergone(voice, modal, verb)
    kind = answer if not denied else _TURNED[answer]
    content = voice.content(verb, [verb, *helpers(voice.grammar, verb)])
    trigger = (modal, verb)
    return voice.draft(
        kind, trigger, verb, content=content, reason=f"what will be answered: {kind}"
    )


def _undergone(voice: Voice, modal: int, verb: int) -> StanceDraft | None:
    """Return what is announced in "troops would be used", by whoever says so."""
    grammar, whom = voice.grammar, voice.subject(verb)
    if whom is None or grammar.tag[whom] not in ("NN", "NNS") or voice.statement(verb) is None:
        return None
    if not (voice.is_armed(whom) or voice.nouns.is_any(whom, _WIELDED)):
        return None
    if grammar.child(verb, "agent") or grammar.lemma[verb] not in group("willed", "undergone"):
        return None
    content = voice.content(verb, helpers(grammar, verb))
    trigger = (modal, trigger_end(grammar, modal, verb))
    return voice.draft("intend", trigger, verb, content=content, reason="it will be done")


def _promised(voice: Voice, modal: int, verb: int) -> StanceKind | None:
    """Return what "we will" and "we would" make of a verb: an offer, where only "would"."""
    said = voice.statement(verb)
    hypothetical = voice.grammar.lower(modal) in group("modals", "hypothetical")
    if not hypothetical or said is None or said.form != "direct":
        return _willed(voice, verb)
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
    idle = grammar.lemma[verb] in group("deeds", "none")
    if idle or voice.is_self(subject) or voice.statement(verb) is None:
        return None
    doer = doer if voice.is_who(doer) else None
    content = voice.content(verb, helpers(grammar, verb))
    trigger = (modal, trigger_end(grammar, modal, verb))
    return voice.draft(
        "reject", trigger, verb, content=content, reason="it will not be done", subject=doer
    )
