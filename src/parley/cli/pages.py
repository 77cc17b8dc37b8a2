"""The commands that print or write a page: brief, show, export, dossier, check."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Literal

import typer

from parley.cli.options import DEFAULT_RECORD, RecordPath, checked_day
from parley.cli.output import open_record, refuse_record, say, terminal
from parley.errors import ParleyError

__all__ = ["brief", "check", "dossier", "export", "show"]

UNSOUND = 3


def brief(
    markdown: Annotated[bool, typer.Option("--markdown", help="Write Markdown.")] = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            callback=checked_day,
            help="Tell what changed from that day on (YYYY-MM-DD), not from the last round on.",
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            callback=checked_day,
            help="What was known on that day (YYYY-MM-DD): nothing of later reports.",
        ),
    ] = None,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print where the talks stand and who says so, on two pages."""
    from parley.pipeline import as_known_on, rules_stamp
    from parley.report.brief import make_brief

    with open_record(record) as opened, ExitStack() as stack:
        known = opened if as_of is None else stack.enter_context(as_known_on(opened, as_of))
        page = make_brief(known, since=since, known_on=as_of, stamp=rules_stamp())
    if markdown:
        from parley.report.brief.markdown import brief_markdown

        sys.stdout.write(brief_markdown(page))
    else:
        from parley.report.brief.terminal import print_brief

        print_brief(page, terminal())


def show(
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help="An id from any table; its first signs will do.")
    ],
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print one thing with its evidence in context."""
    from parley.report.show import show as show_page

    with open_record(record) as opened:
        show_page(opened, identifier, terminal())


def export(
    form: Annotated[
        Literal["jsonl", "csv"],
        typer.Option("--format", help="JSON Lines, or a folder of CSV files."),
    ] = "jsonl",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="PATH", help="The file to write; for CSV, the folder."
        ),
    ] = None,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Write everything in the record, for other tools."""
    from parley.report.export import export_csv, export_jsonl

    if form == "csv" and output is None:
        raise typer.TyperException("--format csv writes several files: name a folder with -o")
    refuse_record(output, record)
    with open_record(record) as opened:
        if output is None:
            export_jsonl(opened, sys.stdout.buffer)
        elif form == "csv":
            export_csv(opened, output)
        else:
            unfinished = output.with_name(f"{output.name}.part")
            try:
                with unfinished.open("wb") as out:
                    export_jsonl(opened, out)
                unfinished.replace(output)
            except OSError as error:
                raise ParleyError(f"{output}: {error.strerror}") from error
            finally:  # by then it has its own name, or is not whole
                unfinished.unlink(missing_ok=True)


def dossier(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")
    ] = Path("talks.html"),
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Write one HTML page that needs nothing beside it."""
    from parley.report.dossier import write_dossier

    refuse_record(output, record)
    with open_record(record) as opened:
        write_dossier(opened, output)
    print(f"Wrote {output}")


def check(record: RecordPath = DEFAULT_RECORD) -> None:
    """Prove the record: every span and every reference."""
    from parley.errors import RecordError
    from parley.report.characters import one_line

    found = 0
    with open_record(record) as opened:
        try:
            for problem in opened.check():
                found += 1
                print(one_line(str(problem)))
        except RecordError as error:
            found += 1
            print(one_line(str(error)))
        except BrokenPipeError:
            raise typer.Exit(UNSOUND) from None
        if not found:
            _say_sound(opened.counts().documents, opened.counts().statements, record)
            if opened.unfinished:
                print("A run was cut short: the next `parley read` completes it.")
            return
    say(f"{record} is unsound: {found} problem{'s' if found > 1 else ''}")
    raise typer.Exit(UNSOUND)


def _say_sound(documents: int, statements: int, record: Path) -> None:
    print(f"{record} is sound: {documents} documents, {statements} statements.")
