"""Short reports of made-up talks, read into a record: what its sources disagree on."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from parley.model import Disagreement
from parley.pipeline import ReadOptions, read
from parley.record import Record

Reading = Callable[..., Sequence[Disagreement]]

HEAD = (
    "ARLEM — Talks between Tolva and Reskia on the Amber Pass were held in Arlem on Monday.\n\n"
    "Tolva demands that Reskia open the pass. Reskia refuses to open it and demands a fee.\n\n"
)


@pytest.fixture
def differing(tmp_path: Path) -> Reading:
    """Read reports, each the words of its body and its day, and return what they disagree on."""

    def read_them(*reports: tuple[str, str]) -> Sequence[Disagreement]:
        lines = [
            {
                "id": f"r{number}",
                "publisher": f"Outlet {number}",
                "published": day,
                "text": f"Amber Pass: {number}\n\n{HEAD}{body}",
            }
            for number, (day, body) in enumerate(reports)
        ]
        path = tmp_path / "reports.jsonl"
        path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        read([str(path)], tmp_path / "talks.db", ReadOptions(processes=1))
        with Record.open(tmp_path / "talks.db") as record:
            assert list(record.check()) == []
            return list(record.disagreements())

    return read_them
