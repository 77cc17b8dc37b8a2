from __future__ import annotations

import pytest

from parley.model import Analysis
from parley.reconcile.kinship import bands, story
from tests.reconcile.kinship.telling import CONDENSED, ORIGINAL, REWRITTEN, report


def shared(one: Analysis, other: Analysis) -> int:
    return len(set(bands(story(one))) & set(bands(story(other))))


def test_bands_are_signed_numbers_of_64_bits_and_always_the_same() -> None:
    found = bands(story(report("r", ORIGINAL)))
    assert len(found) == len(set(found)) == 40
    assert all(-(1 << 63) <= band < 1 << 63 for band in found)
    assert found == bands(story(report("another", ORIGINAL)))


@pytest.mark.parametrize("copy", [REWRITTEN, CONDENSED])
def test_a_rewritten_copy_meets_its_original(copy: str) -> None:
    assert shared(report("r", ORIGINAL), report("c", copy)) >= 4


def test_another_story_meets_it_nowhere() -> None:
    text = (
        "The mayor of Brunnholm, Ilse Karvan, opened a school for 214 children in Dorn Street.\n"
        "It cost 3.7 million and was built by Maas and Tervel."
    )
    assert shared(report("r", ORIGINAL), report("s", text)) == 0


def test_a_report_that_names_next_to_nothing_has_no_bands() -> None:
    assert bands(story(report("r", "It rained. Two men came to Halvik."))) == ()
