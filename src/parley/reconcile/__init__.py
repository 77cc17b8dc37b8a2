"""Claims of many documents -> findings; one module a step.

Reports without a date are placed first, so that all else knows their days (placement). STEPS lists
what works block by block, in the order in which it runs; actors come after, name by name
(network.py).
"""

from dataclasses import replace
from typing import Final

from parley.model import Analysis, BlockEntry
from parley.reconcile import appearances as names
from parley.reconcile.appearances import appearances
from parley.reconcile.families import FAMILIES
from parley.reconcile.happenings import HAPPENINGS
from parley.reconcile.network import bring_up_to_date
from parley.reconcile.placement import entries as traces
from parley.reconcile.placement import place
from parley.reconcile.series import SERIES
from parley.reconcile.step import Step

__all__ = ["STAMP", "STEPS", "Step", "bring_up_to_date", "enter", "place"]

STEPS: Final = (FAMILIES, HAPPENINGS, SERIES)
STAMP: Final = "4"
"""The version of what this stage finds; bumped when its results change."""


def enter(analysis: Analysis) -> Analysis:
    """Return an analysed document with what it brings to which blocks and names, over all steps.

    This follows from the document as placed, its fingerprint, its claims and `named`.
    """
    return replace(analysis, entries=entries(analysis), appearances=appearances(analysis))


def entries(analysis: Analysis) -> tuple[BlockEntry, ...]:
    """Return the blocks into which an analysed document enters, over all steps."""
    blocks = (entry for step in STEPS for entry in step.entries(analysis))
    return (*traces(analysis), *blocks, *names.entries(analysis))
