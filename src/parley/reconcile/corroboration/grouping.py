"""Printed sources -> groups of those that are surely one, by all the names that reports print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Final

from parley.reconcile.corroboration.source import APART, Between, Source, SourceKind, key
from parley.reconcile.corroboration.weighing import weigh
from parley.reconcile.persons import person_name
from parley.reconcile.spelling import plain

__all__ = ["Group", "grouped"]

_STRICT: Final = ("two", "one", "open")
_LENIENT: Final = ("open", "one", "two")


@dataclass(frozen=True)
class Group:
    """Printed sources that are surely one; `printed` counts how often each of its names stands."""

    members: tuple[Source, ...]
    printed: Counter[str]

    @property
    def kind(self) -> SourceKind:
        """That of its clearest form."""
        return self.members[0].kind

    @property
    def number(self) -> int:
        """How many sources these are: two officials are two."""
        return max(source.number for source in self.members)

    @cached_property
    def name(self) -> str:
        """The name by which it is shown: the fullest of a person, else the most printed.

        A report that tells it itself goes by the copy that was out first.
        """
        if self.kind == "report":
            return min(self.members, key=lambda one: (one.out == "", one.out, one.name)).name
        return min(self.printed, key=self._order)

    def _order(self, name: str) -> tuple[int, int, int, str]:
        full = len(person_name(name).words) if self.kind == "person" else 0
        return -full, -self.printed[name], -len(name), name

    @cached_property
    def telling(self) -> Sequence[Source]:
        """The forms that tell most, by the name shown: of a person those with a role."""
        if self.kind not in ("person", "report"):
            return self.members
        telling = [one for one in self.members if one.role] or self.members
        return [replace(one, name=self.name) for one in telling]

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of the reports that print it."""
        return frozenset(chain.from_iterable(one.families for one in self.members))

    def with_form(self, source: Source, count: int) -> Group:
        """Return the group with one more form of it, which is printed so often."""
        return Group((*self.members, source), self.printed + Counter({source.name: count}))

    def holds(self, source: Source) -> bool:
        """Whether another form is surely of this source, and no form of it is of another."""
        if _are_strangers(self.kind, source.kind, self.families, source.families):
            same = source.kind != "unnamed" and key(self.name) == key(source.name)
            if not same:
                return False
        found = (weigh(member, source) for member in self.members)
        return min(found, key=_strictness).kind == "one"

    def against(self, other: Group) -> Between:
        """Return what another group is to this one.

        A person speaks for a body if any of the printed roles does.
        """
        if self._tells_apart(other):
            return APART
        found = [weigh(mine, yours) for mine in self.telling for yours in other.telling]
        one_person = (self.kind == "person") != (other.kind == "person")
        return min(found, key=_leniency if one_person else _strictness)

    def _tells_apart(self, other: Group) -> bool:
        """Whether reports of no one family tell it in their own voice: the usual case by far."""
        kinds = {self.kind, other.kind}
        if "report" not in kinds or "untold" in kinds:
            return False
        return self.families.isdisjoint(other.families) and plain(self.name) != plain(other.name)


def _strictness(found: Between) -> int:
    return _STRICT.index(found.kind)


def _leniency(found: Between) -> int:
    return _LENIENT.index(found.kind)


def _are_strangers(
    one: SourceKind, other: SourceKind, mine: frozenset[str], yours: frozenset[str]
) -> bool:
    """Whether two sources are known by their reports, and these are no kin."""
    by_report = {"report", "unnamed", "untold"}
    return bool({one, other} & by_report) and mine.isdisjoint(yours)


def grouped(printed: Iterable[Source]) -> list[Group]:
    """Return the sources, each with all its printed forms: the clearest and fullest first.

    A form that is as surely two of them is neither, and stays open.
    """
    forms: dict[tuple[object, ...], tuple[Source, int]] = {}
    for source in sorted(printed, key=_order):
        form = _form(source)
        before, count = forms.get(form, (source, 0))
        forms[form] = _both(before, source), count + 1
    groups: list[Group] = []
    for source, count in forms.values():
        fitting = [place for place, group in enumerate(groups) if group.holds(source)]
        if len(fitting) == 1:
            groups[fitting[0]] = groups[fitting[0]].with_form(source, count)
        else:
            groups.append(Group((source,), Counter({source.name: count})))
    return groups


def _form(source: Source) -> tuple[object, ...]:
    """Return what is equal for printed sources of which one needs to be weighed."""
    if source.kind in ("unnamed", "untold"):
        return source.kind, source.name, source.role, source.documents, source.introduced
    if source.kind == "report":
        return source.kind, source.name, source.families
    return source.kind, source.name, source.role


def _both(one: Source, other: Source) -> Source:
    """Return a form with all the reports that print it."""
    documents, families = one.documents | other.documents, one.families | other.families
    return replace(one, documents=documents, families=families)


def _order(source: Source) -> tuple[object, ...]:
    words = len(person_name(source.name).words) if source.kind == "person" else 0
    at = source.introduced or 0
    out = source.out == "", source.out
    return source.vagueness, -words, source.name, source.role, out, sorted(source.documents), at
