"""The example corpus and its gold: where they lie, and how an extraction is held against them."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from parley.model import Actor, Document, Statement

ROOT: Final = Path(__file__).parents[1]
REPORTS: Final = ROOT / "examples" / "reports"
GOLD: Final = ROOT / "examples" / "gold"
CORPORA: Final = ROOT / "tests" / "corpora"
SEEDS: Final = ROOT.parent / "shared" / "seeds"


def gold(kind: str, folder: Path = GOLD) -> dict[str, Any]:
    """Return one gold file as it stands, of the examples or of a corpus of its own."""
    return tomllib.loads((folder / f"{kind}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One statement of the gold: the offsets of its content, and who says it how."""

    document: str
    offsets: frozenset[int]
    speakers: tuple[str, ...]
    actors: tuple[str, ...]
    form: str
    standing: str
    attitude: bool
    words: str


def gold_statements(
    texts: dict[str, str], folder: Path = GOLD
) -> tuple[list[GoldStatement], list[str]]:
    """Return the gold of these texts by name, and the pieces that no text holds."""
    rows: list[dict[str, Any]] = []
    for row in gold("statements", folder)["statement"]:
        if row.get("continues") and rows and rows[-1]["document"] == row["document"]:
            rows[-1] = rows[-1] | {"content": rows[-1]["content"] + row["content"]}
        else:
            rows.append(row)
    found, lost = [], []
    for row in rows:
        text = texts[row["document"]]
        offsets: set[int] = set()
        for piece in row["content"]:
            start = _nth(text, piece, row.get("occurrence", 1))
            if start < 0:
                lost.append(f"{row['document']}: {piece}")
            else:
                offsets |= _letters(text, start, start + len(piece))
        found.append(
            GoldStatement(
                row["document"],
                frozenset(offsets),
                tuple(row["speakers"]),
                tuple(row["actor"]),
                row["form"],
                row["standing"],
                bool(row.get("attitude")),
                " / ".join(row["content"]),
            )
        )
    return found, lost


def place(texts: dict[str, str], row: dict[str, Any]) -> tuple[int, int] | None:
    """Return where the `quote` of a row of gold stands in the text of its `document`, if it does.

    `occurrence` counts from 1; a row of a headline that the text lacks has no place.
    """
    text = texts.get(row["document"])
    if text is None or row.get("in_title"):
        return None
    start = _nth(text, row["quote"], row.get("occurrence", 1))
    return None if start < 0 else (start, start + len(row["quote"]))


def _nth(text: str, piece: str, occurrence: int) -> int:
    at = -1
    for _ in range(occurrence):
        at = text.find(piece, at + 1)
        if at < 0:
            return -1
    return at


def _letters(text: str, start: int, end: int) -> set[int]:
    return {offset for offset in range(start, end) if text[offset].isalnum()}


@dataclass(slots=True)
class Scores:
    """Counts of one comparison, and the shares that floors are set on."""

    said: int = 0
    gold: int = 0
    matched: int = 0
    speaker: int = 0
    standing: int = 0
    form: int = 0

    @property
    def precision(self) -> float:
        return self.matched / max(1, self.said)

    @property
    def recall(self) -> float:
        return self.matched / max(1, self.gold)

    def share(self, count: int) -> float:
        return count / max(1, self.matched)


Pair = tuple[GoldStatement | None, Statement | None]


def compare(
    documents: Iterable[Document],
    statements: Iterable[Statement],
    actors: Iterable[Actor],
    folder: Path = GOLD,
) -> tuple[Scores, list[Pair]]:
    """Pair statements with the gold of their documents where at least half of the words agree.

    A speaker is right when the actor found, or the name printed, holds the gold's surname.
    """
    texts = {document.name: document.text for document in documents}
    names = {document.id: document.name for document in documents}
    wanted = gold_statements(texts, folder)[0]
    by_document: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_document[names[statement.document]].append(statement)
    actor_names = {
        (mention.claim, mention.ordinal): " ".join(name.name for name in actor.names)
        for actor in actors
        for mention in actor.mentions
    }
    scores = Scores()
    pairs: list[Pair] = []
    for document in sorted(texts):
        here = [row for row in wanted if row.document == document]
        pairs += _paired(here, by_document[document], texts[document])
    for row, said in pairs:
        scores.said += said is not None
        scores.gold += row is not None
        if row is not None and said is not None:
            scores.matched += 1
            scores.speaker += _speaker_right(row, said, actor_names)
            scores.form += row.form == said.form
            scores.standing += any(s.standing == row.standing for s in said.speakers)
    return scores, pairs


def _paired(
    wanted: Sequence[GoldStatement], said: Sequence[Statement], text: str
) -> Iterator[Pair]:
    letters = [
        frozenset().union(*(_letters(text, span.start, span.end) for span in s.content))
        for s in said
    ]
    overlaps = sorted(
        (
            (len(row.offsets & found) / len(row.offsets | found), -i, -j)
            for i, row in enumerate(wanted)
            for j, found in enumerate(letters)
            if row.offsets & found
        ),
        reverse=True,
    )
    left, right = set(range(len(wanted))), set(range(len(said)))
    for overlap, i, j in overlaps:
        if overlap >= 0.5 and -i in left and -j in right:
            left.discard(-i)
            right.discard(-j)
            yield wanted[-i], said[-j]
    yield from ((wanted[i], None) for i in sorted(left))
    yield from ((None, said[j]) for j in sorted(right))


def _speaker_right(
    row: GoldStatement, statement: Statement, actor_names: dict[tuple[str, int], str]
) -> bool:
    if not row.speakers:
        return all(not speaker.name for speaker in statement.speakers)
    printed = []
    for ordinal, speaker in enumerate(statement.speakers):
        printed.append(actor_names.get((statement.id, ordinal), ""))
        printed.append(speaker.name)
        printed.append(speaker.evidence.quote if speaker.evidence else "")
    have = " ".join(printed).lower()
    last = [actor.split(":")[-1].strip().lower().split()[-1] for actor in row.actors]
    beside = [mention.lower() for mention in row.speakers if mention.lower() not in _PRONOUNS]
    return any(word in have for word in last) or any(mention in have for mention in beside)


_PRONOUNS: Final = frozenset({"he", "she", "it", "they", "we", "i", "who"})
