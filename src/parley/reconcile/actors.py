"""A group of names, with all that the record holds of them -> the actor: names, roles, support.

The name shown is the fullest that most origins print, never a damaged one. A role that one origin
gives and others contradict is kept, with its doubt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from parley.model import (
    Actor,
    ActorName,
    Attribution,
    NameTally,
    Perhaps,
    Role,
    RoleTally,
    Span,
    Support,
    Tally,
    Verdict,
)
from parley.reconcile.bodies import is_acronym, other_name
from parley.reconcile.doubts import doubt
from parley.reconcile.gathering import Group
from parley.reconcile.offices import office
from parley.reconcile.persons import person_name

__all__ = ["Gathered", "actor"]

_NAMED_SHOWN: Final = 5
_MOST_REASONS: Final = 3
Relation = Literal["spelling", "other name", "suspected damage"]
_PLAIN: Final[tuple[Relation, str]] = ("spelling", "")
"""Of a name so rare that it was left out where its key was counted."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A group of names with its first statement, and its tallies: of all its keys, and of each."""

    group: Group
    whole: Tally
    parts: Mapping[str, Tally]
    first: tuple[str, int] | None

    @property
    def id(self) -> str:
        """The id of the actor: that of its smallest statement, else of the words that name it."""
        if self.first is not None:
            return Actor.identify(f"{self.first[0]} {self.first[1]}")
        named = self.named[0]
        return Actor.identify(f"{named.document} {named.start}")

    @property
    def named(self) -> list[Span]:
        """The words that name it beside its roles, in the order of the reports."""
        spans = {role.evidence for role in self.whole.roles if role.evidence}
        return sorted(spans, key=lambda span: (span.document, span.start))

    @property
    def name(self) -> str:
        """The name shown."""
        return _shown(self)

    @property
    def is_somebody(self) -> bool:
        """Whether it speaks, or is named with a role."""
        return self.first is not None or any(role.evidence for role in self.whole.roles)


def actor(gathered: Gathered, others: Mapping[str, Gathered]) -> Actor:
    """Return the actor of a group; `others` are the groups around it by their heads.

    Of its statements it holds the first: the record knows the others by the names.
    """
    whole, first = gathered.whole, gathered.first
    perhaps = _perhaps(gathered, others)
    return Actor(
        id=gathered.id,
        name=gathered.name,
        kind=whole.kind,
        names=_names(gathered),
        roles=_roles(gathered),
        mentions=() if first is None else (Attribution(*first),),
        reasons=_reasons(gathered),
        support=Support(
            whole.documents,
            whole.families,
            _sources(gathered, perhaps),
            open_because="; ".join(f"may be {one.name}" for one in perhaps[:_MOST_REASONS]),
        ),
        perhaps=perhaps,
        named=() if first else tuple(gathered.named[:_NAMED_SHOWN]),
    )


def _shown(gathered: Gathered) -> str:
    """Return the fullest name that most families print, of those that nothing speaks against."""
    relations = _relations(gathered)
    names = gathered.whole.names
    sound = [name for name in names if relations.get(name.name, _PLAIN)[0] == "spelling"]
    named = sound or list(names)
    return max(named, key=lambda name: (*_fullness(gathered, name), name.name)).name


def _fullness(gathered: Gathered, name: NameTally) -> tuple[int, int, int, int]:
    """Order names to be shown: full ones first, then by families, then by length."""
    if gathered.group.head.startswith("person "):
        parts = person_name(name.name)
        return 1 + parts.full if parts.given else 0, name.families, len(parts.words), name.count
    return int(not is_acronym(name.name)), name.families, name.count, len(name.name)


def _relations(gathered: Gathered) -> dict[str, tuple[Relation, str]]:
    """Return for each printed name what it is of the actor, and why it is the actor's."""
    found: dict[str, tuple[Relation, str]] = {}
    group = gathered.group
    for key in group.keys:
        verdict = group.joined.get(key)
        for name in gathered.parts[key].names:
            metonym = other_name(name.name, key)
            if metonym is not None:
                found.setdefault(name.name, ("other name", metonym))
            elif verdict is None:
                found.setdefault(name.name, ("spelling", ""))
            else:
                found.setdefault(name.name, (verdict.relation, verdict.reason))
    return found


def _names(gathered: Gathered) -> tuple[ActorName, ...]:
    relations = _relations(gathered)
    ordered = sorted(gathered.whole.names, key=lambda name: (-name.count, name.name))
    return tuple(
        ActorName(
            name=name.name,
            count=name.count,
            relation=relations.get(name.name, _PLAIN)[0],
            reason=relations.get(name.name, _PLAIN)[1],
        )
        for name in ordered
    )


def _roles(gathered: Gathered) -> tuple[Role, ...]:
    """Return the printed roles, those of most families first, each with its doubt."""
    roles = gathered.whole.roles
    return tuple(
        Role(
            role=role.role,
            party=office(role.role).side,
            evidence=role.evidence,
            documents=role.documents,
            families=role.families,
            first=role.first,
            last=role.last,
            doubt=doubt(role, roles),
        )
        for role in sorted(roles, key=_by_weight)
    )


def _by_weight(role: RoleTally) -> tuple[int, int, int, str]:
    return -role.families, -role.documents, -len(role.role), role.role


def _perhaps(gathered: Gathered, others: Mapping[str, Gathered]) -> tuple[Perhaps, ...]:
    """Return who else it may be; of two unnamed sources, the one that is said to be open."""
    near = {key for part in gathered.parts.values() for key in part.near}
    found = {
        (others[head].id, others[head].name, verdict.reason)
        for head, verdict in gathered.group.open.items()
        if head in others and (verdict.kind != "perhaps" or near & set(others[head].group.keys))
    }
    return tuple(
        Perhaps(identifier, name, _open(reason)) for identifier, name, reason in sorted(found)
    )


def _open(reason: str) -> str:
    return reason if "open" in reason else f"it fits several: {reason}"


def _sources(gathered: Gathered, perhaps: Sequence[Perhaps]) -> tuple[int, int]:
    """Return how many sources it is at least and at most, others of the report not counted."""
    key = gathered.group.head
    if not key.startswith("unnamed "):
        return 1, 1
    told = key.rpartition(" ")[2].isdigit()
    high = 1 if told else max(1, sum(name.count for name in gathered.whole.names))
    return 0 if perhaps else 1, high


def _reasons(gathered: Gathered) -> tuple[str, ...]:
    """Return why these names are one actor's, each reason once."""
    joined = gathered.group.joined
    if gathered.group.head.startswith("unnamed ") and not joined:
        return ("not named: kept apart from the sources of other reports",)
    found = [_joining(gathered, key, joined[key]) for key in sorted(joined)]
    reasons = tuple(dict.fromkeys(reason for reason in found if reason))
    if reasons:
        return reasons
    names = {name.name for name in gathered.whole.names}
    if any(other_name(name, gathered.group.head) for name in names):
        return ("a place and its government, under their names in the lexicon",)
    return ("the same name wherever it stands",)


def _joining(gathered: Gathered, key: str, verdict: Verdict) -> str:
    names = " / ".join(sorted(name.name for name in gathered.parts[key].names))
    return f"{names}: {verdict.reason}"
