"""Two figures of one measure, and what the second is to the first."""

from __future__ import annotations

from typing import Any

import pytest

from parley.model import Comparison, Series
from parley.reconcile.series import SERIES
from tests.reconcile.telling import Telling, findings


def compared(measure: str, *told: dict[str, Any]) -> Comparison:
    """Return how the second of two figures of two reports stands to the first."""
    reports = []
    for number, one in enumerate(told):
        report = Telling(f"d-{number}", one.pop("day", "2031-02-05"))
        report.figure(one.pop("words"), one.pop("value"), measure=measure, counted="crew", **one)
        reports.append(report)
    (series,) = findings(SERIES, reports)
    assert isinstance(series, Series)
    (comparison,) = series.comparisons
    return comparison


CASES = [
    ("held", {"words": "44", "value": 44}, {"words": "44", "value": 44}, "repeat"),
    (
        "held",
        {"words": "about 160", "value": 160, "bound": "about"},
        {"words": "159", "value": 159},
        "compatible",
    ),
    (
        "held",
        {"words": "at least 120", "value": 120, "bound": "at least"},
        {"words": "125", "value": 125},
        "compatible",
    ),
    (
        "held",
        {"words": "at least 120", "value": 120, "bound": "at least", "source": "Mara Ilves"},
        {"words": "112", "value": 112, "source": "Kofi Adomako"},
        "disagreement",
    ),
    (
        "held",
        {"words": "44", "value": 44},
        {"words": "38", "value": 38, "day": "2031-03-01"},
        "revision",
    ),
    (
        "killed",
        {"words": "three", "value": 3, "source": "the navy"},
        {"words": "four", "value": 4, "source": "the navy"},
        "revision",
    ),
    (
        "killed",
        {"words": "seven", "value": 7, "source": "the navy"},
        {"words": "six", "value": 6, "source": "the coast guard", "day": "2031-02-07"},
        "disagreement",
    ),
    (
        "killed",
        {"words": "three", "value": 3, "source": "Orria's navy"},
        {"words": "four", "value": 4, "source": "the navy"},
        "revision",
    ),
    (
        "killed",
        {"words": "three", "value": 3, "source": "the Orrish navy"},
        {"words": "four", "value": 4, "source": "the Tessian navy"},
        "disagreement",
    ),
    (
        "held",
        {"words": "47", "value": 47, "source": "Mara Ilves"},
        {"words": "46", "value": 46, "source": "Kofi Adomako"},
        "disagreement",
    ),
    (
        "to be released",
        {"words": "24", "value": 24},
        {"words": "19", "value": 19, "day": "2031-02-22"},
        "change",
    ),
]


@pytest.mark.parametrize(("measure", "one", "other", "kind"), CASES)
def test_a_figure_stands_to_an_earlier_one(
    measure: str, one: dict[str, Any], other: dict[str, Any], kind: str
) -> None:
    found = compared(measure, dict(one), dict(other))
    assert found.kind == kind
    assert found.reason


def test_six_weeks_and_42_days_are_one_amount() -> None:
    found = compared(
        "truce",
        {"words": "six weeks", "value": 6, "unit": "week"},
        {"words": "42 days", "value": 42, "unit": "day"},
    )
    assert found.kind == "repeat"
    assert "six weeks" in found.reason


def test_a_share_printed_with_a_decimal_and_rounded_is_compatible() -> None:
    found = compared(
        "stake",
        {"words": "28.9%", "value": 28.9, "unit": "percent"},
        {"words": "29%", "value": 29, "unit": "percent"},
    )
    assert found.kind == "compatible"
    assert found.reason == "one is the other, rounded"


def test_a_number_that_takes_the_place_of_another_is_a_change() -> None:
    report = Telling("d-1", "2031-02-05")
    before = report.figure("40", 40, measure="held", counted="crew")
    after = report.figure("33", 33, measure="held", was=before.id)
    (series,) = findings(SERIES, [report])
    assert isinstance(series, Series)
    (comparison,) = series.comparisons
    assert (comparison.one, comparison.other, comparison.kind) == (before.id, after.id, "change")


def test_a_later_count_in_the_place_of_an_earlier_one_is_a_revision() -> None:
    report = Telling("d-1", "2031-02-05")
    before = report.figure("49%", 49, unit="percent", measure="support", of="2031-01")
    report.figure("58%", 58, unit="percent", measure="support", was=before.id)
    (series,) = findings(SERIES, [report])
    assert isinstance(series, Series)
    assert [made.kind for made in series.comparisons] == ["revision"]


def test_what_another_source_puts_in_its_place_is_a_disagreement() -> None:
    report = Telling("d-1", "2031-02-05")
    one = report.figure("47", 47, measure="aboard", source="Mara Ilves", of="2030-11-14")
    report.figure("46", 46, measure="aboard", source="Kofi Adomako", was=one.id)
    (series,) = findings(SERIES, [report])
    assert isinstance(series, Series)
    assert [made.kind for made in series.comparisons] == ["disagreement"]


def test_a_single_point_of_a_large_series_is_held_against_few_others() -> None:
    reports = []
    for number in range(60):
        report = Telling(f"d-{number:02}", f"2031-03-{number // 2 + 1:02}")
        report.figure(str(1000 + number), 1000 + number, measure="killed", counted="people")
        reports.append(report)
    (series,) = findings(SERIES, reports)
    assert isinstance(series, Series)
    assert len(series.points) == 60
    assert len(series.comparisons) <= 3 * 60
