"""Worker processes: what is said when one is ended from outside."""

from __future__ import annotations

import os
import signal

import pytest

from parley import analysis
from parley.errors import ParleyError
from parley.language import LanguageOptions


def _end_this_process(_: object) -> list[object]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def test_a_worker_that_is_killed_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis, "_analyse_all", _end_this_process)
    with pytest.raises(ParleyError, match="a worker process was ended from outside"):
        list(analysis.analyses(["an event"] * 20, LanguageOptions(), 2))
