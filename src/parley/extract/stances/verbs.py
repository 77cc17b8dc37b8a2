"""A document's grammar -> the stances that verbs tell: demands, refuses, offers, would consider.

The frames of lexicon/stances.toml say which verbs, the force of a verb (force.py) what is left of
it. A verb that only governs another ("decided to reject it") lends that one its tense and subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.denial import is_negated
from parley.extract.events.fitting import fitting
from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.answering.qualified import is_qualified
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.fits import has_more, is_verb, possible
from parley.extract.stances.force import Force, has_none, turned_kind
from parley.extract.stances.frames import StanceFrame, governors, noun_frames, verb_frames
from parley.extract.stances.papers import clause_at, is_proposal
from parley.extract.stances.phrasing import (
    addressees_of,
    content_of,
    owner_before,
    roots_of,
    trigger_last,
)
from parley.extract.stances.set_off import told_subject
from parley.extract.stances.shape_words import shape
from parley.extract.stances.telling import force_of
from parley.model import StanceKind

__all__ = ["verb_drafts"]

_ON_OFFER: Final = ("negotiable", "stance_word", "own_act")
_WHO: Final = ("who", "demonym")
_ABLE: Final = frozenset({"accept", "reject", "open"})
"""Kinds that "can" and "could" tell of: "could accept"."""
_LONGEST: Final = 10
_POSSIBLE: Final = "only possible"
"""The reason of a force with "may" and "might"."""
_WITHOUT_HOLDER: Final = frozenset({"accept", "reject", "dropped"})
"""Kinds that a passive tells without saying by whom: "the offer was rejected"."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A verb that fits a frame, with its force."""

    clause: Clause
    frame: StanceFrame
    force: Force
    kind: StanceKind


def verb_drafts(grammar: Grammar, nouns: Nouns) -> tuple[tuple[StanceDraft, ...], frozenset[int]]:
    """Return the stances that verbs tell, and the rows of the words that only govern such a verb.

    "Ready" of "is ready to accept" tells of no stance of its own.
    """
    found = _weighed(grammar, list(_found(grammar, nouns)))
    governing = {row for one in found for row in one.force.via}
    told, via = [], set[int]()
    for one in found:
        draft = None if one.clause.row in governing else _draft(grammar, nouns, one)
        if draft is not None:
            told.append(draft)
            via.update(one.force.via)
    return tuple(told), frozenset(via)


def _found(grammar: Grammar, nouns: Nouns) -> Iterator[_Found]:
    frames = verb_frames()
    rows = [row for row, lemma in enumerate(grammar.lemma) if lemma in frames]
    for row in rows:
        if not is_verb(grammar, row):
            continue
        candidates = possible(grammar, row, frames[grammar.lemma[row]], nouns.topics)
        if not candidates:
            continue
        clause = clause_at(grammar, row)
        if is_proposal(clause):  # "the plan calls for a truce" asks for none
            candidates.sort(key=lambda frame: not frame.of_paper)
        fits = (one for one in candidates if fitting(clause, (one,), nouns) is not None)
        told = [one for one in fits if has_more(clause, one, nouns)]
        force = force_of(grammar, row) if told else None
        if force is None:
            continue
        so = (one for one in told if _is_so(clause, one, force))
        kinds = ((one, _kind(clause, one, force)) for one in so)
        frame, kind = next(kinds, (None, None))
        if frame is not None and kind is None and force.negated:
            denied = ((one, kind) for one, kind in kinds if one.only_denied)
            frame, kind = next(denied, (None, None))
        if frame is not None and kind is not None:
            yield _Found(clause, frame, force, kind)


def _weighed(grammar: Grammar, found: list[_Found]) -> list[_Found]:
    """Return what was found; "neither accepts nor rejects" once, as being open."""
    at = {one.clause.row: one for one in found}
    kept = []
    for one in found:
        other = at.get(grammar.head[one.clause.row]) if _is_joined(grammar, one) else None
        both = other is not None and (other.force.negated or other.force.yet)
        if other is None or not both or {one.kind, other.kind} != {"open", "reject"}:
            kept.append(one)
            continue
        kept.remove(other)
        kept.append(replace(other, kind="open"))
    return kept


def _is_joined(grammar: Grammar, found: _Found) -> bool:
    return grammar.dep[found.clause.row] == "conj" and found.force.negated


# -- which stance ---------------------------------------------------------------------------------


def _kind(clause: Clause, frame: StanceFrame, force: Force) -> StanceKind | None:
    if frame.kind == "intend" and not force.negated and _is_left_undone(clause, frame):
        return "reject"
    if frame.only_not or frame.only_denied:
        return frame.kind
    if frame.kind == "dropped":
        return _given_up(clause, force)
    past = force.longer and frame.kind == "demand"  # "no longer insists on it"
    if force.negated and (frame.mute or frame.negated) and not past:
        return frame.negated
    if frame.kind == "accept" and force.yet and _is_never(clause):
        return "reject"
    return turned_kind(frame.kind, force)


def _is_never(clause: Clause) -> bool:
    """Whether it was never done: "has never accepted the line"."""
    grammar = clause.grammar
    return any(grammar.lower(kid) == "never" for kid in grammar.children[clause.row])


def _is_so(clause: Clause, frame: StanceFrame, force: Force) -> bool:
    """Whether a verb that tells something only with "will", "not" or "not yet" has it."""
    hidden = clause.clauses.get("that") if frame.kind == "demand" else None
    if hidden is not None and clause.grammar.lemma[hidden] == "name" and frame.verb == "ask":
        return False  # "asked that he should not be named"
    if frame.only_coming and not _is_coming(clause, force):
        return False
    if frame.only_denied:
        return force.negated and not force.unsure
    return force.yet or not frame.only_not


def _is_left_undone(clause: Clause, frame: StanceFrame) -> bool:
    """Whether what is vowed is not to do something: "pledged never to leave"."""
    verb = clause.clauses.get("to") if "to" in frame.clause else None
    if verb is None:
        return False
    return is_negated(clause.grammar, verb) or has_none(clause.grammar, verb)


def _is_coming(clause: Clause, force: Force) -> bool:
    """Whether somebody will or can do it, or is ready to."""
    words = {clause.grammar.lower(row) for row in force.via}
    return force.coming or force.able or bool(words & governors("ready"))


def _given_up(clause: Clause, force: Force) -> StanceKind | None:
    """Return what giving up is: what is not given up, is held itself.

    To be ready to stop an act is an offer.
    """
    names = noun_frames()
    found = [names[clause.grammar.lemma[row]][0].kind for row in clause.objects
             if clause.grammar.lemma[row] in names]  # fmt: skip
    if force.negated:
        return found[0] if found else None
    if not found and (force.via or force.coming):
        return "offer"
    return "dropped"


# -- who, and what about --------------------------------------------------------------------------


def _draft(grammar: Grammar, nouns: Nouns, found: _Found) -> StanceDraft | None:
    clause, frame, force = found.clause, found.frame, found.force
    holders = _holders(grammar, nouns, clause, force)
    told = (row for row in clause.objects if not nouns.is_any(row, ("talks",)))
    on_offer = any(nouns.is_any(row, _ON_OFFER) for row in told)
    decided = any(grammar.tag[row][0] == "N" for row in force.via)  # "the vote to reject it"
    unnamed = (clause.passive or decided) and frame.kind in _WITHOUT_HOLDER and on_offer
    if not holders and not (unnamed and found.kind != "offer"):
        return None
    addressees, roots = addressees_of(clause, frame, nouns), roots_of(clause, frame)
    roots = [row for row in roots if row not in addressees]
    kind, last = found.kind, trigger_last(clause, frame)
    asked = _asked_to(clause, frame, nouns) if kind in ("demand", "offer") else None
    if asked is not None:
        kind = asked.kind
        roots = roots_of(asked.clause, asked.frame) or [asked.clause.row]
        last = asked.clause.row if asked.clause.row - force.first <= _LONGEST else last
    barred = {*range(force.first, last + 1), *clause.subjects} - set(roots)
    content = content_of(grammar, clause, roots, barred)
    if not content and "none" in frame.object:
        content = (clause.row,)  # "would sign"
    if frame.kind != "open" and not content:
        return None
    if kind in ("offer", "dropped", "accept") and _POSSIBLE in force.reasons and holders:
        kind = "open"  # "might raise its offer", "might suspend the strike"
    hedged = force.able and kind not in _ABLE and not force.negated
    otherwise = kind if kind == "accept" and is_qualified(clause) else None
    return StanceDraft(
        kind="conditional" if otherwise else kind,
        first=force.first,
        last=last,
        row=clause.row,
        holders=holders,
        own=not holders and force.negated,  # "the text is not rejected", she said
        content=content,
        addressees=addressees,
        otherwise=otherwise,
        time="expected" if hedged else force.time,
        hedge=force.hedge,
        reasons=_reasons(grammar, found, asked),
    )


def _holders(grammar: Grammar, nouns: Nouns, clause: Clause, force: Force) -> tuple[int, ...]:
    """Return the heads of who has it: its subject, or that of the verb that governs it."""
    told_of = told_subject(grammar, clause.row)
    if told_of is not None and nouns.is_any(told_of, _WHO):
        return (told_of,)
    owner = owner_before(grammar, clause.row)
    if owner is not None:
        return (owner,) if nouns.is_any(owner, _WHO) else ()
    above = [at for row in force.via for at in (row, grammar.head[row])]
    thought = [grammar.head[row] for row in force.via if grammar.dep[row] == "oprd"]
    told = [Clause(grammar, row).subjects for row in above]
    told += [Clause(grammar, row).sufferers for row in thought]  # "are thought ready to sign"
    for subjects in (clause.subjects, *told):
        found = tuple(row for row in subjects if nouns.is_any(row, _WHO))
        if found:
            return found
    return ()


def _asked_to(clause: Clause, frame: StanceFrame, nouns: Nouns) -> _Found | None:
    """Return the verb that somebody is asked for: who urges "reject it" is against it himself."""
    grammar = clause.grammar
    asked = (row for kind, row in clause.clauses.items() if kind in frame.clause)
    verb = next((row for row in asked if grammar.tag[row] in ("VB", "VBP")), None)
    if verb is None or grammar.lemma[verb] in shape("urged", "leaving"):
        return None
    frames, inner = verb_frames().get(grammar.lemma[verb], ()), Clause(grammar, verb)
    if is_negated(grammar, verb) and grammar.lemma[verb] in shape("urged", "giving"):
        return _Found(inner, replace(frame, verb=grammar.lemma[verb]), Force(verb), "reject")
    frames = tuple(one for one in frames if not (one.only_denied or one.only_not))
    fits = fitting(inner, frames, nouns)
    if fits is None or fits.kind not in _WITHOUT_HOLDER or not roots_of(inner, fits):
        return None
    negated = is_negated(grammar, verb)
    if (fits.kind == "accept") != negated:
        return None  # to be urged to accept it is a demand
    return _Found(inner, fits, Force(verb, negated=negated), "reject")


def _reasons(grammar: Grammar, found: _Found, asked: _Found | None) -> tuple[str, ...]:
    """Return why it is this stance."""
    frame, force = found.frame, found.force
    told = [f"verb “{frame.verb}”: {frame.kind}"]
    if force.via:
        words = ", ".join(f"“{grammar.word(row)}”" for row in force.via)
        told.append(f"governed by {words}")
    if force.negated:
        by = "no longer" if force.longer else "not so far" if force.yet else "denied"
        told.append(f"{by}: {found.kind}")
    if asked is not None:
        told.append(f"others are asked to “{asked.frame.verb}”: {asked.kind}")
    if force.time != "now":
        told.append(f"told as {force.time}")
    return (*told, *force.reasons)
