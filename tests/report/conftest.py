"""The small records of tests/talks.py and told.py, open for reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.record import Record
from tests import talks
from tests.report import told


@pytest.fixture(scope="session")
def strike_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return talks.make(tmp_path_factory.mktemp("strike") / "strike.db")


@pytest.fixture
def strike_record(strike_path: Path) -> Iterator[Record]:
    with Record.open(strike_path) as record:
        yield record


@pytest.fixture(scope="session")
def told_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told.make(tmp_path_factory.mktemp("told") / "told.db")


@pytest.fixture
def told_record(told_path: Path) -> Iterator[Record]:
    with Record.open(told_path) as record:
        yield record


@pytest.fixture(scope="session")
def evil_told_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told.make(tmp_path_factory.mktemp("evil told") / "told.db", evil=True)
