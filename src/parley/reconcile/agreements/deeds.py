"""Stances and offers -> who is told to want no offer of his own, and to have made one.

"He distanced himself from a new bid"; "he has made a fresh approach". The one may have come after
the other, and that is said among the reasons; what somebody refuses of others is no matter of this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

from parley.lexicon import load
from parley.model import Heard, Offer, Participant, Stance, Told
from parley.reconcile.agreements.matters import Matter, near_in_time
from parley.reconcile.utterances.words import plain_words

__all__ = ["offers_forsworn"]

_MADE: Final = frozenset(("tabled", "changed"))
_OFFERED: Final = "offer"


def offers_forsworn(heard: Heard) -> Iterator[Matter]:
    """Yield who is told to want no offer of his own, with the offers that he is told to make."""
    made: dict[str, list[Told[Offer]]] = defaultdict(list)
    within: dict[str, list[Offer]] = defaultdict(list)
    for offer in heard.offers:
        within[offer.report.id].append(offer.claim)
        if offer.claim.step in _MADE:
            for author in {one.name.casefold() for one in _makers(offer.claim)}:
                made[author].append(offer)
    for told in heard.stances:
        if told.claim.holder is None or not _forswears(told.claim, within[told.report.id]):
            continue
        deeds = [one for one in made[told.claim.holder.name.casefold()] if _at_one_time(told, one)]
        if deeds:
            yield _matter(told, deeds)


def _makers(offer: Offer) -> Sequence[Participant]:
    return offer.authors or tuple(filter(None, (offer.step_by,)))


def _forswears(stance: Stance, offers: Sequence[Offer]) -> bool:
    """Whether somebody wants to make no offer: one that is not yet there, and nobody else's."""
    trigger = f" {' '.join(plain_words(stance.trigger.quote))} "
    words, unmade = _lexicon()
    if stance.kind != "reject" or not any(f" {one} " in trigger for one in words):
        return False
    return any(
        stance.evidence.start <= offer.evidence.start < stance.evidence.end
        and not unmade.isdisjoint(plain_words(offer.evidence.quote))
        and all(one.name == stance.holder.name for one in offer.authors if stance.holder)
        for offer in offers
    )


@cache
def _lexicon() -> tuple[tuple[str, ...], frozenset[str]]:
    lexicon = load("disagreements")["forswearing"]
    return tuple(lexicon["words"]), frozenset(lexicon["unmade"])


def _at_one_time(one: Told[Any], other: Told[Any]) -> bool:
    """Whether two reports are near in time, or nothing tells that they are not."""
    if one.report.id == other.report.id or not (one.days and other.days):
        return True
    return near_in_time(one.days, other.days)


def _matter(told: Told[Stance], deeds: Sequence[Told[Offer]]) -> Matter:
    who = "" if told.claim.holder is None else told.claim.holder.name
    return Matter(
        "position",
        f"whether {who} makes an offer",
        ("none wanted", "made"),
        ([told], deeds),
        (
            "one is said to want no offer of his own, and to have made one",
            "the one may have come after the other",
        ),
    )
