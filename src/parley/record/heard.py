"""A part of what tells a finding -> what stands behind it, as far as printed names tell.

Reconcile holds sources against each other over all reports; where only some reports are listened
to, or one event stands alone, equal names are one and all else stays open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, select

from parley.model import DocumentHead, Support
from parley.record.schema import speakers

__all__ = ["heard", "speakers_of_all"]

_MOST_NAMED: Final = 8


def speakers_of_all(connection: Connection) -> Mapping[str, tuple[str, ...]]:
    """Return the printed names of the speakers of every statement, by its id, in their order."""
    query = select(speakers.c.claim, speakers.c.name).order_by(speakers.c.claim, speakers.c.ordinal)
    found: dict[str, tuple[str, ...]] = {}
    for claim, name in connection.execute(query):
        found[claim] = (*found.get(claim, ()), name)
    return found


def heard(told: Iterable[tuple[DocumentHead, Sequence[str]]]) -> Support:
    """Return what stands behind something told in reports, each time by so named speakers.

    Without any a report tells it in its own voice, and copies do so as one.
    """
    documents: set[str] = set()
    families: set[str] = set()
    sources: dict[str, str] = {}
    for head, names in told:
        documents.add(head.id)
        families.add(head.family)
        for name in names or ("",):
            key = name.casefold() if name else f"report {head.family}"
            sources.setdefault(key, name or head.publisher or head.name)
    shown = sorted(set(sources.values()), key=lambda name: (name.casefold(), name))
    several = "other printed names may be one source" if len(sources) > 1 else ""
    return Support(
        documents=len(documents),
        families=len(families),
        sources=(min(1, len(sources)), len(sources)),
        told_by=tuple(shown[:_MOST_NAMED]),
        open_because=several,
    )
