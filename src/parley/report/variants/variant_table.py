"""Utterances -> a table of their wordings: one row a statement, what parts it between signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from parley.model import Variant
from parley.record import UtteranceRow
from parley.report.collation import Mark, Word, collate, words_in
from parley.report.printed import SUSPECT, doubts_of, source_name, speaker_name, words_of
from parley.report.tables import Column, Table, Value
from parley.report.times.days import days_in_short, reported
from parley.report.variants.wordings import (
    NEVER_SAID,
    NOT_VERBATIM,
    Contrast,
    contrast,
    kinds_of,
)
from parley.report.wording import count

__all__ = ["inline", "told_counts", "variant_table"]

_COLUMNS: Final = (
    Column("utterance", "Utterance", shortened=True),
    Column("relation", "Relation", block="head"),
    Column("kinds", "Differs", least=8, block="head"),
    Column("id", "Statement", shortened=True),
    Column("speakers", "Speaker", least=12, block="head"),
    Column("marked", "Words", least=24, block="text"),
    Column("suspect", beside="marked", sign=SUSPECT),
    Column("verbatim", "Verbatim", block="head"),
    Column("form", "Form"),
    Column("outlet", "Report", least=10),
    Column("day", "Day"),
    Column("against", "Against", shortened=True),
    Column("words"),
    Column("differences"),
    Column("reasons"),
    Column("said"),
    Column("names"),
    Column("actors"),
    Column("standings"),
    Column("document"),
    Column("start"),
    Column("end"),
    Column("whole"),
    Column("reports"),
    Column("origins"),
    Column("sources"),
)
"""`relation` is that of the wording, `whole` that of the utterance; `marked` the words with those
of the wording that it is held `against` between [- and -], its own between {+ and +}."""


def variant_table(rows: Iterable[UtteranceRow]) -> Table:
    """Return the wordings of utterances in the order in which these come, the base first."""
    counts = Counter[str]()

    def watched() -> Iterator[tuple[Value, ...]]:
        for row in rows:
            counts[row.utterance.relation] += 1
            base = row.utterance.base
            for variant in sorted(row.utterance.variants, key=lambda each: each.statement != base):
                yield _variant(row, variant)

    return Table(
        "utterances in several wordings", _COLUMNS, watched(), notes=lambda: told_counts(counts)
    )


def told_counts(counts: Counter[str]) -> list[str]:
    """Return how many utterances there are of each relation, and what is never said of them."""
    parts = [f"{counts[kind]:,} {kind}" for kind in ("altered", "reworded", "same") if counts[kind]]
    return [f"{count(counts.total(), 'utterance')}: {', '.join(parts)}", NEVER_SAID]


def inline(found: Contrast) -> str:
    """Return the words of a wording with those in which it parts from its fellow between signs.

    `We [-do not-] reject the text`: the words of the fellow before its own. Whole words are marked,
    and none that both have; only those are that alter what is said.
    """
    one, other = (
        [mark for mark in marks if mark[2] != "wording"]
        for marks in (found.one_marks, found.other_marks)
    )
    told: list[str] = []
    removed: list[str] = []
    added: list[str] = []
    texts = words_of(found.one.statement), words_of(found.other.statement)
    for column in collate(words_in(texts[0]), words_in(texts[1])):
        out, new = _within(column.one, one), _within(column.other, other)
        if column.alike or not (out or new):
            told += _signed(removed, added)
            removed, added = [], []
            told += [column.other.text] if column.other else []
            continue
        removed += [column.one.text] if out and column.one else []
        added += [column.other.text] if column.other else []
    return " ".join([*told, *_signed(removed, added)])


def _within(word: Word | None, marks: Sequence[Mark]) -> bool:
    return word is not None and any(a < word.end and word.start < b for a, b, _ in marks)


def _signed(removed: Sequence[str], added: Sequence[str]) -> list[str]:
    before = [f"[-{' '.join(removed)}-]"] if removed else []
    return [*before, *([f"{{+{' '.join(added)}+}}"] if added else [])]


def _variant(row: UtteranceRow, variant: Variant) -> tuple[Value, ...]:
    utterance, told = row.utterance, row.statements[variant.statement]
    statement, document = told.statement, told.document
    found = contrast(row, variant)
    support = utterance.support
    low, high = support.sources
    return (
        utterance.id,
        "base" if variant.statement == utterance.base else variant.relation,
        tuple(kinds_of([variant])),
        statement.id,
        tuple(speaker_name(speaker) for speaker in statement.speakers),
        words_of(statement) if found is None else inline(found),
        doubts_of(statement.legibility),
        NOT_VERBATIM if variant.not_verbatim else None,
        statement.form,
        source_name(document),
        reported([document.published]),
        variant.against,
        words_of(statement),
        tuple(f"{each}: {each.reason}" for each in found.partings) if found else (),
        variant.reasons,
        days_in_short(*told.said) if told.said else None,
        tuple(speaker.name for speaker in statement.speakers),
        tuple(actor or "" for actor in told.actors),
        tuple(speaker.standing for speaker in statement.speakers),
        document.id,
        statement.content[0].start,
        statement.content[-1].end,
        utterance.relation,
        support.documents,
        support.families,
        str(low) if low == high else f"{low}–{high}",
    )
