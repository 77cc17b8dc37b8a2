"""Stances: what is wanted, supported, planned, refused; a text -> its statements, or none."""

from __future__ import annotations

import pytest

from tests.extract.cases import ANON, BODY, ON, Said, indirect, mixed, said_in

STANCES: list[tuple[str, list[Said]]] = [
    (
        "The union wants a signed promise.",
        [indirect("union", BODY, "wants", "a signed promise")],
    ),
    (
        "Ada Obi supports the second text.",
        [indirect("Ada Obi", ON, "supports", "the second text")],
    ),
    (
        "The union opposes cutting the number of pilots.",
        [indirect("union", BODY, "opposes", "cutting the number of pilots")],
    ),
    (
        "Ada Obi proposed closing the port for a month.",
        [indirect("Ada Obi", ON, "proposed", "closing the port for a month")],
    ),
    (
        "The ministry plans to reopen the border in May.",
        [indirect("ministry", BODY, "plans", "to reopen the border in May")],
    ),
    (
        "Canada sees the offer as a trap.",
        [indirect("Canada", BODY, "sees", "the offer as a trap")],
    ),
    (
        "Ada Obi considers the offer an “insult”.",
        [mixed("Ada Obi", ON, "considers", "the offer an “insult”")],
    ),
    (
        "Ada Obi argued against a longer truce.",
        [indirect("Ada Obi", ON, "argued", "against a longer truce")],
    ),
    (
        "Officials complained about the delay.",
        [indirect("Officials", ANON, "complained", "about the delay")],
    ),
    (
        "Canada regards the text as the mediators’ own.",
        [indirect("Canada", BODY, "regards", "the text as the mediators’ own")],
    ),
    (
        "The navy raised the toll of the storm to seven dead.",
        [indirect("navy", BODY, "raised", "the toll of the storm to seven dead")],
    ),
    (
        "Ada Obi left early, citing the second text.",
        [indirect("Ada Obi", ON, "citing", "the second text")],
    ),
    (
        "The union continued to oppose the offer.",
        [indirect("union", BODY, "oppose", "the offer")],
    ),
    (
        "Polling shows that the strike is popular.",
        [indirect("Polling", ANON, "shows", "the strike is popular")],
    ),
    (
        "The board praised her for ending the strike.",
        [indirect("board", BODY, "praised", "her for ending the strike")],
    ),
    (
        "Canada is pressuring the union to return to the table.",
        [indirect("Canada", BODY, "pressuring", "the union to return to the table")],
    ),
    (
        "The union urged restraint.",
        [indirect("union", BODY, "urged", "restraint")],
    ),
    (
        "Ada Obi asked the captain if the talks would go on.",
        [indirect("Ada Obi", ON, "asked", "if the talks would go on")],
    ),
    # forms that the language model traces back to "hop"
    (
        "Ada Obi hopes the crews will be home by May.",
        [indirect("Ada Obi", ON, "hopes", "the crews will be home by May")],
    ),
    (
        "Ada Obi realized that the crews had left.",
        [indirect("Ada Obi", ON, "realized", "the crews had left")],
    ),
    # the denial is part of the cue
    (
        "The union does not accept the offer.",
        [indirect("union", BODY, "does not accept", "the offer")],
    ),
    (
        "The union doesn’t want to return to the table.",
        [indirect("union", BODY, "doesn’t want", "to return to the table")],
    ),
    (
        "Canada would never recognise the border.",
        [indirect("Canada", BODY, "would never recognise", "the border")],
    ),
]

NONE = [
    "The union did not rule out a truce.",
    "Ada Obi did not mention the crews.",
    "If the union rejects the offer, the crews stay.",
    "Ada Obi may announce a truce.",
    "Does the union support the offer?",
    "The company raised the wage to six crowns.",
    "Ada Obi complained about that.",
    "Ada Obi advises the government.",
    "An old firm called Our House is growing.",
    "Ada Obi was determined to leave.",
]


@pytest.mark.parametrize(("text", "wanted"), STANCES)
def test_a_stance_is_a_statement(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize("text", NONE)
def test_what_is_open_denied_or_asked_is_no_stance(text: str) -> None:
    assert said_in(text) == []
