from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from parley.errors import RecordError
from parley.model import (
    Analysis,
    DateMention,
    Document,
    Event,
    Figure,
    Participant,
    Published,
    Rejected,
    TimeForm,
)
from parley.record import Problem, Record, Writer
from tests.record.reports import STAMP, Source, analyse, make, reconcile, report, single

PAGE = 4096
SIGN = ("Mara Ilves", "We will not sign")
TALKS = report("talks.txt", SIGN, ("Kofi Adomako", "The harbour stays open"), date="2031-02-01")
COPY = Document(
    id=Document.identify("copy.txt", TALKS.text),
    key="copy.txt",
    name="copy.txt",
    text=TALKS.text,
    published=Published("2031-02-02", reason="header", evidence=None),
)
BROKEN = Source("broken.jsonl", (), (Rejected("ingest", "broken.jsonl", "no text", 3),))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "talks.db"
    make(path, *single(TALKS, COPY, report("more.txt", SIGN)), BROKEN)
    with Writer.open(path) as writer:
        writer.store(counted(TALKS), STAMP)
        reconcile(writer)
    return path


def counted(document: Document) -> Analysis:
    """Return what the stages would make of a report, with a date, a figure and an event in it."""
    analysis = analyse(document)
    first = next(analysis.statements)
    at = document.text.index("Monday")
    day, name = document.span(at, at + 6), first.speakers[0].evidence
    assert name is not None
    date = DateMention(
        id=DateMention.identify(day),
        evidence=day,
        kind="date",
        value="XXXX-WXX-1",
        form=TimeForm("XXXX-WXX-1", "report", towards="past"),
    )
    words = first.content[0]
    figure = Figure(
        Figure.identify(words), words, 1, None, None, "exactly", as_of=date.id, counting=name
    )
    event = Event(
        id=Event.identify(words),
        evidence=words,
        trigger=words,
        action="sign",
        category="AGREE",
        modality="denied",
        actors=(Participant(name.quote, "person", name),),
        date=date.id,
        figures=(figure.id,),
        statement=first.id,
    )
    return replace(analysis, claims=(*analysis.claims, date, figure, event))


def corrupt(sound: Path, path: Path, *statements: str) -> None:
    """Copy a record and change the copy as somebody with another tool might."""
    shutil.copy(sound, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for statement in statements:
            database.execute(statement)


def problems(path: Path) -> list[Problem]:
    with Record.open(path) as record:
        return list(record.check())


def test_a_sound_record_has_no_problem(sound: Path) -> None:
    assert problems(sound) == []


FIRST_CLAIM = "(SELECT min(id) FROM claims WHERE kind = 'statement')"

CORRUPTIONS = {
    "a word in the text": (
        "UPDATE documents SET text = replace(text, 'not sign', 'now sign')",
        ["the id is not that of its key and text", "do not stand at"],
    ),
    "a key": ("UPDATE documents SET key = 'other'", ["the id is not that of its key and text"]),
    "a title": ("UPDATE documents SET title = 'x', day = 'y'", ["the column day"]),
    "a date": ("UPDATE documents SET date = '2031-09-09'", ["the column date"]),
    "a document's metadata": ("UPDATE documents SET metadata = '{'", ["cannot be read"]),
    "a mark beyond the end": ('UPDATE marks SET "end" = 99999', ["a mark lies outside the text"]),
    "a mark of no kind": ("UPDATE marks SET kind = 'gossip'", ["no kind of mark", "gossip"]),
    "a quote in the table": (
        f"UPDATE spans SET quote = 'We will sign' WHERE claim = {FIRST_CLAIM} AND role = 'content'",
        ["the table spans does not list"],
    ),
    "a quote in the body": (
        "UPDATE claims SET body = replace(body, 'We will not sign', 'We will now sign')",
        ["the words 'We will now sign' do not stand at", "the column content"],
    ),
    "an offset in the table": (
        f'UPDATE spans SET "end" = "end" + 1 WHERE claim = {FIRST_CLAIM}',
        ["the table spans does not list"],
    ),
    "an offset in the body": (
        "UPDATE claims SET body = replace(body, '\"start\":4', '\"start\":5')",
        ["do not stand at", "the id is not that of its words"],
    ),
    "a speaker": ("UPDATE speakers SET name = 'Anon'", ["the table speakers does not list"]),
    "a standing": (
        "UPDATE speakers SET standing = 'anonymous'",
        ["the table speakers does not list"],
    ),
    "a missing span": ("DELETE FROM spans WHERE role = 'cue'", ["the table spans does not list"]),
    "a body cut short": (
        f"UPDATE claims SET body = substr(body, 1, 40) WHERE id = {FIRST_CLAIM}",
        ["its body cannot be read"],
    ),
    "a claim of no kind": ("UPDATE claims SET kind = 'rumour'", ["no kind of claim", "rumour"]),
    "a claim's id": ("UPDATE claims SET id = 's-00' WHERE id = " + FIRST_CLAIM, ["claims"]),
    "a missing document": (
        "DELETE FROM documents WHERE name = 'talks.txt'",
        ["a row refers to documents that are not there", "its member d-"],
    ),
    "a figure's day": (
        "UPDATE claims SET body = json_set(body, '$.as_of', 't-00') WHERE kind = 'figure'",
        ["it names t-00, which is not among the claims of its report"],
    ),
    "a missing date": (
        "DELETE FROM claims WHERE kind = 'date'",
        ["n-", "e-", "it names t-", "a row refers to claims that are not there"],
    ),
    "an event's figure": (
        "UPDATE claims SET body = json_set(body, '$.figures[0]', 'n-00') WHERE kind = 'event'",
        ["it names n-00"],
    ),
    "words for a date": (
        "UPDATE claims SET content = 'Monday' WHERE kind = 'date'",
        ["the column content"],
    ),
    "a missing claim": (
        f"DELETE FROM claims WHERE id = {FIRST_CLAIM}",
        ["a row refers to claims that are not there", "its member s-", "it stands in the block"],
    ),
    "a missing member": (
        "DELETE FROM finding_members WHERE member = (SELECT max(member) FROM finding_members)",
        ["the table finding_members does not list"],
    ),
    "a member dropped from a family": (
        "UPDATE findings SET body = json_remove(body, '$.members[0]') WHERE kind = 'family'",
        ["the id is not that of its smallest member", "the table finding_members does not list"],
    ),
    "a member dropped from an actor": (
        "UPDATE findings SET body = json_remove(body, '$.mentions[0]') WHERE kind = 'actor'",
        ["the id is not that of its smallest member", "the table finding_members does not list"],
    ),
    "a finding without members": (
        "UPDATE findings SET body = json_set(body, '$.members', json('[]'))",
        ["it has no members"],
    ),
    "a claim without words": (
        "UPDATE claims SET body = json_set(body, '$.content', json('[]'))",
        ["it has no words"],
    ),
    "a missing finding": (
        "DELETE FROM findings WHERE kind = 'family'",
        ["the finding of this member is not there"],
    ),
    "a name": ("UPDATE finding_names SET name = 'X'", ["the table finding_names does not list"]),
    "an actor's role": (
        'UPDATE findings SET body = replace(body, \'"quote":"Mara\', \'"quote":"Nora\')',
        ["the words 'Nora Ilves' do not stand at"],
    ),
    "a speaker who is not there": (
        "UPDATE finding_members SET ordinal = 7 WHERE member LIKE 's-%'",
        ["it is speaker 7 of s-"],
    ),
    "a rejection": ("UPDATE rejected SET reason = 'y'", ["the column reason"]),
    "what was rejected": (
        "UPDATE rejected SET body = replace(body, 'Talks', 'Walks')",
        ["the words 'Walks' do not stand at"],
    ),
    "a reading": ("DELETE FROM readings", ["it holds documents and was never begun"]),
    "a redirect": ("INSERT INTO redirects VALUES ('a-1', 'a-2')", ["it leads to a-2"]),
    "the index of documents": (
        "INSERT INTO documents_words(documents_words) VALUES ('delete-all')",
        ["full-text index is not that of the words"],
    ),
    "the index of claims": (
        "INSERT INTO claims_words(rowid, content) VALUES (1, 'never said')",
        ["full-text index is not that of the words"],
    ),
    "a table": ("DROP TABLE speakers", ["no such table: speakers"]),
}


@pytest.mark.parametrize(("statement", "expected"), CORRUPTIONS.values(), ids=CORRUPTIONS)
def test_each_corruption_is_found(
    sound: Path, tmp_path: Path, statement: str, expected: Iterable[str]
) -> None:
    corrupt(sound, tmp_path / "copy.db", statement)
    told = "\n".join(str(problem) for problem in problems(tmp_path / "copy.db"))
    assert told
    for words in expected:
        assert words in told


def test_an_alteration_behind_the_index_is_found(sound: Path, tmp_path: Path) -> None:
    corrupt(
        sound,
        tmp_path / "copy.db",
        "DROP TRIGGER documents_changed",
        "UPDATE documents SET title = 'An invented headline'",
    )
    assert [problem.where for problem in problems(tmp_path / "copy.db")] == ["documents"]


@pytest.mark.parametrize("filling", [b"\0", b"\xff", b"x"])
def test_a_damaged_page_is_found_wherever_it_is(
    sound: Path, tmp_path: Path, filling: bytes
) -> None:
    content = sound.read_bytes()
    missed = []
    for start in range(PAGE, len(content), PAGE):
        path = tmp_path / f"{start}.db"
        path.write_bytes(content[:start] + filling * PAGE + content[start + PAGE :])
        try:
            found = bool(problems(path))
        except RecordError:  # so damaged that it can't even be opened
            found = True
        if not found:
            missed.append(start // PAGE)
    assert missed == []


def test_a_record_cut_short_is_found(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    path.write_bytes(sound.read_bytes()[: PAGE * 20])
    try:
        found = [str(problem) for problem in problems(path)]
    except RecordError as error:
        found = [str(error)]
    assert found


def test_a_run_cut_short_leaves_a_sound_record_that_says_so(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    make(path, *single(TALKS, COPY))
    with Writer.open(path) as writer:
        writer.store(analyse(report("new.txt", SIGN)), STAMP)
    with Record.open(path) as record:
        assert record.unfinished
        assert list(record.check()) == []


def test_what_the_next_run_will_replace_may_speak_of_what_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    make(path, *single(TALKS, COPY))
    with Writer.open(path) as writer:
        reading = single(TALKS)[0].reading
        writer.finish(reading, "ingest 2")  # the same bytes now hold no document
    with Record.open(path) as record:
        assert record.counts().documents == 1
        assert record.unfinished
        assert list(record.check()) == []
