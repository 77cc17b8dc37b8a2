"""Refusals told of what is refused: what it meets with, goes too far for, is to whom; the like."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import held_in, kinds_in, stances_in

_TALKS = "The talks between the two ministers on the treaty went on in Korvath. "


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The proposal drew fire from the union.", ("reject", "drew fire", "the union")),
        (
            "The proposal met with a frosty reception from the union.",
            ("reject", "met with a frosty reception", "the union"),
        ),
        (
            "The proposal found no favour with the union.",
            ("reject", "found no favour", "the union"),
        ),
        ("The proposal cut no ice with the union.", ("reject", "cut no ice", "the union")),
        (
            "The proposal did not sit well with the union.",
            ("reject", "did not sit well", "the union"),
        ),
        (
            "The proposal went down badly with the union.",
            ("reject", "went down badly", "the union"),
        ),
        ("The proposal does not appeal to the union.", ("reject", "does not appeal", "the union")),
        ("The proposal failed to satisfy the union.", ("reject", "failed to satisfy", "the union")),
        ("The proposal angered the union.", ("reject", "angered", "the union")),
        (
            "The proposal was greeted with scorn by the union.",
            ("reject", "was greeted with scorn", "the union"),
        ),
        ("The draft was coldly received in Tarvik.", ("reject", "was coldly received", "Tarvik")),
        ("There was unease in the cabinet over the plan.", ("reject", "was unease", "the cabinet")),
        (
            "There is no support in the cabinet for the plan.",
            ("reject", "is no support", "the cabinet"),
        ),
        (
            "There is little enthusiasm in the party for a referendum.",
            ("reject", "is little enthusiasm", "the party"),
        ),
    ],
)
def test_what_a_plan_meets_with_tells_who_is_against_it(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "The clause is a deal-breaker for the union.",
            ("reject", "is a deal-breaker for", "the union"),
        ),
        (
            "A joint flag is anathema to the islanders.",
            ("reject", "is anathema to", "the islanders"),
        ),
        (
            "The quota is a step too far for the islanders.",
            ("reject", "is a step too far", "the islanders"),
        ),
        ("The quota is too low for the islanders.", ("reject", "is too low for", "the islanders")),
        (
            "The offer was not enough for the islanders.",
            ("reject", "was not enough for", "the islanders"),
        ),
        ("The proposal is unpopular with the union.", ("reject", "is unpopular with", "the union")),
        (
            "The plan does not go far enough for Torria.",
            ("reject", "does not go far enough", "Torria"),
        ),
        ("The plan goes too far, Torria said.", ("reject", "goes too far", "Torria")),
        ("The plan fell short of Torria's demands.", ("reject", "fell short", "Torria")),
        (
            "The offer falls far short of what the union wants.",
            ("reject", "falls far short", "the union"),
        ),
        ("The accord is unworkable, the minister said.", ("reject", "unworkable", "the minister")),
        ("The offer is a trap, the minister said.", ("reject", "trap", "the minister")),
        ("Brussels says deeper cuts are impossible.", ("reject", "impossible", "Brussels")),
    ],
)
def test_what_is_too_much_for_somebody_he_is_against(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "Dock workers gave a resounding no to the company's terms.",
            ("reject", "gave a resounding no", "Dock workers"),
        ),
        ("Airlines are up in arms over the levy.", ("reject", "are up in arms", "Airlines")),
        (
            "The board urged shareholders to take no action on the bid.",
            ("reject", "urged shareholders to take no action", "The board"),
        ),
        ("The growers reacted with fury to the tariff.", ("reject", "reacted", "The growers")),
        ("The growers reacted angrily to the tariff.", ("reject", "reacted", "The growers")),
        ("It is a clause to which the union objects.", ("reject", "objects", "the union")),
        (
            '"A withdrawal is not going to happen," Sorel said.',
            ("reject", "going to happen", "Sorel"),
        ),
        (
            "Sorel would not be rushed into a truce.",
            ("reject", "would not be rushed into", "Sorel"),
        ),
        ("The miners are in no mood for compromise.", ("reject", "are in no mood", "The miners")),
    ],
)
def test_how_people_take_a_plan_tells_that_they_are_against_it(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "“They cannot expect us to share the port,” Ada Brill said.",
            ("reject", "expect", "Ada Brill"),
        ),
        (
            "“We do not see how we can accept the levy,” Ada Brill said.",
            ("reject", "can accept", "Ada Brill"),
        ),
        ("Ada Brill said the plan made no sense.", ("reject", "made no sense", "Ada Brill")),
        (
            "Ada Brill said the plan amounted to surrender.",
            ("reject", "amounted to surrender", "Ada Brill"),
        ),
        ("Ada Brill, no friend of the plan, abstained.", ("reject", "friend of", "Ada Brill")),
        (
            "Ada Brill led the revolt against the plan.",
            ("reject", "led", "Ada Brill"),
        ),
        ("The army does not want foreign troops.", ("reject", "does not want", "The army")),
    ],
)
def test_what_somebody_says_of_a_plan_tells_that_he_is_against_it(
    sentence: str, held: tuple[str, str, str]
) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The minister gave the plan short shrift.", "the plan"),
        ("The union took strong exception to the clause.", "the clause"),
        ("The company stood in the way of a settlement.", "a settlement"),
        ("Ada Brill led the revolt against the plan.", "the plan"),
        ("The proposal went down badly with the union.", "The proposal"),
        ("There is no support in the cabinet for the plan.", "the plan"),
        ("The army's chief, a foe of any truce, stayed away.", "any truce"),
        ("The union would not be rushed into a deal.", "a deal"),
    ],
)
def test_what_is_refused_is_told_without_the_turn_of_phrase(sentence: str, content: str) -> None:
    told = stances_in(_TALKS + sentence)
    assert [[span.quote for span in one.content] for one in told] == [[content]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm angered the sea.",
        "The coat was too small for the boy.",
        "The jump fell short of the record.",
        "Sales fell short of forecasts.",
        "The film met with a cool reception from the critics.",
        "The joke went down badly with the guests.",
        "The soup did not please the guests.",
        "The road is too narrow for lorries.",
        "The bridge goes too far to the north.",
        "There was no bread in the shop for the children.",
        "There was unease in the hall over the noise.",
        "The tall man was in no hurry as he ate.",
        "The boy reacted angrily to the noise.",
        "The guests gave a loud cheer to the singer.",
        "The shop would not be rushed.",
        "He was adamant that he had locked the door.",
        "An opponent of the champion, he lost in an hour.",
        "Ada Brill asked how the union could accept the levy.",
        "Ada Brill was a friend of the treaty.",
        "The strike angered commuters.",
        "The envoy leaned against the door.",
    ],
)
def test_what_only_looks_like_it_is_none(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []
