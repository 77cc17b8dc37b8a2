"""Positions against the gold of a corpus: party, issue and stance of what reports tell.

A row of the gold is a place in a text. A position tells of it where one of its clauses, or of the
words it is about, overlaps the quote; it is right where party, issue and stance are. The gold's
`also_issue`, `also` and `also_stance` are right as well.

- Party: names as in sides.toml; a party beside the table also by the row's holder. Who is near a
  side and who stands for it are two parties. The mediators together are any mediator.
- Issue: the class of a label is its `kind` (and `also_kind`) in issues.toml, or the label itself
  where that is "other". Each of our issue names counts for one class at most: the one of its own
  name, else the one that it most often overlaps with in positions of the right party.
- Rows that are `soft` count neither way, nor do positions that tell of soft rows only, nor an
  obstacle that is nobody's where the gold has one.

    python -m tests.scoring.positions RECORD GOLD FOLDER     prints figures, misses and extras
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from parley.model import Position, Side, Span, Stance
from parley.record import Record
from tests.examples import GOLD, gold
from tests.examples import place as place_of
from tests.scoring.parties import Parties

__all__ = ["PositionScores", "score_positions"]

Row = Mapping[str, Any]


@dataclass(slots=True)
class PositionScores:
    """Counts over a corpus: `gold` rows that are not soft, `found` of them; `said` and `right`.

    Of the rows found, `voices` have the right voice, and `days` of those `dated` the right day.
    `missed` names each row that is not found with its cause, `extra` each position that is wrong.
    """

    gold: int = 0
    found: int = 0
    said: int = 0
    right: int = 0
    dated: int = 0
    days: int = 0
    voices: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)
    extra: list[tuple[str, str]] = field(default_factory=list)
    issues: dict[str, str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of positions, but for those of soft rows, that the gold has."""
        return self.right / max(1, self.said)

    @property
    def recall(self) -> float:
        """Return the share of the gold's places that a position tells rightly."""
        return self.found / max(1, self.gold)


@dataclass(frozen=True, slots=True)
class _Place:
    """A row of the gold with where it stands: document, start, end."""

    row: Row
    document: str
    start: int
    end: int

    def touches(self, spans: Iterable[Span]) -> bool:
        return any(
            span.document == self.document and span.start < self.end and self.start < span.end
            for span in spans
        )

    @property
    def soft(self) -> bool:
        return bool(self.row.get("soft"))

    def __str__(self) -> str:
        row = self.row
        wanted = f"{row.get('party', '')} | {row['issue']} | {row.get('stance', 'obstacle')}"
        return f"{row['document']}: {wanted} | {row['quote']}"


@dataclass(frozen=True)
class _Corpus:
    """The gold of a corpus, and what its labels, names and issues stand for."""

    places: Sequence[_Place]
    obstacles: Sequence[_Place]
    parties: Parties
    classes: Mapping[str, frozenset[str]]

    def has_stance(self, row: Row, position: Position) -> bool:
        wanted = {row["stance"], *_listed(row.get("also_stance"))}
        return position.stance in wanted

    def has_party(self, row: Row, position: Position) -> bool:
        return self.parties.holds(position, row["party"], row.get("holder", ""))

    def classes_of(self, row: Row) -> frozenset[str]:
        labels = (row["issue"], *_listed(row.get("also_issue")), *_listed(row.get("also")))
        return frozenset().union(*(self.classes.get(one, {one}) for one in labels))


def _listed(value: Any) -> Sequence[str]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def score_positions(record: Record, folder: Path = GOLD) -> PositionScores:
    """Hold the positions of a record against positions.toml of a folder of gold."""
    positions, scores = list(record.positions()), PositionScores()
    corpus = _read(record, folder, scores)
    touching = [
        [place for place in corpus.places if place.touches(_words(one))] for one in positions
    ]
    scores.issues = _issues(corpus, positions, touching)
    right_rows: dict[int, Position] = {}
    for one, places in zip(positions, touching, strict=True):
        right = [place for place in places if not _faults(corpus, place, one, scores.issues)]
        right_rows |= {id(place): one for place in right}
        _count(scores, corpus, one, places, right)
    stances = [told.claim for told in record.stances()]
    for place in corpus.places:
        if place.soft:
            continue
        scores.gold += 1
        if id(place) in right_rows:
            scores.found += 1
            _look_closer(scores, place.row, right_rows[id(place)])
        else:
            scores.missed.append((_cause(corpus, place, positions, stances, scores), str(place)))
    return scores


def _look_closer(scores: PositionScores, row: Row, one: Position) -> None:
    """Count whether the voice and the day of a position are those of its row."""
    scores.voices += one.voice == row["voice"]
    if "date" in row:
        scores.dated += 1
        scores.days += one.days is not None and one.days[0] <= row["date"] <= one.days[1]


def _count(
    scores: PositionScores,
    corpus: _Corpus,
    one: Position,
    places: Sequence[_Place],
    right: Sequence[_Place],
) -> None:
    if any(not place.soft for place in right):
        scores.said += 1
        scores.right += 1
        return
    nobodys = not one.party and "obstacle" in one.marks
    obstacle = nobodys and any(place.touches(_words(one)) for place in corpus.obstacles)
    if right or obstacle or (places and all(place.soft for place in places)):
        return
    scores.said += 1
    if places:
        faults = min((_faults(corpus, place, one, scores.issues) for place in places), key=len)
        why = "wrong " + ", ".join(faults)
        wanted = f"   <- {places[0]}"
    else:
        why, wanted = "no such position", ""
    base = one.evidence[0]
    scores.extra.append((why, f"{_shown(one)} | {base.quote}{wanted}"))


def _shown(one: Position) -> str:
    by = one.party if one.party == one.holder else f"{one.party} ({one.holder})"
    return f"{by} {one.relation} {one.voice} | {one.issue} | {one.stance} {one.time}"


def _read(record: Record, folder: Path, scores: PositionScores) -> _Corpus:
    documents = {document.name: document for document in record.all_documents()}
    texts = {name: document.text for name, document in documents.items()}
    rows = gold("positions", folder)

    def placed(kind: str) -> list[_Place]:
        found = []
        for row in rows.get(kind, ()):
            at = place_of(texts, row)
            if at is None:
                scores.lost.append(f"{row['document']}: {row['quote']}")
            else:
                found.append(_Place(row, documents[row["document"]].id, *at))
        return found

    positions = placed("position")
    marked = [one for one in positions if one.row.get("mark") == "obstacle"]
    classes = {
        row["name"]: frozenset(
            row["name"] if kind == "other" else kind
            for kind in (row["kind"], *_listed(row.get("also_kind")))
        )
        for row in gold("issues", folder)["issue"]
    }
    sides: Sequence[Side] = list(record.sides())
    parties = Parties.of(gold("sides", folder), sides)
    return _Corpus(positions, [*marked, *placed("obstacle")], parties, classes)


def _words(position: Position) -> Sequence[Span]:
    return (*position.evidence, *position.content)


def _issues(
    corpus: _Corpus, positions: Sequence[Position], touching: Sequence[Sequence[_Place]]
) -> dict[str, str]:
    """Return our issue -> the class of the gold for which it counts."""
    counts: dict[str, Counter[str]] = {}
    for one, places in zip(positions, touching, strict=True):
        for place in places:
            if one.issue and corpus.has_party(place.row, one):
                found = corpus.classes.get(place.row["issue"], {place.row["issue"]})
                counts.setdefault(one.issue, Counter()).update(found)
    known = frozenset().union(*corpus.classes.values())
    return {
        issue: issue if issue in known else min(told, key=lambda name: (-told[name], name))
        for issue, told in counts.items()
    }


def _faults(
    corpus: _Corpus, place: _Place, one: Position, issues: Mapping[str, str]
) -> Sequence[str]:
    """Return what is wrong with a position that tells of a place."""
    party = corpus.has_party(place.row, one)
    issue = issues.get(one.issue) in corpus.classes_of(place.row)
    stance = corpus.has_stance(place.row, one)
    known = (("party", party), ("issue", issue), ("stance", stance))
    return [name for name, right in known if not right]


def _cause(
    corpus: _Corpus,
    place: _Place,
    positions: Iterable[Position],
    stances: Iterable[Stance],
    scores: PositionScores,
) -> str:
    """Return why a place of the gold is not found."""
    near = [one for one in positions if place.touches(_words(one))]
    if near:
        best = min(near, key=lambda one: (len(_faults(corpus, place, one, scores.issues)), one.id))
        faults = _faults(corpus, place, best, scores.issues)
        return f"wrong {', '.join(faults)} [{_shown(best)}]"
    told = [one for one in stances if place.touches((one.evidence, *one.content))]
    if told:
        one = told[0]
        by = one.holder.name if one.holder is not None else None
        about = " ".join(span.quote for span in one.content)
        return f"stance not taken [{by} | {one.kind} | {about}]"
    return "no stance read"


def main(path: Path, folder: Path) -> None:
    """Print how the positions of a record stand to the gold of a folder."""
    with Record.open(path) as record:
        scores = score_positions(record, folder)
    print(
        f"positions P {scores.precision:.3f} ({scores.right} of {scores.said}) "
        f"R {scores.recall:.3f} ({scores.found} of {scores.gold}); "
        f"voices {scores.voices}, days {scores.days} of {scores.dated}"
    )
    causes = Counter(cause.split(" [")[0] for cause, _ in scores.missed)
    print("missed:", dict(causes.most_common()))
    print("extra:", dict(Counter(cause for cause, _ in scores.extra).most_common()))
    for name, group in (("MISSED", scores.missed), ("EXTRA", scores.extra)):
        print(f"--- {name}", *(f"{why}: {what}" for why, what in sorted(group)), sep="\n")
    print("--- ISSUES", *sorted(f"{ours} = {theirs}" for ours, theirs in scores.issues.items()))
    print("--- LOST", *scores.lost, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
