"""What is still read wrong, written down as it should be.

A case that comes right fails here, and moves to the table of its kind.
"""

from __future__ import annotations

import pytest

from tests.extract.cases import ANON, ON, Said, direct, indirect, said_in

NOT_SAID = [
    "The book, “How to Strike a Deal”, was written by Carl Benning.",
]

MISREAD: list[tuple[str, list[Said]]] = [
    (
        "The offer, she told reporters on Monday, had expired.",
        [indirect("she", ANON, "told", "The offer", "had expired")],
    ),
    # given names that are also places or months, surnames that are also bodies
    (
        "April Jonsson said the crews were safe.",
        [indirect("April Jonsson", ON, "said", "the crews were safe")],
    ),
    # a whole quotation whose speaker stands in the next sentence, or nowhere
    (
        "“We cannot sign this text.” Those were the words of Selma Varga.",
        [direct("Selma Varga", ON, "", "We cannot sign this text.")],
    ),
]


@pytest.mark.xfail(strict=True, reason="what is denied, possible or asked counts as said")
@pytest.mark.parametrize("text", NOT_SAID)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert said_in(text) == []


@pytest.mark.xfail(strict=True, reason="see the comment above the case")
@pytest.mark.parametrize(("text", "wanted"), MISREAD)
def test_a_statement_is_read_right(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted
