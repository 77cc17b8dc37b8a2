"""The desk -> the answer at the head of the page: how the talks stand, what parts the sides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.model import Side, short
from parley.report.brief.desk import Desk
from parley.report.brief.gaps import in_order
from parley.report.brief.offered import latest_step, live
from parley.report.brief.parts import Part
from parley.report.brief.state import said_of_the_talks
from parley.report.wording import listed, shorten

__all__ = ["answer", "between_whom"]

_NAME: Final = 30
_WIDTH: Final = 80
_WORDS: Final = 4


def answer(desk: Desk, coming: Part) -> tuple[str, ...]:
    """Return how the talks stand, what parts the sides, what lies on the table and is next.

    Each line fits a terminal of 80 columns: what has no room there stands in its part below.
    """
    return tuple(filter(None, (_state(desk), _apart(desk), _ahead(desk, coming))))


def between_whom(desk: Desk) -> str:
    """Return the parties and who mediates: "Veland and Caldrea, through Quelmar"."""
    parties = [shorten(one.name, _NAME) for one in _weighed(desk) if one.kind == "party"]
    mediators = [shorten(one.name, _NAME) for one in _weighed(desk) if one.kind == "mediator"]
    through = f", through {listed(mediators[:_WORDS])}" if mediators else ""
    return f"{listed(parties[:_WORDS])}{through}" if parties else ""


def _weighed(desk: Desk) -> list[Side]:
    """Return the sides, those of which most is told first."""
    return sorted(desk.sides, key=lambda one: (-one.support.families, -len(one.claims), one.name))


def _state(desk: Desk) -> str:
    """Return how the talks stand in the last word of each source, equal words together."""
    words = said_of_the_talks(desk)
    if not words:
        return "No report tells how the talks stand."
    days = {desk.day(word.told.days) for word in words}
    same = f", {days.pop()}" if len(days) == 1 and "" not in days else ""
    said: dict[str, list[str]] = {}
    cited: dict[str, str] = {}
    for word in words:
        day = "" if same else f" {desk.day(word.told.days)}"
        who = f"{shorten(word.group, _NAME)}{day}".rstrip()
        if who not in said.setdefault(word.kind, []):
            said[word.kind].append(who)
        cited.setdefault(word.kind, short(word.told.id))
    told = [f"{kind} ({', '.join(who[:2])}; {cited[kind]})" for kind, who in said.items()]
    return _line(f"The talks{same}: ", told)


def _apart(desk: Desk) -> str:
    told = [
        f"{shorten(gap.issue, _NAME)} ({'the sticking point; ' if gap.sticking else ''}"
        f"{short(gap.id)})"
        for gap in in_order(desk)
        if gap.sticking or gap.overlap is False
    ]
    return _line("Apart on: ", told)


def _ahead(desk: Desk, coming: Part) -> str:
    told = []
    for one in live(desk)[:1]:
        step = latest_step(one)
        became = f"{step.step}; " if step is not None else ""
        told.append(f"on the table: {shorten(one.name, _NAME)} ({became}{short(one.id)})")
    for item in coming.items[:1]:
        told.append(f"next: {item.lead} “{shorten(item.words, _NAME)}” ({short(item.shown)})")
    line = _line("", told, "; ")
    return line[:1].upper() + line[1:]


def _line(start: str, told: Iterable[str], between: str = ", ") -> str:
    """Return as many of these as stand on one line, the first in any case; "" for none."""
    line = ""
    for one in told:
        longer = f"{line}{between}{one}" if line else f"{start}{one}"
        if line and len(longer) > _WIDTH:
            break
        line = longer
    return line
