"""A group of events -> the happening: what its reports agree in, and what they tell differently."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from parley.model import (
    Detail,
    DetailKind,
    Event,
    Happening,
    Modality,
    Participant,
    Version,
)
from parley.reconcile.corroboration import support
from parley.reconcile.happenings.gathering import Group
from parley.reconcile.happenings.told import Told
from parley.reconcile.happenings.who import printed
from parley.reconcile.reported import Reports
from parley.reconcile.stems import names

__all__ = ["happening"]

_MOST_NAMES: Final = 6
Word = TypeVar("Word", bound=str)


def happening(group: Group, reports: Reports) -> Happening:
    """Return the happening that a group of two events or more tells."""
    members = sorted(group.members, key=_order)
    events = [told.event for told in members]
    first, last = _days(group)
    return Happening(
        id=Happening.identify(min(event.id for event in events)),
        category=_usual(event.category for event in events),
        action=_usual(event.action for event in events),
        modality=_latest(members),
        events=tuple(sorted(event.id for event in events)),
        earliest=first,
        latest=last,
        actors=_named(participant for event in events for participant in event.actors),
        recipients=_named(participant for event in events for participant in event.recipients),
        place=next(iter(_places(events)), None),
        details=tuple(_details(members)),
        reasons=tuple(f"{reason} ({count})" for reason, count in sorted(group.reasons.items()))
        or ("told in the same words",),
        support=support(reports, events),
    )


def _order(told: Told) -> tuple[str, str, int, str]:
    """Return the place of an event in the order of reports, undated ones first."""
    out = told.out[1].isoformat() if told.out is not None else ""
    return out, told.event.document, told.event.trigger.start, told.event.id


def _usual(words: Iterable[Word]) -> Word:
    counted = Counter(words)
    return min(counted, key=lambda word: (-counted[word], word))


def _latest(members: Sequence[Told]) -> Modality:
    return members[-1].event.modality


def _days(group: Group) -> tuple[str | None, str | None]:
    """Return the days between which it was: those told; else at most the last possible one."""
    if group.day is not None:
        day = group.day.isoformat()
        return day, day
    told = [member.days for member in group.members if member.days is not None]
    if told:
        return max(days[0] for days in told).isoformat(), min(days[1] for days in told).isoformat()
    if any(member.event.modality in ("planned", "threatened") for member in group.members):
        return None, None
    out = [member.out[1] for member in group.members if member.out is not None]
    return None, min(out).isoformat() if out else None


def _named(participants: Iterable[Participant]) -> tuple[str, ...]:
    """Return the printed names of those who take part, each once, the most frequent first."""
    counted: Counter[str] = Counter()
    stems: dict[str, frozenset[str]] = {}
    for one in participants:
        if one.name:
            counted[one.name] += 1
            who = printed((one,))
            stems[one.name] = who.sides | who.persons or frozenset({one.name.casefold()})
    chosen: list[str] = []
    for name in sorted(counted, key=lambda name: (-counted[name], name)):
        if not any(stems[name] & stems[known] for known in chosen):
            chosen.append(name)
    return tuple(chosen[:_MOST_NAMES])


def _places(events: Sequence[Event]) -> list[str]:
    counted = Counter(event.place for event in events if event.place)
    return sorted(counted, key=lambda place: (-counted[place], place))


def _details(members: Sequence[Told]) -> Iterator[Detail]:
    """Yield what is told in two ways or more; who does not tell it is in none of them."""
    told: dict[DetailKind, dict[Hashable, list[tuple[str, str]]]] = defaultdict(dict)

    def tell(kind: DetailKind, key: Hashable, value: str, event: Event) -> None:
        told[kind].setdefault(key, []).append((value, event.id))

    for member in members:
        event = member.event
        tell("modality", event.modality, event.modality, event)
        if member.days is not None:
            value = "/".join(sorted({day.isoformat() for day in member.days}))
            tell("day", member.days, value, event)
        if event.place:
            tell("place", names(event.place) or event.place, event.place, event)
        if member.actors:
            tell("actor", member.actors.core, _together(event.actors), event)
        if member.recipients:
            tell("recipient", member.recipients.core, _together(event.recipients), event)
        for figure in member.counts:
            tell("figure", (figure.unit, figure.value), figure.evidence.quote, event)
    for kind in sorted(told):
        versions = [
            Version(_usual(value for value, _ in said), tuple(sorted({one for _, one in said})))
            for said in told[kind].values()
        ]
        versions.sort(key=lambda version: (version.value, version.events))
        if len(versions) > 1:
            yield Detail(kind, tuple(versions))


def _together(participants: Sequence[Participant]) -> str:
    return ", ".join(one.name for one in participants)
