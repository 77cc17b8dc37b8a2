"""Chosen statements -> the brief's second part: who speaks, how often, from when to when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from parley.report.brief_parts import Unnamed, Voice
from parley.report.characters import one_line
from parley.report.chosen import Chosen, Spoken
from parley.report.sides import OTHERS
from parley.report.wording import bare

__all__ = ["unnamed_sources", "voices"]

_EXAMPLES: Final = 4


def voices(chosen: Chosen, sides: Mapping[str, str], standing: str) -> tuple[Voice, ...]:
    """Return the actors who mostly speak with this standing, those who say most first."""
    found = [actor for actor in chosen.spoken.values() if _standing(actor) == standing]
    found.sort(key=lambda actor: (-actor.statements, bare(actor.name), actor.id))
    return tuple(_voice(actor, sides[actor.id]) for actor in found)


def unnamed_sources(chosen: Chosen) -> Unnamed | None:
    """Return all unnamed sources together, None where every source has a name."""
    statements, documents = set(), set()
    described = Counter[str]()
    spelled: dict[str, str] = {}
    for row in chosen.rows:
        for speaker in row.statement.speakers:
            if speaker.standing != "anonymous":
                continue
            statements.add(row.statement.id)
            documents.add(row.document.id)
            name = one_line(speaker.description or speaker.name)
            if speaker.kind != "pronoun" and len(name.split()) > 2:  # not just "the official"
                described[bare(name)] += 1
                spelled.setdefault(bare(name), name)
    if not statements:
        return None
    most = sorted(described, key=lambda name: (-described[name], name))[:_EXAMPLES]
    return Unnamed(len(statements), len(documents), tuple(spelled[name] for name in most))


def _standing(actor: Spoken) -> str:
    return min(actor.standings, key=lambda standing: (-actor.standings[standing], standing))


def _voice(actor: Spoken, side: str) -> Voice:
    roles = sorted(actor.roles, key=lambda role: (-actor.roles[role], role))
    roles = [role for role in roles if bare(role) != bare(actor.name)]
    return Voice(
        actor=actor.id,
        name=one_line(actor.name),
        role=one_line(roles[0]) if roles else None,
        side=None if side == OTHERS else one_line(side),
        statements=actor.statements,
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
            yield one_line(name)
