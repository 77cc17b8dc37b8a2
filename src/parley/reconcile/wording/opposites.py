"""Two aligned wordings -> words in one place that say the opposite, and roles turned around.

"Accept" against "reject" is an alteration unless a denial on one side turns it back: "cannot
accept" says what "rejects" says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.answering import unanswered
from parley.reconcile.wording.denials import Denial, denied
from parley.reconcile.wording.senses import Nearness, base, denying_form, nearness
from parley.reconcile.wording.words import Telling, Word

__all__ = ["Opposition", "antonyms", "oppositions"]

_LONGEST: Final = 5


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two aligned words that are opposites, by their places; `turned` back by a denial or not."""

    one: int
    other: int
    turned: bool


def oppositions(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> tuple[Opposition, ...]:
    """Return the opposites among the aligned words, in order."""
    found = []
    for place in sorted(alignment.pairs):
        if alignment.near[place] is Nearness.OPPOSED:
            at = alignment.pairs[place]
            turned = (denied(one, place) + denied(other, at)) % 2 == 1
            found.append(Opposition(place, at, turned))
    return tuple(found)


def antonyms(
    alignment: Alignment,
    found: Sequence[Opposition],
    denials: tuple[Sequence[Denial], Sequence[Denial]],
) -> Iterator[Difference]:
    """Yield the opposites that stand in one place of what was said and are not turned back."""
    one, other = alignment.one, alignment.other
    for it in found:
        if it.turned or not alignment.parallel((it.one, it.one), (it.other, it.other)):
            continue
        if _answered(alignment, it, denials) or _both_ways(alignment, it):
            continue
        if _converse(alignment, it):
            continue
        left, right = one.words[it.one], other.words[it.other]
        turned = left.parted or right.parted
        prefixed = denying_form(left.base, right.base)
        if prefixed and not _one_form(left.low, right.low):
            continue
        yield Difference(
            "negation" if prefixed else "antonym",
            one.spans(it.one, _extent(one, it.one) if turned else it.one),
            other.spans(it.other, _extent(other, it.other) if turned else it.other),
            "the one says the opposite of the other",
        )


def prepositions(
    alignment: Alignment, denials: tuple[Sequence[Denial], Sequence[Denial]]
) -> Iterator[Difference]:
    """Yield prepositions that are opposites, between words that answer to each other."""
    one, other = alignment.one, alignment.other
    for place, word in enumerate(one.words[1:], 1):
        turned = _opposed().get(word.low)
        if turned is None:
            continue
        for answer in other.words[1:]:
            at = answer.place
            if answer.low not in turned or not _led_alike(alignment, place, at):
                continue
            if (denied(denials[0], place) + denied(denials[1], at)) % 2:
                continue
            after, until = _following(one, place), _following(other, at)
            if after is not None and alignment.agreeing(after):
                followed = alignment.pairs[after] == until
            else:
                followed = _ends(one, place) and _ends(other, at)
            if followed and (after is not None or alignment.parallel((place, place), (at, at))):
                yield Difference(
                    "antonym",
                    one.spans(place, place if after is None else after),
                    other.spans(at, at if until is None else until),
                    "the one says the opposite of the other",
                )


@cache
def _opposed() -> Mapping[str, frozenset[str]]:
    """Return by preposition or particle those that say the opposite."""
    pairs: list[list[str]] = load("wording")["roles"]["opposed"]
    found: dict[str, frozenset[str]] = {}
    for pair in pairs:
        for mine, theirs in (pair, pair[::-1]):
            others = frozenset(word.strip() for word in theirs.split(","))
            for word in mine.split(","):
                found[word.strip()] = found.get(word.strip(), frozenset()) | others
    return found


def _led_alike(alignment: Alignment, place: int, at: int) -> bool:
    """Whether the words right before two places are one, or answer to each other."""
    mine, theirs = alignment.one.words[place - 1], alignment.other.words[at - 1]
    if mine.small and theirs.small:
        return mine.low == theirs.low
    return alignment.agreeing(mine.place) and alignment.pairs[mine.place] == theirs.place


def _ends(telling: Telling, place: int) -> bool:
    """Whether a clause ends with a word."""
    words = telling.words
    return place + 1 == len(words) or words[place + 1].clause != words[place].clause


def _following(telling: Telling, place: int) -> int | None:
    """Return the place of the next word that is not small, at most two small ones on."""
    return next(
        (word.place for word in telling.words[place + 1 : place + 4] if not word.small), None
    )


def _one_form(one: str, other: str) -> bool:
    """Whether the longer word is the shorter one with something before it, ending and all."""
    short, long = sorted((one, other), key=len)
    return long.endswith(short)


def _extent(telling: Telling, place: int) -> int:
    """Return the place up to which a phrase goes whose words stand apart ("leave" it "intact")."""
    words = telling.words
    last = place
    while last + 1 < len(words) and last - place < _LONGEST:
        if words[last + 1].clause != words[place].clause:
            break
        last += 1
    return last


def _converse(alignment: Alignment, opposition: Opposition) -> bool:
    """Whether two words tell one thing from its two sides: "buys from", "sells to"; "more than"."""
    one, other = alignment.one.words[opposition.one], alignment.other.words[opposition.other]
    left: int | None = opposition.one
    right: int | None = opposition.other
    if frozenset((one.base, other.base)) not in _converses():
        left, right = _than(alignment.one, one), _than(alignment.other, other)
    if left is None or right is None:
        return False
    return any(
        (place < left) != (at < right)
        for place, at in alignment.pairs.items()
        if alignment.one.words[place].clause == one.clause and place != opposition.one
    )


def _than(telling: Telling, word: Word) -> int | None:
    """Return the place of the "than" that follows a word in its clause."""
    return next(
        (
            later.place
            for later in telling.words[word.place + 1 :]
            if later.low == "than" and later.clause == word.clause
        ),
        None,
    )


@cache
def _converses() -> frozenset[frozenset[str]]:
    pairs: list[list[str]] = load("wording")["roles"]["converse"]
    return frozenset(frozenset(base(word) for word in pair) for pair in pairs)


def _both_ways(alignment: Alignment, opposition: Opposition) -> bool:
    """Whether each wording also says, elsewhere, what the other says here."""
    mine = alignment.one.words[opposition.one]
    theirs = alignment.other.words[opposition.other]
    return _says(alignment.one, theirs, alignment.pairs) and _says(
        alignment.other, mine, alignment.back
    )


def _says(telling: Telling, wanted: Word, paired: Mapping[int, int]) -> bool:
    particles = wanted.low.split()[1:]
    return any(
        word.low in particles
        or (
            not word.small
            and word.place not in paired
            and nearness(word.base, wanted.base) >= Nearness.SYNONYM
        )
        for word in telling.words
    )


def _answered(
    alignment: Alignment,
    opposition: Opposition,
    denials: tuple[Sequence[Denial], Sequence[Denial]],
) -> bool:
    """Whether a denial near the one, answered by none of the other, may turn it back."""
    bounds = [any(word.low == "unless" for word in it.words) for it in _both(alignment)]
    if bounds[0] != bounds[1]:
        return True
    left = unanswered(alignment, *denials)
    places = (opposition.one, opposition.other)
    near = 0
    for telling, found, place in zip(_both(alignment), left, places, strict=True):
        clause = telling.words[place].clause
        near += sum(
            1 for it in found if telling.words[it.first].clause == clause and it.first != place
        )
    return near % 2 == 1


def _both(alignment: Alignment) -> tuple[Telling, Telling]:
    return alignment.one, alignment.other
