"""A person's printed roles -> the body to which he belongs, and whether he speaks for it.

What a role names counts most; "its leader" is of the body last named before it. Who holds an office
of state without a state is of the one whose own acts he announces ("Caldrea will send its team").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Actor, Heard, MemberRelation, Role
from parley.reconcile.sides.appositions import apposed
from parley.reconcile.sides.bodies import Bodies
from parley.reconcile.sides.claims import announced
from parley.reconcile.sides.echoes import Echo, echoes
from parley.reconcile.sides.groups import GOVERNMENT, Groups
from parley.reconcile.sides.mentions import Mentions
from parley.reconcile.sides.naming import names_of_people
from parley.reconcile.sides.reading import (
    Printed,
    is_force,
    is_office,
    is_state_office,
    mediates,
    printed,
    relation,
    short_noun,
    voice,
)
from parley.reconcile.spelling import plain

__all__ = ["Belongs", "People"]

_NAMED: Final = 2.0
_SHORT: Final = 1.5
_ITS: Final = 1.0
_FEWEST: Final = 2
_OWNED: Final = ("its", "their", "whose", "his", "her")
_AGREE: Final = 2 / 3
"""So much of all votes must be for one body, where none is named in the role itself."""


@dataclass(frozen=True, slots=True)
class Belongs:
    """To which body a person belongs, how, and by which role."""

    body: str
    relation: MemberRelation
    reason: str
    mediates: bool


class People:
    """The people of a case and the bodies to which their roles bind them."""

    def __init__(
        self,
        bodies: Bodies,
        groups: Groups,
        mentions: Mentions,
        heard: Heard,
    ) -> None:
        self._bodies = bodies
        self._groups = groups
        self._mentions = mentions
        self._known: dict[str, Belongs | None] = {}
        self._names = names_of_people(heard)
        self._apposed = apposed(heard)
        self._announced: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for speaker, name, document in announced(heard):
            body = self._doer(printed(name), document)
            if body in self._bodies.states:
                self._announced[speaker][body] += 1
        self._echoed: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for actor, key in sorted({(one.actor, self._echo(one)) for one in echoes(heard)}):
            if key[0]:
                self._echoed[actor][key[0]] += 1

    def _doer(self, read: Printed, document: str) -> str:
        """Return the body that does what is announced, or the one that has such a force."""
        if read.bodies:
            near = relation(read.beside) == "near" or self._is_called_after_one(read)
            return "" if near else self._bodies.key(read.bodies[0], document)
        for noun in read.beside:
            if is_force(noun):
                return self._bodies.only_owner(noun) or ""
        return ""

    def _is_called_after_one(self, read: Printed) -> bool:
        """Whether a body has the name of a person: "the Morrow administration"."""
        return plain(read.bodies[0]) in self._names

    def of(self, actor: Actor) -> Belongs | None:
        """Return where a person belongs, None where no role tells."""
        if actor.id not in self._known:
            self._known[actor.id] = self._of(actor)
        return self._known[actor.id]

    def _of(self, actor: Actor) -> Belongs | None:
        votes: Counter[str] = Counter()
        told: dict[str, tuple[float, str, MemberRelation]] = {}
        roles = (*actor.roles, *self._apposed.get(actor.id, ()))
        for role in roles:
            body, weight, how = self._vote(role)
            if not body:
                continue
            votes[body] += weight * role.families  # type: ignore[assignment]
            kept = told.get(body)
            if kept is None or weight > kept[0]:
                told[body] = (weight, how, voice(relation(_without_noun(role))))
        if not votes:
            return self._announcer(actor)
        best = min(votes, key=lambda body: (-votes[body], body))
        weight, how, relates = told[best]
        if weight < _SHORT and votes[best] < max(_FEWEST, _AGREE * sum(votes.values())):
            return None
        carries = any(mediates(printed(role.role)) for role in roles)
        return Belongs(best, relates, how, carries)

    def _vote(self, role: Role) -> tuple[str, float, str]:
        """Return the body that a role names, how much that tells, and why."""
        read = printed(role.role)
        if role.evidence is None or not is_office(read.beside):
            return "", 0.0, ""
        document = role.evidence.document
        if read.bodies:
            return self._named_body(read, document), _NAMED, f"“{role.role}”"
        noun = short_noun(read.beside)
        short = self._bodies.short(noun, document) if noun is not None else None
        if short is not None:
            return short, _SHORT, f"“{role.role}”, the one {noun} of the report"
        group = self._groups.of_people(read)
        if group is not None and group.relation == "speaks for":
            return group.key, _SHORT, f"“{role.role}”, the {group.noun} of the case"
        near = self._mentions.before(document, role.evidence.start)
        owned = bool(read.beside) and read.beside[0] in _OWNED
        how = f"“{role.role}”, after the body last named"
        return (near, _ITS, how) if owned and _fits(read, near, self._bodies) else ("", 0.0, "")

    def _named_body(self, read: Printed, document: str) -> str:
        """Return the body that a role names, "" where it only has a person's name."""
        body = self._bodies.key(read.bodies[0], document)
        if self._is_called_after_one(read):
            return ""
        return self._groups.state if self._groups.is_house(body) else body

    def _announcer(self, actor: Actor) -> Belongs | None:
        """Return the state for which somebody with an office of state announces what it does."""
        roles = [role.role for role in actor.roles if is_state_office(printed(role.role).beside)]
        roles = [role for role in roles if not role.lower().startswith("our ")]
        votes = self._announced.get(actor.id, Counter())
        if any(relation(printed(one).beside) == "near" for one in roles):
            return None
        if not roles:
            return self._in_arms(actor)
        best = _agreed(votes)
        if best:
            how = f"“{roles[0]}”, who tells {votes[best]} times what that state does or will do"
            return Belongs(best, "speaks for", how, False)
        echoed = self._echoed.get(actor.id, Counter())
        best = _agreed(echoed)
        if best:
            how = f"“{roles[0]}”, whose stance is told as its own in {echoed[best]} reports"
            return Belongs(best, "speaks for", how, False)
        return self._of_a_government(roles)

    def _of_a_government(self, roles: Sequence[str]) -> Belongs | None:
        """Return the government of an office that only a state has: "its president" is none."""
        for role in roles:
            group = self._groups.of(printed(role))
            if group is not None and group.key in (self._groups.state, GOVERNMENT):
                named = group.key == self._groups.state
                where = "in reports that speak of one state" if named else "of one without a name"
                return Belongs(group.key, "speaks for", f"“{role}”, {where}", False)
        return None

    def _in_arms(self, actor: Actor) -> Belongs | None:
        """Return the armed people whom a "Commander" leads, where reports speak of such people."""
        for role in actor.roles:
            key = self._groups.of_title(role.role)
            if key:
                how = f"“{role.role}”, in reports of armed people"
                return Belongs(key, "speaks for", how, False)
        return None

    def _echo(self, echo: Echo) -> tuple[str, str]:
        """Return the body of an echo, "" where it is none, and the family in which it stands."""
        read = printed(echo.body)
        if len(read.bodies) != 1 or relation(read.beside) == "near":
            return "", ""
        if self._is_called_after_one(read):
            return "", ""
        return self._bodies.key(read.bodies[0], echo.document), echo.family


def _without_noun(role: Role) -> tuple[str, ...]:
    """Return the words of a role beside the body that it names: "head" of "head of the union"."""
    read = printed(role.role)
    noun = None if read.bodies else short_noun(read.beside)
    return tuple(word for word in read.beside if word != noun)


def _agreed(votes: Counter[str]) -> str:
    """Return the body for which nearly all votes are, "" for none."""
    best = min(votes, key=lambda body: (-votes[body], body), default="")
    return best if best and votes[best] >= _AGREE * sum(votes.values()) else ""


def _fits(read: Printed, near: str, bodies: Bodies) -> bool:
    """Tell whether an office can be of a body: a foreign minister only of a state."""
    return bool(near) and (near in bodies.states or not is_state_office(read.beside))
