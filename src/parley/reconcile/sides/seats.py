"""What an entity does at the table -> a Side: its names, its people, its claims, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parley.model import ProfileSide, Side, SideKind, SideMember, Span, Support
from parley.reconcile.affiliation import country_of
from parley.reconcile.sides.bearers import Bearer, Bearers
from parley.reconcile.sides.groups import GROUP
from parley.reconcile.sides.homes import NO_HOMES, Home
from parley.reconcile.sides.reading import Printed, printed
from parley.reconcile.sides.table import Seat, Table
from parley.reconcile.spelling import plain
from parley.reconcile.stems import stem

__all__ = ["describe", "name_of"]

_MOST_CLAIMS: Final = 12
_MOST_NAMES: Final = 12
_MOST_MEMBERS: Final = 60
_MOST_NAMED: Final = 8
_MOST_WORDS: Final = 3
_ARTICLES: Final = ("the", "a", "an")
_WAYS: Final = {
    "holds": "holds a stance", "is asked": "is asked", "tables": "makes an offer",
    "carries": "carries an offer", "is given": "is made an offer", "answers": "answers an offer",
    "meets": "comes to talks", "acts": "acts", "is acted on": "is acted on",
    "between": "is one of two between whom talks are", "says": "speaks about the talks",
}  # fmt: skip


def describe(
    kind: SideKind,
    entities: Sequence[str],
    table: Table,
    bearers: Bearers,
    given: ProfileSide | None = None,
    at_home: Mapping[str, Home] = NO_HOMES,
) -> Side:
    """Return the side that these entities are; `given` is what the profile says of it.

    `at_home` are the bodies and people of home politics, of whatever state.
    """
    seats = [table.seats[entity] for entity in entities if entity in table.seats]
    name = given.name if given is not None else name_of(entities[0], seats[0], bearers)
    told = {claim: one for each in seats for claim, one in each.claims.items()}
    claims = tuple(sorted(told)[:_MOST_CLAIMS])
    heads = {one.report.id: one.report for one in told.values()}
    families = {head.family for head in heads.values()}
    publishers = sorted({head.publisher or head.name for head in heads.values()})
    reasons = list(_reasons(seats))
    if given is not None:
        reasons.insert(0, "named by the profile")
    return Side(
        id=Side.identify(name),
        name=name,
        kind=kind,
        actor=_actor(entities, seats),
        names=_names(name, seats, given),
        members=(*_members(seats, given), *_near(entities, table, bearers, at_home))[
            :_MOST_MEMBERS
        ],
        claims=claims,
        reasons=tuple(reasons),
        support=Support(
            len(heads),
            len(families),
            (min(1, len(families)), len(families)),
            tuple(publishers[:_MOST_NAMED]),
        ),
    )


def name_of(entity: str, one: Seat, bearers: Bearers) -> str:
    """Return the name by which an entity is printed most, without article."""
    if entity.startswith("person "):
        return bearers.name(entity)
    forms = _forms([one])
    bare = {form: count for form, count in forms.items() if not _is_adjective(form, forms)}
    if bare:
        return min(bare, key=lambda form: (-bare[form], -len(form), form))
    country = country_of(entity.title())
    return country or bearers.bodies.printed(entity).removeprefix(GROUP)


def _forms(seats: Sequence[Seat]) -> Counter[str]:
    """Return the bare names printed for what sits there, with the number of reports of each."""
    forms: Counter[str] = Counter()
    for one in seats:
        for (name, _), (bearer, _, _) in sorted(one.bearers.items(), key=lambda item: item[0]):
            read = printed(name)
            if bearer.relation != "itself":
                continue
            if len(read.bodies) == 1 and not read.beside:
                forms[_bare(name)] += 1
            elif bearer.entity.startswith(GROUP) and _names_a_group(read):
                forms[_bare(name).lower()] += 1
    return forms


def _names_a_group(read: Printed) -> bool:
    """Tell whether a common name can stand for a group: "the creditor banks", not "a bank"."""
    words = [word for word in read.beside if word not in _ARTICLES]
    some = read.beside[:1] in (("a",), ("an",), ("one",), ("all",), ("some",))
    return not some and 0 < len(words) <= _MOST_WORDS


def _bare(name: str) -> str:
    words = name.replace("’", "'").split()
    kept = words[1:] if words and words[0].lower() in _ARTICLES else words
    return " ".join(kept).removesuffix("'s")


def _is_adjective(form: str, forms: Counter[str]) -> bool:
    """Tell whether another printed form is the noun of this one ("Velandic": "Veland")."""
    low = plain(form)
    country = country_of(form)
    if country is not None:
        return plain(country)[:4] != low[:4] or low.endswith(
            ("i", "is", "ian", "ians", "ans", "ese")
        )
    return any(
        other != form and low.startswith(plain(other)[:-1]) and len(other) < len(form)
        for other in forms
        if " " not in other and " " not in form and stem(other) and forms[other] >= forms[form]
    )


def _names(name: str, seats: Sequence[Seat], given: ProfileSide | None) -> tuple[str, ...]:
    forms = _forms(seats)
    ranked = sorted(forms, key=lambda form: (-forms[form], form))
    everyone = [*(given.names if given is not None else ()), *ranked]
    return tuple(dict.fromkeys(one for one in everyone if one != name))[:_MOST_NAMES]


def _actor(entities: Sequence[str], seats: Sequence[Seat]) -> str | None:
    for entity in entities:
        if entity.startswith("person a-"):
            return entity.removeprefix("person ")
    count: Counter[str] = Counter()
    for one in seats:
        for bearer, _, _ in one.bearers.values():
            if bearer.actor is not None and bearer.relation == "itself":
                count[bearer.actor] += 1
    return min(count, key=lambda actor: (-count[actor], actor), default=None)


def _members(seats: Sequence[Seat], given: ProfileSide | None) -> tuple[SideMember, ...]:
    """Return the people of a side, those of the profile first, each with a place that names him."""
    found: dict[str, SideMember] = {}
    if given is not None:
        for member in given.members:
            found[plain(member.name)] = SideMember(
                member.name, None, member.relation, "so says the profile"
            )
    for one in seats:
        for _, (bearer, who, _) in sorted(one.bearers.items(), key=lambda item: item[0]):
            key = bearer.actor or plain(bearer.name)
            known = key in found or plain(bearer.name) in found
            if bearer.relation != "itself" and not known:
                found[key] = _member(bearer, who.evidence)
    return tuple(list(found.values())[:_MOST_MEMBERS])


def _near(
    entities: Sequence[str], table: Table, bearers: Bearers, at_home: Mapping[str, Home]
) -> Iterator[SideMember]:
    """Yield the bodies and people of home politics near a state, each once."""
    for entity, home in sorted(at_home.items()):
        if home.state not in entities or entity not in table.seats:
            continue
        seen: set[str] = set()
        one = table.seats[entity]
        for _, (bearer, who, _) in sorted(one.bearers.items(), key=lambda item: item[0]):
            itself = bearer.relation == "itself"
            name = name_of(entity, one, bearers) if itself else bearer.name
            key = bearer.actor or plain(name)
            if not {key, plain(name)} & seen:
                seen |= {key, plain(name)}
                yield SideMember(name, bearer.actor, "near", home.reason, who.evidence)


def _member(bearer: Bearer, evidence: Span) -> SideMember:
    return SideMember(bearer.name, bearer.actor, bearer.relation, bearer.reason, evidence)


def _reasons(seats: Sequence[Seat]) -> Iterator[str]:
    """Yield what it does in how many reports (copies counted once), what it is called."""
    for way, words in _WAYS.items():
        families = {family for one in seats for family in one.ways.get(way, ())}
        if families:
            reports = "report" if len(families) == 1 else "independent reports"
            yield f"{words} in {len(families)} {reports}"
    carrying = {family for one in seats for family in one.carrying}
    if carrying:
        yield f"called a mediator, or carries offers, in {len(carrying)}"
    both = {family for one in seats for family in one.both}
    if both:
        yield f"asks both sides at once in {len(both)}"
