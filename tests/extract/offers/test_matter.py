"""What a report is about: talks, by its words or by the stances that it tells."""

from __future__ import annotations

import pytest

from parley.extract import extract
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.matter import matter_by_stances, matter_of
from tests.parsing import parse

FILLER = "The harbour was quiet in the rain, and the market closed early. " * 12


@pytest.mark.parametrize(
    ("text", "talks", "much"),
    [
        ("The negotiators met the mediators. The talks go on.", True, True),
        ("The talks on the lease go on, with no deal in sight. " + FILLER * 3, True, False),
        (
            "The agreement sets a deadline for disarmament. The rebels rejected a clause on"
            " prisoners and insist on guarantees.",
            True,
            True,
        ),
        ("The agreement was signed. " + FILLER, False, False),
        (FILLER, False, False),
    ],
)
def test_words_tell_whether_a_report_is_on_talks(text: str, talks: bool, much: bool) -> None:
    matter = matter_of(Grammar(parse(text)))
    assert (matter.talks, matter.much) == (talks, much)


def test_a_report_full_of_stances_is_on_talks_whatever_its_words() -> None:
    text = (
        "Veland wants four ministries. Caldrea refused to give more than two. Veland is ready to"
        " accept three if the police are put under a civilian."
    )
    parsed = parse(text)
    grammar = Grammar(parsed)
    assert not matter_of(grammar).much
    assert matter_by_stances(grammar, extract(parsed)[0]).much
    assert not matter_by_stances(grammar, ()).much
