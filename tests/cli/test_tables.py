from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import get_args

import pytest
from rich.cells import cell_len

from parley import model
from parley.cli import lists
from parley.cli.app import run
from parley.lexicon import load
from parley.report.actor_table import Order
from tests import talks
from tests.cli.program import parley

TABLES = [
    *("statements", "timeline", "figures", "actors", "documents", "copies", "rejected"),
    "search offer",
]
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("command", TABLES)
def test_in_a_pipe_a_table_is_plain_lines(strike: Path, command: str) -> None:
    ended = parley(*command.split(), "--record", strike)
    assert ended.code == 0
    assert ended.err == ""
    assert not set("\x1b│─┃━╭") & set(ended.out)
    lines = ended.out.splitlines()
    assert len(lines) > 1
    assert len({line.count("\t") for line in lines}) == 1


@pytest.mark.parametrize("width", [40, 80, 200])
def test_on_a_terminal_a_table_fits_its_width(strike: Path, width: int) -> None:
    env = {"TTY_COMPATIBLE": "1", "COLUMNS": str(width), "LINES": "50"}
    for command in TABLES:
        ended = parley(*command.split(), "--record", strike, env=env)
        lines = COLOUR.sub("", ended.out).splitlines()
        assert max(cell_len(line) for line in lines) <= width


def test_colour_is_left_out_where_it_is_not_wanted(strike: Path) -> None:
    terminal = {"TTY_COMPATIBLE": "1", "COLUMNS": "120", "TERM": "xterm-256color"}
    coloured = parley("statements", "--record", strike, env=terminal).out
    plain = parley("statements", "--record", strike, env={**terminal, "NO_COLOR": "1"}).out
    assert "\x1b[36m" in coloured
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]", plain)
    assert COLOUR.sub("", coloured) == COLOUR.sub("", plain)


@pytest.mark.parametrize("command", TABLES)
def test_json_and_csv_hold_the_same_rows(strike: Path, command: str) -> None:
    as_json = parley(*command.split(), "--record", strike, "--json").out
    as_csv = parley(*command.split(), "--record", strike, "--csv").out
    objects = [json.loads(line) for line in as_json.splitlines()]
    rows = list(csv.DictReader(io.StringIO(as_csv, newline="")))
    assert [list(each) for each in objects] == [list(row) for row in rows]
    assert [each["id"] for each in objects] == [row["id"] for row in rows]


FILTERS = [
    (("--by", "Ilves"), 2),
    (("--by", "union"), 2),
    (("--standing", "anonymous"), 1),
    (("--form", "indirect"), 1),
    (("--about", '"this paper"'), 2),
    (("--since", "2031-02-13"), 2),
    (("--until", "2031-02-12"), 1),
    (("--by", "nobody at all"), 0),
    (("--channel", "speech"), 2),
    (("--channel", "letter"), 0),
    (("--suspect",), 1),
    (("--sound",), 3),
    (("--publisher", "harbour"), 1),
]


@pytest.mark.parametrize(("options", "count"), FILTERS)
def test_statements_are_chosen_by_what_is_asked(
    strike: Path, options: tuple[str, ...], count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["statements", *options, "--json", "--record", str(strike)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == count


ACTORS = [
    ((), 1),
    (("--kind", "person"), 1),
    (("--kind", "place"), 0),
    (("--standing", "anonymous"), 0),
    (("--until", "2031-02-12"), 1),
    (("--since", "2031-02-13"), 0),
    (("--sort", "last"), 1),
]


@pytest.mark.parametrize(("options", "count"), ACTORS)
def test_actors_are_chosen_by_what_is_asked(
    strike: Path, options: tuple[str, ...], count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["actors", *options, "--json", "--record", str(strike)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == count


def test_what_can_be_asked_for_is_what_model_and_lexicon_know() -> None:
    assert set(get_args(lists.Channel)) == {entry["name"] for entry in load("channels")["channel"]}
    assert lists.Standing == model.Standing
    assert lists.Form == model.Form
    assert set(get_args(lists.Order)) == set(get_args(Order))


def test_counts_stand_below_a_table_on_a_terminal_only(strike: Path) -> None:
    terminal = {"TTY_COMPATIBLE": "1", "COLUMNS": "120", "NO_COLOR": "1"}
    for command, counts in (("statements", "4 statements in 3"), ("actors", "1 named actor")):
        on_terminal = parley(command, "--record", strike, env=terminal).out
        assert COLOUR.sub("", on_terminal).splitlines()[-1].startswith(counts)
        for options in ((), ("--json",), ("--csv",)):
            assert counts not in parley(command, *options, "--record", strike).out


def test_documents_and_actors_are_chosen_too(strike: Path) -> None:
    named = parley("actors", "Elvis", "--json", "--record", strike).out
    assert [json.loads(line)["name"] for line in named.splitlines()] == ["Mara Ilves"]
    outlet = parley("documents", "--publisher", "harbour", "--json", "--record", strike).out
    assert [json.loads(line)["id"] for line in outlet.splitlines()] == [talks.DATED.id]


def test_the_record_may_be_named_by_the_environment(strike: Path, tmp_path: Path) -> None:
    ended = parley("copies", folder=tmp_path, env={"PARLEY_RECORD": str(strike)})
    assert ended.code == 0
    assert "origin" in ended.out


def test_hostile_text_reaches_no_terminal(strike: Path) -> None:
    for command in (
        "statements",
        "documents",
        f"show {talks.HOSTILE.id}",
        f"show {talks.rumours()[1].id}",
        "search offer",
        "rejected",
        "brief",
        "timeline",
        "figures",
        f"show {talks.two_people().id}",
        f"show {talks.people_counted().id}",
    ):
        for env in ({}, {"TTY_COMPATIBLE": "1", "COLUMNS": "100"}):
            out = parley(*command.split(), "--record", strike, env=env).out
            assert "\x1b[2J" not in out
            assert "\x1b]" not in out
            assert "\x07" not in out
            assert "\u202e" not in out
