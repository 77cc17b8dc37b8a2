"""Statements and stances -> who is said to have taken no position, and is told to hold one.

Of two reports without a day nobody knows which came first: the later may be what became of the
earlier. That is said among the reasons, and both are shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from parley.model import Heard, Span, Stance, StanceKind, Statement, Told
from parley.reconcile.agreements.matters import Matter, near_in_time
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.words import gist, read

__all__ = ["broken_silences"]

_PLACES: Final = 2
"""So many places of one report are shown that tell a position."""
_TAKEN: Final[frozenset[StanceKind]] = frozenset(("accept", "reject", "conditional"))


def broken_silences(heard: Heard, reports: Reports) -> Iterator[Matter]:
    """Yield who has not spoken on a matter, with the position that another report gives him."""
    taken: dict[str, list[Told[Stance]]] = defaultdict(list)
    for told in heard.stances:
        claim = told.claim
        if claim.kind in _TAKEN and claim.time == "now" and claim.holder is not None:
            taken[claim.holder.name.casefold()].append(told)
    for silent in reports.all_signed("is silent"):
        names = {speaker.name.casefold() for speaker in silent.claim.speakers if speaker.name}
        held = [one for name in sorted(names) for one in taken[name] if _differs(silent, one)]
        if held:
            yield _matter(silent, _first(held))


def _first(held: Iterable[Told[Stance]]) -> list[Told[Stance]]:
    """Return the first places of each report in which a position is told, each place once."""
    by_report: dict[str, dict[Span, Told[Stance]]] = defaultdict(dict)
    for told in sorted(held, key=lambda one: (one.claim.evidence.start, one.id)):
        by_report[told.report.id].setdefault(told.claim.evidence, told)
    return [told for places in by_report.values() for told in list(places.values())[:_PLACES]]


def _differs(silent: Told[Statement], taken: Told[Stance]) -> bool:
    """Whether a position is told in another report, on the same matter, at about the same time."""
    if taken.report.family == silent.report.family:
        return False
    if silent.days and taken.days and not near_in_time(silent.days, taken.days):
        return False
    matter = read(" ".join(span.quote for span in taken.claim.content))
    return overlap(gist(silent.claim), matter).things > 0


def _matter(silent: Told[Statement], held: Sequence[Told[Stance]]) -> Matter:
    who = " and ".join(speaker.name for speaker in silent.claim.speakers)
    about = f"{who}: {' '.join(silent.claim.content[0].quote.split())}"
    reasons = ["one report says that nothing has been said, another gives a position"]
    if silent.days is None or any(told.days is None for told in held):
        reasons.append("their days are not known: the one may be what became of the other")
    return Matter(
        "position", about, ("no position", held[0].claim.kind), ([silent], held), tuple(reasons)
    )
