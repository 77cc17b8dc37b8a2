"""The claims of one report -> what their words lead to when sources are held against each other.

What a rule asks of the words of a statement, whoever says it, is asked here once, when the report
is read. A sign may be borne by more than what the rule finds in the end, never by less.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

from parley.model import (
    STRUCTURE,
    Analysis,
    Event,
    Figure,
    Leads,
    Stance,
    Statement,
    Term,
    Wording,
)
from parley.reconcile.agreements.altered import clauses
from parley.reconcile.agreements.contradictions import may_contradict
from parley.reconcile.agreements.counterclaims import answers
from parley.reconcile.agreements.denials import denies
from parley.reconcile.agreements.estimates import sets_a_number
from parley.reconcile.agreements.garbled import counts
from parley.reconcile.agreements.ideas import tells_idea
from parley.reconcile.agreements.judging import judged
from parley.reconcile.agreements.nothings import denies_all
from parley.reconcile.agreements.pointing import points
from parley.reconcile.agreements.replies import confirms, is_silent, replies
from parley.reconcile.agreements.retorts import is_retort
from parley.reconcile.agreements.shared import is_neither
from parley.reconcile.agreements.undecided import leaves_open
from parley.reconcile.utterances.entries import keys

__all__ = ["SIGNS", "leads"]

Kind = TypeVar("Kind", Event, Figure, Stance, Term)


def _judges(statement: Statement) -> bool:
    return next(judged(statement.content), None) is not None


SIGNS: Final[tuple[tuple[str, Callable[[Statement], bool]], ...]] = (
    ("denies", denies),
    ("replies", replies),
    ("confirms", confirms),
    ("leaves open", leaves_open),
    ("is silent", is_silent),
    ("is neither", is_neither),
)
"""What statements may show, each by its own words."""

SOUND: Final[tuple[tuple[str, Callable[[Statement], bool]], ...]] = (
    ("judges", _judges),
    ("tells an idea", tells_idea),
    ("is a retort", is_retort),
    ("denies all", denies_all),
    ("answers", answers),
)
"""The same of what is sound, and no headline."""


def leads(analysis: Analysis) -> Leads:
    """Return what the claims of an analysed report lead to."""
    said = sorted(analysis.statements, key=lambda one: (one.content[0].start, one.id))
    below = [one for one in said if not _is_headline(one, analysis)]
    sound = [one for one in below if one.legibility.grade == "sound"]
    signs = {sign: tuple(one.id for one in said if shows(one)) for sign, shows in SIGNS}
    signs |= {sign: tuple(one.id for one in sound if shows(one)) for sign, shows in SOUND}
    signs["points"] = tuple(one.id for place, one in enumerate(sound) if points(sound, place))
    stances, figures = list(_of(Stance, analysis)), list(_of(Figure, analysis))
    counting = frozenset(one.statement for one in figures if one.statement is not None)
    signs["sets a number"] = tuple(
        one.id for place, one in enumerate(sound) if sets_a_number(sound, place, counting)
    )
    own: list[Stance | Event | Term] = [*stances, *_of(Event, analysis), *_of(Term, analysis)]
    printed = [one for one in own if not _is_headline(one, analysis)]
    counted = list(counts(said, figures))
    return Leads(
        signs={sign: found for sign, found in signs.items() if found},
        pairs=tuple((one.id, other.id, why) for one, other, why in may_contradict(below, stances)),
        keys={one.id: found for one in sound if (found := _pairs_of_words(one))},
        clauses=tuple(clauses(below, printed)),
        counts=tuple(counted),
        counted=_numbers(counted, figures),
    )


def _of(kind: type[Kind], analysis: Analysis) -> Iterator[Kind]:
    return (claim for claim in analysis.claims if isinstance(claim, kind))


def _is_headline(claim: Statement | Stance | Event | Term, analysis: Analysis) -> bool:
    start = (claim.content[0] if isinstance(claim, Statement) else claim.evidence).start
    return any(
        mark.kind in STRUCTURE and mark.start <= start < mark.end
        for mark in analysis.document.marks
    )


def _pairs_of_words(statement: Statement) -> tuple[str, ...]:
    """Return the keys that are two words, whoever says them."""
    return tuple(key for key in keys(statement) if "+" in key)


def _numbers(counted: Sequence[Wording], figures: Sequence[Figure]) -> dict[str, tuple[str, ...]]:
    """Return the figures of each statement that was counted, where it has any."""
    found: dict[str, list[str]] = {}
    for figure in figures:
        found.setdefault(figure.statement or "", []).append(figure.id)
    within = frozenset(noted.claim for noted in counted)
    return {said: tuple(sorted(ids)) for said, ids in found.items() if said in within}
