from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from parley.errors import RecordError, UnknownId
from parley.model import (
    Actor,
    Analysis,
    BlockEntry,
    Claim,
    Document,
    Reading,
    Rejected,
    Statement,
)
from parley.record import Record, Writer
from tests.record.reports import (
    STAMP,
    Source,
    analyse,
    dump,
    make,
    read,
    reconcile,
    renamed,
    report,
    resolve,
    single,
)

FIRST = report("first.txt", ("Mara Ilves", "We will not sign"), date="2031-02-01")
SECOND = report("second.txt", ("Capt Ilves", "The tide decides"), date="2031-02-03")
READING = Reading("first.txt", "00", 3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.db"


def test_a_new_record_is_empty_and_sound(path: Path) -> None:
    Writer.open(path).close()
    with Record.open(path) as record:
        assert record.counts().documents == 0
        assert not record.unfinished
        assert list(record.check()) == []


def test_the_record_is_a_database_that_other_tools_can_open(path: Path) -> None:
    make(path, *single(FIRST))
    with closing(sqlite3.connect(path)) as database:
        (name, words), *_ = database.execute(
            "SELECT speakers.name, claims.content FROM claims "
            "JOIN speakers ON speakers.claim = claims.id"
        )
        assert (name, words) == ("Mara Ilves", "We will not sign")
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_input_is_read_once(path: Path) -> None:
    with Writer.open(path) as writer:
        assert not writer.has_read(READING)
        writer.finish(READING, "ingest 1")
        assert writer.has_read(READING)
    with Writer.open(path) as writer:
        assert writer.has_read(READING)
        assert writer.has_read(READING, "ingest 1")
        assert not writer.has_read(READING, "ingest 2")
        assert not writer.has_read(replace(READING, sha256="01"))
        assert not writer.has_read(replace(READING, name="moved.txt"))


def test_an_input_begun_and_not_finished_is_read_again(path: Path) -> None:
    with Writer.open(path) as writer:
        assert writer.wants(FIRST, READING, None)
    with Record.open(path) as record:
        assert record.unfinished
    with Writer.open(path) as writer:
        assert not writer.has_read(READING)


def test_a_known_document_is_not_wanted(path: Path) -> None:
    with Writer.open(path) as writer:
        assert writer.wants(FIRST, READING, None)
        assert not writer.wants(FIRST, replace(READING, name="copy"), 7), "it is on its way"
        writer.store(analyse(FIRST), STAMP)
        assert not writer.wants(FIRST, replace(READING, name="third"), None), "it is stored"


def test_a_document_of_another_stamp_is_wanted_only_when_asked_for_again(path: Path) -> None:
    make(path, *single(FIRST))
    with Writer.open(path) as writer:
        assert not writer.wants(FIRST, READING, None)
        assert not writer.wants(FIRST, READING, None, STAMP)
        assert writer.wants(FIRST, READING, None, "test 2")


@pytest.mark.parametrize(
    ("preferred", "other"),
    [
        (FIRST, replace(FIRST, publisher=None)),
        (FIRST, report("first.txt", ("Mara Ilves", "We will not sign"))),  # undated
        (renamed(FIRST, "a/first.txt"), renamed(FIRST, "b/first.txt")),
        (replace(FIRST, title="A"), replace(FIRST, title="B")),
        (replace(FIRST, title="Z"), FIRST),
        (FIRST, replace(FIRST, metadata={})),
    ],
)
def test_of_several_sightings_the_preferred_one_is_kept(
    path: Path, tmp_path: Path, preferred: Document, other: Document
) -> None:
    assert preferred.id == other.id
    make(path, Source("one", (preferred,)), Source("two", (other,)))
    make(tmp_path / "reverse.db", Source("two", (other,)), Source("one", (preferred,)))
    with Record.open(path) as record:
        assert record.document(FIRST.id) == preferred
    assert dump(path) == dump(tmp_path / "reverse.db")


def test_sightings_that_come_while_the_document_is_on_its_way_are_weighed_too(path: Path) -> None:
    worse, better = renamed(FIRST, "b"), renamed(FIRST, "a")
    readings = [replace(READING, name=name) for name in ("b", "a", "c")]
    with Writer.open(path) as writer:
        assert writer.wants(worse, readings[0], None)
        assert writer.wants(better, readings[1], None)
        assert not writer.wants(renamed(FIRST, "c"), readings[2], None)
        writer.finish(readings[2], STAMP)
        assert not writer.has_read(readings[2]), "what stands in it is not yet stored"
        writer.store(analyse(better), STAMP)
        writer.store(analyse(worse), STAMP)
        writer.finish(readings[0], STAMP)
        writer.finish(readings[1], STAMP)
        assert all(writer.has_read(reading) for reading in readings)
    with Record.open(path) as record:
        assert record.document(FIRST.id) == better


def test_a_document_whose_analysis_never_came_holds_nothing_up(path: Path) -> None:
    with Writer.open(path) as writer:
        assert writer.wants(FIRST, READING, None)
        assert not writer.wants(FIRST, replace(READING, name="copy"), None)
        writer.finish(replace(READING, name="copy"), STAMP)
        writer.finish(READING, STAMP)
        assert writer.has_read(READING)
        assert writer.has_read(replace(READING, name="copy"))
        assert writer.wants(FIRST, replace(READING, name="third"), None)


def test_storing_again_replaces_all_that_was_known(path: Path) -> None:
    make(path, *single(FIRST, SECOND))
    with Writer.open(path) as writer:
        writer.store(Analysis(FIRST, "0" * 32), "test 2")
        reconcile(writer)
    with Record.open(path) as record:
        assert [row.document.name for row in record.statements()] == ["second.txt"]
        assert [actor.name for actor in record.actors()] == ["Capt Ilves"]
        assert list(record.search("sign")) != []
        assert {hit.kind for hit in record.search("sign")} == {"document"}
        assert record.stale(STAMP) == 1
        assert list(record.check()) == []


def test_stale_documents_can_be_stored_while_they_are_listed(path: Path) -> None:
    reports = [report(f"{number}", ("Mara Ilves", f"Day {number}")) for number in range(150)]
    make(path, *single(*reports))
    with Writer.open(path) as writer:
        seen = []
        for document in writer.stale("test 2"):
            seen.append(document)
            writer.store(analyse(document), "test 2")
        assert seen == sorted(reports, key=lambda document: document.id)
        assert list(writer.stale("test 2")) == []


def test_a_document_that_ingest_reads_otherwise_now_takes_the_place_of_the_old(path: Path) -> None:
    before = Source("page.html", (FIRST, SECOND))
    make(path, before, Source("copy.txt", (SECOND,)))
    after = report("page.html", ("Mara Ilves", "We will not sign"), ("Kofi Adomako", "Never"))
    with Writer.open(path) as writer:
        assert writer.wants(after, before.reading, 1, STAMP)
        writer.store(analyse(after), STAMP)
        writer.finish(before.reading, "ingest 2")
        reconcile(writer)
    with Record.open(path) as record:
        assert {document.id for document in record.all_documents()} == {after.id, SECOND.id}
        assert list(record.check()) == []
        with pytest.raises(UnknownId):
            record.document(FIRST.id)


def test_changed_bytes_under_one_name_are_another_version(path: Path) -> None:
    changed = report("first.txt", ("Mara Ilves", "We will sign"), date="2031-02-01")
    make(path, *single(FIRST), *single(changed))
    with Record.open(path) as record:
        assert {document.id for document in record.all_documents()} == {FIRST.id, changed.id}


def test_the_same_rejection_is_one(path: Path) -> None:
    rejection = Rejected("ingest", "scan.pdf", "encrypted")
    for _ in range(2):
        with Writer.open(path) as writer:
            writer.reject(rejection)
            writer.reject(rejection)
    with Record.open(path) as record:
        assert list(record.rejected()) == [rejection]


def test_a_rejection_goes_when_the_input_is_read_well(path: Path) -> None:
    with Writer.open(path) as writer:
        writer.reject(Rejected("ingest", "first.txt", "empty"))
        writer.reject(Rejected("ingest", "other.txt", "empty"))
    with Writer.open(path) as writer:
        writer.finish(READING, STAMP, [Rejected("ingest", "first.txt", "no text", 4)])
    with Record.open(path) as record:
        assert sorted(map(str, record.rejected())) == ["first.txt:4: no text", "other.txt: empty"]


def test_text_that_is_no_unicode_is_rejected_and_costs_nothing_else(path: Path) -> None:
    broken = replace(FIRST, text="lone \ud800 half", title="\udcff")
    with Writer.open(path) as writer:
        assert not writer.wants(broken, READING, 3)
        assert writer.wants(SECOND, READING, 4)
        writer.store(analyse(SECOND), STAMP)
        writer.finish(READING, STAMP)
        assert not writer.wants(replace(FIRST, name="odd \udcff name"), READING, None)
    with Record.open(path) as record:
        assert [document.id for document in record.all_documents()] == [SECOND.id]
        assert any("not valid Unicode" in str(item) for item in record.rejected())


def test_a_file_name_that_is_no_unicode_is_known_again(path: Path) -> None:
    reading = replace(READING, name="report \udcff.txt")
    with Writer.open(path) as writer:
        writer.finish(reading, STAMP, [Rejected("ingest", reading.name, "empty")])
        assert writer.has_read(reading)
    with Record.open(path) as record:
        assert [item.name for item in record.rejected()] == ["report \\udcff.txt"]


def test_touched_blocks_are_sorted_and_cleared_when_replaced(path: Path) -> None:
    reports = [report(f"{n}", (f"Mara {n:04}", "We will not sign")) for n in range(300)]
    with Writer.open(path) as writer:
        for document in reports:
            writer.store(analyse(document), STAMP)
        expected = [f"{number:04}" for number in range(300)]
        assert list(writer.touched("actors")) == expected
        for key in writer.touched("actors"):
            writer.replace("actors", key, resolve("actors", writer.block("actors", key)))
        assert list(writer.touched("actors")) == []


def test_a_block_holds_heads_and_claims_in_id_order(path: Path) -> None:
    with Writer.open(path) as writer:
        for document in (FIRST, SECOND):
            writer.store(analyse(document), STAMP)
        block = writer.block("actors", "ilves")
        claims = [claim for document in (FIRST, SECOND) for claim in analyse(document).claims]
        assert list(block.claims) == sorted(claims, key=lambda claim: claim.id)
        assert [head.id for head in block.documents] == sorted([FIRST.id, SECOND.id])
        first = next(head for head in block.documents if head.id == FIRST.id)
        assert (first.length, first.published) == (len(FIRST.text), FIRST.published)
        assert writer.block("actors", "nobody").claims == ()


def test_an_id_that_went_up_in_another_leads_to_it(path: Path) -> None:
    """Reports come until a smaller member gives the actor another id."""
    known: list[str] = []
    for number in range(12):
        document = report(f"{number}", ("Mara Ilves", f"Day {number}"))
        make(path, *single(document))
        with Record.open(path) as record:
            (actor,) = record.actors()
            known.append(actor.id)
    assert len(set(known)) > 1
    with Record.open(path) as record:
        assert {record.resolve(old) for old in known} == {known[-1]}
        assert {record.resolve(old[:10]) for old in known} == {known[-1]}
        found = record.get(known[0])
        assert isinstance(found, Actor)
        assert found.id == known[-1]
        assert list(record.check()) == []


def test_an_id_that_stands_for_nothing_any_more_is_unknown(path: Path) -> None:
    make(path, *single(FIRST))
    with Record.open(path) as record:
        (actor,) = record.actors()
    with Writer.open(path) as writer:
        writer.store(Analysis(FIRST, "0" * 32), "test 2")
        reconcile(writer)
    with Record.open(path) as record, pytest.raises(UnknownId):
        record.resolve(actor.id)


def test_a_new_version_of_reconcile_begins_again_from_the_stored_claims(path: Path) -> None:
    def by_length(known: Analysis) -> Analysis:
        names = {name.split()[-1] for claim in known.claims for name in _names(claim)}
        keys = [f"{len(name)} letters" for name in names]
        return replace(
            known, entries=tuple(BlockEntry("actors", key, known.document.id) for key in keys)
        )

    make(path, *single(FIRST, SECOND))
    with Writer.open(path) as writer:
        writer.reconciled_by("1", by_length)
        assert list(writer.touched("actors")) == ["5 letters", "ilves"]
        assert len(writer.block("actors", "5 letters").documents) == 2
        assert writer.block("actors", "ilves").documents == ()
        reconcile(writer)
        writer.reconciled_by("1", by_length)
        assert list(writer.touched("actors")) == []


def _names(claim: Claim) -> list[str]:
    return [speaker.name for speaker in claim.speakers] if isinstance(claim, Statement) else []


def test_what_was_stored_whole_is_kept_when_the_run_breaks_off(path: Path) -> None:
    def run() -> None:
        with Writer.open(path) as writer:
            read(writer, Source("first.txt", (FIRST,)))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run()
    with Record.open(path) as record:
        assert record.counts().documents == 1
        assert list(record.check()) == []


def test_what_fails_halfway_leaves_nothing(path: Path) -> None:
    twice = analyse(SECOND)
    with Writer.open(path) as writer:
        writer.store(analyse(FIRST), STAMP)
        with pytest.raises(RecordError, match="UNIQUE"):
            writer.store(replace(twice, claims=twice.claims * 2), STAMP)
        with pytest.raises(RecordError, match="failed before"):
            writer.store(twice, STAMP)
    with Record.open(path) as record:
        assert record.counts().documents == 0
        assert list(record.check()) == []
