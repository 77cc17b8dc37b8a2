"""The report in a PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.ingest import IngestOptions
from tests.ingest.making import Line, encrypted_pdf, pdf, read, read_one, refusal, written

PAGE: list[Line] = [
    (50, 780, "Ferries sail again"),
    (50, 750, "The crews went back to work after nine days of negoti-"),
    (50, 736, "ation with the harbour board, officials said on Thursday, and"),
    (50, 722, "will vote in May."),
    (50, 708, "“We have a deal,” said the head of the union, a well-"),
    (50, 694, "known pilot. The talks (the third) are over for this winter at"),
    (50, 680, "least, and nobody knows more than that."),
    (65, 666, "An indented paragraph follows, and it goes on to the end of"),
    (50, 652, "its line, where it ends as well as any."),
    (50, 620, "A gap comes before this one, which is well known."),
]
PARAGRAPHS = [
    "Ferries sail again",
    "The crews went back to work after nine days of negotiation with the harbour board, officials "
    "said on Thursday, and will vote in May.",
    "“We have a deal,” said the head of the union, a well-known pilot. The talks (the third) are "
    "over for this winter at least, and nobody knows more than that.",
    "An indented paragraph follows, and it goes on to the end of its line, where it ends as well "
    "as any.",
    "A gap comes before this one, which is well known.",
]


def test_lines_become_paragraphs_again(tmp_path: Path) -> None:
    document = read_one(written(tmp_path / "one.pdf", pdf([PAGE])))
    assert document.text.split("\n\n") == PARAGRAPHS


def test_pages_are_joined_by_an_empty_line(tmp_path: Path) -> None:
    data = pdf([[(50, 780, "The first page.")], [], [(50, 780, "The third page.")]])
    assert (
        read_one(written(tmp_path / "one.pdf", data)).text == "The first page.\n\nThe third page."
    )


def test_a_second_column_goes_on_where_the_first_broke_off(tmp_path: Path) -> None:
    lines = [(50, 700, "The board said it would"), (50, 686, "pay the bonus before the")]
    data = pdf([[*lines, (320, 700, "end of the winter, and the"), (320, 686, "crews agreed.")]])
    assert read_one(written(tmp_path / "one.pdf", data)).text == (
        "The board said it would pay the bonus before the end of the winter, and the crews agreed."
    )


def test_its_properties_are_kept_and_its_date_is_only_a_guess(tmp_path: Path) -> None:
    info = "/Title (Ferries sail again) /Author (Ann Roe) /CreationDate (D:20260212101500+01'00')"
    document = read_one(written(tmp_path / "one.pdf", pdf([PAGE], info)))
    assert (document.title, document.byline) == ("Ferries sail again", "Ann Roe")
    assert document.published.date == "2026-02-12"
    assert document.published.reason == (
        "the PDF file was made on this day; the report may be older"
    )
    assert document.metadata["pdf"]["Author"] == "Ann Roe"


def test_a_title_that_the_text_does_not_bear_is_only_a_property(tmp_path: Path) -> None:
    data = pdf([PAGE], "/Title (Microsoft Word - final2.doc) /CreationDate (soon)")
    document = read_one(written(tmp_path / "one.pdf", data))
    assert document.title != "Microsoft Word - final2.doc"
    assert document.metadata["pdf"]["Title"] == "Microsoft Word - final2.doc"
    assert document.published.date is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (encrypted_pdf(), "encrypted PDF"),
        (pdf([PAGE])[:700], "broken PDF"),
        (pdf([PAGE])[:-250], "broken PDF"),
        (b"%PDF-1.7 and nothing else", "broken PDF"),
        (b"not a PDF at all", "broken PDF"),
        (pdf([[]]), "no text in this PDF (scanned pages?)"),
        (pdf([[], []]), "no text in this PDF (scanned pages?)"),
    ],
)
def test_a_bad_pdf_is_named(data: bytes, reason: str, tmp_path: Path) -> None:
    assert refusal(written(tmp_path / "one.pdf", data)) == f"one.pdf: {reason}"


def test_a_pdf_has_limits(tmp_path: Path) -> None:
    path = written(tmp_path / "one.pdf", pdf([PAGE] * 3))
    assert refusal(path, IngestOptions(max_pages=2)) == (
        "one.pdf: 3 pages; Parley reads PDFs of up to 2"
    )
    assert refusal(path, IngestOptions(max_text=500)).startswith("one.pdf: more than 500 char")


def test_a_bad_pdf_costs_nothing_else(tmp_path: Path) -> None:
    written(tmp_path / "a.pdf", encrypted_pdf())
    written(tmp_path / "b.pdf", pdf([PAGE]))
    taken, refused = read([tmp_path])
    assert [sighted.document.name for sighted in taken] == ["b.pdf"]
    assert [str(one) for one in refused] == ["a.pdf: encrypted PDF"]
