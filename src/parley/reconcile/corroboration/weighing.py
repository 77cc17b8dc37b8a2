"""Two printed sources of one thing -> whether they are one, may be one, or are two, and why.

Reconcile has no actors' ids yet when it counts sources: names made comparable stand for them, and
what they leave open stays open.
"""

from __future__ import annotations

from parley.reconcile.corroboration.bodies import speaks_for, weigh_bodies
from parley.reconcile.corroboration.persons import weigh_office, weigh_persons
from parley.reconcile.corroboration.source import Between, Source
from parley.reconcile.corroboration.unnamed import (
    weigh_report,
    weigh_unnamed,
    weigh_unnamed_pair,
)

__all__ = ["weigh"]


def _order(source: Source) -> tuple[int, str, list[str]]:
    return source.vagueness, source.name, sorted(source.documents)


def weigh(one: Source, other: Source) -> Between:
    """Return what two sources are to each other, the same whichever comes first."""
    clear, vague = sorted((one, other), key=_order)
    kinds = {clear.kind, vague.kind}
    if "untold" in kinds:
        return Between("open", "a report does not say who told it")
    if "report" in kinds:
        report, said = (clear, vague) if clear.kind == "report" else (vague, clear)
        return weigh_report(report, said)
    if kinds == {"unnamed"}:
        return weigh_unnamed_pair(clear, vague)
    if "unnamed" in kinds:
        return weigh_unnamed(clear, vague)
    if "body" in kinds:
        return weigh_bodies(clear, vague) if kinds == {"body"} else speaks_for(clear, vague)
    return weigh_persons(clear, vague) if kinds == {"person"} else weigh_office(clear, vague)
