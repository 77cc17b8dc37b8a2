"""Names that come to be one actor's, or part: whose reports are compared anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from parley.model import Actor, Block, BlockEntry, Document
from parley.record import Writer
from tests.record.reports import STAMP, Source, analyse, report, resolve

SPEAKERS = ("Ilves", "Illves", "Adomako")
USUAL = [report(f"ilves-{n}.txt", ("Ilves", f"Point {n} stands")) for n in range(4)]
OTHERS = [report(f"{name}.txt", (name, "The harbour stays open")) for name in SPEAKERS[1:]]


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    """A record in which each report has one speaker, who is nobody yet, and nothing is touched."""
    with Writer.open(tmp_path / "talks.db") as writer:
        for document in (*USUAL, *OTHERS):
            source = Source(document.name, (document,))
            assert writer.wants(document, source.reading, 1)
            analysis = analyse(document)
            entries = tuple(
                BlockEntry("actors", said.speakers[0].name, said.id) for said in analysis.statements
            )
            writer.store(replace(analysis, entries=entries), STAMP)
        compared(writer)
        yield writer


def compared(writer: Writer) -> list[str]:
    """Return the names of the reports that were to be compared; they are no more."""
    sayings = writer.sayings()
    touched = list(sayings.touched())
    for document in touched:
        sayings.link(document, ())
    names = {document.id: document.name for document in (*USUAL, *OTHERS)}
    return sorted(names[document] for document in touched)


def bear(writer: Writer, *groups: Sequence[str], among: Sequence[str] = SPEAKERS) -> list[str]:
    """Let each group of names be one actor's, and return what is to be compared for that."""
    writer.names().replace(among, [(group, actor(writer, group)) for group in groups])
    return compared(writer)


def actor(writer: Writer, group: Sequence[str]) -> Actor:
    blocks = [writer.block("actors", name) for name in group]
    documents = tuple(document for block in blocks for document in block.documents)
    claims = sorted((c for block in blocks for c in block.claims), key=lambda claim: claim.id)
    (found,) = resolve("actors", Block("", documents, tuple(claims)))
    assert isinstance(found, Actor)
    return found


def all_of(*documents: Document) -> list[str]:
    return sorted(document.name for document in documents)


def test_names_that_were_nobody_are_compared_when_they_are_somebody(writer: Writer) -> None:
    assert bear(writer, ["Ilves"]) == all_of(*USUAL)


def test_a_new_spelling_costs_its_own_reports_only(writer: Writer) -> None:
    bear(writer, ["Ilves"], ["Illves"])
    assert bear(writer, ["Ilves", "Illves"]) == ["Illves.txt"]


def test_what_stays_as_it_was_is_not_compared(writer: Writer) -> None:
    bear(writer, ["Ilves", "Illves"], ["Adomako"])
    assert bear(writer, ["Ilves", "Illves"], ["Adomako"]) == []


def test_of_names_that_part_the_smaller_part_is_compared(writer: Writer) -> None:
    bear(writer, ["Ilves", "Illves"])
    assert bear(writer, ["Ilves"], ["Illves"]) == ["Illves.txt"]


def test_names_that_are_nobody_any_more_are_compared(writer: Writer) -> None:
    bear(writer, ["Ilves", "Illves"])
    assert bear(writer, ["Illves"]) == all_of(*USUAL)


def test_names_left_behind_are_compared_no_more_than_if_all_were_looked_at_at_once(
    writer: Writer,
) -> None:
    bear(writer, ["Ilves", "Illves"])
    names = writer.names()
    names.replace(["Illves"], [(["Illves"], actor(writer, ["Illves"]))])
    names.replace(["Ilves"], [(["Ilves"], actor(writer, ["Ilves"]))])
    assert compared(writer) == ["Illves.txt"]


def test_names_left_behind_by_a_run_that_broke_off_are_compared(writer: Writer) -> None:
    bear(writer, ["Ilves", "Illves"])
    bear(writer, ["Illves"], among=["Illves"])
    assert bear(writer, ["Ilves"], among=["Ilves"]) == all_of(*USUAL)
