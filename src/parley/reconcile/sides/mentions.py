"""Words of the reports -> where each body is named, to tell whose "its general secretary" is.

Only quoted evidence is known here, not the whole text: what no claim quotes is not seen.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Claim, Event, Leads, Meeting, Offer, Span, Stance, Statement, Status, Term

__all__ = ["Mentions", "capitals", "quotes", "short_nouns"]

_QUOTING: Final = (Stance, Offer, Term, Status, Meeting, Event)
_CAPITALS: Final = re.compile(
    r"[A-Z][\w.&-]*(?:\s+(?:(?:of|on|for)\s+(?:the\s+)?)?[A-Z][\w.&-]*)*(?:['’](?=\s+[A-Z]))?"
)
_FARTHEST: Final = 120
"""Letters between a body and "its" leader, at most."""


def quotes(claims: Iterable[Claim]) -> Iterator[Span]:
    """Yield all words that the claims of a report quote, each place once, in order.

    Claims that overlap are one piece of their report.
    """
    spans: list[Span] = []
    for claim in claims:
        if isinstance(claim, Statement):
            spans += claim.content
            spans += [one.evidence for one in claim.speakers if one.evidence is not None]
        elif isinstance(claim, _QUOTING):
            spans.append(claim.evidence)
    yield from _merged(sorted({(one.document, one.start, -one.end, one.quote) for one in spans}))


def _merged(places: Iterable[tuple[str, int, int, str]]) -> Iterator[Span]:
    """Yield as one what overlaps; places are sorted, each with its end below zero."""
    document, first, last = "", 0, -1
    parts: list[str] = []
    for where, start, below, quote in places:
        if where != document or start > last:
            if parts:
                yield Span(document, first, last, "".join(parts))
            document, first, last, parts = where, start, -below, [quote]
        elif -below > last:
            parts.append(quote[last - start :])
            last = -below
    if parts:
        yield Span(document, first, last, "".join(parts))


def capitals(text: str) -> Iterator[tuple[int, str]]:
    """Yield the runs of words with capitals, small words that join them inside, by their start."""
    for match in _CAPITALS.finditer(text):
        yield match.start(), match.group()


def short_nouns(text: str) -> Iterator[tuple[int, str]]:
    """Yield the nouns of "the union", "the company", by their start."""
    for match in _short_nouns().finditer(text):
        yield match.start(1), match.group(1)


@cache
def _short_nouns() -> re.Pattern[str]:
    nouns = "|".join(sorted(load("sides")["short"]))
    return re.compile(rf"\b[Tt]he ({nouns})\b")


class Mentions:
    """Where the reports name bodies; whose a name is, is sought when a place is asked for."""

    def __init__(self, leads: Mapping[str, Leads], body: Callable[[str, str], str]) -> None:
        """`body` gives the key of a name, or of "the union", in a document, "" for no body."""
        self._leads = leads
        self._body = body
        self._names: dict[str, list[tuple[int, str]]] = {}
        self._keys: dict[tuple[str, str], str] = {}

    def within(self, span: Span) -> set[str]:
        """Return the bodies that are named in these words."""
        names = self._named_in(span.document)
        first, last = bisect_left(names, (span.start, "")), bisect_left(names, (span.end, ""))
        found = (self._key(name, span.document) for _, name in names[first:last])
        return {key for key in found if key}

    def before(self, document: str, start: int) -> str:
        """Return the body last named before this place, "" where none is near."""
        names = self._named_in(document)
        for at in range(bisect_left(names, (start, "")) - 1, -1, -1):
            place, name = names[at]
            if start - place > _FARTHEST:
                return ""
            key = self._key(name, document)
            if key:
                return key
        return ""

    def _named_in(self, document: str) -> list[tuple[int, str]]:
        if document not in self._names:
            found = self._leads.get(document, Leads()).quoted
            self._names[document] = sorted((*found.names, *found.nouns))
        return self._names[document]

    def _key(self, name: str, document: str) -> str:
        known = self._keys.get((name, document))
        if known is None:
            known = self._keys[name, document] = self._body(name, document)
        return known
