from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from parley.errors import RecordError, RecordMissing, RecordTooNew, UnknownId
from parley.model import (
    Actor,
    ActorName,
    Document,
    Legibility,
    Published,
    Rejected,
    Statement,
    Support,
)
from parley.record import Record, StatementRow, Writer
from parley.record.actors import AskedActors
from tests.record.reports import MENU, STAMP, Source, analyse, make, report, single

SIGN = ("Mara Ilves", "We will not sign")
OPEN = ("Kofi Adomako", "The harbour stays open")
TIDE = ("Capt Ilves", "The tide decides, Çelik knows")

FIRST = report("first.txt", SIGN, OPEN, date="2031-02-01")
SECOND = report("second.txt", TIDE, date="2031-02-03", publisher="The Ansel Ledger")
UNDATED = report("undated.txt", SIGN, title="A quay in doubt")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("record") / "talks.db"
    broken = Source("broken.jsonl", (), (Rejected("ingest", "broken.jsonl", "no text", 3),))
    make(path, *single(UNDATED, SECOND, FIRST), broken)
    with Record.open(path) as opened:
        yield opened


def words(rows: Iterator[StatementRow]) -> list[str]:
    return [row.statement.content[0].quote for row in rows]


def test_documents_come_by_day_and_the_undated_last(record: Record) -> None:
    assert [head.name for head in record.documents()] == ["first.txt", "second.txt", "undated.txt"]


@pytest.mark.parametrize(
    ("since", "until", "publisher", "names"),
    [
        ("2031-02-01", None, None, ["first.txt", "second.txt"]),
        ("2031-02-02", None, None, ["second.txt"]),
        (None, "2031-02-01", None, ["first.txt"]),
        ("2031-02-02", "2031-02-02", None, []),
        (None, None, "ledger", ["second.txt"]),
        (None, None, "edger", []),
    ],
)
def test_documents_are_narrowed_by_day_and_publisher(
    record: Record,
    since: str | None,
    until: str | None,
    publisher: str | None,
    names: list[str],
) -> None:
    assert [head.name for head in record.documents(since, until, publisher)] == names


def test_an_undated_report_counts_from_the_latest_day_that_it_can_be_of(tmp_path: Path) -> None:
    between = replace(
        SECOND, published=Published(None, "2031-01-01", "2031-01-09", "range", "text")
    )
    make(tmp_path / "talks.db", *single(between))
    with Record.open(tmp_path / "talks.db") as record:
        assert [head.name for head in record.documents(until="2031-01-08")] == []
        assert [head.name for head in record.documents(until="2031-01-09")] == ["second.txt"]


def test_a_document_comes_back_as_it_was_stored(record: Record) -> None:
    assert record.document(FIRST.id) == FIRST
    assert sorted(record.all_documents(), key=lambda d: d.name) == [FIRST, SECOND, UNDATED]


def test_an_unknown_document_is_said_to_be_unknown(record: Record) -> None:
    with pytest.raises(UnknownId, match="d-0"):
        record.document("d-0")


def test_statements_come_as_a_chronicle(record: Record) -> None:
    assert words(record.statements()) == [SIGN[1], OPEN[1], TIDE[1], SIGN[1]]


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("mara", [SIGN[1], TIDE[1], SIGN[1]]),  # one actor by surname, as printed or not
        ("MARA ILVES", [SIGN[1], TIDE[1], SIGN[1]]),
        ("adom", [OPEN[1]]),
        ("damako", []),
        ("%", []),
        ("(", []),
    ],
)
def test_statements_by_somebody(record: Record, by: str, said: list[str]) -> None:
    assert words(record.statements(by=by)) == said


def test_statements_by_an_actor_id(record: Record) -> None:
    (kofi,) = record.actors(named="kofi")
    assert words(record.statements(by=kofi.id)) == [OPEN[1]]
    assert words(record.statements(by=kofi.id[:9].upper())) == [OPEN[1]]


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("sign", [SIGN[1], SIGN[1]]),
        ("not sign", [SIGN[1], SIGN[1]]),
        ("sign not", [SIGN[1], SIGN[1]]),
        ('"sign not"', []),
        ("celik", [TIDE[1]]),
        ('tide OR "', []),
        ("*", []),
        ("", []),
    ],
)
def test_statements_about_something(record: Record, about: str, said: list[str]) -> None:
    assert words(record.statements(about=about)) == said


def test_statements_by_standing_form_and_day(record: Record) -> None:
    assert len(list(record.statements(standing="on record", form="direct"))) == 4
    assert not list(record.statements(standing="anonymous"))
    assert not list(record.statements(form="indirect"))
    assert words(record.statements(since="2031-02-02", until="2031-02-28")) == [TIDE[1]]


def test_statements_by_channel_outlet_mark_and_report(tmp_path: Path) -> None:
    analysis = analyse(FIRST)
    first, second = analysis.statements
    post = replace(first, channel="post")
    doubted = replace(second, legibility=Legibility("suspect", ("a fragment",)))
    path = tmp_path / "talks.db"
    with Writer.open(path) as writer:
        writer.store(replace(analysis, claims=(post, doubted), entries=()), STAMP)
        writer.store(replace(analyse(SECOND), entries=()), STAMP)
    with Record.open(path) as record:
        assert words(record.statements(channel="post")) == [SIGN[1]]
        assert words(record.statements(channel="letter")) == []
        assert words(record.statements(suspect=True)) == [OPEN[1]]
        assert words(record.statements(suspect=False)) == [SIGN[1], TIDE[1]]
        assert words(record.statements(suspect=None)) == [SIGN[1], OPEN[1], TIDE[1]]
        assert words(record.statements(publisher="ansel")) == [TIDE[1]]
        assert words(record.statements(document=FIRST.id)) == [SIGN[1], OPEN[1]]
        assert words(record.statements(document=FIRST.id, channel="post")) == [SIGN[1]]


def test_actors_are_counted_by_statement_report_and_day(record: Record) -> None:
    rows = {row.actor.name: row for row in record.actor_rows()}
    mara, kofi = rows["Capt Ilves"], rows["Kofi Adomako"]
    assert (mara.statements, mara.documents, mara.origins, mara.suspect) == (3, 3, 3, 0)
    assert (mara.first, mara.last) == ("2031-02-01", "2031-02-03")
    assert mara.standings == (("on record", 3),)
    assert (kofi.statements, kofi.first, kofi.last) == (1, "2031-02-01", "2031-02-01")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {"Capt Ilves": 3, "Kofi Adomako": 1}),
        ({"named": "kofi"}, {"Kofi Adomako": 1}),
        ({"kind": "person"}, {"Capt Ilves": 3, "Kofi Adomako": 1}),
        ({"kind": "place"}, {}),
        ({"standing": "on record"}, {"Capt Ilves": 3, "Kofi Adomako": 1}),
        ({"standing": "anonymous"}, {}),
        ({"since": "2031-02-02"}, {"Capt Ilves": 1}),
        ({"until": "2031-02-01"}, {"Capt Ilves": 1, "Kofi Adomako": 1}),
    ],
)
def test_actors_are_narrowed_and_counted_in_what_is_left(
    record: Record, asked: AskedActors, found: dict[str, int]
) -> None:
    rows = record.actor_rows(**asked)
    assert {row.actor.name: row.statements for row in rows} == found


def test_reports_of_one_text_are_one_origin(tmp_path: Path) -> None:
    copy = Document(
        id=Document.identify("copy", FIRST.text), key="copy", name="copy", text=FIRST.text
    )
    make(tmp_path / "talks.db", *single(FIRST, copy))
    with Record.open(tmp_path / "talks.db") as record:
        assert {(row.documents, row.origins) for row in record.actor_rows()} == {(2, 1)}
        assert set(record.families_of()) == {FIRST.id, copy.id}


def test_who_is_only_named_is_an_actor_without_statements(tmp_path: Path) -> None:
    named = Actor(
        id="a-0123456789abcdef",
        name="Orla Venn",
        kind="person",
        names=(ActorName("Orla Venn", 0),),
        roles=(),
        mentions=(),
        reasons=("named only",),
        support=Support(2, 1, (1, 1)),
    )
    with Writer.open(tmp_path / "talks.db") as writer:
        writer.replace("actors", "venn", [named])
    with Record.open(tmp_path / "talks.db") as record:
        (row,) = record.actor_rows()
        assert (row.statements, row.documents, row.origins, row.first) == (0, 2, 1, None)
        assert list(record.actor_rows(standing="on record")) == []


def test_marks_are_counted_and_headlines_placed(record: Record) -> None:
    assert record.mark_counts() == {FIRST.id: 1, SECOND.id: 1, UNDATED.id: 1}
    assert record.headlines() == {}


def test_a_statement_names_the_actor_of_each_speaker(record: Record) -> None:
    (row,) = record.statements(by="Kofi")
    (kofi,) = record.actors(named="Kofi")
    assert row.actors == (kofi.id,)
    assert record.actor_of(row.statement.id, 0) == kofi.id
    assert record.actor_of(row.statement.id, 1) is None


def test_all_statements_come_in_id_order(record: Record) -> None:
    ids = [row.statement.id for row in record.all_statements()]
    assert len(ids) == 4
    assert ids == sorted(ids)


def test_documents_that_share_a_text_are_a_family(tmp_path: Path) -> None:
    copy = Document(
        id=Document.identify("copy", FIRST.text), key="copy", name="copy", text=FIRST.text
    )
    make(tmp_path / "talks.db", *single(FIRST, copy, SECOND))
    with Record.open(tmp_path / "talks.db") as record:
        (family,) = record.families()
        assert {member.document for member in family.members} == {FIRST.id, copy.id}
        assert record.family_of(copy.id) == family.id
        assert record.family_of(SECOND.id) is None
        assert record.get(family.id) == family
        assert record.counts().copied == 2


def test_what_was_rejected_is_listed(record: Record) -> None:
    assert [str(item) for item in record.rejected() if item.stage == "ingest"] == [
        "broken.jsonl:3: no text"
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tide", [("statement", "tide"), ("document", "tide")]),
        ('"stays open"', [("statement", "stays open"), ("document", "stays open")]),
        ("“stays open”", [("statement", "stays open"), ("document", "stays open")]),
        ("ÇELIK", [("statement", "Çelik"), ("document", "Çelik")]),
        ("adomako harbour", [("document", "harbour")]),
        ("quay", [("document", MENU[:-1])]),  # in the title only: the text's opening stands for it
        ("NEAR(", []),
        ('"', []),
        ("title:quay", []),
    ],
)
def test_search_finds_words(record: Record, asked: str, found: list[tuple[str, str]]) -> None:
    hits = list(record.search(asked))
    assert [(hit.kind, hit.match.quote) for hit in hits][:2] == found
    for hit in hits:
        text = record.document(hit.document.id).text
        assert text[hit.span.start : hit.span.end] == hit.span.quote
        assert hit.span.start <= hit.match.start < hit.match.end <= hit.span.end


def test_search_yields_no_more_than_asked_for(record: Record) -> None:
    assert len(list(record.search("monday", limit=2))) == 2


@pytest.mark.parametrize("sign", ["\x02", "\U0001f6a2", "e\u0301"])
def test_a_match_is_found_behind_signs_that_might_mislead(tmp_path: Path, sign: str) -> None:
    odd = report("odd", ("Mara Ilves", f"{sign}{sign} we {sign} moor here"))
    make(tmp_path / "talks.db", *single(odd))
    with Record.open(tmp_path / "talks.db") as record:
        hits = list(record.search("moor"))
        assert [hit.match.quote for hit in hits] == ["moor", "moor"]
        assert record.document(odd.id) == odd
        assert list(record.check()) == []


def test_words_behind_a_nul_are_found_if_not_pointed_at(tmp_path: Path) -> None:
    odd = report("odd", ("Mara Ilves", "We \0 moor here"))
    make(tmp_path / "talks.db", *single(odd))
    with Record.open(tmp_path / "talks.db") as record:
        assert [hit.id[0] for hit in record.search("moor")] == ["s", "d"]
        assert record.document(odd.id) == odd
        assert list(record.check()) == []


def test_a_match_in_broken_up_words_stands_in_the_right_piece(tmp_path: Path) -> None:
    document = report("broken", ("Mara Ilves", "We will not sign that paper"))
    analysis = analyse(document)
    (statement,) = analysis.statements
    start = statement.content[0].start
    pieces = (document.span(start, start + 11), document.span(start + 17, start + 27))
    broken = replace(statement, id=Statement.identify(pieces), content=pieces)
    entries = tuple(entry for entry in analysis.entries if entry.step == "families")
    with Writer.open(tmp_path / "talks.db") as writer:
        writer.store(replace(analysis, claims=(broken,), entries=entries), STAMP)
    with Record.open(tmp_path / "talks.db") as record:
        (hit,) = (hit for hit in record.search("paper") if hit.kind == "statement")
        assert hit.match.quote == "paper"
        assert list(record.check()) == []


def test_a_prefix_leads_to_the_one_id_that_begins_so(record: Record) -> None:
    assert record.resolve(FIRST.id[:8]) == FIRST.id
    assert record.resolve(f" {FIRST.id.upper()} ") == FIRST.id


@pytest.mark.parametrize("prefix", ["", "d-", "x", "mara", "d-%", "d-zz", "'"])
def test_what_is_no_prefix_of_an_id_is_refused(record: Record, prefix: str) -> None:
    with pytest.raises(UnknownId):
        record.resolve(prefix)


def test_an_unclear_prefix_names_up_to_five_ids(tmp_path: Path) -> None:
    reports = [report(f"{number}.txt", ("Mara Ilves", f"Day {number}")) for number in range(200)]
    make(tmp_path / "talks.db", *single(*reports))
    first = min(document.id for document in reports)[:3]
    sharing = [document.id for document in reports if document.id.startswith(first)]
    assert len(sharing) > 1
    with (
        Record.open(tmp_path / "talks.db") as record,
        pytest.raises(UnknownId, match=rf"{min(sharing)}") as raised,
    ):
        record.resolve(first)
    assert 2 <= str(raised.value).count("d-") - 1 <= 5


def test_get_returns_whatever_has_the_id(record: Record) -> None:
    things: list[Document | Statement | Actor | Rejected] = [
        record.document(FIRST.id),
        *(row.statement for row in record.all_statements()),
        *record.actors(),
        *record.rejected(),
    ]
    assert [record.get(thing.id) for thing in things] == things


def test_get_of_an_unknown_id_says_so(record: Record) -> None:
    with pytest.raises(UnknownId, match="s-0"):
        record.get("s-0123456789abcdef")


def test_counts(record: Record) -> None:
    counts = record.counts()
    assert (counts.documents, counts.analysed, counts.foreign, counts.undated) == (3, 3, 0, 1)
    assert (counts.publishers, counts.statements, counts.actors) == (2, 4, 2)
    assert (counts.families, counts.copied, counts.rejected) == (0, 0, 4)


def test_a_record_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(RecordMissing, match="run `parley read` first"):
        Record.open(tmp_path / "talks.db")
    assert list(tmp_path.iterdir()) == []


def test_views_know_what_is_stale(record: Record) -> None:
    assert record.stale("test 1") == 0
    assert record.stale("test 2") == 3


def test_a_newer_record_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    make(path, *single(FIRST))
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(RecordTooNew, match="99"):
        Record.open(path)
    with pytest.raises(RecordTooNew, match="99"):
        Writer.open(path)


def test_views_never_change_the_record(record: Record) -> None:
    with pytest.raises(RecordError, match="readonly database"):
        record._connection.exec_driver_sql("DELETE FROM documents")
