"""Two aligned wordings, of which one is the other with more around it -> what that turns.

"I do not say that X" is not X cut short, "all but three" is not "three", and what happens "unless"
the rest does not happen "if" it does. Where what is cut off may only doubt, the two are not `same`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.answering import unanswered
from parley.reconcile.wording.denials import Denial
from parley.reconcile.wording.numerals import numeral
from parley.reconcile.wording.senses import Nearness, base
from parley.reconcile.wording.words import Telling, Word

__all__ = ["coloured", "frames"]

_CLAIM: Final = 6
"""So many words of what is framed, at least three quarters of which the other must say."""
_COVERED: Final = 0.75
_FEWEST: Final = 2


@cache
def _group(key: str) -> frozenset[str]:
    words: str = load("wording")["frames"][key]
    return frozenset(words.split())


@cache
def _claiming() -> frozenset[str]:
    return frozenset(base(word) for word in _group("claiming"))


def frames(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> Iterator[Difference]:
    """Yield where one wording is within words of the other that turn it."""
    back = alignment.flipped()
    yield from _disclaimed(alignment, one, other)
    yield from _turned(_disclaimed(back, other, one))
    yield from _all_but(alignment)
    yield from _turned(_all_but(back))
    yield from _unless(alignment, one, other)
    yield from _turned(_unless(back, other, one))


def _turned(found: Iterator[Difference]) -> Iterator[Difference]:
    for it in found:
        yield Difference(it.kind, it.other, it.one, it.reason)


def _disclaimed(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> Iterator[Difference]:
    """Yield "I do not say that" before what the other wording says outright."""
    words = alignment.one.words
    left, right = unanswered(alignment, one, other)
    if right or _doubts(alignment):
        return
    for denial in left:
        if not denial.sure or denial.verb:
            continue
        claim = denial.bears_on
        if claim is None or words[claim].base not in _claiming() or claim in alignment.pairs:
            continue
        that = next((it.place for it in words[claim + 1 : claim + 2] if it.low == "that"), None)
        if that is None or sum(1 for it in one if it.first <= that) != 1:
            continue
        said = [
            at
            for at in alignment.one.content
            if at > that and words[at].sentence == words[that].sentence
        ][:_CLAIM]
        answered = [alignment.pairs[at] for at in said if alignment.agreeing(at)]
        if len(answered) < max(_FEWEST, _COVERED * len(said)):
            continue
        yield Difference(
            "negation",
            alignment.one.spans(denial.first, that),
            alignment.other.spans(min(answered), max(answered)),
            "the one does not claim what the other says",
        )


def _doubts(alignment: Alignment) -> bool:
    """Whether the other wording leaves open what it says, and may say the same."""
    return any(
        word.low in _group("doubting") and word.place not in alignment.back
        for word in alignment.other.words
    )


def _all_but(alignment: Alignment) -> Iterator[Difference]:
    """Yield "all but three" in the first wording where the other has "three" of the same."""
    words, others = alignment.one.words, alignment.other.words
    for word in words[:-2]:
        if word.low not in _group("all") or words[word.place + 1].low not in _group("but"):
            continue
        number = numeral(words, word.place + 2)
        if number is None:
            continue
        for there in others:
            answer = numeral(others, there.place)
            if answer is None or answer.value != number.value or _excepted(others, there.place):
                continue
            after, until = _after(alignment.one, number.last), _after(alignment.other, answer.last)
            if after is None or until is None or not _agree(alignment, after, until):
                continue
            yield Difference(
                "number",
                alignment.one.spans(word.place, number.last),
                alignment.other.spans(there.place, answer.last),
                "what is left out in the one is told of in the other",
            )
            return


def _excepted(words: Sequence[Word], place: int) -> bool:
    before = words[place - 1].low if place else ""
    return before in _group("but") or any(word.low in _group("sparing") for word in words)


def _after(telling: Telling, place: int) -> int | None:
    """Return the place of the next word that says something, up to four words on."""
    return next(
        (word.place for word in telling.words[place + 1 : place + 5] if not word.small), None
    )


def _agree(alignment: Alignment, place: int, at: int) -> bool:
    return alignment.agreeing(place) and alignment.pairs[place] == at


def _unless(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> Iterator[Difference]:
    """Yield what holds "unless" something does in the first wording, and "if" it does there."""
    words, others = alignment.one.words, alignment.other.words
    bounds = [word.place for word in words if word.low == "unless"]
    ifs = [word.place for word in others if word.low == "if"]
    mine, theirs = _count(alignment.one, one), _count(alignment.other, other)
    if len(bounds) != 1 or len(ifs) != 1 or mine != theirs:
        return
    if any(word.low == "if" for word in words) or any(word.low == "unless" for word in others):
        return
    if Nearness.OPPOSED in alignment.near.values() or "only" in {word.low for word in others}:
        return
    said = [at for at in alignment.one.content if words[at].clause == words[bounds[0]].clause]
    said = [at for at in said if at > bounds[0]]
    told = [at for at in alignment.one.content if at not in said]
    first, until = _after(alignment.one, bounds[0]), _after(alignment.other, ifs[0])
    if first is None or until is None or not _agree(alignment, first, until):
        return
    for part in (said, told):
        if not part or sum(map(alignment.agreeing, part)) < _COVERED * len(part):
            return
    yield Difference(
        "negation",
        alignment.one.spans(bounds[0], first),
        alignment.other.spans(ifs[0], until),
        "what the one says of the case, the other says of its opposite",
    )


def _count(telling: Telling, found: Sequence[Denial]) -> int:
    """Return how many words of a wording deny, surely or in effect, "unless" aside."""
    return sum(1 for it in found if telling.words[it.first].low != "unless")


def coloured(telling: Telling, first: int, last: int) -> bool:
    """Whether what stands around some words of a wording denies or doubts them, or bounds them.

    Before them only what leads up to them without a pause does so, after them what follows without
    one, and a condition.
    """
    words = telling.words
    head = [it for it in words[:first] if it.clause == words[first].clause]
    if first and words[first - 1].low == "that":
        head = [it for it in words[:first] if it.sentence == words[first].sentence]
    tail = [it for it in words[last + 1 :] if it.clause == words[last].clause]
    rest = [it for it in words[last + 1 :] if it.sentence == words[last].sentence]
    bounding = any(it.low in _group("bounding") for it in rest)
    return bounding or any(_colours(it) for it in (*head, *tail))


def _colours(word: Word) -> bool:
    return word.low in _group("doubting") | _group("but") or word.base in _denying()


@cache
def _denying() -> frozenset[str]:
    negation = load("wording")["negation"]
    listed = (*negation["negators"], *negation["denying"], *negation["doubtful"].split())
    return frozenset(base(word) for word in listed)
