"""Two texts word by word: what is equal stands in one column, what differs is set off."""

from __future__ import annotations

import pytest

from parley.report.collation import (
    Piece,
    bracketed,
    collate,
    likeness,
    pieces,
    unlike,
    words_in,
)

PAIRS = [
    ("We do not sign", "We sign", ["We|We", "do|", "not|", "sign|sign"]),
    ("We sign", "We never sign", ["We|We", "|never", "sign|sign"]),
    ("“No,” he said.", "No he said", ["“No,”|No", "he|he", "said.|said"]),
    ("40 men held", "14 men", ["40|14", "men|men", "held|"]),
    ("", "a b", ["|a", "|b"]),
    ("— a", "a", ["—|", "a|a"]),
    ("one two", "three four", ["one|three", "two|four"]),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_words_stand_in_columns(one: str, other: str, expected: list[str]) -> None:
    columns = collate(words_in(one), words_in(other))
    told = [
        f"{column.one.text if column.one else ''}|{column.other.text if column.other else ''}"
        for column in columns
    ]
    assert told == expected


def test_no_word_is_lost_however_long_the_texts_are() -> None:
    one = " ".join(f"w{number}" for number in range(3_000))
    other = f"begin {one.replace('w1500', 'other')} end"
    columns = collate(words_in(one), words_in(other))
    assert [column.one.text for column in columns if column.one] == one.split()
    assert [column.other.text for column in columns if column.other] == other.split()


def test_likeness_is_the_share_of_equal_columns() -> None:
    assert likeness(collate(words_in("a b c d"), words_in("a b c x"))) == 0.75
    assert likeness([]) == 1.0


def test_unlike_words_are_stretches_of_their_side() -> None:
    one, other = "We do not sign it", "We sign that"
    columns = collate(words_in(one), words_in(other))
    assert [one[start:end] for start, end in unlike(columns, "one")] == ["do not", "it"]
    assert [other[start:end] for start, end in unlike(columns, "other")] == ["that"]


def test_pieces_are_the_whole_text_on_one_line_and_do_nothing() -> None:
    text = "We\n will\x1b not\u202e sign"
    parts = pieces(text, [(10, 13, "negation"), (4, 8, "wording"), (11, 15, "name")])
    assert "".join(part.text for part in parts) == "We will␛ not<U+202E> sign"
    assert [part.differs for part in parts if part.differs] == ["wording", "negation", "name"]


@pytest.mark.parametrize(
    ("side", "expected"), [("one", "We [-do not-] sign"), ("other", "We {+do not+} sign")]
)
def test_signs_tell_what_differs_where_no_colour_can(side: str, expected: str) -> None:
    parts = (Piece("We "), Piece("do not", "negation"), Piece(" sign"))
    assert bracketed(parts, side) == expected  # type: ignore[arg-type]
