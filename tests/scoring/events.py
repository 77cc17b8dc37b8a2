"""The gold of events, and how the events of an extraction are held against it.

An event is right when its trigger overlaps that of the gold and category and modality are equal.
Soft gold counts neither way, nor do events that only overlap soft gold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from parley.model import DateMention, Document, Event, Participant
from tests.examples import GOLD, gold

__all__ = ["EventPair", "EventScores", "GoldEvent", "compare_events", "gold_events"]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event of the gold: the offsets of its trigger in the text of its document."""

    document: str
    start: int
    end: int
    category: str
    modality: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str
    happening: str
    soft: bool
    words: str


def gold_events(texts: Mapping[str, str], folder: Path = GOLD) -> tuple[list[GoldEvent], list[str]]:
    """Return the gold of these texts by name, and the triggers that no text holds.

    Triggers that stand in a headline outside of the text are left out.
    """
    found, lost = [], []
    for row in gold("events", folder)["event"]:
        text = texts.get(row["document"])
        if text is None or row.get("in_title"):
            continue
        start = -1
        for _ in range(row.get("occurrence", 1)):
            start = text.find(row["quote"], start + 1)
        if start < 0:
            lost.append(f"{row['document']}: {row['quote']}")
            continue
        found.append(
            GoldEvent(
                row["document"],
                start,
                start + len(row["quote"]),
                row["category"],
                row["modality"],
                tuple(row["actors"]),
                tuple(row["recipients"]),
                row["date"],
                row["happening"],
                bool(row.get("soft")),
                row["quote"],
            )
        )
    return found, lost


@dataclass(slots=True)
class EventScores:
    """Counts of one comparison: events found and not soft, gold not soft, and what is right."""

    found: int = 0
    gold: int = 0
    right: int = 0
    category: int = 0
    modality: int = 0
    actors: int = 0
    recipients: int = 0
    date: int = 0
    triggers: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.gold)

    def share(self, count: int) -> float:
        """Return the share of right events that also have this right."""
        return count / max(1, self.right)


@dataclass(frozen=True, slots=True)
class EventPair:
    """A gold event with what was found for it; either is None where the other stands alone."""

    gold: GoldEvent | None
    found: Event | None
    right: bool = field(default=False)


def compare_events(
    documents: Iterable[Document],
    events: Iterable[Event],
    dates: Iterable[DateMention] = (),
    folder: Path = GOLD,
) -> tuple[EventScores, list[EventPair]]:
    """Pair the events of these documents with their gold; soft pairs are left out."""
    by_id = {document.id: document for document in documents}
    texts = {document.name: document.text for document in by_id.values()}
    values = {mention.id: mention.value for mention in dates}
    wanted: dict[str, list[GoldEvent]] = defaultdict(list)
    for row in gold_events(texts, folder)[0]:
        wanted[row.document].append(row)
    said: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.document in by_id:
            said[by_id[event.document].name].append(event)
    pairs = [pair for name in sorted(texts) for pair in _paired(wanted[name], said[name])]
    return _counted(pairs, values), pairs


def _overlap(row: GoldEvent, event: Event) -> bool:
    return row.start < event.trigger.end and event.trigger.start < row.end


def _equal(row: GoldEvent, event: Event) -> bool:
    return row.category == event.category and row.modality == event.modality


def _paired(wanted: Sequence[GoldEvent], found: Sequence[Event]) -> list[EventPair]:
    """Pair the right ones first, then those at the same words; soft gold swallows the rest."""
    hard = [row for row in wanted if not row.soft]
    left = list(found)
    pairs: list[EventPair] = []
    for right in (True, False):
        for row in list(hard):
            fit = next((e for e in left if _overlap(row, e) and _equal(row, e) >= right), None)
            if fit is not None:
                pairs.append(EventPair(row, fit, right))
                hard.remove(row)
                left.remove(fit)
    soft = [row for row in wanted if row.soft]
    pairs += [EventPair(row, None) for row in hard]
    pairs += [EventPair(None, e) for e in left if not any(_overlap(row, e) for row in soft)]
    return pairs


def _counted(pairs: Sequence[EventPair], values: Mapping[str, str]) -> EventScores:
    scores = EventScores()
    for pair in pairs:
        row, event = pair.gold, pair.found
        scores.gold += row is not None
        scores.found += event is not None
        if row is None or event is None:
            continue
        scores.triggers += 1
        scores.category += row.category == event.category
        scores.modality += row.modality == event.modality
        if pair.right:
            scores.right += 1
            scores.actors += _same(row.actors, event.actors)
            scores.recipients += _same(row.recipients, event.recipients)
            scores.date += row.date == values.get(event.date or "", "")
    return scores


def _same(wanted: Sequence[str], found: Sequence[Participant]) -> bool:
    """Whether each of both has its like: the last word of a name in the other's words."""
    printed = [f"{one.name} {one.evidence.quote}".lower() for one in found]
    names = [name.lower() for name in wanted]
    told = all(any(_last(name) in words for words in printed) for name in names)
    return told and all(any(_last(name) in words for name in names) for words in printed)


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].removesuffix("’s").removesuffix("'s")
