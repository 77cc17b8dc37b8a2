"""Words of two reports -> the runs that both print, paired up in one pass.

Wherever five words of one stand in the other, the run is followed as far as it goes; what was
paired is not paired again. The cost grows with the two lengths together, however often words
repeat: of a 5-gram's places in the other report four are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.copies.grams import GRAM
from parley.copies.words import Words
from parley.model import Document
from parley.model.families import Passage

__all__ = ["Run", "passages", "runs"]

_PLACES_TRIED: Final = 4
_LEAST_WORDS: Final = 8  # a shorter run that stands alone is a turn of phrase
_LEAST_PIECE: Final = 3  # of a longer run, in a paragraph of its own
_WIDEST_GAP: Final = 6  # words changed on either side within one passage
_PARAGRAPH_END: Final = re.compile(r"[.!?…:”\"’»)]\s*\n|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Run:
    """Words `one` to `one + width` of one report and `other` to `other + breadth` of another.

    `equal` of them are the same in both, in the same order; `whole` is how many were, at least, in
    the run that they were cut from.
    """

    one: int
    other: int
    width: int
    breadth: int
    equal: int
    whole: int


def runs(one: Sequence[str], other: Sequence[str]) -> Iterator[Run]:
    """Yield the runs of five and more equal words, in the order of `one`; none overlap."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place, gram in enumerate(_grams(other)):
        known = places.setdefault(gram, [])
        if len(known) < _PLACES_TRIED:
            known.append(place)
    taken = bytearray(len(other) + 1)
    ahead = 0
    for here, gram in enumerate(_grams(one)):
        if here < ahead:
            continue
        longest, there = 0, 0
        for place in places.get(gram, ()):
            length = _common(one, other, here, place, taken)
            if length > longest:
                longest, there = length, place
        if longest >= GRAM:
            taken[there : there + longest] = b"\x01" * longest
            ahead = here + longest
            yield Run(here, there, longest, longest, longest, longest)


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[first:] for first in range(GRAM)), strict=False)


def _common(
    one: Sequence[str], other: Sequence[str], here: int, there: int, taken: bytearray
) -> int:
    """Return how many words are equal from these places on, up to what is taken."""
    length = 0
    most = min(len(one) - here, len(other) - there)
    while (
        length < most and one[here + length] == other[there + length] and not taken[there + length]
    ):
        length += 1
    return length


def passages(one: Document, other: Document, words: tuple[Words, Words]) -> tuple[Passage, ...]:
    """Return the runs as spans of both, in the order of `one`, none longer than its paragraph.

    Runs that follow each other with up to six changed words between make one passage; `likeness`
    is the part of its words that are equal. A run under eight words that stands alone is left,
    and of a longer one the part under three words that reaches into another paragraph.
    """
    mine, theirs = words
    cut = _by_paragraph(runs(mine.forms, theirs.forms), one.text, mine)
    found: list[Passage] = []
    for run in _joined(cut, one.text, mine):
        if max(run.equal, run.whole) < _LEAST_WORDS or run.equal < _LEAST_PIECE:
            continue
        last_one, last_other = run.one + run.width - 1, run.other + run.breadth - 1
        found.append(
            Passage(
                one.span(mine.starts[run.one], mine.ends[last_one]),
                other.span(theirs.starts[run.other], theirs.ends[last_other]),
                round(run.equal / max(run.width, run.breadth), 4),
            )
        )
    return tuple(found)


def _by_paragraph(found: Iterable[Run], text: str, words: Words) -> Iterator[Run]:
    """Yield runs of equal words, cut where a paragraph of the first report ends."""
    for run in found:
        first, end = run.one, run.one + run.width
        for place in range(first, end):
            if place == end - 1 or _ends_paragraph(text, words, place, place + 1):
                width = place + 1 - first
                yield Run(first, run.other + first - run.one, width, width, width, run.whole)
                first = place + 1


def _joined(found: Iterable[Run], text: str, words: Words) -> Iterator[Run]:
    """Yield the runs, those of one paragraph with a small change between them as one."""
    last: Run | None = None
    for run in found:
        if last is not None and _follows(run, last, text, words):
            last = Run(
                last.one,
                last.other,
                run.one + run.width - last.one,
                run.other + run.breadth - last.other,
                last.equal + run.equal,
                max(last.whole, run.whole),
            )
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last


def _follows(run: Run, last: Run, text: str, words: Words) -> bool:
    """Whether a run goes on with the last one after a small change, in the same paragraph."""
    gap, breach = run.one - last.one - last.width, run.other - last.other - last.breadth
    if gap > _WIDEST_GAP or not 0 <= breach <= _WIDEST_GAP:
        return False
    return not _ends_paragraph(text, words, last.one + last.width - 1, run.one)


def _ends_paragraph(text: str, words: Words, before: int, after: int) -> bool:
    """Whether a paragraph ends between two words of a text."""
    between = text[words.ends[before] : words.starts[after]]
    return "\n" in between and _PARAGRAPH_END.search(between) is not None
