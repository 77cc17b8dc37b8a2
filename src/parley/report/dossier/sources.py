"""A document and what is claimed from it -> its text in stretches, ready to be set in a page.

Claims and marks overlap as they like; stretches do not. Each says which claims it is the words of,
which it stands beside (speaker, cue, who did it), and why it is passed over where it is no part of
the report. Together they are the whole text, in order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from urllib.parse import urlsplit

from parley.model import STRUCTURE, Claim, Document, Event, Figure, Span, Statement
from parley.report.characters import one_line, visible
from parley.report.printed import doubts_of

__all__ = ["SourcePage", "Stretch", "source_page"]

_BLANK: Final = re.compile(r"\n[ \t]*\n\s*")
_LINE: Final = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words with one treatment. `content` and `beside` are claim ids, parted by spaces.

    `opens` are the claims whose words begin here, `doubt` the reasons why one of these is
    suspect; `aside` the reason why it is passed over.
    """

    text: str
    opens: tuple[str, ...] = ()
    content: str = ""
    beside: str = ""
    aside: str | None = None
    headline: bool = False
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One document to be read: what is known of it, and its paragraphs.

    `link` is its URL where that is one of the web, which alone may be followed.
    """

    id: str
    title: str
    publisher: str | None
    byline: str | None
    url: str | None
    link: str | None
    paragraphs: tuple[tuple[Stretch, ...], ...]


def source_page(document: Document, claims: Sequence[Claim]) -> SourcePage:
    """Return the document with the words of these claims, which stand in it."""
    return SourcePage(
        id=document.id,
        title=one_line(document.title or document.name),
        publisher=one_line(document.publisher) if document.publisher else None,
        byline=one_line(document.byline) if document.byline else None,
        url=one_line(document.url) if document.url else None,
        link=_link(document.url),
        paragraphs=tuple(_paragraphs(document, claims)),
    )


def _link(url: str | None) -> str | None:
    if url is None or not url.isprintable():
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _paragraphs(document: Document, claims: Sequence[Claim]) -> Iterator[tuple[Stretch, ...]]:
    claimed = _Claimed(document, claims)
    for start, end in _blocks(document.text):
        yield tuple(claimed.stretches(start, end))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield paragraphs: what blank lines part, or single lines in a text without blank lines."""
    gap = _BLANK if _BLANK.search(text.strip()) else _LINE
    start = len(text) - len(text.lstrip())
    for found in gap.finditer(text, start):
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


class _Claimed:
    """What is claimed and marked at each place of a text."""

    def __init__(self, document: Document, claims: Sequence[Claim]) -> None:
        self._text = document.text
        self._marks = sorted(document.marks, key=lambda mark: (mark.start, mark.end))
        self._content: list[tuple[int, int, str]] = []
        self._beside: list[tuple[int, int, str]] = []
        self._opens: dict[int, list[str]] = defaultdict(list)
        self._doubts: dict[int, list[str]] = defaultdict(list)
        for claim in claims:
            words = _words(claim)
            self._content += _places(words, claim.id)
            self._beside += _places(_beside(claim), claim.id)
            self._opens[words[0].start].append(claim.id)
            if (doubts := doubts_of(claim.legibility)) is not None:
                self._doubts[words[0].start].append(doubts)
        edges = [*self._content, *self._beside, *((m.start, m.end, "") for m in self._marks)]
        self._cuts = sorted({cut for start, end, _ in edges for cut in (start, end)})

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield the stretches from start to end."""
        content, beside = _within(self._content, start, end), _within(self._beside, start, end)
        marks = [mark for mark in self._marks if mark.start < end and start < mark.end]
        cuts = [start, *(cut for cut in self._cuts if start < cut < end), end]
        for first, last in pairwise(cuts):
            here = [mark for mark in marks if mark.start <= first < mark.end]
            aside = [f"{m.kind}: {m.reason}" for m in here if m.kind not in STRUCTURE]
            yield Stretch(
                text=visible(self._text[first:last]),
                opens=tuple(self._opens.get(first, ())),
                content=" ".join(_ids(content, first)),
                beside=" ".join(_ids(beside, first)),
                aside=one_line("; ".join(aside)) if aside else None,
                headline=any(mark.kind in STRUCTURE for mark in here),
                doubt=one_line("; ".join(dict.fromkeys(self._doubts.get(first, ())))) or None,
            )


def _words(claim: Claim) -> Sequence[Span]:
    return claim.content if isinstance(claim, Statement) else (claim.evidence,)


def _beside(claim: Claim) -> list[Span | None]:
    match claim:
        case Statement():
            return [*(speaker.evidence for speaker in claim.speakers), claim.cue]
        case Event():
            return [one.evidence for one in (*claim.actors, *claim.recipients)]
        case Figure():
            return [*(speaker.evidence for speaker in claim.according_to), claim.counting]
        case _:
            return []


def _places(spans: Iterable[Span | None], identifier: str) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, identifier) for span in spans if span is not None]


def _within(
    places: Iterable[tuple[int, int, str]], start: int, end: int
) -> list[tuple[int, int, str]]:
    return [place for place in places if place[0] < end and start < place[1]]


def _ids(places: Iterable[tuple[int, int, str]], at: int) -> Iterable[str]:
    return dict.fromkeys(identifier for start, end, identifier in places if start <= at < end)
