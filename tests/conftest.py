"""Records that many tests read: built once a session, by the real pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.pipeline import ReadReport, read
from tests.examples import REPORTS


@pytest.fixture(scope="session")
def example_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ReadReport]:
    """The record of the example reports, and what reading them said."""
    path = tmp_path_factory.mktemp("examples") / "talks.db"
    return path, read([str(REPORTS)], path)


@pytest.fixture(scope="session")
def example_record(example_run: tuple[Path, ReadReport]) -> Path:
    """The record of the example reports."""
    return example_run[0]
