"""What tells a finding -> how many reports, origins and sources stand behind it, and which.

Ten copies of one report are one origin; a figure of one army carried by two outlets has two origins
and one source. Where it is open whether two sources are one, their number is a range: at most all
that are printed apart, at least as few as can be behind them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parley.model import Event, Figure, Speaker, Support
from parley.reconcile.corroboration.grouping import Group, grouped
from parley.reconcile.corroboration.source import Telling, bare, sources
from parley.reconcile.reported import Reports
from parley.reconcile.spelling import plain

__all__ = ["corroboration", "support"]

_MOST_NAMED: Final = 8
_MOST_REASONS: Final = 3


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
    groups = grouped(source for telling in told for source in sources(telling, roles or {}))
    low, reasons = _fewest(groups)
    high = sum(group.number for group in groups)
    named = {group.name for group in groups if group.kind != "untold"}
    return Support(
        documents=len({telling.head.id for telling in told}),
        families=len({telling.head.family for telling in told}),
        sources=(low, high),
        told_by=tuple(sorted(named, key=lambda name: (bare(name), name))[:_MOST_NAMED]),
        open_because=_together(reasons) if low < high else "",
    )


def _fewest(groups: Sequence[Group]) -> tuple[int, list[str]]:
    """Return how many sources there are at least, and what leaves open whether there are more.

    Each is put to the first with whom, and with all put there before, it may be one.
    """
    reasons: dict[str, None] = {}
    may_be: set[tuple[int, int]] = set()
    for later, other in enumerate(groups):
        for earlier, one in enumerate(groups[:later]):
            found = one.against(other)
            if found.kind != "two":
                may_be.add((earlier, later))
            if found.kind == "open":
                reasons.setdefault(found.reason)
    together: list[list[int]] = []
    for number in range(len(groups)):
        fitting = (here for here in together if all((one, number) in may_be for one in here))
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
