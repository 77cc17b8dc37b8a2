"""Whether an act happened, is planned, threatened, or said not to have been; or is none at all."""

from __future__ import annotations

import pytest

from tests.extract.events.cases import told_in

TALKS = "\n\nThe mediators said that the talks would go on. A negotiator agreed."


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Lunia has released the prisoners.", "happened"),
        ("The prisoners were released on Monday.", "happened"),
        ("Lunia began to release the prisoners.", "happened"),
        ("After releasing the prisoners, Lunia waited.", "happened"),
        ("Lunia is said to have released the prisoners.", "happened"),
        ("Lunia will release the prisoners.", "planned"),
        ("Lunia plans to release the prisoners.", "planned"),
        ("Lunia is expected to release the prisoners.", "planned"),
        ("The prisoners would be released first.", "planned"),
        ("There are 40 prisoners to be released.", "planned"),
        ("Lunia did not release the prisoners.", "denied"),
        ("Lunia has yet to release the prisoners.", "denied"),
        ("Lunia failed to release the prisoners.", "denied"),
        ("Nobody released the prisoners.", "denied"),
        ("Lunia denied that it had released the prisoners.", "denied"),
        ("Lunia does not plan to release the prisoners.", "denied"),
    ],
)
def test_tense_and_what_governs_a_verb_tell_how_real_it_is(sentence: str, modality: str) -> None:
    assert [told.modality for told in told_in(sentence) if told.category == "RETREAT"] == [modality]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lunia may release the prisoners.",
        "Lunia could have released the prisoners.",
        "Lunia might release the prisoners.",
        "If Lunia releases the prisoners, the siege ends.",
        "Nothing moves until Lunia has released the prisoners.",
        "Lunia hopes that the prisoners are released.",
        "Will Lunia release the prisoners?",
        "It takes courage to release prisoners.",
        "They have a guarantee that the prisoners will be released.",
        "Lunia would have to release the prisoners.",
        "Lunia was eager to release the prisoners.",
    ],
)
def test_what_is_only_possible_wished_or_a_condition_is_no_event(sentence: str) -> None:
    assert [told for told in told_in(sentence) if told.category == "RETREAT"] == []


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Lunia will leave the talks if a single patrol returns.", "leave"),
        ("If the patrols return, the talks end.", "end"),
        ("Should the patrols come back, Lunia will abandon the talks.", "abandon"),
    ],
)
def test_leaving_under_a_condition_is_a_threat(sentence: str, trigger: str) -> None:
    assert (trigger, "THREATEN", "threatened") in told_in(sentence + TALKS)


def test_a_strike_that_is_announced_is_a_threat() -> None:
    text = "The union called a strike for Friday. Workers want more pay, the union said."
    assert ("called", "THREATEN", "planned") in told_in(text)


def test_what_one_can_accept_is_planned_and_what_one_cannot_is_denied() -> None:
    assert told_in("Lunia could accept the text." + TALKS)[0] == ("accept", "AGREE", "planned")
    assert told_in("We cannot accept the text." + TALKS)[0] == ("accept", "AGREE", "denied")


def test_reaching_no_deal_is_denied() -> None:
    assert told_in("The two sides reached no deal.") == [("reached no deal", "AGREE", "denied")]


def test_a_verb_whose_past_looks_like_its_present_is_read_as_past() -> None:
    text = "Lunia gave an answer to the text that mediators put forward." + TALKS
    assert ("put forward", "CONSULT", "happened") in told_in(text)
