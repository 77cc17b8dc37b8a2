"""The command line's own help -> docs/commands.md, which so can never tell anything else.

`python docs/generate.py` writes the page; with `--check` it only says whether the page is up to
date (exit code 1 where it is not).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

import typer

from parley.cli.app import app

PAGE: Final = Path(__file__).with_name("commands.md")
WIDTH: Final = 80

INTRODUCTION: Final = """\
# Commands

Written by `python docs/generate.py` from the help of each command.

Tables fit the terminal; where it is too narrow for columns, each row becomes a block. In a pipe a
table is plain text: one line a row, parted by tabs, nothing cut; the counts that a terminal shows
below a table are left out. `--json` writes JSON Lines, one
object a line with full ids and all columns; `--csv` writes the same as CSV, in which a cell that a
spreadsheet could take for a formula begins with an apostrophe. `NO_COLOR` and `COLUMNS` are
honoured, and `PARLEY_RECORD` names the record where `--record` does not.

| exit code | what it says |
|---|---|
| 0 | done |
| 1 | done, but some inputs were rejected, each named on standard error |
| 2 | wrong usage, or an error: one line says which |
| 3 | the record is unsound (`parley check` lists why) |
| 130 | stopped by Ctrl-C; the record is sound, and the next read goes on |
"""


def page() -> str:
    """Return the whole page; it depends on nothing but the commands."""
    group: Any = typer.main.get_command(app)
    parts = [INTRODUCTION, _section("parley", group, None)]
    parent = group.context_class(group, info_name="parley", **group.context_settings)
    parts += [_section(name, command, parent) for name, command in group.commands.items()]
    return "\n".join(parts)


def _section(name: str, command: Any, parent: Any) -> str:
    context = command.context_class(
        command,
        info_name=name,
        parent=parent,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        **command.context_settings,
    )
    title = name if parent is None else f"parley {name}"
    text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"## {title}\n\n```text\n{text}\n```\n"


def main(arguments: list[str]) -> int:
    """Write the page, or check it; return the exit code."""
    if "--check" not in arguments:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page():
        return 0
    print(f"{PAGE.name} is not up to date: run `make docs`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
