"""Dates, figures, events and what they add up to: accuracy may rise, and may not fall: floors.toml.

Held against the gold of the examples, and of two corpora on which nothing was tuned.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from parley.pipeline import read
from parley.record import Record
from tests.examples import CORPORA, GOLD, REPORTS, ROOT
from tests.scoring.dates import score_dates
from tests.scoring.events import compare_events
from tests.scoring.figures import score_figures
from tests.scoring.series import score_happenings, score_series

EVERY_FLOOR = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))
PLACES = {
    "examples": (REPORTS, GOLD),
    "rail_strike": (CORPORA / "rail-strike" / "reports", CORPORA / "rail-strike" / "gold"),
    "frontier": (CORPORA / "frontier" / "reports", CORPORA / "frontier" / "gold"),
}
CASES = [
    (place, kind)
    for place in PLACES
    for kind in ("dates", "figures", "events", "series", "happenings")
    if kind in EVERY_FLOOR[place]
]


def reached(record: Record, folder: Path) -> tuple[dict[str, dict[str, float]], list[str]]:
    """Return the shares reached by kind, and the quotes of the gold that no text holds."""
    documents = [document for document in record.all_documents() if document.analysed]
    dates = score_dates(documents, record.dates(), folder)
    figures = [row.figure for row in record.figures()]
    counts = score_figures(documents, figures, folder)
    events = [row.event for row in record.events()]
    acts = compare_events(documents, events, [row.mention for row in record.dates()], folder)[0]
    told = score_happenings(documents, events, record.happenings(), folder)
    shares = {
        "dates": {"precision": dates.precision, "value": dates.value},
        "figures": {
            "precision": counts.precision,
            "recall": counts.recall,
            "bound": counts.share(counts.bound),
            "counted": counts.share(counts.counted),
        },
        "events": {
            "precision": acts.precision,
            "recall": acts.recall,
            "actors": acts.share(acts.actors),
            "recipients": acts.share(acts.recipients),
        },
        "happenings": {"precision": told.precision, "recall": told.recall},
    }
    if (folder / "series.toml").exists():
        shares["series"] = {
            "f1": score_series(documents, figures, record.series(), folder).pairs.f1
        }
    return shares, [*dates.lost, *counts.lost]


@pytest.fixture(scope="module")
def everywhere(
    example_record: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[dict[str, dict[str, float]], list[str]]]:
    found: dict[str, Any] = {}
    for name, (reports, folder) in PLACES.items():
        path = example_record
        if name != "examples":
            path = tmp_path_factory.mktemp(name) / "talks.db"
            read([str(reports)], path)
        with Record.open(path) as record:
            found[name] = reached(record, folder)
    return found


@pytest.mark.parametrize(("place", "kind"), CASES)
def test_what_was_reached_is_not_lost(
    everywhere: dict[str, tuple[dict[str, dict[str, float]], list[str]]], place: str, kind: str
) -> None:
    shares = everywhere[place][0][kind]
    floors = EVERY_FLOOR[place][kind]
    assert {part: shares[part] for part in floors if shares[part] < floors[part]} == {}


@pytest.mark.parametrize("place", PLACES)
def test_every_quote_of_the_gold_stands_in_the_texts(
    everywhere: dict[str, tuple[dict[str, dict[str, float]], list[str]]], place: str
) -> None:
    assert everywhere[place][1] == []
