"""Statements of several reports -> one wording that two of them give with another number.

Whoever copies a report may get a number wrong: where two reports share further wording, and one
statement stands in both, word for word, but for one number, the two numbers are held against each
other. A count may have grown from one day to the next; a sum or a length in the same words has not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from parley.model import Figure, Heard, Span, Statement, Told, Wording
from parley.reconcile.agreements.matters import Matter, near_in_time
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.wordings import wording
from parley.reconcile.utterances.words import plain_words

__all__ = ["counts", "garbled_figures"]

_FEWEST: Final = 8
"""Words of a statement, its numbers apart, that two reports seldom share unless one is copied."""
_COPIED: Final = 12
"""Words of a statement that shows by itself that it was copied."""
_NUMBER: Final = "0"
"""What stands for any number in a wording."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A statement as one report prints it, and its figures in the order of the text."""

    told: Told[Statement]
    numbers: Sequence[Told[Figure]]


def garbled_figures(heard: Heard, reports: Reports) -> Iterator[Matter]:
    """Yield pairs of numbers that two reports give in otherwise the same words."""
    printed: dict[str, _Printed] = {}
    for alike in reports.counted():
        for one, other in combinations(alike, 2):
            if reports.are_in_one(one.claim, other.claim):
                continue
            first, second = (
                printed.get(it.claim) or printed.setdefault(it.claim, _printed(it, heard, reports))
                for it in (one, other)
            )
            days = first.told.days, second.told.days
            if all(days) and not near_in_time(*days):
                continue
            changed = _changed(first, second)
            if len(changed) != 1:
                continue
            if one.length >= _COPIED or reports.share_count(one, other):
                yield _matter(*changed[0])


def _printed(noted: Wording, heard: Heard, reports: Reports) -> _Printed:
    numbers = [heard.figures[one] for one in reports.figures_in(noted.claim)]
    return _Printed(
        reports.said(noted.claim), sorted(numbers, key=lambda one: one.claim.evidence.start)
    )


def counts(statements: Sequence[Statement], figures: Iterable[Figure]) -> Iterator[Wording]:
    """Yield the wordings of the longer statements of a report, all numbers alike."""
    numbers: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda one: one.evidence.start):
        numbers[figure.statement or ""].append(figure)
    for said in statements:
        words = _wording(said, numbers[said.id])
        if len(words) - words.count(_NUMBER) >= _FEWEST:
            yield wording(said.id, words)


def _wording(statement: Statement, numbers: Sequence[Figure]) -> tuple[str, ...]:
    """Return the words of a statement, "0" in the place of each of its figures."""
    words: list[str] = []
    for span in statement.content:
        at = span.start
        for figure in numbers:
            number = figure.evidence
            if at <= number.start and number.end <= span.end:
                words += [*plain_words(_between(span, at, number.start)), _NUMBER]
                at = number.end
        words += plain_words(_between(span, at, span.end))
    return tuple(words)


def _between(span: Span, start: int, end: int) -> str:
    return span.quote[start - span.start : end - span.start]


def _changed(one: _Printed, other: _Printed) -> list[tuple[Told[Figure], Told[Figure]]]:
    """Return the pairs of numbers in which two printings differ, none where not only in numbers."""
    if len(one.numbers) != len(other.numbers):
        return []  # a number beside the words is another's
    pairs = list(zip(one.numbers, other.numbers, strict=True))
    changed = [(mine, yours) for mine, yours in pairs if _number(mine) != _number(yours)]
    alike = all(mine.claim.unit == yours.claim.unit for mine, yours in changed)
    lasting = all(mine.claim.unit is not None or mine.days == yours.days for mine, yours in changed)
    return changed if alike and lasting else []


def _number(told: Told[Figure]) -> tuple[object, ...]:
    figure = told.claim
    return figure.value, figure.low, figure.high


def _matter(one: Told[Figure], other: Told[Figure]) -> Matter:
    about = one.claim.counted or other.claim.counted or "a number"
    values = one.claim.evidence.quote, other.claim.evidence.quote
    reason = "two reports give it in the same words, with another number"
    return Matter("figure", about, values, ([one], [other]), (reason,))
