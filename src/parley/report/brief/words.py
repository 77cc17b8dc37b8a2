"""A line of the brief -> phrases, each of one kind, that every form of the page sets in its way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from parley.model import short
from parley.report.brief.parts import Brief, Item, Part
from parley.report.printed import SUSPECT
from parley.report.wording import listed, shorten

__all__ = ["ALTERED", "Phrase", "beside_heading", "look_up", "phrases"]

ALTERED: Final = "The same words, told differently"
"""The heading of what reports give another sense."""
_OUTLETS: Final = 2
_NAME: Final = 28
"""Characters of an outlet's name."""


class Phrase(NamedTuple):
    """Some words of a line, and what they are."""

    kind: Literal["lead", "plain", "doubt", "words", "badge", "where"]
    text: str


def phrases(item: Item) -> tuple[Phrase, ...]:
    """Return a line as phrases; put together they are the line, with all spaces and signs."""
    return tuple(_phrases(item))


def _phrases(item: Item) -> Iterator[Phrase]:
    if item.lead:
        yield Phrase("lead", item.lead)
    if item.lead and item.words:
        yield Phrase("plain", ": ")
    if item.doubts:
        yield Phrase("doubt", SUSPECT)
        yield Phrase("plain", " ")
    if item.words:
        yield Phrase("words", f"“{item.words}”" if item.quoted else item.words)
    for remark in item.remarks:
        yield Phrase("plain", " ")
        yield Phrase("badge", f"[{remark}]")
    if where := _where(item):
        yield Phrase("where", f" — {where}" if item.lead or item.words else where)


def _where(item: Item) -> str:
    names = [shorten(outlet, _NAME) for outlet in item.outlets[:_OUTLETS]]
    more = len(item.outlets) - len(names)
    if more:
        names.append(f"{more} more")
    return ", ".join(filter(None, (listed(names), item.note, short(item.shown))))


def beside_heading(part: Part) -> str:
    """Return what stands beside a heading: since when, and how many lines there is no room for."""
    more = f"{part.more:,} more" if part.more else ""
    return " · ".join(filter(None, (part.remark, more)))


def look_up(brief: Brief) -> str:
    """Return what lists all that the page has no room for, and shows the words of a line."""
    commands = list(dict.fromkeys(part.command for part in brief.parts if part.more))
    more = [command.removeprefix("parley ") for command in commands]
    listing = f"The rest: parley {', '.join(more)}. " if more else ""
    return f"{listing}The words behind a line: parley show ID." if brief.parts else ""
