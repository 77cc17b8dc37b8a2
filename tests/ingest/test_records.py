"""JSON, a line or a file: what is taken, what is rejected and where."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from parley.ingest import IngestOptions
from parley.ingest.records import parse, read_record
from parley.ingest.refusal import Refusal
from parley.model import Document, RefusedDate
from tests.ingest.making import STORY, read, refusal, written

HTML = f"<html><head><title>Ferries</title></head><body><article><p>{STORY}</p></article></body>"


def one(tmp_path: Path, **record: Any) -> Document:
    (taken,), refused = read([written(tmp_path / "press.jsonl", json.dumps(record))])
    assert refused == []
    assert taken.line == 1
    return taken.document


def test_everything_that_is_given_is_kept(tmp_path: Path) -> None:
    document = one(
        tmp_path,
        text=STORY,
        id="harbour-7",
        title="Ferries sail again",
        published="2031-02-12",
        publisher="The Quay",
        byline="Ann Roe",
        url="https://quay.example/7",
        language="en-GB",
        desk={"name": "harbour", "people": [1, 2.5, None, True]},
    )
    assert (document.key, document.name) == ("harbour-7", "harbour-7")
    assert document.id == Document.identify("harbour-7", STORY)
    assert document.title == "Ferries sail again"
    assert (document.publisher, document.byline) == ("The Quay", "Ann Roe")
    assert document.url == "https://quay.example/7"
    assert (document.language, document.language_certain) == ("en", True)
    assert document.metadata == {"desk": {"name": "harbour", "people": [1, 2.5, None, True]}}
    published = document.published
    assert (published.date, published.precision) == ("2031-02-12", "day")
    assert (published.basis, published.reason) == ("given", "given with the report")


def test_the_text_is_taken_exactly_as_it_is(tmp_path: Path) -> None:
    text = "  One.\r\nTwo.\rThree.\u2028 e\u0301 “\t\x0c”  \n"
    assert one(tmp_path, text=text, id="a").text == text


def test_a_given_date_wins_and_the_printed_one_is_kept_as_refused(tmp_path: Path) -> None:
    text = f"Ferries sail again\n\nBy Ann Roe\n\nPublished on: February 14, 2031\n\n{STORY}"
    document = one(tmp_path, text=text, published="2031-02-12")
    assert document.published.date == "2031-02-12"
    (refused,) = document.published.refused
    assert refused.date == "2031-02-14"
    assert refused.evidence == document.span(text.index("February"), text.index(", 2031") + 6)


def test_a_date_in_the_text_has_evidence_in_the_document(tmp_path: Path) -> None:
    text = f"Ferries sail again\n\nBy Ann Roe\n\nPublished on: February 14, 2031\n\n{STORY}"
    document = one(tmp_path, text=text)
    assert (document.published.date, document.published.basis) == ("2031-02-14", "text")
    evidence = document.published.evidence
    assert evidence is not None
    assert evidence == document.span(evidence.start, evidence.end)
    assert evidence.quote == "February 14, 2031"


def test_without_id_the_url_is_what_a_report_is_known_by(tmp_path: Path) -> None:
    document = one(tmp_path, text=STORY, url="https://quay.example/7")
    assert (document.key, document.name) == ("https://quay.example/7", "press.jsonl:1")


def test_reports_without_id_and_url_are_not_versions_of_each_other(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": f"{STORY} {number}"}) for number in range(3))
    taken, _ = read([written(tmp_path / "press.jsonl", lines)])
    assert len({sighted.document.key for sighted in taken}) == 3


def test_a_number_can_be_an_id(tmp_path: Path) -> None:
    assert one(tmp_path, text=STORY, id=17).key == "17"


@pytest.mark.parametrize("absent", [None, "", "  "])
def test_blank_is_as_good_as_absent(absent: str | None, tmp_path: Path) -> None:
    document = one(tmp_path, text=STORY, title=absent, id=absent, url=absent, published=absent)
    assert document.name == "press.jsonl:1"
    assert document.published.refused == ()


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ("12 February 2031", RefusedDate("12 February 2031", "not a date in the form 2031-02-12")),
        ("02/12/2031", RefusedDate("02/12/2031", "not a date in the form 2031-02-12")),
        ("2031-02-30", RefusedDate("2031-02-30", "no such day")),
        (1928620800, RefusedDate("1928620800", "not a date in the form 2031-02-12")),
        (["2031"], RefusedDate("['2031']", "not a date in the form 2031-02-12")),
    ],
)
def test_a_date_in_another_form_is_refused_and_the_report_kept(
    given: object, refused: RefusedDate, tmp_path: Path
) -> None:
    published = one(tmp_path, text=STORY, published=given).published
    assert (published.date, published.refused) == (None, (refused,))


def test_a_language_that_is_no_code_is_detected_and_the_word_kept(tmp_path: Path) -> None:
    document = one(tmp_path, text=STORY, language="English")
    assert (document.language, document.metadata) == ("en", {"language": "English"})


def test_html_is_read_as_a_page_and_what_is_given_wins(tmp_path: Path) -> None:
    document = one(tmp_path, html=HTML, title="Given")
    assert document.text.startswith("The ferry crews")
    assert document.title == "Given"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "broken JSON: expecting property name enclosed in double quotes (column 2)"),
        ('{"text": "One', "broken JSON: unterminated string starting at (column 10)"),
        ("[1, 2]", "a list, not an object"),
        ('"text"', "a string, not an object"),
        ("17", "a number, not an object"),
        ("null", "null, not an object"),
        ("{}", "neither `text` nor `html`"),
        ('{"title": "One"}', "neither `text` nor `html`"),
        ('{"text": null}', "neither `text` nor `html`"),
        ('{"text": 7}', "`text` is a number, not a string"),
        ('{"text": ["One."]}', "`text` is a list, not a string"),
        ('{"text": " "}', "`text` is empty"),
        (f'{{"text": "One.", "id": "{"x" * 1_001}"}}', "`id` has more than 1,000 characters"),
        ('{"html": {}}', "`html` is an object, not a string"),
        ('{"html": "<nav>Home</nav>"}', "no article text found"),
        ('{"text": "One.", "title": 5}', "`title` is a number, not a string"),
        ('{"text": "One.", "id": true}', "`id` is true or false, not a string"),
        ('{"text": "One.", "url": {}}', "`url` is an object, not a string"),
        (
            '{"text": "One \\ud83d two"}',
            "half a character (a lone surrogate, \\ud800 to \\udfff)",
        ),
        (
            '{"text": "One.", "desk": ["\\udc00"]}',
            "half a character (a lone surrogate, \\ud800 to \\udfff)",
        ),
        ('{"text": "One\\u0000two"}', "a NUL character (\\u0000)"),
        ('{"text": "One.", "share": NaN}', "broken JSON: NaN is no JSON"),
        ('{"text": "One.", "a": ' + "[" * 70 + "]" * 70 + "}", "nested more than 64 deep"),
        ("[" * 100_000, "broken JSON: nested too deeply"),
        ('{"text": "One.", "a": ' + "9" * 5_000 + "}", "broken JSON: a number of too many digits"),
    ],
)
def test_a_bad_line_is_named_and_costs_only_itself(line: str, reason: str, tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "text": STORY})
    path = written(tmp_path / "press.jsonl", f"{good}\n\n{line}\n{good}\n")
    taken, refused = read([path])
    assert [sighted.line for sighted in taken] == [1, 4]
    assert [str(one) for one in refused] == [f"press.jsonl:3: {reason}"]


def test_a_line_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "text": STORY}).encode()
    path = written(tmp_path / "press.jsonl", good + b'\n{"text": "caf\xe9"}\n' + good)
    taken, refused = read([path])
    assert len(taken) == 2
    assert [str(one) for one in refused] == ["press.jsonl:2: not UTF-8 (byte 14)"]


def test_a_line_beyond_the_limit_is_passed_over(tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "text": STORY})
    long = json.dumps({"id": "long", "text": "x" * 5000})
    path = written(tmp_path / "press.jsonl", f"{good}\n{long}\n{good}\n{long}")
    taken, refused = read([path], IngestOptions(max_line=1024))
    assert [sighted.line for sighted in taken] == [1, 3]
    assert [str(one) for one in refused] == [
        "press.jsonl:2: a line of more than 1 kB",
        "press.jsonl:4: a line of more than 1 kB",
    ]


def test_one_id_with_two_texts_is_two_versions(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "a", "text": text}) for text in (STORY, f"{STORY} More.")]
    taken, refused = read([written(tmp_path / "press.jsonl", "\n".join(lines))])
    assert refused == []
    assert [sighted.document.key for sighted in taken] == ["a", "a"]
    assert len({sighted.document.id for sighted in taken}) == 2


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_a_file_without_lines_is_empty(content: bytes, tmp_path: Path) -> None:
    assert refusal(written(tmp_path / "press.jsonl", content)) == "press.jsonl: empty"


def test_a_file_in_utf16_is_refused_as_such(tmp_path: Path) -> None:
    path = written(tmp_path / "press.jsonl", json.dumps({"text": STORY}).encode("utf-16"))
    assert refusal(path) == "press.jsonl: UTF-16; JSON Lines are UTF-8"


def test_a_compressed_file_is_read(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"id": str(n), "text": STORY}) for n in range(3))
    taken, refused = read([written(tmp_path / "press.jsonl.gz", gzip.compress(lines.encode()))])
    assert refused == []
    assert [sighted.document.name for sighted in taken] == ["0", "1", "2"]


def test_what_stands_before_a_cut_in_a_compressed_file_stays(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"id": str(n), "text": STORY * n}) for n in range(1, 60))
    packed = gzip.compress(lines.encode(), compresslevel=0)
    taken, refused = read([written(tmp_path / "press.jsonl.gz", packed[: len(packed) // 2])])
    assert len(taken) > 20
    assert [one.reason for one in refused] == ["the compressed file ends too early"]
    assert refused[0].line == len(taken) + 1


@pytest.mark.parametrize("content", [b"no gzip at all\n", b"\x1f\x8b\x08\x00 broken \x00\xff"])
def test_broken_compression_is_refused(content: bytes, tmp_path: Path) -> None:
    assert refusal(written(tmp_path / "press.jsonl.gz", content)).startswith("press.jsonl.gz:1: b")


@pytest.mark.parametrize("filler", [b" ", b" " * 99 + b"\n", b"0"])
def test_a_bomb_is_put_out(filler: bytes, tmp_path: Path) -> None:
    packed = gzip.compress(filler * (3_000_000 // len(filler)))
    path = written(tmp_path / "bomb.jsonl.gz", packed)
    said = refusal(path, IngestOptions(max_inflated=1 << 20, max_line=1 << 16))
    assert said.endswith(": it unpacks to more than 1 MB")


def test_blank_lines_are_counted_however_many_there_are(tmp_path: Path) -> None:
    record = json.dumps({"text": STORY}).encode()
    content = b"\n \r\n" * 100_000 + b" " + record + b"\n\n[]\n" + b"\n" * 100_000 + b"5"
    for name, data in (("a.jsonl", content), ("b.jsonl.gz", gzip.compress(content))):
        taken, refused = read([written(tmp_path / name, data)])
        assert len(taken) == 1
        assert [str(one) for one in refused] == [
            f"{name}:200003: a list, not an object",
            f"{name}:300004: a number, not an object",
        ]


def test_a_json_file_holds_one_report(tmp_path: Path) -> None:
    path = written(tmp_path / "one.json", json.dumps({"text": STORY}, indent=2))
    (taken,), refused = read([path])
    assert refused == []
    assert (taken.document.name, taken.line) == ("one.json", None)


def test_a_json_file_holds_a_list_of_reports(tmp_path: Path) -> None:
    records = [{"id": "a", "text": STORY}, {"text": ""}, {"text": f"{STORY} More."}]
    taken, refused = read([written(tmp_path / "all.json", json.dumps(records))])
    assert [sighted.document.name for sighted in taken] == ["a", "all.json:3"]
    assert [str(one) for one in refused] == ["all.json: report 2 of the list: `text` is empty"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "one.json: empty"),
        ("[]", "one.json: empty"),
        ('{"text":\n "One"', "one.json: broken JSON: expecting ',' delimiter (line 2, column 7)"),
        ("7", "one.json: a number, not an object"),
    ],
)
def test_a_bad_json_file_is_refused(content: str, reason: str, tmp_path: Path) -> None:
    assert refusal(written(tmp_path / "one.json", content)) == reason


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(
    ["text", "id", "title", "published", "publisher", "byline", "url", "language", "desk"]
)


@given(st.dictionaries(KEYS, JSON, max_size=6))
def test_any_record_gives_a_report_that_can_be_stored_or_a_reason(record: dict[str, Any]) -> None:
    line = json.dumps(record).encode()
    try:
        draft = read_record(parse(line), "press.jsonl", "press.jsonl:1", IngestOptions())
    except Refusal as refused:
        event(refused.reason[:20])
        return
    assert draft.text == record["text"]
    json.dumps(dict(draft.metadata), ensure_ascii=False, allow_nan=False).encode("utf-8")
    f"{draft.key}{draft.name}{draft.title}{draft.publisher}{draft.byline}".encode()
