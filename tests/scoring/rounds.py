"""The gold of rounds and of the state of the talks, and how what was found is held against it.

A round is right when its place is that of the gold and its days overlap; where either tells no
place, the days alone tell, and where the gold has no days the place. A status is right when its
evidence overlaps the quote and its kind is one that the gold allows. Soft gold counts neither way,
nor does what only overlaps soft gold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parley.model import Document, Round, Status
from tests.examples import GOLD, gold, place

__all__ = [
    "RoundPair",
    "RoundScores",
    "StatusPair",
    "compare_rounds",
    "compare_statuses",
]


@dataclass(frozen=True, slots=True)
class RoundPair:
    """A round of the gold with what was found for it; either is None where the other is alone."""

    gold: Mapping[str, Any] | None
    found: Round | None
    right: bool = False


@dataclass(frozen=True, slots=True)
class StatusPair:
    """A status of the gold with what was found for it; either is None where the other is alone."""

    gold: Mapping[str, Any] | None
    found: Status | None
    right: bool = False


@dataclass(frozen=True, slots=True)
class RoundScores:
    """Counts of one comparison: what was found and is in the gold, neither of them soft."""

    found: int
    gold: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.gold)


def compare_rounds(
    rounds: Iterable[Round], folder: Path = GOLD
) -> tuple[RoundScores, list[RoundPair]]:
    """Pair the rounds of a record with those of its gold."""
    left = list(rounds)
    pairs: list[RoundPair] = []
    for row in gold("rounds", folder)["round"]:
        fit = next((one for one in left if _same_round(row, one)), None)
        if fit is not None:
            left.remove(fit)
        pairs.append(RoundPair(row, fit, fit is not None))
    pairs += [RoundPair(None, one) for one in left]
    return _counted(pairs), pairs


def compare_statuses(
    documents: Iterable[Document], statuses: Iterable[Status], folder: Path = GOLD
) -> tuple[RoundScores, list[StatusPair]]:
    """Pair what was found on the state of the talks with its gold; soft pairs are left out."""
    by_id = {document.id: document for document in documents}
    texts = {document.name: document.text for document in by_id.values()}
    left = [one for one in statuses if one.document in by_id]
    rows = [(row, place(texts, row)) for row in gold("rounds", folder).get("status", ())]
    placed = [(row, at) for row, at in rows if at is not None]
    pairs: list[StatusPair] = []
    hard = [(row, at) for row, at in placed if not row.get("soft")]
    for right in (True, False):
        for row, at in list(hard):
            near = [one for one in left if _overlap(row, at, one, by_id)]
            fit = next((one for one in near if not right or _same_kind(row, one)), None)
            if fit is not None:
                pairs.append(StatusPair(row, fit, right))
                hard.remove((row, at))
                left.remove(fit)
    pairs += [StatusPair(row, None) for row, _ in hard]
    alone = (one for one in left if not any(_overlap(row, at, one, by_id) for row, at in placed))
    pairs += [StatusPair(None, one) for one in alone]
    return _counted(pairs), pairs


def _same_round(row: Mapping[str, Any], found: Round) -> bool:
    """Whether a round found is that of the gold, by place and days."""
    placed = _same_place(row["place"], found.place)
    first, last = row["first"], row["last"] or row["first"]
    timed = None
    if first and found.earliest and found.latest:
        timed = first <= found.latest and found.earliest <= last
    if placed is False or timed is False:
        return False
    return bool(timed) or (bool(placed) and timed is None and not first)


def _same_place(wanted: str, found: str | None) -> bool | None:
    if not wanted or not found:
        return None
    wanted, found = wanted.replace("’", "'"), found.replace("’", "'")
    return bool(set(wanted.lower().split(", ")) & {found.lower()}) or wanted in found


def _same_kind(row: Mapping[str, Any], found: Status) -> bool:
    allowed = {row["kind"], *row.get("also_kind", ())}
    return found.kind in allowed and not found.denied


def _overlap(
    row: Mapping[str, Any],
    at: tuple[int, int],
    found: Status,
    documents: Mapping[str, Document],
) -> bool:
    same = documents[found.document].name == row["document"]
    return same and found.evidence.start < at[1] and at[0] < found.evidence.end


def _counted(pairs: Sequence[RoundPair] | Sequence[StatusPair]) -> RoundScores:
    return RoundScores(
        found=sum(pair.found is not None for pair in pairs),
        gold=sum(pair.gold is not None for pair in pairs),
        right=sum(pair.right for pair in pairs),
    )
