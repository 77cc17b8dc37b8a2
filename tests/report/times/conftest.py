"""The record of making.py, with and without the hostile report, open for reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.record import Record
from tests.report.times import making


@pytest.fixture(scope="session")
def crew_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return making.make(tmp_path_factory.mktemp("crew") / "crew.db")


@pytest.fixture(scope="session")
def evil_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return making.make(tmp_path_factory.mktemp("evil") / "evil.db", evil=True)


@pytest.fixture
def crew(crew_path: Path) -> Iterator[Record]:
    with Record.open(crew_path) as record:
        yield record


@pytest.fixture
def evil(evil_path: Path) -> Iterator[Record]:
    with Record.open(evil_path) as record:
        yield record
