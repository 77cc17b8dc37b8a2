"""Runs that are killed, that meet, that are watched: with real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer

import pytest

from parley.errors import RecordError, RecordLocked
from parley.record import Record, Writer
from tests.record.reports import dump, read, reconcile, report, single
from tests.record.run import COUNT, sources, work

ROOT = Path(__file__).parents[2]

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a run in a process of its own; whatever still runs in the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def starting(path: Path, what: str, number: int = 0) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.record.run", str(path), what, str(number)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield starting
    for process in running:
        process.kill()
        process.communicate()


def hears(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def let_go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


@pytest.fixture(scope="module")
def unkilled(tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    path = tmp_path_factory.mktemp("unkilled") / "talks.db"
    work(path)
    return dump(path)


@pytest.mark.parametrize("thousands", [1, 3, 8, 21, 55, 89, 144])
def test_a_run_killed_in_mid_statement_leaves_a_sound_record_that_the_next_completes(
    start: Start, tmp_path: Path, unkilled: list[object], thousands: int
) -> None:
    path = tmp_path / "talks.db"
    process = start(path, "die", thousands)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    with Record.open(path) as record:
        assert list(record.check()) == []
    work(path)
    with Record.open(path) as record:
        assert list(record.check()) == []
    assert dump(path) == unkilled


def test_a_run_killed_again_and_again_is_completed_in_the_end(
    start: Start, tmp_path: Path, unkilled: list[object]
) -> None:
    path = tmp_path / "talks.db"
    ends = []
    for milliseconds in (1, 10, 30, 60, 100, 150):
        process = start(path, "work", COUNT)
        assert hears(process) == "open"
        Timer(milliseconds / 1000, process.kill).start()
        process.communicate()
        ends.append(process.returncode)
        with Record.open(path) as record:
            assert list(record.check()) == []
    assert -signal.SIGKILL in ends
    work(path)
    assert dump(path) == unkilled


def test_a_second_writer_is_told_that_the_record_is_being_written(
    start: Start, tmp_path: Path
) -> None:
    path = tmp_path / "talks.db"
    assert hears(start(path, "hold")) == "open"
    waits: list[str] = []
    with pytest.raises(RecordLocked, match=r"talks\.db is being written by another run"):
        Writer.open(path, wait=0, on_wait=lambda: waits.append("waiting"))
    with pytest.raises(RecordLocked):
        Writer.open(path, wait=0.1)
    assert waits == ["waiting"]


def test_a_second_writer_waits_and_then_goes_on(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    first = start(path, "hold")
    assert hears(first) == "open"
    second = start(path, "hold")
    assert hears(second) == "waiting"
    let_go(first)
    assert hears(first) == "done"
    assert hears(second) == "open"
    let_go(second)
    assert hears(second) == "done"


def test_a_killed_writer_holds_nobody_up(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    first = start(path, "hold")
    assert hears(first) == "open"
    first.kill()
    first.wait()
    with Writer.open(path, wait=5) as writer:
        read(writer, sources(3)[0])


def test_one_process_cannot_write_twice_at_once(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    with Writer.open(path), pytest.raises(RecordLocked):
        Writer.open(path)
    Writer.open(path, wait=0).close()


def test_two_names_of_one_record_are_one_record(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    (tmp_path / "link.db").symlink_to(path)
    assert hears(start(path, "hold")) == "open"
    with pytest.raises(RecordLocked):
        Writer.open(tmp_path / "link.db", wait=0)


def test_a_record_can_be_read_while_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    reports = [report(name, ("Mara Ilves", name)) for name in "abc"]
    first, second, third = single(*reports)
    with Writer.open(path) as writer, Record.open(path) as record:
        read(writer, first)
        writer.commit()
        read(writer, second)
        assert record.counts().documents == 1, "what is not committed is not yet seen"
        assert record.unfinished
        views = record.all_documents()
        assert next(views) == reports[0]
        reconcile(writer)
        writer.commit()
        assert list(views) == []
        assert record.counts().documents == 2
        with record.snapshot():
            assert record.counts().documents == 2
            read(writer, third)
            writer.commit()
            assert record.counts().documents == 2, "a snapshot stands still"
        assert record.counts().documents == 3


def test_nothing_but_the_record_and_its_lock_is_left(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    work(path, 3)
    assert dump(path)
    assert {file.name for file in tmp_path.iterdir()} == {"talks.db", "talks.db.lock"}


AS_NOBODY = """
import os, sys, tempfile
from pathlib import Path
from parley.errors import RecordError
from parley.record import Record, Writer

def open_and_check(path):
    with Record.open(path) as record:
        return record.counts().documents, list(record.check())

with tempfile.TemporaryDirectory() as folder:  # import all that is needed, while it can be read
    Writer.open(Path(folder, "talks.db")).close()
    open_and_check(Path(folder, "talks.db"))
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    print({"read": open_and_check, "write": Writer.open}[sys.argv[1]](sys.argv[2]))
except RecordError as error:
    print(error)
"""


def as_nobody(what: str, path: Path) -> str:
    """Read or write as somebody who may write nothing here, also where the tests run as root."""
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, what, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() + done.stderr.strip()


@pytest.fixture
def locked_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder to which nobody may write, with a record in it, reachable by everybody."""
    folder = tmp_path / "archive"
    folder.mkdir()
    work(folder / "talks.db", 3)
    (folder / "talks.db").chmod(0o444)
    folder.chmod(0o555)
    for parent in folder.parents:
        if parent.stat().st_uid == os.geteuid() and parent.is_relative_to(tmp_path.parent):
            parent.chmod(0o755)
    tmp_path.parents[1].chmod(0o755)
    yield folder
    folder.chmod(0o755)


def test_a_record_in_a_folder_without_write_permission_can_be_read(locked_folder: Path) -> None:
    before = sorted(locked_folder.iterdir())
    assert as_nobody("read", locked_folder / "talks.db") == "(3, [])"
    assert sorted(locked_folder.iterdir()) == before


def test_a_folder_without_write_permission_is_one_clear_line(locked_folder: Path) -> None:
    told = as_nobody("write", locked_folder / "new.db")
    assert told == f"{locked_folder / 'new.db'}: Permission denied"


def test_a_record_without_write_permission_is_one_clear_line(locked_folder: Path) -> None:
    told = as_nobody("write", locked_folder / "talks.db")
    assert told == f"{locked_folder / 'talks.db'}: Permission denied"


def test_an_unreadable_record_is_one_clear_line(locked_folder: Path) -> None:
    (locked_folder / "talks.db").chmod(0)
    told = as_nobody("write", locked_folder / "talks.db")
    assert told == f"{locked_folder / 'talks.db'}: Permission denied"


def test_what_cannot_be_made_last_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RecordError):
        Writer.open(tmp_path / "talks.db" / "talks.db")
