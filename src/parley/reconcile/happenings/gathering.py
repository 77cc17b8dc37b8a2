"""The events of a block -> groups that tell one happening each.

First the events of each single day, then those without a day of their own, each to the one group
that it agrees with most; what is left is held against its like. A step looks no further than the
days that its events can be of, so that two blocks that share events come to the same end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from parley.reconcile.happenings.matching import Match, apart, match
from parley.reconcile.happenings.told import LONGEST_REACH, SPOKEN, Told

__all__ = ["Group", "gather"]

_ROUNDS: Final = 2


@dataclass(slots=True)
class Group:
    """Events that tell one happening, and by what each came to be in it.

    `heads` are one event of each kind that nothing tells apart: who meets them meets all.
    """

    heads: list[Told]
    members: list[Told]
    day: date | None = None
    reasons: dict[str, int] = field(default_factory=dict)

    @property
    def reports(self) -> set[str]:
        """The reports that tell it."""
        return {told.event.document for told in self.members}

    def add(self, other: Group, found: Match) -> None:
        """Take in another group, by what the two agree in."""
        self.heads += other.heads
        self.members += other.members
        for reason, count in other.reasons.items():
            self.reasons[reason] = self.reasons.get(reason, 0) + count
        line = ", ".join(found.reasons)
        self.reasons[line] = self.reasons.get(line, 0) + 1


def gather(events: Iterable[Told], anchor: Callable[[Told], str]) -> list[Group]:
    """Return all groups, single events too; `anchor` parts those that no day holds together."""
    cells = _cells(sorted(events, key=lambda told: told.event.id))
    dated: dict[date, list[Group]] = defaultdict(list)
    undated: list[Group] = []
    for cell in cells:
        if cell.day is not None:
            dated[cell.day].append(cell)
        else:
            undated.append(cell)
    groups = {day: _bare_attached(_joined(dated[day])) for day in sorted(dated)}
    left = undated
    for _ in range(_ROUNDS):  # what is attached may be told in the words of one that is left
        left = _attached(left, [group for day in groups for group in groups[day]])
    parts: dict[str, list[Group]] = defaultdict(list)
    for cell in left:
        parts[anchor(cell.heads[0])].append(cell)
    rest = [group for part in sorted(parts) for group in _joined(parts[part])]
    return [*(group for day in groups for group in groups[day]), *rest]


def _cells(events: Sequence[Told]) -> list[Group]:
    """Return events that nothing here tells apart as one group each.

    Those without anybody or anything named are alike only within one text.
    """
    found: dict[object, Group] = {}
    for told in events:
        bare = not (told.actors or told.recipients or told.place or told.numbers)
        key = (told.signature, told.copies if bare or told.day is None else "")
        if key in found:
            found[key].members.append(told)
        else:
            found[key] = Group([told], [told], told.day)
    return list(found.values())


def _joined(cells: Sequence[Group]) -> list[Group]:
    """Return groups with those joined that agree, the surest first, where no member keeps apart."""
    found = []
    for one, other in _pairs(cells):
        agreed = match(cells[one].heads[0], cells[other].heads[0])
        if agreed is not None:
            found.append((-agreed.strength, one, other, agreed))
    where = list(range(len(cells)))
    standing: dict[int, Group] = dict(enumerate(cells))
    for _, one, other, agreed in sorted(found, key=lambda pair: pair[:3]):
        first, second = sorted((_lead(where, one), _lead(where, other)))
        if first == second or _kept_apart(standing[first], standing[second]):
            continue
        if agreed.in_copies and standing[first].reports & standing[second].reports:
            continue  # each stands for another event of one report
        standing[first].add(standing.pop(second), agreed)
        where[second] = first
    return [standing[number] for number in sorted(standing)]


def _lead(where: list[int], number: int) -> int:
    while where[number] != number:
        where[number] = where[where[number]]
        number = where[number]
    return number


def _pairs(cells: Sequence[Group]) -> list[tuple[int, int]]:
    """Return the pairs that may be one: of one act or actor, and told within a few days."""
    by_name: dict[str, list[int]] = defaultdict(list)
    order = sorted(range(len(cells)), key=lambda number: (_told_on(cells[number]), number))
    for number in order:
        for name in (*cells[number].heads[0].acts, *_people(cells[number].heads[0])):
            by_name[name].append(number)
    found = set()
    for numbers in by_name.values():
        for place, one in enumerate(numbers):
            for other in numbers[place + 1 :]:
                if _told_on(cells[other]) - _told_on(cells[one]) > LONGEST_REACH:
                    break
                found.add((min(one, other), max(one, other)))
    return sorted(found)


def _told_on(group: Group) -> int:
    """Return the day by which an event is reckoned, as a number; 0 where there is none."""
    head = group.heads[0]
    if head.reach is None:
        return 0
    if head.day is not None:
        return head.day.toordinal()
    days = head.out if head.days is None else head.days
    return 0 if days is None else days[0].toordinal()


def _bare_attached(groups: Sequence[Group]) -> list[Group]:
    """Return the groups of a day, those that name nobody put into the only one of their act.

    What is done by words alone is done many times a day, and stays by itself; so does what nobody
    is named for anywhere, but for talks under one word.
    """
    bare = [
        group for group in groups if _is_bare(group) and group.heads[0].event.category not in SPOKEN
    ]
    standing = {id(group): group for group in groups}
    for group in bare:
        fitting = [
            other
            for other in standing.values()
            if other is not group
            and any(_one_act(told, group.heads[0]) for told in other.heads)
            and not _kept_apart(other, group)
        ]
        if len(fitting) == 1 and id(group) in standing:
            fitting[0].add(standing.pop(id(group)), Match(("one day", "one act", "nobody named")))
    return list(standing.values())


def _is_bare(group: Group) -> bool:
    return all(told.is_bare for told in group.heads)


def _one_act(one: Told, bare: Told) -> bool:
    """Whether an event may be told again by one that names nobody."""
    same_word = one.event.action == bare.event.action
    if one.is_bare and not (one.event.category == "CONSULT" and same_word):
        return False
    if one.recurs and not same_word:
        return False
    return bool(one.acts & bare.acts)


def _people(told: Told) -> list[str]:
    """Return the sides and persons among the actors, for events told by different words."""
    return [f"who {name}" for name in sorted(told.actors.sides | told.actors.persons)]


def _kept_apart(one: Group, other: Group) -> bool:
    return any(apart(mine, yours) for mine in one.heads for yours in other.heads)


def _attached(undated: Sequence[Group], groups: Sequence[Group]) -> list[Group]:
    """Put each undated event into the one dated group that it agrees with most; return the rest.

    Where two groups fit equally well it goes to neither.
    """
    by_act: dict[tuple[str, date | None], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for act in sorted(frozenset().union(*(head.acts for head in group.heads))):
            by_act[act, group.day].append(number)
    chosen: list[tuple[Group, Group, Match]] = []
    left = []
    for cell in undated:
        told = cell.heads[0]
        near = sorted(
            {n for act in told.acts for day in _within(told) for n in by_act.get((act, day), ())}
        )
        best = _best(told, [groups[number] for number in near])
        if best is None:
            left.append(cell)
        else:
            chosen.append((best[0], cell, best[1]))
    for group, cell, agreed in chosen:
        if agreed.in_copies and group.reports & cell.reports:
            left.append(cell)
        else:
            group.add(cell, agreed)
    return left


def _within(told: Told) -> Iterator[date]:
    """Yield the days on which an event can have been."""
    if told.reach is not None:
        for ahead in range((told.reach[1] - told.reach[0]).days + 1):
            yield told.reach[0] + timedelta(days=ahead)


def _best(told: Told, groups: Sequence[Group]) -> tuple[Group, Match] | None:
    fitting = []
    for group in groups:
        if any(apart(told, head) for head in group.heads):
            continue
        matches = [found for head in group.heads if (found := match(told, head)) is not None]
        if matches:
            fitting.append((max(matches, key=lambda found: found.strength), group))
    if not fitting:
        return None
    most = max(found.strength for found, _ in fitting)
    best = [(group, found) for found, group in fitting if found.strength == most]
    return best[0] if len(best) == 1 else None
