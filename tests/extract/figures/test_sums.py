"""What sums, shares and votes are of, by their verb or by what the report told before."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading import by_quote, only


@pytest.mark.parametrize(
    ("text", "counted", "measure"),
    [
        ("The court fined the union $250,000 a day.", "fine on union", "fine"),
        ("The operator was fined £2m.", "fine on operator", "fine"),
        ("A new driver earns £24,000.", "pay of new driver", "pay"),
        ("Drivers earn an average of $11.20 an hour.", "pay of Drivers", "pay"),
        ("The firm paid £2bn for the chain.", "price of chain", "price"),
        ("The airline lost $310 million.", "loss of airline", "cost"),
        ("The appeal has raised £64m.", "money raised", None),
        ("The guild has £1.1m in its strike fund.", "strike fund", None),
        ("Turnout was 64 per cent.", "Turnout", "turnout"),
        ("The crowd was 30,000 strong.", "crowd", None),
        ("Parliament backed it by a majority of 12.", "majority", None),
    ],
)
def test_a_verb_tells_what_an_amount_is_of(text: str, counted: str, measure: str | None) -> None:
    figure = only(text)
    assert (figure.counted, figure.measure) == (counted, measure)


@pytest.mark.parametrize(
    ("text", "quote", "counted"),
    [
        (
            "They reject the 9 per cent pay offer. They want 12 per cent.",
            "12 per cent",
            "pay offer",
        ),
        ("Guards are at odds over pay. The firm offers 4 per cent.", "4 per cent", "pay"),
        ("A fund owns 12% of the shares. Another has 18%.", "18%", "shares"),
        ("The sale values the brewery at £620m ($940m).", "$940m", "brewery"),
        ("The offer rose from 4.7 per cent to 5.2.", "5.2", "offer"),
        ("Of the 94 boxes, 61 were staffed.", "61", "boxes"),
        ("Of 6,200 members, 3,150 of those backed it.", "3,150", "members"),
        ("Nine were freed.", "Nine", "people"),
        ("Hundreds gathered outside.", "Hundreds", "people"),
    ],
)
def test_what_was_told_before_is_not_told_again(text: str, quote: str, counted: str) -> None:
    assert by_quote(text)[quote].counted == counted


@pytest.mark.parametrize(
    "text",
    ["The committee voted 13 to 12.", "The senate approved the treaty, 13 to 12."],
)
def test_both_sides_of_a_vote_are_votes(text: str) -> None:
    found = by_quote(text)
    assert {quote: figure.counted for quote, figure in found.items()} == {
        "13": "votes",
        "12": "votes",
    }


@pytest.mark.parametrize(
    "text",
    ["Ms Obi leads Mr Rao by 46 percent.", "The union said 11 per cent was too little."],
)
def test_who_speaks_or_leads_is_not_what_a_share_measures(text: str) -> None:
    assert only(text).counted is None


def test_the_age_of_a_person_named_by_trade() -> None:
    figure = only("The minister, 47, has resigned.")
    assert (figure.counted, figure.unit) == ("age of minister", "year")
