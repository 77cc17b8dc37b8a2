"""Cues that break into what is said, or stand at its end: a text -> its statements."""

from __future__ import annotations

import pytest

from tests.extract.cases import ANON, BODY, ON, Said, indirect, mixed, said_in

ASIDES: list[tuple[str, list[Said]]] = [
    # what the parser hung on the cue is the speaker's
    (
        "On some days in May, members of the crew said, the noise alone woke the harbour.",
        [
            indirect(
                "members of the crew",
                ANON,
                "said",
                "On some days in May",
                "the noise alone woke the harbour",
            )
        ],
    ),
    (
        "Rather than wait, said Ada Obi, chief negotiator for the union, the crews would sail.",
        [indirect("Ada Obi", ON, "said", "Rather than wait", "the crews would sail")],
    ),
    # quoted words may end what stands before the aside
    (
        "If the crews came back “at once,” Ana Ruiz said, nobody would go.",
        [mixed("Ana Ruiz", ON, "said", "If the crews came back “at once,”", "nobody would go")],
    ),
    # what somebody only wanted nobody says
    ("The depot will be built in Dunmere, not in Karst as the union had wanted.", []),
    # what follows a dash is the reporter's, and so are the terms of speaking
    (
        "The crews were safe, Ana Ruiz said on Monday — a change of tone for the board.",
        [indirect("Ana Ruiz", ON, "said", "The crews were safe")],
    ),
    (
        "The crews were safe, a diplomat said, on condition of anonymity.",
        [indirect("diplomat", ANON, "said", "The crews were safe")],
    ),
    # a verb with an object, or after "as" with something of its own, is no aside
    ("As Rolf Amsel continued to wait for the board, the crews went home.", []),
    ("The race moves to the coast, which holds a vote on Monday.", []),
    ("When Rolf Amsel came to Dunmere, he felt surprised by the demand.", []),
    # the clause before a colon or a semicolon is not what is said after it
    (
        "The union points at the crowds: Ada Obi says the papers count too few.",
        [indirect("Ada Obi", ON, "says", "the papers count too few")],
    ),
    (
        "Nine of ten sailors were worried; most said they were tired.",
        [indirect("most", ANON, "said", "they were tired")],
    ),
    # nor is the clause after an object and a comma
    (
        "A year after Ada Obi announced her return, here we are.",
        [indirect("Ada Obi", ON, "announced", "her return")],
    ),
    # what stands after a colon
    (
        "The Ternen is lost: her bridge has been sealed, according to Ada Obi.",
        [indirect("Ada Obi", ON, "according to", "her bridge has been sealed")],
    ),
    # a clause that the parser does not see as one
    (
        "Ada Obi said closing it could put thousands out of work.",
        [indirect("Ada Obi", ON, "said", "closing it could put thousands out of work")],
    ),
    ("Ada Obi said goodbye to the crews that were leaving.", []),
    ("Half of them say the same of Ada Obi.", []),
    # the clause that a phrase of the cue holds, and the second clause
    (
        "Rolf Amsel says in a letter that the strike will be short.",
        [indirect("Rolf Amsel", ON, "says", "the strike will be short")],
    ),
    (
        "Rolf Amsel said for the first time that some papers had been lost.",
        [indirect("Rolf Amsel", ON, "said", "some papers had been lost")],
    ),
]

MENDED: list[tuple[str, list[Said]]] = [
    (
        "The Maritime Welfare Organization, which looks after seafarers' rights, called on both"
        " governments to let its inspectors see the survivors within 72 hours.",
        [
            indirect(
                "Maritime Welfare Organization",
                BODY,
                "called",
                "both governments to let its inspectors see the survivors within 72 hours",
            )
        ],
    ),
    (
        "With hundreds of crews stranded at the old port in bad weather, short of bread,"
        " fuel and blankets, foreign ministries and unions have urged Canada not to close it.",
        [indirect("foreign ministries + unions", BODY, "urged", "Canada not to close it")],
    ),
    (
        "And the board, said Ana Ruiz, who remains a friend of the chairman, does not forgive.",
        [indirect("Ana Ruiz", ON, "said", "And the board", "does not forgive")],
    ),
    (
        "Any reading of these acts, said Carl Benning, an expert on treaties, would call this a"
        " retreat.",
        [
            indirect(
                "Carl Benning",
                ON,
                "said",
                "Any reading of these acts",
                "would call this a retreat",
            )
        ],
    ),
    (
        "As a part of the deal, Ana Lena Ruiz, 44, said that she had broken the rules.",
        [indirect("Ana Lena Ruiz", ON, "said", "she had broken the rules")],
    ),
    (
        "Two papers have been placed in storage, Ada Obi, the clerk, wrote in a memo to the board.",
        [indirect("Ada Obi", ON, "wrote", "Two papers have been placed in storage")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ASIDES)
def test_what_is_said_goes_on_around_its_cue(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), MENDED)
def test_the_name_beside_the_cue_is_its_subject(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted
