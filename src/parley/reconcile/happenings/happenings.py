"""Events of many reports -> happenings: one event in all that tell it.

A block finds the happenings of its month; see keys.py for what enters which block.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.model import Block, Event, Figure, Happening
from parley.reconcile.happenings.details import happening
from parley.reconcile.happenings.gathering import Group, gather
from parley.reconcile.happenings.keys import NAME, entries, month
from parley.reconcile.happenings.told import Told, told
from parley.reconcile.reported import Reports
from parley.reconcile.step import Step

__all__ = ["HAPPENINGS"]


def resolve(block: Block) -> Sequence[Happening]:
    """Return the happenings of a block that two events or more tell."""
    reports = Reports.of(block)
    figures = {claim.id: claim for claim in block.claims if isinstance(claim, Figure)}
    events = (claim for claim in block.claims if isinstance(claim, Event))
    groups = gather(told(events, figures, reports), _anchor)
    when = block.key.rpartition(" ")[2]
    return [
        happening(group, reports)
        for group in groups
        if len(group.members) > 1 and _lies_in(group, when)
    ]


def _anchor(told: Told) -> str:
    """Return the month by which an event without a single day is reckoned, "" where none is."""
    if told.reach is None:
        return ""
    if told.days is not None or told.out is None:
        return month(told.reach[0])
    return month(told.out[0])


def _lies_in(group: Group, when: str) -> bool:
    """Whether this block, and no other that its events enter, is the one to find a group."""
    at = month(group.day) if group.day is not None else _anchor(group.heads[0])
    return at in (when, "")


HAPPENINGS: Final = Step(NAME, entries, resolve)
