"""Stances that the shape of a sentence tells, and the like that tell none."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import Held, held_in, kinds_in, stances_in

_STRIKE = "The strike over pay went on as the union met. "


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "The union rejected what the ministry called its best terms.",
            ("reject", "rejected", "The union"),
        ),
        ("Ada Brill has rejected his plea for a pause.", ("reject", "has rejected", "Ada Brill")),
        ("Lunia has refused any widening of the lane.", ("reject", "has refused", "Lunia")),
        ("Lunia would have none of it.", ("reject", "would have none", "Lunia")),
        ("The chairman balked when he read the text.", ("reject", "balked", "The chairman")),
        ("The members threw it out, 900 to 40.", ("reject", "threw it out", "The members")),
        ("Ada Brill agreed minutes later.", ("accept", "agreed", "Ada Brill")),
        ("The pilots agreed to lift their boycott.", ("dropped", "agreed to lift", "The pilots")),
        ("The elders have put off a decision.", ("open", "have put off a decision", "The elders")),
        ("Mediation was the ministry's own idea.",
         ("offer", "was the ministry's own idea", "the ministry")),
        (_STRIKE + "The board's offer came to $300 a head.", ("offer", "offer came", "The board")),
        ("All he asks is that the men be taken back.", ("demand", "asks", "he")),
        ("What the union cannot give up is the pension.", ("demand", "give", "the union")),
        ("What the union cannot accept is the pension cut.", ("reject", "accept", "the union")),
        ("The mayor would sooner resign than sign the text.", ("reject", "than sign", "The mayor")),
        ("The mayor resigned rather than sign the text.",
         ("reject", "rather than sign", "The mayor")),
        ("“We did not come here to sell our own valley,” Ada Brill said.",
         ("reject", "come", "Ada Brill")),
        ("Ada Brill said her country could not be asked to give up the valley.",
         ("reject", "asked", "Ada Brill")),
        ("The embargo stays in place until it frees the crew, Ada Brill said.",
         ("conditional", "stays", "Ada Brill")),
    ],
)  # fmt: skip
def test_the_shape_of_a_sentence_tells_a_stance(sentence: str, held: tuple[str, str, str]) -> None:
    assert held_in(sentence) == [Held(*held)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The court rejected his appeal for a retrial.",
        "Ada Brill rejected what she had read in the papers.",
        "They would have none of the boats.",
        "The horse balked when it saw the fence.",
        "The guards threw him out.",
        "Ada Brill agreed hours later that it was cold.",
        "The board has put off a party.",
        "It was a good idea.",
        "The offer came to her on Monday.",
        "All he knows is that the men are back.",
        "The last thing he needs is a strike.",
        "What she cannot recall is the day.",
        "She would sooner walk than drive.",
        "More boats came than left.",
        "We did not come here to laugh.",
        "She could not be asked to sing.",
        "The shop stays open until it rains, Ada Brill said.",
        _STRIKE + "The doctor gave her two days to rest.",
        "He had two days to return the book.",
    ],
)
def test_the_like_of_such_shapes_tells_none(sentence: str) -> None:
    assert kinds_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "content", "addressee"),
    [
        ("The ministry gave the strikers 24 hours to go back to work.",
         "to go back to work", "the strikers"),
        ("Lunia gave the union ten days to answer.", "to answer", "the union"),
    ],
)  # fmt: skip
def test_a_time_that_is_given_is_a_demand(sentence: str, content: str, addressee: str) -> None:
    stance = stances_in(_STRIKE + sentence)[-1]
    assert stance.kind == "demand"
    assert stance.content[0].quote == content
    assert stance.addressee is not None
    assert stance.addressee.name == addressee


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The report came after Ada Brill, the head, rejected what they called their best terms.",
         ("reject", "rejected", "Ada Brill")),
        ("Planes flew again after the pilots agreed to lift their boycott.",
         ("dropped", "agreed to lift", "the pilots")),
    ],
)  # fmt: skip
def test_what_something_came_after_has_happened(sentence: str, held: tuple[str, str, str]) -> None:
    assert held_in(sentence) == [Held(*held)]


def test_what_is_liked_less_is_refused() -> None:
    sentence = "The carriers prefer a long strike to a costly contract."
    assert kinds_in(sentence) == ["demand", "reject"]


_TALKS = "The talks on the treaty, the union and the sanction went on. "


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The fund has made debt relief a condition of taking part.",
         ("demand", "has made", "The fund")),
        ("Lunia has made the withdrawal of the boats a condition of talks.",
         ("demand", "has made", "Lunia")),
        ("The premier called it blackmail.", ("reject", "blackmail", "The premier")),
        ("A levy was the government's answer.",
         ("offer", "was the government's answer", "the government")),
        ("Lunia wants the patrol boats out.", ("demand", "wants", "Lunia")),
        ("The fishermen want the navy back.", ("demand", "want", "The fishermen")),
        ("The lenders would go no further than six years.",
         ("reject", "go no further", "The lenders")),
        ("Lunia's last figure was 900 tons.", ("offer", "figure was", "Lunia")),
        ("Lunia is sticking to its 90-mile limit.", ("demand", "is sticking to", "Lunia")),
        ("The chairman said talks were pointless.", ("reject", "pointless", "The chairman")),
        ("The chairman called the dismissals harsh.", ("reject", "harsh", "The chairman")),
        ("She said the treaty was null and void.", ("reject", "null and void", "she")),
        ("The board could live with a lower price.", ("accept", "could live with", "The board")),
        ("The pilots are not honouring the strike.",
         ("reject", "are not honouring", "The pilots")),
        ("The governor backed the minister to the hilt.", ("accept", "backed", "The governor")),
        ("The minister favours signing now.", ("accept", "favours", "The minister")),
    ],
)  # fmt: skip
def test_how_far_sides_go_is_a_stance(sentence: str, held: tuple[str, str, str]) -> None:
    assert held_in(_TALKS + sentence) == [Held(*held)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The children want cake when they are out.",
        "The road goes no further than the mill.",
        "The price of a deal, he said, is high.",
        "The rain made the road a mess.",
        "Lunia's population was 900,000.",
        "The climate of the coast is harsh.",
        "The chairman called the winter harsh.",
        "She backed the car to the hut.",
        "They live with a dog.",
        "The minister favours blue.",
    ],
)
def test_plain_news_beside_them_is_none(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []
