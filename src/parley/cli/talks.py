"""The commands on the negotiation itself: positions, proposals, disagreements."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from parley.cli.options import DEFAULT_RECORD, AsCsv, AsJson, RecordPath, checked_day
from parley.cli.output import print_rows, record_as_of, terminal

if TYPE_CHECKING:
    from parley.report.talks.sheets import Sheet

__all__ = ["disagreements", "positions", "proposals"]

# The closed lists of the model, written out: importing them would slow the start.
Matter = Literal["status", "position", "fact", "figure", "authorship"]
Relation = Literal["agreement", "disagreement"]

About = Annotated[
    str | None,
    typer.Option(metavar="WORDS", help='Only with these words in what is told; "…" a phrase.'),
]
OnIssue = Annotated[
    str | None, typer.Option("--issue", metavar="NAME", help="Only this issue: part of its name.")
]
HeldSince = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        callback=checked_day,
        help="Only what was said or done on this day or later (YYYY-MM-DD).",
    ),
]
HeldUntil = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="DATE",
        callback=checked_day,
        help="Only what was said or done on this day or before (YYYY-MM-DD).",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        callback=checked_day,
        help="What was known on that day (YYYY-MM-DD).",
    ),
]
AsMarkdown = Annotated[bool, typer.Option("--markdown", help="Write Markdown.")]


def positions(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    by: Annotated[
        str | None,
        typer.Option(metavar="PARTY", help="Only of this party: part of its name, or of a person."),
    ] = None,
    about: About = None,
    issue: OnIssue = None,
    history: Annotated[
        bool, typer.Option("--history", help="Every position of each party, the oldest first.")
    ] = False,
    since: HeldSince = None,
    until: HeldUntil = None,
    as_of: AsOf = None,
    markdown: AsMarkdown = False,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print what each party wants, issue by issue, newest first."""
    _one_format(markdown=markdown, json=json, csv=csv)
    from parley.report.talks.held import held
    from parley.report.talks.matrix import make_matrix

    with record_as_of(record, as_of) as opened:
        found = held(opened, party=by, about=about, issue=issue, since=since, until=until)
    if markdown:
        from parley.report.talks.positions_markdown import positions_markdown

        sys.stdout.write(positions_markdown(make_matrix(found, history=history)))
    elif json or csv or not terminal().is_terminal:
        from parley.report.talks.positions_table import position_table

        print_rows(position_table(found, history=history), json=json, csv=csv)
    else:
        from parley.report.talks.positions_terminal import print_positions

        print_positions(make_matrix(found, history=history), terminal())


def proposals(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    by: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Only made, carried or answered by: part of a name."),
    ] = None,
    about: About = None,
    issue: OnIssue = None,
    terms: Annotated[bool, typer.Option("--terms", help="Their terms, one a row.")] = False,
    steps: Annotated[
        bool, typer.Option("--steps", help="What became of them, one step a row.")
    ] = False,
    since: HeldSince = None,
    until: HeldUntil = None,
    as_of: AsOf = None,
    markdown: AsMarkdown = False,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print what is on the table, whose it is, and its terms."""
    _one_format(markdown=markdown, json=json, csv=csv)
    if terms + steps + markdown > 1:
        raise typer.TyperException("choose one of --terms, --steps and --markdown")
    from parley.report.talks.proposals_table import (
        asked_proposals,
        proposal_notes,
        proposal_sheets,
        proposal_table,
        step_table,
        term_table,
    )

    with record_as_of(record, as_of) as opened:
        found = asked_proposals(opened, by=by, about=about, issue=issue, since=since, until=until)
        heads = {head.id: head for head in opened.documents()}
        if terms:
            print_rows(term_table(found, heads), json=json, csv=csv)
        elif steps:
            print_rows(step_table(found, heads), json=json, csv=csv)
        elif json or csv or not (markdown or terminal().is_terminal):
            print_rows(proposal_table(found), json=json, csv=csv)
        else:
            sheets = proposal_sheets(opened, found)
            _print_sheets("Proposals", sheets, proposal_notes(found), markdown=markdown)


def disagreements(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    only: Annotated[Relation | None, typer.Option(help="Only these.")] = None,
    kind: Annotated[Matter | None, typer.Option(help="Only about such a matter.")] = None,
    by: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Only with this source or side: part of its name."),
    ] = None,
    about: About = None,
    issue: OnIssue = None,
    since: HeldSince = None,
    until: HeldUntil = None,
    as_of: AsOf = None,
    markdown: AsMarkdown = False,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print where sources differ, and where opposing sides agree."""
    _one_format(markdown=markdown, json=json, csv=csv)
    from parley.report.talks.disagreements_table import (
        asked_matters,
        matter_notes,
        matter_sheets,
        matter_table,
    )

    with record_as_of(record, as_of) as opened:
        found = asked_matters(
            opened,
            relation=only,
            kind=kind,
            by=by,
            about=about,
            issue=issue,
            since=since,
            until=until,
        )
        if json or csv or not (markdown or terminal().is_terminal):
            heads = {head.id: head for head in opened.documents()}
            print_rows(matter_table(found, heads, opened.families_of()), json=json, csv=csv)
        else:
            title = "Agreements and disagreements"
            sheets = matter_sheets(opened, found)
            _print_sheets(title, sheets, matter_notes(found), markdown=markdown)


def _one_format(*, markdown: bool, json: bool, csv: bool) -> None:
    """Raise TyperException where several formats are asked for."""
    if markdown + json + csv > 1:
        raise typer.TyperException("choose one of --json, --csv and --markdown")


def _print_sheets(
    title: str, sheets: Iterable[Sheet], notes: Sequence[str], *, markdown: bool
) -> None:
    from parley.report.talks.sheets import print_sheet, sheets_markdown

    if markdown:
        sys.stdout.write(sheets_markdown(title, sheets, notes))
        return
    from parley.report.page import Page

    page = Page(terminal())
    for sheet in sheets:
        print_sheet(page, sheet)
        page.blank()
    for note in notes:
        page.line(note)
