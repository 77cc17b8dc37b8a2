"""The small record of tests/talks.py, and the command line run as a program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import talks


@pytest.fixture(scope="session")
def strike(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return talks.make(tmp_path_factory.mktemp("strike") / "strike.db")
