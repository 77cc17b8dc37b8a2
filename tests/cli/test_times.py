"""The commands timeline and figures as a user runs them."""

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
from parley.cli import times
from parley.cli.app import run
from tests.cli.program import parley
from tests.report.times import making

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
TERMINAL = {"TTY_COMPATIBLE": "1", "LINES": "50", "TERM": "xterm-256color"}
TABLES = ["timeline", "figures", "figures --all", "figures men"]


@pytest.fixture(scope="module")
def crew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return making.make(tmp_path_factory.mktemp("crew") / "crew.db")


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return making.make(tmp_path_factory.mktemp("evil") / "evil.db", evil=True)


def rows(record: Path, *arguments: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert run([*arguments, "--json", "--record", str(record)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("command", TABLES)
def test_in_a_pipe_they_are_plain_lines(evil: Path, command: str) -> None:
    ended = parley(*command.split(), "--record", evil)
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert len(lines) > 1
    assert len({line.count("\t") for line in lines}) == 1
    assert not {sign for sign in ended.out if not sign.isprintable()} - {"\n", "\t"}


@pytest.mark.parametrize("command", TABLES)
def test_json_and_csv_hold_the_same_rows(crew: Path, command: str) -> None:
    as_json = parley(*command.split(), "--record", crew, "--json").out
    as_csv = parley(*command.split(), "--record", crew, "--csv").out
    objects = [json.loads(line) for line in as_json.splitlines()]
    found = list(csv.DictReader(io.StringIO(as_csv, newline="")))
    assert [list(each) for each in objects] == [list(row) for row in found]
    assert [each["id"] for each in objects] == [row["id"] for row in found]


@pytest.mark.parametrize("width", [60, 80, 100, 160])
@pytest.mark.parametrize("command", TABLES)
def test_on_a_terminal_they_fit_its_width(evil: Path, command: str, width: int) -> None:
    env = {**TERMINAL, "COLUMNS": str(width)}
    out = COLOUR.sub("", parley(*command.split(), "--record", evil, env=env).out)
    assert max(cell_len(line) for line in out.splitlines()) <= width
    assert not {sign for sign in out if not sign.isprintable()} - {"\n"}


TIMELINE = [
    ((), 2),
    (("--by", "coast"), 1),
    (("--by", "oast"), 0),
    (("--by", "guard", "--publisher", "harbour"), 1),
    (("--category", "retreat"), 1),
    (("--category", "ASSAULT"), 0),
    (("--modality", "planned"), 1),
    (("--about", "fishermen"), 1),
    (("--about", '"three of the crew"'), 1),
    (("--publisher", "globe"), 1),
    (("--publisher", "nobody"), 0),
    (("--since", "2031-02-03"), 1),
    (("--since", "2031-02-04"), 0),
    (("--until", "2031-02-02"), 1),
    (("--until", "2031-02-01"), 0),
]


@pytest.mark.parametrize(("options", "count"), TIMELINE)
def test_the_timeline_is_narrowed_by_what_is_asked(
    crew: Path, options: tuple[str, ...], count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(rows(crew, "timeline", *options, capsys=capsys)) == count


FIGURES = [
    ((), [5]),
    (("--all",), [5, 1, 1]),
    (("--by", "union"), [1]),
    (("--by", "nobody"), []),
    (("--about", "sill"), [5]),
    (("--about", "pause"), []),
    (("--about", "pause", "--all"), [1]),
    (("--since", "2031-02-05"), [1]),
    (("--until", "2031-02-03"), [1]),
]


@pytest.mark.parametrize(("options", "points"), FIGURES)
def test_figures_are_narrowed_by_what_is_asked(
    crew: Path, options: tuple[str, ...], points: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert [row["points"] for row in rows(crew, "figures", *options, capsys=capsys)] == points


def test_one_series_is_printed_whole_on_a_terminal(crew: Path) -> None:
    env = {**TERMINAL, "COLUMNS": "80", "NO_COLOR": "1"}
    out = COLOUR.sub("", parley("figures", "men", "held", "--record", crew, env=env).out)
    assert out.splitlines()[0] == "men held, Port Sill · 12–100"
    assert "●─▶" in out
    assert out == COLOUR.sub("", parley("show", making.series().id, "--record", crew, env=env).out)


def test_a_series_is_drawn_to_a_file(crew: Path, tmp_path: Path) -> None:
    ended = parley("figures", "men", "--svg", tmp_path / "men.svg", "--record", crew)
    assert (ended.code, ended.out) == (0, f"Wrote {tmp_path / 'men.svg'}\n")
    assert (tmp_path / "men.svg").read_text(encoding="utf-8").startswith("<svg ")


WRONG = [
    (("figures", "--svg", "x.svg", "--all"), "several series fit"),
    (("figures", "herring", "--svg", "x.svg"), "no series of figures fits"),
    (("figures", "men", "--svg", "{record}"), "is the record itself"),
    (("figures", "m-ffffff"), "nothing in the record has an id"),
    (("figures", "--json", "--csv"), "choose one of --json and --csv"),
    (("timeline", "--since", "Monday"), "is not a date"),
    (("timeline", "--category", "WAR"), "Invalid value for '--category'"),
    (("timeline", "--by", "a-ffffff"), "nothing in the record has an id"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_what_cannot_be_done_is_said_in_a_line(
    crew: Path, arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [each.format(record=crew) for each in arguments]
    assert run([*given, "--record", str(crew)]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1


def test_a_record_without_events_and_figures_says_so(tmp_path: Path) -> None:
    env = {**TERMINAL, "COLUMNS": "80"}
    empty = making.make_empty(tmp_path / "empty.db")
    assert "No happenings." in parley("timeline", "--record", empty, env=env).out
    assert "No series of figures." in parley("figures", "--record", empty, env=env).out
    assert "No series of figures." in parley("figures", "men", "--record", empty, env=env).out


def test_the_choices_are_those_of_the_model() -> None:
    assert get_args(times.Category) == get_args(model.Category)
    assert get_args(times.Modality) == get_args(model.Modality)
