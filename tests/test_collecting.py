"""Whether Python looks for dead objects while a run holds much."""

from __future__ import annotations

import gc

import pytest

from parley.analysis import not_collecting


def test_collecting_stops_inside_and_goes_on_after() -> None:
    assert gc.isenabled()
    with not_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collecting_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError, match="broken"), not_collecting():
        raise ValueError("broken")
    assert gc.isenabled()
