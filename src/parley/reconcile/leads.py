"""An analysed report -> all that its claims lead to, worked out once, before others are known."""

from __future__ import annotations

from dataclasses import replace

from parley.model import Analysis, Leads
from parley.reconcile.agreements.leads import leads
from parley.reconcile.sides.quoted import quoted

__all__ = ["noted"]


def noted(analysis: Analysis) -> Leads:
    """Return what the claims of a report lead to; see `Leads`."""
    return replace(leads(analysis), quoted=quoted(analysis.claims, analysis.named))
