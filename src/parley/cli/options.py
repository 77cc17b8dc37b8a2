"""The options that several commands take, and how they are checked."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Final

import typer

__all__ = [
    "DEFAULT_RECORD",
    "AsCsv",
    "AsJson",
    "ProfileFile",
    "Publisher",
    "RecordPath",
    "Since",
    "Until",
    "checked_day",
    "one_format",
]

DEFAULT_RECORD: Final = Path("parley.db")


def checked_day(day: str | None) -> str | None:
    """Return an ISO date as it is given. Raises BadParameter for anything else."""
    if day is None:
        return None
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day, re.ASCII):
            raise ValueError
        date.fromisoformat(day)
    except ValueError:
        raise typer.BadParameter(f"{day!r} is not a date like 2031-02-12") from None
    return day


def one_format(*, json: bool, csv: bool) -> None:
    """Raise TyperException where both formats are asked for."""
    if json and csv:
        raise typer.TyperException("choose one of --json and --csv")


RecordPath = Annotated[
    Path,
    typer.Option(
        "--record",
        metavar="FILE",
        envvar="PARLEY_RECORD",
        help="The record: one negotiation, one file.",
    ),
]
ProfileFile = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        metavar="FILE",
        help="A TOML file with the parties, mediators, issues and aliases of the case.",
    ),
]
Publisher = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only by this outlet: part of its name.")
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        callback=checked_day,
        help="Only reports published on this day or later (YYYY-MM-DD).",
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="DATE",
        callback=checked_day,
        help="Only reports published on this day or before (YYYY-MM-DD).",
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Write JSON Lines: one object a line, all columns.")
]
AsCsv = Annotated[bool, typer.Option("--csv", help="Write CSV, all columns.")]
