"""What looks like a statement and is none; and headlines, which are read like any sentence."""

from __future__ import annotations

import pytest

from tests.extract.cases import BODY, ON, in_short, indirect, said_in
from tests.parsing import statements_in

SILENT = [
    "",
    " \n \n",
    "The trucks crossed the border on Monday.",
    "The film “The Long Strike” opens on Friday.",
    "He was known as “the fox” in the harbour.",
    "Neither Canada nor Mexico said when the talks would resume.",
    "Rolf Amsel said nothing about the talks.",
    "The ship “Northern Light” left port.",
    "The talks lasted six hours and ended at dawn.",
    "Shares in the company fell by four per cent on Tuesday.",
    "The fence is 6'2\" high and 300' long.",
    "In the '90s the two states signed nine treaties.",
    "The ministry did not answer calls.",
    "A second round of talks opens in Geneva in March.",
    "That was promised by both sides.",
    "Asked whether the tariff was part of a bargain, she smiled and did not answer.",
    "Asked if the date could change, Rolf Amsel said no.",
    "Rolf Amsel called the minister on Monday.",
    "Rolf Amsel called his brother, a farmer.",
    "The new design offers to cut the noise by half.",
    "The ceasefire entered its third week.",
    "“”",
    "“…”",
    '"',
    "Police found three boats near the island.",
    "Skip to content",
    "The delegation left without saying if it would be back.",
    "Rolf Amsel did not say that the talks had failed.",
    "Rolf Amsel never said that the talks had failed.",
    "Nobody said that the talks had failed.",
    "No minister has said that the talks had failed.",
    "It is not clear who said that the talks had failed.",
    "Rolf Amsel could say that the talks had failed.",
    "Rolf Amsel should have told the minister that the talks had failed.",
    "If the minister says that the talks have failed, the strike begins.",
    "Will the minister say that the talks have failed?",
    # conditions of speaking, and refusals to speak
    "A diplomat asked not to be identified because the talks are secret.",
    "The diplomat requested anonymity.",
    "The diplomat asked that his name be withheld.",
    # what a thing shows, with nobody speaking
    "The empty hall showed how far apart the two sides are.",
    "Her presence underscores growing pressure from Canada.",
    # participles in compounds
    "The so-called “peace road” was closed.",
    "The self-declared republic closed its border.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_says_anything_here(text: str) -> None:
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        (
            "Union rejects final offer",
            indirect("Union", BODY, "rejects", "final offer"),
        ),
        (
            "Minister Ada Obi says talks have failed",
            indirect("Ada Obi", ON, "says", "talks have failed"),
        ),
    ],
)
def test_a_headline_is_read(headline: str, wanted: object) -> None:
    text = f"{headline}\n\nThe trucks crossed the border on Monday."
    found = statements_in(text, [(0, len(headline), "headline")])
    assert [in_short(statement) for statement in found] == [wanted]


def test_boilerplate_says_nothing() -> None:
    menu = "Ada Obi said the talks had failed."
    text = f"{menu}\n\nThe trucks crossed the border on Monday."
    assert statements_in(text, [(0, len(menu), "related")]) == []
    assert len(statements_in(text)) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The survey shows that most ports are open.",
            indirect("survey", BODY, "shows", "most ports are open"),
        ),
        (
            "Rolf Amsel declined to sign the text.",
            indirect("Rolf Amsel", ON, "declined", "to sign the text"),
        ),
        (
            "Rolf Amsel asked not to be left alone with the delegation.",
            indirect("Rolf Amsel", ON, "asked", "not to be left alone with the delegation"),
        ),
    ],
)
def test_what_resembles_silence_is_read(text: str, wanted: object) -> None:
    assert said_in(text) == [wanted]
