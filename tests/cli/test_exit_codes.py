from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from parley.cli.app import run
from tests import talks
from tests.cli.program import environment, parley

MISTAKES = [
    ("bogus", "No such command"),
    ("read", "name files or folders"),
    ("show", "Missing argument"),
    ("show zz", "is not an id"),
    ("show a-ffffffff", "nothing in the record"),
    ("statements --since 2031-13-01", "'2031-13-01' is not a date"),
    ("statements --until yesterday", "'yesterday' is not a date"),
    ("documents --since 20310101", "'20310101' is not a date"),
    ("brief --as-of 2031-2-1", "'2031-2-1' is not a date"),
    ("statements --standing loud", "'loud' is not one of"),
    ("statements --json --csv", "choose one of --json and --csv"),
    ("export --format csv", "name a folder"),
    ("export -o strike.db", "is the record itself"),
    ("dossier -o strike.db", "is the record itself"),
    ("export -o no/such/folder/x", "no/such/folder"),
    ("search", "Missing argument"),
]


@pytest.mark.parametrize(("command", "reason"), MISTAKES)
def test_a_mistake_is_said_in_one_line(
    strike: Path,
    command: str,
    reason: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(strike.parent)
    monkeypatch.setenv("PARLEY_RECORD", "strike.db")
    assert run(command.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("parley: ")
    assert err.count("\n") == 1
    assert reason in err


def test_a_record_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    ended = parley("statements", folder=tmp_path)
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert "parley.db" in ended.err
    assert not list(tmp_path.iterdir())


def test_a_file_of_another_kind_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all,", encoding="utf-8")
    ended = parley("documents", "--record", tmp_path / "letter.txt")
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert "letter.txt is not a Parley record" in ended.err


def test_a_sound_record_is_called_sound(strike: Path) -> None:
    ended = parley("check", "--record", strike)
    assert ended.code == 0
    assert "sound" in ended.out


def test_an_unsound_record_is_listed_and_ends_with_three(tmp_path: Path) -> None:
    path = talks.make(tmp_path / "broken.db")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE spans SET start = start + 1 WHERE role = 'content'")
    connection.close()
    ended = parley("check", "--record", path)
    assert ended.code == 3
    assert talks.refusal(talks.DATED).id in ended.out
    assert ended.err.count("\n") == 1
    assert "unsound" in ended.err


@pytest.mark.parametrize("command", ["statements", "export", "show " + talks.DATED.id])
def test_a_reader_that_has_enough_is_left_in_peace(strike: Path, command: str) -> None:
    running = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from parley.cli import main; main()",
            *command.split(),
            "--record",
            strike,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert running.stdout is not None
    running.stdout.close()
    assert running.stderr is not None
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait(timeout=60) == 0


@pytest.mark.parametrize("command", ["export", "dossier"])
@pytest.mark.parametrize(("output", "reason"), [("/", "is a folder"), ("none/a", "No such file")])
def test_what_cannot_be_written_is_said_in_one_line(
    strike: Path, command: str, output: str, reason: str
) -> None:
    result = parley(command, "-o", output, "--record", str(strike))
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert reason in result.err
