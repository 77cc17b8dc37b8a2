"""Two kin, their passages -> which claims of the one tell what claims of the other tell.

Claims of one kind whose words lie in aligned passages are held against each other, and paired one
to one, the best fit first. Copies to the letter pair by their words alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from parley.model import Analysis, Claim, Document, Passage, Span
from parley.reconcile.kinship.families.fitting import fit, spans_of
from parley.reconcile.spelling import plain

__all__ = ["paired_claims", "same_claims", "with_gaps"]

Pairs = tuple[tuple[str, str], ...]
Told = Mapping[int, Mapping[type, Sequence[Claim]]]

_LEAST_WITHIN: Final = 0.5
"""Share of a claim's extent that must lie in a passage for it to be told there."""
_LONGEST_GAP: Final = 600
_MOST_UNEVEN: Final = 3
_NO_WORDS: Final = re.compile(r"[\W_]+")


def paired_claims(own: Analysis, other: Analysis, passages: Sequence[Passage]) -> Pairs:
    """Return pairs of claim ids, those of `own` first and in their order; each claim once.

    `passages` have words of `own` as `one`, and those of the other as `other`.
    """
    mine = _told(own.claims, [passage.one for passage in passages])
    others = _told(other.claims, [passage.other for passage in passages])
    found = sorted(
        (-fits, _place(one), one.id, counterpart.id)
        for number, passage in enumerate(passages)
        for kind, claims in mine.get(number, {}).items()
        for one in claims
        for counterpart in others.get(number, {}).get(kind, ())
        if (fits := fit(one, counterpart, passage)) is not None
    )
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, mine_id, other_id in found:
        if mine_id not in pairs and other_id not in taken:
            pairs[mine_id] = other_id
            taken.add(other_id)
    return tuple((one.id, pairs[one.id]) for one in _in_order(own.claims) if one.id in pairs)


def with_gaps(passages: Sequence[Passage], own: Document, other: Document) -> tuple[Passage, ...]:
    """Return the passages of a near copy, and between them the words that it may have changed.

    What stands between two passages that follow each other in both reports tells the same in other
    words, or another figure, where it is about as long in both.
    """
    gaps = []
    for before, after in pairwise(passages):
        one, two = (before.one.end, after.one.start), (before.other.end, after.other.start)
        short, long = sorted((one[1] - one[0], two[1] - two[0]))
        if short > 0 and long <= min(_LONGEST_GAP, _MOST_UNEVEN * short):
            gaps.append(Passage(own.span(*one), other.span(*two), 0.0))
    return (*passages, *gaps)


def same_claims(own: Analysis, other: Analysis) -> Pairs:
    """Return pairs of claim ids of the same kind and words, the first with the first, and so on."""
    waiting: dict[tuple[type, str], list[str]] = defaultdict(list)
    for claim in reversed(_in_order(other.claims)):
        waiting[_words(claim)].append(claim.id)
    return tuple(
        (claim.id, waiting[_words(claim)].pop())
        for claim in _in_order(own.claims)
        if waiting[_words(claim)]
    )


def _told(claims: Iterable[Claim], stretches: Sequence[Span]) -> Told:
    """Return the claims that are told in each of some stretches, by kind."""
    found: dict[int, dict[type, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    numbers = sorted(range(len(stretches)), key=lambda number: stretches[number].start)
    starts = [stretches[number].start for number in numbers]
    for claim in _in_order(claims):
        start, end = _place(claim)
        for at in range(bisect_left(starts, end) - 1, -1, -1):
            stretch = stretches[numbers[at]]
            if stretch.end <= start:
                break
            if min(end, stretch.end) - max(start, stretch.start) >= _LEAST_WITHIN * (end - start):
                found[numbers[at]][type(claim)].append(claim)
    return found


def _place(claim: Claim) -> tuple[int, int]:
    spans = spans_of(claim)
    return spans[0].start, spans[-1].end


def _in_order(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (*_place(claim), claim.id))


def _words(claim: Claim) -> tuple[type, str]:
    words = " ".join(span.quote for span in spans_of(claim))
    return type(claim), _NO_WORDS.sub(" ", plain(words)).strip()
