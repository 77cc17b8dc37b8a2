"""Turns of phrase that are easily misread: each was read wrong once."""

from __future__ import annotations

import pytest

from tests.extract.cases import ANON, BODY, ON, Said, direct, indirect, mixed, said_in

TURNS: list[tuple[str, list[Said]]] = [
    # stances in the passive
    (
        "The offer was rejected by the union.",
        [indirect("union", BODY, "rejected", "The offer")],
    ),
    # whom a demand or a charge is addressed to
    (
        "Rolf Amsel urged both sides to return to the table.",
        [indirect("Rolf Amsel", ON, "urged", "both sides to return to the table")],
    ),
    (
        "Rolf Amsel accused Canada of “talking with one hand”.",
        [mixed("Rolf Amsel", ON, "accused", "Canada of “talking with one hand”")],
    ),
    # a colon instead of a cue
    (
        "Ana Ruiz: “They must leave.”",
        [direct("Ana Ruiz", ON, "", "They must leave.")],
    ),
    # what an unnamed source is called
    (
        "A person familiar with the matter said the crews were safe.",
        [indirect("person familiar with the matter", ANON, "said", "the crews were safe")],
    ),
    (
        "Sources close to the board said the crews were safe.",
        [indirect("Sources close to the board", ANON, "said", "the crews were safe")],
    ),
    # given names that are also places or months, surnames that are also bodies
    (
        "Victoria Lund said the crews were safe.",
        [indirect("Victoria Lund", ON, "said", "the crews were safe")],
    ),
    (
        "Anna Hall said the crews were safe.",
        [indirect("Anna Hall", ON, "said", "the crews were safe")],
    ),
    # what follows "minister of" is no name, and a name with "the" no person
    (
        "The Foreign Minister of Norway Ada Obi said the crews were safe.",
        [indirect("Ada Obi", ON, "said", "the crews were safe")],
    ),
    (
        "The Foreign Minister of Sundland, Ada Obi, came in. Sundland thinks the crews are safe.",
        [indirect("Sundland", BODY, "thinks", "the crews are safe")],
    ),
    (
        "Rolf Amsel spoke. The Northern Light sank. Northern Light sank fast. He said it was late.",
        [indirect("Rolf Amsel", ON, "said", "it was late")],
    ),
    # "he" is nobody who has "her own"
    (
        "Paul Renner came in. Selma Varga opened her speech. He said the crews were safe.",
        [indirect("Paul Renner", ON, "said", "the crews were safe")],
    ),
    # pronouns of those who are not named
    (
        "Rolf Amsel came in. A diplomat said the talks had failed. He said it was late.",
        [
            indirect("diplomat", ANON, "said", "the talks had failed"),
            indirect("diplomat", ANON, "said", "it was late"),
        ],
    ),
    (
        "Two diplomats said the talks had failed. They said it was late.",
        [
            indirect("Two diplomats", ANON, "said", "the talks had failed"),
            indirect("Two diplomats", ANON, "said", "it was late"),
        ],
    ),
    (
        "Ada Obi and Rolf Amsel said the talks had failed. “We are tired of it,” they said.",
        [
            indirect("Ada Obi + Rolf Amsel", ON, "said", "the talks had failed"),
            direct("Ada Obi + Rolf Amsel", ON, "said", "We are tired of it,"),
        ],
    ),
    (
        "The union rejected the offer. It said the talks had failed.",
        [
            indirect("union", BODY, "rejected", "the offer"),
            indirect("union", BODY, "said", "the talks had failed"),
        ],
    ),
    (
        "Two diplomats spoke. The mediators had gone home, they said.",
        [indirect("Two diplomats", ANON, "said", "The mediators had gone home")],
    ),
    # joint speakers
    (
        "Both Ada Obi and Carl Benning said the deal was dead.",
        [indirect("Ada Obi + Carl Benning", ON, "said", "the deal was dead")],
    ),
    (
        "Two ministers, Ada Obi and Carl Benning, said the deal was dead.",
        [indirect("Ada Obi + Carl Benning", ON, "said", "the deal was dead")],
    ),
    # the role that stands before the name, with a comma
    (
        "The navy’s spokesman, Rolf Amsel, came in. The spokesman said ships were waiting.",
        [indirect("Rolf Amsel", ON, "said", "ships were waiting")],
    ),
    (
        "The head of the navy, Rolf Amsel, said the trawler had met Ada Obi. He said it was late.",
        [
            indirect("Rolf Amsel", ON, "said", "the trawler had met Ada Obi"),
            indirect("Rolf Amsel", ON, "said", "it was late"),
        ],
    ),
    # bodies, and those who speak for them, by nouns of two words, plurals and compounds
    (
        "State media said the talks were over.",
        [indirect("State media", BODY, "said", "the talks were over")],
    ),
    (
        "The coast guard said the talks were over.",
        [indirect("coast guard", BODY, "said", "the talks were over")],
    ),
    (
        "The delegation’s press officer said the talks were over.",
        [indirect("delegation’s press officer", BODY, "said", "the talks were over")],
    ),
    (
        "The secretary-general said the talks were over.",
        [indirect("secretary-general", ON, "said", "the talks were over")],
    ),
    # bodies of two words, which the lexicon of organisations knows
    (
        "Human Rights Watch said the crews were safe.",
        [indirect("Human Rights Watch", BODY, "said", "the crews were safe")],
    ),
    # asked, and not asking
    (
        "Rolf Amsel, when asked if he would resign, said the talks had failed.",
        [indirect("Rolf Amsel", ON, "said", "the talks had failed")],
    ),
    # a mark that is never closed does not take cue and speaker in
    (
        "The “talks have failed, according to Ada Obi.",
        [mixed("Ada Obi", ON, "according to", "The “talks have failed")],
    ),
    (
        "The “talks have failed, Ada Obi said on Monday.",
        [mixed("Ada Obi", ON, "said", "The “talks have failed")],
    ),
    # a role printed after the name is a role too
    (
        "Len Hoyle, general secretary of the Rail Union, came in. The general secretary said"
        " that pay was not the issue.",
        [indirect("Len Hoyle", ON, "said", "pay was not the issue")],
    ),
    (
        "Ana Ruiz called on both governments to let the inspectors in.",
        [indirect("Ana Ruiz", ON, "called", "both governments to let the inspectors in")],
    ),
    (
        "The board blamed the union for fuel not reaching the port.",
        [indirect("board", BODY, "blamed", "the union for fuel not reaching the port")],
    ),
    (
        "Ana Ruiz told the crews to expect “a long night”.",
        [mixed("Ana Ruiz", ON, "told", "to expect “a long night”")],
    ),
    ("It is unclear how many ships Canada is offering to release.", []),
    # double marks inside single ones
    (
        "‘The union’s “final offer” is a joke,’ said Carl Benning.",
        [direct("Carl Benning", ON, "said", "The union’s “final offer” is a joke,")],
    ),
    (
        "‘We left,’ Ana Ruiz said. She added: ‘The word was “move”. We moved.’",
        [
            direct("Ana Ruiz", ON, "said", "We left,"),
            direct("Ana Ruiz", ON, "added", "The word was “move”. We moved."),
        ],
    ),
    (
        "“The board’s ‘last word’ is nothing,” Carl Benning said.",
        [direct("Carl Benning", ON, "said", "The board’s ‘last word’ is nothing,")],
    ),
    # words in marks that belong to a noun after them
    (
        "Ana Ruiz said the board could work to clarify “ambiguous” points.",
        [mixed("Ana Ruiz", ON, "said", "the board could work to clarify “ambiguous” points")],
    ),
    # what the reporter joins to what was said
    (
        "Rolf Amsel said the talks had failed and left the room.",
        [indirect("Rolf Amsel", ON, "said", "the talks had failed")],
    ),
    (
        "Rolf Amsel said that the board has become a trap, and accused its members of stalling.",
        [
            indirect("Rolf Amsel", ON, "said", "the board has become a trap"),
            indirect("Rolf Amsel", ON, "accused", "its members of stalling"),
        ],
    ),
    (
        "Rolf Amsel said he came early and left late.",
        [indirect("Rolf Amsel", ON, "said", "he came early and left late")],
    ),
    (
        "Ana Ruiz said there were no ships on the coast, while Rolf Amsel said there were three.",
        [
            indirect("Ana Ruiz", ON, "said", "there were no ships on the coast"),
            indirect("Rolf Amsel", ON, "said", "there were three"),
        ],
    ),
    (
        "The union rejected the offer, which Ana Ruiz had brought from Geneva.",
        [indirect("union", BODY, "rejected", "the offer")],
    ),
    # what is regretted, spoken of, and how high a figure is put
    (
        "Ana Ruiz expressed her regret that both sides had turned away.",
        [indirect("Ana Ruiz", ON, "expressed", "her regret that both sides had turned away")],
    ),
    (
        "Ana Ruiz spoke of six dead.",
        [indirect("Ana Ruiz", ON, "spoke", "of six dead")],
    ),
    (
        "The navy put the number of sailors aboard at 15.",
        [indirect("navy", BODY, "put", "the number of sailors aboard at 15")],
    ),
    # who speaks and who relays
    (
        "Reuters quoted Ana Ruiz as saying that the ships must leave.",
        [indirect("Ana Ruiz", ON, "saying", "the ships must leave")],
    ),
    (
        "According to the Gazette, which quoted a member of the board, the talks were over.",
        [indirect("member of the board", ANON, "According to", "the talks were over")],
    ),
    ("The radio cited an official.", []),
    (
        "Rolf Amsel cited the audit as a reason to wait.",
        [indirect("Rolf Amsel", ON, "cited", "the audit as a reason to wait")],
    ),
    (
        "“They must leave,” Ana Ruiz was quoted by Reuters as saying.",
        [direct("Ana Ruiz", ON, "quoted", "They must leave,")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TURNS)
def test_it_is_read_right(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted
