"""An event with its report -> what of it can be held against other events.

Days are those that the words tell; without such words the report's own day gives a reach: what is
told without a day happened a few days before, and what is planned comes soon.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from typing import Final

from parley.lexicon import load
from parley.model import Event, Figure, Number
from parley.reconcile.happenings.who import Who, printed
from parley.reconcile.reported import Days, Reports
from parley.reconcile.series.quantities import Amount, amount
from parley.reconcile.spelling import plain
from parley.reconcile.stems import names, singular, things

__all__ = [
    "LONGEST_REACH",
    "SPEAKING",
    "SPOKEN",
    "Told",
    "acts",
    "ends",
    "family",
    "reach",
    "told",
]

_BEFORE: Final = 4
"""Days before its report in which something told without a day happened."""
_AHEAD: Final = 10
"""Days after its report in which something planned without a day may be told as done."""
_VAGUEST: Final = 4
"""A report placed in a longer range than this many days gives its events no days."""
LONGEST_REACH: Final = _BEFORE + _AHEAD + _VAGUEST
_WEEK: Final = 7
_MONTH: Final = 31
_RECURRING: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Categories in which the same is done again and again, so that the same word tells nothing."""
SPOKEN: Final = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_MUTUAL: Final = frozenset({"CONSULT", "COOPERATE"})
SPEAKING: Final = frozenset(SPOKEN | {"CONSULT"})
"""Categories that one actor fills many times a day, about many things; the first by words alone."""


@cache
def family(category: str) -> str:
    """Return the name of the family of categories within which an event is compared."""
    for members in load("happenings")["families"]:
        if category in members:
            return str(members[0])
    return category


@cache
def _acts() -> Mapping[str, frozenset[str]]:
    """Return each base form -> the acts that it says."""
    found: dict[str, set[str]] = {}
    for act, words in load("happenings")["acts"].items():
        for word in words:
            found.setdefault(word, set()).add(act)
    return {word: frozenset(acts) for word, acts in found.items()}


def acts(action: str) -> frozenset[str]:
    """Return the acts that an action says: those of the whole phrase, else of its noun or verb.

    The noun comes last ("end talks"), a particle after the verb ("return to").
    """
    known = _acts()
    words = plain(action).split()
    phrase = " ".join(words)
    forms = (phrase, *(singular(word) for word in reversed(words)), *reversed(words))
    found = next((form for form in forms if form in known), None)
    return known[found] if found is not None else frozenset({f"={phrase}"})


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("happenings")[name])


@dataclass(frozen=True)
class Told:
    """One event, ready to be compared.

    `days` are those that its words tell, `stretch` too where they are many; `out` are those on
    which its report came out, `reach` those on which it can have been, None where they are open.
    Where the words tell it from the other end, who does it and to whom are turned. `numbers` are
    the units and values of all its figures, `counts` those that say how many take part, how
    long or how much; `words` are those around the word for it.
    """

    event: Event
    days: Days | None
    stretch: Days | None
    out: Days | None
    reach: Days | None
    copies: str
    acts: frozenset[str]
    actors: Who
    recipients: Who
    place: frozenset[str]
    numbers: frozenset[tuple[str | None, Number]]
    counts: tuple[Figure, ...]
    words: frozenset[str]

    @cached_property
    def day(self) -> date | None:
        """The one day that its words tell, None where they tell none or several."""
        return self.days[0] if self.days is not None and self.days[0] == self.days[1] else None

    @cached_property
    def everybody(self) -> Who:
        """Who takes part on either side."""
        return self.actors | self.recipients

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """The words that tell which of several it is: "a second round"."""
        return things(self.event.evidence.quote) & _listed("ordinals")

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """How many take part, how long or how much, in base units."""
        return tuple(amount(figure) for figure in self.counts)

    @cached_property
    def is_mutual(self) -> bool:
        """Whether who does it to whom tells nothing: both sides talk, both ships collide."""
        return self.event.category in _MUTUAL or self.acts <= _listed("mutual")

    @cached_property
    def is_rare(self) -> bool:
        """Whether the like is seldom done again soon, whatever its word may say elsewhere."""
        return self.acts <= _listed("rare")

    @property
    def recurs(self) -> bool:
        """Whether the same is done again and again, so that its word tells nothing."""
        return self.event.category in _RECURRING and not self.is_rare

    @property
    def is_vague(self) -> bool:
        """Whether its words tell of a stretch of days longer than a week."""
        return self.days is not None and (self.days[1] - self.days[0]).days >= _WEEK

    @property
    def is_bare(self) -> bool:
        """Whether it tells neither who, nor to whom, nor how many."""
        return not (self.actors or self.recipients or self.counts)

    @cached_property
    def signature(self) -> tuple[object, ...]:
        """What is equal for events that nothing here tells apart."""
        return (
            self.days or self.reach,
            self.acts,
            self.actors,
            self.recipients,
            self.place,
            self.numbers,
            tuple((one.unit, one.value) for one in self.counts),
            self.event.modality,
            self.words if self.day is None or self.event.category in SPEAKING else None,
        )


def told(
    events: Iterable[Event], figures: Mapping[str, Figure], reports: Reports
) -> Iterator[Told]:
    """Yield events ready to be compared, in the order given."""
    for event in events:
        out = reports.came_out(event.document)
        stretch = _own_days(event, reports.days(event.date), out)
        given = [figures[one] for one in event.figures if one in figures]
        by, to = ends(event)
        yield Told(
            event=event,
            days=stretch if stretch is not None and _is_short(stretch) else None,
            stretch=stretch,
            out=out,
            reach=reach(event, stretch, out),
            copies=reports.family(event.document),
            acts=acts(event.action),
            actors=by,
            recipients=to,
            place=names(event.place or ""),
            numbers=frozenset((one.unit, one.value) for one in given if one.value is not None),
            counts=tuple(_counts(event, given)),
            words=_words(event),
        )


def ends(event: Event) -> tuple[Who, Who]:
    """Return who does it and to whom, also where the words tell it from the other end."""
    by, to = printed(event.actors), printed(event.recipients)
    return (to, by) if plain(event.action) in _listed("turned") else (by, to)


def _own_days(event: Event, days: Days | None, out: Days | None) -> Days | None:
    """Return the days of an event; a past week is not that of what is yet to come."""
    coming = event.modality in ("planned", "threatened")
    if days is None or out is None or not coming or days[0] == days[1]:
        return days
    return None if days[1] < out[0] else days


def _words(event: Event) -> frozenset[str]:
    """Return the nouns, verbs and names of the clause, without the trigger and who takes part."""
    clause = event.evidence.quote
    taking_part = [name for one in (*event.actors, *event.recipients) for name in names(one.name)]
    return (things(clause) | names(clause)) - things(event.trigger.quote) - set(taking_part)


def _counts(event: Event, given: Sequence[Figure]) -> Iterator[Figure]:
    """Yield what is measured, and the first figure in the words for each participant.

    "24 of the 44 crew" are 24.
    """
    replaced = {figure.was for figure in given}
    yield from (one for one in given if one.unit is not None and one.id not in replaced)
    for one in (*event.actors, *event.recipients):
        within = (
            figure
            for figure in given
            if figure.evidence.start < one.evidence.end
            and one.evidence.start < figure.evidence.end
            and figure.unit is None
        )
        first = min(within, key=lambda figure: figure.evidence.start, default=None)
        if first is not None:
            yield first


def _is_short(days: Days) -> bool:
    """Whether days are few enough to hold events apart: a month at most."""
    return (days[1] - days[0]).days < _MONTH


def reach(event: Event, days: Days | None, out: Days | None) -> Days | None:
    """Return the days on which an event can have been, None where they are open.

    `days` are those of its words, where they are its own. A stretch longer than the reach of an
    undated event lies within one month, so that the months it touches hold all it may be held
    against.
    """
    days = _own_days(event, days, out)
    if days is not None:
        crosses = days[0].month != days[1].month and (days[1] - days[0]).days > LONGEST_REACH
        return None if crosses or not _is_short(days) else days
    if out is None or (out[1] - out[0]).days > _VAGUEST:
        return None
    ahead = _AHEAD if event.modality in ("planned", "threatened") else 0
    try:
        return out[0] - timedelta(days=_BEFORE), out[1] + timedelta(days=ahead)
    except OverflowError:
        return None
