"""Two aligned wordings -> where one tells as a fact what the other leaves open.

What "may", "hopes to" or "almost" has happened in the one "has happened" in the other; or the
condition on which it hangs is lost. Both are differences of strength.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.denials import Denial, denied
from parley.reconcile.wording.senses import is_past
from parley.reconcile.wording.words import Telling

__all__ = ["certainties"]

_BACK: Final = 4
"""So many words before a verb may leave it open."""
_FEWEST: Final = 3
"""Words that a sentence must have beside its condition."""
_COVERED: Final = 0.75
"""How much of a sentence must answer to the other for its condition to be surely lost."""


@cache
def _words(key: str) -> frozenset[str]:
    words: str = load("wording")["certainty"][key]
    return frozenset(words.split())


def certainties(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> Iterator[Difference]:
    """Yield where one wording is certain of what the other is not."""
    yield from _open(alignment, one, other)
    back = alignment.flipped()
    for it in _open(back, other, one):
        yield Difference(it.kind, it.other, it.one, it.reason)
    yield from _hanging(alignment)
    for it in _hanging(back):
        yield Difference(it.kind, it.other, it.one, it.reason)


def _open(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> Iterator[Difference]:
    """Yield what the first wording leaves open and the other tells as done."""
    for place, at in sorted(alignment.pairs.items()):
        if not alignment.agreeing(place) or denied(one, place) or denied(other, at):
            continue
        opening = _opening(alignment.one, place)
        done = _done(alignment.other, at)
        if opening is None or done is None:
            continue
        if alignment.parallel((place, place), (at, at)):
            yield Difference(
                "strength",
                alignment.one.spans(opening, place),
                alignment.other.spans(done, at),
                "the one leaves open what the other tells as a fact",
            )


def _opening(telling: Telling, verb: int) -> int | None:
    """Return the place of the word that leaves a verb open, None where none does."""
    words = telling.words
    for place in range(verb - 1, max(verb - _BACK, 0) - 1, -1):
        word = words[place]
        if word.clause != words[verb].clause:
            return None
        if word.low in _words("open"):
            return place
        if not word.small and not word.low.endswith("ly"):
            return None
    return None


def _done(telling: Telling, verb: int) -> int | None:
    """Return where a verb that tells of something done begins: "has sold", "was sold"."""
    words = telling.words
    if not is_past(words[verb].low):
        return None
    before = words[max(verb - _BACK, 0) : verb]
    if any(word.low in _words("open") or word.low in _words("to_come") for word in before):
        return None
    for place in range(verb - 1, max(verb - 3, 0) - 1, -1):
        if words[place].low in _words("done"):
            return place
        if not words[place].small:
            return None
    return None


def _hanging(alignment: Alignment) -> Iterator[Difference]:
    """Yield where the first wording hangs on a condition and the other, else the same, on none."""
    one, other = alignment.one, alignment.other
    if any(word.low in _words("conditions") or word.low in _words("would") for word in other.words):
        return
    ifs = [word for word in one.words if word.low in _words("conditions")]
    if len(ifs) != 1 or ifs[0].cue:
        return
    first, last = _condition(one, ifs[0].place)
    said = [place for place in one.content if first <= place <= last]
    rest = [
        place
        for place in one.content
        if one.words[place].sentence == ifs[0].sentence and place not in said
    ]
    if len(said) < 2 or any(place in alignment.pairs for place in said) or len(rest) < _FEWEST:
        return
    answered = [alignment.pairs[place] for place in rest if alignment.agreeing(place)]
    if len(answered) < _COVERED * len(rest) or len(answered) < _COVERED * len(other.content):
        return
    yield Difference(
        "strength",
        one.spans(first, last),
        (),
        "what hangs on a condition in the one stands without it in the other",
    )


def _condition(telling: Telling, place: int) -> tuple[int, int]:
    """Return the places of a condition: from its first word to the end of its clause."""
    words = telling.words
    last = place
    while last + 1 < len(words) and words[last + 1].clause == words[place].clause:
        last += 1
    return place, last
