"""What the reports print -> the names of bodies and of people, as read, by report and by role.

In: all that was heard. Out: every name that is printed of somebody, each as often as it stands.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from parley.model import Actor, Heard
from parley.reconcile.sides.claims import participants
from parley.reconcile.sides.reading import Printed, printed, relation
from parley.reconcile.spelling import plain

__all__ = [
    "ARTICLES",
    "bare",
    "named",
    "names_of",
    "names_of_people",
    "people_by_name",
    "people_by_role",
    "unnamed",
]

ARTICLES: Final = ("the", "its", "their", "his", "her")


def people_by_name(heard: Heard) -> dict[str, list[str]]:
    """Return the persons under each of their names, over all reports."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for actor in heard.actors.values():
        if actor.kind == "person":
            for name in dict.fromkeys((actor.name, *(one.name for one in actor.names))):
                found[name].append(actor.id)
    return found


def names_of_people(heard: Heard) -> frozenset[str]:
    """Return the plain names of persons, but for those by which reports rather name a body.

    A firm can have the name of its founder: it is the firm that is named by it most.
    """
    people: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    for actor in heard.actors.values():
        if actor.kind in ("person", "organisation", "place"):
            counted = people if actor.kind == "person" else bodies
            for one in actor.names:
                counted[plain(one.name)] += one.count
            counted[plain(actor.name)] += 0
    return frozenset(name for name, count in people.items() if count >= bodies[name])


def names_of(actor: Actor) -> tuple[str, ...]:
    """Return the names of an organisation or place that are nothing but a body's name."""
    found = []
    for name in actor.names:
        read: Printed = printed(name.name)
        if len(read.bodies) == 1 and relation(read.beside) == "itself":
            found.append(read.bodies[0])
    return tuple(dict.fromkeys(found))


def named(heard: Heard) -> Iterator[tuple[str, Printed]]:
    """Yield every name of a body that a report prints, as read, with the report."""
    people = names_of_people(heard)
    for document, name, kind in _printed_names(heard):
        actor = heard.actors.get(heard.bearers.get((document, name), ""))
        if kind == "person" or (actor is not None and actor.kind == "person"):
            continue
        read = printed(name)
        if read.bodies and not any(plain(body) in people for body in read.bodies):
            yield document, read


def unnamed(heard: Heard) -> Iterator[Printed]:
    """Yield every name that names no body, as read."""
    for _, name, kind in _printed_names(heard):
        read = printed(name)
        if kind != "person" and not read.bodies:
            yield read


def _printed_names(heard: Heard) -> Iterator[tuple[str, str, str]]:
    for (document, name), identifier in heard.bearers.items():
        yield document, name, ""
        actor = heard.actors.get(identifier)
        if actor is not None and actor.kind == "person":
            yield from ((document, role.role, "") for role in actor.roles if role.party)
    for document, name in heard.bodies:
        yield document, name, ""
    for told, who in participants(heard):
        yield told.report.id, who.name, who.kind


def bare(name: str) -> str:
    """Return a description in plain letters without its article."""
    first, _, rest = plain(name).partition(" ")
    return rest if first in ARTICLES and rest else ""


def people_by_role(heard: Heard) -> dict[tuple[str, str], frozenset[str]]:
    """Return the persons of a report by what they are printed as being, here or elsewhere.

    The key is the report and the role: only who is named in a report can be meant there by it.
    """
    there: defaultdict[str, set[str]] = defaultdict(set)
    for (document, _), bearer in heard.bearers.items():
        there[bearer].add(document)
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in heard.actors.values():
        for role in actor.roles if actor.kind == "person" else ():
            phrase = plain(role.role)
            first, _, rest = phrase.partition(" ")
            for document in there[actor.id]:
                found[document, rest if first in ARTICLES else phrase].add(actor.id)
    return {key: frozenset(actors) for key, actors in found.items()}
