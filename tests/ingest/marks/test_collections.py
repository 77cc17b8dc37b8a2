"""Marks against hand-made counts: the seeds, the examples' gold, plain articles of the test sets.

Lines of the seeds are named by number (from 1), titles by digest: their text stays out of here.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from parley.ingest.marks import mark_text

ROOT: Final = Path(__file__).parents[3]
SEEDS: Final = ROOT / "../shared/seeds"
BENCH: Final = ROOT / "../shared/bench/data"
GOLD: Final = ROOT / "examples/gold/boilerplate.toml"
REPORTS: Final = ROOT / "examples/reports"

NOT_COUNTED: Final = ("headline", "dateline")
SEED_LINES: Final = {
    "000": ({1, 3, 21, 23}, "9e746598219a"),
    "001": ({49, 52}, "24903a9c495a"),
    "002": ({1, 3, 5, 9, 25, 39, 57, 61}, "e118150d38de"),
    "003": ({1, 5, 73, 75, 77, 79, 81, 83}, "d767e75c46cf"),
    "004": ({39, 42}, "7c507cd046b8"),
}


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds stand outside the repository")
def test_the_seeds_boilerplate_is_marked_and_nothing_else() -> None:
    hits = 0
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        result = mark_text(text)
        expected, digest = SEED_LINES[path.name[:3]]
        lines = {text.count("\n", 0, m.start) + 1 for m in result.marks if m.kind != "headline"}
        assert lines <= expected, f"{path.name}: article lines marked"
        assert hashlib.sha256((result.title or "").encode()).hexdigest()[:12] == digest
        hits += len(lines)
    assert hits == sum(len(lines) for lines, _ in SEED_LINES.values()) == 24


@pytest.mark.skipif(not GOLD.exists(), reason="the examples have no gold of boilerplate yet")
def test_the_examples_boilerplate_is_marked_and_no_article_line() -> None:
    gold = tomllib.loads(GOLD.read_text(encoding="utf-8"))
    found = asked = 0
    for report in gold["document"]:
        path = REPORTS / report["name"]
        if path.suffix != ".txt":
            continue
        text = path.read_text(encoding="utf-8")
        result = mark_text(text)
        marked = Counter(text[m.start : m.end] for m in result.marks if m.kind not in NOT_COUNTED)
        expected = Counter(line["text"].strip() for line in report["lines"])
        assert not marked - expected, f"{path.name}: article lines marked"
        found += (marked & expected).total()
        asked += expected.total()
    assert asked
    assert found / asked >= 0.9


NOT_AMONG_THEM: Final = {"menu", "share", "tags", "caption", "repeated headline", "related"}


@pytest.mark.skipif(not BENCH.exists(), reason="the test sets stand outside the repository")
@pytest.mark.parametrize(
    ("name", "most"), [("quotes-dev", 10), ("quotes-train", 80), ("copies", 55), ("dates", 6)]
)
def test_plain_articles_stay_unmarked_but_for_lines_seen_by_eye(name: str, most: int) -> None:
    """The ceilings are the counts of true boilerplate, each line of which was looked at."""
    marks = []
    with gzip.open(BENCH / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            marks += [mark for mark in mark_text(text).marks if mark.kind not in NOT_COUNTED]
    assert 0 < len(marks) <= most
    assert not [mark for mark in marks if mark.kind in NOT_AMONG_THEM]
