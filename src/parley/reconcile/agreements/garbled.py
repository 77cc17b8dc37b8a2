"""Statements of several reports -> one wording that two of them give with another number.

Whoever copies a report may get a number wrong: where two reports share further wording, and one
statement stands in both, word for word, but for one number, the two numbers are held against each
other. A count may have grown from one day to the next; a sum or a length in the same words has not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from parley.model import Figure, Heard, Span, Statement, Told
from parley.reconcile.agreements.matters import Matter, near_in_time
from parley.reconcile.utterances.words import plain_words

__all__ = ["garbled_figures"]

_FEWEST: Final = 8
"""Words of a statement, its numbers apart, that two reports seldom share unless one is copied."""
_NUMBER: Final = "0"
"""What stands for any number in a wording."""

_Wording = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Printed:
    """A statement as one report prints it, and its figures in the order of the text."""

    told: Told[Statement]
    numbers: Sequence[Told[Figure]]


def garbled_figures(heard: Heard) -> Iterator[Matter]:
    """Yield pairs of numbers that two reports give in otherwise the same words."""
    by_wording = _by_wording(heard)
    shared = _shared(by_wording)
    for wording in sorted(by_wording):
        for one, other in combinations(by_wording[wording], 2):
            reports = frozenset((one.told.report.id, other.told.report.id))
            if len(reports) == 1 or shared.get(reports, frozenset()) <= {wording}:
                continue
            if not near_in_time(one.told.days, other.told.days):
                continue
            changed = _changed(one, other)
            if len(changed) == 1:
                yield _matter(*changed[0])


def _by_wording(heard: Heard) -> dict[_Wording, list[_Printed]]:
    """Return the statements of some length by their words, all numbers alike."""
    numbers: dict[str, list[Told[Figure]]] = defaultdict(list)
    for told in heard.figures.values():
        if told.claim.statement is not None:
            numbers[told.claim.statement].append(told)
    found: dict[_Wording, list[_Printed]] = defaultdict(list)
    for said in sorted(heard.statements, key=lambda one: (one.report.id, one.id)):
        own = sorted(numbers.get(said.id, ()), key=lambda one: one.claim.evidence.start)
        wording = _wording(said.claim, own)
        if len([word for word in wording if word != _NUMBER]) >= _FEWEST:
            found[wording].append(_Printed(said, own))
    return found


def _wording(statement: Statement, numbers: Sequence[Told[Figure]]) -> _Wording:
    """Return the words of a statement, "0" in the place of each of its figures."""
    words: list[str] = []
    for span in statement.content:
        at = span.start
        for told in numbers:
            number = told.claim.evidence
            if at <= number.start and number.end <= span.end:
                words += [*plain_words(_between(span, at, number.start)), _NUMBER]
                at = number.end
        words += plain_words(_between(span, at, span.end))
    return tuple(words)


def _between(span: Span, start: int, end: int) -> str:
    return span.quote[start - span.start : end - span.start]


def _shared(by_wording: dict[_Wording, list[_Printed]]) -> dict[frozenset[str], set[_Wording]]:
    """Return the wordings that each two reports have in common."""
    found: dict[frozenset[str], set[_Wording]] = defaultdict(set)
    for wording, printed in by_wording.items():
        reports = sorted({one.told.report.id for one in printed})
        for pair in combinations(reports, 2):
            found[frozenset(pair)].add(wording)
    return found


def _changed(one: _Printed, other: _Printed) -> list[tuple[Told[Figure], Told[Figure]]]:
    """Return the pairs of numbers in which two printings differ, none where not only in numbers."""
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
