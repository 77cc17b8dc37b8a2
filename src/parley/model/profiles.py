"""A profile: what a user says of one case, its parties, mediators, issues and aliases.

It corrects what is found from the reports, and nothing works only with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

__all__ = [
    "NO_PROFILE",
    "Alias",
    "Issue",
    "MemberRelation",
    "Profile",
    "ProfileMember",
    "ProfileSide",
    "SideKind",
]

SideKind = Literal["party", "mediator", "other"]
MemberRelation = Literal["itself", "speaks for", "near"]


@dataclass(frozen=True, slots=True)
class ProfileMember:
    """A person or body and what it is to a side: `near` means that it does not speak for it."""

    name: str
    relation: MemberRelation = "speaks for"


@dataclass(frozen=True, slots=True)
class ProfileSide:
    """A side of the talks as the user names it; `names` are further printed names of the same."""

    name: str
    kind: SideKind = "party"
    names: tuple[str, ...] = ()
    members: tuple[ProfileMember, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """A question under negotiation: its name, its general kind, and the words that refer to it.

    `words` are base forms or phrases of them ("prisoner", "come home"); `not_words` speak against
    it where they stand beside these. `field` is that of the taxonomy ("labour"), "" for none.
    """

    name: str
    words: tuple[str, ...]
    not_words: tuple[str, ...] = ()
    field: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """One actor under several printed names."""

    name: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a user says of a case. Issues named like one of the taxonomy take its place."""

    case: str = ""
    sides: tuple[ProfileSide, ...] = ()
    issues: tuple[Issue, ...] = ()
    aliases: tuple[Alias, ...] = ()


NO_PROFILE: Final = Profile()
