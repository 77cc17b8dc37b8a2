"""The negotiation in the folder of CSV files."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from parley.record import Record
from parley.report.export import export_csv
from tests.report.negotiation import claims, findings, positions

FILES = [
    ("stances", claims.TWENTY.id, {"stance": "conditional", "content": "20 days", "holder": ""}),
    ("stances", claims.NO_DAM.id, {"speakers": "Ilse Marn", "outlet": "Lake Courier"}),
    ("offers", claims.PAPER.id, {"authors": "The Lakes Commission", "step": "tabled"}),
    ("terms", claims.TERM_20.id, {"value": claims.DAYS_20.id, "taker": "We"}),
    ("statuses", claims.DEAD.id, {"kind": "broken off", "denied": "no", "talks": "The talks"}),
    ("meetings", claims.OPENED.id, {"present": "Ilse Marn", "direct": "no", "place": "Brenn"}),
    ("sides", positions.MAVIA.id, {"kind": "party", "near": "Reed Party (sits in its parliament)"}),
    ("rounds", findings.ROUND.id, {"held": "yes", "outcome": "broke up without result"}),
    ("proposals", findings.PAPER_MADE.id, {"names": "paper of 30 days; the Brenn paper"}),
    ("proposal_terms", findings.PAPER_MADE.id, {"value": "30.0", "unit": "day"}),
    ("proposal_steps", findings.PAPER_MADE.id, {"step": "tabled", "by": "Lakes Commission"}),
    ("positions", positions.PAUSE.id, {"party": "Mavia", "stance": "conditional"}),
    ("movements", positions.SHORTER.id, {"kind": "term changed", "party": "Lakes Commission"}),
    ("gaps", positions.PAUSE_GAP.id, {"overlap": "apart", "parties": "Mavia"}),
    ("disagreements", findings.DIFFER.id, {"account": "broken off", "sides": "Ostrel"}),
    ("agreements", findings.AGREE.id, {"sources": "Ostrel", "relation": "agreement"}),
]


@pytest.fixture(scope="module")
def folder(dam_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("csv")
    with Record.open(dam_path) as record:
        export_csv(record, out)
    return out


@pytest.mark.parametrize(("name", "identifier", "expected"), FILES)
def test_each_kind_has_a_file(
    folder: Path, name: str, identifier: str, expected: dict[str, str]
) -> None:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        found = next(row for row in csv.DictReader(file) if row["id"] == identifier)
    assert {column: found[column] for column in expected} == expected
