"""An utterance: its wordings grouped, and where two of them part."""

from __future__ import annotations

from dataclasses import replace

from parley.model import Variant
from parley.record import Record, UtteranceRow
from parley.report.collation import bracketed
from parley.report.variants.variant_table import inline, variant_table
from parley.report.variants.wordings import contrast, kinds_of, wordings
from tests.report import told


def refusal(record: Record) -> UtteranceRow:
    (row,) = record.uttered(utterance=told.refusal().id)
    return row


def variant_of(row: UtteranceRow, statement: str) -> Variant:
    return next(each for each in row.utterance.variants if each.statement == statement)


def test_equal_words_are_one_wording_and_altered_ones_follow_the_base(told_record: Record) -> None:
    found = wordings(refusal(told_record))
    assert [(one.number, [row.statement.id for row in one.rows]) for one in found] == [
        (1, [told.KEEPS.id, told.KEEPS_COPIED.id]),
        (2, [told.REFUSES.id]),
        (3, [told.REPORTED.id]),
    ]


def test_the_words_that_part_two_wordings_are_marked_in_each(told_record: Record) -> None:
    row = refusal(told_record)
    found = contrast(row, variant_of(row, told.REFUSES.id))
    assert found is not None
    assert bracketed(found.one_pieces, "one") == "We [-do not-] turn down the paper,"
    assert bracketed(found.other_pieces, "other") == "We turn down the paper,"
    assert [(each.kind, each.one, each.other, each.beside) for each in found.partings] == [
        ("negation", "do not", "", False),
        ("name", "Mara Ilves", "Mara Elvis", True),
    ]
    assert str(found.partings[0]) == "negation: “do not” | –"


def test_the_base_is_held_against_nothing(told_record: Record) -> None:
    row = refusal(told_record)
    assert contrast(row, variant_of(row, told.KEEPS.id)) is None


def test_spans_find_their_wording_in_whatever_order_they_were_compared(told_record: Record) -> None:
    row = refusal(told_record)
    variant = variant_of(row, told.REPORTED.id)
    (given,) = variant.differences
    turned = replace(variant, differences=(replace(given, one=given.other, other=given.one),))
    straight, crossed = contrast(row, variant), contrast(row, turned)
    assert straight is not None
    assert crossed is not None
    assert straight.partings == crossed.partings
    assert straight.one_marks == crossed.one_marks


def test_kinds_leave_mere_wording_out(told_record: Record) -> None:
    assert kinds_of(refusal(told_record).utterance.variants) == ["negation", "name"]


def test_a_table_sets_what_parts_a_wording_from_its_fellow_between_signs(
    told_record: Record,
) -> None:
    row = refusal(told_record)
    found = contrast(row, variant_of(row, told.REFUSES.id))
    assert found is not None
    assert inline(found) == "We [-do not-] turn down the paper,"
    table = variant_table([row])
    names = [column.name for column in table.columns]
    cells = [dict(zip(names, values, strict=True)) for values in table.rows]
    assert [cell["relation"] for cell in cells] == ["base", "same", "altered", "reworded"]
    assert cells[2]["verbatim"] == "not verbatim"
    assert cells[2]["kinds"] == ("negation", "name")
    assert cells[2]["words"] == "We turn down the paper,"
    assert table.notes()[0] == "1 utterance: 1 altered"


def test_a_number_is_told_before_and_after(told_record: Record) -> None:
    (row,) = told_record.uttered(about="berths")
    found = contrast(row, variant_of(row, told.FOURTEEN.id))
    assert found is not None
    assert inline(found) == "that [-40-] {+14+} berths are free"
