"""What is taken out of what one would talk of, what is final or off the table, whose "whose" is."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import held_in, kinds_in, stances_in

_TALKS = "The talks between the two ministers on the treaty went on in Korvath. "


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The minister is willing to talk about anything except the border.", "the border"),
        ("Everything is negotiable except our dignity, he said.", "our dignity"),
        ("The union is ready to discuss everything but pensions.", "pensions"),
        ("The rebels said they would discuss anything but disarmament.", "disarmament"),
    ],
)
def test_what_is_taken_out_of_all_that_is_talked_of_is_refused(sentence: str, content: str) -> None:
    refused = [one for one in stances_in(_TALKS + sentence) if one.kind == "reject"]
    assert [span.quote for one in refused for span in one.content] == [content]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Mr Orm vowed to see the treaty defeated in May.", ("reject", "vowed to see", "Orm")),
        ("The guild pledged to see the bill killed.", ("reject", "pledged to see", "The guild")),
        ("Ms Orm turned him down flat.", ("reject", "turned", "Orm")),
        (
            "The board considered a merger but did not proceed with it.",
            ("reject", "did not proceed with", "The board"),
        ),
        ("The company said the May 3 offer was final.", ("reject", "final", "The company")),
        (
            "The minister said the offer was no longer on the table.",
            ("dropped", "on the table", "The minister"),
        ),
        (
            "The plan is no basis for a settlement, the union said.",
            ("reject", "basis for a settlement", "the union"),
        ),
        (
            "The front told the envoy that the paper could not form the basis of an agreement.",
            ("reject", "basis of an agreement", "The front"),
        ),
        (
            "Let us make it clear that there will be no handover, the front said.",
            ("reject", "will", "the front"),
        ),
        (
            "He argued that no party linked to a militia should be given a ministry.",
            ("reject", "should be", "he"),
        ),
        (
            "The envoy said the points were acceptable as a basis.",
            ("open", "acceptable as a basis", "The envoy"),
        ),
        (
            "The minister said the proposals should be examined with care.",
            ("open", "should be", "The minister"),
        ),
        (
            "The owners are less opposed to arbitration than before.",
            ("open", "are less opposed to", "The owners"),
        ),
        (
            "They wrote to Torria, whose rejection of the border plan had angered them.",
            ("reject", "rejection of", "Torria"),
        ),
        (
            "It was the army chief, Gen. Orm, whose insistence on a flag kept them there.",
            ("demand", "insistence on", "Orm"),
        ),
        (
            "The mediators brought a draft which Caldrea had been ready to accept.",
            ("accept", "had been ready to accept", "Caldrea"),
        ),
    ],
)
def test_a_turn_of_news_english_tells_a_stance(sentence: str, held: tuple[str, str, str]) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He ate everything except the fish.",
        "All ministers except Mr Orm attended.",
        "He hoped to see his brother beaten at chess.",
        "The final of the cup was lost, he said.",
        "He met the envoy whose brother was killed.",
        "The owners are no less friendly than before.",
    ],
)
def test_what_only_looks_alike_is_no_refusal(sentence: str) -> None:
    assert not {"reject", "dropped"} & set(kinds_in(_TALKS + sentence))


def test_a_refused_approach_is_not_the_person_from_whom_it_came() -> None:
    sentence = "It was cheaper than an approach from the tycoon, which the board threw out."
    (refused,) = [one for one in stances_in(_TALKS + sentence) if one.kind == "reject"]
    assert refused.content[0].quote == "an approach from the tycoon"


def test_who_writes_to_the_sides_is_who_asks() -> None:
    sentence = "The bishop wrote to the rebels urging them to free the crew."
    assert ("demand", "urging", "The bishop") in held_in(_TALKS + sentence)
