"""An utterance -> its page: who and when, every wording under its fellow, what parts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from parley.model import Utterance, short
from parley.record import Record, StatementRow, UtteranceRow
from parley.report.chosen import day_of
from parley.report.page import Page
from parley.report.printed import SUSPECT, outlet_line, speaker_name
from parley.report.show_support import told_support
from parley.report.times.days import between
from parley.report.variants.layout import print_contrast, print_words
from parley.report.variants.variant_table import told_counts
from parley.report.variants.wordings import (
    NEVER_SAID,
    NOT_VERBATIM,
    Contrast,
    Wording,
    contrast,
    kinds_of,
    wordings,
)
from parley.report.wording import count, listed, period

__all__ = ["print_utterance", "print_utterances", "relation_line", "show_utterance", "when_said"]

_GUTTER: Final = 4
_ITS_WORDS: Final = ": “"
"""Stands in a reason before the words that the line gives already."""


def show_utterance(page: Page, record: Record, utterance: Utterance) -> None:
    """Print an utterance with its reasons."""
    for row in record.uttered(utterance=utterance.id):
        print_utterance(page, row)
        page.blank()
        page.field("id", utterance.id)
        page.fields("one saying", utterance.reasons)
    page.line(NEVER_SAID)


def print_utterances(page: Page, rows: Iterable[UtteranceRow]) -> None:
    """Print utterances one after the other, and how many there are."""
    counts = Counter[str]()
    for row in rows:
        print_utterance(page, row)
        page.blank()
        counts[row.utterance.relation] += 1
    if not counts:
        page.line("No utterances in several wordings.")
        return
    for line in told_counts(counts):
        page.line(line)


def print_utterance(page: Page, row: UtteranceRow) -> None:
    """Print who said it and when, the wordings in pairs, and where each of them stands."""
    told = wordings(row)
    numbers = {each.statement.id: one.number for one in told for each in one.rows}
    page.heading(f"{relation_line(row)} · {_who(told)}")
    support = told_support(row.utterance.support)
    reports = f"{count(len(told), 'wording')} in {support}"
    page.line(
        " · ".join(
            filter(None, (when_said(row.statements.values()), reports, short(row.utterance.id)))
        )
    )
    shown = [found for one in told if (found := contrast(row, one.variant)) is not None]
    if not shown:
        print_words(page.console, told[0].statement, _gutter(1))
    above: list[Contrast] = []
    for found in shown:
        _print_pair(page, found, numbers, above)
        above.append(found)
    page.blank()
    for one in told:
        _reports(page, one)


def relation_line(row: UtteranceRow) -> str:
    """Return how the wordings of an utterance stand to each other: "Altered: negation, number"."""
    kinds = kinds_of(row.utterance.variants)
    told = f": {listed(kinds)}" if kinds and row.utterance.relation == "altered" else ""
    return f"{row.utterance.relation.capitalize()}{told}"


def when_said(rows: Collection[StatementRow]) -> str:
    """Return the day on which it was said, or else the days on which it was reported."""
    said = [each.said for each in rows if each.said is not None]
    if said:
        first, last = min(said, key=lambda days: (_length(days), days))
        return f"said {between(first, last)}"
    days = [day for each in rows if (day := day_of(each.document.published))]
    return f"reported {period(min(days), max(days))}" if days else "undated"


def _length(days: tuple[str, str]) -> bool:
    return days[0] != days[1]


def _who(told: Sequence[Wording]) -> str:
    """Return who says it, all names where wordings differ in it."""
    names = dict.fromkeys(_speakers(row) for one in told for row in one.rows)
    return " / ".join(names)


def _speakers(row: StatementRow) -> str:
    return listed([speaker_name(each) for each in row.statement.speakers]) or "nobody named"


def _print_pair(
    page: Page, found: Contrast, numbers: Mapping[str, int], above: Sequence[Contrast]
) -> None:
    """Print two wordings and what alters the other; `above` are the pairs printed before."""
    one, other = (_gutter(numbers[each.statement.id]) for each in (found.one, found.other))
    known = {each.statement.id for pair in above for each in (pair.one, pair.other)}
    gap = bool(above) and any(parting.alters for parting in above[-1].partings)
    print_contrast(
        page.console, found, (one, other), above=found.one.statement.id in known, gap=gap
    )
    told = [parting for parting in found.partings if parting.alters]
    for parting in told:
        kind, _, words = str(parting).partition(": ")
        why = parting.reason.partition(_ITS_WORDS)[0]
        page.field(kind, f"{words} — {why}" if why else words)
    if told:
        known = {parting.reason for parting in told}
        page.fields("because", (why for why in found.variant.reasons if why not in known))


def _gutter(number: int) -> str:
    return f"{number:>2}  "[:_GUTTER].ljust(_GUTTER)


def _reports(page: Page, one: Wording) -> None:
    """Print where a wording stands: each report with its day, and how it gives the words."""
    for row in one.rows:
        label = f"{one.number} {short(row.statement.id)}"
        page.field(label, " · ".join(_facts(one, row)))
        label = ""


def _facts(one: Wording, row: StatementRow) -> Iterable[str]:
    statement = row.statement
    yield statement.form
    if statement.form == "direct" and one.variant.not_verbatim:
        yield NOT_VERBATIM
    if statement.legibility.grade == "suspect":
        yield f"{SUSPECT} suspect"
    yield outlet_line(row.document)
