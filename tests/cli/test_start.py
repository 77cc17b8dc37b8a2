from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import get_args

import pytest

from parley import model
from parley.cli import lists
from parley.cli.app import app
from tests.cli.program import environment, parley

ROOT = Path(__file__).parents[2]
COMMANDS = [
    *("read", "brief", "positions", "proposals", "disagreements", "profile", "statements"),
    *("variants", "timeline", "figures", "actors", "documents"),
    *("copies", "rejected", "search", "show", "export", "dossier", "check"),
]
HEAVY = ["spacy", "sqlalchemy", "trafilatura", "numpy", "msgspec", "jinja2", "filelock"]


def test_help_lists_every_command_and_the_exit_codes() -> None:
    ended = parley("--help")
    assert ended.code == 0
    listed = [line.split()[0] for line in ended.out.splitlines() if line.startswith("  ")]
    assert [word for word in listed if word in COMMANDS] == COMMANDS
    assert "3 the record is unsound" in ended.out
    assert "..." not in ended.out.partition("Commands:")[2]


def test_the_version_is_that_of_the_distribution() -> None:
    assert parley("--version").out == f"parley {version('parley-record')}\n"


@pytest.mark.parametrize("command", ["--help", "read --help", "--version"])
def test_start_loads_nothing_heavy(command: str) -> None:
    code = (
        "import json, sys; from parley.cli.app import run; run(sys.argv[1:]); "
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command.split()],
        capture_output=True,
        check=True,
        env=environment(),
    )
    loaded = json.loads(done.stdout.splitlines()[-1])
    assert not [name for name in loaded if name in HEAVY]


def test_the_choices_are_those_of_the_model() -> None:
    assert get_args(lists.Standing) == get_args(model.Standing)
    assert get_args(lists.Form) == get_args(model.Form)


def test_every_command_and_option_has_help() -> None:
    import typer

    group = typer.main.get_command(app)
    commands = group.commands  # type: ignore[attr-defined]
    assert list(commands) == COMMANDS
    for command in commands.values():
        assert command.help
        for parameter in command.params:
            assert getattr(parameter, "help", "given")


def test_the_command_reference_is_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    assert generate.PAGE.read_text(encoding="utf-8") == generate.page()
    assert generate.main(["--check"]) == 0


def test_a_stale_command_reference_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    stale = tmp_path / "commands.md"
    stale.write_text("# Commands\n", encoding="utf-8")
    monkeypatch.setattr(generate, "PAGE", stale)
    assert generate.main(["--check"]) == 1
    assert "not up to date" in capsys.readouterr().err
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
