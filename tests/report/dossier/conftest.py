"""Records made of some reports, open for reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.model import Rejected
from parley.record import Record
from tests.report.dossier.making import Made
from tests.report.talks import Report, make


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    opened: list[Record] = []

    def make_record(*reports: Report, rejected: tuple[Rejected, ...] = ()) -> Record:
        path = make(tmp_path / f"talks{len(opened)}.db", *reports, rejected=rejected)
        opened.append(Record.open(path))
        return opened[-1]

    yield make_record
    for record in opened:
        record.close()
