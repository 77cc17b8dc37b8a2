"""Statements of several reports -> one wording that two of them give with another number.

Whoever copies a report may get a number wrong: where two reports share further wording, and one
statement stands in both, word for word, but for one number, the two numbers are held against each
other. A count may have grown from one day to the next; a sum or a length in the same words has not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from parley.model import Figure, Heard, Span, Statement, Told
from parley.reconcile.agreements.matters import Matter, near_in_time
from parley.reconcile.utterances.words import plain_words

__all__ = ["garbled_figures"]

_FEWEST: Final = 8
"""Words of a statement, its numbers apart, that two reports seldom share unless one is copied."""
_COPIED: Final = 12
"""Words of a statement that shows by itself that it was copied."""
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
    wordings = _Wordings(heard)
    by_wording = wordings.with_numbers()
    for wording in sorted(by_wording):
        for one, other in combinations(by_wording[wording], 2):
            reports = one.told.report.id, other.told.report.id
            days = one.told.days, other.told.days
            if reports[0] == reports[1] or (all(days) and not near_in_time(*days)):
                continue
            changed = _changed(one, other)
            copied = len(wording) >= _COPIED or wordings.shared(*reports) - {wording}
            if len(changed) == 1 and copied:
                yield _matter(*changed[0])


class _Wordings:
    """The statements of some length by their words, all numbers alike; read where they matter."""

    def __init__(self, heard: Heard) -> None:
        self._numbers: dict[str, list[Told[Figure]]] = defaultdict(list)
        for told in heard.figures.values():
            if told.claim.statement is not None:
                self._numbers[told.claim.statement].append(told)
        self._by_report: dict[str, list[Told[Statement]]] = defaultdict(list)
        for said in heard.statements:
            self._by_report[said.report.id].append(said)
        self._known: dict[str, frozenset[_Wording]] = {}

    def with_numbers(self) -> Mapping[_Wording, Sequence[_Printed]]:
        """Return the statements with figures by wording, in the order of reports and claims."""
        found: dict[_Wording, list[_Printed]] = defaultdict(list)
        for report in sorted(self._by_report):
            for said in sorted(self._by_report[report], key=lambda one: one.id):
                if said.id in self._numbers:
                    printed = self._printed(said)
                    wording = _wording(said.claim, printed.numbers)
                    if _is_long(wording):
                        found[wording].append(printed)
        return found

    def shared(self, one: str, other: str) -> frozenset[_Wording]:
        """Return the wordings that two reports have in common."""
        return self._of_report(one) & self._of_report(other)

    def _of_report(self, report: str) -> frozenset[_Wording]:
        if report not in self._known:
            printed = map(self._printed, self._by_report[report])
            wordings = (_wording(one.told.claim, one.numbers) for one in printed)
            self._known[report] = frozenset(filter(_is_long, wordings))
        return self._known[report]

    def _printed(self, said: Told[Statement]) -> _Printed:
        numbers = self._numbers.get(said.id, ())
        return _Printed(said, sorted(numbers, key=lambda one: one.claim.evidence.start))


def _is_long(wording: _Wording) -> bool:
    """Whether a wording has so many words that two reports seldom share it by chance."""
    return len(wording) - wording.count(_NUMBER) >= _FEWEST


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
