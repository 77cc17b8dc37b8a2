"""A document -> the rows of its headlines, and of those in which capitals tell nothing."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar

__all__ = ["headed_rows", "titled_rows"]

_TITLED: Final = 0.8
_LONG: Final = 4
"""The share of the words of so many letters that have a capital in a headline with capitals."""


def headed_rows(grammar: Grammar) -> frozenset[int]:
    """Return the rows of all headlines."""
    marks = (mark for mark in grammar.document.marks if mark.kind == "headline")
    return frozenset(row for mark in marks for row in range(*grammar.rows_in(mark.start, mark.end)))


def titled_rows(grammar: Grammar) -> frozenset[int]:
    """Return the rows of headlines in which nearly all long words have capitals."""
    found: set[int] = set()
    for mark in grammar.document.marks:
        if mark.kind == "headline":
            rows = range(*grammar.rows_in(mark.start, mark.end))
            words = [word for row in rows if len(word := grammar.word(row)) >= _LONG]
            capitals = sum(word[0].isupper() for word in words)
            if capitals > 1 and capitals >= _TITLED * len(words):
                found.update(rows)
    return frozenset(found)
