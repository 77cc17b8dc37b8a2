"""Statements as the record hands them to what looks for one utterance."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from parley.model import BlockEntry
from parley.record import Writer
from parley.record.steps import UTTERANCES
from tests.record.reports import STAMP, Source, analyse, read, report

ONE = report("one.txt", ("Mara Ilves", "No"), ("Kofi Adomako", "Yes"), date="2031-02-01")
TWO = report("two.txt", ("Mara Ilves", "Never"))


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    writer = Writer.open(tmp_path / "talks.db")
    read(writer, Source("in", (ONE, TWO)))
    return writer


def test_statements_of_several_reports_are_read_together(writer: Writer) -> None:
    with writer:
        sayings = writer.sayings()
        own = {**sayings.statements(ONE.id), **sayings.statements(TWO.id)}
        assert len(own) == 3
        assert sayings.spoken(own) == own
        assert [one.days for one in own.values()] == [("2031-02-01", "2031-02-01")] * 2 + [None]
        assert {one.family for one in own.values()} == {ONE.id, TWO.id}


def test_those_that_are_gone_are_left_out(writer: Writer) -> None:
    with writer:
        sayings = writer.sayings()
        kept = next(iter(sayings.statements(ONE.id)))
        assert sayings.spoken([kept, "s-gone"]).keys() == {kept}
        assert sayings.spoken([]) == {}
        assert sayings.statements("d-gone") == {}


def test_what_shares_a_key_meets_with_its_report(writer: Writer) -> None:
    with writer:
        assert writer.sayings().met(ONE.id) == []
        ends = []
        for document in (ONE, TWO):
            analysis = analyse(document)
            ends.append(next(iter(analysis.statements)).id)
            entry = BlockEntry(UTTERANCES, "mrfls no", ends[-1])
            writer.store(replace(analysis, entries=(*analysis.entries, entry)), STAMP)
        one, two = ends
        assert writer.sayings().met(ONE.id) == [(one, two, TWO.id)]
        assert writer.sayings().met(TWO.id) == [(two, one, ONE.id)]
