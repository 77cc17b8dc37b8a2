"""`parley profile`: what was found of a case as a profile to correct, and a corrected one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.options import DEFAULT_RECORD, ProfileFile, RecordPath
from parley.cli.output import open_record, say

if TYPE_CHECKING:
    from parley.record import Record

__all__ = ["profile"]


def profile(
    draft: Annotated[
        bool, typer.Option("--draft", help="Write what was found, as a profile to correct.")
    ] = False,
    given: ProfileFile = None,
    forget: Annotated[
        bool, typer.Option("--forget", help="Go by the reports alone again.")
    ] = False,
    record: RecordPath = DEFAULT_RECORD,
) -> None:
    """Print the sides of the case, or correct them by a profile.

    The record follows a correction, and no report is read again.
    """
    if sum((draft, given is not None, forget)) > 1:
        raise typer.TyperException("choose one of --draft, --profile and --forget")
    from parley import case

    with open_record(record) as opened:  # a record that is not there is no new one
        if draft:
            sys.stdout.write(case.draft(opened))
            return
        if given is None and not forget:
            _print_sides(opened)
            return
    from parley.model import NO_PROFILE
    from parley.profiles import read_profile

    corrected = NO_PROFILE if given is None else read_profile(given)
    changed = case.correct(record, corrected, on_wait=lambda: say(f"waiting for {record}"))
    if not changed:
        print("Nothing has changed: the record went by that before.")
    with open_record(record) as opened:
        _print_sides(opened)


def _print_sides(record: Record) -> None:
    from parley.cli.output import terminal
    from parley.report.page import Page
    from parley.report.talks.show_sides import show_sides

    show_sides(Page(terminal()), record)
