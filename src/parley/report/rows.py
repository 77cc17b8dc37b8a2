"""Record -> the tables that the command line prints: one function a table.

Each asks the record's views and yields rows of plain values with full ids and full text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from parley.model import (
    Actor,
    ActorName,
    DocumentHead,
    Family,
    Rejected,
)
from parley.record import Hit, Record, StatementRow
from parley.report.printed import day_of, source_name, speaker_name, words_of
from parley.report.tables import Column, Table, Value

__all__ = [
    "actor_table",
    "document_table",
    "family_table",
    "hit_table",
    "rejected_table",
    "statement_table",
]

_STATEMENT: Final = (
    Column("id", "Id", shortened=True),
    Column("day", "Day"),
    Column("source", "Report", least=10),
    Column("speakers", "Speaker", least=12),
    Column("cue", "Cue", least=6),
    Column("words", "Words", least=24),
    Column("suspect", beside="words"),
    Column("form"),
    Column("names"),
    Column("actors"),
    Column("standings"),
    Column("said"),
    Column("channel"),
    Column("via"),
    Column("document"),
    Column("start"),
    Column("end"),
)
_DOCUMENT: Final = (
    Column("id", "Id", shortened=True),
    Column("day", "Day", least=10),
    Column("publisher", "Publisher", least=10),
    Column("title", "Title", least=20),
    Column("marks", "Marks"),
    Column("family", "Family", shortened=True),
    Column("language", "Language", least=8),
    Column("name", "Name", least=12),
    Column("date"),
    Column("earliest"),
    Column("latest"),
    Column("basis"),
    Column("byline"),
    Column("url"),
    Column("analysed"),
    Column("characters"),
)
_ACTOR: Final = (
    Column("id", "Id", shortened=True),
    Column("name", "Name", least=14),
    Column("kind", "Kind"),
    Column("statements", "Statements"),
    Column("also", "Also printed", least=16),
    Column("roles", "Roles", least=16),
    Column("days", "Days", least=10),
    Column("names"),
    Column("first"),
    Column("last"),
    Column("documents"),
    Column("families"),
)
_FAMILY: Final = (
    Column("family", "Family", shortened=True),
    Column("relation", "Relation"),
    Column("id", "Report", shortened=True),
    Column("day", "Day"),
    Column("publisher", "Publisher", least=10),
    Column("title", "Title", least=18),
    Column("reasons", "Why", least=16),
    Column("name"),
    Column("score"),
)
_REJECTED: Final = (
    Column("id", "Id", shortened=True),
    Column("stage", "Stage"),
    Column("name", "Input", least=14),
    Column("line", "Line"),
    Column("reason", "Reason", least=20),
    Column("words", "Words", least=16),
    Column("document"),
    Column("start"),
    Column("end"),
)
_HIT: Final = (
    Column("id", "Id", shortened=True),
    Column("kind", "Kind"),
    Column("day", "Day"),
    Column("source", "Report", least=10),
    Column("words", "Words", least=28),
    Column("match"),
    Column("document"),
    Column("start"),
    Column("end"),
)


def statement_table(rows: Iterable[StatementRow]) -> Table:
    """Return statements: the report's day and outlet, who speaks and how they stand, the words."""
    return Table("statements", _STATEMENT, (_statement(row) for row in rows))


def document_table(record: Record, heads: Iterable[DocumentHead]) -> Table:
    """Return documents: day and its basis, publisher, title, number of marks, family, language."""
    marks, families = record.mark_counts(), record.families_of()
    found = (_document(head, marks.get(head.id, 0), families.get(head.id)) for head in heads)
    return Table("documents", _DOCUMENT, found)


def actor_table(record: Record, actors: Iterable[Actor]) -> Table:
    """Return actors, those who say most first: names, roles, number of statements, days."""
    ordered = sorted(actors, key=lambda actor: (-len(actor.mentions), actor.name, actor.id))
    return Table("actors", _ACTOR, (_actor(record, actor) for actor in ordered))


def family_table(record: Record, families: Iterable[Family]) -> Table:
    """Return the members of each family, the origin first, with relation and reasons."""
    return Table("copies", _FAMILY, _members(record, families))


def rejected_table(rejected: Iterable[Rejected]) -> Table:
    """Return what was rejected: the stage, the input and its line, the reason, the words."""
    return Table("rejections", _REJECTED, (_rejected(each) for each in rejected))


def hit_table(hits: Iterable[Hit]) -> Table:
    """Return the places where searched words stand, best first, the match set off."""
    return Table("places", _HIT, (_hit(hit) for hit in hits), highlight=("words", "match"))


def _statement(row: StatementRow) -> tuple[Value, ...]:
    statement = row.statement
    legibility = statement.legibility
    return (
        statement.id,
        row.document.published.date,
        source_name(row.document),
        tuple(speaker_name(speaker) for speaker in statement.speakers),
        statement.cue.quote if statement.cue else None,
        words_of(row),
        None if legibility.grade == "sound" else "; ".join(legibility.reasons) or "suspect",
        statement.form,
        tuple(speaker.name for speaker in statement.speakers),
        tuple(actor or "" for actor in row.actors),
        tuple(speaker.standing for speaker in statement.speakers),
        statement.said.date if statement.said else None,
        statement.channel,
        statement.via,
        row.document.id,
        statement.content[0].start,
        statement.content[-1].end,
    )


def _document(head: DocumentHead, marks: int, family: str | None) -> tuple[Value, ...]:
    published = head.published
    day = day_of(published)
    language = head.language or "unknown"
    return (
        head.id,
        f"{day} ({published.basis})" if day and published.basis else day,
        head.publisher,
        head.title,
        marks,
        family,
        language if head.analysed else f"{language} (not analysed)",
        head.name,
        published.date,
        published.earliest,
        published.latest,
        published.basis,
        head.byline,
        head.url,
        "yes" if head.analysed else "no",
        head.length,
    )


def _actor(record: Record, actor: Actor) -> tuple[Value, ...]:
    days = sorted(
        row.document.published.date
        for row in record.statements(by=actor.id)
        if row.document.published.date is not None
    )
    return (
        actor.id,
        actor.name,
        actor.kind,
        len({mention.claim for mention in actor.mentions}),
        tuple(_counted(name) for name in actor.names if name.name != actor.name),
        _roles(actor),
        " to ".join(dict.fromkeys((days[0], days[-1]))) if days else None,
        tuple(name.name for name in actor.names),
        days[0] if days else None,
        days[-1] if days else None,
        actor.support.documents,
        actor.support.families,
    )


def _counted(name: ActorName) -> str:
    relation = "" if name.relation == "spelling" else f", {name.relation}"
    return f"{name.name} ({name.count}{relation})"


def _roles(actor: Actor) -> tuple[str, ...]:
    """Return the roles as printed, each once however its capitals and apostrophes are set."""
    roles = {role.role.casefold().replace("’", "'"): role.role for role in reversed(actor.roles)}
    roles.pop(actor.name.casefold().replace("’", "'"), None)
    return tuple(reversed(roles.values()))


def _members(record: Record, families: Iterable[Family]) -> Iterator[tuple[Value, ...]]:
    for family in families:
        for member in sorted(family.members, key=lambda each: each.document != family.origin):
            document = record.document(member.document)
            yield (
                family.id,
                member.relation,
                document.id,
                document.published.date,
                document.publisher,
                document.title,
                member.reasons,
                document.name,
                f"{member.score:g}",
            )


def _rejected(rejected: Rejected) -> tuple[Value, ...]:
    words = rejected.evidence
    return (
        rejected.id,
        rejected.stage,
        rejected.name,
        rejected.line,
        rejected.reason,
        words.quote if words else None,
        words.document if words else None,
        words.start if words else None,
        words.end if words else None,
    )


def _hit(hit: Hit) -> tuple[Value, ...]:
    return (
        hit.id,
        hit.kind,
        hit.document.published.date,
        source_name(hit.document),
        hit.span.quote,
        hit.match.quote,
        hit.document.id,
        hit.match.start,
        hit.match.end,
    )
