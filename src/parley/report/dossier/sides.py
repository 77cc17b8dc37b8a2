"""Actors -> sides: for whom each of them speaks, by what is printed of them.

An actor's side is the first country or body named with its roles. A form made from a side's name
("Velandic") is that side. Whoever speaks for nobody, or alone for a body of which nothing else is
heard, is among the others. No list of parties is needed, and nobody is given a side by guess.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from parley.report.chosen import Spoken
from parley.report.wording import bare

__all__ = ["OTHERS", "sides_of"]

OTHERS: Final = "Others"
_MOST: Final = 8
"""So many sides have a heading of their own; a page with more can't be read."""
_HEARD: Final = 3
"""Statements that make a side of one speaker's body."""
_ENDINGS: Final = frozenset(
    ["an", "ean", "ese", "ian", "ic", "ish", "i", "ite", "n", "s", "er", "’s", "'s"]
)
"""What makes a country's name an adjective in English."""
_ARTICLES: Final = ("a ", "an ", "the ")


def sides_of(spoken: Mapping[str, Spoken]) -> dict[str, str]:
    """Return the side of each actor by its id, OTHERS where it has none."""
    parties = _parties(spoken)
    known = Counter[str]()
    for identifier, actor in spoken.items():
        if identifier in parties:
            known[parties[identifier]] += actor.statements
        if actor.kind in ("place", "organisation") and actor.name:
            known[_plain(actor.name)] += actor.statements
    canonical = _stems(known)
    affiliated = {canonical[party] for party in parties.values()}
    sides = {}
    for identifier, actor in sorted(spoken.items()):
        party = parties.get(identifier, _plain(actor.name))
        if canonical.get(party) in affiliated:
            sides[identifier] = canonical[party]
    return _headed(sides, spoken)


def _parties(spoken: Mapping[str, Spoken]) -> dict[str, str]:
    """Return the first party of each actor that has one; that of a person is the person's own."""
    parties = {
        identifier: _plain(actor.parties[0])
        for identifier, actor in sorted(spoken.items())
        if actor.parties
    }
    persons: dict[str, str | None] = {}
    for identifier, actor in sorted(spoken.items()):
        if actor.kind == "person" and " " in actor.name:
            names = bare(actor.name)
            for name in (names, names.rpartition(" ")[2]):
                persons.setdefault(name, parties.get(identifier))
    served = {identifier: persons.get(bare(party), party) for identifier, party in parties.items()}
    return {identifier: party for identifier, party in served.items() if party}


def _plain(name: str) -> str:
    for article in _ARTICLES:
        if name.lower().startswith(article):
            return name[len(article) :]
    return name


def _stems(known: Mapping[str, int]) -> dict[str, str]:
    """Return for each name the one that it is a form of: the same but for case, or its adjective.

    Of names that differ in case only, the most frequent stands for all; of names from which an
    adjective could be made, the shortest.
    """
    spelled: dict[str, str] = {}
    for name in sorted(known, key=lambda name: (-known[name], name)):
        spelled.setdefault(bare(name), name)
    made: dict[str, str] = {}
    for name in sorted(known, key=lambda name: (len(name), name)):
        for adjective in _adjectives(name):
            made.setdefault(adjective, name)
    found = {name: spelled[bare(name)] for name in known}
    return {name: made.get(first, first) for name, first in found.items()}


def _adjectives(name: str) -> set[str]:
    """Return what English might make of a country's name, no shorter than it: "Veland's"."""
    stem = name.rstrip("aeiouy")
    if len(stem) < 4:
        return set()
    forms = {base + ending for base in (name, stem) for ending in _ENDINGS}
    return {form for form in forms if len(form) >= len(name) and form != name}


def _headed(sides: Mapping[str, str], spoken: Mapping[str, Spoken]) -> dict[str, str]:
    """Keep the sides that deserve a heading; the actors of all others are among the others."""
    members: dict[str, list[Spoken]] = defaultdict(list)
    for identifier, side in sides.items():
        members[side].append(spoken[identifier])
    weight = {side: sum(actor.statements for actor in actors) for side, actors in members.items()}
    deserving = [side for side in members if _deserves(side, members[side], weight[side])]
    headed = set(sorted(deserving, key=lambda side: (-weight[side], side))[:_MOST])
    return {
        identifier: sides[identifier] if sides.get(identifier) in headed else OTHERS
        for identifier in spoken
    }


def _deserves(side: str, actors: list[Spoken], weight: int) -> bool:
    if len(actors) == 1 and bare(_plain(actors[0].name)) == bare(side):
        return False
    return weight >= _HEARD
