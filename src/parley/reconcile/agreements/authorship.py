"""Proposals -> by whom they are said to be made, where sources differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from parley.model import Authorship, Heard, Offer, Proposal, Told
from parley.reconcile.agreements.matters import Case, Matter

__all__ = ["disputed_authors"]

_MEDIATORS: Final = "the mediators"
_DESCRIBING: Final = ("the", "a", "an", "its", "his", "her", "their")


def disputed_authors(heard: Heard, proposals: Sequence[Proposal], case: Case) -> Iterator[Matter]:
    """Yield each pair of authors to whom different sources give one proposal."""
    offers = {told.id: told for told in heard.offers}
    for proposal in proposals:
        by_author: dict[str, list[Authorship]] = defaultdict(list)
        for one in proposal.authors:
            author = _author(one, case)
            if one.claim in offers and author:
                by_author[author].append(one)
        for mine, yours in combinations(sorted(by_author), 2):
            if _may_be_one(mine, yours, case):
                continue
            yield from _between(proposal, by_author[mine], by_author[yours], offers)


def _author(one: Authorship, case: Case) -> str:
    """Return under which name an author counts: that of its side, where it has one.

    "" for one who is only described ("the tycoon"), and may be any of those who are named.
    """
    words = one.name.casefold()
    for side in case.sides.sides:
        known = {name.casefold() for name in (side.name, *side.names)}
        people = {member.actor for member in side.members if member.relation != "near"}
        if words in known or (one.actor and one.actor in {side.actor, *people}):
            return side.name
    if "mediator" in words:
        return _MEDIATORS
    bare = one.name.split() or [""]
    is_described = bare[0].casefold() in _DESCRIBING and bare[-1][:1].islower()
    return (
        one.name if bare[-1][:1].isupper() or (bare[0][:1].isupper() and not is_described) else ""
    )


def _last_word(name: str) -> str:
    return name.rpartition(" ")[2]


def _may_be_one(one: str, other: str, case: Case) -> bool:
    """Whether two names can stand for one author: "the mediators" for any of them."""
    kinds: Mapping[str, str] = {side.name: side.kind for side in case.sides.sides}
    if _MEDIATORS in (one, other):
        return "mediator" in (kinds.get(one), kinds.get(other)) or one == other
    low = one.casefold(), other.casefold()
    return low[0] in low[1] or low[1] in low[0]


def _between(
    proposal: Proposal,
    mine: Sequence[Authorship],
    yours: Sequence[Authorship],
    offers: Mapping[str, Told[Offer]],
) -> Iterator[Matter]:
    one = [offers[found.claim] for found in mine]
    other = [offers[found.claim] for found in yours]
    by = {found.according_to.casefold() for found in mine}
    if by == {found.according_to.casefold() for found in yours}:
        return
    yield Matter(
        "authorship",
        f"who wrote {proposal.name}",
        (mine[0].name, yours[0].name),
        (one, other),
        ("the sources give the same offer to two authors",),
    )
