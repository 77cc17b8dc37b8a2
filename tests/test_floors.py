"""Accuracy on the example corpus may rise, and may not fall without a word: floors.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from parley.pipeline import read
from parley.record import Record
from tests.clusters import b_cubed, mentions
from tests.examples import CORPORA, ROOT, Scores, compare, gold, gold_statements

EVERY_FLOOR = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))
FLOORS = EVERY_FLOOR["examples"]


@pytest.fixture(scope="module")
def scores(example_record: Path) -> Scores:
    with Record.open(example_record) as record:
        documents = [document for document in record.all_documents() if document.analysed]
        statements = [row.statement for row in record.all_statements()]
        return compare(documents, statements, record.actors())[0]


def test_every_piece_of_the_gold_stands_in_the_texts(example_record: Path) -> None:
    with Record.open(example_record) as record:
        texts = {document.name: document.text for document in record.all_documents()}
    rows, lost = gold_statements(texts)
    assert lost == []
    assert len(rows) > 300


@pytest.mark.parametrize("share", ["precision", "recall"])
def test_statements_are_found(scores: Scores, share: str) -> None:
    assert getattr(scores, share) >= FLOORS["statements"][share]


@pytest.mark.parametrize("part", ["speaker", "standing", "form"])
def test_statements_found_are_read_right(scores: Scores, part: str) -> None:
    assert scores.share(getattr(scores, part)) >= FLOORS["statements"][part]


@pytest.mark.parametrize("named", [False, True])
def test_each_speaker_is_gathered_with_its_own(example_record: Path, named: bool) -> None:
    with Record.open(example_record) as record:
        documents = [document for document in record.all_documents() if document.analysed]
        statements = [row.statement for row in record.all_statements()]
        actors = list(record.actors())
    pairs = compare(documents, statements, actors)[1]
    floor = FLOORS["actors"]["named" if named else "all"]
    assert b_cubed(mentions(pairs, actors, named=named))[2] >= floor


def test_boilerplate_of_the_page_dumps_is_marked_and_no_subhead_is(example_record: Path) -> None:
    marked = total = 0
    with Record.open(example_record) as record:
        documents = {d.name: d for d in record.all_documents() if d.analysed}
    for row in gold("boilerplate")["document"]:
        document = documents.get(row["name"])
        if document is None:
            continue
        assert document.title == row["title"]
        covered = {
            offset
            for mark in document.marks
            if mark.kind != "headline"
            for offset in range(mark.start, mark.end)
        }
        at = 0
        for line in row["lines"]:
            start = document.text.find(line["text"], at)
            assert start >= 0, line["text"]
            at = start + len(line["text"])
            total += 1
            marked += start in covered
        for subhead in row.get("subheads", ()):
            assert document.text.index(subhead) not in covered
    assert marked / total >= FLOORS["boilerplate"]["recall"]


@pytest.fixture(scope="module", params=["rail-strike", "frontier"])
def held_out(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Scores, list[str]]:
    """A corpus that nothing was tuned on: its name, its scores, the gold that no text holds."""
    name: str = request.param
    path = tmp_path_factory.mktemp(name) / "talks.db"
    read([str(CORPORA / name / "reports")], path)
    with Record.open(path) as record:
        documents = [document for document in record.all_documents() if document.analysed]
        statements = [row.statement for row in record.all_statements()]
        scores = compare(documents, statements, record.actors(), CORPORA / name / "gold")[0]
    texts = {document.name: document.text for document in documents}
    return name, scores, gold_statements(texts, CORPORA / name / "gold")[1]


def test_negotiations_that_nothing_was_tuned_on_are_read_as_before(
    held_out: tuple[str, Scores, list[str]],
) -> None:
    name, scores, lost = held_out
    floors = EVERY_FLOOR[name.replace("-", "_")]["statements"]
    reached = {
        "precision": scores.precision,
        "recall": scores.recall,
        "speaker": scores.share(scores.speaker),
        "standing": scores.share(scores.standing),
        "form": scores.share(scores.form),
    }
    assert lost == []
    assert {part: share for part, share in reached.items() if share < floors[part]} == {}
