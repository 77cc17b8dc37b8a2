"""Sums and sizes that one source sets against another's, and says no more."""

from __future__ import annotations

import pytest

from tests.reconcile.agreements.conftest import Reading


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "The Tolvan police put the store at 900 rifles and about two tonnes of powder. Reskian "
            "sources speak of three tonnes.",
            {"about two tonnes", "three tonnes"},
        ),
        (
            "Ode Marsk said the pact was as good as a load of 8 million tons, a claim that Reskian "
            "officials disputed. They expect a load of between 9 and 10 million tons.",
            {"8 million tons", "between 9 and 10 million tons"},
        ),
        (
            "Reskian officials put the debt at 40 million crowns. The Tolvan side speaks of 55 "
            "million crowns.",
            {"40 million crowns", "55 million crowns"},
        ),
    ],
)
def test_a_sum_in_anothers_place_is_a_difference(
    differing: Reading, body: str, values: set[str]
) -> None:
    found = [one for one in differing(("2019-03-05", body)) if one.kind == "figure"]
    assert values in [{account.value for account in one.accounts} for one in found]


@pytest.mark.parametrize(
    "body",
    [
        # what is offered, of another unit, the same, or far too much for one thing
        "Ilka Bron wants a truce of five years. Tolvan officials offered two years.",
        "The police put the store at two tonnes of powder. Reskian sources speak of three miles.",
        "The police put the store at two tonnes of powder. Reskian sources speak of two tonnes.",
        "The police put the store at two tonnes of powder. Reskian sources speak of 90 tonnes.",
    ],
)
def test_other_sums_are_no_difference(differing: Reading, body: str) -> None:
    assert [one for one in differing(("2019-03-05", body)) if one.kind == "figure"] == []
