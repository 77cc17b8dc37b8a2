"""Figures against the gold of a corpus: value, bound, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from parley.model import Document, Figure
from tests.examples import GOLD, gold, place

__all__ = ["SAME", "FigureScores", "score_figures"]

SAME: Final = {
    word: first
    for first, *words in (
        ("people", "crew", "crewmen", "men", "man", "sailors", "fishermen", "fishers", "mariners",
         "persons", "individuals", "nationals", "citizens", "members", "survivors", "workers"),
        ("killed", "dead", "deaths", "died", "bodies"),
        ("held", "custody", "detained", "prisoners", "captive", "captives"),
        ("freed", "released", "release", "free"),
        ("talks", "discussions", "negotiations"),
        ("pause", "break", "truce", "ceasefire", "rest"),
    )
    for word in words
}  # fmt: skip
"""Words that a careful reader takes for one another where a report counts."""
_UNITS: Final = {"pound": "GBP", "dollar": "USD", "penny": "pence"}
_SMALL: Final = frozenset({"the", "a", "an", "of", "in", "for", "to", "and", "on", "at", "by"})


@dataclass(slots=True)
class FigureScores:
    """Counts over a corpus; a figure is found where its words overlap and the value agrees.

    `counted` is right where what is counted, or the measure, shares a word with the gold's,
    whatever its ending; another word of the same sense (SAME) counts as right.
    """

    said: int = 0
    gold: int = 0
    value: int = 0
    bound: int = 0
    unit: int = 0
    counted: int = 0
    wrong: list[tuple[str, str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)
    extra: list[tuple[str, str]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of what was said that the gold has with its value."""
        return self.value / max(1, self.said)

    @property
    def recall(self) -> float:
        """Return the share of the gold that is found with its value."""
        return self.value / max(1, self.gold)

    def share(self, count: int) -> float:
        """Return a count as a share of the figures found with their value."""
        return count / max(1, self.value)


def score_figures(
    documents: Iterable[Document], figures: Iterable[Figure], folder: Path = GOLD
) -> FigureScores:
    """Hold the figures found in these documents against figures.toml of a folder of gold."""
    texts = {document.name: document.text for document in documents}
    names = {document.id: document.name for document in documents}
    said: dict[str, list[Figure]] = {name: [] for name in texts}
    for figure in figures:
        said[names[figure.document]].append(figure)
    scores = FigureScores(said=sum(map(len, said.values())))
    used: set[str] = set()
    for wanted in gold("figures", folder)["figure"]:
        _hold(scores, wanted, texts, said, used)
    scores.extra = [
        (name, figure.evidence.quote)
        for name in sorted(said)
        for figure in said[name]
        if figure.id not in used
    ]
    return scores


def _hold(
    scores: FigureScores,
    wanted: dict[str, Any],
    texts: dict[str, str],
    said: dict[str, list[Figure]],
    used: set[str],
) -> None:
    name, quote = wanted["document"], wanted["quote"]
    at = place(texts, wanted)
    if at is None:
        if not wanted.get("in_title"):
            scores.lost.append(f"{name}: {quote}")
        return
    scores.gold += 1
    near = [
        figure
        for figure in said[name]
        if figure.id not in used and figure.evidence.start < at[1] and at[0] < figure.evidence.end
    ]
    found = next((figure for figure in near if _same_value(figure, wanted)), None)
    if found is None:
        used.update(figure.id for figure in near)
        scores.missed.append((name, quote))
        return
    used.add(found.id)
    scores.value += 1
    scores.bound += found.bound == wanted["bound"]
    unit = wanted.get("unit", "")
    scores.unit += (found.unit or "") in (unit, _UNITS.get(unit))
    alike = _alike(f"{found.counted or ''} {found.measure or ''}", wanted.get("counted", ""))
    scores.counted += alike
    if not alike or found.bound != wanted["bound"]:
        of = f"{wanted['bound']} {wanted.get('counted', '')} / {found.bound} {found.counted}"
        scores.wrong.append((name, quote, of))


def _same_value(figure: Figure, wanted: dict[str, Any]) -> bool:
    if "value" in wanted:
        return figure.value is not None and _near(figure.value, wanted["value"])
    low, high = figure.low, figure.high
    return (
        low is not None
        and high is not None
        and _near(low, wanted["low"])
        and _near(high, wanted["high"])
    )


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-3 * max(1.0, abs(other))


def _alike(one: str, other: str) -> bool:
    mine, gold_words = _stems(one), _stems(other)
    return bool(mine & gold_words) or (not mine and not gold_words)


def _stems(words: str) -> set[str]:
    return {
        SAME.get(word, word).rstrip("s")[:5]
        for word in re.findall(r"[a-z]+", words.lower())
        if word not in _SMALL
    }
