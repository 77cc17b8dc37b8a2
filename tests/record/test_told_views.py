"""Views of families and utterances: whole, in order, narrowed by what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.errors import UnknownId
from parley.record import Record
from tests.report import told


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(told.make(tmp_path / "told.db", evil=True)) as opened:
        yield opened


def test_a_family_comes_with_the_heads_of_its_reports_and_of_second_parents(
    record: Record,
) -> None:
    (row,) = record.copied(family=told.family().id)
    assert row.family == told.family()
    names = {head.name for head in row.heads.values()}
    assert names == {"wire", "copy", "rewrite", "mixed", "post"}


def test_families_come_by_the_day_of_their_origin(record: Record) -> None:
    assert [row.family.origin for row in record.copied()] == [told.WIRE.id, told.EVIL.id]


def test_an_utterance_comes_with_every_statement(record: Record) -> None:
    (row,) = record.uttered(utterance=told.refusal().id)
    assert row.utterance == told.refusal()
    assert set(row.statements) == {each.statement for each in row.utterance.variants}


def test_utterances_come_altered_first_and_by_day(record: Record) -> None:
    days = [
        min(each.document.published.date or "9999" for each in row.statements.values())
        for row in record.uttered()
    ]
    assert days == ["2031-02-03", "2031-02-03", "2031-02-06"]
    assert [row.utterance.id for row in record.uttered(by="ilves")] == [told.refusal().id]
    assert list(record.uttered(relation="same")) == []


def test_what_is_asked_for_by_an_id_that_nothing_has_is_an_error(record: Record) -> None:
    with pytest.raises(UnknownId):
        list(record.copied(family="f-0000000000000000"))
    with pytest.raises(UnknownId):
        list(record.uttered(utterance="u-0000000000000000"))


def test_each_document_knows_what_it_is_in_its_family(record: Record) -> None:
    relations = record.relations_of()
    assert relations[told.WIRE.id] == "origin"
    assert relations[told.MIXED.id] == "composite"
    assert told.POST.id not in relations


def test_the_record_is_sound(record: Record) -> None:
    assert list(record.check()) == []
