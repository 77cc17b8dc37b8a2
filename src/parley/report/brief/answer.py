"""The desk -> the answer at the head of the page: how the talks stand, what parts the sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parley.model import Gap, Side, short
from parley.report.brief.citing import teller
from parley.report.brief.desk import Desk
from parley.report.brief.disputes import Stand, stands
from parley.report.brief.gaps import in_order
from parley.report.brief.next_steps import first_step
from parley.report.brief.offered import latest_step, live
from parley.report.brief.said import OTHERS, Word, said_of_the_talks, voices
from parley.report.wording import listed, shorten, within

__all__ = ["answer", "between_whom"]

_NAME: Final = 30
_SOURCE: Final = 36
_GROUPS: Final = 2
_WIDTH: Final = 78
"""Columns of a line in a terminal of 80, the second of which would stand further in."""
_WORDS: Final = 4


def answer(desk: Desk) -> tuple[str, ...]:
    """Return how the talks stand, what parts the sides, what lies on the table and is next.

    Each line but the first fits a terminal of 80 columns: what has no room stands further below.
    """
    return tuple(filter(None, (_state(desk), _apart(desk), _offer(desk), _next(desk))))


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
    """Return how the talks stand: all accounts where sources differ, else each one's last word."""
    together, accounts = stands(desk)
    if together:
        return _cited("Sources differ: ", _each_once(accounts), together[0].id)
    words = said_of_the_talks(desk)
    if not words:
        return "No report tells how the talks stand."
    said: dict[str, list[str]] = {}
    for word in words:
        said.setdefault(word.kind, []).append(_named_source(word))
    return _cited("The talks: ", said, words[0].told.id)


def _each_once(accounts: Sequence[Stand]) -> dict[str, list[str]]:
    """Return who gives which account, that of most voices first.

    A side whose people give two of them is named with that of more of its people: one who says how
    near a deal had been does not outweigh two who say that the talks are stuck.
    """
    found = [(stand.value, word) for stand in accounts for word in stand.words]
    most: dict[str, str] = {}
    for value, word in sorted(found, key=lambda each: -voices(each[1])):
        most.setdefault(_named_source(word), value)
    said: dict[str, list[str]] = {}
    for stand in accounts:
        names = [
            _named_source(word)
            for word in stand.words
            if word.rank > OTHERS or most[_named_source(word)] == stand.value
        ]
        if names or not stand.words:
            said[stand.value] = names or list(stand.account.sources)
    return said


def _named_source(word: Word) -> str:
    """Return the side that says it, else who: of no side are many, and not one group."""
    if word.rank != OTHERS:
        return word.group
    who = within(teller(word.told))  # it will stand in brackets itself
    return who.replace(" (anonymous)", ", unnamed").replace(" (institutional)", "")


def _cited(start: str, said: Mapping[str, Iterable[str]], identifier: str) -> str:
    """Return what is said, by whom, as far as two lines hold it, with the id that shows more."""
    told = []
    for kind, groups in said.items():
        names = [shorten(name, _SOURCE) for name in dict.fromkeys(groups)]
        told.append(f"{kind} ({', '.join(names[:_GROUPS])})")
    cited = short(identifier)
    return f"{_line(start, told, room=len(cited) + 2, width=2 * _WIDTH)}; {cited}"


def _apart(desk: Desk) -> str:
    """Return the sticking points and on what the parties are apart, else of what both speak."""
    ranked = in_order(desk)
    told = [f"sticking point: {_named(gap)}" for gap in ranked if gap.sticking]
    told += [
        f"apart on {_named(gap)}" for gap in ranked if gap.overlap is False and not gap.sticking
    ]
    if told:
        line = _line("", told, "; ")
        return line[:1].upper() + line[1:]
    both = [gap for gap in ranked if len({ask.party for ask in gap.asks}) > 1]
    return _line("Both speak of ", [_named(gap) for gap in both])


def _named(gap: Gap) -> str:
    return f"{shorten(gap.issue, _NAME)} ({short(gap.id)})"


def _offer(desk: Desk) -> str:
    for one in live(desk)[:1]:
        step = latest_step(one)
        became = f"{step.step}; " if step is not None else ""
        return f"On the table: {shorten(one.name, _NAME)} ({became}{short(one.id)})"
    return ""


def _next(desk: Desk) -> str:
    item = first_step(desk)
    if item is None:
        return ""
    both = "told both ways; " if any(one.startswith("but ") for one in item.remarks) else ""
    lead, end = f"Next: {item.lead}, “", f"” ({both}{short(item.shown)})"
    return f"{lead}{shorten(item.words, max(_NAME, _WIDTH - len(lead) - len(end)))}{end}"


def _line(
    start: str, told: Iterable[str], between: str = ", ", *, room: int = 0, width: int = _WIDTH
) -> str:
    """Return as many of these as stand in `width` with `room` left, the first in any case."""
    line = ""
    for one in told:
        longer = f"{line}{between}{one}" if line else f"{start}{one}"
        if line and len(longer) > width - room:
            break
        line = longer
    return line
