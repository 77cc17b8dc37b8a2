"""Sentences that several reports print, as the record keeps them, in whatever order it reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Account, Disagreement, Document, Published
from parley.reconcile import printed_otherwise, trace_passages
from parley.reconcile.passages import phrases
from parley.record import Record, Writer
from tests.record.reports import STAMP, analyse

COUNCIL = "The pact sets up a council of {} harbour masters, who are to meet every spring."
FERRIES = "Ferries will sail from the old quay again once the last barge has been towed away."
TOLLS = "Tolls on the canal are to fall by a tenth in each of the three years to come."


def report(key: str, *lines: str, day: str | None = "2031-02-01") -> Document:
    text = "\n".join(lines)
    published = Published(day, day, day, "day", "given") if day else Published()
    return Document(
        Document.identify(key, text), key, key, text, published=published, language="en"
    )


ONE = report("one", COUNCIL.format(14), FERRIES)
TWO = report("two", FERRIES, COUNCIL.format(40), TOLLS)
THREE = report("three", TOLLS, COUNCIL.format(40), day="2031-02-02")
FOUR = report("four", COUNCIL.format(14), TOLLS, FERRIES, day=None)
LATER = report("later", COUNCIL.format(90), FERRIES, TOLLS, day="2031-03-02")
COPY = report("copy", COUNCIL.format(14), FERRIES)
"""One more print of the first, to the letter."""


def keep(writer: Writer, *reports: Document) -> None:
    for one in reports:
        writer.store(replace(analyse(one), phrases=phrases(one)), STAMP)


def differing(writer: Writer) -> Sequence[Disagreement]:
    trace_passages(writer.passages())
    return printed_otherwise(writer.passages().copyings(), ())


def given_by(found: Iterable[Disagreement]) -> list[dict[str, tuple[str, ...]]]:
    """What is printed, and by which outlets."""
    return [{one.value: one.sources for one in each.accounts} for each in found]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.db"


def test_a_number_that_one_report_prints_otherwise(path: Path) -> None:
    with Writer.open(path) as writer:
        keep(writer, ONE, TWO, LATER)
        assert given_by(differing(writer)) == [{"14": ("one",), "40": ("two",)}]
        (found,) = differing(writer)
    assert found.kind == "figure"
    assert all(one.claims == () and "harbour masters" in one.evidence[0].quote
               for one in found.accounts)  # fmt: skip
    assert found.id == Disagreement.identify("figure", (one.smallest for one in found.accounts))


def test_what_three_reports_print_is_one_matter(path: Path) -> None:
    with Writer.open(path) as writer:
        keep(writer, ONE, TWO, THREE, FOUR)
        (found,) = given_by(differing(writer))
    assert {value: sorted(sources) for value, sources in found.items()} == {
        "14": ["four", "one"],
        "40": ["three", "two"],
    }


def test_a_report_that_is_gone_takes_its_version_with_it(path: Path) -> None:
    with Writer.open(path) as writer:
        keep(writer, ONE, TWO, THREE)
        assert len(differing(writer)) == 1
        writer.forget_after("2031-02-01")
        assert given_by(differing(writer)) == [{"14": ("one",), "40": ("two",)}]
        keep(writer, report("one", COUNCIL.format(40), FERRIES))
    with Record.open(path) as record:
        assert list(record.check()) == []


def test_what_is_told_already_is_not_told_again(path: Path) -> None:
    with Writer.open(path) as writer:
        keep(writer, ONE, TWO)
        (found,) = differing(writer)
        copyings = writer.passages().copyings()
    by_claims = replace(
        found, accounts=tuple(replace(one, claims=("f-1",)) for one in found.accounts)
    )
    assert printed_otherwise(copyings, (by_claims,)) == []
    assert printed_otherwise(copyings, (replace(by_claims, kind="status"),)) == [found]
    elsewhere: list[Account] = [replace(one, evidence=()) for one in by_claims.accounts]
    assert printed_otherwise(copyings, (replace(by_claims, accounts=tuple(elsewhere)),)) == [found]


@settings(max_examples=30, deadline=None)
@given(
    st.permutations((ONE, TWO, THREE, FOUR, LATER, COPY)),
    st.sets(st.integers(0, 5)),
    st.sampled_from((1, 2, 3, 12)),
    st.sampled_from(("2031-02-01", "2031-02-02", "2031-12-31")),
)
def test_the_order_of_reading_leaves_no_trace(
    order: Sequence[Document], cuts: set[int], common: int, until: str
) -> None:
    """However few reports make a sentence a form of words, and whatever is forgotten again."""
    left = [one for one in order if (one.published.date or "9999") <= until]
    with (
        TemporaryDirectory() as folder,
        patch("parley.record.passages.COMMON", common),
        patch("parley.record.shelf.COMMON", common),
    ):
        with Writer.open(Path(folder) / "a.db") as writer:
            keep(writer, *sorted(left, key=lambda one: one.id))
            at_once = differing(writer)
        with Writer.open(Path(folder) / "b.db") as writer:
            for number, one in enumerate(order):
                keep(writer, one)
                if number in cuts:
                    differing(writer)
            writer.forget_after(until)
            assert differing(writer) == at_once


def test_what_many_reports_print_is_a_form_of_words(path: Path) -> None:
    printing = [
        report(f"r{number:02}", COUNCIL.format(number + 10), f"Sent from room {number}.")
        for number in range(5)
    ]
    with Writer.open(path) as writer:
        keep(writer, *printing[:4])
        (found,) = differing(writer)
        assert len(found.accounts) == 4
        keep(writer, printing[4])
        assert differing(writer) == []
