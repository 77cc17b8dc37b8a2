"""On whole reports: sound ones stay sound, and the broken spots of damaged ones are seen."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract import extract
from parley.extract.legibility import judged
from parley.extract.legibility.page import Page
from parley.extract.legibility.quoting import quoting
from parley.model import SOUND, Statement
from parley.record import Record
from tests.examples import ROOT
from tests.parsing import parse

FLOORS = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))["examples"]

DAMAGED = ("quicktide-", "globepulse-")
"""The two content farms of the examples; all other reports are sound."""

BROKEN = [
    ("quicktide-talks-deadlock.txt", "shut the door, leaving it open"),
    ("quicktide-talks-deadlock.txt", "We have arrived for [a] rule."),
    ("quicktide-talks-deadlock.txt", "that a second round was"),
    ("quicktide-talks-deadlock.txt", "Not anything was handed out"),
    ("quicktide-talks-deadlock.txt", "his government softened its line"),
    ("quicktide-interview.txt", "be in strike of hunger"),
    ("globepulse-caldrea-answer.txt", "We reject the Dunmere text"),
    ("globepulse-caldrea-answer.txt", "had asked two weeks more"),
    ("globepulse-collision.html", "Two bodies was recovered"),
    ("globepulse-collision.html", "the collision was intentionally"),
    ("globepulse-collision.html", "speaking with a hand"),
]
"""Statements on broken words, by document and a piece of their content; read by eye."""


@pytest.fixture(scope="module")
def statements(example_record: Path) -> dict[str, list[Statement]]:
    """The statements of the examples by the name of their document."""
    with Record.open(example_record) as record:
        names = {head.id: head.name for head in record.documents()}
        found: dict[str, list[Statement]] = {name: [] for name in names.values()}
        for row in record.all_statements():
            found[names[row.statement.document]].append(row.statement)
    return found


def test_sound_reports_stay_sound(statements: dict[str, list[Statement]]) -> None:
    sound = [s for name, all_ in statements.items() if not name.startswith(DAMAGED) for s in all_]
    suspect = [s for s in sound if s.legibility.grade == "suspect"]
    assert len(sound) > 200
    assert len(suspect) / len(sound) <= FLOORS["legibility"]["suspect_in_sound"], suspect


def test_broken_spots_of_damaged_reports_are_seen(statements: dict[str, list[Statement]]) -> None:
    seen = [
        any(
            words in span.quote
            for statement in statements[name]
            if statement.legibility.grade == "suspect"
            for span in statement.content
        )
        for name, words in BROKEN
    ]
    assert sum(seen) / len(BROKEN) >= FLOORS["legibility"]["broken_seen"], seen


def test_most_of_a_damaged_report_is_sound(statements: dict[str, list[Statement]]) -> None:
    for name, found in statements.items():
        suspect = sum(statement.legibility.grade == "suspect" for statement in found)
        assert suspect <= max(1, len(found) // 3), name


def test_nothing_is_built_where_nothing_is_said() -> None:
    assert judged(parse("The talks go on."), []) == ()


def test_order_and_everything_but_the_grade_are_kept() -> None:
    parsed = parse("The mayor said the the port was open. The union said it was late.")
    found = [claim for claim in extract(parsed)[0] if isinstance(claim, Statement)]
    assert [s.legibility.grade for s in found] == ["suspect", "sound"]
    again = judged(parsed, found)
    assert [replace(claim, legibility=SOUND) for claim in again] == [
        replace(claim, legibility=SOUND) for claim in found
    ]


MARKS = [
    ("He said “we agree” twice.", [(8, 17)], 0, 0),
    ('He said "we agree" twice.', [(8, 17)], 0, 0),
    ('He said “we agree" twice.', [(8, 17)], 0, 0),
    ("“We like “it” here,” he said.", [(0, 19)], 0, 0),
    ("It is 6'2\" and 4’11” long.", [], 0, 0),
    ("It was open” again.", [], 0, 1),
    ("“We came.\n\n“We saw,” he said.", [(0, 11), (11, 19)], 0, 0),
    ("“We came.\n\nThe port, “idle” for years, is open.", [(0, 11), (21, 26)], 1, 0),
]


@pytest.mark.parametrize(("text", "quotations", "unclosed", "unopened"), MARKS)
def test_double_marks_are_paired(
    text: str, quotations: list[tuple[int, int]], unclosed: int, unopened: int
) -> None:
    found = quoting(text, [0, *(i + 2 for i in range(len(text)) if text[i : i + 2] == "\n\n")])
    assert list(found.quotations) == quotations
    assert (len(found.unclosed), len(found.unopened)) == (unclosed, unopened)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["“", "”", '"', "``", "''", "a", " ", ". ", "\n"]), max_size=40))
def test_every_mark_is_accounted_for(pieces: list[str]) -> None:
    text = "x" + "".join(pieces)
    found = quoting(text, [0])
    for start, end in found.quotations:
        assert 0 <= start < end <= len(text)
    assert set(found.unclosed) | set(found.unopened) <= set(found.marks)


def test_a_page_finds_its_sentences_by_offset() -> None:
    page = Page(parse("The mayor spoke. The port was open.\n\nThe union left."))
    assert [sentence.text for sentence in page.sentences()] == [
        "The mayor spoke.",
        "The port was open.",
        "The union left.",
    ]
    assert list(page.numbers(0, 3)) == [0]
    assert list(page.numbers(10, 20)) == [0, 1]
    first, second, third = page.sentences()
    assert (first.following, second.following, third.leads) == (second, None, True)
