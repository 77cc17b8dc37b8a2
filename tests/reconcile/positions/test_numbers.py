"""A number is about what is counted alike in the case."""

from __future__ import annotations

import pytest

from parley.reconcile.issues import counted_issues, general_issues
from parley.reconcile.positions.numbers import Number


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (Number(470, "", ""), Number(430, "", "penny"), True),
        (Number(470, "", ""), Number(340, "", "person"), False),
        (Number(20, "", "penny"), Number(430, "", "penny"), True),
        (Number(20, "", "penny"), Number(20, "", "crew"), False),
        (Number(6, "percent", ""), Number(8.5, "percent", "share"), True),
        (Number(6, "percent", ""), Number(6, "", ""), False),
        (Number(3, "year", ""), Number(3, "year", ""), False),
        (Number(0, "", ""), Number(430, "", ""), False),
    ],
)
def test_numbers_are_alike_that_count_one_thing_or_are_as_large(
    one: Number, other: Number, alike: bool
) -> None:
    assert one.is_like(other) is alike
    assert other.is_like(one) is alike


def test_years_point_back_to_years_that_are_near() -> None:
    assert Number(5, "year", "").is_like(Number(10, "year", ""), near=True)


def test_what_is_itself_a_number_is_no_offer_as_a_whole() -> None:
    assert {"price", "pay", "quotas"} <= counted_issues()
    assert {"the talks", "a deal", "the offer on the table"} == general_issues()
    assert counted_issues().isdisjoint(general_issues())
