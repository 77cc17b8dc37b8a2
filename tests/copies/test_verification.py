"""Near copies are told from reports that only share what was said, or an agency's background."""

from __future__ import annotations

import pytest

from parley.copies import likeness, near
from parley.model.families import Kinship
from tests.copies.reports import (
    ANOTHER,
    BACKGROUND,
    FIFTH,
    FOURTH,
    LEAD,
    OTHER,
    REPORT,
    SAYING,
    SECOND,
    THIRD,
)
from tests.parsing import article


def kinship(one: str, other: str) -> Kinship | None:
    """Return what two texts are to each other."""
    return near(article(one, name="a"), article(other, name="b"))


def joined(*paragraphs: str) -> str:
    """Return a report of these paragraphs."""
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    "copy",
    [
        REPORT,
        REPORT.upper(),
        REPORT.replace("Tuesday", "the second day").replace("told", "said to"),
        joined(LEAD, SECOND, FOURTH, FIFTH),
        joined(LEAD, SECOND, THIRD),
        joined("Crews walk out", LEAD, SECOND, THIRD, FOURTH, ANOTHER, FIFTH),
        joined(OTHER, REPORT, ANOTHER),
        joined(FOURTH, FIFTH, LEAD, SECOND, THIRD),
        joined(LEAD, OTHER, FOURTH),
        joined(LEAD, f"“{SAYING}” Teller said.", FOURTH, FIFTH, SECOND),
    ],
    ids=[
        "the same",
        "in capitals",
        "local wording",
        "a paragraph less",
        "cut from the end",
        "a headline and paragraphs more",
        "printed whole inside another",
        "paragraphs moved",
        "two paragraphs of it and as many of its own",
        "a quotation more",
    ],
)
def test_a_near_copy_is_found(copy: str) -> None:
    found = kinship(REPORT, copy)
    assert found is not None
    assert found.kind == "near"
    assert found.passages


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (REPORT, OTHER),
        (OTHER, ANOTHER),
        (joined(OTHER, f"“{SAYING}” Teller said."), joined(ANOTHER, f'"{SAYING}" she said.')),
        (joined(OTHER, f"“{SAYING}” Teller said."), joined(ANOTHER, f"{SAYING}")),
        (joined(OTHER, BACKGROUND), joined(ANOTHER, BACKGROUND)),
        (joined(LEAD, FOURTH, BACKGROUND), joined(OTHER, ANOTHER, BACKGROUND)),
        (
            joined(OTHER, f"“{SAYING}” Teller said.", BACKGROUND),
            joined(ANOTHER, f"“{SAYING}” Teller said.", BACKGROUND),
        ),
        (
            joined(OTHER, ANOTHER, BACKGROUND, FOURTH.replace("four", "six")),
            joined(REPORT.replace(FOURTH, ""), REPORT.upper()[:0] + FOURTH, BACKGROUND),
        ),
        (LEAD, joined(OTHER, ANOTHER, "The crews walked out on Tuesday after a third night.")),
    ],
    ids=[
        "one event, two reports",
        "two more",
        "one long quotation",
        "marks lost in one of them",
        "one paragraph of background",
        "background that is half of a short report",
        "quotation and background",
        "background in two paragraphs",
        "a phrase of the lead",
    ],
)
def test_independent_reports_stay_apart(one: str, other: str) -> None:
    assert kinship(one, other) is None


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("", "", False),
        ("No comment.", "No comment.", False),
        ("Talks resume in Port Ansel today.", "Talks resume in Port Ansel today.", False),
        (LEAD, LEAD, True),
        (LEAD, LEAD.replace("Tuesday", "Monday"), True),
        (LEAD, LEAD[:70], False),
        (f"“{SAYING}” Mara Teller said.", f"“{SAYING}” Mara Teller told us.", True),
        (f"“{SAYING[:120]}” Teller said.", joined(OTHER, f"“{SAYING}” she said."), False),
    ],
)
def test_little_text_must_be_the_same(one: str, other: str, kin: bool) -> None:
    assert (kinship(one, other) is not None) is kin


def test_a_statement_printed_in_full_is_a_text() -> None:
    statement = f"“{SAYING} {BACKGROUND}”"
    assert kinship(joined("Her words in full:", statement), joined(OTHER, statement)) is not None


def test_the_order_of_the_two_does_not_count() -> None:
    one, other = article(REPORT, name="a"), article(joined(LEAD, SECOND, OTHER), name="b")
    found = near(one, other)
    assert found == near(other, one)
    assert found is not None
    assert found.one < found.other
    assert {passage.one.document for passage in found.passages} == {found.one}


def test_shares_say_how_much_of_each_stands_in_the_other() -> None:
    part, whole = article(joined(LEAD, SECOND), name="a"), article(REPORT, name="b")
    alike = likeness(part, whole)
    assert alike.shares[0] == 1.0
    assert 0.3 < alike.shares[1] < 0.5
    assert alike.jaccard == pytest.approx(alike.shares[1])
    assert likeness(whole, part).shares == alike.shares[::-1]


@pytest.mark.parametrize(
    ("one", "other", "jaccard"),
    [
        ("a b c d e f", "a b c d e f", 1.0),
        ("a b c d e f", "a b c d e g", 1 / 3),
        ("a b c d e", "A, b: c d e!", 1.0),
        ("a b c d", "a b c d", 0.0),
        ("", "a b c d e", 0.0),
        ("a b c d e", "v w x y z", 0.0),
    ],
)
def test_likeness_is_counted_exactly(one: str, other: str, jaccard: float) -> None:
    alike = likeness(article(one, name="a"), article(other, name="b"))
    assert alike.jaccard == pytest.approx(jaccard)


def test_a_decision_lists_what_it_saw() -> None:
    found = kinship(REPORT, joined(LEAD, SECOND, FOURTH))
    assert found is not None
    seen = {feature.name: feature.value for feature in found.features}
    assert seen["jaccard"] == pytest.approx(min(found.shares), abs=0.05)
    assert (seen["share"], seen["share back"]) == found.shares
    assert {"own share", "own share back", "words shared", "own words shared"} < set(seen)
    assert all(feature.words for feature in found.features)


def test_marks_are_left_out() -> None:
    menu = " ".join(f"Section{number}" for number in range(200))
    one = article(f"{menu}\n{OTHER}", [(0, len(menu), "menu")], name="a")
    other = article(f"{menu}\n{ANOTHER}", [(0, len(menu), "menu")], name="b")
    assert likeness(one, other).jaccard == 0
    assert near(one, other) is None
