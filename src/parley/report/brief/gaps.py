"""Positions and gaps -> lines, issue by issue: the last word of each party, and how far apart."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import zip_longest
from typing import Final

from parley.lexicon import load
from parley.model import Gap, Movement, Position, short
from parley.report.brief.desk import Desk
from parley.report.brief.parts import Item, Part
from parley.report.brief.stances import position_item
from parley.report.characters import one_line
from parley.report.talks.stance_words import overlap_words, stance_words
from parley.report.wording import several, shorten

__all__ = ["apart", "gaps", "in_order"]

_NAME: Final = 60
_NEAR: Final = 4


def gaps(desk: Desk) -> Part:
    """Return the issues, the sticking points first, each with what its parties last said."""
    return Part(
        name="positions",
        short="Positions and gaps",
        heading="Positions and gaps",
        items=tuple(_item(desk, gap) for gap in in_order(desk)),
        command="parley positions",
    )


def in_order(desk: Desk) -> list[Gap]:
    """Return the gaps: sticking points, where two parties speak, what many tell, the latest.

    What is negotiated comes before how it is: whether there are talks, or which paper they are on.
    """
    general = _general()

    def weight(gap: Gap) -> tuple[bool, bool, bool, int, int, str]:
        last = max((ask.last or "0" for ask in gap.asks), default="0")
        parties = len({ask.party for ask in gap.asks})
        return (
            not gap.sticking,
            parties < 2,
            gap.issue in general,
            -gap.support.families,
            -int(last.replace("-", "")),
            gap.issue,
        )

    return sorted((gap for gap in desk.gaps if gap.asks), key=weight)


@cache
def _general() -> frozenset[str]:
    """Return the issues that are no more than the talks, or an offer as a whole."""
    issues = load("issues")["issue"]
    return frozenset(one["name"] for one in issues if one.get("general"))


def apart(gap: Gap) -> str:
    """Return how far apart the parties are on an issue, "" where nothing tells."""
    return "" if gap.overlap is None else overlap_words(gap)


def _item(desk: Desk, gap: Gap) -> Item:
    asks = _of_parties(desk, gap)
    moved = {one.after: one for one in desk.movements}
    near = _near(desk, gap)
    words = ", ".join(filter(None, (apart(gap), _sticking(gap, {one.id for one in asks}))))
    return Item(
        lead=one_line(gap.issue[:1].upper() + gap.issue[1:]),
        words=words,
        shown=gap.id,
        under=(
            *(_ask(desk, one, moved.get(one.id)) for one in asks),
            *([near] if near is not None else []),
        ),
    )


def _of_parties(desk: Desk, gap: Gap) -> list[Position]:
    """Return what parties ask, what others do only where that leaves one alone."""
    asks = [desk.positions[ask.position] for ask in gap.asks if ask.position in desk.positions]
    parties = {side.id for side in desk.sides if side.kind == "party"}
    theirs = [one for one in asks if one.side in parties]
    return theirs if len(theirs) > 1 else asks


def _ask(desk: Desk, one: Position, moved: Movement | None) -> Item:
    item = position_item(desk, one)
    if moved is None:
        return item
    return replace(item, remarks=(*item.remarks, f"{moved.kind}, {short(moved.id)}"))


def _sticking(gap: Gap, shown: set[str]) -> str:
    """Return whether it is called the obstacle, and by which position if no line below tells."""
    if not gap.sticking:
        return ""
    others = [short(one) for one in gap.sticking if one not in shown]
    elsewhere = f", {others[0]}" if len(others) == len(gap.sticking) else ""
    return f"the sticking point{elsewhere}"


def _near(desk: Desk, gap: Gap) -> Item | None:
    """Return in one line what those say who are near a side and don't speak for it."""
    latest: dict[str, Position] = {}
    there = [one for one in desk.positions.values() if one.issue == gap.issue]
    for one in sorted(there, key=lambda one: (one.days or ("", ""), one.id)):
        if one.relation == "near" and one.time == "now":
            latest[one.holder or one.party] = one
    chosen = sorted(latest.values(), key=lambda one: (one.days or ("", ""), one.id))[-_NEAR:]
    if not chosen:
        return None
    told = [_near_told(one) for one in chosen]
    ids = [f" ({short(one.id)})" for one in chosen[:-1]]
    words = "; ".join(f"{one}{at}" for one, at in zip_longest(told, ids, fillvalue=""))
    item = position_item(desk, chosen[-1])
    return replace(item, lead="Near a side", words=one_line(words), quoted=False, remarks=())


def _near_told(one: Position) -> str:
    who = shorten(one.holder or one.party, _NAME)
    return f"{who} {stance_words(one, plural=several(who))}"
