"""Copies, origins and wordings: accuracy may rise, and may not fall: floors.toml.

Held against the gold of the examples and of two corpora written blind; where the public test set of
copies lies beside the checkout, against that too.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from parley.pipeline import read
from parley.record import Record
from tests.examples import CORPORA, GOLD, REPORTS, ROOT, SEEDS
from tests.scoring.copies import bench_pairs, gold_pairs, score_copies
from tests.scoring.families import score_families
from tests.scoring.variants import VariantScores, score_variants
from tests.scoring.wordings import score_wordings

FLOORS = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))
BENCH = SEEDS.parent / "bench" / "data" / "copies.jsonl.gz"
PLACES = {
    "examples": (REPORTS, GOLD),
    "climate_treaty": (CORPORA / "climate-treaty" / "reports", CORPORA / "climate-treaty" / "gold"),
    "dock_strike": (CORPORA / "dock-strike" / "reports", CORPORA / "dock-strike" / "gold"),
}
Place = tuple[str, Path, Path]


@pytest.fixture(scope="module", params=PLACES)
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, example_record: Path
) -> Place:
    """A corpus: its name, its record, its gold."""
    name: str = request.param
    reports, gold = PLACES[name]
    if reports == REPORTS:
        return name, example_record, gold
    path = tmp_path_factory.mktemp(name) / "talks.db"
    read([str(reports)], path)
    return name, path, gold


def homes(record: Record) -> Mapping[str, str]:
    """Return the family of each report that has one, by name."""
    names = {head.id: head.name for head in record.documents()}
    return {
        names[member.document]: family.id
        for family in record.families()
        for member in family.members
    }


def wordings(path: Path, gold: Path) -> VariantScores:
    with Record.open(path) as record:
        documents = [document for document in record.all_documents() if document.analysed]
        statements = [row.statement for row in record.all_statements()]
        return score_variants(documents, statements, record.utterances(), gold)


def test_copies_stand_together_and_independent_reports_apart(place: Place) -> None:
    name, path, gold = place
    with Record.open(path) as record:
        found = homes(record)
    scores = score_copies(gold_pairs(found, gold), found)
    assert scores.joined["independent"] == 0
    assert scores.known["independent"] >= 9
    assert scores.pairs.f1 >= FLOORS[name]["families"]["f1"]


def test_each_copy_has_its_relation_and_each_family_its_origin(place: Place) -> None:
    name, path, gold = place
    with Record.open(path) as record:
        names = {head.id: head.name for head in record.documents()}
        scores = score_families(list(record.families()), names, gold)
    assert scores.relations / scores.members >= FLOORS[name]["families"]["relations"]
    assert scores.origins / scores.families >= FLOORS[name]["families"]["origins"]


def test_what_was_said_once_is_one_utterance(place: Place) -> None:
    name, path, gold = place
    scores, floors = wordings(path, gold), FLOORS[name]["variants"]
    assert scores.precision >= floors["precision"]
    assert scores.recall >= floors["recall"]


def test_altered_wordings_are_told_by_their_kind_and_no_others_are(place: Place) -> None:
    name, path, gold = place
    scores, floors = wordings(path, gold), FLOORS[name]["variants"]
    assert scores.typed / scores.altered >= floors["typed"]
    assert scores.called_altered / scores.unaltered <= floors["false_alarms"]


def test_pairs_of_wordings_written_blind() -> None:
    scores, floors = score_wordings(), FLOORS["wordings"]
    assert scores.typed / scores.altered >= floors["typed"]
    assert scores.called_altered / scores.unaltered <= floors["false_alarms"]


@pytest.mark.skipif(not BENCH.exists(), reason="the public test set of copies is not there")
def test_rewritten_copies_are_joined_and_other_reports_of_the_event_are_not(
    tmp_path: Path,
) -> None:
    read([str(BENCH)], tmp_path / "copies.db")
    with Record.open(tmp_path / "copies.db") as record:
        scores = score_copies(bench_pairs(BENCH), homes(record))
    assert scores.pairs.f1 >= FLOORS["bench"]["copies"]["f1"]
    assert scores.joined["rewrite"] >= FLOORS["bench"]["copies"]["rewrites"]
    assert scores.joined["copy"] >= FLOORS["bench"]["copies"]["copies"]
    assert scores.joined["independent"] <= FLOORS["bench"]["copies"]["independents"]


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed documents are not there")
def test_reports_of_one_negotiation_are_no_copies(tmp_path: Path) -> None:
    read([str(SEEDS)], tmp_path / "seeds.db")
    with Record.open(tmp_path / "seeds.db") as record:
        assert list(record.families()) == []
        altered = [one for one in record.utterances() if one.relation == "altered"]
        kinds = [
            {difference.kind for variant in one.variants for difference in variant.differences}
            for one in altered
        ]
    assert len(altered) == 1
    assert "antonym" in kinds[0]
