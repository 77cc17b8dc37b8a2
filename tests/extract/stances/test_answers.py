"""What becomes of offers and demands in the verbs and nouns of the news: fought, blessed, met."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import Held, held_in, kinds_in, stances_in

_TALKS = "The talks between the union and the bidder went on.\n\n"


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The supporters vowed to fight the takeover.", ("reject", "The supporters")),
        ("“We will fight this bid to the end,” Ada Brill said.", ("reject", "Ada Brill")),
        ("Ada Brill said they would battle to stop the merger.", ("reject", "they")),
        ("The board fended off a bid by Ravel.", ("reject", "The board")),
        ("The board rejected as too low a bid of 300 crowns.", ("reject", "The board")),
        ("The pilots threw the offer back at the company.", ("reject", "The pilots")),
        ("Kestrel strongly opposed the group's move.", ("reject", "Kestrel")),
        ("Senators have vowed to block the treaty.", ("reject", "Senators")),
        ("The bank did not object to an inquiry.", ("accept", "The bank")),
        ("Lunia said it had no objection to a mediator.", ("accept", "Lunia")),
        ("The envoy had no qualms about signing it.", ("accept", "The envoy")),
        ("The union has given the plan its blessing.", ("accept", "The union")),
        ("The board gave Ravel permission to look at the accounts.", ("accept", "The board")),
        (
            "The plan won the backing of the pilots' association.",
            ("accept", "the pilots' association"),
        ),
        ("The plan ran into opposition from the miners.", ("reject", "the miners")),
        ("The bid met with a flat refusal from the family.", ("reject", "the family")),
        ("“Our offer has expired,” Ada Brill said.", ("dropped", "Ada Brill")),
        ("The union would be happy to talk at 12 crowns.", ("open", "The union")),
        ("The fund would start listening at 440 crowns.", ("open", "The fund")),
        ("Lunia had signalled its interest in resuming talks.", ("open", "Lunia")),
        ("The union lodged its claim at 12 percent.", None),
        ("The union put its claim at 12 percent.", ("demand", "The union")),
        ("The ministers set a deadline of Friday for an answer.", ("demand", "The ministers")),
        ("Officials have pressed privately for the army to leave.", ("demand", "Officials")),
        ("The company promised that nobody would lose his job.", ("offer", "The company")),
        ("The company has pledged to keep the plant open.", ("offer", "The company")),
        ("Ravel made a fresh approach to Kestrel.", ("offer", "Ravel")),
        ("Ravel lowered its offer to 26 crowns.", ("offer", "Ravel")),
        ("The company came back with four percent.", ("offer", "The company")),
        ("Lunia invited the rebels to talks.", ("offer", "Lunia")),
        ("The union served notice of a strike.", ("intend", "The union")),
        ("The president would not hear of a ransom.", ("reject", "The president")),
        ("The banks would not contemplate a write-off.", ("reject", "The banks")),
        ("The company said it cannot afford the rise.", ("reject", "The company")),
        ("The company will not go beyond ten percent.", ("reject", "The company")),
        ("The banks want no part in the plan.", ("reject", "The banks")),
        ("The banks want nothing to do with a write-off.", ("reject", "The banks")),
        ("The family does not want to sell.", ("reject", "The family")),
        ("The family is not interested in selling.", ("reject", "The family")),
        ("The smaller banks are unwilling to put up money.", ("reject", "The smaller banks")),
        ("The terms were found unacceptable by the union.", ("reject", "the union")),
        ("The terms are unacceptable to the miners.", ("reject", "the miners")),
        ("The government ignored the ultimatum.", ("reject", "The government")),
        ("The owners went along with the plan.", ("accept", "The owners")),
        ("The governor acquiesced in the plan.", ("accept", "The governor")),
        ("The government met two of the demands.", ("accept", "The government")),
        ("The chairman hinted at a higher offer.", ("open", "The chairman")),
        ("Ada Brill said the date was negotiable.", ("open", "Ada Brill")),
        ("The union has not closed the door on a deal.", ("open", "The union")),
        ("It is essential that they be freed, Ada Brill said.", ("demand", "Ada Brill")),
        ("The mayor asked to speak to the gunmen.", ("demand", "The mayor")),
        ("The company told the miners to accept by Friday.", ("demand", "The company")),
        ("The banks stipulated that the state sign first.", ("demand", "The banks")),
        ("The gunmen would let the women leave.", ("offer", "The gunmen")),
        ("The lenders held out the prospect of loans.", ("offer", "The lenders")),
        ("The government gave an undertaking that they go free.", ("offer", "The government")),
        ("The gunmen threatened to blow up the ship.", ("intend", "The gunmen")),
        ("The minister stood his ground on the levy.", ("reject", "The minister")),
        ("Lunia is fighting to keep its rebate.", ("demand", "Lunia")),
        ("The pilots refused to call off their strike.", ("reject", "The pilots")),
        ("The airline put a new offer on the table.", ("offer", "The airline")),
        ("The cabinet resolved to make no concessions.", ("reject", "The cabinet")),
        ("Ada Brill said the state would make no concessions.", ("reject", "the state")),
        ("The regime denied the inspectors access.", ("reject", "The regime")),
        ("The minister scoffed at the offer.", ("reject", "The minister")),
        ("The banks came round to a lower margin.", ("accept", "The banks")),
        ("Lunia laid claim to the islands.", ("demand", "Lunia")),
        ("Lunia needs three years of grace.", ("demand", "Lunia")),
        ("Lunia has yet to give an answer.", ("open", "Lunia")),
        ("Lunia promised to study the letter.", ("open", "Lunia")),
    ],
)
def test_what_is_done_with_an_offer_is_a_stance(
    sentence: str, held: tuple[str, str] | None
) -> None:
    found = [(one.kind, one.holder) for one in held_in(_TALKS + sentence)]
    assert [one for one in found if one[1] != "union"][:1] == ([] if held is None else [held])


@pytest.mark.parametrize(
    "sentence",
    [
        "She fought cancer for six years.",
        "The army fought the rebels in the hills.",
        "The board fended off questions from reporters.",
        "The bank put its forecast at 12 percent.",
        "The plan met the standards of the regulator.",
        "The team faced stiff opposition in the final.",
        "The coach invited the players to dinner.",
        "He came back with two bottles of wine.",
        "The licence expired in March.",
        "Lunia never pledged to close the port.",
        "The bank must meet capital requirements.",
        "She gave notice to her landlord.",
        "She was happy to see her family.",
        "Analysts said the board would sell the mine.",
        "The rebels hold two towns in the south.",
        "He had nothing to do with it.",
        "He had never heard of the men.",
        "Her words were a warning.",
        "He said he would be honoured to serve if they called.",
        "The price is fair to the miners.",
        "The mayor asked for anonymity.",
    ],
)
def test_what_only_sounds_like_an_answer_is_none(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "hung", "asked"),
    [
        (
            "The board is ready to accept the offer only if the bidder keeps the yards open.",
            "conditional",
            "the bidder keeps the yards open",
        ),
        (
            "The company offered 7 percent in exchange for new rosters.",
            "conditional",
            "new rosters",
        ),
        (
            "Lunia would return to talks only if the rebels dropped their date.",
            "conditional",
            "the rebels dropped their date",
        ),
    ],
)
def test_a_concession_asks_for_what_it_hangs_on(sentence: str, hung: str, asked: str) -> None:
    first, second = stances_in(sentence)
    assert (first.kind, second.kind) == (hung, "demand")
    assert [span.quote for span in second.content] == [asked]
    assert first.holder is not None
    assert second.holder is not None
    assert first.holder.name == second.holder.name


def test_a_threat_asks_for_nothing_by_its_condition() -> None:
    assert kinds_in("“If they return, we will end the talks,” Ada Brill said.") == ["conditional"]


def test_a_condition_goes_on_after_a_second_preposition() -> None:
    (stance,) = stances_in("The bid depends on a vote and on approval by the bank.")
    assert [one.words.quote for one in stance.conditions] == ["a vote and on approval by the bank"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Ada Brill and Lev Strand own the mine. The duo have cut off talks with Ravel.",
            [("reject", "Ada Brill"), ("reject", "Lev Strand")],
        ),
        (
            "Ada Brill and Lev Strand own the mine. The two men oppose the sale.",
            [("reject", "Ada Brill"), ("reject", "Lev Strand")],
        ),
        (
            "The local group Owners United opposes the takeover.",
            [("reject", "Owners United")],
        ),
        (
            "Ada Brill and Lev Strand own it. The Sunday Times says they will oppose any bid.",
            [("reject", "Ada Brill"), ("reject", "Lev Strand")],
        ),
    ],
)
def test_a_holder_is_named_by_what_the_report_tells_of_him(
    text: str, held: list[tuple[str, str]]
) -> None:
    assert [(one.kind, one.holder) for one in held_in(text)] == held


def test_leave_that_was_got_is_given_by_somebody_who_is_not_told() -> None:
    (stance,) = stances_in("Mr Ravel got permission to look at the accounts of the mine.")
    assert held_in("Mr Ravel got permission to look at the accounts of the mine.") == [
        Held("accept", "got permission", "")
    ]
    assert stance.addressee is not None


def test_a_condition_of_two_stances_asks_once() -> None:
    found = stances_in(
        "The board would accept the offer and would recommend the deal only if the yards stay open."
    )
    assert len({one.id for one in found}) == len(found)
    assert [one.kind for one in found].count("demand") == 1


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Pilots to strike on Monday", ("intend", "Pilots")),
        ("Union to reject pay deal", ("reject", "Union")),
        ("Banks to consider new loan", ("open", "Banks")),
        ("“No deal,” Ada Brill said.", ("reject", "Ada Brill")),
        ("“Let us talk about it,” Ada Brill said.", ("open", "Ada Brill")),
        ("“We do not deal with pirates,” Ada Brill said.", ("reject", "Ada Brill")),
        ("Ada Brill said the state would refuse it.", ("reject", "the state")),
        ("Among their demands was an end to the curfew.", ("demand", "their")),
        ("Foremost among the rebels' demands is an amnesty.", ("demand", "the rebels")),
        ("The union's claim is for 12 percent.", ("demand", "The union")),
        ("The company's offer was worth eight percent.", ("offer", "The company")),
        ("The banks' plan would give Lunia two years of grace.", ("offer", "The banks")),
    ],
)
def test_headlines_short_answers_and_papers_hold_a_stance(
    sentence: str, held: tuple[str, str]
) -> None:
    found = [(one.kind, one.holder) for one in held_in(_TALKS + sentence)]
    assert held in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Time to talk about money",
        "Ten ways to cut costs",
        "Ada Brill said the tide would turn.",
        "The union's claim is that prices rose.",
        "Her difficulties with voters grew.",
        "“No idea,” Ada Brill said.",
        "Most of the miners were at home.",
    ],
)
def test_what_only_looks_like_a_short_answer_is_none(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []
