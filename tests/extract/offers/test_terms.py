"""Terms: what an offer holds or what is asked, with values, what they replace, and phases."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = "The negotiators and the mediators met. "


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The paper provides for the release of 24 sailors.", [24]),
        ("Under the text, 19 sailors would be freed.", [19]),
        ("The bidder's £800m offer was read by shareholders who own a stake.", [800e6]),
        ("The takeover bid values the brewer at £2bn, shareholders heard.", [2e9]),
        ("The revised offer stands at 460p a share.", [460]),
        ("The bidder raised its offer to 480p a share.", [480]),
        ("It was a proposal to release 40 prisoners.", [40]),
        ("The Aldport text spoke of 19 men.", [19]),
        ("The deal gives drivers 6 percent.", [6]),
        ("The draft sets a deadline of 60 days.", [60]),
        ("Torland would have to hand over 14 villages under the plan.", [14]),
        ("She asked about the 24 sailors named in the Aldport paper.", [24]),
    ],
)
def test_a_number_is_a_term_of_the_offer_that_governs_it(text: str, values: list[float]) -> None:
    found = read(text)
    assert found.values() == values
    assert all(found.of(term) is not None for term in found.terms)


def test_the_sentences_that_follow_go_on_with_its_terms() -> None:
    found = read("The envoys tabled a paper. Patrols would stop for six weeks.")
    assert found.values() == [6]
    assert found.of(found.terms[0]) == "a paper"


def test_what_is_told_of_something_else_is_no_term() -> None:
    text = (
        "The envoys tabled a paper. Last year's strike cost the port £3m. "
        "The union has 2,000 members. In March 12 men were killed."
    )
    assert read(text).terms == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The draft provides for the return of the boats.", "the return of the boats"),
        ("She spoke of a proposal subject to several conditions.", "subject to several conditions"),
        ("For the offer to succeed, they need the support of the lenders.",
         "need the support of the lenders"),
        ("The offer is expected to contain less debt.", "less debt"),
    ],
)  # fmt: skip
def test_terms_without_a_number(text: str, quote: str) -> None:
    found = read(text)
    assert [(term.evidence.quote, found.value(term)) for term in found.terms] == [(quote, None)]


def test_what_an_offer_holds_is_taken_apart() -> None:
    found = read("The proposal includes the release of sailors and the return of boats.")
    assert [term.evidence.quote for term in found.terms] == [
        "the release of sailors",
        "the return of boats",
    ]


def test_the_number_that_is_replaced_is_told() -> None:
    (term,) = (found := read("The new text lowers the number of hostages from 24 to 19.")).terms
    assert (found.value(term), found.was(term)) == (19, 24)


def test_the_phase_is_told() -> None:
    (term,) = read("The paper provides for the release of 24 sailors in a second phase.").terms
    assert term.phase == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The union demanded 7 percent.", 7),
        ("Torland is asking for 15,000 tonnes a year.", 15000),
        ("The union said it would not settle for less than 6 percent.", 6),
        ("The port is ready to pay 480p a share.", 480),
        ("The union rejected 4 percent as an insult.", 4),
        ("The employers have moved from 3 percent to 4 percent.", 4),
        ("The union lowered its demand from 9 to 7 percent.", 7),
        ("Torland agreed to release 24 prisoners next week.", 24),
        ("Torland proposed a 72-hour truce.", 72),
        ("“The price must be at least 500p,” said Ada Obi.", 500),
    ],
)
def test_a_number_that_is_asked_or_offered_belongs_to_no_offer(text: str, value: float) -> None:
    found = read(TALKS + text)
    assert found.values() == [value]
    assert found.terms[0].offer is None


def test_who_asks_is_told() -> None:
    (term,) = read(TALKS + "The union asked the mediators for two more weeks.").terms
    assert term.taker is not None
    assert term.giver is not None
    assert (term.taker.name, term.giver.name) == ("The union", "the mediators")


def test_numbers_are_asked_only_where_there_are_talks() -> None:
    assert read("The boy demanded 7 apples.").terms == ()


def test_a_heading_tells_the_number_of_a_term_again() -> None:
    text = "Nineteen sailors to go home\n\nThe paper provides for the release of 19 sailors."
    assert read(text).values() == [19, 19]


def test_every_term_says_why() -> None:
    found = read("The paper provides for the release of 24 sailors and six boats.")
    assert found.terms
    assert all(term.reasons for term in found.terms)


@pytest.mark.parametrize("noun", ["proposal", "deal", "agreement"])
def test_what_any_offer_must_hold_is_asked_by_who_says_so(noun: str) -> None:
    (term,) = read(f"Ada Obi said any {noun} would have to guarantee a withdrawal.").terms
    assert term.offer is None
    assert term.taker is not None
    assert term.taker.name == "Ada Obi"


def test_a_question_that_is_left_open_is_no_term() -> None:
    text = "The mediators tabled a text. It is unclear how the boats would follow."
    assert read(text).terms == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The carter raised its price for the brewery to 480 crowns a share.", [480]),
        ("The new terms are 300 crowns in cash and 0.5 of a share.", [300, 0.5]),
        ("His formula is 7 percent over three years.", [7, 3]),
        ("Torland held to its 480 crowns a share, 300 of them in cash.", [480, 300]),
        ("Torland agreed to four years without dismissals.", [4]),
        ("The union is claiming 15 percent.", [15]),
        ("She dropped her insistence on acceptances from 75 percent of the owners.", [75]),
        ("The other side put the demand at 465.", [465]),
        ("“Eleven percent is not a dream,” she said.", [11]),
        ("The envoys tabled a paper. It is dependent on three weeks of inspections.", [3]),
    ],
)
def test_numbers_that_are_asked_or_given_beside_the_word_offer(
    text: str, values: list[float]
) -> None:
    assert read(TALKS + text).values() == values


@pytest.mark.parametrize(
    "text",
    [
        "Shippers lodged claims of 90 million crowns.",
        "The flood claimed 12 houses.",
        "The shop raised prices to 5 crowns.",
    ],
)
def test_sums_that_nobody_asks_of_the_other_side_are_no_terms(text: str) -> None:
    assert read(TALKS + text).terms == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The union wants a rise and a guarantee that no job will be lost.",
         "a guarantee that no job will be lost"),
        ("The union will strike if there is no written guarantee for every job.",
         "written guarantee for every job"),
        ("The board improved its offer, but on condition that the crews accepted new hours.",
         "the crews accepted new hours"),
        ("His formula is 7 percent and no dismissals until 2041.", "no dismissals"),
        ("She would sign the draft provided that the boats came home by May.",
         "the boats came home by May"),
        ("The envoy proposed that men get a raise and that nobody be dismissed.",
         "nobody be dismissed"),
    ],
)  # fmt: skip
def test_what_is_asked_in_words_alone(text: str, quote: str) -> None:
    found = read(TALKS + text)
    assert any(quote in term.evidence.quote and term.value is None for term in found.terms)


@pytest.mark.parametrize(
    ("text", "words", "asked"),
    [
        ("The gunmen demanded safe passage and an amnesty.", ["safe passage", "an amnesty"], True),
        ("The union still wants more cash in it.", ["more cash"], True),
        ("Vale would now be content with a simple majority.", ["a simple majority"], True),
        ("Any buyer would have to give firm undertakings on jobs.",
         ["firm undertakings on jobs"], None),
        ("The fund made the loan conditional on an end to subsidies.",
         ["conditional on an end to subsidies"], True),
        ("The crew asked for more time.", [], None),
        ("The delegation wants more details.", [], None),
        ("The mayor is content with the weather.", [], None),
    ],
)  # fmt: skip
def test_what_is_asked_for_without_a_number(
    text: str, words: list[str], asked: bool | None
) -> None:
    found = read(TALKS + text).terms
    assert [term.evidence.quote for term in found] == words
    assert all(asked is None or (term.taker is not None) == asked for term in found)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They discussed the 6 percent offered by the employers.", [6]),
        ("A margin of 3 percent demanded by the banks was refused.", [3]),
        ("A ransom of $3m was demanded.", [3e6]),
        ("Four percent has been offered by the port.", [4]),
        ("The union would not sign anything that left drivers with less than 5 percent.", [5]),
        ("The banks would go no further than seven years.", [7]),
        ("The crew gave the port a 48-hour ultimatum.", [48]),
        ("The port offered 8 percent over two years.", [8, 2]),
        ("The cake baked by the mayor was eaten by 40 people.", []),
        ("Nothing that cost 5 dollars was sold.", []),
        ("The car would go no faster than 40 miles.", []),
        ("He was asked about 40 people.", []),
    ],
)
def test_numbers_by_who_asks_or_offers_them(text: str, values: list[float]) -> None:
    assert read(TALKS + text).values() == values


def test_a_list_behind_a_colon_tells_the_terms_of_an_offer() -> None:
    found = read(
        "The banks tabled an offer. The outline of the offer, as sent to all banks:\n\n"
        "Maturities to be repaid over nine years.\n\nNew money of $240m.\n\n"
        "The minister spoke to 400 people."
    )
    assert found.values() == [9, 240e6]


def test_conditions_are_told_each_by_itself() -> None:
    found = read(
        "The takeover bid is subject to due diligence and to clearance, shareholders heard."
    )
    quotes = [term.evidence.quote for term in found.terms]
    assert quotes == ["subject to due diligence", "clearance"]
