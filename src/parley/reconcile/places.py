"""The tally of a name -> where it meets the names that it may be one with.

A place is a word with a sign: names with `=` meet each other there, a name with `>` meets those
with `<`. So a bare surname is held against a few, and not every John against every other. Names
with `~` meet their nearest neighbours there: a hundred that print the same words form one chain.
`?` and `!` are for who an unnamed source may be; nobody is joined there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.model import Tally
from parley.reconcile.bodies import department, initials, is_acronym, joined, owned
from parley.reconcile.offices import office, source_offices
from parley.reconcile.persons import PersonName, person_name
from parley.reconcile.spelling import plain, skeleton

__all__ = ["COUNTERPART", "opposite", "places"]

COUNTERPART: Final = {"=": "=", ">": "<", "<": ">", "~": "~"}
_SIDES: Final = 3
_STEM: Final = 4
_MOST_INITIALS: Final = 7


def opposite(place: str) -> str | None:
    """Return the place of those whom a name meets at `place`, None where it meets nobody."""
    sign = COUNTERPART.get(place[0])
    return None if sign is None else sign + place[1:]


def places(tally: Tally) -> tuple[str, ...]:
    """Return the places of a name, sorted."""
    kind = tally.key.partition(" ")[0]
    finders = {"person": _of_person, "office": _of_office, "unnamed": _of_unnamed}
    return tuple(sorted(set(finders.get(kind, _of_body)(tally))))


def _of_person(tally: Tally) -> Iterator[str]:
    name = max((person_name(name.name) for name in tally.names), key=_fullness)
    words = name.words
    yield f"= s {skeleton(name.core)}"
    yield f"< k {tally.key}"
    for near in tally.near:
        yield f"> k {near}"
    if len(words) > 1:
        yield f"= w {' '.join(sorted(words))}"
        yield f"= j {''.join(words)}"
        yield f"< f {words[0]}"
        yield from (f"= g {skeleton(words[0])} {side}" for side in _sides(tally))
    else:
        yield f"> f {words[0]}"
    if len(words) > 3:
        yield f"< f {words[0]} {words[1]} {words[2]}"
    if len(words) == 3:
        yield f"> f {' '.join(words)}"
    for role in tally.roles:
        held = office(role.role)
        if held.exclusive:
            yield f"< o {held.name}"
        if held.side and held.name in source_offices():
            yield f"! {held.name} {_stem(held.side)}"


def _fullness(name: PersonName) -> tuple[int, int, tuple[str, ...]]:
    return len(name.words), len("".join(name.words)), name.words


def _sides(tally: Tally) -> list[str]:
    sides = {_stem(side) for role in tally.roles if (side := office(role.role).side)}
    return sorted(sides)[:_SIDES]


def _stem(side: str) -> str:
    """Return the beginning that the names of a country and its people share."""
    return plain(side).replace(" ", "")[:_STEM]


def _of_office(tally: Tally) -> Iterator[str]:
    for role in tally.roles[:1]:
        held = office(role.role)
        if held.exclusive:
            yield f"> o {held.name}"


def _of_unnamed(tally: Tally) -> Iterator[str]:
    yield f"< k {tally.key}"
    for near in tally.near:
        yield f"> k {near}"
    for mark in tally.marks:
        yield f"~ m {mark}"
    for role in tally.roles:
        held = office(role.role)
        if tally.kind == "role" and held.side and held.name in source_offices():
            yield f"? {held.name} {_stem(held.side)}"


def _of_body(tally: Tally) -> Iterator[str]:
    for name in tally.names:
        if is_acronym(name.name):
            letters = joined(name.name)
            yield f"> a {letters}"
            yield f"< a {letters}"
            yield f"= n {letters}"
            continue
        letters = initials(name.name)
        yield f"= n {joined(name.name)}"
        if 2 <= len(letters) <= _MOST_INITIALS:
            yield f"= i {letters}"
            yield f"< a {letters}"
        if department(name.name):
            yield f"= d {department(name.name)}"
        belonging = owned(name.name)
        if belonging:
            yield f"= q {belonging[1]} {_stem(belonging[0])}"
