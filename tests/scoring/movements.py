"""Movements against the gold of a corpus: who moved, which way, from where to where.

A movement is right where the party is the row's, the kind is `kind` or one of `also_kind`, and its
ends tell of the row's: `before` (or one of `also_before`) and `after` (or `also_after`). One that
only an outlet's word tells has no `before`; its end tells of the row's `after` or `word`. What
moved is told by the ends, so the name of the issue counts for nothing. Soft rows count neither way.

    python -m tests.scoring.movements RECORD [GOLD FOLDER]     prints figures, misses and extras
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from parley.model import DateMention, Document, Figure, Movement, Position, Rejected, Span, Term
from parley.record import Record
from tests.examples import GOLD, gold, place
from tests.scoring.parties import Parties

__all__ = ["MovementScores", "score_movements"]

Row = Mapping[str, Any]


@dataclass(slots=True)
class MovementScores:
    """Counts over a corpus: `gold` rows that are not soft, `found` of them; `said` and `right`."""

    gold: int = 0
    found: int = 0
    said: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of movements, but for those of soft rows, that the gold has."""
        return self.right / max(1, self.said)

    @property
    def recall(self) -> float:
        """Return the share of the gold's movements that are found."""
        return self.found / max(1, self.gold)


@dataclass(frozen=True)
class _Moved:
    """A movement with the words of its ends."""

    movement: Movement
    before: Sequence[Span]
    after: Sequence[Span]

    def __str__(self) -> str:
        one = self.movement
        was = self.before[0].quote if self.before else "-"
        now = self.after[0].quote if self.after else "-"
        return f"{one.party} | {one.issue} | {one.kind} | {was} -> {now} | {one.rule}"


def score_movements(record: Record, folder: Path = GOLD) -> MovementScores:
    """Hold the movements of a record against movements.toml of a folder of gold."""
    documents = {document.name: document for document in record.all_documents()}
    parties = Parties.of(gold("sides", folder), list(record.sides()))
    rows: Sequence[Row] = gold("movements", folder)["movement"]
    scores = MovementScores(gold=sum(not row.get("soft") for row in rows))
    found: set[int] = set()
    for one in record.movements():
        moved = _Moved(one, _spans(record, one.before), _spans(record, one.after))
        right = [place for place, row in enumerate(rows) if _fits(moved, row, documents, parties)]
        hard = [number for number in right if not rows[number].get("soft")]
        if hard:
            found.update(hard)
            scores.right += 1
            scores.said += 1
        elif not right:
            scores.said += 1
            scores.extra.append(str(moved))
    scores.found = len(found)
    scores.missed = [
        f"{row['side']} | {row['issue']} | {row['kind']} | "
        f"{row['before']['quote']} -> {row['after']['quote']}"
        for number, row in enumerate(rows)
        if number not in found and not row.get("soft")
    ]
    return scores


def _fits(moved: _Moved, row: Row, documents: Mapping[str, Document], parties: Parties) -> bool:
    one = moved.movement
    if one.kind not in (row["kind"], *row.get("also_kind", ())):
        return False
    if not parties.has(one.side, one.party, row["side"]):
        return False
    before = [row["before"], *row.get("also_before", ())]
    after = [row["after"], *row.get("also_after", ())]
    if one.before is None:
        word = [row["word"]] if "word" in row else []
        words = [*moved.after, *([one.word] if one.word is not None else [])]
        return _touch(words, [*after, *word], documents)
    return _touch(moved.before, before, documents) and _touch(moved.after, after, documents)


def _touch(spans: Iterable[Span], places: Iterable[Row], documents: Mapping[str, Document]) -> bool:
    texts = {name: document.text for name, document in documents.items()}
    found = [(documents[row["document"]].id, place(texts, dict(row))) for row in places]
    return any(
        at is not None and span.document == document and span.start < at[1] and at[0] < span.end
        for span in spans
        for document, at in found
    )


def _spans(record: Record, end: str | None) -> Sequence[Span]:
    """Return the words of an end: a position, a term with its figures, a figure, a stance."""
    if end is None:
        return ()
    one = record.get(end)
    if isinstance(one, Position):
        return (*one.evidence, *one.content)
    if isinstance(one, Term):
        return (one.evidence, *_spans(record, one.value))
    assert not isinstance(one, Document | DateMention | Rejected)
    return (one.evidence,) if isinstance(one, Figure) else tuple(_evidence(one))


def _evidence(one: Any) -> Sequence[Span]:
    evidence = getattr(one, "evidence", ())
    return (evidence,) if isinstance(evidence, Span) else evidence


def main(path: Path, folder: Path = GOLD) -> None:
    """Print how the movements of a record stand to the gold of a folder."""
    with Record.open(path) as record:
        scores = score_movements(record, folder)
    print(
        f"movements P {scores.precision:.3f} ({scores.right} of {scores.said}) "
        f"R {scores.recall:.3f} ({scores.found} of {scores.gold})"
    )
    print("--- MISSED", *scores.missed, sep="\n")
    print("--- EXTRA", *scores.extra, sep="\n")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
