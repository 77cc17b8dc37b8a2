"""Documents made up for tests, and the language model, loaded once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TypeVar

from parley.extract import extract
from parley.language import Parser
from parley.model import (
    Claim,
    Document,
    Mark,
    MarkKind,
    Published,
    Statement,
)
from parley.model.parsed import ParsedDocument


@cache
def parser() -> Parser:
    """Return the parser with the default model; the first call loads it."""
    return Parser()


def article(
    text: str, marks: Sequence[tuple[int, int, MarkKind]] = (), name: str = "report"
) -> Document:
    """Return a document with this text and marks (start, end, kind)."""
    return Document(
        id=Document.identify(name, text),
        key=name,
        name=name,
        text=text,
        marks=tuple(Mark(start, end, kind, "a test") for start, end, kind in marks),
    )


def parse(text: str, marks: Sequence[tuple[int, int, MarkKind]] = ()) -> ParsedDocument:
    """Return the parsed form of a document with this text and marks."""
    return parser().parse(article(text, marks))


def statements_in(text: str, marks: Sequence[tuple[int, int, MarkKind]] = ()) -> list[Statement]:
    """Return the statements found in a document with this text and marks."""
    return statements_of(parse(text, marks))


def statements_of(parsed: ParsedDocument) -> list[Statement]:
    """Return the statements found in a parsed document."""
    return [claim for claim in extract(parsed)[0] if isinstance(claim, Statement)]


def dated(text: str, day: str) -> ParsedDocument:
    """Return the parsed form of a report with this text that came out on this day (ISO)."""
    published = Published(day, day, day, "day", "given")
    return parser().parse(replace(article(text), published=published))


Kind = TypeVar("Kind", bound=Claim)


def claims_in(kind: type[Kind], text: str, day: str | None = None) -> list[Kind]:
    """Return the claims of a kind in a text, which came out on `day` (ISO) if one is given."""
    parsed = parse(text) if day is None else dated(text, day)
    return [claim for claim in extract(parsed)[0] if isinstance(claim, kind)]
