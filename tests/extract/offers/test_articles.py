"""Articles of an agreement: in a list, after it was signed, and on what agreement was reached."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

LIST = """The leaders of Torland and Marland met for the last time on Monday.

Under the plan:

- Torland stays one country, and the north gets 55 percent of the land.
- The Marlanders give up six villages within 80 days.
- A court will settle the status of Aldport.
- Those accused of crimes may not hold office.

The leaders flew home with 12 aides.
"""


def test_a_heading_makes_the_items_behind_it_terms() -> None:
    found = read(LIST)
    assert sorted(value for value in found.values() if value) == [6, 55, 80]
    told = {term.evidence.quote for term in found.terms if term.value is None}
    assert "A court will settle the status of Aldport" in told
    assert "Those accused of crimes may not hold office" in told
    assert {found.of(term) for term in found.terms} == {"the plan"}
    assert not any("aides" in term.evidence.quote for term in found.terms)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Three leaders signed a peace treaty. A force of 20,000 will keep the armies apart. "
         "The rebels give up five towns, and a court will settle the status of Aldport.",
         [20000, 5, None]),
        ("Both men put their names to a joint statement. The boycott is lifted. "
         "A committee of two from each side is to examine complaints.", [None, 2]),
        ("The ministers initialed an accord. Troops will withdraw within 60 days. "
         "Prisoners will be freed.", [60, None]),
    ],
)  # fmt: skip
def test_what_will_be_after_an_agreement_was_signed_is_its_terms(
    text: str, values: list[float | None]
) -> None:
    assert read(text).values() == values


@pytest.mark.parametrize(
    "text",
    [
        "The ministers signed an accord. The president will fly home. The talks will go on.",
        "They hope to sign a treaty. A force of 20,000 will keep them apart. Towns will be freed.",
        "The ministers signed no treaty. A force of 300 will stay. The towns will be left.",
        "The ministers signed an accord. The parliament will vote in 30 days.",
        "The ministers signed an accord. If it holds, 300 men will be freed and 20 ships will go.",
        "The minister said of the plan:\n\n- I will read it.\n- I have 12 days.",
        "He bought:\n\n- a paper\n- three apples",
    ],
)
def test_what_else_follows_is_no_article(text: str) -> None:
    assert read(text).terms == ()


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Agreement has been reached on a central bank, a rotating presidency and new borders.",
         ["a central bank", "a rotating presidency", "new borders"]),
        ("They reached agreement on the return of the boats.", ["the return of the boats"]),
        ("Agreement has not been reached on the port.", []),
        ("They hope to reach agreement on the port.", []),
        ("Agreement was reached on Monday.", []),
    ],
)  # fmt: skip
def test_on_what_agreement_was_reached_is_a_term(text: str, quotes: list[str]) -> None:
    assert [term.evidence.quote for term in read(text).terms] == quotes


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The owners and the crews agreed on a contract. There will be 40 new posts, and lay-offs"
         " will be barred.", {40}),
        ("At dawn the parties came to an agreement. There will be six ministries.", {6}),
        ("Herring pact leaves the south out\n\nThe fleet is limited to 18 boats. Catches are"
         " capped at 5,000 tonnes.", {18, 5000}),
        ("The accord reached on Friday sets up a council. Each side is to give up 300 rifles.",
         {300}),
        ("The two sides signed an accord. The quota will be raised to 900 tonnes, he said,"
         " but “the rest stays”.", {900}),
        ("The ministers announced agreement on herring. The quota is held at 900 tonnes.", {900}),
    ],
)  # fmt: skip
def test_a_deal_that_was_reached_is_told_in_what_follows(text: str, values: set[float]) -> None:
    assert values <= set(read(text).values())


@pytest.mark.parametrize(
    "text",
    [
        "The owners refused to agree on a contract. There will be 40 fewer posts.",
        "Herring pact hangs by a thread\n\nThe fleet is limited to 18 boats.",
        "The accord signed in 1974 still holds. The fleet is limited to 18 boats.",
        "The ministers hope to come to an agreement. The fleet is limited to 18 boats.",
    ],
)
def test_what_was_not_reached_has_no_articles(text: str) -> None:
    assert [value for value in read(text).values() if value is not None] == []
