"""Copies and utterances as a record keeps them: one content, whatever came first or went again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley import copies
from parley.analysis import enter
from parley.model import Analysis, Document
from parley.pipeline import bring_up_to_date
from parley.record import Record, Writer
from tests.record.reports import STAMP, Source, analyse, report

SAID = (
    (
        "Mara Ilves",
        "The harbour fee of 40 crowns a tonne is what every crew in Torrhaven pays today",
    ),
    (
        "Mara Ilves",
        "We have read the second draft to the last page and found nothing on the night shift",
    ),
    (
        "Kofi Adomako",
        "Nobody at this table has asked for the gates to be opened before the vote on Friday",
    ),
    (
        "Teodor Brandt",
        "The port authority counted 312 ships that turned back since the eleventh of March",
    ),
    (
        "Kofi Adomako",
        "A pause of six weeks would give the members time to judge what the employers offer",
    ),
    (
        "Teodor Brandt",
        "The cranes on the eastern quay stand still and will stand still until a text is signed",
    ),
)
"""Six lines of one report; every one says something else."""
ELSEWHERE = (
    (
        "Ana Reis",
        "Schools in the valley close early this winter because the heating plant needs repair",
    ),
    (
        "Ana Reis",
        "Parents were told by letter and the council pays for those who must look after children",
    ),
    (
        "Joao Pinto",
        "The plant was built in 1974 and its boilers have been mended more often than replaced",
    ),
)
WIRE = report("wire.txt", *SAID, date="2031-02-01")
COPY = report("post.txt", *SAID, date="2031-02-02")
SHORT = report("courier.txt", *SAID[:5], date="2031-02-02")
LATE = report("evening.txt", *SAID[1:], date="2031-02-03")
OTHER = report("valley.txt", *ELSEWHERE, date="2031-02-01")
EVERY = (WIRE, COPY, SHORT, LATE, OTHER)


def store(writer: Writer, *documents: Document) -> None:
    """Take reports in as the pipeline would, each as an input of its own."""
    for document in documents:
        source = Source(document.name, (document,))
        if writer.wants(document, source.reading, 1):
            writer.store(entered(document), STAMP)
        writer.finish(source.reading, STAMP)


def entered(document: Document) -> Analysis:
    known = replace(analyse(document), rejected=(), entries=())
    return enter(replace(known, fingerprint=copies.fingerprint(document)))


def make(path: Path, *runs: tuple[Document, ...]) -> None:
    for run in runs:
        with Writer.open(path) as writer:
            store(writer, *run)
            bring_up_to_date(writer)


def content(path: Path) -> list[object]:
    """What the record holds of copies and utterances; it must be sound and finished."""
    with Record.open(path) as record:
        assert (list(record.check()), record.unfinished) == ([], False)
        homes = [(head.id, head.family) for head in record.documents()]
        return [*record.families(), *record.utterances(), *sorted(homes)]


def together(path: Path) -> list[list[str]]:
    """Return the names of the reports of each family."""
    with Record.open(path) as record:
        names = {head.id: head.name for head in record.documents()}
        return [
            sorted(names[member.document] for member in family.members)
            for family in record.families()
        ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.db"


def test_copies_stand_in_one_family_and_others_in_none(path: Path) -> None:
    make(path, EVERY)
    assert together(path) == [["courier.txt", "evening.txt", "post.txt", "wire.txt"]]
    with Record.open(path) as record:
        heads = {head.name: head for head in record.documents()}
        (family,) = record.families()
    assert {heads[name].family for name in ("wire.txt", "post.txt")} == {family.id}
    assert heads["valley.txt"].family == heads["valley.txt"].id
    relations = {member.document: member.relation for member in family.members}
    assert relations[heads["wire.txt"].id] == "origin"
    assert relations[heads["post.txt"].id] == "exact"
    assert relations[heads["courier.txt"].id] == "near"


def test_what_copies_print_is_one_utterance(path: Path) -> None:
    make(path, (WIRE, COPY))
    with Record.open(path) as record:
        said = list(record.utterances())
    assert len(said) == len(SAID)
    assert {utterance.relation for utterance in said} == {"same"}
    assert {utterance.support.families for utterance in said} == {1}


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_order_and_split_leave_no_trace(data: st.DataObject) -> None:
    numbers = st.lists(st.integers(0, len(EVERY) - 1), min_size=2, max_size=5, unique=True)
    chosen = [EVERY[number] for number in data.draw(numbers)]
    order = data.draw(st.permutations(chosen))
    cut = data.draw(st.integers(0, len(order)))
    with TemporaryDirectory() as folder:
        at_once, split = Path(folder) / "one.db", Path(folder) / "two.db"
        make(at_once, tuple(chosen))
        make(split, tuple(order[:cut]), tuple(order[cut:]))
        assert content(split) == content(at_once)


def test_a_family_ends_when_its_copies_go(path: Path) -> None:
    make(path, (WIRE, SHORT))
    assert together(path) == [["courier.txt", "wire.txt"]]
    with Writer.open(path) as writer:
        source = Source(SHORT.name, (SHORT,))
        changed = report("courier.txt", *ELSEWHERE, date="2031-02-02")
        writer.wants(changed, source.reading, 1)
        writer.store(entered(changed), STAMP)
        writer.finish(source.reading, STAMP)  # these bytes hold another text than before
        bring_up_to_date(writer)
    assert together(path) == []
    with Record.open(path) as record:
        assert (list(record.check()), record.unfinished) == ([], False)
        assert all(head.family == head.id for head in record.documents())
        assert not [one for one in record.utterances() if len(one.variants) < 2]


def test_the_next_copy_to_the_letter_stands_in_when_the_first_goes(path: Path) -> None:
    make(path, (WIRE, COPY, SHORT))
    first = min((WIRE, COPY), key=lambda document: document.id)
    with Writer.open(path) as writer:
        source = Source(first.name, (first,))
        changed = report(first.key, *ELSEWHERE, name=first.name, date="2031-02-01")
        writer.wants(changed, source.reading, 1)
        writer.store(entered(changed), STAMP)
        writer.finish(source.reading, STAMP)
        bring_up_to_date(writer)
    left = sorted({"wire.txt", "post.txt", "courier.txt"} - {first.name})
    assert together(path) == [left]
    with Record.open(path) as record:
        assert (list(record.check()), record.unfinished) == ([], False)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE documents SET family = 'f-1'", "its family f-1 is not that in which it stands"),
        ("UPDATE links SET one = 'd-1' WHERE step = 'kinship'", "it is linked with"),
        ("UPDATE links SET one_document = 'd-1' WHERE step = 'utterances'", "it is linked with"),
        ("DELETE FROM finding_members WHERE kind = 'utterance'", "does not list what its body"),
        (
            "UPDATE findings SET body = replace(body, 'second draft', 'third draft') "
            "WHERE kind = 'family'",
            "do not stand at",
        ),
    ],
)
def test_what_was_changed_behind_its_back_is_found(
    path: Path, statement: str, expected: str
) -> None:
    make(path, (WIRE, SHORT))
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(statement)
    with Record.open(path) as record:
        assert any(expected in str(problem) for problem in record.check())


def test_a_run_that_ended_before_it_compared_leaves_a_sound_record(path: Path) -> None:
    make(path, (WIRE, SHORT))
    with Writer.open(path) as writer:
        store(writer, LATE)
    with Record.open(path) as record:
        assert (list(record.check()), record.unfinished) == ([], True)
    make(path, (OTHER,))
    whole = path.with_name("whole.db")
    make(whole, (WIRE, SHORT, LATE, OTHER))
    assert content(path) == content(whole)
