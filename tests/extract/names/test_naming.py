"""Runs of capitalised words -> whose name they are: titles, particles, days, firms, offices."""

from __future__ import annotations

import pytest

from tests.extract.cases import ANON, BODY, ON, Said, direct, indirect, said_in

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
    # the given name tells which of two is meant
    (
        "Mr Orrin Dunne left. Dr Miriam Dunne, who is no relation of his, came in. "
        "She said it was late.",
        [indirect("Miriam Dunne", ON, "said", "it was late")],
    ),
    # a calling or a headline's verb before a name is no part of it
    (
        "Typist Carol Meakin said it was late.",
        [indirect("Carol Meakin", ON, "said", "it was late")],
    ),
    (
        "Mocks Carl Benning said it was late. Carl Benning left. Carl Benning said it was early.",
        [
            indirect("Carl Benning", ON, "said", "it was late"),
            indirect("Carl Benning", ON, "said", "it was early"),
        ],
    ),
    (
        "Supervisor of Elections Carol Meakin said it was late.",
        [indirect("Carol Meakin", ON, "said", "it was late")],
    ),
    (
        "Homeland Security said its posts were open.",
        [indirect("Homeland Security", BODY, "said", "its posts were open")],
    ),
    # those who make a body stand in its name
    (
        "The Joined Union of Signal and Track Workers met. According to the union, it was late.",
        [indirect("Joined Union of Signal and Track Workers", BODY, "According to", "it was late")],
    ),
    # who answers an interview is "I" there, never "he"
    (
        "Sir Piers Corley waited.\n\nDUNNE: He wrote to me. He said the text was ready.\n\n"
        "Mr Dunne left.",
        [indirect("Piers Corley", ON, "said", "the text was ready")],
    ),
    # what a noun calls a body is no person
    (
        "The newspaper Le Phare said the text was ready.",
        [indirect("newspaper Le Phare", BODY, "said", "the text was ready")],
    ),
    (
        "The fear was shared by former Mayor Orla O’Dunne, who said it was late.",
        [indirect("Orla O’Dunne", ON, "said", "it was late")],
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
    (
        "The £9.8bn Torr bid failed, and 400m Quill shares fell. Torr said the price was low.",
        [indirect("Torr", BODY, "said", "the price was low")],
    ),
    # who tells of itself as "it" is a body, and so is what somebody has
    (
        "Marlow Quill announced that it had voted against the issue.",
        [indirect("Marlow Quill", BODY, "announced", "it had voted against the issue")],
    ),
    (
        "Orla Dunne said it would take time.",
        [indirect("Orla Dunne", ON, "said", "it would take time")],
    ),
    (
        "Marlow Quill said it was a sad day.",
        [indirect("Marlow Quill", ON, "said", "it was a sad day")],
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

WITHOUT_A_NAME: list[tuple[str, list[Said]]] = [
    # one among several is no office, with or without a capital
    (
        "One Minister, who asked not to be named, said the bill was ready.",
        [indirect("One Minister", ANON, "said", "the bill was ready")],
    ),
    (
        "A senior Minister said the bill was ready.",
        [indirect("senior Minister", ANON, "said", "the bill was ready")],
    ),
    (
        "The Minister said the bill was ready.",
        [indirect("Minister", ON, "said", "the bill was ready")],
    ),
    # papers are nobody unnamed
    (
        "A leaked draft said the line would move.",
        [indirect("leaked draft", BODY, "said", "the line would move")],
    ),
    (
        "According to a copy of the accord seen by Reuters, the line would move.",
        [
            indirect(
                "copy of the accord seen by Reuters", BODY, "According to", "the line would move"
            )
        ],
    ),
    # those who sit between the sides speak as one, unless some are told apart
    (
        "Mediators said a deal was near.",
        [indirect("Mediators", BODY, "said", "a deal was near")],
    ),
    (
        "Two mediators said a deal was near.",
        [indirect("Two mediators", ANON, "said", "a deal was near")],
    ),
    (
        "A speaker of the ministry said a deal was near.",
        [indirect("speaker of the ministry", BODY, "said", "a deal was near")],
    ),
    # "the agency" is the one spoken of last, with a name or without
    (
        "The Harbour Commission met.\n\nThe deal was dead, the national news agency said. "
        "The agency said the crews had left.",
        [indirect("national news agency", BODY, "said", "the crews had left")],
    ),
    # the rival of a club is not "the club"
    (
        "Torr Rovers won.\n\nTorr Rovers met rival club Lune Wanderers. The club said it was glad.",
        [indirect("club", BODY, "said", "it was glad")],
    ),
    # who acts without a name is "he" in the next sentence
    (
        "An official of the union waited. Another official was gloomier. “They are late,” he said.",
        [direct("Another official", ANON, "said", "They are late,")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [*WITHOUT_A_NAME, *TITLES, *WORDS_AROUND, *SUBJECTS])
def test_a_name_is_read_as_it_is_meant(text: str, wanted: list[Said]) -> None:
    assert said_in(text)[-len(wanted) :] == wanted
