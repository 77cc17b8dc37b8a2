"""Sources without a name, and reports that tell in their own voice -> whether they are another."""

from __future__ import annotations

from parley.reconcile.corroboration.bodies import side
from parley.reconcile.corroboration.source import (
    APART,
    ONE,
    Between,
    Source,
    called,
    key,
    listed,
    may_be,
    other_sides,
)
from parley.reconcile.offices import is_private, same_side
from parley.reconcile.spelling import plain

__all__ = ["weigh_report", "weigh_unnamed", "weigh_unnamed_pair"]


def weigh_unnamed(clear: Source, unnamed: Source) -> Between:
    """Weigh an unnamed source against a person, an office or a body."""
    theirs = side(clear.name) if clear.kind == "body" else clear.office.side
    mine, noun = unnamed.office.side, unnamed.office.name
    if theirs is not None and mine is not None and not same_side(theirs, mine):
        return APART
    is_anyone = noun is None or noun in listed("anyone")
    if clear.kind == "body":
        if not (is_anyone or (mine is not None and theirs is not None)):
            return APART
        return Between("open", f"“{unnamed.name}” may speak for {clear.name}")
    if clear.office.name is None:
        fits = noun in listed("anyone") and not unnamed.several
    else:
        fits = noun == clear.office.name or (is_anyone and not is_private(clear.office))
    return may_be(unnamed, clear) if fits else APART


def weigh_unnamed_pair(one: Source, other: Source) -> Between:
    """Weigh two unnamed sources: of copies by what they are called, else all is open."""
    if one.beside(other):
        return _in_one_report(one, other)
    if other_sides(one, other):
        return APART
    mine, yours = one.office.name, other.office.name
    alike = mine == yours or called(one) == called(other)
    if one.kin(other) and alike and one.number == other.number:
        return ONE
    if not alike and not {mine, yours} & {None, *listed("anyone")}:
        return APART
    told = f"“{one.name}”" if one.name == other.name else f"“{one.name}” and “{other.name}”"
    return Between("open", f"{told} of different reports may be one")


def _in_one_report(one: Source, other: Source) -> Between:
    """Weigh two unnamed sources of one report by the words that bring them in."""
    if one.introduced is None or other.introduced is None:
        return ONE if called(one) == called(other) else APART
    if one.introduced == other.introduced:
        return ONE
    near = one.introduced in other.perhaps or other.introduced in one.perhaps
    return Between("open", f"“{one.name}” may be “{other.name}”") if near else APART


def weigh_report(report: Source, other: Source) -> Between:
    """Weigh what a report tells in its own voice against what a speaker or a report tells."""
    if other.kind == "body" and key(other.name) == key(report.name):
        return ONE
    if other.kin(report):
        if other.kind == "report":
            return ONE
        source = f"“{other.name}”" if other.kind == "unnamed" else other.name
        return Between("open", f"{report.name} may have it from {source}")
    if other.kind == "report" and plain(other.name) == plain(report.name):
        return Between("open", f"{report.name} tells it in reports that are no copies")
    return APART
