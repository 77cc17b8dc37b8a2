"""What was known on a day is what a record of the reports out by then would hold."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Final

import pytest

from parley.model import Alias, Profile
from parley.pipeline import ReadOptions, as_known_on, bring_up_to_date, read
from parley.record import Record, Writer
from parley.report.export import export_jsonl

REPORTS: Final = Path(__file__).parent / "corpora" / "dock-strike" / "reports"
ONE: Final = ReadOptions(processes=1)


def exported(record: Record) -> bytes:
    out = io.BytesIO()
    export_jsonl(record, out)
    return out.getvalue()


def a_copy(record: Path, path: Path) -> Path:
    with Record.open(record) as known:
        known.copy_to(path)
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("as-known") / "whole.db"
    read([str(REPORTS)], path, ONE)
    return path


@pytest.fixture(scope="module")
def middle(whole: Path) -> str:
    """The day by which about half of the reports were out."""
    with Record.open(whole) as record:
        days = sorted(day for head in record.documents() if (day := head.published.latest))
    return days[len(days) // 2]


def test_what_was_known_is_what_those_reports_alone_would_have_shown(
    whole: Path, middle: str, tmp_path: Path
) -> None:
    with Record.open(whole) as record:
        before = exported(record)
        out_by_then = [head.name for head in record.documents(until=middle)]
        with as_known_on(record, middle) as known:
            then = exported(known)
            assert list(known.check()) == []
        assert exported(record) == before, "the record itself has changed"
    assert 0 < len(out_by_then) < len(list(REPORTS.iterdir()))
    alone = tmp_path / "reports"
    alone.mkdir()
    for name in out_by_then:
        (alone / name).write_bytes((REPORTS / name).read_bytes())
    read([str(alone)], tmp_path / "alone.db", ONE)
    with Record.open(tmp_path / "alone.db") as record:
        assert exported(record) == then


def test_before_the_first_report_nothing_was_known(whole: Path) -> None:
    with Record.open(whole) as record, as_known_on(record, "1900-01-01") as known:
        assert exported(known) == b""


def test_a_profile_taken_back_leaves_no_trace(whole: Path, tmp_path: Path) -> None:
    path = a_copy(whole, tmp_path / "corrected.db")
    with Record.open(path) as record:
        before = exported(record)
        one, other = [actor.name for actor in record.actors() if actor.kind == "person"][:2]
    corrections = (Profile(aliases=(Alias(one, (other,)),)), Profile())
    exports = []
    for profile in corrections:
        with Writer.open(path) as writer:
            assert writer.talking().correct(profile)
            bring_up_to_date(writer)
        with Record.open(path) as record:
            exports.append(exported(record))
            assert list(record.check()) == []
    assert exports[0] != before
    assert exports[1] == before


def test_a_profile_known_already_changes_nothing(whole: Path, tmp_path: Path) -> None:
    path = a_copy(whole, tmp_path / "same.db")
    with Writer.open(path) as writer:
        assert not writer.talking().correct(Profile())
        assert not writer.talking().touched
