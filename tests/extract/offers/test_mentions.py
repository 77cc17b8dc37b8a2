"""Mentions of offers: which nouns name one, whose it is, and which mentions are of one offer."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The union rejected the latest offer.", ["latest offer"]),
        ("The mediators tabled a paper on Monday.", ["paper"]),
        ("The Aldport text was read by both sides.", ["Aldport text"]),
        ("We have a text on the table, the envoy said.", ["text"]),
        ("The draft provides for a pause of six weeks.", ["draft"]),
        ("The shareholders heard of a £400m takeover bid.", ["£400m takeover bid"]),
        ("The proposed deal was read in silence.", ["proposed deal"]),
    ],
)
def test_what_names_an_offer(text: str, names: list[str]) -> None:
    assert [offer.name for offer in read(text).offers] == names


@pytest.mark.parametrize(
    "text",
    [
        "She read the paper over breakfast and planned her week.",
        "The goods are on offer until Friday.",
        "The two sides hope for a deal before Easter.",
        "In a bid to save the talks he flew to Aldport.",
        "The text of her song is short.",
    ],
)
def test_what_names_none(text: str) -> None:
    assert read(text).offers == ()


@pytest.mark.parametrize(
    ("text", "authors", "to"),
    [
        ("Torland's latest proposal is before them.", ["Torland"], []),
        ("They spoke of an offer from the Dockers' Union.", ["Dockers' Union"], []),
        ("The council of Velia has drafted a proposal.", ["The council of Velia"], []),
        ("The mediators tabled a new offer on Tuesday.", ["The mediators"], []),
        ("Ada Obi presented the board with a proposal.", ["Ada Obi"], ["The board"]),
    ],
)
def test_who_made_an_offer_and_for_whom(text: str, authors: list[str], to: list[str]) -> None:
    offer = read(text).offers[0]
    assert [one.name.lower() for one in offer.authors] == [name.lower() for name in authors]
    assert [one.name.lower() for one in offer.to] == [name.lower() for name in to]


def test_who_carries_an_offer_is_not_who_made_it() -> None:
    offer = read("The union read the proposal delivered by the envoys.").offers[0]
    assert [one.name for one in offer.through] == ["the envoys"]
    assert offer.authors == ()


def test_the_offer_that_is_named_again_is_the_same() -> None:
    first, second = read("Torland made an offer. The union studied the offer for days.").offers
    assert second.introduced == first.evidence


@pytest.mark.parametrize(
    "text",
    [
        "The latest offer is better than the previous offer.",
        "The Aldport text was long. The Brill text was short.",
        "They tabled an offer. Another offer came on Friday.",
    ],
)
def test_offers_that_are_told_apart_are_two(text: str) -> None:
    first, second = read(text).offers
    assert second.introduced == second.evidence
    assert first.introduced != second.introduced


def test_it_stands_for_the_offer_that_is_refused() -> None:
    found = read("The mediators tabled a text. The union cannot sign it.").offers
    assert [(offer.evidence.quote, offer.step) for offer in found] == [
        ("a text", "tabled"),
        ("it", "rejected"),
    ]
    assert found[1].introduced == found[0].evidence


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Envoy Maren Vale tabled a text. Officials call it “the Vale draft”.", "Maren Vale"),
        ("The envoys tabled a text. Torland regards the text as the mediators’ own.",
         "the mediators"),
        ("The envoys tabled a text. It was typed from both sides’ notes, they said.",
         "both sides"),
        ("Jurists of the council drafted a paper on the strait.", "Jurists of the council"),
    ],
)  # fmt: skip
def test_whose_name_a_text_bears_or_whose_words_it_has(text: str, author: str) -> None:
    found = read(text).offers
    assert author in {one.name for offer in found for one in offer.authors}
