"""Runs of capitalised words -> whose name they are: titles, particles, days, firms, offices."""

from __future__ import annotations

import pytest

from tests.extract.cases import BODY, ON, Said, direct, indirect, said_in

TITLES: list[tuple[str, list[Said]]] = [
    # a title before a given name points at the person of that given name
    (
        "Dame Ruth Alder said the board was calm. Later Dame Ruth said the bid was low.",
        [
            indirect("Ruth Alder", ON, "said", "the board was calm"),
            indirect("Ruth Alder", ON, "said", "the bid was low"),
        ],
    ),
    (
        "Sir Piers Corley met the crews. Mr Dunne waited outside. Sir Piers said it was late.",
        [indirect("Piers Corley", ON, "said", "it was late")],
    ),
    (
        "Sir Piers said it was late.",
        [indirect("Sir Piers", ON, "said", "it was late")],
    ),
    # a sovereign's name is nobody's surname
    (
        "Nasser Farouk waited in the hall. King Farouk said the talks would go on.",
        [indirect("King Farouk", ON, "said", "the talks would go on")],
    ),
    (
        "King Farouk opened the talks. Farouk said they would go on.",
        [indirect("King Farouk", ON, "said", "they would go on")],
    ),
]

WORDS_AROUND: list[tuple[str, list[Said]]] = [
    # a particle has a capital where nothing stands before it
    (
        "Joost de Wael met the crews. De Wael said the offer was low.",
        [indirect("Joost de Wael", ON, "said", "the offer was low")],
    ),
    # a day after a name is no part of it
    (
        "Carl Benning Thursday said he would sign the text.",
        [indirect("Carl Benning", ON, "said", "he would sign the text")],
    ),
    (
        "Theresa May said the talks would go on.",
        [indirect("Theresa May", ON, "said", "the talks would go on")],
    ),
    # firms, groups and offices are no persons
    (
        "Marlow Foods said its plants were open.",
        [indirect("Marlow Foods", BODY, "said", "its plants were open")],
    ),
    (
        "Torr Drilling rejected the bid. It said the price was low.",
        [
            indirect("Torr Drilling", BODY, "rejected", "the bid"),
            indirect("Torr Drilling", BODY, "said", "the price was low"),
        ],
    ),
]

SUBJECTS: list[tuple[str, list[Said]]] = [
    # an hour says nothing
    (
        "Mr Dunne came out shortly before eleven to say that nothing was left.",
        [indirect("Dunne", ON, "say", "nothing was left")],
    ),
    # the nearest subject speaks, not the one of the clause before
    (
        "Crews cheered at a rally in Marlow as Mr Dunne, 58, vowed that they would stay out.",
        [indirect("Dunne", ON, "vowed", "they would stay out")],
    ),
    (
        "A person close to the bidder called the price fair. Orla Dunne left. "
        'Ports chief Joost de Wael told the Gazette: "We are patient, we are not stupid." '
        "He warned that talks could fail.",
        [
            direct("Joost de Wael", ON, "told", "We are patient, we are not stupid."),
            indirect("Joost de Wael", ON, "warned", "talks could fail"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [*TITLES, *WORDS_AROUND, *SUBJECTS])
def test_a_name_is_read_as_it_is_meant(text: str, wanted: list[Said]) -> None:
    assert said_in(text)[-len(wanted) :] == wanted
