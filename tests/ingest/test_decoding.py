"""Bytes -> text: nothing altered but the newlines."""

from __future__ import annotations

import codecs
import random
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.ingest import IngestOptions
from parley.ingest.decoding import decode, decode_page
from parley.ingest.refusal import Refusal
from tests.ingest.making import STORY, read_one, refusal, written

ACCENTED = "“We’ll go,” said Zoë – at the café, for £5 or 5 €…"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (ACCENTED.encode(), ACCENTED),
        (ACCENTED.encode("utf-8-sig"), ACCENTED),
        (ACCENTED.encode("utf-16"), ACCENTED),
        (ACCENTED.encode("utf-16-le"), ACCENTED),
        (ACCENTED.encode("utf-16-be"), ACCENTED),
        (codecs.BOM_UTF16_BE + ACCENTED.encode("utf-16-be"), ACCENTED),
        (ACCENTED.encode("utf-32"), ACCENTED),
        (ACCENTED.encode("cp1252"), ACCENTED),
        ("The café is shut. £5 each.".encode("latin-1"), "The café is shut. £5 each."),
        ("Переговоры прекращены.".encode("cp1251"), "Переговоры прекращены."),
        ("Окончание переговоров.".encode(), "Окончание переговоров."),
        (b"one\r\ntwo\rthree\nfour\r\n\r\nfive", "one\ntwo\nthree\nfour\n\nfive"),
        ("e\u0301 and \u00e9, ﬁ".encode(), "e\u0301 and \u00e9, ﬁ"),
        ('"”“’‘\' "'.encode(), '"”“’‘\' "'),
        ("a\u2028b\u0085c\u00a0d".encode(), "a\u2028b\u0085c\u00a0d"),
    ],
)
def test_text_is_decoded_and_otherwise_left_alone(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_a_text_cut_in_the_middle_of_a_character_is_still_utf8() -> None:
    data = "“Oui”, dit-il. “Ça va”, dit-elle. “".encode()[:-1]
    assert decode(data) == "“Oui”, dit-il. “Ça va”, dit-elle. \ufffd"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u00a0\u2003".encode(), "empty"),
        (b"a report\x00with a NUL", "binary file, not text"),
        (bytes(4096), "binary file, not text"),
        (random.Random(7).randbytes(5000), "binary file, not text"),
        (b"\x89PNG\r\n\x1a\nIHDR", "binary file, not text"),
        (b"PK\x03\x04 a document of an office suite", "binary file, not text"),
        (b"\x01\x02\x03\x04\x05\x06\x07 mostly", "binary file, not text"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "broken UTF-16 at byte 4"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refusal) as caught:
        decode(data)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ('<meta charset="iso-8859-1"><p>“Cafés”</p>'.encode("cp1252"), "“Cafés”"),
        ('<meta charset="latin1"><p>“Cafés”</p>'.encode(), "“Cafés”"),
        ("<meta charset=windows-1251><p>Мир</p>".encode("cp1251"), "Мир"),
        (
            '<?xml version="1.0" encoding="ISO-8859-2"?><html><p>Łódź</p>'.encode("iso8859-2"),
            "Łódź",
        ),
        ('<meta charset="no-such-thing"><p>Café</p>'.encode("cp1252"), "Café"),
        ('<meta charset="utf-16"><p>Café</p>'.encode(), "Café"),
    ],
)
def test_a_page_is_decoded_by_what_is_true_and_then_by_what_it_says(
    data: bytes, shown: str
) -> None:
    assert shown in decode_page(data)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    try:
        text = decode(data)
    except Refusal as refused:
        text = refused.reason
    assert text.strip()
    assert "\r" not in text
    assert "\x00" not in text
    text.encode("utf-8")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    try:
        found = decode(text.encode())
    except Refusal as refused:
        found = refused.reason
    assert found in {text.removeprefix("\ufeff"), "empty", "binary file, not text"}


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("nothing.txt", b"", "nothing.txt: empty"),
        ("blank.md", b"  \n\n ", "blank.md: empty"),
        ("picture.txt", b"\xff\xd8\xff\xe0" + bytes(99), "picture.txt: binary file, not text"),
    ],
)
def test_the_rejection_names_the_file(
    name: str, content: bytes, reason: str, tmp_path: Path
) -> None:
    assert refusal(written(tmp_path / name, content)) == reason


def test_markdown_keeps_its_marks(tmp_path: Path) -> None:
    text = f"# Ferries\n\n**{STORY}**\n\n- one\n- [two](three)\n"
    assert read_one(written(tmp_path / "one.md", text)).text == text


def test_a_single_line_of_50_mb_is_refused_within_seconds(tmp_path: Path) -> None:
    path = written(tmp_path / "line.txt", b"word " * (10 << 20))
    began = time.process_time()
    assert refusal(path) == (
        "line.txt: 52,428,800 characters of text; Parley reads up to 2,000,000 in one report"
    )
    assert time.process_time() - began < 10


def test_a_sentence_of_a_million_characters_is_read(tmp_path: Path) -> None:
    text = "The board said that " + "the board said that " * 50_000 + "it would pay."
    document = read_one(written(tmp_path / "long.txt", text))
    assert document.text == text
    assert document.language == "en"


def test_the_limit_of_a_text_can_be_set(tmp_path: Path) -> None:
    path = written(tmp_path / "one.txt", STORY)
    assert "Parley reads up to 50 in one report" in refusal(path, IngestOptions(max_text=50))


@pytest.mark.parametrize("text", ['"', "“", "” “ ‘", "'" * 2000])
def test_lone_quotation_marks_are_a_text(text: str, tmp_path: Path) -> None:
    document = read_one(written(tmp_path / "one.txt", text))
    assert (document.text, document.language) == (text, None)
