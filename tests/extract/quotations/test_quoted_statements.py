"""Quotations and who said them: a text -> its statements, over many kinds of talks."""

from __future__ import annotations

import pytest

from tests.extract.cases import ANON, BODY, ON, Said, direct, mixed, said_in

BESIDE_ITS_CUE: list[tuple[str, list[Said]]] = [
    (
        "“The union will not sign,” said Mara Ilves.",
        [direct("Mara Ilves", ON, "said", "The union will not sign,")],
    ),
    (
        "“The union will not sign,” Mara Ilves said.",
        [direct("Mara Ilves", ON, "said", "The union will not sign,")],
    ),
    (
        "Mara Ilves said: “The union will not sign.”",
        [direct("Mara Ilves", ON, "said", "The union will not sign.")],
    ),
    (
        "Mara Ilves said, “The union will not sign.”",
        [direct("Mara Ilves", ON, "said", "The union will not sign.")],
    ),
    (
        '"The bid undervalues the company," Tomas Reyl told shareholders on Friday.',
        [direct("Tomas Reyl", ON, "told", "The bid undervalues the company,")],
    ),
    (
        "“Will the border open by spring?” asked Lena Korb, a member of parliament.",
        [direct("Lena Korb", ON, "asked", "Will the border open by spring?")],
    ),
    (
        "“We are not there yet!” shouted Petr Halas.",
        [direct("Petr Halas", ON, "shouted", "We are not there yet!")],
    ),
    (
        "‘The tariffs must go,’ said Joan Mbeki, the trade minister.",
        [direct("Joan Mbeki", ON, "said", "The tariffs must go,")],
    ),
    (
        "“This summit has failed the islands,” the ministry said in a statement.",
        [direct("ministry", BODY, "said", "This summit has failed the islands,")],
    ),
    (
        "“They are bluffing,” a senior official said.",
        [direct("senior official", ANON, "said", "They are bluffing,")],
    ),
    (
        "Asked about the ceasefire, Idris Kane replied: “Ask the other side.”",
        [direct("Idris Kane", ON, "replied", "Ask the other side.")],
    ),
    (
        "“We need a pause of six weeks,” Ms Obi added.",
        [direct("Obi", ON, "added", "We need a pause of six weeks,")],
    ),
    (
        "In a letter to staff, Helen Stroud wrote: “No plant will close this year.”",
        [direct("Helen Stroud", ON, "wrote", "No plant will close this year.")],
    ),
    (
        "“The price is the price,” insisted Carl Benning, who founded the company.",
        [direct("Carl Benning", ON, "insisted", "The price is the price,")],
    ),
    (
        "“The text is closed,” the delegation’s spokesman, Rolf Amsel, told reporters.",
        [direct("Rolf Amsel", ON, "told", "The text is closed,")],
    ),
    (
        "According to Nadia Serrano, “the strike can end tonight”.",
        [direct("Nadia Serrano", ON, "According to", "the strike can end tonight")],
    ),
    (
        "“The army will answer every shell,” General Omar Diallo warned on Monday.",
        [direct("Omar Diallo", ON, "warned", "The army will answer every shell,")],
    ),
    (
        "“If [the port] opens, we sign,” said Selma Varga.",
        [direct("Selma Varga", ON, "said", "If [the port] opens, we sign,")],
    ),
    (
        "“The union’s ‘final offer’ is a joke,” said Carl Benning.",
        [direct("Carl Benning", ON, "said", "The union’s ‘final offer’ is a joke,")],
    ),
    (
        "Carl Benning said: “The chairman told me, ‘Sign it.’”",
        [direct("Carl Benning", ON, "said", "The chairman told me, ‘Sign it.’")],
    ),
    (
        "“The treaty is dead,” as Joan Mbeki put it.",
        [direct("Joan Mbeki", ON, "put it", "The treaty is dead,")],
    ),
    (
        "“I don't believe it,” said one driver.",
        [direct("one driver", ANON, "said", "I don't believe it,")],
    ),
    (
        "“They must leave,” a spokesman for the navy said on condition of anonymity.",
        [direct("spokesman for the navy", BODY, "said", "They must leave,")],
    ),
    (
        "The navy said in a statement: “They must leave.”",
        [direct("navy", BODY, "said", "They must leave.")],
    ),
    (
        "The mood was lighter on Friday, with Chilean radio quoting a Chilean diplomat saying"
        " “real progress” had been made on pay.",
        [mixed("Chilean diplomat", ANON, "saying", "“real progress” had been made on pay")],
    ),
    (
        "The union said “real progress” had been made on pay.",
        [mixed("union", BODY, "said", "“real progress” had been made on pay")],
    ),
    (
        "The crowd chanted “Strike now!” outside the factory.",
        [direct("crowd", ANON, "chanted", "Strike now!")],
    ),
]

IN_SEVERAL_PIECES: list[tuple[str, list[Said]]] = [
    (
        "“We will meet again,” said Ada Obi, “but not in this city.”",
        [direct("Ada Obi", ON, "said", "We will meet again,", "but not in this city.")],
    ),
    (
        "“The offer,” Mara Ilves said, “is an insult to every driver.”",
        [direct("Mara Ilves", ON, "said", "The offer,", "is an insult to every driver.")],
    ),
    (
        "“We read the bid last night,” said Tomas Reyl. “We will answer on Thursday.”",
        [
            direct(
                "Tomas Reyl",
                ON,
                "said",
                "We read the bid last night,",
                "We will answer on Thursday.",
            )
        ],
    ),
    (
        "“We read the bid,” said Tomas Reyl. “It is low. The board knows it.”",
        [direct("Tomas Reyl", ON, "said", "We read the bid,", "It is low. The board knows it.")],
    ),
    (
        "“We asked for water and got a promise,” said Lena Korb.\n\n“That is not enough for"
        " the camps.”",
        [
            direct("Lena Korb", ON, "said", "We asked for water and got a promise,"),
            direct("Lena Korb", ON, "", "That is not enough for the camps."),
        ],
    ),
    (
        "Lena Korb said: “We asked for water.\n\n“We got a promise.”",
        [direct("Lena Korb", ON, "said", "We asked for water.", "We got a promise.")],
    ),
    (
        "“No,” said Ada Obi. “Never.”",
        [direct("Ada Obi", ON, "said", "No,", "Never.")],
    ),
    (
        "Selma Varga came in. “When?” she asked. “And where?”",
        [direct("Selma Varga", ON, "asked", "When?", "And where?")],
    ),
    (
        "“The ships must leave,” said Admiral Juan Soto, who commands the fleet, “before dawn.”",
        [direct("Juan Soto", ON, "said", "The ships must leave,", "before dawn.")],
    ),
]

OF_TWO_SPEAKERS: list[tuple[str, list[Said]]] = [
    (
        "“We are close to a deal,” said Ada Obi. “We are nowhere,” said Petr Halas.",
        [
            direct("Ada Obi", ON, "said", "We are close to a deal,"),
            direct("Petr Halas", ON, "said", "We are nowhere,"),
        ],
    ),
    (
        "“The quota is fair,” said Joan Mbeki.\n\n“The quota is theft,” replied Rolf Amsel.",
        [
            direct("Joan Mbeki", ON, "said", "The quota is fair,"),
            direct("Rolf Amsel", ON, "replied", "The quota is theft,"),
        ],
    ),
    (
        "Joan Mbeki said: “The quota is fair.” But Rolf Amsel said: “The quota is theft.”",
        [
            direct("Joan Mbeki", ON, "said", "The quota is fair."),
            direct("Rolf Amsel", ON, "said", "The quota is theft."),
        ],
    ),
    (
        "“The strike is over,” Mara Ilves and Carl Benning said in a joint statement.",
        [direct("Mara Ilves + Carl Benning", ON, "said", "The strike is over,")],
    ),
    (
        "“I don't believe it,” said one. “I do,” said another.",
        [
            direct("one", ANON, "said", "I don't believe it,"),
            direct("another", ANON, "said", "I do,"),
        ],
    ),
    (
        "“The ships must leave,” Admiral Juan Soto said. He added: “If not, we will act.”",
        [
            direct("Juan Soto", ON, "said", "The ships must leave,"),
            direct("Juan Soto", ON, "added", "If not, we will act."),
        ],
    ),
    (
        "“The ships must leave,” Admiral Juan Soto said, adding: “The fleet is ready.”",
        [
            direct("Juan Soto", ON, "said", "The ships must leave,"),
            direct("Juan Soto", ON, "adding", "The fleet is ready."),
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), BESIDE_ITS_CUE)
def test_a_quotation_belongs_to_the_source_of_the_cue_beside_it(
    text: str, wanted: list[Said]
) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), IN_SEVERAL_PIECES)
def test_quotations_of_one_attribution_are_one_statement(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), OF_TWO_SPEAKERS)
def test_each_quotation_keeps_its_own_speaker(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted
