"""A figure -> what it is a number of: measure, kind of unit, the thing counted, and whose or where.

"Velandic crew" and "sailors of Veland" are one subject; "soldiers" and "children" are two. What is
done to those who are counted tells the measure better than the words around the number do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from parley.lexicon import load
from parley.model import Claim, Event, Figure
from parley.reconcile.series.quantities import COUNT, TIME, amount, dimension
from parley.reconcile.series.things import is_listed, measure_named, noun, owners, thing, words
from parley.reconcile.stems import names

__all__ = ["DISTINCT", "Subject", "Subjects", "subjects"]

DISTINCT: Final = 20
"""A count from here on is seldom that of another thing by chance."""
_PEOPLE: Final = "people"
_SPELL: Final = "time "
"""How what is counted begins where it is the time since or until something."""
_PERSONS: Final = frozenset({"crew", "captive", "child", "refugee"})
"""Things counted that are people who may be held; soldiers, police and the like stand alone."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is a number of.

    `thing` is None where the words tell nothing of it ("44 are held", "people"); `sides` are the
    stems of names beside it, `where` those of its place; `done` are the categories of the events in
    which it stands.
    """

    measure: str | None
    dimension: str
    thing: str | None
    sides: frozenset[str]
    where: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()

    def fits(self, other: Subject) -> bool:
        """Whether nothing tells two subjects apart."""
        if self.thing is not None and other.thing is not None and self.thing != other.thing:
            return False
        pairs = ((self.sides, other.sides), (self.where, other.where))
        return not any(mine and yours and not mine & yours for mine, yours in pairs)

    def shares(self, other: Subject) -> bool:
        """Whether two subjects have a name in common, or the thing and no name that differs."""
        if (self.sides | self.where) & (other.sides | other.where):
            return True
        return self.thing is not None and self.thing == other.thing and self.fits(other)

    def is_surely(self, other: Subject) -> bool:
        """Whether the same thing of the same side is counted."""
        return bool(self.sides & other.sides) and self.thing == other.thing is not None

    def is_akin(self, other: Subject) -> bool:
        """Whether the two measures may be told for each other: those of people held are."""
        people = words("people") | {None}
        akin = self.measure in people and other.measure in people
        return akin or self.is_measured_as(other)

    @property
    def is_of_people(self) -> bool:
        """Whether people are counted who may be held, or of whom nothing more is told."""
        return self.dimension == COUNT and (self.thing is None or self.thing in _PERSONS)

    @property
    def is_single(self) -> bool:
        """Whether the measure is of one thing in a negotiation: the stake, the length of truce."""
        return self.measure in words("single") or self.measure in words("terms")

    @property
    def is_vague(self) -> bool:
        """Whether the words tell no more than that people are counted, or have died."""
        if self.dimension != COUNT or self.thing is not None:
            return False
        return self.measure is None or (
            self.measure in words("growing") and not self.sides and not self.where
        )

    def is_measured_as(self, other: Subject) -> bool:
        """Whether both have one measure, or without any one thing is counted."""
        if self.measure is None and other.measure is None:
            return self.thing is not None and self.thing == other.thing
        return self.measure == other.measure


@dataclass(frozen=True, slots=True)
class Subjects:
    """The subjects of the figures of one report, or of a block, by what is done to the counted."""

    figures: Mapping[str, Figure]
    _done: Mapping[str, tuple[Event, ...]]
    _part: Mapping[str, Figure]
    _after: Mapping[str, Figure]

    def before(self, figure: Figure) -> Figure | None:
        """Return the figure in whose place one came, None where it came in no other's.

        In "19 of the 44, down from 24" it is the part that changed, whichever bears the link.
        """
        if figure.id in self._part:
            return None
        whole = self.figures.get(figure.whole or "")
        was = figure.was or (whole.was if whole is not None else None)
        return self.figures.get(was or "")

    def after(self, figure: Figure) -> Figure | None:
        """Return the figure that came in the place of one, None where none did."""
        return self._after.get(figure.id)

    def events(self, figure: Figure) -> tuple[Event, ...]:
        """Return the events in which a figure stands."""
        return self._done.get(figure.id, ())

    def of(self, figure: Figure) -> Subject:
        """Return what a figure is a number of."""
        counted = figure.counted or ""
        done = self.events(figure)
        kind = dimension(figure)
        what = thing(counted)
        measure = self._measure(figure, done, what)
        if measure is None or (noun(counted) or "") not in measure:
            measure = measure_named(counted, kind) or measure
        if measure is None:
            measure = self._linked_measure(figure, kind)
        if kind != COUNT and (measure in words("single") or measure in words("terms")):
            what = measure  # what else stands beside such an amount seldom tells of what it is
        return Subject(
            measure=measure,
            dimension=kind,
            thing=what,
            sides=owners(counted),
            where=names(figure.place or ""),
            done=frozenset(event.category for event in done),
        )

    def _measure(self, figure: Figure, done: Iterable[Event], what: str | None) -> str | None:
        """Return under what a figure is compared: what is done to those counted goes first."""
        if figure.measure is None and dimension(figure) == TIME:
            lengths = load("series")["lengths"]
            told = (lengths.get(f"{event.category} {event.modality}") for event in done)
            return next((measure for measure in told if measure is not None), None)
        if is_listed(what) and figure.measure in words("weak"):
            return None
        if figure.unit is None:
            by_event = load("series")["told"]
            for event in done:
                measure = by_event.get(f"{event.category} {event.modality}")
                if measure is not None and self._is_count_of(figure, event):
                    return str(measure)
        return figure.measure

    def _linked_measure(self, figure: Figure, kind: str) -> str | None:
        """Return the measure of the figure whose place this one takes, or which takes its place."""
        for linked in (self.before(figure), self.after(figure)):
            if linked is not None and dimension(linked) == kind and linked.measure is not None:
                return linked.measure
        return None

    def _is_count_of(self, figure: Figure, event: Event) -> bool:
        """Whether a figure is the first in the words for those to whom it is done."""
        given = [self.figures[one] for one in event.figures if one in self.figures]
        for recipient in event.recipients:
            words = recipient.evidence
            within = [
                one.evidence.start
                for one in given
                if one.evidence.start < words.end and words.start < one.evidence.end
            ]
            if within and min(within) == figure.evidence.start:
                return True
        return False

    def key(self, figure: Figure) -> str | None:
        """Return the key of the block of a figure, None where nothing tells what it counts.

        A figure in whose place another came is counted where that one is, so that both meet.
        """
        chain = [figure]
        for step in (self.before, self.after):
            at = figure
            while (following := step(at)) is not None and following not in chain:
                chain.append(following)
                at = following
        chain.sort(key=lambda one: (one.evidence.start, one.id))
        keys = [key for one in chain if (key := self._own_key(one)) is not None]
        measured = [key for key in keys if not key.startswith("=")]
        return next(iter((*measured, *keys)), None)

    def _own_key(self, figure: Figure) -> str | None:
        about = self.of(figure)
        if about.measure is not None and about.measure not in words("people"):
            return f"{about.measure} {about.dimension}"
        if about.measure is None and about.dimension == TIME:
            if (figure.counted or "").startswith(_SPELL):  # of one moment: nothing to compare
                return None
            return f"={TIME} {amount(figure).middle:.6g}"
        if about.measure is None and not self._is_counted(figure):
            return None
        if about.is_of_people:
            return f"{_PEOPLE} {COUNT}"
        return None if about.thing is None else f"={about.thing} {about.dimension}"

    def _is_counted(self, figure: Figure) -> bool:
        """Whether a figure without a measure counts something: not one, nor those who speak."""
        if figure.counted is None or figure.value == 1:
            return False
        return noun(figure.counted) not in words("uncounted")


def subjects(claims: Iterable[Claim]) -> Subjects:
    """Return the subjects of all figures among the claims, with the events they stand in."""
    figures: dict[str, Figure] = {}
    done: dict[str, list[Event]] = {}
    for claim in claims:
        if isinstance(claim, Figure):
            figures[claim.id] = claim
        elif isinstance(claim, Event):
            for figure in claim.figures:
                done.setdefault(figure, []).append(claim)
    part = {one.whole: one for one in figures.values() if one.whole is not None}
    ordered = {
        figure: tuple(sorted(events, key=lambda event: (event.trigger.start, event.id)))
        for figure, events in done.items()
    }
    after: dict[str, Figure] = {}
    known = Subjects(figures, ordered, part, after)
    for one in sorted(figures.values(), key=lambda one: (one.evidence.start, one.id)):
        before = known.before(one)
        if before is not None:
            after.setdefault(before.id, one)
    return known
