"""Values of time: which days they cover, and what a form means on the day of a report."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.model import DateMention, Span, TimeForm, Unit, days, resolve, resolved

WEDNESDAY = "2031-02-12"
ISO_DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31)).map(date.isoformat)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-02-12", "2031-02-12", "2031-02-12"),
        ("2031-02-12TEV", "2031-02-12", "2031-02-12"),
        ("2031-02-12T17:30", "2031-02-12", "2031-02-12"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-W01", "2030-12-30", "2031-01-05"),
        ("2031-W07-WE", "2031-02-15", "2031-02-16"),
        ("2031-Q4", "2031-10-01", "2031-12-31"),
        ("2031-H2", "2031-07-01", "2031-12-31"),
        ("2031-SP", "2031-03-01", "2031-05-31"),
        ("2031-WI", "2031-12-01", "2032-02-29"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("198", "1980-01-01", "1989-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_a_value_covers_days(value: str, first: str, last: str) -> None:
    assert days(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        "P6W", "PT48H", "PXD", "PAST_REF", "PRESENT_REF", "XXXX-05-12", "XXXX-WXX-2", "2031-02-30",
        "2031-W54", "2031-13", "0000", "000", "", "2031-Q5", "XXXX-WXX-2TNI",
    ],
)  # fmt: skip
def test_a_value_that_is_open_or_impossible_covers_none(value: str) -> None:
    assert days(value) is None


@pytest.mark.parametrize(
    ("template", "towards", "value"),
    [
        ("XXXX-WXX-2", "past", "2031-02-11"),
        ("XXXX-WXX-3", "past", "2031-02-12"),
        ("XXXX-WXX-3", "future", "2031-02-12"),
        ("XXXX-WXX-2", "future", "2031-02-18"),
        ("XXXX-WXX-WE", "past", "2031-W06-WE"),
        ("XXXX-02-14", "past", "2030-02-14"),
        ("XXXX-02-14", "nearest", "2031-02-14"),
        ("XXXX-11-14", "nearest", "2030-11-14"),
        ("XXXX-02-29", "future", "2032-02-29"),
        ("XXXX-02-29", "past", "2028-02-29"),
        ("XXXX-02", "past", "2031-02"),
        ("XXXX-12", "past", "2030-12"),
        ("XXXX-03", "future", "2031-03"),
        ("XXXX-XX-17", "past", "2031-01-17"),
        ("XXXX-XX-17", "future", "2031-02-17"),
        ("XXXX-XX-31", "future", "2031-03-31"),
        ("XXXX-Q3", "past", "2030-Q3"),
        ("XXXX-H2", "future", "2031-H2"),
        ("XXXX-WI", "past", "2030-WI"),
        ("XXXX-EASTER", "future", "2031-04-13"),
        ("XXXX-EASTER-2", "past", "2030-04-19"),
        ("XXXX-11-4#4", "past", "2030-11-28"),
        ("XXXX-05-1#-1", "future", "2031-05-26"),
        ("XX88", "past", "1988"),
        ("XX8", "past", "198"),
        ("XX29", "past", "2029"),
        ("2029-03", "past", "2029-03"),
        ("PAST_REF", "past", "PAST_REF"),
    ],
)
def test_a_partial_template_is_sought_from_the_anchor(
    template: str, towards: str, value: str
) -> None:
    form = TimeForm(template, "report", towards=towards)  # type: ignore[arg-type]
    assert resolve(form, WEDNESDAY) == value


@pytest.mark.parametrize(
    ("anchor", "unit", "offset", "value"),
    [
        ("2031-02-12", "D", -1, "2031-02-11"),
        ("2031-02-12", "D", 7, "2031-02-19"),
        ("2031-02-12", "W", -1, "2031-W06"),
        ("2031-03-31", "MO", -1, "2031-02"),
        ("2031-02-12", "Q", -1, "2030-Q4"),
        ("2031-02-12", "HY", 0, "2031-H1"),
        ("2031-02-12", "Y", 1, "2032"),
        ("2031-02-12", "DE", -1, "202"),
        ("2031-02-12", "CE", -1, "19"),
        ("2031-02-09TNI", "D", 0, "2031-02-09"),
        ("2031-Q3", "Y", -1, "2030-Q3"),
        ("2031-12", "MO", 1, "2032-01"),
        ("2031-03", "Y", 0, "2031"),
        ("2031-W07", "W", 1, "2031-W08"),
        ("2031", "MO", 1, "XXXX-XX"),
        ("2031-03", "D", 1, "XXXX-XX-XX"),
        ("PXD", "D", 1, "XXXX-XX-XX"),
        ("9999-12-31", "D", 1, "XXXX-XX-XX"),
        ("0001-01-01", "Y", -1, "XXXX"),
    ],
)
def test_an_anchor_is_moved_by_the_offset(anchor: str, unit: Unit, offset: int, value: str) -> None:
    assert resolve(TimeForm("", "mention", "d-1", unit, offset), anchor) == value


@pytest.mark.parametrize(
    ("template", "unit", "offset", "value"),
    [
        ("XXXX-05", "Y", -1, "2030-05"),
        ("XXXX-Q3", "Y", 1, "2032-Q3"),
        ("XXXX-WXX-2", "W", 1, "2031-02-18"),
        ("XXXX-WXX-WE", "W", -1, "2031-W06-WE"),
        ("XXXX-XX-03", "MO", 1, "2031-03-03"),
        ("XXXX-XX-30", "MO", 0, "XXXX-XX-30"),
        ("XXXX-WXX-3", "D", -1, "2031-02-05"),
    ],
)
def test_the_moved_anchor_tells_what_a_template_leaves_open(
    template: str, unit: Unit, offset: int, value: str
) -> None:
    form = TimeForm(template, "report", None, unit, offset, "past")
    assert resolve(form, WEDNESDAY) == value


def test_the_part_of_day_is_kept_with_and_without_the_day() -> None:
    form = TimeForm("", "report", None, "D", -1, part="TNI")
    assert (resolve(form, WEDNESDAY), resolve(form, None)) == ("2031-02-11TNI", "XXXX-XX-XXTNI")


@pytest.mark.parametrize(
    ("template", "shown"),
    [("XXXX-EASTER-2", "XXXX-XX-XX"), ("XXXX-11-4#4", "XXXX-11-XX"), ("XXXX-WXX-2", "XXXX-WXX-2")],
)
def test_without_a_day_the_template_stays(template: str, shown: str) -> None:
    assert resolve(TimeForm(template, "report", towards="past"), None) == shown


def _mention(identifier: str, form: TimeForm) -> DateMention:
    return DateMention(identifier, Span("doc", 0, 1, "x"), "date", "", form)


def test_mentions_count_from_one_another_in_any_order_and_never_in_a_circle() -> None:
    mentions = [
        _mention("later", TimeForm("", "mention", "sunday", "D", 2)),
        _mention("sunday", TimeForm("XXXX-WXX-7", "report", towards="past")),
        _mention("next", TimeForm("", "mention", "later", "D", 1)),
        _mention("round", TimeForm("", "mention", "about", "D", 1)),
        _mention("about", TimeForm("", "mention", "round", "D", 1)),
        _mention("lost", TimeForm("", "mention", "nowhere", "W", 1)),
    ]
    expected = {
        "later": "2031-02-11",
        "sunday": "2031-02-09",
        "next": "2031-02-12",
        "round": "XXXX-XX-XX",
        "about": "XXXX-XX-XX",
        "lost": "XXXX-WXX",
    }
    assert resolved(mentions, WEDNESDAY) == expected
    assert resolved(reversed(mentions), WEDNESDAY) == expected


@given(ISO_DAYS, st.integers(1, 7))
def test_a_weekday_is_at_most_six_days_off_and_on_that_weekday(day: str, weekday: int) -> None:
    start = date.fromisoformat(day)
    for towards, sign in (("past", -1), ("future", 1)):
        form = TimeForm(f"XXXX-WXX-{weekday}", "report", towards=towards)  # type: ignore[arg-type]
        found = date.fromisoformat(resolve(form, day))
        assert found.isoweekday() == weekday
        assert timedelta(0) <= sign * (found - start) <= timedelta(days=6)


@given(ISO_DAYS, st.sampled_from(["D", "W", "MO", "Q", "HY", "Y", "DE", "CE"]))
def test_the_unit_around_a_day_covers_it(day: str, unit: Unit) -> None:
    covered = days(resolve(TimeForm("", "report", None, unit, 0), day))
    assert covered is not None
    assert covered[0] <= date.fromisoformat(day) <= covered[1]
