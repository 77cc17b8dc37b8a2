"""A document's events and the words that name rounds -> its meetings of the talks.

An event of meeting or of travelling to and from the talks is one mention; so is a round that is
only named ("until after the second round"). Whose meetings are rounds of the talks is for
reconcile to say, which knows the sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.events.bearings import Bearings
from parley.extract.events.clauses import Clause
from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.phrases import phrase
from parley.extract.talks.frames import words
from parley.extract.talks.naming import TalksNames
from parley.extract.talks.venues import returns, venue
from parley.model import Claim, Event, Modality, Participant, Span

__all__ = ["MeetingReading", "meetings"]

_PLACED: Final = frozenset({"to", "in", "at", "for", "from", "into"})
_NAMES: Final = frozenset({"NNP", "NNPS"})
_NOUN: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BACK: Final = frozenset({"back"})
_HOME: Final = frozenset({"home"})
_HIGHEST: Final = 4
_FEWEST: Final = 2
_TALKS: Final = "an event of talks"
_MEETING: Final = "people who meet"
_NEAR: Final = 5
"""Rows before a round in which "until", "ahead of" puts it off."""


@dataclass(frozen=True, slots=True)
class MeetingReading:
    """One mention of a meeting: the row that heads it, the verb over it, and what tells it.

    `delegated` tells that delegations or the sides meet or travel, or that talks are named.
    """

    row: int
    verb: int
    head: Span
    modality: Modality
    talks: int | None
    place: str | None
    date: str | None
    present: tuple[Participant, ...]
    reason: str
    delegated: bool = False


def meetings(
    grammar: Grammar,
    found: Sequence[Claim],
    names: TalksNames,
    nouns: Nouns,
    bearings: Bearings,
) -> Iterator[MeetingReading]:
    """Yield the meetings that a document tells of, in order of the text."""
    if not names.on_topic:
        return
    reader = _Events(grammar, names, nouns, bearings)
    events = (claim for claim in found if isinstance(claim, Event) and claim.category == "CONSULT")
    told = [one for one in (reader.read(event) for event in events) if one is not None]
    taken = {reading.row for reading in told}
    taken |= {top for one in told if one.talks is not None for top in names.tops(one.talks)}
    named = list(_named(grammar, names, bearings, taken))
    back = list(_returned(grammar, nouns, bearings)) if names.on_talks else []
    yield from sorted([*told, *named, *back], key=lambda reading: reading.row)


# -- of events ----------------------------------------------------------------------------------


class _Events:
    """Reads the events of one document."""

    def __init__(
        self, grammar: Grammar, names: TalksNames, nouns: Nouns, bearings: Bearings
    ) -> None:
        self._grammar = grammar
        self._names = names
        self._nouns = nouns
        self._bearings = bearings

    def read(self, event: Event) -> MeetingReading | None:
        """Return the meeting that an event of the CONSULT category is, None where it is none."""
        grammar, names = self._grammar, self._names
        rows = range(*grammar.rows_in(event.trigger.start, event.trigger.end))
        row = next((at for at in rows if names.at(at, weak=True) is not None), None)
        if row is not None:
            return self._talks(event, row, _verb_over(grammar, row), names.at(row, weak=True))
        verb = next((at for at in rows if grammar.tag[at][0] == "V"), None)
        if verb is None:
            return None
        clause = Clause(grammar, verb)
        heads = (*clause.objects, *clause.subjects)
        talks = next((at for at in (names.at(one, weak=True) for one in heads) if at), None)
        if talks is not None:
            return self._talks(event, verb, verb, talks)
        if grammar.lemma[verb] in words("meetings", "meeting"):
            return self._together(event, clause)
        if grammar.lemma[verb] in words("meetings", "travel"):
            return self._trip(event, clause)
        return None

    def _talks(self, event: Event, row: int, verb: int, talks: int | None) -> MeetingReading:
        """Return talks that are held, open or end."""
        place = event.place or (None if talks is None else self._names.place(talks))
        if place is None:
            beside = [kid for kid in self._grammar.children[verb] if kid != row]
            place = self._bearings.place(beside, self._nouns, spoken=True)
        tops = () if talks is None else self._names.tops(talks)
        place = place or venue(self._grammar, (*tops, row, verb))
        ahead = event.modality == "happened" and _is_awaited(self._grammar, (*tops, row)[-1])
        modality: Modality = "planned" if ahead else event.modality
        done = modality == "happened"
        return MeetingReading(
            row=row,
            verb=verb,
            head=event.trigger,
            modality=modality,
            talks=talks,
            place=place,
            date=self._bearings.date((row, *tops, verb), verb, done=done),
            present=_people(event, ()),
            reason=_TALKS if self._is_of_talks(talks) else _MEETING,
            delegated=self._names.on_talks,
        )

    def _is_of_talks(self, talks: int | None) -> bool:
        """Whether a meeting is named as one of talks: "a round", "a second meeting"."""
        if talks is None:
            return False
        numbered = self._names.ordinal(talks) is not None
        return numbered or self._names.is_strong(talks) or self._grammar.lemma[talks] == "round"

    def _together(self, event: Event, clause: Clause) -> MeetingReading | None:
        """Return a meeting of people with others; a board that meets is none."""
        several = any(self._nouns.is_any(one, ("several", "joined")) for one in clause.subjects)
        alone = len({one.name for one in (*event.actors, *event.recipients)}) < _FEWEST
        if alone and not several:
            return None
        reading = self._of_verb(event, clause.row, event.place, (), _MEETING)
        delegated = self._is_delegated(clause.subjects)
        return replace(reading, delegated=delegated) if self._names.on_talks or delegated else None

    def _trip(self, event: Event, clause: Clause) -> MeetingReading | None:
        """Return the trip of a delegation or an envoy: "the delegation left Cairo"."""
        grammar, nouns = self._grammar, self._nouns
        sends = grammar.lemma[clause.row] in ("send", "dispatch")
        travellers = clause.objects if sends else clause.subjects
        if not any(nouns.is_any(one, ("go_between", "envoy", "person")) for one in travellers):
            return None
        places = [at for word, at in clause.phrases if word in _PLACED]
        places += [] if sends else clause.objects
        named = (
            at
            for at in places
            if grammar.tag[at] in _NAMES and not (nouns.is_day(at) or nouns.is_any(at, ("person",)))
        )
        found = next(named, None)
        place = event.place if found is None else self._names.name_of(found)
        others = () if sends else tuple(one.name for one in event.recipients)
        reading = self._of_verb(event, clause.row, place, others, "a trip to or from talks")
        back = not _BACK.isdisjoint(clause.particles) or grammar.lemma[clause.row] == "return"
        delegated = self._is_delegated(travellers)
        home = not _HOME.isdisjoint(clause.particles)
        if not (self._names.on_talks or delegated or back or home):
            return None
        return replace(reading, delegated=delegated or (back and self._names.on_talks))

    def _is_delegated(self, rows: Iterable[int]) -> bool:
        """Whether delegations or sides are meant, not somebody on an errand of his own."""
        sent = words("names", "delegations") | words("names", "sides")
        return any(self._grammar.lemma[row] in sent for row in rows)

    def _of_verb(
        self, event: Event, verb: int, place: str | None, without: tuple[str, ...], reason: str
    ) -> MeetingReading:
        return MeetingReading(
            row=verb,
            verb=verb,
            head=event.trigger,
            modality=event.modality,
            talks=None,
            place=place,
            date=event.date,
            present=_people(event, without),
            reason=reason,
        )


def _people(event: Event, without: tuple[str, ...]) -> tuple[Participant, ...]:
    """Return who takes part in an event, without places."""
    return tuple(one for one in (*event.actors, *event.recipients) if one.name not in without)


# -- rounds that are named -------------------------------------------------------------------------


def _named(
    grammar: Grammar, names: TalksNames, bearings: Bearings, taken: set[int]
) -> Iterator[MeetingReading]:
    """Yield the rounds that are named with their number or place and told by no event."""
    for row in names.rows():
        tops = names.tops(row)
        if not taken.isdisjoint(tops) or grammar.tag[row] not in _NOUN:
            continue
        ordinal, place = names.ordinal(row), names.place(row)
        verb = _verb_over(grammar, tops[-1])
        bargaining = _is_bargaining(grammar, verb)
        hall = venue(grammar, (*tops, verb) if bargaining else tops) if place is None else None
        place = place or hall
        if (ordinal is None and place is None) or not (names.is_strong(row) or names.on_talks):
            continue
        weak = not names.is_strong(row) and grammar.lemma[row] != "round" and ordinal is None
        if weak and not (hall and bargaining):
            continue
        modality: Modality = "planned" if _is_ahead(grammar, tops[-1], verb) else "happened"
        date = bearings.date((*tops, verb), verb, done=modality == "happened")
        yield MeetingReading(
            row, verb, names.span(row), modality, row, place, date, (), "a round that is named"
        )


def _is_bargaining(grammar: Grammar, verb: int) -> bool:
    """Whether something was done about an offer there: "raised its bid at a meeting"."""
    top = grammar.child(verb, "dobj", "nsubjpass")
    return top is not None and grammar.lemma[top] in words("meetings", "bargained")


def _returned(grammar: Grammar, nouns: Nouns, bearings: Bearings) -> Iterator[MeetingReading]:
    """Yield where the sides are back: "both sides were back at the hall on Tuesday"."""
    for verb, subject, target in returns(grammar):
        first, last = phrase(grammar, subject)
        named = nouns.is_any(target, ("name", "place"))
        place = venue(grammar, (grammar.head[grammar.head[target]],))
        place = place or (grammar.span(*phrase(grammar, target)).quote if named else None)
        date = bearings.date((verb, target), verb, done=True)
        told = grammar.tag[verb] in ("VBD", "VBZ", "VBP")
        if place is None or not told:
            continue
        who = grammar.span(first, last)
        yield MeetingReading(
            row=subject,
            verb=verb,
            head=grammar.span(verb, verb),
            modality="happened",
            talks=None,
            place=place,
            date=date,
            present=(Participant(who.quote, "group", who),),
            reason=_MEETING,
            delegated=True,
        )


def _verb_over(grammar: Grammar, row: int) -> int:
    """Return the verb in whose clause a noun stands; the noun itself where there is none."""
    at = row
    for _ in range(_HIGHEST):
        head = grammar.head[at]
        if head == at:
            break
        at = head
        if grammar.tag[at][0] == "V":
            return at
    return row


def _is_ahead(grammar: Grammar, top: int, verb: int) -> bool:
    """Whether a named round is still to come: "until after the second round", "is to open"."""
    if _is_awaited(grammar, top):
        return True
    below = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "aux"]
    if any(grammar.lower(kid) in words("meetings", "modal") | {"to"} for kid in below):
        return True
    return "if" in {grammar.lower(at) for at in range(top, min(top + 4, len(grammar)))}


def _is_awaited(grammar: Grammar, top: int) -> bool:
    """Whether something is to be before a round: "waits until after the second round"."""
    before = {grammar.lower(at) for at in range(max(0, top - _NEAR), top)}
    return grammar.dep[top] == "pobj" and not before.isdisjoint(words("meetings", "before"))
