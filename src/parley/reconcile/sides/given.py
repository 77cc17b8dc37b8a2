"""A profile's sides -> the entities that they are, and the people whom the profile places."""

from __future__ import annotations

from parley.model import MemberRelation, Profile, ProfileSide
from parley.reconcile.sides.bearers import Bearers
from parley.reconcile.sides.reading import printed
from parley.reconcile.spelling import plain

__all__ = ["Given"]


class Given:
    """What a profile says of sides and their people."""

    def __init__(self, profile: Profile) -> None:
        self._members: dict[str, tuple[str, MemberRelation]] = {}
        for side in profile.sides:
            for name in (side.name, *side.names):
                self._members[plain(name)] = (side.name, "itself")
            for member in side.members:
                self._members[plain(member.name)] = (side.name, member.relation)
        for alias in profile.aliases:
            for name in (alias.name, *alias.also):
                known = self._members.get(plain(name))
                if known is not None:
                    for other in (alias.name, *alias.also):
                        self._members.setdefault(plain(other), known)

    def member(self, name: str) -> tuple[str, MemberRelation] | None:
        """Return the side to which the profile counts a printed name, and as what."""
        return self._members.get(plain(name)) if name else None

    def entities(self, side: ProfileSide, bearers: Bearers) -> list[str]:
        """Return the entities that are a side of the profile, by any of its names."""
        found: dict[str, None] = {}
        for name in (side.name, *side.names):
            person = bearers.person(name)
            if person:
                found[person] = None
            read = printed(name)
            if len(read.bodies) == 1:
                found[bearers.bodies.key(read.bodies[0], "")] = None
        return list(found)
