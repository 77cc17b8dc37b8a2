"""Bands: shared by near copies, by no others, and the same wherever they are computed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from parley.copies import STAMP, bands, bands_of_many, likeness
from parley.model import Document
from tests.copies.reports import ANOTHER, LEAD, OTHER, REPORT, SECOND, many_words
from tests.parsing import article


def shared(one: str, other: str) -> int:
    """Return how many bands two reports share."""
    return len(set(bands(article(one, name="a"))) & set(bands(article(other, name="b"))))


@pytest.mark.parametrize(
    ("copy", "least"),
    [
        (REPORT, 25),
        (REPORT.upper().replace(" ", "  "), 25),
        (REPORT.replace("Tuesday", "Wednesday"), 12),
        (f"{REPORT}\n\nWho will pay for that, nobody in Port Ansel can say.", 8),
        (REPORT.removesuffix(REPORT.split("\n\n")[-1]), 3),
    ],
)
def test_near_copies_share_bands(copy: str, least: int) -> None:
    assert shared(REPORT, copy) >= least


@pytest.mark.parametrize("other", [OTHER, ANOTHER, LEAD, many_words(200)])
def test_other_reports_share_none(other: str) -> None:
    assert shared(REPORT, other) == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("No comment.", 0),
        ("One two three four five six seven.", 0),
        ("One two three four five six seven eight.", 25),
        (SECOND, 25),
    ],
)
def test_a_stub_has_none(text: str, count: int) -> None:
    assert len(bands(article(text))) == count


def test_bands_are_distinct_signed_numbers_of_64_bits() -> None:
    found = bands(article(REPORT))
    assert len(set(found)) == len(found) == 25
    assert all(-(2**63) <= band < 2**63 for band in found)
    assert any(band < 0 for band in found)
    assert all(type(band) is int for band in found)


def test_one_number_means_one_band() -> None:
    """A text of one 5-gram over and over has one value in every row: its bands differ still."""
    assert len(set(bands(article("no " * 40)))) == 25


def test_the_page_around_a_report_does_not_count() -> None:
    page = f"Read this too\n{REPORT}"
    assert bands(article(page, [(0, 13, "menu")])) == bands(article(REPORT))


def test_many_at_once_have_the_bands_that_each_has_alone() -> None:
    texts = [REPORT, "", OTHER, many_words(9_000), "No comment.", ANOTHER, "Zürich ﬁ " * 9]
    documents = [article(text, name=str(number)) for number, text in enumerate(texts * 3)]
    assert list(bands_of_many(documents)) == [bands(document) for document in documents]
    assert list(bands_of_many([])) == []


def test_many_at_once_are_read_as_they_are_needed() -> None:
    given: list[Document] = []

    def coming() -> Iterator[Document]:
        for number in range(20):
            given.append(article(many_words(5_000), name=str(number)))
            yield given[-1]

    assert next(bands_of_many(coming())) == bands(given[0])
    assert len(given) < 10


def test_the_bands_are_the_same_in_every_process() -> None:
    code = (
        "from parley.copies import bands; from parley.model import Document;"
        "print(bands(Document('d', 'k', 'n', 'Nine words are quite enough for some bands here.')))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    text = "Nine words are quite enough for some bands here."
    assert printed == {f"{bands(article(text))}\n"}


def test_a_record_made_today_can_be_read_tomorrow() -> None:
    """Bands are kept in records: they change only together with the stamp of the stage."""
    assert STAMP == "copies-1"
    assert bands(article(REPORT))[:2] == (6290050062323179672, 3524648380597232983)


def test_copies_at_seven_tenths_meet() -> None:
    dice = random.Random(5)
    met = []
    for _ in range(150):
        words = [f"w{dice.randrange(9000)}" for _ in range(300)]
        changed = list(words)
        for place in dice.sample(range(300), 10):
            changed[place] = "new"
        one, other = article(" ".join(words), name="a"), article(" ".join(changed), name="b")
        if likeness(one, other).jaccard >= 0.7:
            met.append(bool(set(bands(one)) & set(bands(other))))
    assert len(met) > 60
    assert sum(met) >= 0.98 * len(met)


def test_the_name_of_a_document_does_not_count() -> None:
    assert bands(article(REPORT)) == bands(replace(article(REPORT), id="d-other", key="other"))
