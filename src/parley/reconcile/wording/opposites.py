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
from parley.reconcile.wording.denials import Denial, denied
from parley.reconcile.wording.negation import unanswered
from parley.reconcile.wording.senses import Nearness, denying_form, nearness
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
    for place, word in enumerate(one.words[1:-1], 1):
        turned = _opposed().get(word.low)
        before, after = one.words[place - 1].place, _following(one, place)
        if turned is None or after is None or not alignment.agreeing(before):
            continue
        at = alignment.pairs[before] + 1
        if at >= len(other.words) or other.words[at].low != turned:
            continue
        if not alignment.agreeing(after) or alignment.pairs[after] != _following(other, at):
            continue
        if (denied(denials[0], before) + denied(denials[1], at - 1)) % 2 == 0:
            yield Difference(
                "antonym",
                one.spans(place, after),
                other.spans(at, alignment.pairs[after]),
                "the one says the opposite of the other",
            )


@cache
def _opposed() -> Mapping[str, str]:
    pairs: list[list[str]] = load("wording")["roles"]["opposed"]
    return {one: other for pair in pairs for one, other in (pair, pair[::-1])}


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
    left = unanswered(alignment, *denials)
    places = (opposition.one, opposition.other)
    near = 0
    for telling, found, place in zip((alignment.one, alignment.other), left, places, strict=True):
        clause = telling.words[place].clause
        near += sum(
            1 for it in found if telling.words[it.first].clause == clause and it.first != place
        )
    return near % 2 == 1
