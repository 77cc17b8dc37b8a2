"""Plans: what shall be under them, what was agreed, put on the table or called a limit."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = (
    "The negotiators and the mediators met again on Monday. The negotiations had been suspended. "
    "The talks go on. "
)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The proposal would have both sides pull back their guns within 15 days.", 15),
        ("Under the memorandum, the garrisons were to be out within seven days.", 7),
        ("Heavy guns were to be moved three kilometres back.", 3),
        ("Spending on farms is to fall by 36 percent.", 36),
        ("The truce is to last six months.", 6),
        ("Some 400 monitors are to be sent to the line.", 400),
        ("The corridor would be 20 km wide.", 20),
        ("The contract would run for five years.", 5),
        ("A force of 6,000 Harlians would police the strait.", 6000),
        ("Five villages would change hands.", 5),
        ("Two islanders would be added to the council.", 2),
        ("The warships would retire to 150 nautical miles.", 150),
        ("Pensions would go up by seven percent.", 7),
        ("The merged firm would shed 2,000 jobs.", 2000),
        ("Farmers would have three years to adapt.", 3),
        ("No new plant would be built for 15 years.", 15),
        ("The dam would be filled over four years.", 4),
        ("Fifty lorries would carry fuel.", 50),
        ("There would be an assembly of 108 members.", 108),
        ("The province would have an executive of 12 ministers.", 12),
        ("The land in use would not fall below 10 percent.", 10),
        ("Creditors would get back 60 cents for each crown.", 60),
    ],
)
def test_a_number_of_what_shall_be_under_a_plan_is_a_term(sentence: str, value: float) -> None:
    assert value in read(TALKS + sentence).values()


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("A limit of 139 trawlers was agreed.", 139),
        ("A six-month extension was agreed.", 6),
        ("A ceiling of 2,400 launchers was set.", 2400),
        ("Elections within 18 months are foreseen.", 18),
        ("The bidder put 300p a share on the table.", 300),
        ("The employers have gone up to 1.75 percent.", 1.75),
        ("The strikers scaled down their claim to 15 percent.", 15),
        ("The number of captives to be freed was lowered to 33.", 33),
        ("The army gave the gunmen 24 hours to lay down their arms.", 24),
        ("Six percent was as far as the employers would go.", 6),
        ("Four percent is the most the treasury can pay.", 4),
        ("Nothing below nine percent would do, the nurses said.", 9),
        ("The pact saves 600 jobs.", 600),
        ("The growers insist on zero tariffs.", 0),
        ("The accord runs for three years.", 3),
        ("The quota was set at 20,000 tons.", 20000),
        ("The clause was extended from six to nine years.", 9),
        ("The fighters had 72 hours to leave.", 72),
    ],
)
def test_a_number_that_is_settled_in_talks_is_a_term(sentence: str, value: float) -> None:
    assert value in read(TALKS + sentence).values()


@pytest.mark.parametrize(
    "sentence",
    [
        "Five people were killed in a clash on Sunday.",
        "Some 600 flights would be cancelled if the pilots walk out.",
        "About 12,000 workers would be affected by a strike.",
        "The economy would shrink by 2 percent, the institute said.",
        "The opposition would win 55 percent of the seats, a poll showed.",
        "A strike would cost 50 million crowns a day.",
        "The envoys would stay for three days.",
        "Talks would resume within 12 days.",
        "The hall would seat 2,000 delegates.",
        "The plant would run out of coal in 12 days.",
        "Unemployment has gone up to 9 percent.",
        "Traders pushed the share price up to 312p.",
        "The treaty of 1920 gave the island to Veland, and 200 families left.",
        "The plan has seven points.",
        "There were zero arrests.",
        "He gave the paper 12 pages.",
        "A record of 14 goals was set.",
        "No boat will be boarded two times.",
        "The withdrawal will take three years.",
        "The tax would raise 220 million crowns a year.",
    ],
)
def test_what_is_only_told_or_feared_is_no_term(sentence: str) -> None:
    assert read(TALKS + sentence).terms == ()


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("All captives would be freed at once.", "All captives would be freed at once"),
        ("Both militias were to disarm.", "Both militias were to disarm"),
        ("A tribunal was to settle the border.", "A tribunal was to settle the border"),
        ("The company would drop its lawsuits.", "The company would drop its lawsuits"),
        ("The pact leaves out the right to strike.", "the right to strike"),
        ("The plan provided for joint patrols.", "joint patrols"),
        ("The plan called for a truce, for a withdrawal and for a joint board.", "a joint board"),
    ],
)
def test_terms_without_a_number_are_clauses_on_what_shall_be(sentence: str, quote: str) -> None:
    assert any(quote in term.evidence.quote for term in read(TALKS + sentence).terms)


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoys would fly home.",
        "Veland would welcome such a step.",
        "The ministers were to meet again.",
        "The wage would be higher than elsewhere.",
        "Nobody knew whether the captives would be freed.",
        "Any deal would bring peace.",
    ],
)
def test_what_those_who_talk_would_do_is_no_term(sentence: str) -> None:
    assert read(TALKS + sentence).terms == ()


def test_a_report_goes_on_with_the_terms_of_an_offer_over_several_sentences() -> None:
    found = read(
        TALKS + "The envoy handed over a proposal. It was read at once. "
        "A joint board would run the port, and eight islanders would sit on it."
    )
    assert 8 in found.values()
    assert {found.of(term) for term in found.terms} == {"a proposal"}


def test_outside_of_reports_on_talks_nothing_is_a_term() -> None:
    assert read("The corridor would be 20 km wide. A force of 6,000 would go.").terms == ()


def test_a_report_on_a_paper_goes_on_with_it_though_it_says_little_of_talks() -> None:
    filler = "The crowd in the square stood still. " * 90
    found = read(
        f"The envoy spoke of negotiations on a truce. {filler}\n\nThe draft is a long one. Under "
        "it Veland would withdraw all its guns within 14 days. A joint board would run the ports. "
        "The island is expressly left out."
    )
    told = [term.evidence.quote for term in found.terms]
    assert 14 in found.values()
    assert "A joint board would run the ports" in told
    assert "The island is expressly left out" in told


def test_what_a_deal_holds_is_given_by_nobody() -> None:
    found = read(TALKS + "The pact saves 600 jobs and drops the rule on overtime.")
    assert [term.giver for term in found.terms] == [None, None]
