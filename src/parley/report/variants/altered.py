"""Altered utterances of the chosen reports -> the brief's lines: two wordings each, with ids.

A choice by date hears the chosen reports only: where one of two wordings stands elsewhere, nothing
is told of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final

from parley.model import DifferenceKind
from parley.record import Record, StatementRow, UtteranceRow
from parley.report.brief_parts import AlteredLine, Wording
from parley.report.chosen import day_of
from parley.report.collation import Mark, Piece, collate, pieces, words_in
from parley.report.coverage import outlet
from parley.report.printed import SUSPECT, speaker_name, words_of
from parley.report.variants.show_utterance import when_said
from parley.report.variants.wordings import NOT_VERBATIM, Contrast, contrast, kinds_of
from parley.report.wording import count, listed, shorten

__all__ = ["altered_lines"]

_LENGTH: Final = 150
_BESIDE: Final = 60
_WEIGHTS: Final[dict[DifferenceKind, int]] = {"negation": 0, "antonym": 0, "role": 0, "strength": 2}
"""What turns the sense comes first, what only shades it last."""


def altered_lines(
    record: Record, documents: Collection[str] | None, most: int | None
) -> tuple[tuple[AlteredLine, ...], int]:
    """Return altered utterances, those whose sense is turned first, and how many are left out.

    `documents` are the ids of the chosen reports, None for all. Of an utterance in many wordings
    the furthest is shown; of equals, own words come before reported ones, late days before early.
    """
    found = [
        (row, min(told, key=_weight))
        for row in record.uttered(relation="altered")
        if (told := list(_heard(row, documents)))
    ]
    found.sort(key=lambda each: (_latest(each[0]), each[0].utterance.id), reverse=True)
    found.sort(key=lambda each: _weight(each[1]))
    shown = found if most is None else found[:most]
    return tuple(_line(row, told, documents) for row, told in shown), len(found) - len(shown)


def _heard(row: UtteranceRow, documents: Collection[str] | None) -> Iterator[Contrast]:
    for variant in row.utterance.variants:
        found = contrast(row, variant) if variant.relation == "altered" else None
        if found is not None and (
            documents is None or {found.one.document.id, found.other.document.id} <= set(documents)
        ):
            yield found


def _weight(told: Contrast) -> tuple[int, int]:
    weights = [_WEIGHTS.get(parting.kind, 1) for parting in told.partings if parting.alters]
    indirect = sum(each.statement.form != "direct" for each in (told.one, told.other))
    return min(weights, default=1), indirect


def _latest(row: UtteranceRow) -> str:
    return max(day_of(each.document.published) or "" for each in row.statements.values())


def _line(row: UtteranceRow, told: Contrast, documents: Collection[str] | None) -> AlteredLine:
    heard = [
        each
        for each in row.statements.values()
        if documents is None or each.document.id in documents
    ]
    note = count(len({each.document.id for each in heard}), "report")
    if documents is None:
        note += f", {count(row.utterance.support.families, 'origin')}"
    places = _parting(told)
    unsure = {each.statement for each in row.utterance.variants if each.not_verbatim}
    beside = [parting for parting in told.partings if parting.beside and parting.alters]
    one = _wording(told.one, _altering(told.one_marks), places[0], unsure)
    other = _wording(told.other, _altering(told.other_marks), places[1], unsure)
    return AlteredLine(
        utterance=row.utterance.id,
        speaker=shorten(_speaker(told.one), _LENGTH),
        when=when_said(heard),
        kinds=tuple(kinds_of([told.variant])),
        one=replace(
            one, beside=", ".join(shorten(each.one, _BESIDE) for each in beside if each.one)
        ),
        other=replace(
            other, beside=", ".join(shorten(each.other, _BESIDE) for each in beside if each.other)
        ),
        note=f"in {note}",
    )


def _beside(words: Iterable[str]) -> str:
    return ", ".join(shorten(each, _BESIDE) for each in words if each)


def _speaker(row: StatementRow) -> str:
    return listed([speaker_name(each) for each in row.statement.speakers]) or "nobody named"


def _altering(marks: Collection[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark[2] != "wording"]


def _parting(told: Contrast) -> tuple[int, int]:
    """Return where in both wordings the first difference stands that alters what is said."""
    one, other = _altering(told.one_marks), _altering(told.other_marks)
    columns = collate(
        words_in(words_of(told.one.statement)), words_in(words_of(told.other.statement))
    )
    at = [0, 0]
    for column in columns:
        sides = (column.one, one), (column.other, other)
        for side, (word, marks) in enumerate(sides):
            if word is not None:
                at[side] = word.start
                if any(start < word.end for start, _, _ in marks):
                    return at[0], at[1]
    return 0, 0


def _wording(
    row: StatementRow, marks: Collection[Mark], at: int, unsure: Collection[str]
) -> Wording:
    statement = row.statement
    badges = [NOT_VERBATIM] if statement.form == "direct" and statement.id in unsure else []
    badges += [f"{SUSPECT} suspect"] if statement.legibility.grade == "suspect" else []
    return Wording(
        statement=row.statement.id,
        document=row.document.id,
        beside="",
        parts=_excerpt(words_of(row.statement), marks, at),
        quoted=row.statement.form == "direct",
        badges=tuple(badges),
        outlet=outlet(row.document),
    )


def _excerpt(text: str, marks: Collection[Mark], at: int) -> tuple[Piece, ...]:
    """Return some words around a place, cut between words, in pieces."""
    start, end = 0, len(text.rstrip(" ,"))
    if end > _LENGTH:
        start = max(0, min(at - _LENGTH // 3, end - _LENGTH))
        start = text.find(" ", start) + 1 if start else 0
        if end - start > _LENGTH:
            end = max(text.rfind(" ", start, start + _LENGTH), start + 1)
    within = [
        (max(left, start) - start, min(right, end) - start, kind)
        for left, right, kind in marks
        if left < end and start < right
    ]
    parts = pieces(text[start:end], within)
    before = (Piece("… "),) if start else ()
    after = (Piece(" …"),) if end < len(text.rstrip(" ,")) else ()
    return (*before, *parts, *after)
