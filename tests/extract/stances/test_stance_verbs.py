"""Verbs of stance: which they tell, in whose name, and what "not", "may" and "had" leave."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import Held, held_in, kinds_in, stances_in


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Lunia demanded the release of the crew.", ("demand", "demanded", "Lunia")),
        ("The union insists on a rise of 6 percent.", ("demand", "insists on", "The union")),
        ("Lunia insisted that the patrols stop.", ("demand", "insisted", "Lunia")),
        ("The union called for talks.", ("demand", "called for", "The union")),
        ("Torria wants the patrols to stop.", ("demand", "wants", "Torria")),
        ("Torria is seeking guarantees.", ("demand", "is seeking", "Torria")),
        ("The board accepted the offer.", ("accept", "accepted", "The board")),
        ("Lunia has agreed to a pause.", ("accept", "has agreed to", "Lunia")),
        ("Lunia agreed not to publish the text.", ("accept", "agreed", "Lunia")),
        ("The board turned down the bid.", ("reject", "turned down", "The board")),
        ("Lunia ruled out a withdrawal.", ("reject", "ruled out", "Lunia")),
        ("Lunia refused to free the crew.", ("reject", "refused", "Lunia")),
        ("The union opposes the merger.", ("reject", "opposes", "The union")),
        ("Torria said no to the paper.", ("reject", "said no", "Torria")),
        ("Lunia offered to free 20 prisoners.", ("offer", "offered", "Lunia")),
        ("Lunia proposed a pause of two weeks.", ("offer", "proposed", "Lunia")),
        ("The union plans to strike on Monday.", ("intend", "plans", "The union")),
        ("Lunia is considering the proposal.", ("open", "is considering", "Lunia")),
        ("Lunia stopped short of rejecting it.", ("open", "stopped short of", "Lunia")),
        ("The union dropped its demand for more pay.", ("dropped", "dropped", "The union")),
        ("The miners called off the strike.", ("dropped", "called off", "The miners")),
        ("The bidder walked away from the talks.", ("reject", "walked away from", "The bidder")),
        ("Lunia asked Torria to free the crew.", ("demand", "asked", "Lunia")),
        ("The firm would pay 300 pence a share.", ("offer", "would pay", "The firm")),
        ("The union would settle for 6 percent.", ("accept", "would settle for", "The union")),
    ],
)
def test_verbs_tell_who_wants_refuses_or_offers(sentence: str, held: tuple[str, str, str]) -> None:
    assert held_in(sentence) == [Held(*held)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Lunia would not accept the terms.", "reject"),
        ("Lunia will never sign the treaty.", "reject"),
        ("Lunia cannot accept the terms.", "reject"),
        ("Lunia could accept the terms.", "accept"),
        ("Lunia did not rule out a pause.", "open"),
        ("Lunia refused to rule out a pause.", "open"),
        ("Lunia does not reject the text.", "open"),
        ("Lunia did not rule out accepting the text.", "open"),
        ("Lunia did not refuse to accept the text.", "open"),
        ("Lunia has not accepted the terms.", "open"),
        ("Lunia has yet to accept the terms.", "open"),
        ("Lunia is neither accepting nor rejecting the terms.", "open"),
        ("Lunia no longer demands a withdrawal.", "dropped"),
        ("Lunia no longer opposes the treaty.", "open"),
        ("Lunia has not dropped its demand for a withdrawal.", "demand"),
        ("Lunia dropped its opposition to the treaty.", "dropped"),
        ("Lunia decided to reject the terms.", "reject"),
        ("Lunia is ready to accept the terms.", "accept"),
        ("Lunia is not ready to accept the terms.", "reject"),
        ("Lunia vowed never to accept the terms.", "reject"),
        ("Lunia left the hall without rejecting the terms.", "open"),
        ("The union urged the board to reject the bid.", "reject"),
        ("The union urged the board not to accept the bid.", "reject"),
        ("The envoy pressed Lunia to accept the terms.", "demand"),
        ("The board recommended that owners reject the bid.", "reject"),
        ("The board will accept nothing below 40 dollars.", "reject"),
    ],
)
def test_negation_and_what_governs_a_verb_turn_its_kind(sentence: str, kind: str) -> None:
    assert kinds_in(sentence) == [kind]


@pytest.mark.parametrize(
    ("sentence", "time", "hedge"),
    [
        ("Lunia had demanded a withdrawal.", "past", ""),
        ("Lunia originally demanded a withdrawal.", "past", ""),
        ("The envoy said that Lunia had rejected the terms.", "now", ""),
        ("Lunia is likely to reject the terms.", "expected", "likely"),
        ("Lunia is expected to accept the terms.", "expected", "expected"),
        ("Lunia may reject the terms.", "expected", "may"),
        ("Lunia is said to oppose the terms.", "now", "said"),
    ],
)
def test_tense_tells_when_it_is_held(sentence: str, time: str, hedge: str) -> None:
    [stance] = stances_in(sentence)
    assert (stance.time, stance.hedge.quote if stance.hedge else "") == (time, hedge)


@pytest.mark.parametrize(
    "sentence",
    [
        "If Lunia rejects the terms, nobody knows what follows.",
        "It is unclear whether Lunia accepts the terms.",
        "The envoy hopes that Lunia accepts the terms.",
        "Will Lunia accept the terms?",
        "Lunia would have accepted the terms.",
        "The minister refused to comment.",
        "The skipper accepted a prize for bravery.",
        "The minister rejected claims that he had lied.",
        "They agreed that it was late.",
        "The official insisted on anonymity.",
        "Lunia denied that it had rejected the terms.",
        "Lunia rejected the notion that the talks had failed.",
        "Police refused to give details of the offer.",
    ],
)
def test_what_is_only_hoped_asked_or_no_matter_of_talks_is_no_stance(sentence: str) -> None:
    assert held_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The bid was rejected by the board on Friday.", "The bid"),
        ("The board refused to sell its stake.", "to sell its stake"),
        ("The paper that Lunia rejected was short.", "The paper"),
        ("The board turned down the bid, which came late.", "the bid"),
        ("The union urged the board to reject the bid.", "the bid"),
        ("Caldrea demanded that the patrols stop.", "the patrols stop"),
    ],
)
def test_the_content_is_what_it_is_about(sentence: str, content: str) -> None:
    [stance] = stances_in(sentence)
    assert " ".join(span.quote for span in stance.content) == content


def test_who_is_asked_is_told_apart() -> None:
    [stance] = stances_in("The union called on the board to publish the figures.")
    assert stance.addressee is not None
    assert (stance.kind, stance.addressee.name) == ("demand", "the board")


def test_we_in_a_quotation_is_its_speaker() -> None:
    text = "Mara Ilves, who leads the union, met reporters. “We reject the offer,” Ilves said."
    assert Held("reject", "reject", "Mara Ilves") in held_in(text)


def test_two_who_hold_it_make_two_stances() -> None:
    assert [one.holder for one in held_in("Lunia and Torria rejected the terms.")] == [
        "Lunia",
        "Torria",
    ]


def test_what_a_report_says_a_side_will_do_is_intended() -> None:
    text = "The talks between Lunia and Torria broke off. Lunia will withdraw its troops on Monday."
    assert Held("intend", "will withdraw", "Lunia") in held_in(text)


def test_a_condition_makes_it_conditional() -> None:
    [stance] = stances_in("Lunia would accept the terms if the patrols stopped.")
    assert (stance.kind, stance.otherwise) == ("conditional", "accept")
    assert [one.words.quote for one in stance.conditions] == ["the patrols stopped"]


def test_what_only_stands_in_a_condition_is_none() -> None:
    text = "Lunia would free the crew if Torria accepted the terms."
    assert "Torria" not in [one.holder for one in held_in(text)]


def test_a_passive_needs_nobody() -> None:
    assert held_in("The bid was rejected on Friday.") == [Held("reject", "was rejected", "")]
