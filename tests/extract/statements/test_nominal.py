"""Nouns and adjectives that report: a text -> its statements, or none."""

from __future__ import annotations

import pytest

from tests.extract.cases import ANON, BODY, NOBODY, ON, Said, indirect, said_in

NOUNS: list[tuple[str, list[Said]]] = [
    (
        "The union’s claim that the crews had left was read out.",
        [indirect("union’s", BODY, "claim", "the crews had left")],
    ),
    (
        "A warning by Ada Obi that the crews would leave was read out.",
        [indirect("Ada Obi", ON, "warning", "the crews would leave")],
    ),
    (
        "A call by the union for a truce was read out.",
        [indirect("union", BODY, "call", "a truce")],
    ),
    (
        "Ada Obi renewed talks. Her promise to free the crews was read out.",
        [indirect("Ada Obi", ON, "promise", "to free the crews")],
    ),
    (
        "Officials expressed concern that the crews were ill.",
        [indirect("Officials", ANON, "expressed", "concern that the crews were ill")],
    ),
    (
        "There were reports that the crews were ill.",
        [indirect("", NOBODY, "reports", "the crews were ill")],
    ),
]

ADJECTIVES: list[tuple[str, list[Said]]] = [
    (
        "Ada Obi is confident that the crews will come home.",
        [indirect("Ada Obi", ON, "confident", "the crews will come home")],
    ),
    (
        "The union is ready to return to the table.",
        [indirect("union", BODY, "ready", "to return to the table")],
    ),
    (
        "Canada was critical of the second text.",
        [indirect("Canada", BODY, "critical", "of the second text")],
    ),
    (
        "Ada Obi is convinced that the crews will come home.",
        [indirect("Ada Obi", ON, "convinced", "the crews will come home")],
    ),
]

NONE = [
    "There was no claim that the crews had left.",
    "The report was long, and the claim old.",
    "The union is not ready to return to the table.",
    "The union should be ready to return to the table.",
    "Is the union ready to return to the table?",
    "A ready answer is no answer.",
    "The crash raised concern about the ferries.",
]


@pytest.mark.parametrize(("text", "wanted"), NOUNS)
def test_a_noun_reports_what_hangs_on_it(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), ADJECTIVES)
def test_an_adjective_tells_what_is_held(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize("text", NONE)
def test_what_is_denied_or_nobodys_is_no_statement(text: str) -> None:
    assert said_in(text) == []
