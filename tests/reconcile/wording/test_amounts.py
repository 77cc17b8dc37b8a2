"""The amounts in a wording: values, units, bounds; and the numbers that only name."""

from __future__ import annotations

import pytest

from parley.reconcile.wording.amounts import amounts
from parley.reconcile.wording.words import read
from tests.reconcile.wording.pairs import spoken


@pytest.mark.parametrize(
    ("wording", "wanted"),
    [
        ("24 of the drivers", [("count", 24, "")]),
        ("Twenty-four of the drivers", [("count", 24, "")]),
        ("two hundred and fifty lorries", [("count", 250, "")]),
        ("12,000 tonnes of coal", [("mass", 12_000_000, "")]),
        ("a pause of six weeks", [("time", 42, "")]),
        ("within 72 hours", [("time", 3, "")]),
        ("worth $1.5 billion", [("$", 1.5e9, "")]),
        ("worth $800m", [("$", 8e8, "")]),
        ("fell by 4 percent", [("share", 4, "")]),
        ("almost 60% of them", [("share", 60, "about")]),
        ("at least 120 citizens", [("count", 120, "at least")]),
        ("no more than five days", [("time", 5, "at most")]),
        ("five days or more", [("time", 5, "at least")]),
        ("14.200 people", [("count", 14_200, "")]),
        ("1.250 billion euros", [("EUR", 1.25e9, "")]),
        ("half the fleet", [("share", 50, "")]),
        ("half a dozen ships", [("count", 6, "")]),
        ("a sixth of the crop", [("share", 100 / 6, "")]),
        ("two-thirds of the states", [("share", 200 / 3, "")]),
        ("one in four workers", [("share", 25, "")]),
        ("six times the limit", [("share", 600, "")]),
        ("the third round", [("place in a row", 3, "")]),
        ("dozens of farms", [("count", 12, "")]),
    ],
)
def test_an_amount_has_its_value_unit_and_bound(
    wording: str, wanted: list[tuple[str, float, str]]
) -> None:
    found = amounts(read(spoken("d-1", wording)))
    assert [(it.dimension, round(it.low, 9), it.bound) for it in found] == [
        (dimension, round(value, 9), bound) for dimension, value, bound in wanted
    ]


@pytest.mark.parametrize(
    "wording",
    [
        "on March 15",
        "on 15 March",
        "on the 15th of March",
        "in 2019",
        "at 9 am",
        "at 7:30 in the evening",
        "under Article 5",
        "they won 58-3",
        "on Flight No. 5",
        "some 2,4 million",
        "one of them",
        "all but two of them",
        "damaged 4\N{REPLACEMENT CHARACTER} months",
    ],
)
def test_numbers_that_only_name_are_no_amounts(wording: str) -> None:
    assert amounts(read(spoken("d-1", wording))) == ()
