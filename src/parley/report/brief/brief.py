"""A record -> the state of the talks on two pages, as data: the answer first, then its parts.

It is made in one moment of the record, and what is recorded alone decides it: the same record gives
the same page.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Final

from parley.record import Record
from parley.report.brief import variants as wordings
from parley.report.brief.answer import answer, between_whom
from parley.report.brief.beside import beside
from parley.report.brief.changes import changes
from parley.report.brief.coverage import left_out, summary
from parley.report.brief.desk import Desk, desk_of
from parley.report.brief.differences import differences
from parley.report.brief.fitting import INDENT, WIDTH, Share, fit, height
from parley.report.brief.gaps import gaps
from parley.report.brief.next_steps import next_steps
from parley.report.brief.offered import on_the_table
from parley.report.brief.parts import Brief, Part
from parley.report.brief.state import state
from parley.report.brief.thin import thin
from parley.report.variants.altered import altered_lines
from parley.report.wording import count, day_in_words

__all__ = ["compose", "make_brief"]

TITLE: Final = "The state of the talks"
_LINES: Final = 98
"""Two terminal pages of 50 lines, but for the prompt."""
_FOOT: Final = 18
"""Lines kept for the head of the page, its thin spots and what was left out."""
_SHARES: Final = {
    "next": Share(2, 4),
    "state": Share(2, 8),
    "positions": Share(3),
    "changes": Share(3, 6),
    "beside": Share(2, 4),
    "table": Share(1, 3),
    "differences": Share(1, 4),
    "wordings": Share(1, 2),
}
"""What a morning asks for, the most wanted first; what has no room is better looked up."""


def make_brief(
    record: Record,
    *,
    since: str | None = None,
    known_on: str | None = None,
    stamp: str | None = None,
) -> Brief:
    """Return the brief of a record.

    `since` is the ISO day from which on things are new, None for that on which the last round
    began, or else a week of reports. `known_on` says that the record is as known on that ISO day.
    With `stamp`, that of the present version, the brief says how many reports another version
    analysed.
    """
    with record.snapshot():
        return compose(record, since=since, known_on=known_on, stamp=stamp)


def compose(
    record: Record,
    *,
    since: str | None = None,
    known_on: str | None = None,
    stamp: str | None = None,
    whole: bool = False,
) -> Brief:
    """Return the brief as `make_brief` does, within a snapshot that the caller holds.

    `whole` has all lines, whatever their number, but for wordings, which a dossier tells apart.
    """
    desk = desk_of(record, since, known_on)
    parts = [
        state(desk),
        changes(desk),
        on_the_table(desk, None) if whole else on_the_table(desk),
        gaps(desk),
        beside(desk),
        differences(desk),
        wordings.variants(altered_lines(record, wordings.LENGTH) if not whole else ()),
        next_steps(desk),
    ]
    foot = left_out(desk, record.rejected())
    notices = _notices(record, stamp)
    shown = (
        fit(parts, _room(foot, notices), _SHARES)
        if not whole
        else tuple(p for p in parts if p.items)
    )
    rest = [part for part in (thin(shown), foot) if part is not None]
    whom = between_whom(desk)
    return Brief(
        title=f"{TITLE}: {whom}" if whom else TITLE,
        answer=answer(desk) if desk.heads else (),
        summary=_summary(desk, known_on),
        notices=notices,
        parts=(*shown, *rest),
    )


def _room(foot: Part | None, notices: Sequence[str]) -> int:
    """Return how many lines there are for the parts above the foot of the page."""
    below = sum(height(item) for item in foot.items) if foot is not None else 0
    above = sum(len(wrap(f"! {notice}", WIDTH - INDENT)) for notice in notices)
    return _LINES - _FOOT - below - above


def _summary(desk: Desk, known_on: str | None) -> str:
    told = summary(desk)
    return f"as known on {day_in_words(known_on)} · {told}" if known_on is not None else told


def _notices(record: Record, stamp: str | None) -> tuple[str, ...]:
    notices = list[str]()
    if record.unfinished:
        notices.append("The last run ended early: `parley read` on the same input completes it.")
    stale = record.stale(stamp) if stamp is not None else 0
    if stale:
        was = count(stale, "report was", "reports were")
        notices.append(f"{was} analysed by another version: `parley read --again` redoes them.")
    return tuple(notices)
