"""Quotations that no cue governs: signed, labelled, gone on from, or left open."""

from __future__ import annotations

import pytest

from tests.extract.cases import ANON, BODY, ON, Said, direct, indirect, mixed, said_in

SIGNED: list[tuple[str, list[Said]]] = [
    (
        "“The quarry must close before the winter.” — Ana Ruiz",
        [direct("Ana Ruiz", ON, "", "The quarry must close before the winter.")],
    ),
    (
        "“The quarry must close before the winter.” – Ana Ruiz, a quarry worker in Torrmouth",
        [direct("Ana Ruiz", ON, "", "The quarry must close before the winter.")],
    ),
    (
        "“The quarry must close before the winter.” -Ana Ruiz.",
        [direct("Ana Ruiz", ON, "", "The quarry must close before the winter.")],
    ),
    (
        "“I think the quarry must close before the winter.”\n\n— Ana Ruiz, quarry worker",
        [direct("Ana Ruiz", ON, "", "I think the quarry must close before the winter.")],
    ),
    (
        "“The quarry stays open.” — Carl Benning\n\n“They said so in May.” — Ana Ruiz",
        [
            direct("Carl Benning", ON, "", "The quarry stays open."),
            direct("Ana Ruiz", ON, "", "They said so in May."),
        ],
    ),
    (
        "“We will not be provoked again” - army chief",
        [direct("army chief", ON, "", "We will not be provoked again")],
    ),
    (
        "“We will not be provoked again” – not this winter.",
        [],
    ),
    (
        "“The quarry stays open,” he said — Carl Benning had arrived late.",
        [direct("he", ANON, "said", "The quarry stays open,")],
    ),
]

LABELLED: list[tuple[str, list[Said]]] = [
    (
        "Mara Obi: “We go back to work when the roster changes.”",
        [direct("Mara Obi", ON, "", "We go back to work when the roster changes.")],
    ),
    (
        "Mara Obi: “The roster is unsafe.” Carl Benning: “The roster is legal.”",
        [
            direct("Mara Obi", ON, "", "The roster is unsafe."),
            direct("Carl Benning", ON, "", "The roster is legal."),
        ],
    ),
    (
        "“ILVES: The roster is unsafe, and the company knows it.",
        [direct("ILVES", BODY, "", "The roster is unsafe, and the company knows it.")],
    ),
]

GONE_ON: list[tuple[str, list[Said]]] = [
    (
        "Selma Varga said the pipeline was finished. “Nobody will pay for it now.”",
        [
            mixed(
                "Selma Varga",
                ON,
                "said",
                "the pipeline was finished",
                "Nobody will pay for it now.",
            )
        ],
    ),
    (
        "Joan Mbeki told deputies that the ferry tax would stay.\n\n“It pays for the harbour.”",
        [
            indirect("Joan Mbeki", ON, "told", "the ferry tax would stay"),
            direct("Joan Mbeki", ON, "", "It pays for the harbour."),
        ],
    ),
    (
        "“We are far apart on the main points,” said Ada Obi.\n\n“Main requirements of a deal”\n\n"
        "The board met.",
        [direct("Ada Obi", ON, "said", "We are far apart on the main points,")],
    ),
    (
        "“We are far apart,” said Ada Obi. Petr Halas shook his head. “We are nearly there now.”",
        [
            direct("Ada Obi", ON, "said", "We are far apart,"),
            direct("Petr Halas", ON, "", "We are nearly there now."),
        ],
    ),
    (
        "Ada Obi warned of a long winter: “There is no gas for the ferries,” she said.",
        [direct("Ada Obi", ON, "said", "There is no gas for the ferries,")],
    ),
    (
        "“We are far apart,” Ada Obi said, adding later, “The text is empty.”",
        [
            direct("Ada Obi", ON, "said", "We are far apart,"),
            direct("Ada Obi", ON, "adding", "The text is empty."),
        ],
    ),
    (
        "Asked when the board would meet, Carl Benning demurred: “When there is something to say.”",
        [direct("Carl Benning", ON, "", "When there is something to say.")],
    ),
]

LEFT_OPEN: list[tuple[str, list[Said]]] = [
    (
        "“We will not sign, said Ada Obi. The board met on Monday. Mara Ilves said the union"
        " would wait.",
        [
            direct("Ada Obi", ON, "said", "We will not sign,"),
            indirect("Mara Ilves", ON, "said", "the union would wait"),
        ],
    ),
    (
        "We will not sign,” said Ada Obi. Mara Ilves said the union would wait.",
        [
            indirect("Ada Obi", ON, "said", "We will not sign"),
            indirect("Mara Ilves", ON, "said", "the union would wait"),
        ],
    ),
    (
        "Ada Obi said: “We will not sign. The talks are over.\n\nMara Ilves said the union would"
        " wait.",
        [
            direct("Ada Obi", ON, "said", "We will not sign. The talks are over."),
            indirect("Mara Ilves", ON, "said", "the union would wait"),
        ],
    ),
    (
        "''The line closes in June,'' said Ada Obi. ''Nobody disputes that.''",
        [direct("Ada Obi", ON, "said", "The line closes in June,", "Nobody disputes that.")],
    ),
    (
        "\"They told us, 'Wait for the court,' \" Ada Obi said.",
        [direct("Ada Obi", ON, "said", "They told us, 'Wait for the court,'")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SIGNED)
def test_a_name_after_a_dash_signs_a_quotation(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), LABELLED)
def test_a_name_before_a_colon_opens_a_quotation(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), GONE_ON)
def test_a_quotation_goes_on_from_who_spoke_before(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), LEFT_OPEN)
def test_a_lone_mark_costs_at_most_its_own_sentence(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted
