"""The reports' claims -> who negotiates with whom, who mediates, who stands near whom.

In: all that was heard. Out: the sides, and for any name or speaker the side to which it belongs.
A profile names its sides first, corrects their kind and members, and the rest is found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from parley.model import Heard, MemberRelation, Participant, Side, Speaker
from parley.reconcile.sides.bearers import Bearer, Bearers
from parley.reconcile.sides.choosing import choose
from parley.reconcile.sides.given import Given
from parley.reconcile.sides.homes import NO_HOMES, Home, homes
from parley.reconcile.sides.seats import describe, name_of
from parley.reconcile.sides.table import Table, seat

__all__ = ["Affiliated", "Sides", "find_sides"]


@dataclass(frozen=True, slots=True)
class Affiliated:
    """To which side a name belongs (None for nobody's), as what, under which name, and why.

    `name` is the side's for the side itself, else the holder's own. `body` is for whom somebody
    speaks who is of no side, "" where that is nobody but himself.
    """

    side: Side | None
    relation: MemberRelation
    name: str
    actor: str | None
    reason: str
    body: str = ""


class Sides:
    """The sides of a case, and who belongs to which."""

    def __init__(self, sides: Sequence[Side], heard: Heard, found: _Found | None = None) -> None:
        """`found` is what stands behind the sides; without it nobody belongs to any by evidence."""
        self.sides = tuple(sides)
        self._found = found or _Found(Bearers(heard), Table(), {}, Given(heard.profile))
        self._by_name = {side.name: side for side in self.sides}
        self._known: dict[tuple[str, str, str], Affiliated] = {}
        self._names: dict[str, str] = {}
        self._speaking: dict[tuple[str | None, ...], Affiliated] = {}

    def of(self, who: Participant, document: str) -> Affiliated:
        """Return to which side a participant of a claim in this document belongs."""
        key = (who.name, who.kind, document)
        if key not in self._known:
            bearer = self._found.bearers.of(who, document)
            self._known[key] = self._affiliated(who.name, bearer)
        return self._known[key]

    def of_speaker(self, speaker: Speaker, actor: str | None, document: str) -> Affiliated:
        """Return for which side the speaker of a statement speaks; `actor` is who that is."""
        first = "" if speaker.introduced is None else speaker.introduced.quote
        key = (speaker.name, speaker.kind, speaker.description, actor, document, first)
        if key not in self._speaking:
            bearer = self._found.bearers.of_speaker(speaker, actor, document)
            if not bearer.entity:
                bearer = self._introduced(speaker, document) or bearer
            self._speaking[key] = self._affiliated(speaker.name, bearer)
        return self._speaking[key]

    def _introduced(self, speaker: Speaker, document: str) -> Bearer | None:
        """Return whose "the delegate" is by the words that bring him in: "a Torvan delegate"."""
        first = speaker.introduced
        if first is None or first.quote == speaker.name or speaker.standing != "anonymous":
            return None
        found = self._found.bearers.of(Participant(first.quote, speaker.kind, first), document)
        if not found.entity or found.relation == "itself":
            return None
        reason = f"brought in as “{first.quote}”"
        return replace(found, name=speaker.name, actor=None, reason=reason)

    def _affiliated(self, name: str, bearer: Bearer) -> Affiliated:
        given = self._found.given.member(name) or self._found.given.member(bearer.name)
        if given is not None:
            side, relation = given
            own = bearer.name or name
            shown = side if relation == "itself" else own
            return Affiliated(
                self._by_name.get(side), relation, shown, bearer.actor, "so says the profile"
            )
        side_name = self._found.entities.get(bearer.entity)
        home = self._found.homes.get(bearer.entity)
        if side_name is None and home is not None:
            near = self._by_name.get(self._found.entities[home.state])
            shown = bearer.name if bearer.relation != "itself" else self._name(bearer.entity)
            reason = "; ".join(filter(None, (bearer.reason, home.reason)))
            return Affiliated(near, "near", shown or name, bearer.actor, reason)
        if side_name is None:
            itself = bearer.entity and bearer.relation == "itself"
            shown = self._name(bearer.entity) if itself else bearer.name
            speaks = bearer.relation == "speaks for" and not bearer.entity.startswith("person ")
            body = self._name(bearer.entity) if speaks else ""
            return Affiliated(None, "itself", shown or name, bearer.actor, "", body)
        found = self._by_name.get(side_name)
        shown = side_name if bearer.relation == "itself" else bearer.name or name
        return Affiliated(found, bearer.relation, shown, bearer.actor, bearer.reason)

    def _name(self, entity: str) -> str:
        if entity not in self._names:
            one = self._found.table.seats.get(entity)
            name = "" if one is None else name_of(entity, one, self._found.bearers)
            self._names[entity] = name
        return self._names[entity]


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands behind the sides: `entities` are those that are one, with its name."""

    bearers: Bearers
    table: Table
    entities: Mapping[str, str]
    given: Given
    homes: Mapping[str, Home] = field(default_factory=lambda: NO_HOMES)


def find_sides(heard: Heard) -> Sides:
    """Return the sides of a case: its profile's first, then what the reports show."""
    bearers = Bearers(heard)
    table = seat(heard, bearers)
    given = Given(heard.profile)
    parties, mediators = choose(table, bearers.bodies.states)
    at_home = homes(bearers, bearers.bodies.states.intersection(parties))
    kinds = dict.fromkeys(parties, "party") | dict.fromkeys(mediators, "mediator")
    entities: dict[str, str] = {}
    sides: list[Side] = []
    for one in heard.profile.sides:
        its = given.entities(one, bearers)
        entities |= dict.fromkeys(its, one.name)
        if one.kind != "other" or any(entity in table.seats for entity in its):
            sides.append(describe(one.kind, its, table, bearers, one, at_home))
    for entity, kind in kinds.items():
        if entity not in entities:
            side = describe(kind, [entity], table, bearers, None, at_home)  # type: ignore[arg-type]
            entities[entity] = side.name
            sides.append(side)
    return Sides(sides, heard, _Found(bearers, table, entities, given, at_home))
