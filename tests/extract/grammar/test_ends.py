"""Where what is said ends and the report goes on: a text -> its statements."""

from __future__ import annotations

import pytest

from parley.extract.grammar.cues import cues
from parley.extract.grammar.ends import in_one_sentence
from parley.extract.grammar.grammar import Grammar
from tests.extract.cases import ANON, BODY, ON, Said, indirect, said_in
from tests.parsing import parse

ENDS: list[tuple[str, list[Said]]] = [
    # the cue's own words, and not the speaker's
    (
        "Rolf Amsel made it clear that the army would stay.",
        [indirect("Rolf Amsel", ON, "made it clear", "the army would stay")],
    ),
    # the second clause that the parser joins to the cue
    (
        "Both sides think the envoy helped, but that there is more to do.",
        [indirect("Both sides", BODY, "think", "the envoy helped, but that there is more to do")],
    ),
    (
        "Ada Obi told a paper that the strike goes on due to the refusal to end the cuts, withdraw"
        " the guards from the port, allow all crews to return to their ships and lift the ban.",
        [
            indirect(
                "Ada Obi",
                ON,
                "told",
                "the strike goes on due to the refusal to end the cuts, withdraw the guards from"
                " the port, allow all crews to return to their ships and lift the ban",
            )
        ],
    ),
    (
        "The office said changes would have to be made, but it did not provide details.",
        [indirect("office", BODY, "said", "changes would have to be made")],
    ),
    # what is given in exchange
    (
        "The union repeated its demand for an end to the cuts in exchange for a truce.",
        [
            indirect(
                "union",
                BODY,
                "repeated",
                "its demand for an end to the cuts in exchange for a truce",
            )
        ],
    ),
    (
        "The militia claimed responsibility for a raid on the port.",
        [indirect("militia", BODY, "claimed responsibility", "for a raid on the port")],
    ),
    # what is kept back
    (
        "Another official said there were few limits, without providing details.",
        [indirect("Another official", ANON, "said", "there were few limits")],
    ),
    # one statement, not two
    (
        "Ada Obi announced her intention to leave the board.",
        [indirect("Ada Obi", ON, "announced", "her intention to leave the board")],
    ),
    # what the speaker says next has a cue of its own
    (
        "Ana Ruiz rejected the idea that the crews had lied, saying they had no reason to.",
        [
            indirect("Ana Ruiz", ON, "rejected", "the idea that the crews had lied"),
            indirect("Ana Ruiz", ON, "saying", "they had no reason to"),
        ],
    ),
    (
        "Ana Ruiz said she saw no need to change the text, insisting that it was fair.",
        [
            indirect("Ana Ruiz", ON, "said", "she saw no need to change the text"),
            indirect("Ana Ruiz", ON, "insisting", "it was fair"),
        ],
    ),
    # what the figures show is part of what is said about them
    (
        "Ana Ruiz said the figures were worse, showing two boats lost for each one saved.",
        [
            indirect(
                "Ana Ruiz",
                ON,
                "said",
                "the figures were worse, showing two boats lost for each one saved",
            )
        ],
    ),
    # after a dash the reporter turns against it
    (
        "Aides say the captain will stay for a year – though it is unclear whether he can.",
        [indirect("Aides", ANON, "say", "the captain will stay for a year")],
    ),
    # a verb joined to "she did" is hers, and one of saying is the report's
    (
        "Ana Ruiz said she did not approve of the deal and hoped that the crews would wait.",
        [
            indirect(
                "Ana Ruiz",
                ON,
                "said",
                "she did not approve of the deal and hoped that the crews would wait",
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ENDS)
def test_it_ends_where_the_report_goes_on(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(
    ("text", "runs", "kept"),
    [
        ("Obi said it failed. Kane left early.", [(2, 7)], ["it failed."]),
        ("Obi said it failed at 5 p.m. on Monday.", [(2, 8)], ["it failed at 5 p.m. on Monday"]),
        ("Kane left. The talks failed, Obi said.", [(0, 5)], ["The talks failed"]),
        ("Obi said it failed. Kane left early.", [(2, 3), (5, 7)], ["it failed"]),
        ("Obi said Capt. Kane was late.", [(2, 6)], ["Capt. Kane was late"]),
    ],
)
def test_it_stays_in_its_sentence(text: str, runs: list[tuple[int, int]], kept: list[str]) -> None:
    grammar = Grammar(parse(text))
    cue = next(cue for cue in cues(grammar) if grammar.word(cue.row) == "said")
    found = in_one_sentence(grammar, runs, cue)
    assert [grammar.span(first, last).quote for first, last in found] == kept
