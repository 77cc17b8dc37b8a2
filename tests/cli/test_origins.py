"""The commands copies and variants as a user runs them."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from rich.cells import cell_len

from parley import model
from parley.cli import origins
from parley.cli.app import run
from tests.cli.program import parley
from tests.report import told

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
TERMINAL = {"TTY_COMPATIBLE": "1", "LINES": "50", "TERM": "xterm-256color"}
COMMANDS = ["copies", "copies --passages", "copies rewrite", "variants", "variants --altered"]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told.make(tmp_path_factory.mktemp("told") / "told.db")


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told.make(tmp_path_factory.mktemp("evil") / "told.db", evil=True)


def rows(record: Path, *arguments: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert run([*arguments, "--json", "--record", str(record)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_in_a_pipe_they_are_plain_lines(evil: Path, command: str) -> None:
    ended = parley(*command.split(), "--record", evil)
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert len(lines) > 1
    assert len({line.count("\t") for line in lines}) == 1
    assert not {sign for sign in ended.out if not sign.isprintable()} - {"\n", "\t"}


@pytest.mark.parametrize("command", COMMANDS)
def test_json_and_csv_hold_the_same_rows(record: Path, command: str) -> None:
    as_json = parley(*command.split(), "--record", record, "--json").out
    as_csv = parley(*command.split(), "--record", record, "--csv").out
    objects = [json.loads(line) for line in as_json.splitlines()]
    found = list(csv.DictReader(io.StringIO(as_csv, newline="")))
    assert [list(each) for each in objects] == [list(row) for row in found]
    assert [each["id"] for each in objects] == [row["id"] for row in found]


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.parametrize("command", COMMANDS)
def test_on_a_terminal_they_fit_its_width(evil: Path, command: str, width: int) -> None:
    env = {**TERMINAL, "COLUMNS": str(width)}
    out = COLOUR.sub("", parley(*command.split(), "--record", evil, env=env).out)
    assert max(cell_len(line) for line in out.splitlines()) <= width
    assert not {sign for sign in out if not sign.isprintable()} - {"\n"}


def test_in_a_pipe_the_parting_words_stand_between_signs(record: Path) -> None:
    out = parley("variants", "--altered", "--record", record).out
    assert "We [-do not-] turn down the paper," in out
    assert "that [-40-] {+14+} berths are free" in out


VARIANTS = [
    ((), 2),
    (("--altered",), 2),
    (("--by", "ilves"), 1),
    (("--by", "owners"), 1),
    (("--by", "lves"), 0),
    (("--about", "berths"), 1),
    (("--about", '"turn the paper down"'), 1),
    (("--standing", "institutional"), 1),
    (("--standing", "anonymous"), 0),
    (("--publisher", "harbour"), 1),
    (("--since", "2031-02-04"), 2),
    (("--since", "2031-02-05"), 0),
    (("--until", "2031-02-02"), 0),
]


@pytest.mark.parametrize(("options", "count"), VARIANTS)
def test_utterances_are_narrowed_by_what_is_asked_and_shown_whole(
    record: Path, options: tuple[str, ...], count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    found = rows(record, "variants", *options, capsys=capsys)
    wordings = {told.refusal().id: 4, told.berths().id: 3}
    assert len({row["utterance"] for row in found}) == count
    assert len(found) == sum(wordings[each] for each in {row["utterance"] for row in found})


COPIES = [
    ((), 4),
    (("--relation", "composite"), 4),
    (("--relation", "near"), 0),
    (("--publisher", "patch"), 4),
    (("--publisher", "harbour"), 0),
    (("--since", "2031-02-05"), 4),
    (("--since", "2031-02-06"), 0),
    (("--until", "2031-02-02"), 0),
]


@pytest.mark.parametrize(("options", "count"), COPIES)
def test_families_are_narrowed_by_what_is_asked_and_shown_whole(
    record: Path, options: tuple[str, ...], count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(rows(record, "copies", *options, capsys=capsys)) == count


def test_an_id_asks_for_one(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for asked in (told.berths().id, told.FOURTEEN.id):
        found = rows(record, "variants", asked, capsys=capsys)
        assert {row["utterance"] for row in found} == {told.berths().id}
    found = rows(record, "copies", told.MIXED.id, capsys=capsys)
    assert {row["id"] for row in found} == {told.MIXED.id}


def test_documents_say_what_is_a_copy(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(record, "documents", capsys=capsys)
    assert {row["name"]: row["relation"] for row in found} == {
        "wire": "origin",
        "copy": "exact",
        "rewrite": "rewrite",
        "mixed": "composite",
        "post": None,
    }


WRONG = [
    (("copies", "nothing"), "no report in the record is called nothing"),
    (("copies", "post"), "stands alone"),
    (("copies", "--json", "--csv"), "choose one of --json and --csv"),
    (("copies", "--relation", "twin"), "Invalid value for '--relation'"),
    (("variants", "u-ffffff"), "nothing in the record has an id"),
    (("variants", "d-ffffff"), "nothing in the record has an id"),
    (("variants", "--since", "Monday"), "is not a date"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_what_cannot_be_done_is_said_in_a_line(
    record: Path, arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*arguments, "--record", str(record)]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1


def test_the_closed_lists_are_those_of_the_model() -> None:
    assert get_args(origins.Copy) == get_args(model.Relation)[1:]
    assert get_args(origins.Standing) == get_args(model.Standing)
