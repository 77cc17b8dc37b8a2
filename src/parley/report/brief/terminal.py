"""A brief -> a terminal, as wide as it is.

Everything is set as Text: what documents say is never read as markup.
"""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.text import Text

from parley.report.brief.fitting import INDENT
from parley.report.brief.parts import Brief, Item, Part
from parley.report.brief.words import beside_heading, look_up, phrases
from parley.report.lines import say
from parley.report.printed import SUSPECT_NOTE

__all__ = ["print_brief"]

_STYLES: Final = {"lead": "bold", "doubt": "red", "badge": "dim", "where": "dim"}
_QUIET: Final = "dim"


def print_brief(brief: Brief, console: Console) -> None:
    """Print the page on the console."""
    say(console, Text(brief.title, "bold"))
    for told in brief.answer:
        say(console, Text(told), hang=INDENT)
    say(console, Text(brief.summary, _QUIET), hang=INDENT)
    for notice in brief.notices:
        say(console, Text(f"! {notice}", "yellow"), hang=INDENT)
    if brief.doubted:
        say(console, Text(SUSPECT_NOTE.partition(",")[0], _QUIET), hang=INDENT)
    for part in brief.parts:
        _print_part(part, console)
    if more := look_up(brief):
        console.print()
        say(console, Text(more, _QUIET), hang=INDENT)


def _print_part(part: Part, console: Console) -> None:
    console.print()
    head = Text(part.heading.upper(), "bold cyan")
    if beside := beside_heading(part):
        head.append(f": {beside}", "italic not bold default")
    say(console, head, hang=INDENT)
    for item in part.items:
        _print_item(item, console, 0)


def _print_item(item: Item, console: Console, left: int) -> None:
    text = Text()
    for phrase in phrases(item):
        text.append(phrase.text, _STYLES.get(phrase.kind, ""))
    say(console, text, left, INDENT)
    for one in item.under:
        _print_item(one, console, left + INDENT)
