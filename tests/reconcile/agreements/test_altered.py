"""What two reports tell in the same words but for one, which alters it."""

from __future__ import annotations

import pytest

from tests.reconcile.agreements.conftest import Reading

SHARED = " The delegations sat in the old town hall of Arlem for six hours on Monday and parted."


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "Tolva rejected the plan of the mediators after a vote of 61 to 44 in its parliament.",
            "Tolva accepted the plan of the mediators after a vote of 61 to 44 in its parliament.",
            {"rejected", "accepted"},
        ),
        (
            "Tolva signed the accord with the mediators in Kasht at the end of the week.",
            "Tolva signed the accord with the mediators in Belm at the end of the week.",
            {"Kasht", "Belm"},
        ),
        (
            "Reskia will not withdraw its guards from all the lake posts until the winter is over.",
            "Reskia will withdraw its guards from all the lake posts until the winter is over.",
            {"said", "denied"},
        ),
    ],
)
def test_a_copy_gives_a_word_otherwise(
    differing: Reading, one: str, other: str, values: set[str]
) -> None:
    found = differing(("2019-03-05", one + SHARED), ("2019-03-06", other + SHARED))
    assert values in [{account.value for account in it.accounts} for it in found]


@pytest.mark.parametrize(
    ("one", "other", "day"),
    [
        # the same, another form of the name, another spelling of the day
        (
            "Tolva accepted the plan of the mediators after a vote of 61 to 44 in its parliament.",
            "Tolva accepted the plan of the mediators after a vote of 61 to 44 in its parliament.",
            "2019-03-06",
        ),
        (
            "Tolva accepted the plan of the mediators after a long debate on Friday, Jan 9.",
            "Tolva accepted the plan of the mediators after a long debate on Friday, January 9.",
            "2019-03-06",
        ),
        # weeks later it may have come so
        (
            "Tolva rejected the plan of the mediators after a vote of 61 to 44 in its parliament.",
            "Tolva accepted the plan of the mediators after a vote of 61 to 44 in its parliament.",
            "2019-04-20",
        ),
        # too few words to be a copy
        ("Tolva rejected the plan.", "Tolva accepted the plan.", "2019-03-06"),
    ],
)
def test_what_no_copy_alters(differing: Reading, one: str, other: str, day: str) -> None:
    found = differing(("2019-03-05", one + SHARED), (day, other + SHARED))
    assert [it.reasons for it in found if "in the same words" in it.reasons[0]] == []
