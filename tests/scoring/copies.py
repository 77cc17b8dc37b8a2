"""Families against pairs of reports known to be copies, rewritten copies, or independent.

Two reports are joined where one family holds both, by whatever way. A composite may stand with
either of its parents: in the gold of a corpus its pairs with the others count neither way.

    python -m tests.scoring.copies RECORD GOLD.jsonl[.gz]|GOLD FOLDER     prints figures and errors
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Final, Literal

from parley.record import Record
from tests.examples import GOLD, gold
from tests.scoring.series import PairScores

__all__ = ["CopyScores", "bench_pairs", "gold_pairs", "score_copies"]

Label = Literal["copy", "rewrite", "independent"]
Pair = tuple[str, str]
_LABELS: Final[dict[str, Label]] = {"exact": "copy", "near": "copy", "rewrite": "rewrite"}


@dataclass(slots=True)
class CopyScores:
    """How pairs of reports stand: `joined` of `known`, by label, and all together."""

    pairs: PairScores
    joined: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)


def bench_pairs(path: Path) -> dict[Pair, Label]:
    """Return the labelled pairs of a JSON Lines file of reports: `gold` names the other and how."""
    opened = gzip.open if path.suffix == ".gz" else open
    found: dict[Pair, Label] = {}
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            for other, label in (report.get("gold") or {}).items():
                found[_pair(report["id"], other)] = label
    return found


def gold_pairs(family: Mapping[str, str], folder: Path = GOLD) -> dict[Pair, Label]:
    """Return the labelled pairs of a corpus (copies.toml): within families, and independent ones.

    `family` tells where each report was put: it says with which of its parents a composite counts.
    """
    rows = gold("copies", folder)
    found: dict[Pair, Label] = {}
    for group in rows["family"]:
        members = {one["document"]: one["relation"] for one in group["members"]}
        for one, other in combinations(sorted(members), 2):
            if "composite" in (members[one], members[other]):
                continue
            relations = {_LABELS.get(members[one], "copy"), _LABELS.get(members[other], "copy")}
            found[one, other] = "rewrite" if "rewrite" in relations else "copy"
    for composite, parents in _composites(rows["family"]).items():
        chosen = max(parents, key=lambda group: (_together(composite, group, family), group))
        found |= {_pair(composite, other): "rewrite" for other in chosen}
    for row in rows.get("independent", ()):
        found[_pair(row["a"], row["b"])] = "independent"
    return found


def _composites(groups: list[dict[str, list[dict[str, str]]]]) -> dict[str, list[tuple[str, ...]]]:
    """Return each composite with the other members of the families in which it stands."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for group in groups:
        others = tuple(m["document"] for m in group["members"] if m["relation"] != "composite")
        for one in group["members"]:
            if one["relation"] == "composite":
                found.setdefault(one["document"], []).append(others)
    return found


def _together(composite: str, others: tuple[str, ...], family: Mapping[str, str]) -> int:
    home = family.get(composite, composite)
    return sum(family.get(other, other) == home for other in others)


def score_copies(pairs: Mapping[Pair, Label], family: Mapping[str, str]) -> CopyScores:
    """Hold families (report name -> family id; one that stands alone may be missing) to labels."""
    scores = CopyScores(PairScores())
    for (one, other), label in sorted(pairs.items()):
        together = family.get(one, one) == family.get(other, other)
        scores.known[label] += 1
        scores.joined[label] += together
        scores.pairs.said += together
        if label == "independent":
            if together:
                scores.pairs.wrong.append(f"{one} and {other} are independent, and joined")
            continue
        scores.pairs.gold += 1
        scores.pairs.right += together
        if not together:
            scores.pairs.missed.append(f"{one} and {other} ({label}) stand apart")
    return scores


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def main(record: Path, known: Path) -> None:
    """Print how the families of a record stand to labelled pairs."""
    with Record.open(record) as opened:
        names = {document.id: document.name for document in opened.all_documents()}
        family = {
            names[member.document]: one.id for one in opened.families() for member in one.members
        }
    pairs = gold_pairs(family, known) if known.is_dir() else bench_pairs(known)
    scores = score_copies(pairs, family)
    print(
        f"pairs P {scores.pairs.precision:.3f} R {scores.pairs.recall:.3f} F1 {scores.pairs.f1:.3f}"
    )
    for label in sorted(scores.known):
        print(f"{label:12} joined {scores.joined[label]} of {scores.known[label]}")
    print(*scores.pairs.missed, *scores.pairs.wrong, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
