from __future__ import annotations

import pytest

from parley.reconcile.kinship import may_be_kin, story
from parley.reconcile.kinship.cover import cover
from tests.reconcile.kinship.telling import CONDENSED, INDEPENDENT, ORIGINAL, REWRITTEN, report

ONE = story(report("r", ORIGINAL))


def test_a_rewritten_copy_covers_its_original_and_the_other_way_round() -> None:
    found = cover(ONE, story(report("c", REWRITTEN)))
    assert min(found.shares) > 0.9
    assert found.names["brekstadt"] == found.names["brekstad"]


def test_a_condensed_copy_is_covered_and_covers_less() -> None:
    whole, part = cover(ONE, story(report("c", CONDENSED))).shares
    assert whole < part
    assert part > 0.95


def test_an_independent_report_brings_facts_of_its_own() -> None:
    assert max(cover(ONE, story(report("i", INDEPENDENT))).shares) < 0.6


@pytest.mark.parametrize("text", [REWRITTEN, CONDENSED, INDEPENDENT])
def test_cover_is_the_same_from_both_sides(text: str) -> None:
    other = story(report("c", text))
    assert cover(ONE, other).shares == tuple(reversed(cover(other, ONE).shares))


@pytest.mark.parametrize(
    ("day", "other", "may"),
    [
        ("2031-05-06", "2031-05-06", True),
        ("2031-05-06", "2031-06-05", True),
        ("2031-06-05", "2031-05-06", True),
        ("2031-05-06", "2031-09-06", False),
        ("2031-09-06", "2031-05-06", False),
        ("2031-05-06", None, True),
    ],
)
def test_a_copy_comes_out_weeks_after_its_original_at_most(
    day: str, other: str | None, may: bool
) -> None:
    stories = story(report("r", ORIGINAL, day)), story(report("c", REWRITTEN, other))
    assert may_be_kin(*stories) is may


def test_what_shares_next_to_nothing_is_not_asked() -> None:
    assert not may_be_kin(ONE, story(report("s", "The mayor of Halvik, Jostein Falk, opened it.")))
