"""Whatever lies in a file, the answer is documents or reasons."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.ingest import STAMP
from parley.model import Document
from tests.ingest.making import STORY, pdf, read, read_one, written

ENDINGS = (".txt", ".md", ".html", ".htm", ".jsonl", ".ndjson", ".jsonl.gz", ".json", ".pdf")
RECORD = json.dumps({"id": "a", "title": "Ferries", "published": "2031-02-12", "text": STORY})
WHOLE = {
    ".txt": f"Ferries sail again\n\nBy Ann Roe\n\n{STORY}".encode(),
    ".html": f"<html><title>Ferries</title><body><h1>Ferries</h1><p>{STORY}</p></body>".encode(),
    ".jsonl": f"{RECORD}\n{RECORD}\n".encode(),
    ".jsonl.gz": gzip.compress(f"{RECORD}\n{RECORD}\n".encode(), mtime=0),
    ".json": f"[{RECORD}, {RECORD}]".encode(),
    ".pdf": pdf([[(50, 780, "Ferries sail again."), (50, 766, "So they said on Thursday.")]]),
}
IN_ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def check(path: Path) -> None:
    """Assert that the file gave something, and that all of it holds."""
    taken, refused = read([path])
    assert taken or refused
    for one in refused:
        assert one.name == path.name
        assert one.reason
        assert len(str(one).splitlines()) == 1
    for sighted in taken:
        document = sighted.document
        assert document.id == Document.identify(document.key, document.text)
        assert document.text.strip()
        for mark in document.marks:
            assert 0 <= mark.start < mark.end <= len(document.text)
        evidence = [document.published.evidence, *(r.evidence for r in document.published.refused)]
        for span in filter(None, evidence):
            assert span == document.span(span.start, span.end)


@pytest.mark.parametrize("ending", ENDINGS)
@IN_ONE_FOLDER
@given(data=st.binary(max_size=200))
def test_any_bytes_in_any_file_give_documents_or_reasons(
    ending: str, data: bytes, tmp_path: Path
) -> None:
    check(written(tmp_path / f"one{ending}", data))


@pytest.mark.parametrize("ending", WHOLE)
@IN_ONE_FOLDER
@given(data=st.data())
def test_a_damaged_file_gives_documents_or_reasons(
    ending: str, data: st.DataObject, tmp_path: Path
) -> None:
    whole = WHOLE[ending]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    middle = data.draw(st.binary(max_size=8))
    check(written(tmp_path / f"one{ending}", whole[:start] + middle + whole[end:]))


@pytest.mark.parametrize("ending", WHOLE)
def test_each_kind_gives_its_documents(ending: str, tmp_path: Path) -> None:
    taken, refused = read([written(tmp_path / f"one{ending}", WHOLE[ending])])
    assert refused == []
    assert len(taken) == (2 if "json" in ending else 1)


def test_the_same_file_gives_the_same_document(tmp_path: Path) -> None:
    first = read_one(written(tmp_path / "a" / "one.txt", STORY))
    again = read_one(written(tmp_path / "b" / "one.txt", STORY))
    assert first == again


def test_a_changed_text_is_another_version_of_one_report(tmp_path: Path) -> None:
    first = read_one(written(tmp_path / "one.txt", STORY))
    second = read_one(written(tmp_path / "one.txt", f"{STORY} More."))
    assert first.key == second.key == "one.txt"
    assert first.id != second.id


def test_title_and_writer_are_read_from_the_text_where_nothing_is_given(tmp_path: Path) -> None:
    text = f"Ferries sail again after nine days\n\nBy Ann Roe\n\n{STORY}"
    document = read_one(written(tmp_path / "one.txt", text))
    assert document.title == "Ferries sail again after nine days"
    assert document.byline == "Ann Roe"
    headline = next(mark for mark in document.marks if mark.kind == "headline")
    assert (headline.start, headline.end) == (0, 34)


def test_a_folder_is_read_to_its_end_whatever_lies_in_it(tmp_path: Path) -> None:
    for number, (ending, data) in enumerate(WHOLE.items()):
        written(tmp_path / f"{number}-good{ending}", data)
        written(tmp_path / f"{number}-bad{ending}", b"\x00\x01\x02")
    taken, refused = read([tmp_path])
    assert len(taken) == 3 + 6
    assert sorted(one.name for one in refused) == sorted(
        f"{number}-bad{ending}" for number, ending in enumerate(WHOLE)
    )


def test_a_french_report_is_kept_and_known_as_french(tmp_path: Path) -> None:
    text = (
        "Les traversiers reprennent la mer\n\nLes équipages ont repris le travail jeudi après que "
        "la direction du port a accepté de verser la prime d'hiver, selon une porte-parole."
    )
    document = read_one(written(tmp_path / "un.txt", text))
    assert (document.language, document.analysed) == ("fr", False)


def test_the_stage_says_which_version_it_is() -> None:
    assert STAMP.startswith("ingest-")
