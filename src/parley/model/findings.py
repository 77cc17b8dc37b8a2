"""Findings: what many documents show together. Each lists members, reasons and support."""

from __future__ import annotations

from parley.model.actors import Actor
from parley.model.families import Family
from parley.model.happenings import Happening
from parley.model.placements import Placement
from parley.model.series import Series
from parley.model.utterances import Utterance

__all__ = ["Finding"]

Finding = Family | Actor | Placement | Happening | Series | Utterance
"""Any finding; a union that grows with each kind."""
