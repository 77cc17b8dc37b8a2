"""Invented article text from which the pages of these tests are made."""

from __future__ import annotations

from typing import Final

from parley.ingest.marks import mark_text

HEADLINE: Final = "Port talks end without a deal"
FIRST: Final = (
    "The ministers met for two days in the old customs house and left on Sunday without a word "
    "to the press, officials of both governments said."
)
SECOND: Final = (
    "A further round would be held in the autumn if the fishing fleets stayed in their harbours "
    "until then, according to a person close to the talks."
)
ARTICLE: Final = f"{FIRST}\n\n{SECOND}"


def page(*blocks: str) -> str:
    """Return a page: the blocks as paragraphs of their own."""
    return "\n\n".join(blocks)


def marked(text: str) -> list[tuple[str, str]]:
    """Return kind and words of every mark but the headline's."""
    return [
        (mark.kind, text[mark.start : mark.end])
        for mark in mark_text(text).marks
        if mark.kind != "headline"
    ]
