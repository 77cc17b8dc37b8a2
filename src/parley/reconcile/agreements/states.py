"""What sources say of the state of the talks at one time -> where both cannot be so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import Final

from parley.lexicon import load
from parley.model import Heard, Status, Told
from parley.reconcile.agreements.matters import Case, Matter

__all__ = ["disputed_states", "shared_states"]

_OPPOSED: Final = (("hopeful", "stuck"), ("alive", "over"), ("refuted", "stuck"))
"""Kinds of status that clash; `refuted`: somebody denies that the talks are stuck."""
_DENIED: Final = "is denied"
_TOP: Final = 600
"""Characters from the head of a report, where its own voice tells what the news is."""


@cache
def _kinds(group: str) -> frozenset[str]:
    return frozenset(load("disagreements")["status"][group])


def disputed_states(heard: Heard, case: Case) -> Iterator[Matter]:
    """Yield pairs of accounts of the state of the talks, by different sources, that clash.

    All that says the same beside one of them joins it; a source that says both is left out.
    """
    sound = [told for told in heard.statuses if told.claim.legibility.grade == "sound"]
    for groups in _OPPOSED:
        first, second = ([told for told in sound if _is(told.claim, group)] for group in groups)
        yield from _clashing(first, second, case)
    yield from _denied(sound, case)


def shared_states(heard: Heard, case: Case) -> Iterator[Matter]:
    """Yield what opposing parties both say of the state of the talks, on one occasion."""
    told = [
        (one, case.voice(one))
        for one in heard.statuses
        if one.statement is not None and one.claim.legibility.grade == "sound"
    ]
    for group in ("hopeful", "stuck"):
        said = [(one, whose) for one, whose in told if whose.parties and _is(one.claim, group)]
        seen: set[str] = set()
        for place, (one, mine) in enumerate(said):
            same = [
                (other, yours)
                for other, yours in said[place + 1 :]
                if other.id not in seen and _say_the_same(one, other, case)
            ]
            theirs = [other for other, yours in same if mine.opposes(yours)]
            if one.id not in seen and theirs:
                ours = [one, *(other for other, yours in same if yours.parties == mine.parties)]
                seen |= {it.id for it in (*ours, *theirs)}
                values = one.claim.kind, theirs[0].claim.kind
                reason = "both sides say so of the talks at one time"
                yield Matter("status", "the state of the talks", values, (ours, theirs), (reason,))


def _say_the_same(one: Told[Status], other: Told[Status], case: Case) -> bool:
    if one.claim.place and other.claim.place and one.claim.place != other.claim.place:
        return False
    if _is_background(one.claim) or _is_background(other.claim) or _on_two_days(one, other):
        return False
    return one.claim.statement != other.claim.statement and case.one_occasion(one, other)


def _is(status: Status, group: str) -> bool:
    if group == "refuted":
        return status.kind == "going on" and any(_DENIED in reason for reason in status.reasons)
    return status.kind in _kinds(group) and not status.denied


def _clashing(
    first: Sequence[Told[Status]], second: Sequence[Told[Status]], case: Case
) -> Iterator[Matter]:
    """Yield one matter for each occasion on which both are said."""
    left = dict.fromkeys(range(len(first)))
    while left:
        start = next(iter(left))
        del left[start]
        against = [other for other in second if _clash(first[start], other, case)]
        if not against or _says_both(first[start], second, case):
            continue
        mine = [first[start]]
        for place in list(left):
            joins = all(_clash(first[place], other, case) for other in against)
            if joins and not _says_both(first[place], second, case):
                mine.append(first[place])
                del left[place]
        yield _matter(mine, against, "said of the same talks at one time by different sources")


def _says_both(told: Told[Status], others: Sequence[Told[Status]], case: Case) -> bool:
    """Whether a source says the contrary in the same report: it weighs, or tells what has been."""
    own = case.voice(told)
    here = (other for other in others if other.report.id == told.report.id)
    return any(not own.is_other(case.voice(other)) for other in here)


def _clash(one: Told[Status], other: Told[Status], case: Case) -> bool:
    if one.id == other.id or not case.voice(one).is_other(case.voice(other)):
        return False
    if one.claim.place and other.claim.place and one.claim.place != other.claim.place:
        return False
    if not (_is_news(one) and _is_news(other)) or _on_two_days(one, other):
        return False
    return case.one_occasion(one, other)


def _on_two_days(one: Told[Status], other: Told[Status]) -> bool:
    """Whether each names its day, and these are two: what came in between is development."""
    if one.claim.date is None or other.claim.date is None or not one.days or not other.days:
        return False
    return one.days[1] < other.days[0] or other.days[1] < one.days[0]


def _is_news(told: Told[Status]) -> bool:
    """Whether a source says it, or the report itself at its head; else it may be background."""
    if _is_background(told.claim):
        return False
    return told.statement is not None or told.headline or told.claim.evidence.start < _TOP


def _is_background(status: Status) -> bool:
    """Whether a clause only tells what went before, or of what something is: "after it failed"."""
    before = status.evidence.quote[: status.trigger.start - status.evidence.start]
    plain = f" {' '.join(before.casefold().replace(',', ' ').split())} "
    return any(f" {words} " in plain for words in load("disagreements")["status"]["background"])


def _denied(sound: Sequence[Told[Status]], case: Case) -> Iterator[Matter]:
    """Yield what one says of the talks and another denies in so many words."""
    for one, other in combinations(sound, 2):
        if one.claim.denied == other.claim.denied or one.claim.kind != other.claim.kind:
            continue
        if _clash(one, other, case):
            said, denied = (other, one) if one.claim.denied else (one, other)
            yield _matter([said], [denied], "one source denies what another says")


def _matter(mine: Sequence[Told[Status]], yours: Sequence[Told[Status]], reason: str) -> Matter:
    values = mine[0].claim.kind, yours[0].claim.kind
    denied = f"not {values[1]}" if yours[0].claim.denied else values[1]
    return Matter("status", "the state of the talks", (values[0], denied), (mine, yours), (reason,))
