"""Words that look like time and are none."""

from __future__ import annotations

import pytest

from tests.extract.dates.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "They may go.",
        "The march was long.",
        "The sun shone; he sat down.",
        "She took second place.",
        "The fall of the town was quick.",
        "Prices fall.",
        "He lives in the Jewish quarter.",
        "A quarter of the seats are empty.",
        "Minute traces of it were found.",
        "Good evening, said the envoy.",
        "The 52-year-old envoy was 52 years old.",
        "She reads The Sunday Times.",
        "He writes for USA Today.",
        "April Jones left; the envoy met June Baker.",
        "They signed the Good Friday agreement.",
        "He wrote of the Arab Spring and of Bloody Sunday.",
        "It came as soon as they had left.",
        "Now, that is odd.",
        "They sent 2000 men.",
        "They sent 2,000 men.",
        "It took two rounds and 1500 words.",
        "He lost 3-1 and then 2:1.",
        "She is in her eighties.",
        "He told the host of “This Week” that the yard was closed.",
        "She sings on Saturday Night Live.",
        "He spoke on Harbour Today about the yard.",
        "He told “Today” that the yard was closed.",
        "The inn shows the film High Noon.",
        "The gate is guarded 24 hours a day, seven days a week.",
    ],
)
def test_no_time_is_meant(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The paper may change in May.", [("May", "2031-05")]),
        ("Theresa May left in May.", [("May", "2030-05")]),
        ("The march began in March.", [("March", "2030-03")]),
        ("The second round took five seconds.", [("five seconds", "PT5S")]),
        ("In 2029, 300 men left.", [("2029", "2029")]),
        ("It opened in the year 2029.", [("the year 2029", "2029")]),
        ("Yards To Open This Week", [("This Week", "2031-W07")]),
        ("“Today,” he said, “we met.”", [("Today", "2031-02-12")]),
        ("He works eight hours a day.", [("eight hours", "PT8H"), ("a day", "P1D")]),
        ("He was born in 1880.", [("1880", "1880")]),
        ("The 2030 budget is spent.", [("2030", "2030")]),
    ],
)
def test_company_tells_time_from_the_rest(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
