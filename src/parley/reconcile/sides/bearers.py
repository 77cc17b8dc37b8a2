"""A name as printed in a report -> whose it is: a body, one of its people, or a person of his own.

A person belongs where his printed roles say, over all reports; "the union" and "its leader" are
sought in their own report. Who belongs nowhere is an entity of his own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.model import Actor, Heard, MemberRelation, Participant, Speaker
from parley.reconcile.sides.bodies import Bodies
from parley.reconcile.sides.groups import Groups
from parley.reconcile.sides.mentions import Mentions
from parley.reconcile.sides.naming import (
    ARTICLES,
    bare,
    named,
    names_of,
    people_by_name,
    people_by_role,
    unnamed,
)
from parley.reconcile.sides.people import People
from parley.reconcile.sides.reading import (
    Printed,
    is_nobody,
    is_office,
    listed,
    mediates,
    printed,
    relation,
    remember,
    short_noun,
    voice,
)
from parley.reconcile.spelling import plain

__all__ = ["NOBODY", "Bearer", "Bearers"]

_BODIES: Final = ("organisation", "place")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whose a printed name is: `entity` is a key of a body or a person, "" for nobody's.

    `others` are further bodies that the name joins; `mediates` that it calls them mediators.
    """

    entity: str
    relation: MemberRelation
    name: str
    actor: str | None
    reason: str
    mediates: bool = False
    others: tuple[str, ...] = ()


NOBODY: Final = Bearer("", "itself", "", None, "")


class Bearers:
    """Who bears the printed names of a case."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        for leads in heard.leads.values():
            remember((name, Printed(*read)) for name, read in leads.quoted.read.items())
        profile = heard.profile
        same = [(side.name, *side.names) for side in profile.sides]
        same += [(alias.name, *alias.also) for alias in profile.aliases]
        same += [names_of(actor) for actor in heard.actors.values() if actor.kind in _BODIES]
        printed_bodies = list(named(heard))
        self.bodies = Bodies(printed_bodies, (group for group in same if len(group) > 1))
        self._named = people_by_name(heard)
        self._described = people_by_role(heard)
        self._known: dict[tuple[str, str, str | None, str], Bearer] = {}
        self._speaking: dict[tuple[str | None, ...], Bearer] = {}
        self._bodies_in: dict[str, str | None] = {}
        self.groups = Groups(unnamed(heard), self.bodies, self._counts(printed_bodies))
        self.leads = heard.leads
        self.mentions = Mentions(heard.leads, self._body_at)
        self._people = People(self.bodies, self.groups, self.mentions, heard)

    def of(self, who: Participant, document: str) -> Bearer:
        """Return whose the name of a participant is."""
        return self._of(who.name, None, document, who.kind)

    def of_speaker(self, speaker: Speaker, actor: str | None, document: str) -> Bearer:
        """Return whose the name of a speaker is; `actor` is the one behind it, if known."""
        key = speaker.name, speaker.kind, speaker.description, actor, document
        known = self._speaking.get(key)
        if known is None:
            known = self._speaking[key] = self._of_speaker(speaker, actor, document)
        return known

    def _of_speaker(self, speaker: Speaker, actor: str | None, document: str) -> Bearer:
        found = self._of(speaker.name, actor, document, speaker.kind)
        if speaker.description and (not found.entity or found.entity.startswith("person ")):
            told = self._by_words(speaker.description, None, document)
            if told.entity and told.relation != "itself":
                reason = f"printed as “{speaker.description}”"
                return replace(told, name=speaker.name, actor=found.actor, reason=reason)
        return found

    def person(self, name: str) -> str:
        """Return the entity of the one person of this name who belongs to no body, else ""."""
        if len(self._named.get(name, ())) != 1:
            return ""
        found = self._person(self._heard.actors[self._named[name][0]], "")
        return found.entity if found.entity.startswith("person ") else ""

    def named(self, name: str, document: str) -> tuple[str, bool]:
        """Return the entity of a name printed in a text, and whether it is that of a person."""
        actor = self._heard.actors.get(self._heard.bearers.get((document, name), ""))
        if actor is not None and actor.kind == "person":
            return self._person(actor, document).entity, True
        return self._body_at(name, document), False

    def roles(self, entity: str) -> Sequence[str]:
        """Return the roles printed of a person by the key of his entity."""
        actor = self._heard.actors.get(entity.removeprefix("person "))
        return [] if actor is None else [role.role for role in actor.roles]

    def name(self, entity: str) -> str:
        """Return the name of a person by the key of his entity."""
        actor = self._heard.actors.get(entity.removeprefix("person "))
        return entity.removeprefix("person ").title() if actor is None else actor.name

    def _of(self, name: str, actor: str | None, document: str, kind: str) -> Bearer:
        key = (name, document, actor, kind)
        if key not in self._known:
            self._known[key] = self._resolve(name, actor, document, kind)
        return self._known[key]

    def _resolve(self, name: str, given: str | None, document: str, kind: str) -> Bearer:
        actor = self._actor(name, given, document, kind)
        if actor is not None and actor.kind == "person":
            return self._person(actor, document)
        if is_nobody(name):
            return NOBODY
        whole = self.bodies.whole(name)
        if whole is not None:
            return self._by_words(whole, None, document)
        if kind == "person" and not self.bodies.is_known(name):
            return Bearer(f"person {plain(name)}", "itself", name, None, "")
        found = self._by_words(name, None if actor is None else actor.id, document)
        if not found.entity and actor is not None:
            found = self._elsewhere(found, actor, document)
        return found if found.entity else self._grouped(found, printed(name))

    def _grouped(self, found: Bearer, read: Printed) -> Bearer:
        """Return whose a name without a body is, where its noun tells a kind of people."""
        group = None if found.mediates else self.groups.of(read)
        if group is None:
            return found
        reason = f"the {group.noun} of the case"
        return replace(found, entity=group.key, relation=group.relation, reason=reason)

    def _counts(self, bodies: Iterable[tuple[str, Printed]]) -> Mapping[str, Counter[str]]:
        """Return by report how often each body is named, not for people near it."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for document, read in bodies:
            if not mediates(read) and relation(read.beside) != "near":
                found[document][self.bodies.key(read.bodies[0], document)] += 1
        return found

    def _elsewhere(self, found: Bearer, actor: Actor, document: str) -> Bearer:
        """Return whose a name is by what the same actor is called in other reports."""
        for role in actor.roles:
            told = self._by_words(role.role, actor.id, document) if role.party else NOBODY
            if told.entity:
                return replace(told, name=found.name, reason=f"elsewhere “{role.role}”")
        return found

    def _actor(self, name: str, given: str | None, document: str, kind: str) -> Actor | None:
        identifier = given or self._heard.bearers.get((document, name))
        described = self._described.get((document, bare(name)), ())
        if given is None and len(described) == 1:
            identifier = next(iter(described))  # "the US tycoon", of whom other reports tell so
        if identifier is None and kind == "person" and len(self._named.get(name, ())) == 1:
            identifier = self._named[name][0]
        return self._heard.actors.get(identifier or "")

    def _person(self, actor: Actor, document: str) -> Bearer:
        """Return where a person belongs; a body taken for one is that body."""
        if not actor.roles and self.bodies.is_known(actor.name):
            return self._by_words(actor.name, actor.id, document)
        found = self._people.of(actor)
        if found is None:
            carries = any(mediates(printed(role.role)) for role in actor.roles)
            return Bearer(f"person {actor.id}", "itself", actor.name, actor.id, "", carries)
        return Bearer(
            found.body, found.relation, actor.name, actor.id, found.reason, found.mediates
        )

    def _by_words(self, name: str, actor: str | None, document: str) -> Bearer:
        """Return whose a name is by its own words, those of its report where they are short."""
        read = printed(name)
        carries = mediates(read)
        if read.bodies:
            keys = [self._body(body, document) for body in read.bodies]
            rest = tuple(key for key in keys[1:] if key)
            told = relation(read.beside)
            if self.groups.is_house(keys[0]):
                reason = f"“{name}”, in reports that speak of one state"
                return Bearer(self.groups.state, "speaks for", name, actor, reason)
            return Bearer(keys[0], told, name, actor, f"named as “{name}”", carries, rest)
        noun = short_noun(read.beside) or _last(read)
        key = self.bodies.short(noun, document) if noun is not None else None
        if key is None or noun is None:
            return self._owned(read, name, actor, document)
        others = tuple(word for word in read.beside if word != noun)
        told = voice(relation(others)) if len(others) > 1 else "itself"
        return Bearer(key, told, name, actor, f"the one {noun} of the report", carries)

    def _owned(self, read: Printed, name: str, actor: str | None, document: str) -> Bearer:
        """Return whose "the delegation" is, where the report names one body that has one."""
        beside = [word for word in read.beside if word not in ARTICLES]
        carries = mediates(read)
        nobody = Bearer("", "itself", name, actor, "", carries)
        told = relation(tuple(beside))
        if len(beside) not in (1, 2) or not is_office(tuple(beside)) or carries or told == "near":
            return nobody
        if len(beside) > 1 and beside[0] in listed("portfolios"):
            return nobody  # each state has a minister of fisheries
        for noun in beside:
            key = self.bodies.owner(noun, document)
            if key is not None:
                return Bearer(key, told, name, actor, f"the one {noun} of the report")
        return nobody

    def _body(self, body: str, document: str) -> str:
        """Return the key of a body; what is called by a person is the person's ("Ro's office")."""
        owner = self._actor(body, None, document, "person")
        if owner is None or owner.kind != "person" or not owner.roles:
            return self.bodies.key(body, document)
        return self._person(owner, document).entity

    def _body_at(self, name: str, document: str) -> str:
        """Return the key of a body printed within a text, "" for a person's name and others."""
        owner = self._heard.actors.get(self._heard.bearers.get((document, name), ""))
        if owner is not None and owner.kind == "person":
            return ""
        if name not in self._bodies_in:
            self._bodies_in[name] = self._body_in(name)
        known = self._bodies_in[name]
        if known:
            return self.bodies.key(known, document)
        short = known is not None and name.islower()
        return (self.bodies.short(name, document) or "") if short else ""

    def _body_in(self, name: str) -> str | None:
        """Return the first known body that a name names, "" for none, None where it is nobody's."""
        if is_nobody(name):
            return None
        return next((body for body in printed(name).bodies if self.bodies.is_known(body)), "")


def _last(read: Printed) -> str | None:
    """Return the noun of "the operators", who may be the one body of the report so called."""
    two = len(read.beside) == 2 and read.beside[0] == "the"
    return read.beside[1] if two and relation(read.beside[1:]) == "near" else None
