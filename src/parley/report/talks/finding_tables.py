"""Sides, rounds, movements and gaps -> tables for the export, one finding a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from parley.model import Movement, Round, Side, SideMember, Support
from parley.report.tables import Column, Table, Value
from parley.report.talks.held import Held
from parley.report.talks.movement_words import end_words
from parley.report.talks.stance_words import overlap_words

__all__ = ["gap_table", "movement_table", "round_table", "side_table"]

_SUPPORT: Final = ("reports", "origins", "least_sources", "most_sources", "told_by", "reasons")
_SIDE: Final = ("id", "name", "kind", "actor", "names", "members", "near", "claims")
_ROUND: Final = (
    "id", "name", "ordinal", "place", "earliest", "latest", "held", "direct", "attendance",
    "levels", "outcome", "next", "meetings", "statuses",
)  # fmt: skip
_MOVEMENT: Final = (
    "id", "party", "side", "issue", "kind", "before", "after", "before_told", "after_told", "rule",
    "word", "word_claim", "earliest", "latest",
)  # fmt: skip
_GAP: Final = (
    "id", "issue", "overlap", "rule", "parties", "last_heard", "last_told", "positions",
    "sticking",
)  # fmt: skip
_YES: Final = {True: "yes", False: "no", None: None}


def side_table(sides: Iterable[Side]) -> Table:
    """Return parties and mediators with their people; `near` are those who don't speak for it."""
    return _table("sides", _SIDE, (_side(one) for one in sides))


def round_table(rounds: Iterable[Round]) -> Table:
    """Return the rounds of the talks."""
    return _table("rounds", _ROUND, (_round(one) for one in rounds))


def movement_table(found: Held) -> Table:
    """Return what moved, both ends in words as well."""
    return _table("movements", _MOVEMENT, (_movement(one, found) for one in found.movements))


def gap_table(found: Held) -> Table:
    """Return how far the parties are apart, issue by issue, with the last word of each."""
    return _table("gaps", _GAP, _gaps(found))


def _table(noun: str, own: Iterable[str], rows: Iterable[tuple[Value, ...]]) -> Table:
    return Table(noun, tuple(Column(name, name) for name in (*own, *_SUPPORT)), rows)


def _side(side: Side) -> tuple[Value, ...]:
    return (
        side.id,
        side.name,
        side.kind,
        side.actor,
        side.names,
        tuple(_member(one) for one in side.members if one.relation != "near"),
        tuple(_member(one) for one in side.members if one.relation == "near"),
        side.claims,
        *_support(side.support),
        side.reasons,
    )


def _member(one: SideMember) -> str:
    return f"{one.name} ({one.reason})" if one.reason else one.name


def _round(one: Round) -> tuple[Value, ...]:
    return (
        one.id,
        one.name,
        one.ordinal,
        one.place,
        one.earliest,
        one.latest,
        _YES[one.held],
        _YES[one.direct],
        tuple(each.name for each in one.attendance),
        tuple(each.level for each in one.attendance),
        tuple(dict.fromkeys(span.quote for span in one.outcome)),
        tuple(dict.fromkeys(span.quote for span in one.following)),
        one.meetings,
        one.statuses,
        *_support(one.support),
        one.reasons,
    )


def _movement(one: Movement, found: Held) -> tuple[Value, ...]:
    return (
        one.id,
        one.party,
        one.side,
        one.issue,
        one.kind,
        one.before,
        one.after,
        end_words(one.before, found) if one.before else None,
        end_words(one.after, found),
        one.rule,
        one.word.quote if one.word else None,
        one.word_claim,
        *(one.days or (None, None)),
        *_support(one.support),
        one.reasons,
    )


def _gaps(found: Held) -> Iterator[tuple[Value, ...]]:
    for gap in sorted(found.gaps.values(), key=lambda one: one.id):
        yield (
            gap.id,
            gap.issue,
            overlap_words(gap),
            gap.rule,
            tuple(ask.party for ask in gap.asks),
            tuple(ask.last or "" for ask in gap.asks),
            tuple(end_words(ask.position, found) for ask in gap.asks),
            tuple(ask.position for ask in gap.asks),
            gap.sticking,
            *_support(gap.support),
            gap.reasons,
        )


def _support(support: Support) -> tuple[Value, ...]:
    return (support.documents, support.families, *support.sources, support.told_by)
