"""A record -> the state of the talks on a page, as data: coverage, voices, what happened, was said.

Terminal, Markdown and dossier set the same Brief. It is made in one moment of the record, and
what is recorded alone decides it: the same record gives the same page.
"""

from __future__ import annotations

from collections import deque
from typing import Final

from parley.record import Record
from parley.report.brief_parts import Brief
from parley.report.chosen import Chosen, choose, day_of
from parley.report.counting import Tally
from parley.report.coverage import cover
from parley.report.sayings import said_by_side
from parley.report.sides import sides_of
from parley.report.times.latest_news import moving_figures, what_happened
from parley.report.variants.altered import altered_lines
from parley.report.voices import unnamed_sources, voices
from parley.report.wording import bare, count, day_in_words, period

__all__ = ["Brief", "compose", "make_brief"]

TITLE: Final = "The state of the talks"
_LINES: Final = 12
_REPORTS: Final = 60
_PERSONS: Final = 20
_BODIES: Final = 8
_HAPPENED: Final = 8
_MOVING: Final = 5
_ALTERED: Final = 5


def make_brief(
    record: Record,
    *,
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
    stamp: str | None = None,
) -> Brief:
    """Return the brief of a record.

    `since` and `until` (ISO days, both included) choose reports by the day they came out; `as_of`
    keeps to what was known on that day: reports published by then. All of these leave undated
    reports out, and say how many. With `stamp`, that of the present version, the brief says how
    many reports another version analysed.
    """
    with record.snapshot():
        return compose(record, since=since, until=until, as_of=as_of, stamp=stamp)


def compose(
    record: Record,
    *,
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
    stamp: str | None = None,
    whole: bool = False,
) -> Brief:
    """Return the brief as `make_brief` does, within a snapshot that the caller holds.

    `whole` lists all reports, all who speak and all that was said, whatever their number.
    """
    last = min((day for day in (until, as_of) if day is not None), default=None)
    chosen = choose(record, since, last)
    sides = sides_of(chosen.spoken)
    persons, bodies = (voices(chosen, sides, kind) for kind in ("on record", "institutional"))
    first = len(persons) if whole else _PERSONS
    most = len(bodies) if whole else _BODIES
    heard = None if since is None and last is None else {head.id for head in chosen.heads}
    happened, more_happened = what_happened(record, heard, None if whole else _HAPPENED)
    moving, more_moving = moving_figures(record, heard, None if whole else _MOVING)
    altered, more_altered = altered_lines(record, heard, None if whole else _ALTERED)
    return Brief(
        title=TITLE,
        summary=_summary(chosen),
        scope=_scope(since, until, as_of),
        notices=_notices(record, stamp),
        altered=altered,
        more_altered=more_altered,
        coverage=cover(chosen, record.rejected(), None if whole else _REPORTS),
        counts=_counts(chosen),
        persons=persons[:first],
        more_persons=max(0, len(persons) - first),
        bodies=bodies[:most],
        more_bodies=max(0, len(bodies) - most),
        unnamed=unnamed_sources(chosen),
        happened=happened,
        more_happened=more_happened,
        moving=moving,
        more_moving=more_moving,
        sides=said_by_side(chosen, sides, _LINES, _options(since, last), whole=whole),
    )


def _summary(chosen: Chosen) -> str:
    heads = chosen.heads
    if not heads:
        return "no reports"
    days = [day for head in heads if (day := day_of(head.published)) is not None]
    publishers = len({bare(head.publisher) for head in heads if head.publisher})
    told = [period(min(days), max(days))] if days else ["undated"]
    by = f" by {count(publishers, 'publisher')}" if publishers else ""
    origins = count(len(set(chosen.texts.values())), "origin")
    dateless = len(heads) - len(days)
    undated = f" ({dateless:,} undated)" if days and dateless else ""
    told.append(f"{count(len(heads), 'report')}{undated}{by}, {origins}")
    return " · ".join(told)


def _counts(chosen: Chosen) -> str:
    """Return how many statements there are, by how many persons, bodies and unnamed sources."""
    tally = Tally(texts=chosen.texts)
    deque(tally.watch(chosen.rows), maxlen=0)
    return tally.told() if tally.statements else ""


def _scope(since: str | None, until: str | None, as_of: str | None) -> str | None:
    told = []
    if as_of is not None:
        told.append(f"as known on {day_in_words(as_of)}: reports published by then")
    if since is not None:
        told.append(f"reports since {day_in_words(since)}")
    if until is not None:
        told.append(f"reports until {day_in_words(until)}")
    return "; ".join(told) or None


def _options(since: str | None, until: str | None) -> str:
    options = [f" --since {since}"] if since is not None else []
    return "".join([*options, *([f" --until {until}"] if until is not None else [])])


def _notices(record: Record, stamp: str | None) -> tuple[str, ...]:
    notices = []
    if record.unfinished:
        notices.append("The last run ended early: `parley read` on the same input completes it.")
    stale = record.stale(stamp) if stamp is not None else 0
    if stale:
        was = count(stale, "report was", "reports were")
        notices.append(f"{was} analysed by another version: `parley read --again` redoes them.")
    return tuple(notices)
