"""An actor -> its page: every name and why it is one, every role and who gives it, what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from parley.model import Actor, ActorName, Role, Span, short
from parley.record import Record, StatementRow
from parley.report.actor_table import counted_name
from parley.report.chosen import day_of as latest_day
from parley.report.page import Page
from parley.report.printed import (
    SUSPECT,
    SUSPECT_NOTE,
    cued_words,
    doubts_of,
    in_number,
    source_name,
    undecided,
)
from parley.report.show_support import told_support
from parley.report.wording import bare, count, period

__all__ = ["show_actor"]

_LENGTH: Final = 200
_NAMED_SHOWN: Final = 5


def show_actor(page: Page, record: Record, actor: Actor) -> None:
    """Print an actor: names with reasons, roles with evidence and doubts, statements by standing.

    What other origins contradict stands beside what they say, with its sign.
    """
    rows = list(record.statements(by=actor.id)) if actor.mentions else []
    page.heading(f"{actor.name} · {actor.kind}")
    page.field("id", actor.id)
    page.field("statements", _told(actor, rows))
    page.field("support", told_support(actor.support, _number(actor, rows)))
    page.blank()
    page.fields("names", map(_name, sorted(actor.names, key=_by_count)))
    page.fields("because", _untold(actor))
    roles = [role for role in actor.roles if bare(role.role) != bare(actor.name)]
    if roles:
        page.blank()
        page.fields("roles", (_role(record, role) for role in roles))
    open_relations = _undecided(record, actor)
    if open_relations:
        page.blank()
        page.fields("undecided", open_relations)
    if actor.named:
        page.blank()
        page.fields("named in", _named(record, actor.named))
    _statements(page, actor, rows)


def _told(actor: Actor, rows: Sequence[StatementRow]) -> str:
    if not rows:
        return "none: only named"
    days = [day for row in rows if (day := latest_day(row.document.published)) is not None]
    suspect = sum(row.statement.legibility.grade == "suspect" for row in rows)
    standings = Counter(_standing(actor, row) for row in rows).most_common()
    reports = count(len({row.document.id for row in rows}), "report")
    stands = ", ".join(f"{number} {name}" for name, number in standings)
    told = [f"{len(rows):,} in {reports}: {stands}"]
    told += [period(min(days), max(days))] if days else ["undated"]
    told += [f"{SUSPECT} {suspect:,} suspect"] if suspect else []
    return " · ".join(told)


def _number(actor: Actor, rows: Sequence[StatementRow]) -> str | None:
    """Return how many sources an unnamed one is, None for who has a name."""
    speakers = [
        speaker
        for row in rows
        for speaker, found in zip(row.statement.speakers, row.actors, strict=True)
        if found == actor.id
    ]
    if not speakers or any(speaker.standing != "anonymous" for speaker in speakers):
        return None
    return in_number(max(speakers, key=lambda speaker: speaker.number or 0))


def _untold(actor: Actor) -> list[str]:
    """Return the reasons of the merge that do not already stand with a name."""
    told = tuple(f": {name.reason}" for name in actor.names if name.reason)
    return [reason for reason in actor.reasons if not reason.endswith(told)]


def _by_count(name: ActorName) -> tuple[int, str]:
    return -name.count, name.name


def _name(name: ActorName) -> str:
    return counted_name(name) + (f": {name.reason}" if name.reason else "")


def _role(record: Record, role: Role) -> str:
    told = [count(role.families, "origin"), count(role.documents, "report")]
    if role.families == role.documents:
        told = told[:1]
    if role.first and role.last:
        told.append(period(role.first, role.last))
    party = f", for {role.party}" if role.party else ""
    where = ""
    if role.evidence is not None:
        outlet = source_name(record.document(role.evidence.document))
        where = f" — “{role.evidence.quote}”, {outlet}, {short(role.evidence.document)}"
    doubt = f" — {SUSPECT} {role.doubt}" if role.doubt else ""
    return f"{role.role}{party} ({'; '.join(told)}){where}{doubt}"


def _undecided(record: Record, actor: Actor) -> list[str]:
    """Return whom this actor may be as well or belong to, and who may be this one."""
    told = {other.actor: undecided(other) for other in actor.perhaps}
    for found in record.actors():
        for other in found.perhaps:
            if other.actor == actor.id:
                line = f"{found.name}, {short(found.id)}, may be or belong to it: {other.reason}"
                told.setdefault(found.id, line)
    return list(told.values())


def _named(record: Record, spans: Sequence[Span]) -> Iterator[str]:
    for span in spans[:_NAMED_SHOWN]:
        outlet = source_name(record.document(span.document))
        yield f"“{span.quote}”, {outlet}, {short(span.document)}"
    if len(spans) > _NAMED_SHOWN:
        yield f"and {len(spans) - _NAMED_SHOWN} more"


def _standing(actor: Actor, row: StatementRow) -> str:
    """Return how the actor stands in a statement; for one of several speakers, as that one."""
    pairs = zip(row.statement.speakers, row.actors, strict=True)
    return next(speaker.standing for speaker, found in pairs if found == actor.id)


def _statements(page: Page, actor: Actor, rows: Iterable[StatementRow]) -> None:
    by_standing: dict[str, list[StatementRow]] = {}
    for row in rows:
        by_standing.setdefault(_standing(actor, row), []).append(row)
    for standing, found in sorted(by_standing.items(), key=lambda each: -len(each[1])):
        page.blank()
        page.line(f"{standing.capitalize()}, {count(len(found), 'statement')}")
        for row in found:
            page.field(short(row.statement.id), _line(row))
    if any(row.statement.legibility.grade == "suspect" for row in rows):
        page.blank()
        page.line(SUSPECT_NOTE)


def _line(row: StatementRow) -> str:
    statement = row.statement
    day = latest_day(row.document.published) or "undated"
    said = cued_words(statement, _LENGTH)
    doubts = doubts_of(statement.legibility)
    said = f"{SUSPECT} {said} [{doubts}]" if doubts else said
    return f"{day}, {source_name(row.document)}: {said}"
