"""Claims of many documents -> findings; one module a step.

STEPS lists them in the order in which they run.
"""

from typing import Final

from parley.model import Analysis, BlockEntry
from parley.reconcile.actors import ACTORS
from parley.reconcile.families import FAMILIES
from parley.reconcile.step import Step

__all__ = ["STAMP", "STEPS", "Step", "entries"]

STEPS: Final = (FAMILIES, ACTORS)
STAMP: Final = "2"
"""The version of what this stage finds; bumped when its results change."""


def entries(analysis: Analysis) -> tuple[BlockEntry, ...]:
    """Return what an analysed document brings to which blocks, over all steps."""
    return tuple(entry for step in STEPS for entry in step.entries(analysis))
