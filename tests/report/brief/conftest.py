"""The talks of making.py, open for reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.record import Record
from tests.report.brief.making import make_talks


@pytest.fixture(scope="session")
def talks_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_talks(tmp_path_factory.mktemp("talks") / "talks.db")


@pytest.fixture
def talks(talks_path: Path) -> Iterator[Record]:
    with Record.open(talks_path) as record:
        yield record
