"""Two aligned wordings -> which denials of the one have an answer in the other.

A denial answers to one of the same words, of the same thing, or within its reach; "neither ... nor"
is one. A question ("Who would sign?") denies or says nothing by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.denials import Denial
from parley.reconcile.wording.words import Telling, Word

__all__ = ["asked", "mates", "unanswered"]

_NEAR: Final = 4
"""So many words after a negator are surely in its reach."""


def unanswered(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> tuple[list[Denial], list[Denial]]:
    """Return the denials of either wording to which none of the other answers."""
    left = list(one)
    right = list(other)
    for test in (_same_words, _same_denial, _same_object, _same_reach):
        for denial in list(left):
            answer = next((it for it in right if test(alignment, denial, it)), None)
            if answer is not None:
                left.remove(denial)
                right.remove(answer)
    return _unpaired(alignment.one, one, left), _unpaired(alignment.other, other, right)


def _unpaired(telling: Telling, found: Sequence[Denial], left: Sequence[Denial]) -> list[Denial]:
    """Return the denials left but for those of a "neither ... nor" of which one is answered."""
    return [it for it in left if all(mate in left for mate in mates(telling, found, it))]


def mates(telling: Telling, found: Sequence[Denial], denial: Denial) -> list[Denial]:
    """Return the other denials of a "neither ... nor" within one sentence."""
    first = telling.words[denial.first]
    wanted = {"neither": "nor", "nor": "neither"}.get(first.low)
    words = ((it, telling.words[it.first]) for it in found)
    return [it for it, word in words if word.low == wanted and word.sentence == first.sentence]


def _same_words(alignment: Alignment, one: Denial, other: Denial) -> bool:
    return alignment.pairs.get(one.first) == other.first


def _same_denial(alignment: Alignment, one: Denial, other: Denial) -> bool:
    mine, theirs = alignment.one.words[one.first], alignment.other.words[other.first]
    return mine.low == theirs.low and _same_object(alignment, one, other)


def _same_object(alignment: Alignment, one: Denial, other: Denial) -> bool:
    if one.bears_on is None or other.bears_on is None:
        return False
    return alignment.pairs.get(one.bears_on) == other.bears_on


def _same_reach(alignment: Alignment, one: Denial, other: Denial) -> bool:
    reach = range(one.first, min(one.until, one.last + 2 * _NEAR) + 1)
    others = range(other.first, min(other.until, other.last + 2 * _NEAR) + 1)
    return any(alignment.pairs.get(place, -1) in others for place in reach)


@cache
def _group(key: str) -> frozenset[str]:
    words: str = load("wording")["questions"][key]
    return frozenset(words.split())


def asked(telling: Telling, word: Word) -> bool:
    """Whether the sentence of a word asks and does not tell: "Why should we?"."""
    sentence = [it for it in telling.words if it.sentence == word.sentence and not it.cue]
    if not sentence:
        return False
    opening = next((it.low for it in sentence if it.low not in _group("before")), "")
    last = sentence[-1]
    return opening in _group("asking") and last.span.quote[last.end - last.span.start :][:1] == "?"
