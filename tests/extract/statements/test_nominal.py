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

BEING: list[tuple[str, list[Said]]] = [
    (
        "The union’s position is that the crews will stay.",
        [indirect("union’s", BODY, "position", "the crews will stay")],
    ),
    (
        "Ada Obi's reply was that the crews would stay.",
        [indirect("Ada Obi", ON, "reply", "the crews would stay")],
    ),
    (
        "The NDA version is that the crews were never asked.",
        [indirect("NDA", BODY, "version", "the crews were never asked")],
    ),
    (
        "The company line is that the crews were asked twice.",
        [indirect("company", BODY, "line", "the crews were asked twice")],
    ),
    (
        "By the union’s count, forty crews had left.",
        [indirect("union’s", BODY, "By the union’s count", "forty crews had left")],
    ),
    (
        "In the company’s telling, the crews walked out.",
        [indirect("company’s", BODY, "In the company’s telling", "the crews walked out")],
    ),
    (
        "As described by officials, the plan would bring the crews home.",
        [indirect("officials", ANON, "described by", "the plan would bring the crews home")],
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
    "The problem is that the crews had left.",
    "The first answer is that the crews had left.",
    "Sunday’s message was that the strike goes on.",
    "The union’s position is not that the crews had left.",
    "In his version of the play, the crews drown.",
    "She lived by her account in the city.",
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


@pytest.mark.parametrize(("text", "wanted"), BEING)
def test_what_an_account_or_a_position_is_has_been_said(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), ADJECTIVES)
def test_an_adjective_tells_what_is_held(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize("text", NONE)
def test_what_is_denied_or_nobodys_is_no_statement(text: str) -> None:
    assert said_in(text) == []
