"""Whether two printed places can be one."""

from __future__ import annotations

import pytest

from parley.reconcile.rounds.venues import is_country, is_one_place


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Cairo", "Cairo", True),
        ("Cairo", "Egypt", True),
        ("Cairo", "Doha", False),
        ("Egypt", "Qatar", False),
        ("the Hague", "Hague", True),
        ("Oria", "Belm", False),
        ("central Oria", "Oria", True),
    ],
)
def test_a_country_is_where_its_capital_is(one: str, other: str, same: bool) -> None:
    assert is_one_place(one, other) is same
    assert is_one_place(other, one) is same


def test_a_capital_is_no_country() -> None:
    assert is_country("Egypt")
    assert not is_country("Cairo")
