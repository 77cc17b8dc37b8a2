"""Claims of many documents -> findings; one module a step.

STEPS lists them in the order in which they run.
"""

from typing import Final

from parley.reconcile.actors import ACTORS
from parley.reconcile.families import FAMILIES
from parley.reconcile.step import Step

__all__ = ["STAMP", "STEPS", "Step"]

STEPS: Final = (FAMILIES, ACTORS)
STAMP: Final = "1"
