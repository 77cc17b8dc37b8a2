"""Findings: what many documents show together. Each lists members, reasons and support."""

from __future__ import annotations

from parley.model.actors import Actor
from parley.model.families import Family
from parley.model.happenings import Happening
from parley.model.placements import Placement
from parley.model.positions import Gap, Movement, Position, Side
from parley.model.proposals import Proposal
from parley.model.rounds import Agreement, Disagreement, Round
from parley.model.series import Series
from parley.model.utterances import Utterance

__all__ = ["Finding", "OfTheTalks"]

OfTheTalks = Side | Round | Proposal | Position | Movement | Gap | Agreement | Disagreement
"""What reconcile makes of the negotiation itself, in the order in which it is found."""
Finding = Family | Actor | Placement | Happening | Series | Utterance | OfTheTalks
"""Any finding; a union that grows with each kind."""
