"""Altered utterances -> lines of the brief and the dossier: two wordings each, with ids."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from parley.model import DifferenceKind
from parley.record import Record, StatementRow, UtteranceRow
from parley.report.chosen import day_of
from parley.report.collation import Mark, Piece, collate, pieces, words_in
from parley.report.printed import SUSPECT, outlet, speaker_name, words_of
from parley.report.variants.show_utterance import when_said
from parley.report.variants.wordings import NOT_VERBATIM, Contrast, contrast, kinds_of
from parley.report.wording import count, listed, shorten

__all__ = ["AlteredLine", "Wording", "altered_lines"]

_LENGTH: Final = 150
_BESIDE: Final = 60
_WEIGHTS: Final[dict[DifferenceKind, int]] = {"negation": 0, "antonym": 0, "role": 0, "strength": 2}
"""What turns the sense comes first, what only shades it last."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One of two wordings of an utterance: words around the place where they part, in pieces.

    `beside` is what stands beside the words where they part in that: who says it, when. `badges`
    tell what is to be known of it: that it is not verbatim, that it is suspect.
    """

    statement: str
    document: str
    beside: str
    parts: tuple[Piece, ...]
    quoted: bool
    badges: tuple[str, ...]
    outlet: str


@dataclass(frozen=True, slots=True)
class AlteredLine:
    """One thing said once, which two reports give in words that do not say the same.

    `kinds` name the ways in which they part, `when` the day of the words or of the reports; `note`
    counts wordings, reports and origins.
    """

    utterance: str
    speaker: str
    when: str
    kinds: tuple[str, ...]
    one: Wording
    other: Wording
    note: str


class _Cut(NamedTuple):
    """What part of a wording is shown: around which place, how many characters, what is marked."""

    marks: Collection[Mark]
    at: int
    length: int


def altered_lines(record: Record, length: int = _LENGTH) -> tuple[AlteredLine, ...]:
    """Return the altered utterances, those whose sense is turned first.

    Of an utterance in many wordings the furthest is shown, `length` characters of each; of equals,
    own words come before reported ones, late days before early.
    """
    found = [
        (row, min(told, key=_weight))
        for row in record.uttered(relation="altered")
        if (told := list(_contrasts(row)))
    ]
    found.sort(key=lambda each: (_latest(each[0]), each[0].utterance.id), reverse=True)
    found.sort(key=lambda each: _weight(each[1]))
    return tuple(_line(row, told, length) for row, told in found)


def _contrasts(row: UtteranceRow) -> Iterator[Contrast]:
    for variant in row.utterance.variants:
        if variant.relation == "altered" and (found := contrast(row, variant)) is not None:
            yield found


def _weight(told: Contrast) -> tuple[int, int]:
    weights = [_WEIGHTS.get(parting.kind, 1) for parting in told.partings if parting.alters]
    indirect = sum(each.statement.form != "direct" for each in (told.one, told.other))
    return min(weights, default=1), indirect


def _latest(row: UtteranceRow) -> str:
    return max(day_of(each.document.published) or "" for each in row.statements.values())


def _line(row: UtteranceRow, told: Contrast, length: int) -> AlteredLine:
    heard = list(row.statements.values())
    reports = count(len({each.document.id for each in heard}), "report")
    places = _parting(told)
    unsure = {each.statement for each in row.utterance.variants if each.not_verbatim}
    beside = [parting for parting in told.partings if parting.beside and parting.alters]
    one = _wording(told.one, _Cut(_altering(told.one_marks), places[0], length), unsure)
    other = _wording(told.other, _Cut(_altering(told.other_marks), places[1], length), unsure)
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
        note=f"in {reports}, {count(row.utterance.support.families, 'origin')}",
    )


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


def _wording(row: StatementRow, cut: _Cut, unsure: Collection[str]) -> Wording:
    statement = row.statement
    badges = [NOT_VERBATIM] if statement.form == "direct" and statement.id in unsure else []
    badges += [f"{SUSPECT} suspect"] if statement.legibility.grade == "suspect" else []
    return Wording(
        statement=row.statement.id,
        document=row.document.id,
        beside="",
        parts=_excerpt(words_of(row.statement), cut),
        quoted=row.statement.form == "direct",
        badges=tuple(badges),
        outlet=outlet(row.document),
    )


def _excerpt(text: str, cut: _Cut) -> tuple[Piece, ...]:
    """Return some words around a place, cut between words, in pieces."""
    start, end = 0, len(text.rstrip(" ,"))
    if end > cut.length:
        start = max(0, min(cut.at - cut.length // 3, end - cut.length))
        start = text.find(" ", start) + 1 if start else 0
        if end - start > cut.length:
            end = max(text.rfind(" ", start, start + cut.length), start + 1)
    within = [
        (max(left, start) - start, min(right, end) - start, kind)
        for left, right, kind in cut.marks
        if left < end and start < right
    ]
    parts = pieces(text[start:end], within)
    before = (Piece("… "),) if start else ()
    after = (Piece(" …"),) if end < len(text.rstrip(" ,")) else ()
    return (*before, *parts, *after)
