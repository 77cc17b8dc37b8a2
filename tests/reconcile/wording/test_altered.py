"""Wordings that alter what is said: that they do, and of which kind it is."""

from __future__ import annotations

import pytest

from tests.reconcile.wording.pairs import compared, kinds, table

ALTERED = [(kind, *pair) for kind, pairs in table("altered").items() for pair in pairs]


@pytest.mark.parametrize(("kind", "one", "other"), ALTERED)
def test_a_wording_that_alters_is_told_with_its_kind(kind: str, one: str, other: str) -> None:
    comparison = compared(one, other)
    assert (comparison.relation, kinds(comparison)) == ("altered", [kind])


@pytest.mark.parametrize(("kind", "one", "other"), ALTERED)
def test_the_other_way_round_it_is_altered_alike(kind: str, one: str, other: str) -> None:
    assert kinds(compared(other, one)) == [kind]
