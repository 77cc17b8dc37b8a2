"""Stances -> positions: each party's stance on an issue, once for all reports that tell it.

In: all that was heard, the sides, the issues. Out: the positions. One is a stance of one holder in
one voice on one issue, told in one place or in several.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, get_args

from parley.model import Heard, Position, Span, Stance, StanceKind, StanceMark, Support, Told
from parley.reconcile.corroboration import Telling, corroboration
from parley.reconcile.issues import Issues
from parley.reconcile.positions.conditions import Hangings
from parley.reconcile.positions.days import Days, days_of, is_dated
from parley.reconcile.positions.gathering import gathered
from parley.reconcile.positions.taken import Taken, taken
from parley.reconcile.positions.together import together
from parley.reconcile.sides import Sides
from parley.reconcile.spelling import plain

__all__ = ["positions"]

_MARKS: Final[tuple[StanceMark, ...]] = get_args(StanceMark)
_MOST_REASONS: Final = 8
_LATE: Final = ("9999", "9999")


def positions(heard: Heard, sides: Sides, issues: Issues) -> Sequence[Position]:
    """Return the positions of a case in id order."""
    stances = together(taken(heard, sides, issues))
    otherwise_told = _wordings(stances)
    hangings = Hangings(heard, issues)
    roles = _roles(heard.stances)
    found = [_position(group, hangings, roles, otherwise_told) for group in gathered(stances)]
    return sorted(found, key=lambda position: position.id)


def _position(
    group: Sequence[Taken],
    hangings: Hangings,
    roles: Mapping[str, str],
    otherwise_told: Mapping[str, str],
) -> Position:
    ordered = sorted(group, key=_order)
    base = ordered[0]
    stances = [one.stance for one in ordered]
    conditions = next((one.conditions for one in stances if one.conditions), ())
    held = base.held
    days = days_of(min((one.told for one in ordered), key=_sureness))
    found = Position(
        id="",
        side=held.who.side.id if held.who.side is not None else None,
        party=held.party,
        holder=held.name,
        actor=held.who.actor,
        relation=held.who.relation,
        voice=base.voice,
        issue=base.issue,
        stance=base.stance.kind,
        otherwise=next((one.otherwise for one in stances if one.otherwise), None),
        time=base.stance.time,
        content=base.stance.content,
        conditions=hangings.held(conditions, days[0] if days is not None else None),
        shift=next((one.shift for one in stances if one.shift), None),
        marks=tuple(mark for mark in _MARKS if any(mark in one.marks for one in stances)),
        hedged=all(one.hedge is not None for one in stances),
        days=days,
        evidence=_evidence(stances),
        claims=tuple(sorted(stance.id for stance in stances)),
        figures=tuple(sorted({figure for one in stances for figure in one.figures})),
        doubts=_doubts(ordered, otherwise_told),
        reasons=_reasons(ordered),
        support=_support(ordered, roles),
        further=min(ordered, key=lambda one: one.stance.id).further,
    )
    known = Position.identify(found.claims[0], found.together, found.further_issue)
    return replace(found, id=known)


def _order(one: Taken) -> tuple[bool, bool, tuple[str, str], int, str]:
    """Sort the place that tells most first: sound, no headline, out early, with most words."""
    told = one.told
    published = told.report.published
    out = published.latest or published.date or _LATE[0]
    return (
        bool(one.suspect),
        told.headline,
        (out, out),
        -len(one.stance.evidence.quote),
        one.stance.id,
    )


def _sureness(told: Told[Stance]) -> tuple[bool, bool, Days]:
    """Sort the place that tells best when it was first: a day of its own, else the earliest."""
    days = days_of(told)
    return days is None, not is_dated(told), days or _LATE


def _evidence(stances: Iterable[Stance]) -> tuple[Span, ...]:
    """Return the clauses that tell it, each once."""
    return tuple(dict.fromkeys(one.evidence for one in stances))


def _wordings(stances: Sequence[Taken]) -> Mapping[str, str]:
    """Return by stance why its words are in doubt: another wording of them tells it otherwise."""
    told: dict[Hashable, dict[str, set[StanceKind]]] = {}
    for one in stances:
        if one.told.utterance is not None and one.issue:
            wordings = told.setdefault((one.told.utterance, one.held.key, one.issue), {})
            wordings.setdefault(one.stance.document, set()).add(one.stance.kind)
    found: dict[str, str] = {}
    for one in stances:
        wordings = told.get((one.told.utterance, one.held.key, one.issue), {})
        others = [kinds for kinds in wordings.values() if one.stance.kind not in kinds]
        kinds = sorted(set().union(*others))
        if kinds:
            found[one.stance.id] = f"another wording of the same tells it as {', '.join(kinds)}"
    return found


def _doubts(ordered: Sequence[Taken], otherwise_told: Mapping[str, str]) -> tuple[str, ...]:
    """Return why its words are suspect: those of the best place, and what other wordings tell."""
    told = (otherwise_told[one.stance.id] for one in ordered if one.stance.id in otherwise_told)
    return tuple(dict.fromkeys((*ordered[0].suspect, *told)))


def _reasons(ordered: Sequence[Taken]) -> tuple[str, ...]:
    together = (f"told in {len(ordered)} places, alike in what they are about",)
    why = ordered[0].reasons[:_MOST_REASONS]
    return (*why, *(together if len(ordered) > 1 else ()))


def _roles(stances: Iterable[Told[Stance]]) -> Mapping[str, str]:
    """Return the roles of persons as printed with their names, by plain names."""
    return {
        plain(speaker.name): speaker.description
        for told in stances
        if told.statement is not None
        for speaker in told.statement.speakers
        if speaker.kind == "person" and speaker.description
    }


def _support(ordered: Sequence[Taken], roles: Mapping[str, str]) -> Support:
    return corroboration(_tellings(ordered), roles)


def _tellings(ordered: Sequence[Taken]) -> Iterator[Telling]:
    for one in ordered:
        said = one.told.statement
        yield Telling(one.told.report, () if said is None else said.speakers)
