"""Events as people ask for them: what happened when, each happening once, with all who report it.

An event that no other report tells stands for itself, as a happening of one event under its id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TypedDict

from sqlalchemy import Connection

from parley.model import Category, Event, Happening, Modality, Participant
from parley.record.asked_words import Names, hold
from parley.record.findings import read_findings
from parley.record.heard import heard, speakers_of_all
from parley.record.rows import EventRow, HappenedRow
from parley.record.times import event_rows

__all__ = ["AskedHappened", "happened"]

_LATE = "9999"


class AskedHappened(TypedDict, total=False):
    """Which happenings are asked for; what is left out or None asks for all.

    `by` is an actor's id or any part, from the start of a word, of the name of one who does it;
    `about` are words of what tells it, `"in quotation marks"` a phrase; `publisher` is any part of
    the name of an outlet that tells it. Of a happening, one event that fits is enough. `since` and
    `until` are ISO days, both included, on which it may have happened; one without a day is then
    left out. `documents` are the ids of the reports that are listened to: what others tell is
    then as good as unknown.
    """

    by: str | None
    about: str | None
    category: Category | None
    modality: Modality | None
    publisher: str | None
    since: str | None
    until: str | None
    documents: Container[str] | None


def happened(connection: Connection, asked: AskedHappened) -> Iterator[HappenedRow]:
    """Yield what fits all that is asked by the day it happened, undated things at the end."""
    names = Names.asked(connection, asked.get("by"))
    found = [row for row in _rows(connection, asked.get("documents")) if _fits(row, asked, names)]
    yield from sorted(found, key=_order)


def _rows(connection: Connection, documents: Container[str] | None) -> Iterator[HappenedRow]:
    listened_to = (
        row
        for row in event_rows(connection, by_report=True)
        if documents is None or row.document.id in documents
    )
    events = {row.event.id: row for row in listened_to}
    names = speakers_of_all(connection)
    for happening in read_findings(connection, Happening):
        told = [events.pop(event) for event in happening.events if event in events]
        if len(told) == len(happening.events):
            yield HappenedRow(happening, _chronicle(told))
        elif told:
            yield _alone(happening.id, told, names)
    for event, row in events.items():
        yield _alone(event, [row], names)


def _chronicle(rows: Iterable[EventRow]) -> tuple[EventRow, ...]:
    return tuple(sorted(rows, key=lambda row: (_reported(row), row.document.name, row.event.id)))


def _reported(row: EventRow) -> str:
    published = row.document.published
    return published.date or published.latest or _LATE


def _alone(
    identifier: str, told: Sequence[EventRow], names: Mapping[str, tuple[str, ...]]
) -> HappenedRow:
    """Return what these events tell, and no other; `names` are the speakers by statement."""
    rows = _chronicle(told)
    last = rows[-1].event
    covered = [row.days for row in rows if row.days is not None]
    first, until = covered[-1] if covered else (None, None)
    happening = Happening(
        id=identifier,
        category=rows[0].event.category,
        action=rows[0].event.action,
        modality=last.modality,
        events=tuple(sorted(row.event.id for row in rows)),
        earliest=first,
        latest=until,
        actors=_most_printed(row.event.actors for row in rows),
        recipients=_most_printed(row.event.recipients for row in rows),
        place=next((row.event.place for row in rows if row.event.place), None),
        details=(),
        reasons=(),
        support=heard((row.document, names.get(row.event.statement or "", ())) for row in rows),
    )
    return HappenedRow(happening, rows)


def _most_printed(told: Iterable[Sequence[Participant]]) -> tuple[str, ...]:
    """Return the names in the form that most of them print together."""
    counted = Counter(tuple(one.name for one in participants) for participants in told)
    counted.pop((), None)
    return min(counted, key=lambda names: (-counted[names], names)) if counted else ()


def _fits(row: HappenedRow, asked: AskedHappened, names: Names | None) -> bool:
    happening = row.happening
    since, until = asked.get("since"), asked.get("until")
    if since is not None and (happening.latest is None or happening.latest < since):
        return False
    if until is not None and (happening.earliest is None or happening.earliest > until):
        return False
    if asked.get("category") not in (None, happening.category):
        return False
    if asked.get("modality") not in (None, happening.modality):
        return False
    return any(_event_fits(each, asked, names) for each in row.events)


def _event_fits(row: EventRow, asked: AskedHappened, names: Names | None) -> bool:
    event: Event = row.event
    if names is not None and not any(names.call(actor.name) for actor in event.actors):
        return False
    about, publisher = asked.get("about"), asked.get("publisher")
    told = (event.evidence.quote, event.action, event.place or "", *_names(event))
    if about is not None and not hold(told, about):
        return False
    return publisher is None or hold((row.document.publisher or "",), f'"{publisher}"')


def _names(event: Event) -> Iterator[str]:
    yield from (one.name for one in (*event.actors, *event.recipients))


def _order(row: HappenedRow) -> tuple[str, str, str, str, int, str]:
    happening, first = row.happening, row.events[0]
    return (
        happening.earliest or _LATE,
        happening.latest or _LATE,
        _reported(first),
        first.document.name,
        first.event.trigger.start,
        happening.id,
    )
