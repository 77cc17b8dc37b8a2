"""The small record of tests/talks.py, open for reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.record import Record
from tests import talks


@pytest.fixture(scope="session")
def strike_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return talks.make(tmp_path_factory.mktemp("strike") / "strike.db")


@pytest.fixture
def strike_record(strike_path: Path) -> Iterator[Record]:
    with Record.open(strike_path) as record:
        yield record
