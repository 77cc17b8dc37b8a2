"""Names on their way to actors: who is named in one report, and what a record counts for a name.

A *key* is a name made comparable ("person ada obi"): whatever has one key is one name. Names are
weighed against each other by their tallies, which stay small however many reports print them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span

__all__ = ["Appearance", "NameTally", "Named", "RoleTally", "Tally", "Verdict"]


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named in a report, speaking or not: the fullest form, and the words at `evidence`.

    `description` is the role printed with the name, `pronoun` what its titles tell ("he", "she").
    A bare name that nothing introduces, and that looks like the name just before it, has that
    one in `after`. `forms` are all forms that the report prints, "Mr Obi" too. A body has no more
    than its name.
    """

    name: str
    evidence: Span
    description: str | None = None
    pronoun: str | None = None
    after: str | None = None
    forms: tuple[str, ...] = ()
    kind: Literal["person", "organisation"] = "person"


@dataclass(frozen=True, slots=True)
class Appearance:
    """One name in one report, as printed, with one role ("" for none).

    `count` is how often it stands as a speaker; `near` the key of another name of the report that
    may be the same; `marks` are numbers, equal for equal things: from 0 up for words that it says,
    below 0 for those with whom it says them.
    """

    key: str
    name: str
    kind: str
    role: str = ""
    count: int = 0
    pronoun: str = ""
    near: str = ""
    evidence: Span | None = None
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NameTally:
    """A printed name: how often it speaks, and in how many families of reports it stands."""

    name: str
    count: int
    families: int


@dataclass(frozen=True, slots=True)
class RoleTally:
    """A printed role: the reports and families that give it, and the first and last of their days.

    `evidence` is that of the smallest of these reports.
    """

    role: str
    documents: int
    families: int
    first: str | None
    last: str | None
    evidence: Span | None


@dataclass(frozen=True, slots=True)
class Tally:
    """What a record holds under one key, or several: bounded, whatever the number of reports.

    `marks` are those of the words, kept for unnamed sources only: nothing else tells them apart.
    """

    key: str
    kind: str
    documents: int
    families: int
    names: tuple[NameTally, ...]
    roles: tuple[RoleTally, ...]
    pronoun: str = ""
    near: tuple[str, ...] = ()
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two names are to each other, and why.

    `same` joins them, `fits` joins a short form to the one that it fits, `perhaps` leaves it open,
    `apart` keeps them from meeting in one actor by way of a third. `strength` orders reasons for
    joining, the greater the better; `relation` is what `one` is then to the other.
    """

    one: str
    other: str
    kind: Literal["same", "fits", "perhaps", "apart"]
    strength: int
    relation: Literal["spelling", "other name", "suspected damage"]
    reason: str
