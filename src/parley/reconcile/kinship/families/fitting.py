"""Two claims in aligned passages -> how well the one fits as what the other tells.

Position in the passage, then what each kind is made of: a statement's words, speakers and form; a
figure's number and what it counts; a date's value; an event's category and act.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from parley.model import Claim, DateMention, Event, Figure, Passage, Span, Statement
from parley.reconcile.kinship.facts import alike, rounded
from parley.reconcile.spelling import plain
from parley.reconcile.stems import singular

__all__ = ["fit", "spans_of"]

_WORD: Final = re.compile(r"[^\W_]+")
_LETTERS: Final = 5
_SHORTEST: Final = 4
_LEAST: Final = 0.5
_UNKNOWN: Final = 0.5
"""What two speakers count of whom one is printed as a pronoun or not at all."""
_ROUNDED: Final = 0.8
_CHANGED: Final = 0.4
"""What two numbers count that differ: a copy may have altered one."""


def spans_of(claim: Claim) -> tuple[Span, ...]:
    """Return the words of a claim."""
    return claim.content if isinstance(claim, Statement) else (claim.evidence,)


def fit(one: Claim, other: Claim, passage: Passage) -> float | None:
    """Return how well two claims fit, up to 1; None where they do not tell the same.

    The words of `one` lie in `passage.one`, those of `other` in `passage.other`.
    """
    made_alike: float | None = None
    if isinstance(one, Statement) and isinstance(other, Statement):
        made_alike = _statements(one, other)
    elif isinstance(one, Figure) and isinstance(other, Figure):
        made_alike = _figures(one, other)
    elif isinstance(one, DateMention) and isinstance(other, DateMention):
        made_alike = 1.0 if _same_day(one, other) else None
    elif isinstance(one, Event) and isinstance(other, Event):
        made_alike = _events(one, other)
    if made_alike is None:
        return None
    apart = abs(_place(one, passage.one) - _place(other, passage.other))
    fits = 0.75 * made_alike + 0.25 * (1.0 - apart)
    return fits if fits >= _LEAST else None


def _place(claim: Claim, within: Span) -> float:
    """Return where the middle of a claim's words stands in a passage, 0 to 1."""
    spans = spans_of(claim)
    middle = (spans[0].start + spans[-1].end) / 2
    return min(1.0, max(0.0, (middle - within.start) / (within.end - within.start)))


def _statements(one: Statement, other: Statement) -> float | None:
    words, others = _telling(_said(one)), _telling(_said(other))
    shared = 2 * len(words & others) / (len(words) + len(others)) if words and others else 0.0
    by = _speakers(one, other)
    if by == 0.0 and shared < _UNKNOWN:
        return None
    long, short = max(len(words), len(others), 1), min(len(words), len(others))
    form = 1.0 if one.form == other.form else 0.5 if "mixed" in (one.form, other.form) else 0.0
    return 0.45 * shared + 0.25 * by + 0.15 * form + 0.15 * short / long


def _said(statement: Statement) -> str:
    return " ".join(span.quote for span in statement.content)


@lru_cache(maxsize=4096)
def _telling(words: str) -> frozenset[str]:
    """Return the first letters of longer words, and numbers."""
    found = (singular(word) for word in _WORD.findall(plain(words)))
    return frozenset(
        word[:_LETTERS] for word in found if len(word) >= _SHORTEST or word[0].isdigit()
    )


def _speakers(one: Statement, other: Statement) -> float:
    """Return 1 where a speaker of both has one name, 0 where none has."""
    first = {_surname(speaker.name) for speaker in one.speakers if speaker.kind != "pronoun"}
    second = {_surname(speaker.name) for speaker in other.speakers if speaker.kind != "pronoun"}
    if not first or not second:
        return _UNKNOWN
    if any(alike(name, there) for name in first for there in second):
        return 1.0
    named = [
        any(speaker.kind == "person" for speaker in statement.speakers)
        for statement in (one, other)
    ]
    return 0.0 if all(named) else _UNKNOWN


def _surname(name: str) -> str:
    return (plain(name).split() or [""])[-1]


def _figures(one: Figure, other: Figure) -> float | None:
    if one.unit != other.unit:
        return None
    if one.value is None or other.value is None:
        number = 1.0 if (one.low, one.high) == (other.low, other.high) else _CHANGED
    elif one.value == other.value:
        number = 1.0
    elif rounded(f"{one.value:g}", f"{other.value:g}"):
        number = _ROUNDED
    else:
        number = _CHANGED
    counted = _same_counted(one, other)
    if number == _CHANGED and counted < 1.0:
        return None
    return 0.6 * number + 0.4 * counted


def _same_counted(one: Figure, other: Figure) -> float:
    if one.measure is not None and one.measure == other.measure:
        return 1.0
    if one.counted is None or other.counted is None:
        return 1.0 if one.unit is not None else _UNKNOWN
    return 1.0 if _telling(one.counted) & _telling(other.counted) else 0.0


def _same_day(one: DateMention, other: DateMention) -> bool:
    """Whether two expressions may mean one time, one of them perhaps not placed in its year."""
    if one.value == other.value or _open(one.value, other.value) or _open(other.value, one.value):
        return True
    first, second = (replace(mention.form, mention=None) for mention in (one, other))
    return first == second and ("X" in one.value or "X" in other.value)


def _open(template: str, value: str) -> bool:
    """Whether a TIMEX3 value fits one that has X for what is open: "XXXX-11-14"."""
    if "X" not in template or len(template) != len(value):
        return False
    return all(mark in ("X", there) for mark, there in zip(template, value, strict=True))


def _events(one: Event, other: Event) -> float | None:
    category = one.category == other.category
    action = bool(_telling(one.action) & _telling(other.action)) or one.action == other.action
    if not category and not action:
        return None
    modality = one.modality == other.modality
    return 0.4 * category + 0.4 * action + 0.2 * modality
