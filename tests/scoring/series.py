"""Series and happenings against the gold of a corpus, pair by pair.

Two figures are a pair where one series holds both, in the gold or in the record; so with events and
happenings. Soft events of the gold, and what the gold does not hold at all, count neither way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from parley.model import Document, Event, Figure, Happening, Series, Span
from tests.examples import GOLD, gold, place
from tests.scoring.events import gold_events

__all__ = ["PairScores", "SeriesScores", "score_happenings", "score_series"]

Pair = tuple[str, str]


@dataclass(slots=True)
class PairScores:
    """Pairs said, pairs of the gold, and those in both; `wrong` and `missed` name the others."""

    said: int = 0
    gold: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of pairs said that the gold has."""
        return self.right / max(1, self.said)

    @property
    def recall(self) -> float:
        """Return the share of the gold's pairs that are said."""
        return self.right / max(1, self.gold)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


@dataclass(slots=True)
class SeriesScores:
    """How figures are grouped, and how pairs that the gold compares are compared.

    `found` pairs only figures that were found at all: what grouping itself is worth.
    """

    pairs: PairScores
    found: PairScores
    compared: int = 0
    kind: int = 0
    relations: int = 0
    otherwise: list[str] = field(default_factory=list)


def score_series(
    documents: Iterable[Document],
    figures: Iterable[Figure],
    series: Iterable[Series],
    folder: Path = GOLD,
) -> SeriesScores:
    """Hold series against series.toml: pairs of the figures that figures.toml lists.

    `relations` counts those of the gold between figures found, `compared` those that the record
    compares too, `kind` those that it compares alike.
    """
    by_id = {document.id: document.name for document in documents}
    texts = {document.name: document.text for document in documents}
    said = _by_document(((figure.id, figure.evidence) for figure in figures), by_id)
    names: dict[str, str] = {}  # a figure's id -> how the gold's row is called
    for row in gold("figures", folder)["figure"]:
        at = place(texts, row)
        found = _at(said.get(row["document"], ()), at)
        if at is not None and found is not None:
            names.setdefault(found, _called(row["document"], at))
    series = list(series)
    groups = [[names[p.figure] for p in one.points if p.figure in names] for one in series]
    wanted, rows = _wanted(texts, folder)
    known = set(names.values())
    scores = SeriesScores(
        pairs=_paired(groups, wanted),
        found=_paired(groups, [[name for name in group if name in known] for group in wanted]),
    )
    _hold_kinds(scores, series, names, rows)
    return scores


def _wanted(
    texts: dict[str, str], folder: Path
) -> tuple[list[list[str]], list[tuple[str, str, str]]]:
    """Return the gold's series as names of figures, and its relations between them."""
    groups, relations = [], []
    for row in gold("series", folder)["series"]:
        at = [place(texts, figure) for figure in row["figures"]]
        called = [
            None if where is None else _called(figure["document"], where)
            for figure, where in zip(row["figures"], at, strict=True)
        ]
        groups.append([name for name in called if name is not None])
        for relation in row.get("relations", ()):
            one, other = called[relation["one"]], called[relation["other"]]
            if one is not None and other is not None:
                relations.append((one, other, relation["kind"]))
    return groups, relations


def _hold_kinds(
    scores: SeriesScores,
    series: Sequence[Series],
    names: Mapping[str, str],
    relations: Iterable[tuple[str, str, str]],
) -> None:
    kinds: dict[frozenset[str], str] = {}
    for one in series:
        for made in one.comparisons:
            if made.one in names and made.other in names:
                kinds[frozenset((names[made.one], names[made.other]))] = made.kind
    for first, second, kind in relations:
        if not {first, second} <= set(names.values()):
            continue
        scores.relations += 1
        found = kinds.get(frozenset((first, second)))
        scores.compared += found is not None
        scores.kind += found == kind
        if found != kind:
            scores.otherwise.append(f"{first} / {second}: {kind}, found {found}")


def score_happenings(
    documents: Iterable[Document],
    events: Iterable[Event],
    happenings: Iterable[Happening],
    folder: Path = GOLD,
) -> PairScores:
    """Hold happenings against the labels of events.toml, over the events that are found."""
    by_id = {document.id: document.name for document in documents}
    texts = {document.name: document.text for document in documents}
    said = _by_document(((event.id, event.trigger) for event in events), by_id)
    names: dict[str, str] = {}
    labels: dict[str, list[str]] = defaultdict(list)
    soft: set[str] = set()
    for row in gold_events(texts, folder)[0]:
        found = _at(said.get(row.document, ()), (row.start, row.end))
        if found is None or found in names:
            continue
        name = names[found] = f"{row.document} {row.start} {row.words} ({row.happening})"
        if row.soft:
            soft.add(name)
        elif row.happening:
            labels[row.happening].append(name)
    groups = [
        [names[event] for event in one.events if event in names and names[event] not in soft]
        for one in happenings
    ]
    return _paired(groups, labels.values())


def _by_document(
    spans: Iterable[tuple[str, Span]], names: Mapping[str, str]
) -> dict[str, list[tuple[str, Span]]]:
    found: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for identifier, span in spans:
        if span.document in names:
            found[names[span.document]].append((identifier, span))
    return found


def _at(said: Iterable[tuple[str, Span]], at: tuple[int, int] | None) -> str | None:
    """Return what overlaps these offsets most."""
    if at is None:
        return None
    overlaps = [
        (min(span.end, at[1]) - max(span.start, at[0]), identifier) for identifier, span in said
    ]
    best = max(overlaps, default=(0, ""))
    return best[1] if best[0] > 0 else None


def _called(document: str, at: tuple[int, int]) -> str:
    return f"{document}:{at[0]}"


def _paired(said: Iterable[Iterable[Any]], wanted: Iterable[Iterable[Any]]) -> PairScores:
    mine, gold_pairs = _pairs(said), _pairs(wanted)
    return PairScores(
        said=len(mine),
        gold=len(gold_pairs),
        right=len(mine & gold_pairs),
        wrong=[f"{one} / {other}" for one, other in sorted(mine - gold_pairs)],
        missed=[f"{one} / {other}" for one, other in sorted(gold_pairs - mine)],
    )


def _pairs(groups: Iterable[Iterable[Any]]) -> set[Pair]:
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}
