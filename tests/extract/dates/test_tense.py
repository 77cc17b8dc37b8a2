"""The clause around a weekday tells whether it is the one before or the one to come."""

from __future__ import annotations

import pytest

from tests.extract.dates.reading import mentions

AHEAD = [
    "The delegation returns Friday.",
    "The delegation will return on Friday.",
    "The delegation is expected back on Friday.",
    "The delegation is due to return on Friday.",
    "The delegation is due back Friday.",
    "The delegation plans to return on Friday.",
    "The delegation said it would return on Friday.",
    "The delegation is returning on Friday.",
    "The delegation has agreed to return on Friday.",
    "The envoys are set to meet on Friday.",
    "Talks planned for Friday will be held in the harbour.",
    "The union demanded an answer by Friday.",
    "The hearing was put off until Friday.",
    "Markets fell ahead of Friday's vote.",
    "Call the office on Friday.",
    "They want it done by Friday.",
    "They gave both sides until Friday to answer.",
    "The envoys had their rooms until Friday.",
    "The ruling, due Friday, is awaited.",
    "The first team to meet on Friday is theirs.",
    "The team found the hall set for Friday.",
]
BACK = [
    "The delegation returned Friday.",
    "The delegation has left, the office said Friday.",
    "The delegation had been due on Friday.",
    "The truce signed on Friday holds.",
    "The army says Friday's raid was a mistake.",
    "He said Friday the team would return.",
    "The team failed to return on Friday.",
    "Speaking on Friday, the minister urged them to return.",
    "The minister sought to calm the yards on Friday.",
    "The minister went out of his way to praise them on Friday.",
    "The union has been on strike since Friday.",
    "The truce should have begun on Friday.",
    "The truce had been due to expire Friday.",
    "The convoy which left Friday is expected back soon.",
    "The first to return on Friday were the pilots.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_it_is_the_one_to_come(text: str) -> None:
    friday, *_ = mentions(text)
    assert (friday.value, friday.form.towards) == ("2031-02-14", "future"), friday.reasons


@pytest.mark.parametrize("text", BACK)
def test_it_is_the_one_before(text: str) -> None:
    friday, *_ = mentions(text)
    assert (friday.value, friday.form.towards) == ("2031-02-07", "past"), friday.reasons


@pytest.mark.parametrize(
    ("day", "value"), [("2031-02-12", "2031-02-14"), ("2031-02-15", "2031-02-14")]
)
def test_what_was_called_off_was_planned_for_the_nearest(day: str, value: str) -> None:
    friday, *_ = mentions("A rally planned for Friday was cancelled.", day)
    assert (friday.value, friday.form.towards) == (value, "nearest"), friday.reasons


def test_a_month_that_something_is_set_for_is_to_come() -> None:
    (april,) = mentions("They prepare a summit set for Torrhaven in April.")
    assert april.value == "2031-04", april.reasons


def test_the_reasons_name_the_rule() -> None:
    (friday,) = mentions("The delegation will return on Friday.")
    assert friday.reasons == ("a weekday", "a clause with “will”: the nearest to come")
