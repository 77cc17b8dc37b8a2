"""A parsed document as trees: what hangs on what, and which words that is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract.grammar.grammar import Grammar
from tests.parsing import parse

SENTENCE = "The union said that the board had rejected its offer. It left."


def grammar_of(text: str) -> Grammar:
    return Grammar(parse(text))


def row_of(grammar: Grammar, word: str) -> int:
    return next(row for row in range(len(grammar)) if grammar.word(row) == word)


@pytest.mark.parametrize(
    ("verb", "subject"), [("said", "union"), ("rejected", "board"), ("left", "It")]
)
def test_a_verb_has_its_own_subject(verb: str, subject: str) -> None:
    grammar = grammar_of(SENTENCE)
    found = grammar.subject(row_of(grammar, verb))
    assert found is not None
    assert grammar.word(found) == subject


def test_a_word_without_subject_has_none() -> None:
    grammar = grammar_of(SENTENCE)
    assert grammar.subject(row_of(grammar, "offer")) is None


def test_a_subtree_is_the_clause() -> None:
    grammar = grammar_of(SENTENCE)
    rows = grammar.subtree(row_of(grammar, "rejected"))
    assert [grammar.word(row) for row in rows] == [
        "that",
        "the",
        "board",
        "had",
        "rejected",
        "its",
        "offer",
    ]
    assert grammar.span(rows[0], rows[-1]).quote == "that the board had rejected its offer"


def test_a_subtree_leaves_out_what_hangs_on_the_barred() -> None:
    grammar = grammar_of(SENTENCE)
    board = row_of(grammar, "board")
    rows = grammar.subtree(row_of(grammar, "rejected"), without={board})
    assert [grammar.word(row) for row in rows] == ["that", "had", "rejected", "its", "offer"]


def test_what_hangs_below_is_below() -> None:
    grammar = grammar_of(SENTENCE)
    said, offer, left = (row_of(grammar, word) for word in ("said", "offer", "left"))
    assert grammar.is_below(offer, said)
    assert grammar.is_below(said, said)
    assert not grammar.is_below(said, offer)
    assert not grammar.is_below(left, said)


def test_sentences_and_paragraphs_are_runs_of_rows() -> None:
    grammar = grammar_of("One voted. Two did not.\n\nThree left.")
    words = [[grammar.word(row) for row in range(*run)] for run in grammar.sentences]
    assert words == [["One", "voted", "."], ["Two", "did", "not", "."], ["Three", "left", "."]]
    assert grammar.paragraphs == [(0, 7), (7, 10)]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 9, ["The", "union"]),
        (0, 8, ["The"]),
        (1, 9, ["union"]),
        (4, 9, ["union"]),
        (5, 8, []),
        (0, 0, []),
    ],
)
def test_only_whole_tokens_lie_in_a_stretch(start: int, end: int, words: list[str]) -> None:
    grammar = grammar_of("The union left.")
    assert [grammar.word(row) for row in range(*grammar.rows_in(start, end))] == words


def test_punctuation_alone_makes_no_gap() -> None:
    grammar = grammar_of("The union, it said, left.")
    comma = row_of(grammar, ",")
    assert list(grammar.pieces([comma - 1, comma + 1])) == [(comma - 1, comma + 1)]
    assert list(grammar.pieces([0, 1, 4, 6])) == [(0, 1), (4, 6)]
    assert list(grammar.pieces([0, 3])) == [(0, 0), (3, 3)]
    assert list(grammar.pieces([])) == []


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(["Obi said", " no", ".", "\n\n", ", ", "“", "”", "who "])))
def test_children_are_below_their_heads_in_order(parts: list[str]) -> None:
    grammar = grammar_of("".join(parts))
    assert len(grammar.children) == len(grammar)
    for row, kids in enumerate(grammar.children):
        assert kids == sorted(kids)
        assert all(grammar.head[kid] == row != kid for kid in kids)
    assert [row for run in grammar.sentences for row in range(*run)] == list(range(len(grammar)))
