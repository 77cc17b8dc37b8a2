"""The dam, open for reading; with and without the hostile report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.record import Record
from tests.report import negotiation


@pytest.fixture(scope="session")
def dam_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return negotiation.make(tmp_path_factory.mktemp("dam") / "dam.db")


@pytest.fixture(scope="session")
def evil_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return negotiation.make(tmp_path_factory.mktemp("evil dam") / "dam.db", evil=True)


@pytest.fixture
def dam(dam_path: Path) -> Iterator[Record]:
    with Record.open(dam_path) as record:
        yield record


@pytest.fixture
def evil(evil_path: Path) -> Iterator[Record]:
    with Record.open(evil_path) as record:
        yield record
