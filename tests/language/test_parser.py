"""The parser: columns that fit the text, and a parse that depends on the document alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.errors import ModelMissing
from parley.language import LanguageOptions, Parser
from parley.language.parser import batches
from parley.language.pieces import Piece
from parley.model.parsed import ParsedDocument
from tests.parsing import article, parse, parser

REPORT = """Union rejects the offer

“We will not sign,” said Ada Obi, the chief negotiator. “Not for 40 crowns.”

The mediators said that the talks would go on in Torr 😀. Obi denied this."""

FRAGMENTS = st.sampled_from(
    [
        "The union said no",
        "“",
        "”",
        '"',
        "‘",
        "’",
        ".",
        "?",
        "\n",
        "\n\n",
        " ",
        "[",
        "]",
        "😀",
        "Mr.",
    ]
)


def columns(parsed: ParsedDocument) -> list[Sequence[object]]:
    """Return all columns as plain lists, to compare two parses."""
    arrays = (parsed.start, parsed.end, parsed.head, parsed.sentence, parsed.paragraph)
    return [*(array.tolist() for array in arrays), parsed.lemma, parsed.tag, parsed.dep]


def assert_columns_fit(parsed: ParsedDocument) -> None:
    """All columns have one length; tokens come in order; heads stay in their sentence."""
    size, text = len(parsed), parsed.document.text
    assert {len(column) for column in columns(parsed)} == {size}
    rows = np.arange(size)
    assert (parsed.start < parsed.end).all()
    assert (parsed.start[1:] >= parsed.end[:-1]).all()
    assert size == 0 or (parsed.start[0] >= 0 and parsed.end[-1] <= len(text))
    assert ((parsed.head >= 0) & (parsed.head < size)).all()
    assert (parsed.sentence[parsed.head] == parsed.sentence).all()
    assert (np.diff(parsed.sentence) >= 0).all()
    assert (np.diff(parsed.paragraph) >= 0).all()
    roots = parsed.sentence[parsed.head == rows]
    assert sorted(set(roots.tolist())) == sorted(set(parsed.sentence.tolist()))
    words = [parsed.word(row) for row in range(size)]
    assert "".join("".join(words).split()) == _unmarked_letters(parsed)


def _unmarked_letters(parsed: ParsedDocument) -> str:
    document = parsed.document
    return "".join("".join(document.text[a:b].split()) for a, b in document.unmarked())


def test_tokens_are_slices_of_the_text_and_heads_stay_in_their_sentence() -> None:
    assert_columns_fit(parse(REPORT, [(0, 23, "headline")]))


def test_what_is_marked_is_not_parsed_and_the_headline_is() -> None:
    text = "Union says no\nBy Ada Obi\nThe union said no."
    parsed = parse(text, [(0, 13, "headline"), (14, 24, "byline")])
    words = [parsed.word(row) for row in range(len(parsed))]
    assert words == ["Union", "says", "no", "The", "union", "said", "no", "."]
    assert parsed.paragraph.tolist() == [0, 0, 0, 1, 1, 1, 1, 1]
    assert_columns_fit(parsed)


@pytest.mark.parametrize("text", ["", " ", "\n\n", " \t\n \u00a0\n"])
def test_nothing_to_read_gives_columns_without_rows(text: str) -> None:
    assert len(parse(text)) == 0
    assert_columns_fit(parse(text))


def test_a_document_that_is_all_marks_gives_no_rows() -> None:
    assert len(parse("Home | Sport", [(0, 12, "menu")])) == 0


@settings(deadline=None, max_examples=40)
@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_the_columns_fit_any_text(text: str) -> None:
    assert_columns_fit(parse(text))


def test_a_long_document_without_paragraphs_has_one() -> None:
    parsed = parse("The union voted for a strike on Monday. " * 250)
    assert set(parsed.paragraph.tolist()) == {0}
    assert_columns_fit(parsed)


def test_batches_hold_all_pieces_in_order_and_not_too_much_at_once() -> None:
    sizes = [4_000] * 30 + [1] * 500 + [40_000, 4_000, 29_000]
    stream = [Piece("(" * size, at, at) for at, size in enumerate(sizes)]
    found = list(batches(stream))
    assert [piece for batch in found for piece in batch] == stream
    lengths = [sum(len(piece.text) for piece in batch) for batch in found if len(batch) > 1]
    assert lengths
    assert max(lengths) <= 32_768


def test_a_parse_depends_on_nothing_that_was_parsed_before() -> None:
    first = columns(parse(REPORT))
    for other in ("Obi denied this.", "signs sign signed", "", REPORT + " Obi denied this."):
        parse(other)
    assert columns(parse(REPORT)) == first


def test_two_parsers_agree() -> None:
    document = article(REPORT)
    assert columns(Parser().parse(document)) == columns(parser().parse(document))


@pytest.mark.parametrize(
    ("word", "text", "lemma"),
    [
        ("said", "Obi said no.", "say"),
        ("told", "Obi told them.", "tell"),
        ("ministers", "The ministers left.", "minister"),
        ("denied", "Obi denied this.", "deny"),
        ("Talks", "Talks failed.", "talk"),
        ("were", "They were free.", "be"),
    ],
)
def test_lemmas_are_base_forms_in_lower_case(word: str, text: str, lemma: str) -> None:
    parsed = parse(text)
    row = next(row for row in range(len(parsed)) if parsed.word(row) == word)
    assert parsed.lemma[row] == lemma


def test_tags_and_dependencies_are_those_of_the_models() -> None:
    parsed = parse("Obi said no.")
    assert parsed.tag[:2] == ("NNP", "VBD")
    assert parsed.dep[:2] == ("nsubj", "ROOT")


def test_a_hyphen_before_a_name_is_a_token_of_its_own() -> None:
    read = parse("“No.” -Ada Obi, a ship-owner")
    words = [read.document.text[a:b] for a, b in zip(read.start, read.end, strict=True)]
    assert words[4:7] == ["-", "Ada", "Obi"]
    assert words[-3:] == ["ship", "-", "owner"]


def test_an_unknown_model_is_named() -> None:
    with pytest.raises(ModelMissing, match="'xx_no_such_model' is not installed"):
        Parser(LanguageOptions("xx_no_such_model"))
