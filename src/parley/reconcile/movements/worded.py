"""Reports' own words for a movement -> beside what is computed of it, or for themselves.

"Softened its line", "gave up its demand": what an outlet calls it is kept apart from what Parley
computes, and has no rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.lexicon import load
from parley.model import Movement, MovementKind, Position, Stance
from parley.reconcile.movements.makers import bare
from parley.reconcile.movements.sources import Sources
from parley.reconcile.spelling import plain

__all__ = ["worded"]


def worded(
    computed: Sequence[Movement], positions: Sequence[Position], sources: Sources
) -> Iterator[Movement]:
    """Yield the movements computed, each with the word for it, and those that only a word tells."""
    told = {one.id: one for one in computed}
    by_id = {one.id: one for one in positions}
    reports = {one.id: sources.reports_of(one.after, by_id) for one in computed}
    for told_of in positions:
        stance = _word(told_of, sources)
        if stance is None:
            continue
        position = replace(told_of, issue="") if _is_bare(told_of) else told_of
        fitting = [
            one
            for one in computed
            if _tells_of(position, one, sources)
            and (position.issue == one.issue or stance.document in reports[one.id])
        ]
        for one in fitting:
            if told[one.id].word is None:
                told[one.id] = replace(one, word=stance.trigger, word_claim=stance.id)
        if not fitting:
            yield _alone(position, stance)
    yield from told.values()


def _word(position: Position, sources: Sources) -> Stance | None:
    """Return the stance whose words tell a movement that was made, None for none."""
    is_open = position.hedged or position.time == "expected" or not position.party
    if is_open or position.voice == "opponent" or sources.is_suspect(position):
        return None
    moved = (
        stance
        for stance in sources.stances_of(position)
        if stance.shift is not None or stance.kind == "dropped"
    )
    return next((stance for stance in moved if not _is_to_come(stance)), None)


def _is_bare(position: Position) -> bool:
    """Whether it is only called a stance or a demand, with no word of what it is on."""
    words = {word for span in position.content for word in plain(span.quote).split()}
    return words <= frozenset(load("movements")["bare"])


def _is_to_come(stance: Stance) -> bool:
    """Whether its words tell of something to come, or only of doing so: "for reneging on"."""
    words = plain(stance.trigger.quote).replace("'", " '").split()
    alone = words[0].endswith("ing") and stance.time != "past"
    return alone or not frozenset(words).isdisjoint(load("movements")["to_come"])


def _tells_of(position: Position, movement: Movement, sources: Sources) -> bool:
    """Whether an outlet's word may be for a movement: of one party, issue and time, and its way."""
    if position.id == movement.after:
        return True
    one_side = position.side is not None and position.side == movement.side
    if not one_side and bare(position.party) != bare(movement.party):
        return False
    if sources.is_in(movement.after, position):
        return movement.kind in _ways(position)
    if position.issue not in ("", movement.issue) or movement.kind not in _ways(position):
        return False
    if position.days is None or movement.days is None:
        return False
    return movement.days[0] <= position.days[1]


def _ways(position: Position) -> Sequence[MovementKind]:
    """Return the kinds of movement for which the word of a position may stand."""
    if position.shift == "hardened":
        return ("hardened", "changed", "term changed")
    return ("softened", "dropped", "changed", "term changed")


def _alone(position: Position, stance: Stance) -> Movement:
    """Return a movement that only the word of an outlet tells."""
    doubts = (f"in doubt: {why}" for why in position.doubts)
    return Movement(
        id=Movement.identify(None, position.id),
        side=position.side,
        party=position.party,
        issue=position.issue,
        kind=_kind(position),
        before=None,
        after=position.id,
        rule="",
        word=stance.trigger,
        word_claim=stance.id,
        days=position.days,
        reasons=("told in an outlet’s own word", *doubts),
        support=position.support,
    )


def _kind(position: Position) -> MovementKind:
    if position.stance == "dropped" and position.shift != "hardened":
        return "dropped"
    if position.stance == "offer" and position.figures:
        return "term changed"
    return "hardened" if position.shift == "hardened" else "softened"
