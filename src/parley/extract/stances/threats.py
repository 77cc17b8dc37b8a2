"""Conditions and what hangs on them -> threats and promises: "If a cutter returns, we go"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from parley.extract.stances.conditions import Bound, Conditions
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.helping import obliged
from parley.extract.stances.stakes import is_at_stake, is_at_will
from parley.extract.stances.stated import is_stated, of_stated
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["threats"]

_KINDS: Final = frozenset({"if", "unless", "only if", "after", "until", "before"})
_PRESENT: Final = frozenset({"VBP", "VBZ", "VB", "VBG", "VBN", "MD"})
_PAST: Final = frozenset({"has", "had", "have", "did"})
_NOTHING: Final = frozenset({"have", "know", "see"})


def threats(voice: Voice, conditions: Conditions, told: Collection[int]) -> Iterator[StanceDraft]:
    """Yield what somebody says will be so under a condition, where no other draft tells it."""
    seen = set(told)
    for bound in conditions.all:
        if bound.kind in _KINDS and bound.governor not in seen:
            draft = _read(voice, bound)
            if draft is not None:
                seen.add(bound.governor)
                yield draft


def _read(voice: Voice, bound: Bound) -> StanceDraft | None:
    """Return the draft of a condition: stated as one, of two nouns, or of a clause."""
    if is_stated(voice.grammar, bound):
        return of_stated(voice, bound)
    noun = voice.grammar.tag[bound.governor][0] == "N"
    return _paired(voice, bound) if noun else _threat(voice, bound)


def _threat(voice: Voice, bound: Bound) -> StanceDraft | None:
    grammar, verb = voice.grammar, bound.governor
    said = voice.statement(verb)
    if said is None or voice.statement(bound.words[0]) is not said or voice.is_question(verb):
        return None
    if grammar.lemma[verb] == "be" and grammar.child(verb, "expl") is not None:
        return _nothing(voice, bound)
    subject = voice.subject(verb)
    if subject is None or not voice.is_asserted(verb):
        return None
    doer = subject if voice.is_self(subject) or voice.is_who(subject) else None
    if subject in bound.rows or _is_undergone(voice, verb):
        doer = None
    done = _is_told_ahead(voice, verb) and _is_threatened(voice, bound, subject, doer)
    if not (done or (is_at_will(voice, bound) and is_at_stake(voice, bound, subject))):
        return None
    without = [*(() if doer is None else grammar.subtree(doer)), *_comments(voice, bound)]
    content = [row for row in voice.content(verb, without) if row not in bound.rows]
    kind: StanceKind = "reject" if voice.is_denied(verb) else "intend"
    return _conditional(voice, bound, voice.trimmed(content), kind, doer)


def _comments(voice: Voice, bound: Bound) -> list[int]:
    """Return the heads of what is told beside of a condition: "if he stops it, which could …"."""
    grammar = voice.grammar
    return [kid for row in bound.rows for kid in grammar.children[row]
            if grammar.dep[kid] == "relcl" and kid > bound.words[1]]  # fmt: skip


def _is_threatened(voice: Voice, bound: Bound, subject: int, doer: int | None) -> bool:
    """Whether what hangs on a condition is of the talks, or is somebody's own act."""
    verb = bound.governor
    if voice.is_passive(verb):
        return doer is None and (subject in bound.rows or _is_undergone(voice, verb))
    if subject in bound.rows:
        return voice.is_deed(verb)
    return _is_of_talks(voice, verb, subject)


def _is_undergone(voice: Voice, verb: int) -> bool:
    """Whether the speaker will do it, though he says it of others: "the ship will be sunk"."""
    grammar, said = voice.grammar, voice.statement(verb)
    subject = voice.subject(verb)
    if subject is None or grammar.tag[subject] not in ("NN", "NNS"):
        return False
    known = said is not None and any(one.name or one.description for one in said.speakers)
    agent = grammar.child(verb, "agent")
    will = any(grammar.lower(kid) in group("modals", "coming") for kid in grammar.children[verb])
    undergone = known and agent is None and voice.is_passive(verb)
    return undergone and ((will and voice.is_deed(verb)) or _is_granted(voice, verb, subject))


def _is_granted(voice: Voice, verb: int, subject: int) -> bool:
    """Whether it is what a side grants: "the duties could be eased", of what sides deal about."""
    grammar = voice.grammar
    helps = {grammar.lower(kid) for kid in grammar.children[verb] if grammar.tag[kid] == "MD"}
    if helps.isdisjoint(group("modals", "perhaps") | group("modals", "coming")):
        return False
    known = voice.nouns.is_any(subject, ("negotiable", "own_act", "tie", "talks"))
    return known and grammar.lemma[verb] in group("deeds", "granted")


def _conditional(
    voice: Voice, bound: Bound, content: tuple[int, ...], kind: StanceKind, doer: int | None
) -> StanceDraft | None:
    """Return the draft; its trigger is the verb, for the condition is told apart."""
    reason = f"“{bound.kind}”: what follows hangs on it"
    draft = voice.draft(
        "conditional",
        (bound.governor, bound.governor),
        bound.governor,
        content=content,
        reason=reason,
        subject=doer,
    )
    return None if draft is None else replace(draft, otherwise=kind)


def _paired(voice: Voice, bound: Bound) -> StanceDraft | None:
    """Return the threat of "no cutters, no coalition"."""
    if voice.statement(bound.governor) is None or not voice.is_none(bound.governor):
        return None
    content = voice.content(bound.governor)
    return _conditional(voice, bound, content, "reject", None)


def _nothing(voice: Voice, bound: Bound) -> StanceDraft | None:
    """Return the condition of "without a signature there is no signature under the rest"."""
    what = voice.grammar.child(bound.governor, "attr")
    if what is None or not voice.is_none(what):
        return None
    if bound.kind == "if" and voice.grammar.lemma[what] not in group("deeds", "talks"):
        return None
    content = [row for row in voice.content(what) if row not in bound.rows]
    return _conditional(voice, bound, voice.trimmed(content), "reject", None)


def _is_told_ahead(voice: Voice, verb: int) -> bool:
    """Whether the main clause tells what will be, or may be by the speaker's own will."""
    grammar = voice.grammar
    lemma = grammar.lemma[_deed(voice, verb)]
    helpers = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "aux"]
    past = any(grammar.lower(kid) in _PAST or grammar.tag[kid] == "TO" for kid in helpers)
    if past or grammar.tag[verb] not in _PRESENT or lemma in _NOTHING:
        return False
    modals = {grammar.lower(kid) for kid in helpers if grammar.tag[kid] == "MD"}
    if not modals:
        going = grammar.child(verb, "xcomp") if lemma == "go" else None
        ends = lemma in group("deeds", "ending") or lemma == "be"
        ends = ends or (voice.is_self(voice.subject(verb)) and lemma in group("deeds", "voting"))
        return ends if going is None else voice.is_deed(going)
    if voice.is_passive(verb) and _is_undergone(voice, verb):
        return True
    perhaps = not modals.isdisjoint(group("modals", "perhaps"))
    return _is_of_himself(voice, verb) if perhaps else bool(modals & group("modals", "coming"))


def _is_of_himself(voice: Voice, verb: int) -> bool:
    """Whether "may" is the speaker's own, or of the talks: "hinted that they may leave"."""
    grammar, subject, said = voice.grammar, voice.subject(verb), voice.statement(verb)
    if subject is None or said is None:
        return False
    pronoun = grammar.tag[subject] == "PRP" and said.form != "direct"
    talks = grammar.lemma[subject] in group("deeds", "talks")
    return pronoun or talks or (voice.is_self(subject) and grammar.lower(subject) == "we")


def _deed(voice: Voice, verb: int) -> int:
    """Return what is done: "go" of "we may have to go home"."""
    inner = obliged(voice.grammar, verb)
    return verb if inner is None else inner


def _is_of_talks(voice: Voice, verb: int, subject: int) -> bool:
    """Whether it tells of the talks, or of what a side will do."""
    verb = _deed(voice, verb)
    grammar, lemma = voice.grammar, voice.grammar.lemma[verb]
    of_talks = grammar.lemma[subject] in group("deeds", "talks")
    if of_talks:
        return lemma in group("deeds", "ending") or lemma == "be"
    if voice.is_self(subject):
        return voice.is_deed(verb) or lemma in group("deeds", "ending")
    return voice.is_who(subject) and voice.is_deed(verb)
