"""One analysed report -> the traces by which others may be placed through it, and it through them.

A trace is an entry in a block of this step: the key says what is told, its number how much. Keys
are the same in dated and in undated reports, so that what a run touches tells who is concerned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from parley.lexicon import load
from parley.model import Analysis, BlockEntry, DateMention, Figure, Statement, days, resolved
from parley.model.document import Published
from parley.reconcile.placement.told import told_days, told_keys
from parley.reconcile.placement.wording import marks, stems

__all__ = ["NAME", "count_key", "day_key", "entries", "is_undated", "text_key", "word_keys"]

NAME: Final = "placement"
_MOST_STATEMENTS: Final = 12
"""Statements of a report that leave marks: those of most words."""
_FEWEST_COUNTED: Final = 100
_TELLING_DIGITS: Final = 3
_DAY: Final = re.compile(r"(?:XXXX|\d{4})-(\d\d-\d\d)", re.ASCII)


def is_undated(published: Published) -> bool:
    """Tell whether a report has to be placed: it gives no day itself."""
    return published.basis == "placed" or (published.date or published.latest) is None


def entries(analysis: Analysis) -> Iterator[BlockEntry]:
    """Yield the traces of a report; one without a date has an entry under its own id as well."""
    document = analysis.document
    if not document.analysed:
        return
    if is_undated(document.published):
        yield BlockEntry(NAME, document.id, document.id)
    yield BlockEntry(NAME, text_key(analysis.fingerprint), document.id)
    for key, statement in word_keys(analysis.statements):
        yield BlockEntry(NAME, key, statement.id)
    for key in told_keys(told_days(document, analysis.claims)):
        yield BlockEntry(NAME, key, document.id)
    yield from _days(analysis)
    for claim in analysis.claims:
        if isinstance(claim, Figure) and isinstance(claim.value, int):
            counted = count_key(claim)
            if counted is not None:
                yield BlockEntry(NAME, counted, claim.id, claim.value)


def text_key(fingerprint: str) -> str:
    """Return the key of a text: exact copies share it."""
    return f"text {fingerprint}"


def word_keys(statements: Iterable[Statement]) -> Iterator[tuple[str, Statement]]:
    """Yield the keys of the words of a report's longest statements, each with its statement."""
    said = [(stems(statement), statement) for statement in statements]
    said.sort(key=lambda one: (-len(one[0]), one[1].id))
    for words, statement in said[:_MOST_STATEMENTS]:
        for mark in marks(words):
            yield f"words {mark}", statement


def day_key(mention: DateMention) -> str | None:
    """Return the key of a day of the calendar, whatever its year: "October 7"; None for others."""
    found = _DAY.fullmatch(mention.form.template)
    return f"day {found[1]}" if found else None


def _days(analysis: Analysis) -> Iterator[BlockEntry]:
    """Yield the days of the calendar that a report names, with the year where it tells that."""
    published = analysis.document.published
    mentions = [claim for claim in analysis.claims if isinstance(claim, DateMention)]
    values = resolved(mentions, None if is_undated(published) else published.date)
    for mention in mentions:
        key = day_key(mention)
        if key is not None:
            day = days(values[mention.id])
            yield BlockEntry(NAME, key, mention.id, day[0].year if day else 0)


def count_key(figure: Figure) -> str | None:
    """Return the key of a count that only grows and is told to the last man; None for others.

    Round numbers (two digits that tell) are no counts, and small ones count many things.
    """
    value = figure.value
    if not isinstance(value, int) or value < _FEWEST_COUNTED or figure.unit or figure.change:
        return None
    telling = len(str(value).rstrip("0")) >= _TELLING_DIGITS
    growing = figure.measure in load("series")["growing"]
    return f"count {figure.measure}" if telling and growing else None
