"""Two names of bodies or places -> one actor, or not: acronyms, owners, spellings, damage."""

from __future__ import annotations

from typing import Final

from parley.model import Tally, Verdict
from parley.reconcile.bodies import initials, is_acronym, same_owned, spelled_alike
from parley.reconcile.verdicts import Seen, chief, verdict

__all__ = ["weigh_bodies"]

_FREQUENT: Final = 3
"""Families of reports that make the usual form of a name, against one that prints another."""


def weigh_bodies(one: Tally, other: Tally, seen: Seen) -> Verdict | None:
    """Return what two names of bodies are to each other, None where they are two.

    An acronym wants its full name, damage a usual form, and a report that does not print both.
    """
    mine, yours = chief(one), chief(other)
    for short, full in ((one, other), (other, one)):
        if is_acronym(chief(short)) and not is_acronym(chief(full)):
            return _acronym(short, full)
    if same_owned(mine, yours):
        return verdict(one, other, "same", 7, "one side’s body under its name or its people’s")
    found = spelled_alike(mine, yours)
    if found is None:
        return None
    reason, damaged = found
    if damaged:
        usual = max(one.families, other.families)
        if seen.reports or min(one.families, other.families) > 1 or usual < _FREQUENT:
            return None
        return verdict(one, other, "same", 3, f"{reason}, and it does so once", damaged=True)
    return verdict(one, other, "fits" if "short for" in reason else "same", 6, reason)


def _acronym(short: Tally, full: Tally) -> Verdict | None:
    """Weigh an acronym against a full name: printed with it somewhere, or its initials."""
    letters = chief(short).replace(".", "")
    if any(name.name.replace(".", "") == letters for name in full.names):
        return verdict(short, full, "same", 8, "a report prints the acronym with the full name")
    if len(letters) >= 3 and initials(chief(full)) == letters.lower():
        return verdict(short, full, "fits", 4, "the initials of the name")
    return None
