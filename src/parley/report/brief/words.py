"""A line of the brief -> phrases, each of one kind, that every form of the page sets in its way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from parley.model import short
from parley.report.brief.parts import Item, Part
from parley.report.printed import SUSPECT
from parley.report.wording import listed, shorten

__all__ = ["ALTERED", "Phrase", "heading", "more_in_words", "phrases"]

ALTERED: Final = "The same words, told differently"
"""The heading of what reports give another sense."""
_OUTLETS: Final = 2
_NAME: Final = 32
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


def heading(part: Part) -> str:
    """Return the heading with what the part tells of: "What changed: since 4 May 2024"."""
    return f"{part.heading}: {part.remark}" if part.remark else part.heading


def more_in_words(part: Part) -> str:
    """Return how many lines there is no room for, and what lists them; "" for none."""
    if not part.more:
        return ""
    return (
        f"… and {part.more:,} more: {part.command}" if part.command else f"… and {part.more:,} more"
    )
