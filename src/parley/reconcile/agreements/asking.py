"""Stances -> where a body refuses in the same report what somebody beside it asks of it.

That one party of the talks refuses what the other asks is the gap between them, and stands with
their positions; it is a difference between sources where who is asked is no opponent at the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Heard, Participant, Stance, Told
from parley.reconcile.agreements.matters import Case, Matter
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.words import plain_words, read

__all__ = ["refused_requests"]

_BESIDE: Final = 1200
"""Characters after a request within which "the request" is it."""
_ENOUGH: Final = 2
_SHARE: Final = 0.5
"""Words in common, and their share of either, by which a refusal of more than "the request" answers
it."""

_MYSELF: Final = frozenset(("i", "we"))
"""Who tells of himself in a report is no body of the talks."""


def refused_requests(heard: Heard, case: Case) -> Iterator[Matter]:
    """Yield what somebody asks of a body, and its refusal."""
    asked: dict[str, list[Told[Stance]]] = defaultdict(list)
    refused: dict[str, list[Told[Stance]]] = defaultdict(list)
    for told in heard.stances:
        claim = told.claim
        if claim.holder is None or claim.time == "expected" or claim.hedge is not None:
            continue
        if claim.holder.name.casefold() in _MYSELF:
            continue
        if claim.addressee is not None and claim.kind in ("demand", "reject"):
            asked[told.report.id].append(told)
        elif claim.kind == "reject":
            refused[told.report.id].append(told)
    for report, requests in sorted(asked.items()):
        for answer in sorted(refused[report], key=lambda told: told.claim.evidence.start):
            request = _request(answer.claim, requests, case)
            if request is not None:
                yield _matter(request, answer)


def _request(answer: Stance, requests: Sequence[Told[Stance]], case: Case) -> Told[Stance] | None:
    """Return the last request before a refusal that it can answer."""
    for told in sorted(requests, key=lambda one: -one.claim.evidence.start):
        request = told.claim
        far = answer.evidence.start - request.evidence.end
        if far < 0 or not _is_one(request.addressee, answer.holder):
            continue
        if _at_the_table(request.holder, answer.holder, request.document, case):
            continue
        if (_is_general(answer) and far <= _BESIDE) or _shares(request, answer):
            return told
    return None


def _is_one(asked: Participant | None, answering: Participant | None) -> bool:
    """Whether the name of one is the other's, or a part of it."""
    if asked is None or answering is None:
        return False
    one, other = (
        frozenset(word for word in plain_words(who.name) if word != "the")
        for who in (asked, answering)
    )
    return bool(one and other) and (one <= other or other <= one)


def _at_the_table(
    one: Participant | None, other: Participant | None, document: str, case: Case
) -> bool:
    """Whether two are opponents in the talks."""
    sides = [case.sides.of(who, document).side for who in (one, other) if who is not None]
    parties = {side.id for side in sides if side is not None and side.kind == "party"}
    return len(parties) > 1


def _is_general(answer: Stance) -> bool:
    """Whether it is refused what was asked, in so many words: "dismissed the proposal"."""
    words = [word for span in answer.content for word in span.quote.casefold().split()]
    lexicon = _lexicon()
    if " ".join(words) in lexicon["alone"]:
        return True
    return (
        bool(words) and words[-1] in lexicon["refused"] and lexicon["before"].issuperset(words[:-1])
    )


def _shares(request: Stance, answer: Stance) -> bool:
    one, other = (
        read(" ".join(span.quote for span in stance.content)) for stance in (request, answer)
    )
    found = overlap(one, other)
    return found.things >= _ENOUGH and max(found.shares) >= _SHARE


@cache
def _lexicon() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in load("disagreements")["asking"].items()}


def _matter(request: Told[Stance], answer: Told[Stance]) -> Matter:
    wanted = " ".join(request.claim.evidence.quote.split())
    about = wanted if len(wanted) <= 90 else f"{wanted[:87].rsplit(' ', 1)[0]} …"
    reason = "what one asks of the other is refused"
    return Matter("position", about, ("asked", "refused"), ([request], [answer]), (reason,))
