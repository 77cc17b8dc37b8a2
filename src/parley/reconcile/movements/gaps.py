"""Positions -> how far the parties are apart on each issue, and when each was last heard.

The last word of a party is what it last said in its own voice, else what reports tell of it, which
is said. Silence is no denial: a gap tells when a party was last heard, and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Final

from parley.model import Gap, GapAsk, Position, PositionVoice, StanceKind, Support
from parley.reconcile.movements.overlaps import meeting

__all__ = ["gaps"]

_FEWEST_PARTIES: Final = 2
_NEAREST: Final[Mapping[PositionVoice, int]] = {
    "own": 3,
    "reporter": 2,
    "third party": 1,
    "opponent": 0,
}
_TOLD_BY: Final[Mapping[PositionVoice, str]] = {
    "own": "in its own voice",
    "reporter": "only as reports tell it",
    "third party": "only as others tell it",
    "opponent": "only as another party tells it",
}
_TELLING: Final[Sequence[StanceKind]] = (
    "intend", "open", "dropped", "accept", "offer", "conditional", "demand", "reject",
)  # fmt: skip
"""Of two stances of one day, the later here tells more of how far a party is from the others."""
_MOST_NAMED: Final = 8


def gaps(
    positions: Sequence[Position], is_party: Callable[[str], bool] | None = None
) -> Sequence[Gap]:
    """Return the gap on every issue on which two parties hold positions, in id order.

    `is_party` tells of the id of a side whether it is a party; without it all sides are.
    """
    issues: dict[str, list[Position]] = {}
    for one in positions:
        if one.issue:
            issues.setdefault(one.issue, []).append(one)
    found = (_gap(issue, told, is_party) for issue, told in sorted(issues.items()))
    return sorted((gap for gap in found if gap is not None), key=lambda gap: gap.id)


def _gap(
    issue: str, told: Sequence[Position], is_party: Callable[[str], bool] | None
) -> Gap | None:
    parties: dict[str, list[Position]] = {}
    for one in told:
        counts = one.relation != "near" and one.time != "expected"
        if one.side is not None and counts and (is_party is None or is_party(one.side)):
            parties.setdefault(one.side, []).append(one)
    if len(parties) < _FEWEST_PARTIES:
        return None
    last = [max(parties[side], key=_rank) for side in sorted(parties)]
    between = [meeting(one, other) for one, other in combinations(last, 2)]
    overlap = _together([each.overlap for each in between])
    sticking = [one for one in sorted(told, key=lambda one: one.id) if "obstacle" in one.marks]
    return Gap(
        id=Gap.identify(issue),
        issue=issue,
        asks=tuple(_ask(one) for one in last),
        overlap=overlap,
        rule=next((each.rule for each in between if each.overlap == overlap), ""),
        sticking=tuple(one.id for one in sticking),
        reasons=tuple(_reason(one) for one in last),
        support=_support([*last, *sticking]),
    )


def _rank(position: Position) -> tuple[int, str, bool, bool, int, str]:
    """Sort the last word of a party last: its own voice, the latest day, sound, telling most."""
    return (
        _NEAREST[position.voice],
        position.days[1] if position.days is not None else "",
        position.time == "now",
        not position.doubts,
        _TELLING.index(position.stance),
        position.id,
    )


def _together(overlaps: Sequence[bool | None]) -> bool | None:
    """Return False where any two are apart, True where all meet."""
    if False in overlaps:
        return False
    return None if None in overlaps else True


def _ask(position: Position) -> GapAsk:
    last = position.days[1] if position.days is not None else None
    return GapAsk(position.side, position.party, position.id, last)


def _reason(position: Position) -> str:
    doubt = "; its words are in doubt" if position.doubts else ""
    return f"{position.party}: {position.stance}, {_TOLD_BY[position.voice]}{doubt}"


def _support(positions: Sequence[Position]) -> Support:
    """Return what stands behind the last words together: at least the most behind one of them.

    Positions have counted their reports one by one; those of two may be the same reports.
    """
    documents = {span.document for one in positions for span in one.evidence}
    told_by = sorted({name for one in positions for name in one.support.told_by})
    low = max(one.support.sources[0] for one in positions)
    high = sum(one.support.sources[1] for one in positions)
    return Support(
        documents=len(documents),
        families=max(one.support.families for one in positions),
        sources=(low, high),
        told_by=tuple(told_by[:_MOST_NAMED]),
        open_because="the last words of each may have the same sources" if low < high else "",
    )
