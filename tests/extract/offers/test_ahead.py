"""What shall be, of no offer: verbs by which those who talk dispose of what they talk about."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = "The negotiators and the mediators met. "


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Velmark would withdraw its troops within 14 days.", [14]),
        ("Each side would be limited to 2,400 launchers.", [2400]),
        ("Each side may keep 54 heavy guns.", [54]),
        ("The catch is to be cut to 12,000 tonnes.", [12000]),
        ("The banks are to put up 5 billion crowns.", [5e9]),
        ("The peace force would number 6,000.", [6000]),
        ("The corridor shall not be wider than five miles.", [5]),
        ("The neutral zone is to be four kilometres wide.", [4]),
        ("Mine workers would have to work 42 hours.", [42]),
        ("Inspectors must be let in within 24 days.", [24]),
        ("Assets worth 50 million crowns will go to a fund.", [50e6]),
        ("No more than 1,320 could be fitted with two warheads.", [1320]),
        ("The envoy hinted that Velmark might let farmers sell 25 tonnes.", [25]),
        ("Some 9 million crowns in frozen aid could be released.", [9e6]),
    ],
)
def test_a_number_of_what_shall_be(text: str, values: list[float]) -> None:
    assert read(TALKS + text).values() == values


@pytest.mark.parametrize(
    "text",
    [
        "Economists fear that exports would be cut by 8 percent.",
        "Some 1,500 herring men would lose their jobs if the line were shut.",
        "The two sides will not withdraw 400 guns.",
        "The chief will address 2,000 delegates.",
        "The envoy will be six in May.",
        "The town hall may raise 15 percent.",
        "The 44 men in the harbour would pay.",
        "He would raise his offer by one point.",
        "The crews would return to the bank in six days.",
        "It could be that they would have got 40 lorries.",
    ],
)
def test_what_is_feared_or_happens_anyway_is_none(text: str) -> None:
    assert [one for one in read(TALKS + text).terms if "shall be" in one.reasons[0]] == []


def test_in_other_news_what_will_be_is_no_term() -> None:
    news = "The brewer will pay 40 million crowns for a mill. " * 2
    assert read(news).terms == ()


def test_what_shall_be_by_a_day_is_a_term_with_its_day() -> None:
    (term,) = read(TALKS + "All captives must be freed by 3 May 2000.").terms
    assert (term.day, term.day_word) == ("2000-05-03", "by")
    assert term.evidence.quote.startswith("All captives")
