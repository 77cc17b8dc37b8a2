"""One thing told on a sheet: a heading, labelled lines in parts. For a terminal or as Markdown.

What is put on a sheet may come from documents: it is printed as text and escaped in Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.text import Text

from parley.report.characters import one_line
from parley.report.escaping import escaped
from parley.report.lines import say
from parley.report.page import Page

__all__ = ["Entry", "Part", "Sheet", "print_sheet", "sheets_markdown"]

Entry = tuple[str, str]
"""A label and its text; an empty label continues the one above."""


@dataclass(frozen=True, slots=True)
class Part:
    """A few lines under a title, which may be empty."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is told of one thing: `heading`, its full `id` ("" where it has none), and the parts."""

    heading: str
    id: str
    parts: tuple[Part, ...]


def print_sheet(page: Page, sheet: Sheet) -> None:
    """Print a sheet; parts without entries are left out.

    Under a title the text goes on beside its label, which may be of any length.
    """
    page.heading(sheet.heading)
    page.field("id", sheet.id or None)
    for part in sheet.parts:
        if part.title and part.entries:
            _print_title(page, part.title)
        for label, text in part.entries:
            if part.title and page.console.is_terminal:
                line = Text.assemble((f"{label} " if label else "", "dim"), one_line(text))
                say(page.console, line, 2, 4)
            else:
                page.field(label, text)


def _print_title(page: Page, title: str) -> None:
    if page.console.is_terminal:
        say(page.console, Text(one_line(title), "italic"), hang=4)
    else:
        page.line(title)


def sheets_markdown(title: str, sheets: Iterable[Sheet], notes: Iterable[str]) -> str:
    """Return sheets under one title as Markdown, ending with a newline."""
    return "\n".join(_lines(title, sheets, notes)) + "\n"


def _lines(title: str, sheets: Iterable[Sheet], notes: Iterable[str]) -> Iterator[str]:
    yield f"# {escaped(title)}"
    for sheet in sheets:
        yield ""
        yield f"## {escaped(one_line(sheet.heading))}"
        yield from ("", f"- `{sheet.id}`") if sheet.id else ("",)
        for part in sheet.parts:
            if part.title and part.entries:
                yield ""
                yield f"**{escaped(one_line(part.title))}**"
                yield ""
            above = ""
            for label, text in part.entries:
                above = label or above
                yield f"- {escaped(f'{above}: ' if above else '')}{escaped(one_line(text))}"
    yield ""
    for note in notes:
        yield f"*{escaped(one_line(note))}*"
