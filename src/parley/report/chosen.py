"""What a dossier is about: the reports, what was said in them, who speaks there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from parley.model import Actor, DocumentHead, Family, Published
from parley.record import Record, StatementRow

__all__ = ["Chosen", "Spoken", "choose", "day_of"]


@dataclass(slots=True)
class Spoken:
    """What one actor says; counters hold printed forms, by frequency.

    `relations` tell what a printed name is, `doubts` who contradicts a role, `ranks` its place
    among the roles.
    """

    id: str
    kind: str
    name: str = ""
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    standings: Counter[str] = field(default_factory=Counter)
    parties: list[str] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    statements: int = 0
    suspect: int = 0
    relations: dict[str, str] = field(default_factory=dict)
    doubts: dict[str, str] = field(default_factory=dict)
    ranks: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The reports by day, their statements in that order, and the actors by id.

    `texts` maps a document to what stands for its text: its family, or itself. `headlines` holds
    offsets by document.
    """

    heads: Sequence[DocumentHead]
    rows: Sequence[StatementRow]
    spoken: Mapping[str, Spoken]
    families: Sequence[Family]
    texts: Mapping[str, str]
    headlines: Mapping[str, Sequence[tuple[int, int]]]


def day_of(published: Published) -> str | None:
    """Return the ISO day by which a report was out, None where nothing tells."""
    return published.date or published.latest


def choose(record: Record) -> Chosen:
    """Return all reports with what stands in them."""
    heads = list(record.documents())
    rows = list(record.statements())
    families = list(record.families())
    texts = {member.document: family.id for family in families for member in family.members}
    return Chosen(
        heads=heads,
        rows=rows,
        spoken=_spoken(record.actors(), rows),
        families=families,
        texts={head.id: texts.get(head.id, head.id) for head in heads},
        headlines=record.headlines(),
    )


def _spoken(actors: Iterable[Actor], rows: Iterable[StatementRow]) -> dict[str, Spoken]:
    found: dict[str, Spoken] = {}
    for row in rows:
        for speaker, speaks in zip(row.statement.speakers, row.actors, strict=True):
            if speaks is None:
                continue
            spoken = found.setdefault(speaks, Spoken(speaks, speaker.kind))
            spoken.names[speaker.name] += 1
            spoken.standings[speaker.standing] += 1
            if speaker.description:
                spoken.roles[speaker.description] += 1
            spoken.documents.add(row.document.id)
            spoken.statements += 1
            spoken.suspect += row.statement.legibility.grade == "suspect"
            day = day_of(row.document.published)
            if day is not None:
                spoken.days.add(day)
    for actor in actors:
        if actor.id in found:
            _know(found[actor.id], actor)
    return found


def _know(spoken: Spoken, actor: Actor) -> None:
    """Add what the finding says of the actor, its names and roles."""
    spoken.kind = actor.kind
    most = min(spoken.names, key=lambda name: (-spoken.names[name], name))
    spoken.name = actor.name if actor.name in spoken.names else most
    printed = set(spoken.names) | set(spoken.roles)
    spoken.parties = [role.party for role in actor.roles if role.party and role.role in printed]
    spoken.relations = {name.name: name.relation for name in actor.names}
    spoken.ranks = {role.role: place for place, role in enumerate(actor.roles)}
    spoken.doubts = {role.role: role.doubt for role in actor.roles if role.doubt}
