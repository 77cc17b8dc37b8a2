"""Claims of many documents -> findings; one module a step.

Reports without a date are placed first, so that all else knows their days (placement), then copies
are traced to their origins (kinship), and where sentences that they share depart from each other
(passages). STEPS lists what works block by block, in the order in which
it runs; actors come after, name by name (network.py), and what was said once, for it needs to know
who is who (utterances). Last comes the negotiation itself, which rests on all of these.
"""

from dataclasses import replace
from typing import Final

from parley.model import Analysis, BlockEntry
from parley.reconcile import appearances as names
from parley.reconcile import utterances
from parley.reconcile.appearances import appearances
from parley.reconcile.happenings import HAPPENINGS
from parley.reconcile.kinship import bands, story
from parley.reconcile.kinship.tracing import trace_copies
from parley.reconcile.leads import noted
from parley.reconcile.negotiation import negotiate
from parley.reconcile.network import bring_up_to_date
from parley.reconcile.passages import phrases, printed_otherwise, trace_passages
from parley.reconcile.placement import entries as traces
from parley.reconcile.placement import place
from parley.reconcile.series import SERIES
from parley.reconcile.step import Step
from parley.reconcile.utterances.meeting import bring_together

__all__ = [
    "STAMP",
    "STEPS",
    "Step",
    "bring_together",
    "bring_up_to_date",
    "enter",
    "negotiate",
    "place",
    "printed_otherwise",
    "trace_copies",
    "trace_passages",
]

STEPS: Final = (HAPPENINGS, SERIES)
STAMP: Final = "9"
"""The version of what this stage finds; bumped when its results change."""


def enter(analysis: Analysis) -> Analysis:
    """Return an analysed document with what it brings to which blocks and names, over all steps.

    This follows from the document as placed, its fingerprint, its claims and `named`.
    """
    told = story(analysis) if analysis.claims else None
    return replace(
        analysis,
        entries=entries(analysis),
        appearances=appearances(analysis),
        story=told,
        akin=bands(told) if told is not None else (),
        phrases=phrases(analysis.document) if told is not None else (),
        leads=noted(analysis) if analysis.claims else None,
    )


def entries(analysis: Analysis) -> tuple[BlockEntry, ...]:
    """Return the blocks into which an analysed document enters, over all steps."""
    blocks = (entry for step in STEPS for entry in step.entries(analysis))
    sayings = utterances.entries(analysis)
    return (*traces(analysis), *blocks, *names.entries(analysis), *sayings)
