"""The commands about when and how many: timeline, figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from parley.cli.options import (
    DEFAULT_RECORD,
    AsCsv,
    AsJson,
    Publisher,
    RecordPath,
    checked_day,
    one_format,
)
from parley.cli.output import open_record, print_rows, refuse_record, terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from parley.record import SeriesRow

__all__ = ["figures", "timeline"]

# The closed lists of the model, written out: importing them would slow the start.
Category = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Modality = Literal["happened", "planned", "threatened", "denied"]

_SHOWN = 3
"""Series of which each is printed in full."""

About = Annotated[
    str | None, typer.Option(metavar="WORDS", help='Only with these words; "…" a phrase.')
]


def timeline(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    by: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Only what they did: part of a name, or an actor's id."),
    ] = None,
    category: Annotated[
        Category | None, typer.Option(case_sensitive=False, help="Only of this kind (PLOVER).")
    ] = None,
    modality: Annotated[
        Modality | None, typer.Option(help="Only what stands like this in the reports.")
    ] = None,
    about: About = None,
    publisher: Publisher = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=checked_day,
            help="Only what happened on this day or later (YYYY-MM-DD).",
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=checked_day,
            help="Only what happened on this day or before (YYYY-MM-DD).",
        ),
    ] = None,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print what happened, by day, and when it was reported."""
    one_format(json=json, csv=csv)
    from parley.report.times.timeline_table import timeline_table

    with open_record(record) as opened:
        found = opened.happened(
            by=by,
            category=category,
            modality=modality,
            about=about,
            publisher=publisher,
            since=since,
            until=until,
        )
        print_rows(timeline_table(found), json=json, csv=csv)


def figures(  # noqa: PLR0913, PLR0917  (every option of a command is a parameter)
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS", help="What is counted, or an id: then every figure is printed."
        ),
    ] = None,
    about: About = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only by this source: part of a name or role, or an actor's id."
        ),
    ] = None,
    alone: Annotated[
        bool, typer.Option("--all", help="Figures that nothing else compares with, too.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=checked_day,
            help="Only figures of this day or later (YYYY-MM-DD).",
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=checked_day,
            help="Only figures of this day or before (YYYY-MM-DD).",
        ),
    ] = None,
    svg: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw the one series that fits to a file.")
    ] = None,
    json: AsJson = False,
    csv: AsCsv = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print figures of one measure: range, latest, what differs."""
    one_format(json=json, csv=csv)
    refuse_record(svg, record)
    from parley.report.times.asked_series import asked_series
    from parley.report.times.figure_table import point_table, series_table

    asked = " ".join(words or ())
    with open_record(record) as opened, opened.snapshot():
        days = (since, until)
        rows = asked_series(opened, asked, about=about, by=by, days=days, alone=alone)
        if svg is not None:
            _draw(rows, svg)
        elif asked and 0 < len(rows) <= _SHOWN and not (json or csv) and terminal().is_terminal:
            _print_whole(rows)
        else:
            few = asked and (json or csv or not terminal().is_terminal)
            table = point_table(rows) if few else series_table(rows)
            print_rows(table, json=json, csv=csv)


def _print_whole(rows: Sequence[SeriesRow]) -> None:
    from parley.report.page import Page
    from parley.report.times.show_series import show_series

    page = Page(terminal())
    for place, row in enumerate(rows):
        if place:
            page.blank()
        show_series(page, row)


def _draw(rows: Sequence[SeriesRow], path: Path) -> None:
    from parley.report.times.asked_series import the_one
    from parley.report.times.drawing import write_svg

    write_svg(the_one(rows), path)
    print(f"Wrote {path}")
