"""Two aligned wordings -> where the one denies what the other says.

Not the word "not" is compared but what is denied: what stands denied in the one, an odd number of
times more than in the other, is altered. Where anything in the other wording may answer to a
denial, nothing is called altered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.answering import asked, mates, unanswered
from parley.reconcile.wording.denials import Denial, acts, denied, none
from parley.reconcile.wording.words import Telling, Word

__all__ = ["negations"]

_FAR: Final = 6
"""Beyond so many words, in another clause, what denies in effect only answers nothing."""
_NEAR: Final = 4
"""So many words after a negator are surely in its reach."""


def negations(
    alignment: Alignment,
    found: tuple[Sequence[Denial], Sequence[Denial]],
    settled: tuple[Set[int], Set[int]],
) -> Iterator[Difference]:
    """Yield where one wording denies what the other says.

    `found` are the denials of either; at `settled` places it is already told what they do.
    """
    left, right = unanswered(
        alignment,
        *(
            _unsettled(telling, denials, places)
            for telling, denials, places in zip(
                (alignment.one, alignment.other), found, settled, strict=True
            )
        ),
    )
    back = alignment.flipped()
    here = [(it, _certain(alignment, it, found, right)) for it in left]
    there = [(it, _certain(back, it, (found[1], found[0]), left)) for it in right]
    denied_here = [(it, place) for it, place in here if place is not None]
    denied_there = [(it, place) for it, place in there if place is not None]
    exchanged = _exchanged(alignment, denied_here, denied_there)
    if exchanged is not None:
        yield exchanged
        return
    for denial, place in denied_here:
        yield _difference(alignment, denial, place)
    for denial, place in denied_there:
        turned = _difference(back, denial, place)
        yield Difference(turned.kind, turned.other, turned.one, turned.reason)


def _exchanged(
    alignment: Alignment,
    here: Sequence[tuple[Denial, int]],
    there: Sequence[tuple[Denial, int]],
) -> Difference | None:
    """Return the exchange where each wording denies of one thing what it says of another.

    "Acceptable on wages but not on hours", "on hours but not on wages".
    """
    if not (len(here) == len(there) == 1):
        return None
    (denial, denied_here), (answer, denied_there) = here[0], there[0]
    said_here, said_there = alignment.back[denied_there], alignment.pairs[denied_here]
    mine = sorted((said_here, denied_here, denial.first))
    theirs = sorted((said_there, denied_there, answer.first))
    one, other = alignment.one, alignment.other
    if one.words[mine[0]].sentence != one.words[mine[-1]].sentence:
        return None
    if other.words[theirs[0]].sentence != other.words[theirs[-1]].sentence:
        return None
    return Difference(
        "role",
        one.spans(mine[0], mine[-1]),
        other.spans(theirs[0], theirs[-1]),
        "what is said and what is denied are exchanged",
    )


def _unsettled(telling: Telling, found: Sequence[Denial], places: Set[int]) -> list[Denial]:
    """Return the denials of which it is not told already what they do."""
    return [
        it
        for it in found
        if not any(_settled(one, places) for one in (it, *mates(telling, found, it)))
    ]


def _settled(denial: Denial, places: Set[int]) -> bool:
    reached = (denial.last < place <= denial.until for place in places)
    return denial.first in places or denial.bears_on in places or any(reached)


def _certain(
    alignment: Alignment,
    denial: Denial,
    found: tuple[Sequence[Denial], Sequence[Denial]],
    left: Sequence[Denial],
) -> int | None:
    """Return the place of what is denied if the other wording surely says it, else None."""
    own, others = found
    place = denial.bears_on
    if not denial.sure or place is None or not alignment.agreeing(place):
        return None
    other = alignment.pairs[place]
    word = alignment.other.words[other]
    if (denied(own, place) - denied(others, other)) % 2 == 0:
        return None
    if asked(alignment.other, word) or any(_near(alignment, it, word, found) for it in left):
        return None
    if not alignment.parallel((place, place), (other, other)) and not _whole(alignment):
        return None
    if _only_with(alignment, denial, word, own) or _of_other_doing(alignment, denial):
        return None
    elsewhere = _said_elsewhere(alignment, place, own) or _of_another(alignment, denial)
    return None if elsewhere or _bounded(alignment, denial, word) else place


def _of_other_doing(alignment: Alignment, denial: Denial) -> bool:
    """Whether what none does ("none of them will leave") is not what the other wording tells."""
    words = alignment.one.words
    if words[denial.first].low not in none():
        return False
    doing = next(
        (
            word.place
            for word in words[denial.last + 1 : denial.until + 1]
            if not word.small and acts(words, word.place)
        ),
        None,
    )
    return doing is not None and not alignment.agreeing(doing)


def _only_with(alignment: Alignment, denial: Denial, other: Word, own: Sequence[Denial]) -> bool:
    """Whether two denials may be one "only": "not without leave" is "only with leave"."""
    words = alignment.one.words
    sentence = words[denial.first].sentence
    beside = [it for it in own if it is not denial and words[it.first].sentence == sentence]
    if not any(it.sure for it in beside):
        return False
    there = {word.low for word in alignment.other.words if word.sentence == other.sentence}
    if "only" in there:
        return True
    without = any(words[it.first].low == "without" for it in (denial, *beside))
    return without and bool(there & {"with", "must", "needs", "need"})


def _of_another(alignment: Alignment, denial: Denial) -> bool:
    """Whether most of what is denied is not in the other wording, which may tell of another thing.

    "It is not one firm but many" is no more than cut short in "it is many firms".
    """
    words = alignment.one.words
    corrected = any(
        word.low == "but" and word.sentence == words[denial.last].sentence
        for word in words[denial.last + 1 :]
    )
    reached = [
        word.place
        for word in words[denial.last + 1 : denial.until + 1]
        if not word.small or word.low in _numbers()
    ][:_NEAR]
    shared = sum(1 for place in reached if alignment.agreeing(place))
    return corrected and 2 * shared <= len(reached)


@cache
def _numbers() -> frozenset[str]:
    return frozenset(load("numbers")["words"])


@cache
def _bounding() -> frozenset[str]:
    return frozenset(load("wording")["negation"]["bounding"].split())


def _bounded(alignment: Alignment, denial: Denial, other: Word) -> bool:
    """Whether what is denied is bounded ("not before May") by words that the other lacks."""
    words = alignment.one.words
    bounds = {
        word.low
        for word in words[denial.last + 1 :]
        if word.low in _bounding()
        and (word.clause == words[denial.last].clause or word.place == denial.last + 1)
    }
    there = {word.low for word in alignment.other.words if word.sentence == other.sentence}
    return bool(bounds - there)


def _near(
    alignment: Alignment,
    denial: Denial,
    word: Word,
    found: tuple[Sequence[Denial], Sequence[Denial]],
) -> bool:
    """Whether a denial of the other wording may answer; not if it denies what the first says."""
    mine = alignment.other.words[denial.first]
    if mine.sentence != word.sentence:
        return False
    if not denial.sure and mine.clause != word.clause and abs(denial.first - word.place) > _FAR:
        return False
    at = denial.bears_on
    if not denial.sure or at is None or at not in alignment.back:
        return True
    place = alignment.back[at]
    if not _parted(alignment.one.words, *sorted((place, alignment.back[word.place]))):
        return True
    denied_here = denied(found[0], place) - denied(found[1], at)
    return not alignment.agreeing(place) or denied_here % 2 == 0


def _parted(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether two words stand in parts that are set against or beside each other."""
    joined = any(word.low in ("and", "but", "or") for word in words[first:last])
    return joined or words[first].clause != words[last].clause


def _whole(alignment: Alignment) -> bool:
    """Whether the wordings are so short that they are one place."""
    most = max(len(alignment.one.content), len(alignment.other.content))
    return most <= 3 and len(alignment.pairs) >= most - 1


def _said_elsewhere(alignment: Alignment, place: int, own: Sequence[Denial]) -> bool:
    """Whether the wording that denies says it undenied too: the other may be from there."""
    word = alignment.one.words[place]
    return any(
        alignment.one.words[at].base == word.base
        and at not in alignment.pairs
        and (denied(own, at) - denied(own, place)) % 2
        for at in alignment.one.content
        if at != place
    )


def _difference(alignment: Alignment, denial: Denial, place: int) -> Difference:
    """Return the difference, shown by the denial with what it bears on, and by that alone."""
    first, last = min(denial.first, place), max(denial.last, place)
    other = until = alignment.pairs[place]
    if last - first > _NEAR or alignment.one.words[denial.first].cue:
        first, last = denial.first, denial.last
        until = _clause_end(alignment.other.words, other)
    return Difference(
        "negation",
        alignment.one.spans(first, last),
        alignment.other.spans(other, until),
        "the one denies what the other says",
    )


def _clause_end(words: Sequence[Word], place: int) -> int:
    last = place
    while (
        last + 1 < len(words)
        and words[last + 1].clause == words[place].clause
        and last - place < 2 * _NEAR
    ):
        last += 1
    return last
