"""The commands positions, proposals and disagreements as a user runs them."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import get_args

import pytest
from rich.cells import cell_len

from parley.cli import talks
from parley.cli.app import run
from parley.model import MatterKind
from tests.cli.program import parley
from tests.report import negotiation

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
TERMINAL = {"TTY_COMPATIBLE": "1", "LINES": "50", "TERM": "xterm-256color"}
COMMANDS = [
    "positions",
    "positions --history",
    "proposals",
    "proposals --terms",
    "proposals --steps",
    "disagreements",
]


@pytest.fixture(scope="module")
def dam(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return negotiation.make(tmp_path_factory.mktemp("dam") / "dam.db")


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return negotiation.make(tmp_path_factory.mktemp("evil") / "dam.db", evil=True)


@pytest.mark.parametrize("command", COMMANDS)
def test_in_a_pipe_they_are_plain_lines(evil: Path, command: str) -> None:
    ended = parley(*command.split(), "--record", evil)
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert len(lines) > 1
    assert len({line.count("\t") for line in lines}) == 1
    assert not {sign for sign in ended.out if not sign.isprintable()} - {"\n", "\t"}


@pytest.mark.parametrize("command", COMMANDS)
def test_json_and_csv_hold_the_same_rows(
    dam: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command.split(), "--record", str(dam), "--json"]) == 0
    as_json = capsys.readouterr().out
    assert run([*command.split(), "--record", str(dam), "--csv"]) == 0
    as_csv = capsys.readouterr().out
    objects = [json.loads(line) for line in as_json.splitlines()]
    found = list(csv.DictReader(io.StringIO(as_csv, newline="")))
    assert objects
    assert [list(each) for each in objects] == [list(row) for row in found]
    assert [each["id"] for each in objects] == [row["id"] for row in found]


@pytest.mark.parametrize("width", [60, 130])
@pytest.mark.parametrize("command", COMMANDS)
def test_on_a_terminal_they_fit_its_width(evil: Path, command: str, width: int) -> None:
    env = {**TERMINAL, "COLUMNS": str(width)}
    out = COLOUR.sub("", parley(*command.split(), "--record", evil, env=env).out)
    assert out
    assert max(cell_len(line) for line in out.splitlines()) <= width
    assert not {sign for sign in out if not sign.isprintable()} - {"\n"}


@pytest.mark.parametrize("command", ["positions", "proposals", "disagreements"])
def test_as_markdown_they_are_a_page_with_a_title(evil: Path, command: str) -> None:
    out = parley(command, "--record", evil, "--markdown").out
    assert out.startswith("# ")
    assert "<script>" not in out
    assert "\x1b" not in out


WRONG = [
    ("positions --json --csv", "choose one of --json, --csv and --markdown"),
    ("positions --since never", "'never' is not a date like 2031-02-12"),
    ("proposals --terms --steps", "choose one of --terms, --steps and --markdown"),
    ("disagreements --json --markdown", "choose one of --json, --csv and --markdown"),
]


@pytest.mark.parametrize(("command", "message"), WRONG)
def test_what_cannot_be_asked_for_is_said_in_a_line(
    dam: Path, command: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command.split(), "--record", str(dam)]) == 2
    assert message in capsys.readouterr().err


def test_as_of_a_day_before_the_first_report_nothing_is_known(dam: Path) -> None:
    ended = parley("positions", "--as-of", "2031-05-01", "--record", dam, "--markdown")
    assert (ended.code, ended.err) == (0, "")
    assert "No positions." in ended.out
    assert "No positions." not in parley("positions", "--record", dam, "--markdown").out


def test_the_kinds_of_matter_are_those_of_the_model() -> None:
    assert get_args(talks.Matter) == get_args(MatterKind)
