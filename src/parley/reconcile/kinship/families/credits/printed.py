"""A page -> the outlets that its lines credit: datelines, source lines, bylines, closing words.

The patterns stand in the lexicon. Some of them would take a place or anything for an outlet: what
they find is believed where it is a known agency, or an outlet by what its kin print.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from parley.lexicon import load
from parley.model import Credit, CreditKind, Document
from parley.reconcile.kinship.families.credits.outlets import (
    is_agency,
    is_outlet,
    same_outlet,
    telling_words,
)

__all__ = ["credits_in"]

_ELSEWHERE: Final = frozenset(
    {"related", "see also", "menu", "headline", "photo credit", "caption"}
)
"""Kinds of mark whose sources are not those of the text."""
_PROPER: Final = re.compile(r"[A-Z0-9][\w.&’'-]*(?: (?:(?:of|the|de|la) )?[A-Z0-9][\w.&’'-]*){0,4}")
_HEAD: Final = 240
_DATELINE: Final = 120
_LONGEST_LINE: Final = 160
_ENDING: Final = 60


@dataclass(frozen=True, slots=True)
class _Line:
    kind: CreditKind
    pattern: re.Pattern[str]
    believe: Literal["known", "agency"] | None


@cache
def _lines(within: str) -> tuple[_Line, ...]:
    return tuple(
        _Line(entry["kind"], re.compile(pattern), entry.get("believe"))
        for entry in load("credits")["line"]
        if entry["within"] == within
        for pattern in entry["patterns"]
    )


def credits_in(document: Document, outlets: Collection[str] = ()) -> Iterator[Credit]:
    """Yield what the lines of a page credit; `outlets` are names known as such by its kin."""
    for mark in document.marks:
        if mark.kind == "dateline":
            yield from _matches(document, mark.start, mark.end, "dateline", outlets)
        elif mark.kind not in _ELSEWHERE:
            for credit in _matches(document, mark.start, mark.end, "mark", outlets):
                if mark.kind != "legal" or not same_outlet(credit.outlet, document.publisher or ""):
                    yield credit  # every page claims itself
    yield from _in_text(document, outlets)
    yield from _in_byline(document, outlets)


def _in_text(document: Document, outlets: Collection[str]) -> Iterator[Credit]:
    """Yield credits that stand unmarked: before the article, in a line of their own, at its end."""
    stretches = list(document.unmarked())
    if not stretches:
        return
    head = stretches[0][0] + _HEAD
    for start, end in stretches:
        for line in re.finditer(r"[^\n]+", document.text[start:end]):
            first, last = start + line.start(), start + line.end()
            if first < head:
                reach = min(last, first + _DATELINE)
                yield from _matches(document, first, reach, "head", outlets)
            if last - first <= _LONGEST_LINE:
                yield from _matches(document, first, last, "line", outlets)
            yield from _matches(document, max(first, last - _ENDING), last, "ending", outlets)


def _in_byline(document: Document, outlets: Collection[str]) -> Iterator[Credit]:
    """Yield the outlets of a byline: "From Lune Wire in Harn", "By Ada Obi, Lune Post"."""
    byline = document.byline or ""
    place = next(
        (
            at
            for mark in document.marks
            if (at := document.text.find(byline, mark.start, mark.end)) >= 0
        ),
        None,
    )
    for line in _lines("byline"):
        for found in line.pattern.finditer(byline):
            name = found["outlet"].strip()
            if not is_outlet(name) and not _is_known(name, outlets):
                continue
            if document.publisher is not None and same_outlet(name, document.publisher):
                continue
            evidence = None
            if place is not None:
                start = place + found.start("outlet") + found["outlet"].index(name)
                evidence = document.span(start, start + len(name))
            yield Credit(name, line.kind, document.id, evidence)


def _matches(
    document: Document, start: int, end: int, within: str, outlets: Collection[str]
) -> Iterator[Credit]:
    text = document.text[start:end]
    for line in _lines(within):
        for found in line.pattern.finditer(text):
            name = found["outlet"].strip(" \t-–—.,:")
            if not telling_words(name) or not name[0].isupper():
                continue
            if line.believe is not None and not _is_believed(name, line, outlets):
                continue
            at = start + found.start("outlet") + found["outlet"].index(name)
            yield Credit(name, line.kind, document.id, document.span(at, at + len(name)))


def _is_believed(name: str, line: _Line, outlets: Collection[str]) -> bool:
    """Whether a name is printed as one, and is an agency's or, where that will do, known."""
    if _PROPER.fullmatch(name) is None:
        return False
    return is_agency(name) or (line.believe == "known" and _is_known(name, outlets))


def _is_known(name: str, outlets: Collection[str]) -> bool:
    return any(same_outlet(name, outlet) for outlet in outlets)
