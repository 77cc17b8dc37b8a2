"""Two persons, or a person and an office -> whether they are one source."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from parley.reconcile.corroboration.bodies import is_voice, spoken_for
from parley.reconcile.corroboration.source import APART, ONE, Between, Source, may_be, other_sides
from parley.reconcile.offices import same_side
from parley.reconcile.persons import PersonName, given_names, person_name, surnames
from parley.reconcile.spelling import Likeness, plain, skeleton

__all__ = ["weigh_office", "weigh_persons"]

_MISHEARD: Final = 0.6
"""Surnames that keep so much of their consonants, in order, leave it open: "Byrne", "Burns"."""


def weigh_persons(one: Source, other: Source) -> Between:
    """Weigh two names: another spelling is one, names alike are open, but for those of copies."""
    mine, yours = person_name(one.name), person_name(other.name)
    likeness, given = surnames(mine, yours), given_names(mine, yours)
    if likeness == Likeness.UNLIKE and _misheard(mine, yours):
        likeness = Likeness.ALIKE
    if Likeness.UNLIKE in (likeness, given.likeness):
        same_words = sorted(mine.words) == sorted(yours.words)
        return ONE if same_words else _one_voice(one, other)
    full, short = sorted((one, other), key=_by_fullness)
    if min(likeness, given.likeness) >= Likeness.SPELLING:
        return may_be(short, full) if given.open and other_sides(one, other) else ONE
    if one.kin(other) and not one.beside(other):
        return ONE  # a copy garbles the names of its original
    if one.beside(other) and not given.open:
        return APART
    known = one.office.name is not None and one.office == other.office
    return ONE if known and one.office.side is not None else may_be(short, full)


def _misheard(one: PersonName, other: PersonName) -> bool:
    """Whether the one surname may be misheard or misread for the other."""
    mine, yours = skeleton(one.core), skeleton(other.core)
    alike = DamerauLevenshtein.normalized_similarity(mine, yours)
    return one.core[:1] == other.core[:1] and mine[0] == yours[0] and alike >= _MISHEARD


def _by_fullness(source: Source) -> tuple[int, str]:
    return -len(person_name(source.name).words), source.name


def _one_voice(one: Source, other: Source) -> Between:
    """Return that two spokesmen of one body may tell what it says."""
    bodies = spoken_for(one.role) & spoken_for(other.role)
    if not (is_voice(one.role) and is_voice(other.role) and bodies) or other_sides(one, other):
        return APART
    return Between("open", f"{one.name} and {other.name} speak for one body")


def weigh_office(one: Source, unnamed: Source) -> Between:
    """Weigh an office printed without its holder against a person or another such office."""
    held, asked = one.office, unnamed.office
    if other_sides(one, unnamed):
        return APART
    if one.kind == "office" and plain(one.name) == plain(unnamed.name):
        return ONE
    if held.name is None and one.kind == "person":
        return may_be(unnamed, one)
    if held.name != asked.name:
        return APART
    sure = held.exclusive and one.kind == "office" and same_side(held.side, asked.side)
    return ONE if sure else may_be(unnamed, one)
