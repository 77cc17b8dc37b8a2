from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from parley.cli.reading import summary
from parley.model import Rejected
from parley.pipeline import ReadReport
from parley.record import Writer
from tests.cli.program import environment, parley

REPORTS = {
    "one.txt": "Dockers turn down offer\n\n12 February 2031\n\n"
    "“We will not sign this paper,” said Mara Ilves, head of the dockers' union.\n",
    "two.txt": "Owners wait\n\nThe owners said that the offer stands until Friday. "
    "“There is no third paper,” Jon Aster told reporters.\n",
    "three.txt": "A quiet night at the harbour\n\nNothing was loaded and nothing was said.\n",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_read_shown_exported_and_proved(reports: Path, tmp_path: Path) -> None:
    ended = parley("read", "reports", folder=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Read 3 reports: ")
    assert ended.out.endswith(" Record: parley.db\n")
    again = parley("read", "reports", folder=tmp_path)
    assert again.out == "Read 0 reports: 0 statements. 3 known before. Record: parley.db\n"

    found = parley("statements", "--by", "Ilves", "--json", folder=tmp_path).out
    (statement,) = [json.loads(line) for line in found.splitlines()]
    assert "We will not sign this paper" in statement["words"]
    page = parley("show", statement["id"][:8], folder=tmp_path).out
    assert "⟦We will not sign this paper" in page
    assert parley("export", folder=tmp_path).out.count('"type": "document"') == 3
    assert parley("brief", folder=tmp_path).code == 0
    assert parley("dossier", "-o", "talks.html", folder=tmp_path).code == 0
    assert (tmp_path / "talks.html").stat().st_size > 0
    assert parley("check", folder=tmp_path).code == 0


def test_inputs_that_cannot_be_read_are_named_and_end_with_one(
    reports: Path, tmp_path: Path
) -> None:
    (reports / "empty.txt").write_bytes(b"")
    ended = parley("read", "reports", "missing.txt", folder=tmp_path)
    assert ended.code == 1
    assert "Read 3 reports" in ended.out
    assert "2 inputs rejected." in ended.out
    lines = ended.err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("parley: rejected ") for line in lines)
    assert "empty.txt" in lines[0]
    assert "missing.txt" in lines[1]


def test_standard_input_is_read(tmp_path: Path) -> None:
    ended = parley("read", "-", folder=tmp_path, given=REPORTS["one.txt"])
    assert ended.code == 0
    assert ended.out.startswith("Read 1 report: ")


def test_another_run_is_not_waited_for_where_one_does_not_want_to(
    reports: Path, tmp_path: Path
) -> None:
    with Writer.open(tmp_path / "parley.db"):
        ended = parley("read", "reports", "--no-wait", folder=tmp_path)
    assert ended.code == 2
    assert "is being written by another run" in ended.err.splitlines()[-1]


def test_an_unknown_model_is_said_in_one_line(reports: Path, tmp_path: Path) -> None:
    ended = parley("read", "reports", "--model", "no_such_model", folder=tmp_path)
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert "no_such_model" in ended.err


INTERRUPTIBLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from parley.cli import main
main()
"""
"""Tests that run in the background of a shell inherit that Ctrl-C is ignored."""


@pytest.mark.skipif(os.name == "nt", reason="signals of another kind")
def test_a_run_that_is_stopped_says_that_the_record_is_sound(reports: Path, tmp_path: Path) -> None:
    with Writer.open(tmp_path / "parley.db"):  # what the run waits for, until it is stopped
        running = subprocess.Popen(
            [sys.executable, "-c", INTERRUPTIBLE, "read", "reports"],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        assert running.stderr is not None
        waiting = running.stderr.readline()
        assert "another run is writing to parley.db" in waiting
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert out == ""
    assert err.count("\n") == 1
    assert "the record is sound" in err
    assert "the next read goes on" in err


SUMMARIES = [
    (ReadReport(1, 0, 0, 1, (), 1.0), "Read 1 report: 1 statement. Record: talks.db"),
    (
        ReadReport(23, 1, 0, 344, (), 1.0),
        "Read 23 reports (1 not in English, kept but not analysed): 344 statements. "
        "Record: talks.db",
    ),
    (
        ReadReport(2, 0, 5, 0, (Rejected("ingest", "x", "empty"),), 1.0),
        "Read 2 reports: 0 statements. 5 known before. 1 input rejected. Record: talks.db",
    ),
]


@pytest.mark.parametrize(("report", "line"), SUMMARIES)
def test_a_run_is_told_in_one_line(report: ReadReport, line: str) -> None:
    assert summary(report, Path("talks.db")) == line
