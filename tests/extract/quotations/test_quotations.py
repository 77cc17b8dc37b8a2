"""Quotation marks of all kinds: a text -> the words between them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract.quotations.quotations import Quotation, quotations

MARKS = st.sampled_from(
    [
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "«",
        "»",
        "„",
        "``",
        "''",
        "`",
        " ",
        "\n\n",
        ". ",
        ",",
        "a",
        "No",
    ]
)


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """Return the paragraphs of a text, parted by blank lines."""
    found, start = [], 0
    for part in text.split("\n\n"):
        found.append((start, start + len(part)))
        start += len(part) + 2
    return found


def read(text: str) -> list[Quotation]:
    return quotations(text, paragraphs_of(text))


def inside(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in read(text)]


CLOSED = [
    ("He said: “No deal.”", ["No deal."]),
    ('He said: "No deal."', ["No deal."]),
    ("He said: «No deal.»", ["No deal."]),
    ("He said: « No deal. »", ["No deal."]),
    ("He said: „No deal.”", ["No deal."]),
    ("He said: ``No deal.''", ["No deal."]),
    ("He said: ‘No deal.’", ["No deal."]),
    ("He said: 'No deal.'", ["No deal."]),
    ("He said: “ No deal. ”", ["No deal."]),
    ("“No,” he said. “Never.”", ["No,", "Never."]),
    ('"No," he said. "Never."', ["No,", "Never."]),
    ("‘No,’ he said. ‘Never.’", ["No,", "Never."]),
    ("“No”", ["No"]),
    ("(“No deal”)", ["No deal"]),
    ('("No deal")', ["No deal"]),
    ('The "final"-offer', ["final"]),
    ('He said "no"; she said "yes".', ["no", "yes"]),
    ('"No"—he left—"and never"', ["No", "and never"]),
    ("“12 of 40”", ["12 of 40"]),
]

NESTED = [
    ("“He told me ‘sign it’ and left.”", ["He told me ‘sign it’ and left."]),
    ("“He told me “sign it” and left.”", ["He told me “sign it” and left."]),
    ("\"He told me 'sign it' and left.\"", ["He told me 'sign it' and left."]),
    ("«He told me “sign it” and left.»", ["He told me “sign it” and left."]),
    ("“He said “no” and “never” to us.” Then “yes”.", ["He said “no” and “never” to us.", "yes"]),
]

MIXED = [
    ('“No deal," he said.', ["No deal,"]),
    ('"No deal,” he said.', ["No deal,"]),
    ('“No,” he said. "Never."', ["No,", "Never."]),
]

ALONE = [
    ("“No deal, he said.", ["No deal, he said."]),
    ("He said: “No deal.", ["No deal."]),
    ("No deal,” he said.", []),
    ("“No deal, he said.\n\n“Never,” she said.", ["No deal, he said.", "Never,"]),
    ("No deal,” he said. “Never,” she said.", ["Never,"]),
    ("”", []),
    ("“", []),
    ('"', []),
    ("“”", []),
    ("“…”", []),
    ("“ ”", []),
    ('""', []),
    ("", []),
]

NO_QUOTATIONS = [
    "The union's offer and the drivers' vote",
    "The union’s offer and the drivers’ vote",
    "It isn't the company's fault, they say; don't ask.",
    "In the '90s the treaty was signed.",
    "In the ’90s the treaty was signed.",
    "He is 6'2\" tall.",
    "The plank is 12\" long and 3' wide.",
    "O'Brien met D’Angelo at nine o'clock.",
    "The boys’ and girls’ schools",
]

BRITISH = [
    ("‘The union’s offer isn’t fair,’ he said.", ["The union’s offer isn’t fair,"]),
    ("'The union's offer isn't fair,' he said.", ["The union's offer isn't fair,"]),
    ("‘It is the drivers’ vote,’ he said.", ["It is the drivers’ vote,"]),
    ("She called it ‘theft’ and left.", ["theft"]),
]


@pytest.mark.parametrize(("text", "wanted"), CLOSED)
def test_words_between_marks_are_a_quotation(text: str, wanted: list[str]) -> None:
    assert inside(text) == wanted
    assert all(quote.closed and not quote.continues for quote in read(text))


@pytest.mark.parametrize(("text", "wanted"), NESTED)
def test_only_the_outermost_marks_count(text: str, wanted: list[str]) -> None:
    assert inside(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), MIXED)
def test_curly_and_straight_marks_make_a_pair(text: str, wanted: list[str]) -> None:
    assert inside(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), ALONE)
def test_a_mark_without_a_partner_costs_its_own_paragraph_at_most(
    text: str, wanted: list[str]
) -> None:
    assert inside(text) == wanted


@pytest.mark.parametrize("text", NO_QUOTATIONS)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert inside(text) == []


@pytest.mark.parametrize(("text", "wanted"), BRITISH)
def test_single_marks_quote_where_no_double_ones_do(text: str, wanted: list[str]) -> None:
    assert inside(text) == wanted
    assert all(quote.single for quote in read(text))


def test_a_quotation_runs_over_paragraphs_when_it_is_opened_again() -> None:
    first, second, third = read("He said: “One.\n\n“Two.\n\n“Three,” and left.")
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (False, True)
    assert (third.closed, third.continues) == (True, True)


def test_a_quotation_does_not_continue_where_the_paragraph_begins_otherwise() -> None:
    _, second = read("He said: “One.\n\nThen he said: “Two.”")
    assert not second.continues


def test_a_closed_quotation_is_not_continued() -> None:
    _, second = read("“One.”\n\n“Two.”")
    assert not second.continues


def test_each_quotation_knows_its_paragraph() -> None:
    text = "“One.”\n\nNothing.\n\n“Two.” “Three.”"
    assert [quote.paragraph for quote in read(text)] == [0, 2, 2]


@settings(deadline=None)
@given(st.lists(MARKS, max_size=40).map("".join))
def test_quotations_of_any_marks_lie_in_their_paragraph_in_order(text: str) -> None:
    paragraphs = paragraphs_of(text)
    found = quotations(text, paragraphs)
    for quote in found:
        start, end = paragraphs[quote.paragraph]
        assert start <= quote.start < quote.end <= end
        assert not text[quote.start].isspace()
        assert not text[quote.end - 1].isspace()
        assert any(character.isalnum() for character in text[quote.start : quote.end])
    assert all(one.end <= other.start for one, other in pairwise(found))


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    found = quotations(text, paragraphs_of(text))
    assert [quote.start for quote in found] == sorted({quote.start for quote in found})


@settings(deadline=None)
@given(st.lists(MARKS, max_size=20).map("".join), st.lists(MARKS, max_size=20).map("".join))
def test_a_paragraph_is_paired_by_itself(one: str, other: str) -> None:
    texts = [part.replace("\n\n", "") for part in (one, other)]
    together = quotations("\n\n".join(texts), paragraphs_of("\n\n".join(texts)))
    alone = [read(text) for text in texts]
    gap = len(texts[0]) + 2
    assert [(q.start, q.end, q.closed) for q in together] == [
        *((q.start, q.end, q.closed) for q in alone[0]),
        *((q.start + gap, q.end + gap, q.closed) for q in alone[1]),
    ]
