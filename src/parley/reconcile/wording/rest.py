"""Two aligned wordings -> whether they are the same, and where else the words differ.

Words are held against each other in their order, small ones too; what is already called an
alteration is not told again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from parley.model import Difference, Span
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.frames import coloured
from parley.reconcile.wording.words import Telling

__all__ = ["agreeing", "equal", "rest"]

_FEWEST: Final = 3
"""Words that are left of a wording that is cut at its ends."""


def _plain(telling: Telling) -> list[str]:
    return [word.low for word in telling.words]


def equal(alignment: Alignment) -> bool:
    """Whether two wordings have the same words, but for what is cut at the ends of one.

    What is cut off may neither deny nor doubt the rest, nor set a condition on it.
    """
    tellings = alignment.one, alignment.other
    short, long = sorted(tellings, key=lambda it: len(it.words))
    wanted, words = _plain(short), _plain(long)
    if wanted == words:
        return True
    if wanted[:1] == ["that"]:
        del wanted[0]
    if wanted == words or (words[:1] == ["that"] and wanted == words[1:]):
        return True
    if len(wanted) < _FEWEST:
        return False
    return any(
        words[first : first + len(wanted)] == wanted
        and not coloured(long, first, first + len(wanted) - 1)
        for first in range(len(words) - len(wanted) + 1)
    )


def agreeing(alignment: Alignment) -> bool:
    """Whether every word that says something has one that says the same in the other wording."""
    whole = len(alignment.pairs) == len(alignment.one.content) == len(alignment.other.content)
    return whole and all(map(alignment.agreeing, alignment.one.content))


def rest(alignment: Alignment, told: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the stretches in which the words differ, of kind "wording"."""
    one, other = alignment.one, alignment.other
    matcher = SequenceMatcher(
        None,
        [word.low for word in one.words],
        [word.low for word in other.words],
        autojunk=False,
    )
    mine = {(span.start, span.end) for it in told for span in it.one}
    theirs = {(span.start, span.end) for it in told for span in it.other}
    for what, first, last, left, right in matcher.get_opcodes():
        if what == "equal":
            continue
        here = one.spans(first, last - 1) if last > first else ()
        there = other.spans(left, right - 1) if right > left else ()
        if (here and _told(here, mine)) or (there and _told(there, theirs)):
            continue
        yield Difference("wording", here, there, _reason(here, there))


def _told(spans: Sequence[Span], told: set[tuple[int, int]]) -> bool:
    """Whether all of these words stand in what is told already."""
    return all(
        any(start <= span.start and span.end <= end for start, end in told) for span in spans
    )


def _reason(here: Sequence[Span], there: Sequence[Span]) -> str:
    return "other words" if here and there else "only in one of the two"
