from __future__ import annotations

import subprocess
import sys

import pytest

import parley.record


def test_every_public_name_is_there() -> None:
    for name in parley.record.__all__:
        assert getattr(parley.record, name).__name__ == name


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match="Reader"):
        _ = parley.record.Reader


def test_the_room_is_entered_without_opening_the_database_library() -> None:
    code = "import sys, parley.record; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
