"""Stances, conditions, gaps and voices -> the words that stand for them in tables and pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.model import (
    Condition,
    ConditionKind,
    Gap,
    HeldCondition,
    Position,
    PositionVoice,
    Span,
    Stance,
    StanceKind,
    StanceMark,
    StanceTime,
)
from parley.report.wording import AROUND, shorten

__all__ = [
    "KINDS",
    "MARKS",
    "VOICES",
    "badges_of",
    "condition_words",
    "excerpt",
    "overlap_words",
    "stance_as_told",
    "stance_words",
]

_NOW: Final[dict[StanceKind, str]] = {
    "demand": "demands",
    "accept": "accepts",
    "reject": "rejects",
    "offer": "offers",
    "intend": "intends",
    "conditional": "on a condition",
    "open": "leaves open",
    "dropped": "has dropped",
}
_NOW_OF_SEVERAL: Final[dict[StanceKind, str]] = {
    "demand": "demand",
    "accept": "accept",
    "reject": "reject",
    "offer": "offer",
    "intend": "intend",
    "conditional": "on a condition",
    "open": "leave open",
    "dropped": "have dropped",
}
_PAST: Final[dict[StanceKind, str]] = {
    "demand": "demanded",
    "accept": "accepted",
    "reject": "rejected",
    "offer": "offered",
    "intend": "intended",
    "conditional": "once on a condition",
    "open": "left open",
    "dropped": "had dropped",
}
_BARE: Final[dict[StanceKind, str]] = {
    "demand": "demand",
    "accept": "accept",
    "reject": "reject",
    "offer": "offer",
    "intend": "act",
    "conditional": "set a condition",
    "open": "leave open",
    "dropped": "drop",
}
KINDS: Final[dict[StanceKind, str]] = {
    "demand": "asks for it, insists on it or needs it",
    "accept": "agrees to it",
    "reject": "refuses it or rules it out",
    "offer": "would give or do it, or proposes it",
    "intend": "announces an act of its own",
    "conditional": "agrees or acts only if something else is so",
    "open": "is ready to discuss it, has not ruled it out, or has not decided",
    "dropped": "has given up what it asked or offered",
}
"""What each stance says, in full."""
MARKS: Final[dict[StanceMark, str]] = {
    "red line": "red line",
    "guarantee": "guarantee sought",
    "obstacle": "called an obstacle",
}
VOICES: Final[dict[PositionVoice, str]] = {
    "own": "in its own voice",
    "opponent": "as its opponent tells it",
    "third party": "as others tell it",
    "reporter": "as the reports tell it, with nobody quoted",
}
"""Whose account of a position it is."""
_BEFORE: Final[dict[ConditionKind, str]] = {
    "if": "if",
    "unless": "unless",
    "only if": "only if",
    "after": "after",
    "until": "until",
    "before": "before",
    "in exchange": "in exchange for",
}


def stance_words(one: Position | Stance, *, plural: bool = False) -> str:
    """Return a stance as a verb: "demands", "would accept", "is expected to reject".

    `plural` is for a holder of more than one, named before it: "the islands demand".
    """
    kind = one.stance if isinstance(one, Position) else one.kind
    if kind == "conditional" and one.otherwise is not None and one.otherwise != "conditional":
        return f"would {_BARE[one.otherwise]}"
    return _in_time(kind, one.time, plural=plural)


def stance_as_told(value: str) -> str:
    """Return an account of a stance as what was done: "rejected"; any other account as it is."""
    return {str(kind): words for kind, words in _PAST.items()}.get(value, value)


def _in_time(kind: StanceKind, time: StanceTime, *, plural: bool) -> str:
    if time == "past":
        return _PAST[kind]
    if time == "now":
        return _NOW_OF_SEVERAL[kind] if plural else _NOW[kind]
    return f"{'are' if plural else 'is'} expected to {_BARE[kind]}"


def badges_of(position: Position) -> tuple[str, ...]:
    """Return what is to be noted of a position: marks, an outlet's word, that it is hedged."""
    badges = [MARKS[mark] for mark in position.marks]
    badges += [f"reported as {position.shift}"] if position.shift else []
    badges += ["hedged"] if position.hedged else []
    return tuple(badges)


def condition_words(condition: HeldCondition | Condition, length: int) -> str:
    """Return a condition as it is read: "only if “the patrols stop”", with what it is about."""
    told = f"{_BEFORE[condition.kind]} “{shorten(condition.words.quote.strip(AROUND), length)}”"
    issue = condition.issue if isinstance(condition, HeldCondition) else ""
    return f"{told} ({shorten(issue, length)})" if issue else told


def overlap_words(gap: Gap | None) -> str:
    """Return how far apart the parties are: "apart"; "" where fewer than two were heard."""
    if gap is None:
        return ""
    return {True: "they overlap", False: "apart", None: "whether they overlap is not known"}[
        gap.overlap
    ]


def excerpt(evidence: Span, within: Iterable[Span], length: int) -> str:
    """Return the words of a span on one line, at most `length` characters and two ellipses.

    Where it is longer, it begins early enough to show the first of the spans `within` it.
    """
    words = evidence.quote.strip(AROUND)
    if len(words) <= length:
        return shorten(words, length)
    inside = [
        span.start - evidence.start
        for span in within
        if span.document == evidence.document and evidence.start <= span.start < evidence.end
    ]
    first = min(inside, default=0)
    if first <= length // 2:
        return shorten(words, length)
    start = words.find(" ", max(0, first - length // 3)) + 1
    return f"…{shorten(words[start:], length)}"
