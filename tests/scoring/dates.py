"""Expressions of time against the gold of a corpus: which are found, and which have its value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from parley.model import Document
from parley.record import DateRow
from tests.examples import GOLD, gold, place

__all__ = ["DateScores", "score_dates"]


@dataclass(slots=True)
class DateScores:
    """Counts over a corpus; a date is found where the words overlap, right where the value agrees.

    `undated` ones stand in reports without a day of their own: they are counted apart, for their
    value depends on where the report is placed.
    """

    said: int = 0
    gold: int = 0
    found: int = 0
    right: int = 0
    undated: int = 0
    undated_right: int = 0
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)
    extra: list[tuple[str, str]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of what was said that the gold has."""
        return self.found / max(1, self.said)

    @property
    def value(self) -> float:
        """Return the share of the gold of dated reports that is found with its value."""
        return self.right / max(1, self.gold)


def score_dates(
    documents: Iterable[Document], rows: Iterable[DateRow], folder: Path = GOLD
) -> DateScores:
    """Hold the expressions found in these documents against dates.toml of a folder of gold."""
    texts = {document.name: document.text for document in documents}
    said: dict[str, list[DateRow]] = {name: [] for name in texts}
    for row in rows:
        said[row.document.name].append(row)
    scores = DateScores(said=sum(map(len, said.values())))
    used: set[str] = set()
    for wanted in gold("dates", folder)["date"]:
        _hold(scores, wanted, texts, said, used)
    scores.extra = [
        (name, row.mention.evidence.quote)
        for name in sorted(said)
        for row in said[name]
        if row.mention.id not in used
    ]
    return scores


def _hold(
    scores: DateScores,
    wanted: dict[str, Any],
    texts: dict[str, str],
    said: dict[str, list[DateRow]],
    used: set[str],
) -> None:
    name, quote = wanted["document"], wanted["quote"]
    at = place(texts, wanted)
    if at is None:
        if not wanted.get("in_title"):
            scores.lost.append(f"{name}: {quote}")
        return
    near = [
        row
        for row in said[name]
        if row.mention.evidence.start < at[1] and at[0] < row.mention.evidence.end
    ]
    used.update(row.mention.id for row in near)
    right = any(row.value == wanted["value"] for row in near)
    scores.found += bool(near)
    if wanted.get("undated"):
        scores.undated += 1
        scores.undated_right += right
        return
    scores.gold += 1
    scores.right += right
    if not near:
        scores.missed.append((name, quote))
    elif not right:
        scores.wrong.append((name, quote, wanted["value"], near[0].value))
