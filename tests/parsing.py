"""Documents made up for tests, and the language model, loaded once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from parley.extract import extract
from parley.language import Parser
from parley.model import Document, Mark, MarkKind, Statement
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
    return list(extract(parse(text, marks))[0])
