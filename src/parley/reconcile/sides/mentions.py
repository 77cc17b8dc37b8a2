"""Words of the reports -> where each body is named, to tell whose "its general secretary" is.

Only quoted evidence is known here, not the whole text: what no claim quotes is not seen.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final, TypeAlias

from parley.lexicon import load
from parley.model import Heard, Span, Told

__all__ = ["Mentions", "capitals", "quotes"]

AnyTold: TypeAlias = Told[Any]

_CAPITALS: Final = re.compile(
    r"[A-Z][\w.&-]*(?:\s+(?:(?:of|on|for)\s+(?:the\s+)?)?[A-Z][\w.&-]*)*(?:['’](?=\s+[A-Z]))?"
)
_FARTHEST: Final = 120
"""Letters between a body and "its" leader, at most."""


def quotes(heard: Heard) -> Sequence[Span]:
    """Return all words that the claims quote, each place once, in the order of the reports.

    Claims that overlap are one piece of their report.
    """
    claims: list[AnyTold] = [
        *heard.stances, *heard.offers, *heard.terms, *heard.statuses, *heard.meetings,
        *heard.events.values(),
    ]  # fmt: skip
    spans = [told.claim.evidence for told in claims]
    for said in heard.statements:
        spans += said.claim.content
        spans += [one.evidence for one in said.claim.speakers if one.evidence is not None]
    places = sorted({(span.document, span.start, -span.end, span.quote) for span in spans})
    return list(_merged(places))


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


def _short(text: str) -> Iterator[tuple[int, str]]:
    for match in _short_nouns().finditer(text):
        yield match.start(1), match.group(1)


@cache
def _short_nouns() -> re.Pattern[str]:
    nouns = "|".join(sorted(load("sides")["short"]))
    return re.compile(rf"\b[Tt]he ({nouns})\b")


class Mentions:
    """Where the reports name bodies."""

    def __init__(self, quoted: Iterable[Span], body: Callable[[str, str], str]) -> None:
        """`body` gives the key of a name, or of "the union", in a document, "" for no body."""
        places: defaultdict[str, dict[int, str]] = defaultdict(dict)
        known: dict[tuple[str, str], str] = {}
        for span in quoted:
            document = span.document
            for start, name in (*capitals(span.quote), *_short(span.quote)):
                key = known.get((name, document))
                if key is None:
                    key = known[name, document] = body(name, document)
                if key:
                    places[document][span.start + start] = key
        self._places = {document: sorted(found.items()) for document, found in places.items()}

    def within(self, span: Span) -> set[str]:
        """Return the bodies that are named in these words."""
        places = self._places.get(span.document, [])
        first, last = bisect_left(places, (span.start, "")), bisect_left(places, (span.end, ""))
        return {key for _, key in places[first:last]}

    def before(self, document: str, start: int) -> str:
        """Return the body last named before this place, "" where none is near."""
        places = self._places.get(document, [])
        at = bisect_left(places, (start, ""))
        if at and start - places[at - 1][0] <= _FARTHEST:
            return places[at - 1][1]
        return ""
