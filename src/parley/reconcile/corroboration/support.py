"""What tells a finding -> how many reports, origins and sources stand behind it, and which.

Ten copies of one report are one origin; a figure of one army carried by two outlets has two origins
and one source. Where it is open whether two sources are one, their number is a range: at most all
that are printed apart, at least as few as can be behind them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from parley.model import Event, Figure, Speaker, Support
from parley.reconcile.corroboration.source import Between, Source, Telling, bare, sources
from parley.reconcile.corroboration.weighing import weigh
from parley.reconcile.persons import person_name
from parley.reconcile.reported import Reports
from parley.reconcile.spelling import plain

__all__ = ["corroboration", "support"]

_MOST_NAMED: Final = 8
_MOST_REASONS: Final = 3
_STRICT: Final = ("two", "one", "open")


def support(reports: Reports, members: Iterable[Figure | Event]) -> Support:
    """Return what stands behind figures or events: those who give them, where reports say so."""
    roles = {
        plain(speaker.name): speaker.description
        for said in sorted(reports.statements.values(), key=lambda said: said.id)
        for speaker in said.speakers
        if speaker.kind == "person" and speaker.description
    }
    told = [Telling(reports.heads[one.document], _given_by(reports, one)) for one in members]
    return corroboration(told, roles)


def _given_by(reports: Reports, member: Figure | Event) -> tuple[Speaker, ...]:
    if isinstance(member, Figure) and member.according_to:
        return member.according_to
    said = reports.statements.get(member.statement or "")
    return () if said is None else said.speakers


def corroboration(told: Iterable[Telling], roles: Mapping[str, str] | None = None) -> Support:
    """Return what stands behind something told: reports, origins (families), and sources.

    `roles` are those of persons, by plain names, where a telling prints none.
    """
    told = list(told)
    groups = _groups([source for telling in told for source in sources(telling, roles or {})])
    low, reasons = _fewest(groups)
    high = sum(group.number for group in groups)
    named = {group.name for group in groups if group.members[0].kind != "untold"}
    return Support(
        documents=len({telling.head.id for telling in told}),
        families=len({telling.head.family for telling in told}),
        sources=(low, high),
        told_by=tuple(sorted(named, key=lambda name: (bare(name), name))[:_MOST_NAMED]),
        open_because=_together(reasons) if low < high else "",
    )


@dataclass(slots=True)
class _Group:
    """Printed sources that are surely one; `printed` counts how often each of its names stands."""

    members: list[Source] = field(default_factory=list)
    printed: Counter[str] = field(default_factory=Counter)

    @property
    def number(self) -> int:
        """How many sources these are: two officials are two."""
        return max(source.number for source in self.members)

    @property
    def name(self) -> str:
        """The name by which it is shown: the fullest of a person, else the most printed.

        A report that tells it itself goes by the copy that was out first.
        """
        if self.members[0].kind == "report":
            return min(self.members, key=lambda one: (one.out == "", one.out, one.name)).name
        return min(self.printed, key=self._order)

    def _order(self, name: str) -> tuple[int, int, int, str]:
        full = len(person_name(name).words) if self.members[0].kind == "person" else 0
        return -full, -self.printed[name], -len(name), name

    @property
    def is_person(self) -> bool:
        """Whether it is a person by name."""
        return self.members[0].kind == "person"

    @property
    def telling(self) -> list[Source]:
        """The forms that tell most, by the name shown: of a person those with a role."""
        if not (self.is_person or self.members[0].kind == "report"):
            return self.members
        telling = [one for one in self.members if one.role] or self.members
        return [replace(one, name=self.name) for one in telling]

    def to(self, source: Source) -> Between:
        """Return what another source is to this one: two, or else one, where any form of it is."""
        found = (weigh(member, source) for member in self.members)
        return min(found, key=lambda each: _STRICT.index(each.kind))

    def against(self, other: _Group) -> Between:
        """Return what another group is to this one.

        A person speaks for a body if any of the printed roles does.
        """
        found = [weigh(mine, yours) for mine in self.telling for yours in other.telling]
        kinds = ("open", "one", "two") if self.is_person != other.is_person else _STRICT
        return min(found, key=lambda each: kinds.index(each.kind))


def _groups(printed: Sequence[Source]) -> list[_Group]:
    """Return the sources, each with all its printed forms: the clearest and fullest first.

    A form that is as surely two of them is neither, and stays open.
    """
    counted = Counter(map(_form, printed))
    forms = {_form(source): source for source in sorted(printed, key=_order, reverse=True)}
    groups: list[_Group] = []
    for form, source in sorted(forms.items(), key=lambda each: _order(each[1])):
        fitting = [group for group in groups if group.to(source).kind == "one"]
        if len(fitting) != 1:
            fitting = [_Group()]
            groups += fitting
        fitting[0].members.append(source)
        fitting[0].printed[source.name] += counted[form]
    return groups


def _form(source: Source) -> tuple[object, ...]:
    """Return what is equal for printed sources of which one needs to be weighed."""
    if source.kind in ("unnamed", "untold"):
        return source.kind, source.name, source.role, source.document, source.introduced
    return source.kind, source.name, source.role, source.family


def _order(source: Source) -> tuple[int, int, str, str, str, int]:
    words = len(person_name(source.name).words) if source.kind == "person" else 0
    at = source.introduced or 0
    return source.vagueness, -words, source.name, source.role, source.document, at


def _fewest(groups: Sequence[_Group]) -> tuple[int, list[str]]:
    """Return how many sources there are at least, and what leaves open whether there are more.

    Each is put to the first with whom, and with all put there before, it may be one.
    """
    reasons: dict[str, None] = {}
    apart: set[tuple[int, int]] = set()
    for later, other in enumerate(groups):
        for earlier, one in enumerate(groups[:later]):
            found = one.against(other)
            if found.kind == "two":
                apart.add((earlier, later))
            elif found.kind == "open":
                reasons.setdefault(found.reason)
    together: list[list[int]] = []
    for number in range(len(groups)):
        fitting = (here for here in together if not any((one, number) in apart for one in here))
        chosen = next(fitting, None)
        if chosen is None:
            together.append([number])
        else:
            chosen.append(number)
    fewest = sum(max(groups[one].number for one in here) for here in together)
    return fewest, list(reasons)


def _together(reasons: Sequence[str]) -> str:
    shown = list(reasons[:_MOST_REASONS])
    if len(reasons) > len(shown):
        shown.append(f"{len(reasons) - len(shown)} more")
    return "; ".join(shown)
