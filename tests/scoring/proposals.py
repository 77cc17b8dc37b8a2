"""Terms and steps of proposals against the gold of a corpus.

A term of the gold is right where a term of a proposal overlaps its quote with the same value: the
number as printed, in its unit or the gold's turned into it (four weeks, 28 days), None for a term
without a number. A day or a year ("by 31 October", "before 2031") is a value in the gold alone: the
model holds numbers, so that there a term without one is right. A term that is said is right where
it overlaps one of the gold, a soft one too. A step is found where a step of the same kind (or of
one that the gold allows) overlaps its quote.

    python -m tests.scoring.proposals RECORD GOLD       prints figures, misses and extras
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from parley.model import Proposal, ProposalTerm, Span
from parley.record import Record
from tests.examples import GOLD, gold
from tests.examples import place as place_of

__all__ = ["ProposalScores", "score_proposals"]

Row = Mapping[str, Any]
_FIRST_YEAR = 1500
"""Above this a number of years is a year."""


@dataclass(slots=True)
class ProposalScores:
    """Counts over a corpus: terms of the gold that are not soft, `found` of them; `said`, `right`.

    `steps` and `steps_found` count the steps of the gold that are not soft. `missed` and `extra`
    name what is not there and what is too much, `lost` the quotes that no text holds.
    """

    gold: int = 0
    found: int = 0
    said: int = 0
    right: int = 0
    steps: int = 0
    steps_found: int = 0
    missed: list[str] = field(default_factory=list)
    missed_steps: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of the terms said that touch one of the gold."""
        return self.right / max(1, self.said)

    @property
    def recall(self) -> float:
        """Return the share of the gold's terms that are told with their value."""
        return self.found / max(1, self.gold)


@dataclass(frozen=True, slots=True)
class _Place:
    row: Row
    document: str
    start: int
    end: int

    def touches(self, spans: Iterable[Span]) -> bool:
        return any(
            span.document == self.document and span.start < self.end and self.start < span.end
            for span in spans
        )


def score_proposals(record: Record, folder: Path = GOLD) -> ProposalScores:
    """Hold the proposals of a record against proposals.toml of a folder of gold."""
    scores = ProposalScores()
    proposals = list(record.proposals())
    said = [term for proposal in proposals for term in proposal.terms]
    terms = list(_places(record, folder, "term", scores))
    for place in terms:
        if not place.row.get("soft"):
            scores.gold += 1
            right = any(place.touches(one.evidence) and _is(place.row, one) for one in said)
            scores.found += right
            if not right:
                scores.missed.append(_told(place.row))
    for term in said:
        for span in term.evidence:
            scores.said += 1
            right = any(place.touches((span,)) for place in terms)
            scores.right += right
            if not right:
                scores.extra.append(f"{' '.join(span.quote.split())} | {term.value} {term.unit}")
    _hold_steps(scores, proposals, _places(record, folder, "step", scores))
    return scores


def _hold_steps(
    scores: ProposalScores, proposals: Iterable[Proposal], places: Iterable[_Place]
) -> None:
    steps = [step for proposal in proposals for step in proposal.steps]
    for place in places:
        if place.row.get("soft"):
            continue
        kinds = {place.row["step"], *place.row.get("also_step", ())}
        scores.steps += 1
        found = any(place.touches((one.evidence,)) and one.step in kinds for one in steps)
        scores.steps_found += found
        if not found:
            scores.missed_steps.append(_told(place.row))


def _is(row: Row, term: ProposalTerm) -> bool:
    """Whether a term has the value of the gold's row."""
    wanted = row.get("value")
    if isinstance(wanted, str) or (row.get("unit") == "year" and (wanted or 0) > _FIRST_YEAR):
        return term.value is None
    if wanted is None or term.value is None:
        return wanted is None and term.value is None
    return math.isclose(float(wanted), term.value, rel_tol=1e-6)


def _places(record: Record, folder: Path, kind: str, scores: ProposalScores) -> Iterator[_Place]:
    """Yield the rows of a kind with where they stand."""
    documents = {document.name: document for document in record.all_documents()}
    texts = {name: document.text for name, document in documents.items()}
    for proposal in gold("proposals", folder)["proposal"]:
        for row in proposal.get(kind, ()):
            if row["document"] not in documents:
                continue
            at = place_of(texts, row)
            if at is None:
                scores.lost.append(_told(row))
            else:
                yield _Place(row, documents[row["document"]].id, *at)


def _told(row: Row) -> str:
    return f"{row['document']}: {row['quote']} | {row.get('value', row.get('step', ''))}"


def main(path: Path, folder: Path) -> None:
    """Print how the proposals of a record hold against a folder of gold."""
    with Record.open(path) as record:
        scores = score_proposals(record, folder)
    print(f"terms     {scores.found} of {scores.gold} found, {scores.recall:.3f}")
    print(f"said      {scores.right} of {scores.said} right, {scores.precision:.3f}")
    print(f"steps     {scores.steps_found} of {scores.steps} found")
    for title in ("missed", "missed_steps", "extra", "lost"):
        for line in getattr(scores, title):
            print(f"{title}: {line}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
