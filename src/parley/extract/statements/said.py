"""A cue and the expressions of time found so far -> when it was said: "said on Monday"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.model import Claim, DateMention, Said, days

__all__ = ["SaidDays"]

_ADVERBIALS: Final = frozenset({"npadvmod", "advmod", "tmod"})
_NEAR: Final = 2
"""Rows from "on" to its day at most: "on late Sunday"."""


class SaidDays:
    """The days that a document names, by place: which of them stands beside a cue."""

    def __init__(self, grammar: Grammar, found: Iterable[Claim]) -> None:
        self._grammar = grammar
        dates = [claim for claim in found if isinstance(claim, DateMention)]
        named = [date for date in dates if date.kind in ("date", "time")]
        self._days = sorted(
            (date for date in named if _is_day(date)), key=lambda date: date.evidence.start
        )
        self._starts = [date.evidence.start for date in self._days]

    def beside(self, cue: int) -> Said | None:
        """Return the day given beside the cue, with its date where the report's own is known."""
        grammar = self._grammar
        for kid in grammar.children[cue]:
            on = grammar.dep[kid] == "prep" and grammar.lower(kid) == "on"
            if not on and grammar.dep[kid] not in _ADVERBIALS:
                continue
            day = self._after(kid) if on else self._around(kid)
            if day is None:
                continue
            start = min(grammar.start[kid], day.evidence.start)
            covered = days(day.value)
            iso = covered[0].isoformat() if covered and covered[0] == covered[1] else None
            evidence = grammar.document.span(start, day.evidence.end)
            return Said(iso, "day" if iso else None, evidence, day.id)
        return None

    def _around(self, row: int) -> DateMention | None:
        """Return the day whose words the row is one of."""
        at = bisect_right(self._starts, self._grammar.start[row]) - 1
        if at < 0 or self._days[at].evidence.end < self._grammar.end[row]:
            return None
        return self._days[at]

    def _after(self, row: int) -> DateMention | None:
        """Return the day that begins just after the row."""
        last = min(row + _NEAR, len(self._grammar) - 1)
        at = bisect_right(self._starts, self._grammar.start[last]) - 1
        if at < 0 or self._starts[at] < self._grammar.start[row]:
            return None
        return self._days[at]


def _is_day(mention: DateMention) -> bool:
    """Whether the words name a day, known or not: "Monday", "yesterday", "12 May"."""
    form = mention.form
    template = form.template
    if not template:
        return form.unit == "D"
    return template.count("-") == 2 and not template.endswith("WE")
