"""What a user knows of a case beside the reports: a first draft from what was found, and its use.

A profile that is given corrects sides, issues and names; the record follows from stored claims, and
no report is read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from parley import profiles
from parley.model import Profile
from parley.pipeline import bring_up_to_date, by_these_rules
from parley.reconcile.issues import Issues
from parley.record import Record, Writer

__all__ = ["correct", "draft"]

_ORDER = ("party", "mediator", "other")


def draft(record: Record) -> str:
    """Return what a record shows of its case as the TOML of a profile, to be corrected."""
    with record.snapshot():
        sides = sorted(
            record.sides(),
            key=lambda side: (_ORDER.index(side.kind), -side.support.families, side.name),
        )
        counted = Counter(position.issue for position in record.positions() if position.issue)
        stances = (span.quote for told in record.stances() for span in told.claim.content)
        issues = Issues(record.profile, stances)
        found = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        return profiles.draft(sides, [(issues.named(name), count) for name, count in found])


def correct(
    record: Path | str,
    profile: Profile,
    *,
    wait: float | None = None,
    on_wait: Callable[[], None] | None = None,
) -> bool:
    """Let a record follow a profile, an empty one for none; return whether it is another.

    Raises RecordError where the record can't be written, RecordLocked where another run holds it
    for longer than `wait` seconds (None: as long as it takes).
    """
    with Writer.open(record, wait=wait, on_wait=on_wait) as writer:
        by_these_rules(writer)
        changed = writer.talking().correct(profile)
        bring_up_to_date(writer)
    return changed
