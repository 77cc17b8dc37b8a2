"""Accounts of one thing held together -> what opposing sides both state, and where they differ.

RULES lists by what two accounts are known to be of one thing; each yields matters. Blame that each
lays on the other is what each says, and no matter of fact: no rule takes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.model import Agreement, Disagreement, Heard, Position, Proposal
from parley.reconcile.agreements.altered import altered_wordings
from parley.reconcile.agreements.asking import refused_requests
from parley.reconcile.agreements.authorship import disputed_authors
from parley.reconcile.agreements.contradictions import contradictions
from parley.reconcile.agreements.counterclaims import counterclaims
from parley.reconcile.agreements.deeds import offers_forsworn
from parley.reconcile.agreements.denials import disputed_statements
from parley.reconcile.agreements.figures import disputed_figures
from parley.reconcile.agreements.ideas import disputed_ideas
from parley.reconcile.agreements.judgements import disputed_judgements
from parley.reconcile.agreements.matters import Case, Matter, agreed, disputed
from parley.reconcile.agreements.merging import told_once
from parley.reconcile.agreements.miscopied import miscopied_figures
from parley.reconcile.agreements.nothings import nothing_of_it
from parley.reconcile.agreements.pointing import pointed_denials
from parley.reconcile.agreements.replies import confirmed_statements, disputed_replies
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.restated import restated_sums
from parley.reconcile.agreements.retorts import retorts
from parley.reconcile.agreements.shared import left_open, shared_statements
from parley.reconcile.agreements.silences import broken_silences
from parley.reconcile.agreements.stances import disputed_positions
from parley.reconcile.agreements.states import disputed_states, shared_states
from parley.reconcile.agreements.undecided import disputed_plans
from parley.reconcile.rounds import Rounds
from parley.reconcile.sides import Sides

__all__ = ["agreements"]


def agreements(
    heard: Heard,
    sides: Sides,
    rounds: Rounds,
    positions: Sequence[Position],
    proposals: Sequence[Proposal],
) -> Sequence[Agreement | Disagreement]:
    """Return agreements and disagreements in id order."""
    case, reports = Case(sides, rounds), Reports(heard)
    found: dict[str, Agreement | Disagreement] = {}
    for matter in told_once(_disputed(heard, reports, positions, proposals, case)):
        one = disputed(matter, case)
        found.setdefault(one.id, one)
    for matter in told_once(_shared(heard, reports, case)):
        both = agreed(matter, case)
        found.setdefault(both.id, both)
    return [found[identifier] for identifier in sorted(found)]


def _disputed(
    heard: Heard,
    reports: Reports,
    positions: Sequence[Position],
    proposals: Sequence[Proposal],
    case: Case,
) -> Iterator[Matter]:
    yield from disputed_states(heard, case)
    yield from disputed_authors(heard, proposals, case)
    yield from disputed_ideas(heard, reports, case)
    yield from disputed_plans(heard, reports, case)
    yield from disputed_positions(heard, positions, case)
    yield from disputed_figures(heard, reports, case)
    yield from disputed_statements(heard, reports, case)
    yield from contradictions(reports, case)
    yield from altered_wordings(reports)
    yield from disputed_judgements(heard, reports, proposals, case)
    yield from disputed_replies(reports, case)
    yield from pointed_denials(reports, case)
    yield from refused_requests(heard, case)
    yield from broken_silences(heard, reports)
    yield from offers_forsworn(heard)
    yield from miscopied_figures(heard)
    yield from restated_sums(heard, reports, case)
    yield from retorts(reports, case)
    yield from nothing_of_it(reports, case)
    yield from counterclaims(reports, case)


def _shared(heard: Heard, reports: Reports, case: Case) -> Iterator[Matter]:
    yield from shared_statements(reports, case)
    yield from left_open(reports, case)
    yield from shared_states(heard, case)
    yield from confirmed_statements(reports, case)
