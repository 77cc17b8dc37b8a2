"""Names that belong together, by the verdicts on their pairs -> one group for each actor.

The fullest and most printed names are homes; every other name joins the one home that it fits
best. A name that fits two equally is neither, and a name that is kept apart from any in a home does
not enter it: no chain of likenesses leads from one person to another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from parley.model import Tally, Verdict
from parley.reconcile.bodies import is_acronym
from parley.reconcile.persons import person_name

__all__ = ["Group", "gather"]

_ONLY_TO_THE_HEAD: Final = 4
"""Verdicts of this strength or less hold between a name and the head of a home only."""


@dataclass(slots=True)
class Group:
    """The names of one actor: its head, the others with the verdict that joined each.

    `open` are heads of other groups, with the verdict that leaves open whether it is one of them.
    """

    head: str
    joined: dict[str, Verdict] = field(default_factory=dict)
    open: dict[str, Verdict] = field(default_factory=dict)

    @property
    def keys(self) -> list[str]:
        """All of its names, the head first."""
        return [self.head, *sorted(self.joined)]


def gather(tallies: Mapping[str, Tally], verdicts: Sequence[Verdict]) -> list[Group]:
    """Return the groups of names that hang together, each name in one of them."""
    between: dict[str, dict[str, Verdict]] = defaultdict(dict)
    for verdict in verdicts:
        between[verdict.one][verdict.other] = verdict
        between[verdict.other][verdict.one] = verdict
    groups: list[Group] = []
    for key in sorted(tallies, key=lambda key: _rank(tallies[key])):
        best = _best(groups, between[key])
        if len(best) == 1:
            best[0][0].joined[key] = best[0][1]
            continue
        alone = Group(key, open={group.head: verdict for group, verdict in best})
        groups.append(alone)
    _leave_open(groups, between)
    return groups


def _rank(tally: Tally) -> tuple[int, int, int, int, str]:
    """Order names: the fullest first, of these the most printed."""
    kind = tally.key.partition(" ")[0]
    chief = max((name.name for name in tally.names), key=len)
    if kind == "person":
        name = max((person_name(name.name) for name in tally.names), key=lambda n: len(n.words))
        return 0, -len(name.words) if name.full else 0, -tally.families, -len(chief), tally.key
    if kind == "office":
        return 1, 0, -tally.families, -len(chief), tally.key
    return int(is_acronym(chief)), 0, -tally.families, -len(chief), tally.key


def _best(groups: Sequence[Group], verdicts: Mapping[str, Verdict]) -> list[tuple[Group, Verdict]]:
    """Return the groups that a name fits best, with the verdict on it."""
    fitting: list[tuple[Group, Verdict]] = []
    for group in groups:
        here = [verdicts[member] for member in group.keys if member in verdicts]
        if any(verdict.kind == "apart" for verdict in here):
            continue
        joining = [
            verdict
            for verdict in here
            if verdict.kind in ("same", "fits")
            and (verdict.strength > _ONLY_TO_THE_HEAD or group.head in (verdict.one, verdict.other))
        ]
        if joining:
            fitting.append((group, max(joining, key=lambda v: (v.strength, v.one, v.other))))
    strongest = max((verdict.strength for _, verdict in fitting), default=0)
    return [(group, verdict) for group, verdict in fitting if verdict.strength == strongest]


def _leave_open(groups: Sequence[Group], between: Mapping[str, Mapping[str, Verdict]]) -> None:
    """Note between which groups a verdict leaves open whether they are one."""
    home = {key: group.head for group in groups for key in group.keys}
    for group in groups:
        for key in group.keys:
            for other, verdict in sorted(between[key].items()):
                if verdict.kind == "perhaps" and other in home and home[other] != group.head:
                    group.open.setdefault(home[other], verdict)
