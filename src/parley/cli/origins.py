"""The commands about where words come from: copies, variants."""

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
from parley.cli.output import open_record, print_rows, terminal

__all__ = ["copies", "variants"]

# The closed lists of the model, written out: importing them would slow the start.
Copy = Literal["exact", "near", "rewrite", "composite"]
Standing = Literal["on record", "institutional", "anonymous", "unattributed"]


def copies(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    asked: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="One family, or that of this report: its id or name."),
    ] = None,
    passages: Annotated[
        bool, typer.Option("--passages", help="Copies beside what they were made from.")
    ] = False,
    relation: Annotated[Copy | None, typer.Option(help="Only families with such a copy.")] = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print the families of copies; with an ID, side by side."""
    one_format(json=json, csv=csv)
    with open_record(record) as opened, opened.snapshot():
        from parley.report.copies.asked_families import family_asked

        family, report = family_asked(opened, asked) if asked else (None, None)
        found = opened.copied(
            family=family, relation=relation, publisher=publisher, since=since, until=until
        )
        whole = passages or asked is not None
        if json or csv or not terminal().is_terminal:
            from parley.report.copies.family_table import family_table, passage_table

            table = passage_table(opened, found, report) if whole else family_table(found)
            print_rows(table, json=json, csv=csv)
        else:
            from parley.report.copies.show_family import print_beside_families, print_families
            from parley.report.page import Page

            page = Page(terminal())
            if whole:
                print_beside_families(page, opened, found, report)
            else:
                print_families(page, found)


def variants(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    identifier: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="One utterance, or that of this statement."),
    ] = None,
    altered: Annotated[
        bool, typer.Option("--altered", help="Only where what was said has changed.")
    ] = False,
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
    standing: Annotated[
        Standing | None, typer.Option(help="Only by sources that stand like this.")
    ] = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print the wordings of one utterance, what differs marked."""
    one_format(json=json, csv=csv)
    from parley.report.variants.asked_utterances import utterance_of

    with open_record(record) as opened, opened.snapshot():
        found = opened.uttered(
            utterance=utterance_of(opened, identifier) if identifier else None,
            relation="altered" if altered else None,
            by=by,
            about=about,
            standing=standing,
            publisher=publisher,
            since=since,
            until=until,
        )
        if json or csv or not terminal().is_terminal:
            from parley.report.variants.variant_table import variant_table

            print_rows(variant_table(found), json=json, csv=csv)
        else:
            from parley.report.page import Page
            from parley.report.variants.show_utterance import print_utterances

            print_utterances(Page(terminal()), found)
