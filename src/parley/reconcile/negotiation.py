"""All that was heard of the talks -> sides, rounds, proposals, positions, movements, differences.

A pure function of the record's claims, actors, utterances, happenings and series, and of the
profile: the order of reading leaves no trace, and what was known on a day is the same function of
less.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from parley.model import Heard, OfTheTalks
from parley.reconcile.agreements.agreements import agreements
from parley.reconcile.issues import Issues
from parley.reconcile.movements.gaps import gaps
from parley.reconcile.movements.movements import movements
from parley.reconcile.positions.positions import positions
from parley.reconcile.proposals.proposals import proposals
from parley.reconcile.rounds import find_rounds
from parley.reconcile.sides import find_sides

__all__ = ["negotiate"]


def negotiate(heard: Heard) -> Sequence[OfTheTalks]:
    """Return all findings on the negotiation itself."""
    sides = find_sides(heard)
    rounds = find_rounds(heard, sides)
    issues = Issues(heard.profile, _objects(heard))
    offered = proposals(heard, sides, issues, rounds)
    held = positions(heard, sides, issues)
    moved = movements(heard, held, offered)
    parties = frozenset(side.id for side in sides.sides if side.kind == "party")
    apart = gaps(held, parties.__contains__)
    differing = agreements(heard, sides, rounds, held, offered)
    return [*sides.sides, *rounds.rounds, *offered, *held, *moved, *apart, *differing]


def _objects(heard: Heard) -> Sequence[str]:
    """Return what the stances and terms are about, as printed."""
    wanted = (span.quote for told in heard.stances for span in told.claim.content)
    offered = (told.claim.about.quote for told in heard.terms if told.claim.about is not None)
    return list(chain(wanted, offered))
