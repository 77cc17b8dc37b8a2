"""Pieces: where paragraphs begin and end, and that every offset is the document's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.language.pieces import LONGEST_PIECE, Piece, pieces
from parley.model import Document
from tests.parsing import article

EMAIL = """The two delegations met for six hours on Tuesday in the old customs
house and parted without a word to the press, although the mediators had
promised a statement before night fell.

A second meeting is planned for Friday."""

ONE_LINE_EACH = """The two delegations met for six hours on Tuesday in the old customs house.
They parted without a word to the press, although the mediators had promised one.
A second meeting is planned for Friday."""

FRAGMENTS = st.sampled_from(
    ["The talks", " ", "  ", "\n", "\n\n", " \n \n", "\t", ". ", "“No.” ", "😀", "\u00a0", "a" * 60]
)


def texts(document: Document) -> list[str]:
    return [piece.text for piece in pieces(document)]


def paragraphs(text: str) -> int:
    """Return how many paragraphs a text is read as."""
    return len({piece.paragraph for piece in pieces(article(text))})


def assert_pieces_are_the_text(document: Document) -> None:
    """Each piece is a slice with newlines as blanks; they come in order; none is left out."""
    reached = 0
    kept: set[int] = set()
    numbers = []
    for piece in pieces(document):
        end = piece.start + len(piece.text)
        assert piece.text == document.text[piece.start : end].replace("\n", " ")
        assert piece.start >= reached
        assert 0 < len(piece.text) <= LONGEST_PIECE
        reached = end
        kept.update(range(piece.start, end))
        numbers.append(piece.paragraph)
    unmarked = {o for start, end in document.unmarked() for o in range(start, end)}
    assert kept <= unmarked
    assert all(document.text[offset].isspace() for offset in unmarked - kept)
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(len(set(numbers))))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", 0),
        (" \n\t\n ", 0),
        ("One.", 1),
        ("One.\nTwo.", 2),
        ("One.\n\nTwo.", 2),
        ("One.\n \n\t\n\nTwo.", 2),
        ("\n\nOne.\n\n", 1),
        (EMAIL, 2),
        (ONE_LINE_EACH, 3),
        ("- a pause\n- an exchange\n- a guarantee", 3),
        ("Union rejects offer\nThe union said no.", 2),
    ],
)
def test_paragraphs_are_counted_as_a_reader_would(text: str, wanted: int) -> None:
    assert paragraphs(text) == wanted


def test_hard_wrapped_lines_are_one_paragraph_of_running_text() -> None:
    first, second = texts(article(EMAIL))
    assert "old customs house and parted" in first
    assert "had promised a statement" in first
    assert second == "A second meeting is planned for Friday."


def test_a_headline_is_a_paragraph_and_other_marks_are_left_out() -> None:
    text = "Union says no\nBy Ada Obi\nThe union said no."
    document = article(text, [(0, 13, "headline"), (14, 24, "byline")])
    assert list(pieces(document)) == [
        Piece("Union says no", 0, 0),
        Piece("The union said no.", 25, 1),
    ]


def test_a_mark_inside_a_line_parts_it() -> None:
    document = article("The union [share] said no.", [(10, 17, "share")])
    assert list(pieces(document)) == [Piece("The union", 0, 0), Piece("said no.", 18, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "word " * 10_000,
        "a" * 10_000,
        "The talks go on. " * 1_000,
        "“No.” " * 3_000,
        "word\u00a0" * 3_000,
        "a" * (LONGEST_PIECE - 1) + " b",
        "a" * LONGEST_PIECE,
        "a" * (LONGEST_PIECE + 1),
        " " * 2_000 + "a" * 5_000 + " " * 2_000,
        "a" + " " * 5_000 + "b",
        "😀" * 9_000,
    ],
)
def test_long_paragraphs_are_cut_and_nothing_is_lost(text: str) -> None:
    assert_pieces_are_the_text(article(text))
    assert paragraphs(text) == 1


def test_a_sentence_of_a_million_characters_is_cut_between_words() -> None:
    text = "negotiators " * 83_334
    found = list(pieces(article(text)))
    assert max(len(piece.text) for piece in found) <= LONGEST_PIECE
    assert "".join(piece.text for piece in found).replace(" ", "") == text.replace(" ", "")
    assert {word for piece in found for word in piece.text.split()} == {"negotiators"}


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    found = texts(article("The union voted for a strike on Monday. " * 300))
    assert len(found) > 1
    assert all(text.rstrip().endswith("Monday.") for text in found)


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=30).map("".join))
def test_pieces_are_slices_of_any_text(text: str) -> None:
    assert_pieces_are_the_text(article(text))


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=12).map("".join), st.data())
def test_pieces_are_slices_of_any_text_with_marks(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    kinds = st.sampled_from(("headline", "menu"))
    drawn = data.draw(st.lists(st.tuples(offsets, offsets, kinds), max_size=4))
    marks = [(min(a, b), max(a, b), kind) for a, b, kind in drawn if a != b]
    assert_pieces_are_the_text(article(text, marks))  # type: ignore[arg-type]


def test_each_item_of_a_list_is_a_paragraph() -> None:
    text = (
        "What the accord holds\n\n- The port and its railway open to ships of all flags at once\n"
        "- Pilots keep their pay for a year while the new tables are drawn up by both\n"
        "- A court sits\n"
    )
    found = [piece.text for piece in pieces(article(text))]
    assert [text[:12] for text in found] == [
        "What the acc",
        "- The port a",
        "- Pilots kee",
        "- A court si",
    ]


def test_a_dash_at_the_start_of_one_wrapped_line_begins_no_paragraph() -> None:
    text = (
        "The envoy crossed the river at night with the old treaty in his bag\n"
        "- nobody had read it in years by then - and was back before the dawn.\n"
    )
    assert len(list(pieces(article(text)))) == 1
