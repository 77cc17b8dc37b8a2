"""Disagreements and agreements against the gold of a corpus: what two sources tell of one thing.

A finding is right where two of its accounts tell what a row's `one` (or `also_one`) and `other` (or
`also_other`) tell: the places overlap. The names of the matter and of its kind count for nothing. A
row is found by any finding that is right of it. One that holds a pair of `not_disagreement` is
wrong. Soft rows count neither way.

    python -m tests.scoring.differences RECORD [GOLD FOLDER]     prints figures, misses and extras
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from typing import Any

from parley.model import Account, Agreement, Disagreement, Document
from parley.record import Record
from tests.examples import GOLD, gold, place

__all__ = ["DifferenceScores", "score_agreements", "score_disagreements"]

Row = Mapping[str, Any]


@dataclass(slots=True)
class DifferenceScores:
    """Counts over a corpus: `gold` rows that are not soft, `found` of them; `said` and `right`."""

    gold: int = 0
    found: int = 0
    said: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of findings, but for those of soft rows, that the gold has."""
        return self.right / max(1, self.said)

    @property
    def recall(self) -> float:
        """Return the share of the gold's rows that are found."""
        return self.found / max(1, self.gold)


def score_disagreements(record: Record, folder: Path = GOLD) -> DifferenceScores:
    """Hold the disagreements of a record against disagreements.toml of a folder of gold."""
    rows = gold("disagreements", folder)
    wrong: Sequence[Row] = rows.get("not_disagreement", ())
    return _scores(record, record.disagreements(), rows.get("disagreement", ()), wrong)


def score_agreements(record: Record, folder: Path = GOLD) -> DifferenceScores:
    """Hold the agreements of a record against disagreements.toml of a folder of gold."""
    return _scores(
        record, record.agreements(), gold("disagreements", folder).get("agreement", ()), ()
    )


def _scores(
    record: Record,
    findings: Iterable[Agreement | Disagreement],
    rows: Sequence[Row],
    wrong: Sequence[Row],
) -> DifferenceScores:
    documents = {document.name: document for document in record.all_documents()}
    scores = DifferenceScores(gold=sum(not row.get("soft") for row in rows))
    found: set[int] = set()
    for one in findings:
        fitting = [number for number, row in enumerate(rows) if _tells(one, row, documents)]
        hard = [number for number in fitting if not rows[number].get("soft")]
        mistaken = any(_tells(one, row, documents) for row in wrong if not row.get("soft"))
        found.update(hard)
        if hard and not mistaken:
            scores.right += 1
        if hard or mistaken or not fitting:
            scores.said += 1
        if mistaken or not fitting:
            scores.extra.append(_printed(one))
    scores.found = len(found)
    scores.missed = [
        f"{row['about']}: {row['one']['quote']} | {row['other']['quote']}"
        for number, row in enumerate(rows)
        if number not in found and not row.get("soft")
    ]
    return scores


def _tells(finding: Agreement | Disagreement, row: Row, documents: Mapping[str, Document]) -> bool:
    """Whether one account of a finding tells the one side of a row, and another the other."""
    one = [row["one"], *row.get("also_one", ())]
    other = [row["other"], *row.get("also_other", ())]
    return any(
        _touches(mine, one, documents) and _touches(yours, other, documents)
        for mine, yours in permutations(finding.accounts, 2)
    )


def _touches(account: Account, places: Iterable[Row], documents: Mapping[str, Document]) -> bool:
    for row in places:
        document = documents.get(row["document"])
        if document is None:
            continue
        at = place({document.name: document.text}, dict(row))
        for span in account.evidence:
            if (
                at is not None
                and span.document == document.id
                and span.start < at[1]
                and at[0] < span.end
            ):
                return True
    return False


def _printed(finding: Agreement | Disagreement) -> str:
    told = " | ".join(
        f"{', '.join(one.sources)}: {one.evidence[0].quote[:80]}" for one in finding.accounts
    )
    return f"{finding.kind} {finding.about[:60]}: {told}"


def main(path: Path, folder: Path = GOLD) -> None:
    """Print how the differences of a record stand to the gold of a folder."""
    with Record.open(path) as record:
        for what, scores in (
            ("disagreements", score_disagreements(record, folder)),
            ("agreements", score_agreements(record, folder)),
        ):
            print(
                f"{what} P {scores.precision:.3f} ({scores.right} of {scores.said}) "
                f"R {scores.recall:.3f} ({scores.found} of {scores.gold})"
            )
            print("--- MISSED", *scores.missed, sep="\n")
            print("--- EXTRA", *scores.extra, sep="\n")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
