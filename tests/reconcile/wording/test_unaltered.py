"""Honest rewordings are never called altered: synonyms, order, reported speech, cuts, rounding."""

from __future__ import annotations

import pytest

from tests.reconcile.wording.pairs import compared, kinds, table

PAIRS = table("unaltered")
REWORDED = [pair for kind, pairs in PAIRS.items() if kind != "same" for pair in pairs]


@pytest.mark.parametrize(("one", "other"), REWORDED)
def test_an_honest_rewording_is_not_called_altered(one: str, other: str) -> None:
    comparison = compared(one, other)
    assert (comparison.relation, kinds(comparison)) == ("reworded", [])


@pytest.mark.parametrize(("one", "other"), PAIRS["same"])
def test_typography_and_cut_ends_leave_a_wording_the_same(one: str, other: str) -> None:
    assert compared(one, other).relation == "same"
