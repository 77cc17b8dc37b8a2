"""The negotiation itself: what is found of it may get better, and not worse: floors.toml.

Held against the gold of the examples, of the takeover beside them, and of five small corpora
written blind; where the public test set of a bid lies beside the checkout, against that too.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from rich.console import Console

from parley.pipeline import read
from parley.record import Record
from parley.report.brief import make_brief
from parley.report.brief.terminal import print_brief
from parley.report.export import export_jsonl
from tests.examples import CORPORA, GOLD, REPORTS, ROOT, SEEDS
from tests.scoring.differences import score_agreements, score_disagreements
from tests.scoring.movements import score_movements
from tests.scoring.positions import score_positions
from tests.scoring.proposals import score_proposals
from tests.scoring.rounds import compare_rounds, compare_statuses
from tests.scoring.sides import score_sides

FLOORS: Mapping[str, Mapping[str, Mapping[str, float]]] = tomllib.loads(
    (ROOT / "tests" / "floors.toml").read_text(encoding="utf-8")
)
TAKEOVER = ROOT / "examples" / "takeover"
MEASURE = SEEDS.parent / "bench" / "measure.py"
BID = SEEDS.parent / "bench" / "data"
PLACES = {
    "examples": (REPORTS, GOLD),
    "takeover": (TAKEOVER / "reports", TAKEOVER / "gold"),
    "frontier": (CORPORA / "frontier" / "reports", CORPORA / "frontier" / "gold"),
    "rail_strike": (CORPORA / "rail-strike" / "reports", CORPORA / "rail-strike" / "gold"),
    "dock_strike": (CORPORA / "dock-strike" / "reports", CORPORA / "dock-strike" / "gold"),
    "debt_talks": (CORPORA / "debt-talks" / "reports", CORPORA / "debt-talks" / "gold"),
    "hostage_ship": (CORPORA / "hostage-ship" / "reports", CORPORA / "hostage-ship" / "gold"),
}
TWO_PAGES = 100
"""Lines of two terminal pages of 50."""
Place = tuple[Mapping[str, Mapping[str, float]], Record, Path]


@pytest.fixture(scope="module", params=PLACES)
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, example_record: Path
) -> Iterator[Place]:
    """A corpus: its floors, its record, its gold."""
    name: str = request.param
    reports, gold = PLACES[name]
    path = example_record
    if reports != REPORTS:
        path = tmp_path_factory.mktemp(name) / "talks.db"
        read([str(reports)], path)
    with Record.open(path) as record:
        yield FLOORS[name], record, gold


def test_parties_and_mediators_are_found_without_being_told(place: Place) -> None:
    floors, record, gold = place
    scores = score_sides(list(record.sides()), gold)
    assert scores.found >= floors["sides"].get("found", scores.gold), scores.missed
    assert scores.right >= floors["sides"].get("right", scores.said), scores.extra
    assert scores.placed / scores.members >= floors["sides"]["members"]


def test_positions(place: Place) -> None:
    floors, record, gold = place
    scores = score_positions(record, gold)
    assert not scores.lost
    assert scores.precision >= floors["positions"]["precision"]
    assert scores.recall >= floors["positions"]["recall"]


def test_terms_and_what_became_of_offers(place: Place) -> None:
    floors, record, gold = place
    scores = score_proposals(record, gold)
    assert not scores.lost
    assert scores.precision >= floors["terms"]["precision"]
    assert scores.recall >= floors["terms"]["recall"]
    assert scores.steps_found / max(1, scores.steps) >= floors["terms"]["steps"]


def test_rounds_and_the_state_of_the_talks(place: Place) -> None:
    floors, record, gold = place
    rounds, _ = compare_rounds(record.rounds(), gold)
    statuses, _ = compare_statuses(
        record.all_documents(), (told.claim for told in record.statuses()), gold
    )
    assert rounds.recall >= floors["rounds"]["recall"]
    assert statuses.precision >= floors["statuses"]["precision"]
    assert statuses.recall >= floors["statuses"]["recall"]


def test_movements(place: Place) -> None:
    floors, record, gold = place
    scores = score_movements(record, gold)
    assert scores.precision >= floors["movements"]["precision"]
    assert scores.recall >= floors["movements"]["recall"]


def test_disagreements_and_agreements(place: Place) -> None:
    floors, record, gold = place
    scores = score_disagreements(record, gold)
    assert scores.precision >= floors["disagreements"]["precision"]
    assert scores.recall >= floors["disagreements"]["recall"]
    assert score_agreements(record, gold).found >= floors["agreements"]["found"]


@pytest.mark.skipif(not MEASURE.exists(), reason="the public test sets are not beside the checkout")
def test_the_bid_by_its_own_measure(tmp_path: Path) -> None:
    reports = tmp_path / "bid.jsonl"
    reports.write_bytes(gzip.decompress((BID / "bid.jsonl.gz").read_bytes()))
    read([str(reports)], tmp_path / "bid.db")
    export = tmp_path / "bid-export.jsonl"
    with Record.open(tmp_path / "bid.db") as record, export.open("wb") as out:
        export_jsonl(record, out)
    asked = [f"{kind}={floor}" for kind, floor in FLOORS["bid"]["measured"].items()]
    command = [sys.executable, str(MEASURE), str(BID / "bid-gold.json"), str(export), "--min"]
    done = subprocess.run([*command, *asked], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not beside the checkout")
def test_the_brief_of_real_reports_fits_two_pages(tmp_path: Path) -> None:
    read([str(SEEDS)], tmp_path / "talks.db")
    with Record.open(tmp_path / "talks.db") as record:
        kinds = sorted(side.kind for side in record.sides())
        states = [one for one in record.disagreements() if one.kind == "status"]
        brief = make_brief(record)
    with (tmp_path / "brief.txt").open("w", encoding="utf-8") as out:
        print_brief(brief, Console(file=out, width=80))
    assert kinds == ["mediator", "mediator", "party", "party"]
    assert len(states) >= 2
    assert len((tmp_path / "brief.txt").read_text("utf-8").splitlines()) <= TWO_PAGES


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not beside the checkout")
def test_what_real_reports_tell_of_the_offer_is_found(tmp_path: Path) -> None:
    """The exchange with its number changed, the first truce in two units, both in one offer."""
    read([str(SEEDS)], tmp_path / "talks.db")
    with Record.open(tmp_path / "talks.db") as record:
        offers = [one.terms for one in record.proposals()]
        moved = {(one.issue, one.kind) for one in record.movements()}
        issues = {one.issue for one in record.positions()}
    told = {(term.was, term.value, term.unit) for terms in offers for term in terms}
    both = [
        {(40.0, "day"), (6.0, "week")} <= {(one.value, one.unit) for one in its} for its in offers
    ]
    assert (40.0, 33.0, "") in told
    assert any(both)
    assert ("captives", "term changed") in moved
    assert ("return of the displaced", "softened") in moved
    wanted = {"length of the ceasefire", "withdrawal", "captives", "return of the displaced"}
    assert wanted <= issues
