"""Lines of the page -> how many of them rest on little, and the thinnest of all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.model import short
from parley.report.brief.parts import Item, Part, lines_of
from parley.report.printed import SUSPECT
from parley.report.wording import count, listed, shorten

__all__ = ["thin"]

_WORST: Final = 3
_LEAD: Final = 36


def thin(parts: Sequence[Part]) -> Part | None:
    """Return what rests on one origin, on unnamed sources only, on suspect words; None for none."""
    lines = [item for part in parts for item in lines_of(part.items) if item.origins]
    single = [item for item in lines if item.origins == 1]
    nameless = [item for item in lines if item.anonymous]
    doubted = [item for item in lines if item.doubts]
    if not lines or not (single or nameless or doubted):
        return None
    told = [
        f"{len(single)} rest on one origin" if single else "",
        f"{len(nameless)} on unnamed sources alone" if nameless else "",
        f"{len(doubted)} on suspect words ({SUSPECT})" if doubted else "",
    ]
    counted = f"of {count(len(lines), 'line')} above, {listed([each for each in told if each])}"
    worst = list({item.shown: item for item in lines if _weight(item) > 1}.values())
    worst.sort(key=lambda item: (-_weight(item), item.shown))
    thinnest = [f"{shorten(item.lead, _LEAD)} ({short(item.shown)})" for item in worst[:_WORST]]
    return Part(
        name="thin",
        short="Thin spots",
        heading="Thin spots",
        remark=counted,
        items=(Item("Thinnest", "; ".join(thinnest)),) if thinnest else (),
    )


def _weight(item: Item) -> int:
    return (item.origins == 1) + item.anonymous + 2 * bool(item.doubts)
