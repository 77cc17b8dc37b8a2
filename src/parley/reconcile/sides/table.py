"""What everybody does in the talks -> who faces whom, who is called a mediator, who asks both.

Copies of one report count once, and what one report repeats counts less and less.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import sqrt
from typing import Final

from parley.model import Actor, Heard, Meeting, Offer, Participant, Speaker, Stance
from parley.reconcile.sides.bearers import Bearer, Bearers
from parley.reconcile.sides.carrying import called_mediators
from parley.reconcile.sides.claims import AnyTold, between, parts
from parley.reconcile.sides.reading import is_both, listed, mediates, printed

__all__ = ["Seat", "Table", "seat"]

_WEIGHTS: Final = {
    "holds": 1.0, "is asked": 1.0, "tables": 0.7, "carries": 0.0, "is given": 1.0, "answers": 1.0,
    "meets": 0.6, "acts": 0.5, "is acted on": 0.4, "between": 3.0, "says": 0.4,
}  # fmt: skip
_BETWEEN: Final = 3.0
_OFFERED: Final = 1.5
_ASKED: Final = 1.0
_ACTED: Final = 0.3
_NAMED: Final = 0.5
_MET: Final = 0.5
_ANSWERED: Final = 0.7
_BARGAINED: Final = 1.0
"""How much two face each other: talks between them, one asks the other, names it in a stance."""
_DOES: Final = ("holds", "acts", "tables", "answers")
_SUFFERS: Final = ("is asked", "is acted on", "is given")
_KEPT: Final = 12


@dataclass(slots=True)
class Seat:
    """What one entity does: by way the families, its claims, how often it is called a mediator.

    `both` counts by family how often it asks something of both sides at once; `said` are the
    statements that it makes, `stances` the kinds of stances that it takes.
    """

    ways: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    carrying: Counter[str] = field(default_factory=Counter)
    both: Counter[str] = field(default_factory=Counter)
    claims: dict[str, AnyTold] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    stances: set[str] = field(default_factory=set)
    bearers: dict[tuple[str, str], tuple[Bearer, Participant, AnyTold]] = field(
        default_factory=dict
    )

    @property
    def weight(self) -> float:
        """How much it does in the talks."""
        return sum(
            _WEIGHTS[way] * sqrt(count)
            for way, families in self.ways.items()
            for count in families.values()
        )

    @property
    def carries(self) -> float:
        """How much it mediates."""
        return sum(sqrt(count) for count in self.carrying.values())

    def keep(self, told: AnyTold) -> None:
        """Keep a claim as one of those that show what it is."""
        if len(self.claims) < _KEPT or isinstance(told.claim, Stance):
            self.claims[told.id] = told


@dataclass(slots=True)
class Table:
    """All entities with their seats, how much each two face each other, who speaks with whom.

    `mediator_in` are the reports that speak of one mediator without a name.
    """

    seats: dict[str, Seat] = field(default_factory=dict)
    facing: defaultdict[tuple[str, str], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    together: Counter[tuple[str, str]] = field(default_factory=Counter)
    mediator_in: set[str] = field(default_factory=set)

    def face(self, one: str, other: str) -> float:
        """Return how much two entities face each other, copies counted once."""
        families = self.facing.get(_pair(one, other), Counter())
        return sum(sqrt(much) for much in families.values())


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def seat(heard: Heard, bearers: Bearers) -> Table:
    """Return the table of a case."""
    table = Table()
    acts: dict[str, _Act] = {}
    tablers: defaultdict[str, set[str]] = defaultdict(set)
    for part in parts(heard):
        found = _sit(table, bearers, part.way, part.who, part.told)
        act = acts.setdefault(part.told.id, _Act(part.told))
        act.by_way[part.way] += found
        act.asks_both = act.asks_both or (part.way in _SUFFERS and is_both(part.who.name))
        if part.way == "tables":
            tablers[part.told.report.id].update(found)
    for act in acts.values():
        _faces(table, bearers, act, tablers[act.told.report.id])
        for entity in act.of(_DOES) if act.asks_both else ():
            table.seats[entity].both[act.told.report.family] += 1
    _bargainers(table, acts.values())
    for told, one, other in between(heard):
        first = _sit(table, bearers, "between", one, told)
        second = _sit(table, bearers, "between", other, told)
        _face(table, told.report.family, first, second, _BETWEEN)
    _carriers(table, heard, bearers)
    _speakers(table, heard, bearers)
    return table


@dataclass(slots=True)
class _Act:
    """A claim with the entities that have a part in it, by way."""

    told: AnyTold
    by_way: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    asks_both: bool = False

    def of(self, ways: Iterable[str]) -> list[str]:
        """Return the entities that have one of these parts."""
        return [entity for way in ways for entity in self.by_way[way]]


def _faces(table: Table, bearers: Bearers, act: _Act, tablers: set[str]) -> None:
    """Count who faces whom in one claim; `tablers` have an offer on the table in its report."""
    claim, family = act.told.claim, act.told.report.family
    does, suffers = act.of(_DOES), act.of(_SUFFERS)
    if isinstance(claim, Meeting):
        _face(table, family, act.by_way["meets"], act.by_way["meets"], _MET)
    elif isinstance(claim, Offer):
        _face(table, family, act.by_way["tables"], [*suffers, *act.by_way["answers"]], _OFFERED)
    elif isinstance(claim, Stance):
        _face(table, family, does, suffers, _ASKED)
        named = bearers.mentions.within(claim.evidence) - set(suffers)
        _face(table, family, does, sorted(named), _NAMED)
        others = tablers - set(does) - named
        if len(others) == 1 and listed("tabled") & set(claim.evidence.quote.lower().split()):
            _face(table, family, does, sorted(others), _NAMED)
    else:
        _face(table, family, does, suffers, _ACTED)


def _bargainers(table: Table, acts: Iterable[_Act]) -> None:
    """Those who answer one offer in a report face each other, and who asks faces who offers."""
    answering: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    asking: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    giving: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for act in acts:
        claim, place = act.told.claim, (act.told.report.family, act.told.report.id)
        words = set(claim.evidence.quote.lower().split())
        if isinstance(claim, Offer) or (isinstance(claim, Stance) and listed("tabled") & words):
            answering[place].update(act.by_way["answers"], act.by_way["holds"])
        if isinstance(claim, Stance) and not act.asks_both:
            if claim.kind == "demand":
                asking[place].update(act.by_way["holds"])
            elif claim.kind in ("offer", "reject"):
                giving[place].update(act.by_way["holds"])
    for (family, _), those in sorted(answering.items()):
        _face(table, family, sorted(those), sorted(those), _ANSWERED)
    for place, those in sorted(asking.items()):
        _face(table, place[0], sorted(those), sorted(giving[place]), _BARGAINED)


def _face(table: Table, family: str, one: list[str], other: list[str], much: float) -> None:
    for pair in sorted({_pair(a, b) for a in one for b in other if a != b}):
        table.facing[pair][family] += much  # type: ignore[assignment]


def _entities(bearer: Bearer) -> list[str]:
    return [entity for entity in (bearer.entity, *bearer.others) if entity]


def _sit(table: Table, bearers: Bearers, way: str, who: Participant, told: AnyTold) -> list[str]:
    """Count what a participant does for those to whom the name belongs, and return these."""
    bearer = bearers.of(who, told.report.id)
    entities = _entities(bearer)
    if bearer.mediates and not entities:
        table.mediator_in.add(told.report.id)
    for entity in entities:
        one = table.seats.setdefault(entity, Seat())
        one.bearers.setdefault((who.name, told.report.id), (bearer, who, told))
        if bearer.mediates or way == "carries":
            one.carrying[told.report.family] += 1
            one.keep(told)
        if bearer.relation != "near":
            one.ways[way][told.report.family] += 1
            one.keep(told)
            if isinstance(told.claim, Stance) and way == "holds":
                one.stances.add(told.claim.kind)
    return [] if bearer.relation == "near" else entities


def _carriers(table: Table, heard: Heard, bearers: Bearers) -> None:
    """Count who is called a mediator, in a text or as an unnamed source."""
    for report, who in called_mediators(heard):
        for entity in _entities(bearers.of(who, report.id)):
            table.seats.setdefault(entity, Seat()).carrying[report.family] += 1
    for one in heard.actors.values():
        for body in _calling(one, bearers):
            table.seats.setdefault(body, Seat()).carrying[one.id] += 1


def _speakers(table: Table, heard: Heard, bearers: Bearers) -> None:
    """Count who speaks about the talks, and who makes statements together with whom."""
    known: dict[str, list[tuple[Bearer, Speaker]]] = {}
    for told in (*_told(heard), *heard.statements):
        said = told.statement
        if said is None:
            continue
        speaking = known.get(said.id)
        if speaking is None:
            speaking = known[said.id] = [
                (bearer, speaker)
                for speaker, actor in zip(said.speakers, told.actors, strict=True)
                if (bearer := bearers.of_speaker(speaker, actor, told.report.id)).entity
            ]
        for bearer, speaker in speaking:
            one = table.seats.get(bearer.entity) or table.seats.setdefault(bearer.entity, Seat())
            _speak(one, bearer, speaker, told)
        if len(speaking) > 1:
            those = [bearer.entity for bearer, _ in speaking]
            for pair in sorted({(a, b) for a in those for b in those if a < b}):
                table.together[pair] += 1


def _calling(actor: Actor, bearers: Bearers) -> list[str]:
    """Return the bodies whose mediators an unnamed source is ("a senior CRS mediator")."""
    read = printed(actor.name)
    if actor.kind == "person" or not read.bodies or not mediates(read):
        return []
    document = next((role.evidence.document for role in actor.roles if role.evidence), "")
    return [bearers.bodies.key(body, document) for body in read.bodies]


def _speak(one: Seat, bearer: Bearer, speaker: Speaker, told: AnyTold) -> None:
    """Count a statement about the talks, once for all that it tells."""
    if speaker.evidence is None or told.statement is None:
        return
    key = speaker.name, told.report.id
    if key not in one.bearers:
        who = Participant(speaker.name, speaker.kind, speaker.evidence)
        one.bearers[key] = bearer, who, told
    if bearer.relation != "near" and told.statement.id not in one.said:
        one.said.add(told.statement.id)
        one.ways["says"][told.report.family] += 1
    if bearer.mediates:
        one.carrying[told.report.family] += 1
        one.keep(told)


def _told(heard: Heard) -> Iterator[AnyTold]:
    yield from heard.stances
    yield from heard.offers
    yield from heard.statuses
    yield from heard.meetings
    yield from heard.events.values()
