"""`parley read`: inputs into a record, with progress where somebody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.options import DEFAULT_RECORD, ProfileFile, RecordPath
from parley.cli.output import say, terminal

if TYPE_CHECKING:
    from parley.model import Profile
    from parley.pipeline import ReadReport

__all__ = ["read", "summary"]


def read(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Files, folders, or - for standard input."),
    ] = None,
    record: RecordPath = DEFAULT_RECORD,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Another installed spaCy model.")
    ] = None,
    processes: Annotated[int, typer.Option(min=0, help="Processes that analyse; 0 chooses.")] = 0,
    again: Annotated[
        bool, typer.Option("--again", help="Redo what another version of Parley made.")
    ] = False,
    profile: ProfileFile = None,
    wait: Annotated[
        bool, typer.Option("--wait/--no-wait", help="Wait for another run that is writing.")
    ] = True,
) -> None:
    """Read reports into the record; known ones are passed over."""
    if not paths and not again:
        raise typer.TyperException("name files or folders to read, or - for standard input")
    from parley.pipeline import ReadOptions
    from parley.pipeline import read as read_into

    options = ReadOptions(
        processes=processes,
        again=again,
        wait=None if wait else 0.0,
        profile=None if profile is None else _profile(profile),
    )
    if model is not None:
        from dataclasses import replace

        options = replace(options, model=model)
    with _progress() as progress:
        report = read_into(paths or [], record, options, progress, lambda: _waiting(record))
    for rejected in report.rejected:
        say(f"rejected {rejected}")
    print(summary(report, record))
    if report.rejected:
        raise typer.Exit(1)


def _profile(path: Path) -> Profile:
    from parley.profiles import read_profile

    return read_profile(path)


def summary(report: ReadReport, record: Path) -> str:
    """Return in one line what a run did."""
    new = _counted(report.documents, "report")
    foreign = f" ({report.foreign} not in English, kept but not analysed)" if report.foreign else ""
    parts = [f"Read {new}{foreign}: {_counted(report.statements, 'statement')}."]
    if report.known:
        parts.append(f"{report.known} known before.")
    if report.rejected:
        parts.append(f"{_counted(len(report.rejected), 'input')} rejected.")
    parts.append(f"Record: {record}")
    return " ".join(parts)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _waiting(record: Path) -> None:
    say(f"another run is writing to {record}; waiting for it (Ctrl-C to stop)")


@contextmanager
def _progress() -> Iterator[Callable[[int, int | None], None] | None]:
    """Yield what shows progress on a terminal; None where standard error is not one."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    known = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        *known,
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        console=terminal(stderr=True),
        transient=True,
    )
    task = bar.add_task("Reading", total=None, rate="")

    def show(done: int, total: int | None) -> None:
        elapsed = bar.tasks[0].elapsed or 0.0
        rate = f"{done / elapsed:.1f} documents/s" if elapsed > 0 else ""
        bar.update(task, completed=done, total=total, rate=rate)

    with bar:
        yield show
