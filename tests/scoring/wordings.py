"""Wordings held against each other, pair by pair, against pairs written by hand.

In: a file of pairs (see the head of tests/corpora/wordings.toml). Each wording becomes a statement
of a report of its own, as the record would hold it. Out: how many alterations are called so, and
why, and how many wordings that say the same are wrongly called altered.

    python -m tests.scoring.wordings [FILE]     prints figures and errors
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from parley.model import (
    Document,
    Published,
    Span,
    Speaker,
    Spoken,
    Statement,
    WordingComparison,
    identify,
)
from parley.reconcile.wording import compare

__all__ = ["WORDINGS", "WordingPairScores", "score_wordings"]

WORDINGS: Final = Path(__file__).parent.parent / "corpora" / "wordings.toml"


@dataclass(slots=True)
class WordingPairScores:
    """What the wordings of pairs are called.

    Of the `altered` pairs `found` are called altered, `typed` of these by a kind that the gold
    gives too. Of the `unaltered` ones `called_altered` are called altered. `errors` names the pairs
    (counted from 1, in the order of the file) that are not right, and the differences seen there.
    """

    altered: int = 0
    found: int = 0
    typed: int = 0
    unaltered: int = 0
    called_altered: int = 0
    errors: list[str] = field(default_factory=list)


def score_wordings(path: Path = WORDINGS) -> WordingPairScores:
    """Compare the two wordings of every pair in the file and count what they are called."""
    scores = WordingPairScores()
    pairs = tomllib.loads(path.read_text(encoding="utf-8"))["pair"]
    for number, row in enumerate(pairs, start=1):
        one, other = (_spoken(f"{number} {side}", row[side]) for side in ("one", "other"))
        found = compare(one, other)
        called = found.relation == "altered"
        if row["relation"] == "altered":
            typed = called and not _kinds(found).isdisjoint(row["kinds"])
            scores.altered += 1
            scores.found += called
            scores.typed += typed
            right = typed
        else:
            scores.unaltered += 1
            scores.called_altered += called
            right = not called
        if not right:
            scores.errors.append(_error(number, row, found))
    return scores


def _spoken(key: str, side: Mapping[str, Any]) -> Spoken:
    """Return the wording as a statement of a report that holds nothing else."""
    printed, cue, pieces = side["speaker"], side["cue"], side["content"]
    head = " ".join(part for part in (printed, cue) if part)
    text = " ".join([head, *pieces])
    document = Document(id=Document.identify(key, text), key=key, name=key, text=text)
    content, at = [], len(head) + 1
    for piece in pieces:
        content.append(document.span(at, at + len(piece)))
        at += len(piece) + 1
    name = side.get("actor", printed)
    day = side["published"]
    return Spoken(
        statement=Statement(
            id=Statement.identify(tuple(content)),
            speakers=(_speaker(document, side),),
            cue=document.span(len(head) - len(cue), len(head)) if cue else None,
            content=tuple(content),
            form=side["form"],
        ),
        actors=(identify("actor", name),),
        names=(tuple(sorted({name, printed})),),
        family=document.id,
        published=Published(day, day, day, precision="day", basis="given"),
    )


def _speaker(document: Document, side: Mapping[str, Any]) -> Speaker:
    return Speaker(
        name=side["speaker"],
        kind=side.get("kind", "person"),
        standing="institutional" if side.get("kind") == "organisation" else "on record",
        evidence=document.span(0, len(side["speaker"])),
    )


def _kinds(comparison: WordingComparison) -> set[str]:
    return {str(one.kind) for one in comparison.differences if one.kind != "wording"}


def _error(number: int, row: Mapping[str, Any], found: WordingComparison) -> str:
    wanted = f"altered by {' or '.join(row['kinds'])}" if "kinds" in row else "not altered"
    seen = "; ".join(
        f"{one.kind}: {_quoted(one.one)} > {_quoted(one.other)}"
        for one in found.differences
        if one.kind != "wording"
    )
    wordings = " / ".join(
        f"[{row[side]['cue']}] {' '.join(row[side]['content'])}" for side in ("one", "other")
    )
    return f"{number}, {wanted}, called {found.relation} ({seen}): {wordings}"


def _quoted(spans: tuple[Span, ...]) -> str:
    return " ".join(span.quote for span in spans) or "-"


def _print(scores: WordingPairScores) -> None:
    print(f"altered: {scores.found} of {scores.altered} found, {scores.typed} with the right kind")
    print(f"unaltered: {scores.called_altered} of {scores.unaltered} called altered")
    print(*scores.errors, sep="\n")


if __name__ == "__main__":
    _print(score_wordings(*(Path(argument) for argument in sys.argv[1:2])))
