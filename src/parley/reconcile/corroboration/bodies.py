"""Two bodies, or a body and who may speak for it -> whether they are one source."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.bodies import initials, is_acronym, owned, same_owned, spelled_alike
from parley.reconcile.corroboration.source import (
    APART,
    ONE,
    Between,
    Source,
    bare,
    key,
    listed,
    may_be,
)
from parley.reconcile.offices import office, same_side
from parley.reconcile.persons import person_name, surnames
from parley.reconcile.spelling import Likeness, plain

__all__ = ["is_voice", "side", "speaks_for", "spoken_for", "weigh_bodies"]

_ACRONYM: Final = 3


def weigh_bodies(one: Source, other: Source) -> Between:
    """Weigh two bodies: other names of one, or two of one side of which one may speak for both."""
    short, full = sorted((one, other), key=lambda each: (len(each.name), each.name))
    if key(one.name) == key(other.name) or same_owned(_own(one.name), _own(other.name)):
        return ONE
    letters = bare(short.name)
    if is_acronym(short.name) and len(letters) >= _ACRONYM and initials(full.name) == letters:
        return ONE
    found = spelled_alike(one.name, other.name)
    damaged = found[1] if found is not None else _owners_alike(one.name, other.name)
    if found is not None or damaged:
        return ONE if not damaged or one.kin(other) else may_be(short, full)
    is_bare = side(one.name) is None or side(other.name) is None
    if one.kin(other) and is_bare and _noun(one.name) == _noun(other.name):
        return ONE
    return _of_one_side(short, full)


def _owners_alike(one: str, other: str) -> bool:
    """Whether the names of those whose office it is may be one name: "Byrne’s office"."""
    mine, yours = owned(one), owned(other)
    if mine is None or yours is None or mine[1] != yours[1]:
        return False
    return surnames(person_name(mine[0]), person_name(yours[0])) >= Likeness.ALIKE


def _of_one_side(short: Source, full: Source) -> Between:
    """Weigh two bodies that may be of one side: "the army" and "the Velandic military"."""
    mine, yours = side(short.name), side(full.name)
    if mine is not None and yours is not None and not same_side(mine, yours):
        return APART
    if _one_kind(_noun(short.name), _noun(full.name)):
        return may_be(short, full)
    known = (mine is not None and yours is not None) or short.kin(full)
    for whole, part in ((short, full), (full, short)):
        if known and _is_whole(whole.name) and _noun(part.name) in _institutions():
            return Between("open", f"{part.name} may speak for {whole.name}")
    return _holding(short, full)


def _holding(short: Source, full: Source) -> Between:
    """Weigh a name within a longer one: "the union", "a poll by the Lake Institute"."""
    words, fewer = bare(full.name), bare(short.name)
    if short.name.removeprefix("the ").islower():
        return may_be(short, full) if words.endswith(f" {fewer}") else APART
    if f" {fewer} " not in f" {words} ":
        return APART
    return Between("open", f"{full.name} may go back to {short.name}")


def speaks_for(named: Source, body: Source) -> Between:
    """Weigh a body against a person, or an office, that may be the one to speak for it."""
    belonging = owned(body.name)
    if belonging is not None and named.kind == "person" and belonging[1] in listed("voices"):
        owner = person_name(belonging[0])
        if surnames(owner, person_name(named.name)) >= Likeness.ALIKE:
            return Between("open", f"{body.name} may speak for {named.name}")
    mine, yours = named.office.side, side(body.name)
    known = mine is not None and yours is not None
    kinds = spoken_for(named.role)
    if known and not same_side(mine, yours):
        fits = False
    elif kinds:
        of_body = any(_one_kind(kind, _noun(body.name)) for kind in kinds)
        fits = of_body or (_is_whole(body.name) and kinds <= listed("whole"))
    else:
        fits = is_voice(named.role) or (known and _is_whole(body.name))
    return Between("open", f"{named.name} may speak for {body.name}") if fits else APART


@lru_cache(maxsize=4096)
def side(body: str) -> str | None:
    """Return for whom a body speaks: its owner, or itself by its name; None of a bare noun."""
    belonging = owned(_own(body))
    if belonging is not None:
        return office(belonging[0]).side or belonging[0]
    return office(body).side


@lru_cache(maxsize=4096)
def is_voice(role: str) -> bool:
    """Whether a role is to speak for somebody."""
    voices = listed("voices")
    return office(role).name in voices or any(word in voices for word in plain(role).split())


@lru_cache(maxsize=4096)
def spoken_for(role: str) -> frozenset[str]:
    """Return the bodies that a role names by their nouns: "navy" in "Navy spokesman"."""
    words = f" {plain(role)} ".replace("'s ", " ")
    return frozenset(noun for noun in _kinds() if f" {noun} " in words)


def _own(name: str) -> str:
    """Return a name that says whose it is and what, for a body that goes by its own: "IDF"."""
    names: Mapping[str, str] = load("corroboration")["own_names"]
    return names.get(name.removeprefix("the "), name)


def _noun(body: str) -> str:
    """Return what a body is, without its owner: "navy"; the name of one that has none."""
    belonging = owned(_own(body))
    return bare(body) if belonging is None else belonging[1]


def _one_kind(one: str, other: str) -> bool:
    """Whether two nouns name one body where the side is one."""
    none: frozenset[int] = frozenset()
    return one == other or bool(_kinds().get(one, none) & _kinds().get(other, none))


@cache
def _kinds() -> Mapping[str, frozenset[int]]:
    """Return each noun with the numbers of the lists of bodies in which it stands."""
    found: dict[str, frozenset[int]] = {}
    for number, nouns in enumerate(load("corroboration")["one_body"]):
        for noun in nouns:
            found[noun] = found.get(noun, frozenset()) | {number}
    return found


@cache
def _institutions() -> frozenset[str]:
    """Return the nouns for bodies."""
    return frozenset(noun for nouns in load("roles")["institutions"].values() for noun in nouns)


def _is_whole(body: str) -> bool:
    """Whether a body is a side as such: a country, a party, its government."""
    if _noun(body) in listed("whole") or key(body).startswith("state "):
        return True
    return bare(body) == plain(side(body) or "")
