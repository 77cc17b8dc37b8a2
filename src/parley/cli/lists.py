"""The commands that print a table: statements, actors, documents, rejected, search."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from parley.cli.options import (
    DEFAULT_RECORD,
    AsCsv,
    AsJson,
    Publisher,
    RecordPath,
    Since,
    Until,
    one_format,
)
from parley.cli.output import open_record, print_rows

__all__ = ["actors", "documents", "rejected", "search", "statements"]


# The closed lists of model and lexicon, written out: importing them would slow the start.
Standing = Literal["on record", "institutional", "anonymous", "unattributed"]
Channel = Literal[
    "interview", "broadcast", "briefing", "post", "statement", "letter", "message", "call",
    "speech", "hearing", "meeting", "document",
]  # fmt: skip
Form = Literal["direct", "mixed", "indirect"]
Kind = Literal["person", "organisation", "place", "role", "group"]
Order = Literal["statements", "reports", "name", "first", "last"]

HowItStands = Annotated[Standing | None, typer.Option(help="Only by sources that stand like this.")]


def statements(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    by: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only by this speaker: part of a name or role, or an actor's id."
        ),
    ] = None,
    about: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help='Only with these words in what is said; "…" a phrase.'),
    ] = None,
    standing: HowItStands = None,
    channel: Annotated[
        Channel | None, typer.Option(help="Only what came this way, as the report says.")
    ] = None,
    form: Annotated[Form | None, typer.Option(help="Only in this form.")] = None,
    suspect: Annotated[
        bool | None,
        typer.Option(
            "--suspect/--sound", help="Only words whose sense may be damaged, or only the others."
        ),
    ] = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print who said what, by the day of the report."""
    one_format(json=json, csv=csv)
    from parley.report.statement_table import statement_table

    with open_record(record) as opened:
        found = opened.statements(
            by=by,
            about=about,
            standing=standing,
            channel=channel,
            form=form,
            suspect=suspect,
            publisher=publisher,
            since=since,
            until=until,
        )
        print_rows(statement_table(found), json=json, csv=csv)


def actors(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Only actors with such a name.")
    ] = None,
    kind: Annotated[Kind | None, typer.Option(help="Only actors of this kind.")] = None,
    standing: HowItStands = None,
    sort: Annotated[
        Order, typer.Option(help="By what to sort: most first, or the earliest day.")
    ] = "statements",
    since: Since = None,
    until: Until = None,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print who speaks, under which names, in which roles."""
    one_format(json=json, csv=csv)
    from parley.report.actor_table import actor_table

    with open_record(record) as opened:
        found = opened.actor_rows(
            named=name, kind=kind, standing=standing, since=since, until=until
        )
        print_rows(actor_table(found, sort), json=json, csv=csv)


def documents(
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print what was read: day and its basis, outlet, title."""
    one_format(json=json, csv=csv)
    from parley.report.rows import document_table

    with open_record(record) as opened:
        heads = opened.documents(since, until, publisher)
        print_rows(document_table(opened, heads), json=json, csv=csv)


def rejected(json: AsJson = False, csv: AsCsv = False, record: RecordPath = DEFAULT_RECORD) -> None:
    """Print what was not taken, inputs and words, and why."""
    one_format(json=json, csv=csv)
    from parley.report.rows import rejected_table

    with open_record(record) as opened:
        print_rows(rejected_table(opened.rejected()), json=json, csv=csv)


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='Words to find; "…" holds a phrase.')
    ],
    limit: Annotated[int, typer.Option(min=1, help="At most so many places.")] = 50,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print where words stand in reports and statements."""
    one_format(json=json, csv=csv)
    from parley.report.rows import hit_table

    with open_record(record) as opened:
        print_rows(hit_table(opened.search(" ".join(words), limit)), json=json, csv=csv)
