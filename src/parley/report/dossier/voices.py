"""Chosen statements -> a part of the dossier: who speaks, how often, from when to when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from parley.report.characters import one_line
from parley.report.chosen import Chosen, Spoken
from parley.report.counting import SourceCount
from parley.report.dossier.parts import Unnamed, Voice
from parley.report.dossier.sides import OTHERS
from parley.report.wording import bare, shorten

__all__ = ["unnamed_sources", "voices"]

_EXAMPLES: Final = 4
_LONGEST: Final = 120
"""Characters of a name: what has more is none that a page can hold."""


def voices(chosen: Chosen, sides: Mapping[str, str], standing: str) -> tuple[Voice, ...]:
    """Return the actors who mostly speak with this standing, those who say most first."""
    found = [actor for actor in chosen.spoken.values() if _standing(actor) == standing]
    found.sort(key=lambda actor: (-actor.statements, bare(actor.name), actor.id))
    return tuple(_voice(actor, sides[actor.id]) for actor in found)


def unnamed_sources(chosen: Chosen) -> Unnamed | None:
    """Return all unnamed sources together, None where every source has a name."""
    statements, documents, excused = set[str](), set[str](), set[str]()
    sources = SourceCount()
    described = Counter[str]()
    spelled: dict[str, str] = {}
    for row in chosen.rows:
        for speaker, actor in zip(row.statement.speakers, row.actors, strict=True):
            if speaker.standing != "anonymous":
                continue
            statements.add(row.statement.id)
            documents.add(row.document.id)
            if speaker.anonymity:
                excused.add(row.statement.id)
            sources.meet(speaker, row.document.id, chosen.texts[row.document.id], actor)
            name = one_line(speaker.description or speaker.name)
            if speaker.kind != "pronoun" and len(name.split()) > 2:  # not just "the official"
                described[bare(name)] += 1
                spelled.setdefault(bare(name), name)
    counted = sources.range()
    if counted is None:
        return None
    most = sorted(described, key=lambda name: (-described[name], name))[:_EXAMPLES]
    return Unnamed(
        statements=len(statements),
        reports=len(documents),
        sources=counted.told(),
        excused=len(excused),
        examples=tuple(spelled[name] for name in most),
    )


def _standing(actor: Spoken) -> str:
    return min(actor.standings, key=lambda standing: (-actor.standings[standing], standing))


def _voice(actor: Spoken, side: str) -> Voice:
    def weight(role: str) -> tuple[bool, int, int, str]:
        """Undoubted ones first, then the most frequent, then as the finding has them."""
        rank = actor.ranks.get(role, len(actor.ranks))
        return role in actor.doubts, -actor.roles[role], rank, role

    roles = [role for role in sorted(actor.roles, key=weight) if bare(role) != bare(actor.name)]
    return Voice(
        actor=actor.id,
        name=shorten(actor.name, _LONGEST),
        role=shorten(roles[0], _LONGEST) if roles else None,
        doubt=one_line(actor.doubts[roles[0]]) if roles and roles[0] in actor.doubts else None,
        side=None if side == OTHERS else one_line(side),
        statements=actor.statements,
        suspect=actor.suspect,
        reports=len(actor.documents),
        first=min(actor.days, default=None),
        last=max(actor.days, default=None),
        also=tuple(_others(actor)),
    )


def _others(actor: Spoken) -> Iterable[str]:
    """Yield the other printed names, the most frequent first, but for mere parts of the name."""
    seen = [set(bare(actor.name).split())]
    for name in sorted(actor.names, key=lambda name: (-actor.names[name], name)):
        words = set(bare(name).split())
        if not any(words - {"the", "a", "an"} <= known for known in seen):
            seen.append(words)
            relation = actor.relations.get(name, "spelling")
            yield one_line(name if relation == "spelling" else f"{name} – {relation}")
