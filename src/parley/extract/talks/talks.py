"""A document's grammar -> what it says of the talks: their state, their rounds and meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from parley.extract.events.bearings import Bearings
from parley.extract.events.headlines import headline_rows
from parley.extract.events.modality import Tense
from parley.extract.events.nouns import Nouns, nouns_of
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.sources import Source
from parley.extract.sources.speakers import Mentions
from parley.extract.talks.clauses import clause_span
from parley.extract.talks.frames import words
from parley.extract.talks.meetings import MeetingReading, meetings
from parley.extract.talks.naming import TalksNames
from parley.extract.talks.outlook import Outlook
from parley.extract.talks.reading import Seen, StateReading
from parley.extract.talks.silence import silences
from parley.extract.talks.states import states
from parley.model import Claim, DateMention, Meeting, Participant, Span, Statement, Status

__all__ = ["talks"]

_DAY: Final = len("2031-02-12")
_VAGUE: Final = frozenset({"PAST_REF", "FUTURE_REF"})
_NEXT: Final = frozenset({"resuming", "expected"})
_CAME_OF_IT: Final = frozenset(
    {"agreed", "progress", "no progress", "deadlock", "broken off", "ended"}
)


def talks(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Status | Meeting | Statement]:
    """Yield the talks of a document; `found` are the claims taken from it so far."""
    mentions = grammar.mentions or Mentions(grammar, (), lambda _: False)
    yield from silences(grammar, found, mentions)
    nouns = nouns_of(grammar)
    names = TalksNames(grammar, nouns)
    if not names.on_topic and not names:
        return
    bearings = Bearings(grammar, [claim for claim in found if not _is_vague(claim)])
    headlines = {row for rows in headline_rows(grammar) for row in range(*rows)}
    outlook = Outlook(grammar, Tense(grammar, bearings.has_day, lambda row: row in headlines))
    seen = states(Seen(grammar, names, outlook))
    readings = [reading for reading in seen if not _came_to_nothing(grammar, reading)]
    met = list(meetings(grammar, found, names, nouns, bearings))
    writer = _Writer(grammar, names, nouns, bearings, mentions)
    days = {claim.id: claim.value for claim in found if isinstance(claim, DateMention)}
    published = grammar.document.published.date
    every = (writer.status(reading) for reading in readings)
    statuses = [one for one in every if not _is_past(one, days.get(one.date or ""), published)]
    told = {row for one in readings for row in (one.row, one.verb, one.talks)}
    for reading in met:
        if _is_next(grammar, reading, told):
            statuses.append(writer.expected(reading))
            told |= {reading.row, reading.verb, reading.talks}
    yield from statuses
    held = {reading.talks for reading in readings if reading.kind == "ended"}
    yield from (writer.meeting(_held(reading, held), statuses) for reading in met)


def _came_to_nothing(grammar: Grammar, reading: StateReading) -> bool:
    """Whether what is told was so, but is no more: "we were close, but they walked away"."""
    if reading.kind != "progress" or grammar.tag[reading.verb] != "VBD":
        return False
    if grammar.lemma[reading.verb] != "be":
        return False
    _, past = grammar.sentences[grammar.sentence[reading.verb]]
    return any(grammar.lower(row) in ("but", "until") for row in range(reading.last + 1, past))


def _is_vague(claim: Claim) -> bool:
    """Whether an expression of time tells no day: "soon", "recently"."""
    return isinstance(claim, DateMention) and claim.value in _VAGUE


def _is_past(status: Status, day: str | None, published: str | None) -> bool:
    """Whether talks only began some days ago, which tells nothing of how they stand."""
    began = status.trigger.quote.split()[0].lower() in words("rounds", "opening")
    if status.kind != "going on" or not began or day is None or published is None:
        return False
    try:
        return (date.fromisoformat(published) - date.fromisoformat(day[:_DAY])).days > 1
    except ValueError:
        return False


def _is_next(grammar: Grammar, reading: MeetingReading, told: set[int | None]) -> bool:
    """Whether a meeting that is to come says what is next, and nothing else does."""
    if reading.modality != "planned" or not reading.delegated:
        return False
    rows = {reading.row, reading.verb} | ({reading.talks} - {None})
    if not told.isdisjoint(rows):
        return False
    top, above = reading.row, grammar.head[reading.row]
    only_named = grammar.dep[top] == "pobj" and grammar.lower(above) in words("meetings", "before")
    return not only_named


def _held(reading: MeetingReading, held: set[int | None]) -> MeetingReading:
    """Return a meeting as held where its end is told: "No deal: first talks end"."""
    if reading.modality != "denied" or reading.talks is None or reading.talks not in held:
        return reading
    return replace(reading, modality="happened")


class _Writer:
    """Makes the claims of one document."""

    def __init__(
        self,
        grammar: Grammar,
        names: TalksNames,
        nouns: Nouns,
        bearings: Bearings,
        mentions: Mentions,
    ) -> None:
        self._grammar = grammar
        self._names = names
        self._nouns = nouns
        self._bearings = bearings
        self._mentions = mentions

    # -- statuses ----------------------------------------------------------------------------------

    def status(self, reading: StateReading) -> Status:
        """Return what a reading says of the state of the talks."""
        grammar, names, bearings = self._grammar, self._names, self._bearings
        trigger = grammar.span(reading.first, reading.last)
        statement = bearings.statement(reading.row)
        named = reading.talks
        tops = () if named is None else names.tops(named)
        rows = (reading.row, reading.verb, *tops)
        place = None if named is None else names.place(named)
        return Status(
            id=Status.identify(trigger),
            kind=reading.kind,
            evidence=clause_span(
                grammar,
                reading.verb,
                (reading.first, reading.last, reading.top, *self._within(reading, tops)),
            ),
            trigger=trigger,
            talks=None if named is None else names.span(named),
            place=place or bearings.place(rows, self._nouns, spoken=False),
            ordinal=None if named is None else names.ordinal(named),
            denied=reading.denied,
            date=bearings.date(rows, reading.row, done=reading.kind not in _NEXT),
            statement=None if statement is None else statement.id,
            reasons=(reading.reason,),
        )

    def _within(self, reading: StateReading, tops: Sequence[int]) -> list[int]:
        """Return those heads of what names the talks that stand in the clause, or over it."""
        grammar, verb = self._grammar, reading.verb
        borrowed = grammar.subject(verb) is None
        return [top for top in tops if borrowed or grammar.is_below(top, verb)]

    def expected(self, reading: MeetingReading) -> Status:
        """Return what a meeting that is to come says of the talks: more is expected."""
        statement = self._bearings.statement(reading.row)
        named = reading.talks
        return Status(
            id=Status.identify(reading.head),
            kind="expected",
            evidence=clause_span(self._grammar, reading.verb, self._rows(reading)),
            trigger=reading.head,
            talks=None if named is None else self._names.span(named),
            place=reading.place,
            ordinal=None if named is None else self._names.ordinal(named),
            date=reading.date,
            statement=None if statement is None else statement.id,
            reasons=(f"“{reading.head.quote}” is to come",),
        )

    # -- meetings ----------------------------------------------------------------------------------

    def meeting(self, reading: MeetingReading, statuses: Sequence[Status]) -> Meeting:
        """Return a mention of a meeting."""
        grammar, names = self._grammar, self._names
        statement = self._bearings.statement(reading.row)
        sentence = self._sentence(reading.row)
        return Meeting(
            id=Meeting.identify(reading.head),
            evidence=clause_span(grammar, reading.verb, self._rows(reading)),
            head=reading.head,
            modality=reading.modality,
            ordinal=None if reading.talks is None else names.ordinal(reading.talks),
            place=reading.place,
            dates=() if reading.date is None else (reading.date,),
            present=reading.present,
            levels=tuple(self._level(one) for one in reading.present),
            direct=self._direct(reading),
            outcome=_first(statuses, sentence, _CAME_OF_IT),
            following=_first(statuses, sentence, _NEXT),
            statement=None if statement is None else statement.id,
            reasons=(reading.reason,),
        )

    def _rows(self, reading: MeetingReading) -> tuple[int, ...]:
        first, past = self._grammar.rows_in(reading.head.start, reading.head.end)
        tops = () if reading.talks is None else self._names.tops(reading.talks)
        return (reading.row, first, max(first, past - 1), *tops)

    def _sentence(self, row: int) -> tuple[int, int]:
        """Return the offsets of the sentence in which a row stands."""
        first, past = self._grammar.sentences[self._grammar.sentence[row]]
        return self._grammar.start[first], self._grammar.end[past - 1]

    def _level(self, one: Participant) -> str:
        """Return at what level somebody came: the role printed with the name."""
        first, past = self._grammar.rows_in(one.evidence.start, one.evidence.end)
        for row in range(past - 1, first - 1, -1):
            if self._grammar.tag[row][0] in "NP":
                for speaker in self._mentions.speakers(Source((row,), "")):
                    return speaker.description or ""
        return ""

    def _direct(self, reading: MeetingReading) -> bool | None:
        """Whether the sides met face to face; None where nothing tells."""
        grammar = self._grammar
        near: set[str] = set()
        if reading.talks is not None:
            for top in self._names.tops(reading.talks):
                near |= {grammar.lower(kid) for kid in grammar.children[top] if kid < top}
        if near & words("directness", "indirect"):
            return False
        if near & words("directness", "direct"):
            return not near & {"not"}
        beside = {grammar.lower(kid) for kid in grammar.children[reading.verb]}
        if beside & words("directness", "indirectly"):
            return False
        return True if beside & words("directness", "directly") else None


def _first(
    statuses: Sequence[Status], within: tuple[int, int], kinds: frozenset[str]
) -> Span | None:
    """Return the clause of the first status of some kinds inside of a stretch."""
    for status in statuses:
        inside = within[0] <= status.trigger.start and status.trigger.end <= within[1]
        if inside and status.kind in kinds and not status.denied:
            return status.evidence
    return None
