"""Printed words -> tokens with offsets and plain forms; a contraction is two: "do" and "n't"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parley.model import Span
from parley.reconcile.spelling import plain

__all__ = ["Token", "tokens"]

_TOKEN: Final = re.compile(
    r"(?P<number>[$€£¥]?\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th)?%?)"
    r"|(?P<word>[Nn]o\.(?=\s?\d)|[^\W\d_]+(?:['’]\s?(?:t|s|d|m|ll|re|ve)\b|['’][^\W\d_]+)*"
    r"(?:\.[^\W\d_]\.)*)"
    r"|(?P<break>[.;:?!—–]|,|\s-\s)"
)
_CONTRACTED: Final = {"ca": "can", "wo": "will", "sha": "shall"}


@dataclass(frozen=True, slots=True)
class Token:
    """A printed word in the span in which it stands; `start` and `end` are document offsets."""

    text: str
    low: str
    span: Span
    start: int
    end: int
    opening: bool
    """Whether a sentence opens with it."""
    breaks: str
    """The mark of punctuation before it, if any: "," or another."""
    cue: bool


def tokens(span: Span, breaks: str, *, cue: bool = False, opening: bool = True) -> Iterator[Token]:
    """Yield the words of a span; `breaks` is the mark of punctuation that parts it from others.

    `opening` tells whether a sentence opens with it.
    """
    for match in _TOKEN.finditer(span.quote):
        if match["break"]:
            mark = match["break"].strip() or "-"
            breaks = mark if breaks in ("", ",") else breaks
            opening = opening or mark in ".?!"
            continue
        start, end = span.start + match.start(), span.start + match.end()
        text = match[0]
        for part, low, at, until in _parts(text, start, end):
            yield Token(part, low, span, at, until, opening, breaks, cue)
            breaks, opening = "", False


def _parts(text: str, start: int, end: int) -> Iterator[tuple[str, str, int, int]]:
    """Yield a printed word as text, plain form and offsets; "cannot" and "don't" are two."""
    low = text.lower() if any(map(str.isdigit, text)) else plain(text)
    low = low.replace("' ", "'")
    if text.endswith("."):
        yield text, "no." if low == "no" else low, start, end
    elif low == "cannot":
        yield text[:3], "can", start, start + 3
        yield text[3:], "not", start + 3, end
    elif low.endswith("n't"):
        head = low.removesuffix("n't")
        cut = end - (len(text) - len(head))
        if head:
            yield text[: cut - start], _CONTRACTED.get(head, head), start, cut
        yield text[cut - start :], "not", cut, end
    elif "'" in low and low.rpartition("'")[2] in ("ll", "d", "ve", "re", "m", "s"):
        cut = start + max(text.rfind("'"), text.rfind("’"))
        yield text[: cut - start], low.rpartition("'")[0], start, cut
        ending = low.rpartition("'")[2]
        yield text[cut - start :], "will" if ending == "ll" else "'" + ending, cut, end
    else:
        yield text, low, start, end
