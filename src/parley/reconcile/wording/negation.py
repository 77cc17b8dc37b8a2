"""Two aligned wordings -> where the one denies what the other says.

Not the word "not" is compared but what is denied: each negator or denying verb bears on the next
word that says something, and what stands so often denied in the one must be so in the other. Where
anything in the other wording may answer to it, nothing is called altered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.senses import base
from parley.reconcile.wording.words import Telling, Word

__all__ = ["Denial", "denials", "denied", "negations"]

_LONGEST: Final = 4
_NEAR: Final = 4
"""So many words after a negator are surely in its reach."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that deny: their places, the place of what they bear on, and how far they reach.

    `sure` is False for words that deny in effect only ("little", "delay"): they may answer to a
    denial of the other wording, and accuse nothing. `until` is the last place of their reach.
    """

    first: int
    last: int
    bears_on: int | None
    until: int
    sure: bool
    verb: bool


@cache
def _phrases(key: str) -> tuple[tuple[str, ...], ...]:
    found: list[str] = load("wording")["negation"][key]
    return tuple(sorted((tuple(one.split()) for one in found), key=lambda one: (-len(one), one)))


@cache
def _denying() -> frozenset[str]:
    return frozenset(base(word) for word in load("wording")["negation"]["denying"])


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(base(word) for word in load("wording")["negation"]["doubtful"].split())


def _at(words: Sequence[Word], place: int, phrase: tuple[str, ...]) -> bool:
    part = words[place : place + len(phrase)]
    return len(part) == len(phrase) and all(
        word.low == wanted for word, wanted in zip(part, phrase, strict=True)
    )


def denials(telling: Telling) -> tuple[Denial, ...]:
    """Return what denies in a wording, in order."""
    words = telling.words
    found: list[Denial] = []
    place = 0
    while place < len(words):
        harmless = next((one for one in _phrases("harmless") if _at(words, place, one)), None)
        if harmless is not None:
            place += len(harmless)
            continue
        negator = next((one for one in _phrases("negators") if _at(words, place, one)), None)
        if negator is not None:
            found.append(_denial(telling, place, place + len(negator) - 1, sure=True))
            place += len(negator)
            continue
        word = words[place]
        if word.base in _denying():
            found.append(_denial(telling, place, place, sure=True))
        elif word.base in _doubtful() or word.low in ("only", "too"):
            found.append(_denial(telling, place, place, sure=False))
        elif prefixed(word.low):
            found.append(Denial(place, place, place, place, sure=False, verb=False))
        place += 1
    return tuple(_cut_short(found, words))


@cache
def _prefixes() -> tuple[tuple[str, ...], tuple[str, ...]]:
    lexicon = load("wording")["negation"]
    return tuple(lexicon["prefixes"]), tuple(lexicon["not_prefixed"].split())


def prefixed(low: str) -> bool:
    """Whether a word seems to deny by its beginning or end: "unresolved", "hopeless"."""
    prefixes, others = _prefixes()
    if low.endswith("less") and len(low) > 6:
        return True
    return low.startswith(prefixes) and len(low) > 6 and not low.startswith(others)


def _denial(telling: Telling, first: int, last: int, *, sure: bool) -> Denial:
    """Return the words at these places as a denial, with what they bear on."""
    words = telling.words
    verb = words[first].base in _denying()
    bears_on: int | None = None
    until = last
    for place in range(last + 1, len(words)):
        word = words[place]
        if word.sentence != words[last].sentence:
            break
        if word.clause != words[last].clause and not (verb and bears_on is None):
            break
        until = place
        if bears_on is None and _says(word):
            bears_on = place
    if bears_on is None and not verb:
        before = [
            place
            for place in range(first - 1, -1, -1)
            if words[place].clause == words[first].clause and _says(words[place])
        ]
        bears_on = before[0] if before else None
    if verb and words[first].cue:
        until = len(words) - 1
    return Denial(first, last, bears_on, until, sure, verb)


def _says(word: Word) -> bool:
    return not word.small and not word.low.endswith("ly") and not word.low[0].isdigit()


def _cut_short(found: Sequence[Denial], words: Sequence[Word]) -> Iterator[Denial]:
    """Yield denials whose reach ends where another one takes over ("neither ... nor")."""
    for number, one in enumerate(found):
        until = one.until
        for later in found[number + 1 :]:
            if words[later.first].low in ("nor", "not", "no", "neither") and (
                words[later.first].low == "nor"
                or (later.first and words[later.first - 1].low in ("and", "or", "but"))
            ):
                until = min(until, later.first - 1)
        yield Denial(one.first, one.last, one.bears_on, until, one.sure, one.verb)


def denied(found: Sequence[Denial], place: int) -> int:
    """Return how many sure denials reach a word."""
    return sum(
        1
        for one in found
        if one.sure and (one.last < place <= one.until or one.bears_on == place != one.first)
    )


def negations(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> Iterator[Difference]:
    """Yield where one wording denies what the other says; `one` and `other` are their denials."""
    left, right = _unanswered(alignment, one, other)
    for denial in left:
        place = _certain(alignment, denial, one, other, right)
        if place is not None:
            yield _difference(alignment, denial, place)
    back = alignment.flipped()
    for denial in right:
        place = _certain(back, denial, other, one, left)
        if place is not None:
            turned = _difference(back, denial, place)
            yield Difference(turned.kind, turned.other, turned.one, turned.reason)


def _unanswered(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> tuple[list[Denial], list[Denial]]:
    """Return the denials of either wording to which none of the other answers."""
    left = list(one)
    right = list(other)
    for test in (_same_words, _same_object, _same_reach):
        for denial in list(left):
            answer = next((it for it in right if test(alignment, denial, it)), None)
            if answer is not None:
                left.remove(denial)
                right.remove(answer)
    return left, right


def _same_words(alignment: Alignment, one: Denial, other: Denial) -> bool:
    return alignment.pairs.get(one.first) == other.first


def _same_object(alignment: Alignment, one: Denial, other: Denial) -> bool:
    if one.bears_on is None or other.bears_on is None:
        return False
    return alignment.pairs.get(one.bears_on) == other.bears_on


def _same_reach(alignment: Alignment, one: Denial, other: Denial) -> bool:
    reach = range(one.first, min(one.until, one.last + 2 * _NEAR) + 1)
    others = range(other.first, min(other.until, other.last + 2 * _NEAR) + 1)
    return any(alignment.pairs.get(place, -1) in others for place in reach)


def _certain(
    alignment: Alignment,
    denial: Denial,
    own: Sequence[Denial],
    others: Sequence[Denial],
    unanswered: Sequence[Denial],
) -> int | None:
    """Return the place of what is denied if the other wording surely says it, else None."""
    place = denial.bears_on
    if not denial.sure or place is None or not alignment.agreeing(place):
        return None
    other = alignment.pairs[place]
    word = alignment.other.words[other]
    if (denied(own, place) - denied(others, other)) % 2 == 0:
        return None
    if any(_near(alignment.other, it, word) for it in unanswered):
        return None
    if not alignment.parallel(place, other) and not _whole(alignment):
        return None
    if _said_elsewhere(alignment, place, own):
        return None
    return place


def _near(telling: Telling, denial: Denial, word: Word) -> bool:
    return telling.words[denial.first].sentence == word.sentence


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
    first, last = min(denial.first, place), max(denial.last, place)
    if last - first > _NEAR:
        first, last = denial.first, denial.last
    other = alignment.pairs[place]
    mine = alignment.one.printed(first, last)
    theirs = alignment.other.printed(other, other)
    reason = f"the one denies what the other says: “{mine}” / “{theirs}”"
    return Difference(
        "negation",
        alignment.one.spans(first, last),
        alignment.other.spans(other, other),
        reason,
    )
