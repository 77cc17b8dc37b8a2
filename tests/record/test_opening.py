"""Files that are no record, disks that are full, folders that are not there."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from parley import reconcile
from parley.errors import RecordError
from parley.pipeline import bring_up_to_date
from parley.record import Record, Writer
from tests.record.reports import (
    STAMP,
    analyse,
    make,
    report,
    single,
)

FIRST = report("first.txt", ("Mara Ilves", "We will not sign"), date="2031-02-01")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.db"


def test_a_full_disk_is_one_clear_line_and_leaves_a_sound_record(path: Path) -> None:
    def fill() -> None:
        with Writer.open(path) as writer:
            writer._connection.exec_driver_sql("PRAGMA max_page_count = 60")
            for number in range(1000):
                document = report(f"{number}", ("Mara Ilves", f"Day {number} " * 99))
                writer.store(analyse(document), STAMP)

    make(path, *single(FIRST))
    with pytest.raises(RecordError, match=r"talks\.db: database or disk is full$"):
        fill()
    with Record.open(path) as record:
        assert record.counts().documents >= 1
        assert list(record.check()) == []


BEFORE_NAMES = """
DROP TABLE named; DROP TABLE appearances; DROP TABLE echoes; DROP TABLE profiles;
DROP TABLE meetings; DROP TABLE verdicts; DROP TABLE bearers;
DROP TABLE block_entries; DROP TABLE finding_members;
CREATE TABLE block_entries (
    step TEXT NOT NULL, "key" TEXT NOT NULL, member TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    PRIMARY KEY (step, "key", member)
) WITHOUT ROWID;
CREATE TABLE finding_members (
    step TEXT NOT NULL, "key" TEXT NOT NULL, finding TEXT NOT NULL, place INTEGER NOT NULL,
    kind TEXT NOT NULL, member TEXT NOT NULL, ordinal INTEGER NOT NULL, relation TEXT, score FLOAT,
    PRIMARY KEY (step, "key", finding, place)
) WITHOUT ROWID;
PRAGMA user_version = 1;
"""
"""What takes a record back to how Parley wrote it before it kept names."""


def test_a_record_of_before_names_is_brought_up_to_date_from_its_claims(path: Path) -> None:
    make(path, *single(FIRST))
    with closing(sqlite3.connect(path)) as database:
        database.executescript(BEFORE_NAMES)
    with pytest.raises(RecordError, match="older Parley"):
        Record.open(path)
    with Writer.open(path) as writer:
        writer.reconciled_by("1", reconcile.enter)
        bring_up_to_date(writer)
    with Record.open(path) as record:
        assert [actor.name for actor in record.actors()] == ["Mara Ilves"]
        assert (list(record.check()), record.unfinished) == ([], False)


def test_a_pipe_is_no_record_and_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    for opening in (Writer.open, Record.open):
        with pytest.raises(RecordError, match="is not a Parley record"):
            opening(path)


@pytest.mark.parametrize("content", [b"just text, and enough of it to fill a header\n", b"SQLite"])
def test_a_file_of_another_kind_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    for opening in (Writer.open, Record.open):
        with pytest.raises(RecordError, match="is not a Parley record"):
            opening(path)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_another_database_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    for opening in (Writer.open, Record.open):
        with pytest.raises(RecordError, match="is not a Parley record"):
            opening(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_record(path: Path) -> None:
    path.touch()
    make(path, *single(FIRST))
    with Record.open(path) as record:
        assert record.counts().documents == 1


@pytest.mark.parametrize("opening", [Writer.open, Record.open])
def test_a_folder_is_no_record(tmp_path: Path, opening: type[Writer]) -> None:
    with pytest.raises(RecordError, match="directory"):
        opening(tmp_path)  # type: ignore[call-arg]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"nowhere/talks\.db: there is no folder"):
        Writer.open(tmp_path / "nowhere" / "talks.db")
    assert list(tmp_path.iterdir()) == []


def test_a_record_killed_while_it_was_made_is_made(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
    with pytest.raises(RecordError, match="run `parley read` first"):
        Record.open(path)
    make(path, *single(FIRST))
    with Record.open(path) as record:
        assert list(record.check()) == []
