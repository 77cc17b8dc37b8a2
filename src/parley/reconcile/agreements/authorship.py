"""Proposals -> by whom they are said to be made, where sources differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any, Final

from parley.lexicon import load
from parley.model import Heard, Offer, Proposal, Statement, Told
from parley.reconcile.agreements.matters import Case, Matter

__all__ = ["disputed_authors"]

_MEDIATORS: Final = "the mediators"
_BOTH: Final = "both sides"
_POSSESSIVE: Final = ("'s", "’s", "s'", "s’")
_DESCRIBING: Final = ("the", "a", "an", "its", "his", "her", "their")


@dataclass(frozen=True, slots=True)
class _Written:
    """One telling of whose an offer is: `name` as told, and the claim that tells it."""

    name: str
    actor: str | None
    according_to: str
    told: Told[Any]


def disputed_authors(heard: Heard, proposals: Sequence[Proposal], case: Case) -> Iterator[Matter]:
    """Yield each pair of authors to whom different sources give one proposal."""
    offers = {told.id: told for told in heard.offers}
    statements = {told.id: told for told in heard.statements}
    for proposal in proposals:
        by_author: dict[str, list[_Written]] = defaultdict(list)
        for written in _written(proposal, offers, statements, case):
            if author := _author(written.name, written.actor, case):
                by_author[author].append(written)
        for mine, yours in combinations(sorted(by_author), 2):
            one, other = by_author[mine], by_author[yours]
            owned = _own(one, mine, case), _own(other, yours, case)
            if not _may_be_one(mine, yours, case) and not (any(map(all, owned)) and _both(owned)):
                yield from _between(proposal, one, other)


def _both(owned: Iterable[Sequence[bool]]) -> bool:
    """Whether each author's people claim an offer: then there are two, each with its own."""
    return all(map(any, owned))


def _written(
    proposal: Proposal,
    offers: Mapping[str, Told[Offer]],
    statements: Mapping[str, Told[Statement]],
    case: Case,
) -> Iterator[_Written]:
    """Yield whose a proposal is said to be, by clauses that tell it and by what it is called."""
    for one in proposal.authors:
        if (offer := offers.get(one.claim)) is not None:
            told = statements.get(offer.claim.statement or "", offer)
            yield _Written(one.name, one.actor, one.according_to, told)
    for offer in (offers[claim] for claim in proposal.offers if claim in offers):
        said = statements.get(offer.claim.statement or "")
        if said is not None and (called := _called_after(offer.claim, case) or _whose_own(said)):
            whose = said.claim.speakers[0].name if said.claim.speakers else ""
            yield _Written(called, None, whose, said)


def _called_after(offer: Offer, case: Case) -> str:
    """Return who of the talks an offer is called after ("the Tolsig draft"), "" for nobody."""
    first, _, rest = offer.name.partition(" ")
    return first if rest and first[:1].isupper() and _author(first, None, case) != first else ""


def _whose_own(said: Told[Statement]) -> str:
    """Return whose own an offer is said to be: "the text as the mediators' own"."""
    words = said.claim.content[-1].quote.split()
    is_own = len(words) > 1 and words[-1] == "own" and words[-2].endswith(_POSSESSIVE)
    return words[-2].rstrip("s").rstrip("'’") if is_own else ""


def _own(written: Iterable[_Written], author: str, case: Case) -> Sequence[bool]:
    """Return of each telling whether the author's own people give it."""
    return [case.voice(one.told).parties == (author,) for one in written]


def _author(name: str, actor: str | None, case: Case) -> str:
    """Return under which name an author counts: that of its side, where it has one.

    "" for one who is only described ("the tycoon"), and may be any of those who are named.
    """
    words = name.casefold()
    for side in case.sides.sides:
        known = {name.casefold() for name in (side.name, *side.names)}
        near = [member for member in side.members if member.relation != "near"]
        people = {member.actor for member in near}
        known |= {_last_word(member.name).casefold() for member in near if member.actor}
        if words in known or (actor and actor in {side.actor, *people}):
            return side.name
    if "mediator" in words:
        return _MEDIATORS
    if words.startswith(("both ", "the two ")) and words.split()[-1] in _sides():
        return _BOTH
    bare = name.split() or [""]
    is_described = bare[0].casefold() in _DESCRIBING and bare[-1][:1].islower()
    is_named = bare[0][:1].isupper() or bare[-1][:1].isupper()
    return name if is_named and not is_described else ""


@cache
def _sides() -> frozenset[str]:
    return frozenset(load("disagreements")["authorship"]["sides"])


def _last_word(name: str) -> str:
    return name.rpartition(" ")[2]


def _may_be_one(one: str, other: str, case: Case) -> bool:
    """Whether two names can stand for one author: "the mediators" for any of them."""
    kinds: Mapping[str, str] = {side.name: side.kind for side in case.sides.sides}
    if _MEDIATORS in (one, other):
        return "mediator" in (kinds.get(one), kinds.get(other)) or one == other
    low = one.casefold(), other.casefold()
    return low[0] in low[1] or low[1] in low[0]


def _by_source(written: Iterable[_Written]) -> frozenset[tuple[str, str]]:
    """Return the sources of tellings: by name, or by family where the reports tell it."""
    return frozenset(
        (name, "" if name else one.told.report.family)
        for one in written
        for name in (one.according_to.casefold(),)
    )


def _between(
    proposal: Proposal, mine: Sequence[_Written], yours: Sequence[_Written]
) -> Iterator[Matter]:
    one, other = [written.told for written in mine], [written.told for written in yours]
    one_by, other_by = _by_source(mine), _by_source(yours)
    carried = any("mediator" in written.name.casefold() for written in (*mine, *yours))
    if one_by == other_by or not (carried or one_by.isdisjoint(other_by)):
        return  # who tells of two authors tells of two offers, unless one only carries it
    yield Matter(
        "authorship",
        f"who wrote {proposal.name}",
        (mine[0].name, yours[0].name),
        (one, other),
        ("the sources give the same offer to two authors",),
    )
