"""What holds for the statements of any text, however broken."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract import EXTRACTORS, extract
from parley.extract.grammar.grammar import Grammar
from parley.extract.grammar.mending import mend
from parley.model import Claim, Rejected, Span, Statement
from tests.parsing import article, parse, parser, statements_in, statements_of

FRAGMENTS = st.sampled_from(
    [
        "the talks failed", "Ada Obi", "the union", "she", "two officials", "Canada", "42",
        " said ", " said that ", " according to ", " ruled out ", " accused ", " told Reuters ",
        " was quoted as saying ", " and ", "who ", "as ", "not ", "No", "We agree",
        "“", "”", "‘", "’", '"', "'", "«", "»", "``", "''", "(", ")", "[", "]",
        ". ", ", ", ": ", "; ", " — ", "-", "…", "?", "!", "\n", "\n\n",
        "\t", "\u00a0", "😀", "e\u0301",
    ]
)  # fmt: skip
TEXTS = st.lists(FRAGMENTS, max_size=30).map("".join)

REPORT = """Union rejects the offer

“We will not sign,” said Ada Obi, the chief negotiator. “Not for 40 crowns.”

The mediators said that the talks would go on. She denied that she had left."""


def spans_of(statement: Statement) -> list[Span]:
    """Return every span that a statement holds."""
    beside = [statement.cue, *(speaker.evidence for speaker in statement.speakers)]
    return [*statement.content, *(span for span in beside if span is not None)]


def assert_sound(text: str) -> None:
    parsed = parse(text)
    rejected = extract(parsed)[1]
    claims = statements_of(parsed)
    for claim in claims:
        assert claim.content
        assert claim.speakers
        assert claim.reasons
        assert claim.document == parsed.document.id
        assert claim.id == Statement.identify(claim.content)
        for span in spans_of(claim):
            assert span == parsed.document.span(span.start, span.end)
        for span in claim.content:
            assert any(character.isalnum() for character in span.quote)
        starts = [span.start for span in claim.content]
        assert starts == sorted(starts)
    assert len({claim.id for claim in claims}) == len(claims)
    first = [(c.content[0].start, c.content[-1].end) for c in claims]
    assert first == sorted(first)
    assert all(item.reason and item.evidence is not None for item in rejected)


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_the_statements_of_any_text_stand_on_its_words(text: str) -> None:
    assert_sound(text)


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=200))
def test_any_characters_are_read(text: str) -> None:
    assert_sound(text)


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_pieces_of_one_statement_do_not_overlap(text: str) -> None:
    for statement in statements_in(text):
        ends = [span.end for span in statement.content[:-1]]
        assert all(end <= nxt.start for end, nxt in zip(ends, statement.content[1:], strict=True))


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_the_same_text_has_the_same_statements(text: str) -> None:
    assert extract(parse(text)) == extract(parse(text))


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_nothing_is_said_in_what_is_marked(text: str) -> None:
    after = f"{text}\n\nThe union said that the talks had failed."
    claims = statements_in(after, [(0, len(text), "related")] if text else [])
    assert [claim.content[0].quote.removeprefix("that ") for claim in claims] == [
        "the talks had failed"
    ]


def test_a_report_holds_what_its_parts_hold() -> None:
    together = [s.content[0].quote for s in statements_in(REPORT)]
    parts = [s.content[0].quote for part in REPORT.split("\n\n")[:2] for s in statements_in(part)]
    assert together[: len(parts)] == parts
    assert len(together) > len(parts)


def test_offsets_after_a_mark_are_those_of_the_document() -> None:
    menu = "Home | Sport | Talks\n\n"
    plain = statements_in(REPORT)
    shifted = statements_in(menu + REPORT, [(0, len(menu), "menu")])
    assert [(s.content[0].start - len(menu), s.cue and s.cue.quote) for s in shifted] == [
        (s.content[0].start, s.cue and s.cue.quote) for s in plain
    ]


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "😀", "“", "said", "According to", "said said said"]
)
def test_next_to_nothing_is_read_without_a_word(text: str) -> None:
    assert extract(parse(text)) == ((), ())


def test_a_document_of_marks_alone_says_nothing() -> None:
    text = "Ada Obi said that the talks had failed."
    assert extract(parser().parse(article(text, [(0, len(text), "caption")]))) == ((), ())


def test_extract_runs_every_extractor_in_order_on_what_was_found_before() -> None:
    parsed = parse(REPORT)
    grammar = Grammar(parsed)
    mend(grammar)
    found: list[Claim] = []
    for extractor in EXTRACTORS:
        found += [c for c in extractor(grammar, tuple(found)) if not isinstance(c, Rejected)]
    assert list(extract(parsed)[0]) == found
