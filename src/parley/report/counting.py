"""Statements as they pass -> how many there are, in how many reports, by how many sources, when.

Sources without a name are counted as a range: two descriptions may be one man, and a named person
may be behind any of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from parley.model import Speaker
from parley.record import StatementRow
from parley.report.chosen import day_of
from parley.report.printed import SUSPECT
from parley.report.wording import bare, count, listed, period

__all__ = ["SEVERAL", "SourceCount", "SourceRange", "Tally"]

SEVERAL: Final = 2
"""The least that "officials" can be."""


@dataclass(frozen=True, slots=True)
class SourceRange:
    """How many sources there are: `low` at least, `high` at most, None where nothing tells."""

    low: int
    high: int | None

    def told(self, noun: str = "source") -> str:
        """Return the range in words: "2–6 sources", "at least 3 sources"."""
        if self.high is None:
            return f"at least {count(self.low, noun)}"
        if self.low == self.high:
            return count(self.low, noun)
        return f"{self.low:,}–{self.high:,} {noun}s"


@dataclass(slots=True)
class SourceCount:
    """The unnamed sources met so far, by report.

    One that is brought in by the same words of a report is one source. At the least, all of them
    stand in the report that has most; at the most, all are different, but for those of reports
    that print one text.
    """

    _found: dict[str, dict[str, tuple[int | None, bool]]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    _texts: dict[str, str] = field(default_factory=dict)

    def meet(self, speaker: Speaker, document: str, text: str, actor: str | None) -> None:
        """Count a source that has no name; `text` is what reports of one text have in common."""
        first = speaker.introduced
        known = f"{first.start}-{first.end}" if first is not None else None
        key = known or actor or bare(speaker.name)
        self._texts[document] = text
        sources = self._found[document]
        number = speaker.number
        if key in sources and sources[key][0] is not None:
            number = max(sources[key][0] or 1, number or 1)
        sources[key] = (number, bool(speaker.perhaps))

    def range(self) -> SourceRange | None:
        """Return how many there are, None where there is none."""
        if not self._found:
            return None
        low, high = 0, dict[str, int]()
        for document, sources in self._found.items():
            least = [number or SEVERAL for number, _ in sources.values()]
            apart = [number or SEVERAL for number, perhaps in sources.values() if not perhaps]
            low = max(low, sum(apart), *least)
            text = self._texts[document]
            high[text] = max(high.get(text, 0), sum(least))
        numbers = (number for sources in self._found.values() for number, _ in sources.values())
        return SourceRange(low, None if None in numbers else sum(high.values()))


@dataclass(slots=True)
class Tally:
    """Counts statements as they pass. `texts` maps documents to what stands for their text."""

    texts: Mapping[str, str] = field(default_factory=dict)
    statements: int = 0
    suspect: int = 0
    undated: int = 0
    _documents: set[str] = field(default_factory=set)
    _persons: set[str] = field(default_factory=set)
    _bodies: set[str] = field(default_factory=set)
    _unnamed: SourceCount = field(default_factory=SourceCount)
    _days: tuple[str, str] | None = None

    def watch(self, rows: Iterable[StatementRow]) -> Iterator[StatementRow]:
        """Yield the rows as they come."""
        for row in rows:
            self._count(row)
            yield row

    def told(self) -> str:
        """Return the counts in one line: statements, reports and days, sources, doubts."""
        reports = f"in {count(len(self._documents), 'report')}"
        when = f", {period(*self._days)}" if self._days else ""
        undated = f" ({self.undated:,} undated)" if self.undated and self._days else ""
        sources = listed(self._sources())
        parts = [f"{count(self.statements, 'statement')} {reports}{undated}{when}"]
        parts += [f"by {sources}"] if sources else []
        parts += [f"{SUSPECT} {self.suspect:,} suspect"] if self.suspect else []
        return " · ".join(parts)

    def _sources(self) -> list[str]:
        bodies, unnamed = len(self._bodies - self._persons), self._unnamed.range()
        persons = [count(len(self._persons), "person")] if self._persons else []
        told = [*persons, *([count(bodies, "body", "bodies")] if bodies else [])]
        return [*told, *([unnamed.told("unnamed source")] if unnamed else [])]

    def _count(self, row: StatementRow) -> None:
        self.statements += 1
        self.suspect += row.statement.legibility.grade == "suspect"
        document = row.document
        day = day_of(document.published)
        if day is not None:
            first, last = self._days or (day, day)
            self._days = min(first, day), max(last, day)
        elif document.id not in self._documents:
            self.undated += 1
        self._documents.add(document.id)
        for speaker, actor in zip(row.statement.speakers, row.actors, strict=True):
            if speaker.standing == "anonymous":
                text = self.texts.get(document.id, document.fingerprint)
                self._unnamed.meet(speaker, document.id, text, actor)
            elif speaker.standing == "on record":
                self._persons.add(actor or bare(speaker.name))
            elif speaker.standing == "institutional":
                self._bodies.add(actor or bare(speaker.name))
