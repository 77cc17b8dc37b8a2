"""The matrix: issue by issue, party by party, each voice apart; on any terminal, and as rows."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console

from parley.model import Position, short
from parley.record import Record
from parley.report.talks.cells import BESIDE, NO_ISSUE, Cell, Matrix
from parley.report.talks.held import held
from parley.report.talks.matrix import make_matrix
from parley.report.talks.overview import last_word
from parley.report.talks.positions_markdown import positions_markdown
from parley.report.talks.positions_table import position_table
from parley.report.talks.positions_terminal import print_positions
from tests.report.negotiation.positions import (
    DAM,
    INSPECTION,
    PAUSE,
    REED,
    SHORTER,
    SLUICE,
    SOFTER,
    STUCK,
)


def printed(record: Record, width: int, *, history: bool = False) -> str:
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None, markup=False)
    print_positions(make_matrix(held(record), history=history), console)
    return out.getvalue()


def cell(matrix: Matrix, issue: str, party: str) -> Cell:
    (row,) = (row for row in matrix.issues if row.name == issue)
    (found,) = (each for each in row.cells if each.party == party)
    return found


def rows(record: Record, *, history: bool = False, **asked: Any) -> list[dict[str, Any]]:
    table = position_table(held(record, **asked), history=history)
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def ids(*positions: Position) -> list[str]:
    return [short(position.id) for position in positions]


def test_each_voice_of_a_cell_stands_in_lines_of_its_own(dam: Record) -> None:
    sections = cell(make_matrix(held(dam)), "pause", "Mavia").sections
    assert [(each.heading, [line.id for line in each.lines]) for each in sections] == [
        ("", ids(PAUSE, DAM)),
        ("as its opponent tells it", ids(INSPECTION)),
        ("near it, not speaking for it", ids(REED)),
    ]
    assert [line.who for line in sections[2].lines] == ["Reed Party"]


def test_history_shows_every_position_the_oldest_first(dam: Record) -> None:
    own = cell(make_matrix(held(dam), history=True), "pause", "Mavia").sections[0]
    assert [line.id for line in own.lines] == ids(DAM, PAUSE)
    told = cell(make_matrix(held(dam), history=True), "sluice", "Ostrel").sections[0]
    assert [line.id for line in told.lines] == ids(SLUICE, STUCK)


def test_of_one_stance_only_the_newest_is_shown_and_the_others_counted(dam: Record) -> None:
    found, day = held(dam), "2031-04-01"
    older = replace(DAM, id="q-0000000000000000", days=(day, day))
    more = replace(found, positions=(*found.positions, older))
    own = cell(make_matrix(more), "pause", "Mavia").sections[0]
    assert ([line.id for line in own.lines], own.more) == (ids(PAUSE, DAM), 1)


def test_a_sound_wording_is_shown_before_a_newer_suspect_one(dam: Record) -> None:
    found, day = held(dam), "2031-06-01"
    newer = replace(DAM, id="q-0000000000000000", days=(day, day), doubts=("a fragment",))
    more = replace(found, positions=(newer, *found.positions))
    own = cell(make_matrix(more), "pause", "Mavia").sections[0]
    assert [line.id for line in own.lines] == ids(PAUSE, DAM)


def test_who_is_no_party_stands_beside_the_table_by_name(dam: Record) -> None:
    found = held(dam)
    fisher = replace(DAM, id="q-0000000000000000", side=None, party="Orla Venn", holder="Orla Venn")
    more = replace(found, positions=(*found.positions, fisher))
    (line,) = cell(make_matrix(more), "pause", BESIDE).sections[0].lines
    assert (line.who, line.source) == ("Orla Venn", "Lake Courier")


def test_what_is_called_the_obstacle_stands_with_the_issue_alone(dam: Record) -> None:
    (row,) = (row for row in make_matrix(held(dam)).issues if row.name == "sluice")
    assert [line.id for line in row.sticking] == ids(STUCK)
    assert [line.id for line in row.cells[0].sections[0].lines] == ids(SLUICE)


def test_what_is_on_no_known_issue_comes_last(dam: Record) -> None:
    found = held(dam)
    unknown = replace(DAM, id="q-0000000000000000", issue="")
    names = [row.name for row in make_matrix(replace(found, positions=(unknown, DAM))).issues]
    assert names == ["pause", NO_ISSUE]


def test_a_line_tells_stance_words_condition_move_and_sources(dam: Record) -> None:
    line = cell(make_matrix(held(dam)), "pause", "Mavia").sections[0].lines[0]
    assert (line.day, line.stance, line.words) == (
        "2031-05-09",
        "would accept",
        "We can take 20 days if the patrols leave",
    )
    assert line.badges == ("tied to patrols",)
    assert line.source == "Ilse Marn, in Brenn Gazette"
    (move,) = line.moves
    assert move == (
        "softened, from rejects “We will not talk about the dam” of 2031-05-02 "
        "(a refusal, then an acceptance on a condition); Brenn Gazette’s word: “softened”, "
        f"{short(SOFTER.id)}"
    )


def test_copies_of_one_report_are_counted_as_one_origin(dam: Record) -> None:
    (found,) = rows(dam, about="sluice stay")
    assert (found["reports"], found["origins"]) == (2, 1)
    assert found["outlets"] == ("Lake Courier", "Morning Copy")


def test_a_term_that_changed_stands_with_who_changed_it(dam: Record) -> None:
    (moved,) = cell(make_matrix(held(dam)), "pause", "Lakes Commission").moved
    assert moved.startswith("term changed: pause: 30 days of 2031-05-02 → 20 days of 2031-05-09 (")
    assert moved.endswith(short(SHORTER.id))


def test_the_narrow_page_tells_gap_obstacle_silence_and_last_days(dam: Record) -> None:
    page = " ".join(printed(dam, 80).split())
    for words in (
        "pause · apart: one refuses what the other demands",
        "Mavia · last heard 2031-05-09",
        "nothing heard on it from Ostrel",
        "sluice · whether they overlap is not known: only Ostrel was heard on it",
        "obstacle, as told: “The main obstacle is the sluice” — Brenn Gazette",
        "Ostrel · nothing in its own voice · last heard 2031-05-02",
        "rejects † “Mavia refuses every inspection” [a fragment] — an official of Ostrel",
        "Lakes Commission (mediator)",
        "silence is no denial",
        "6 positions on 2 issues",
    ):
        assert words in page


def test_on_a_wide_terminal_the_parties_stand_beside_each_other(dam: Record) -> None:
    first = printed(dam, 130).splitlines()[0]
    assert first.split() == ["Issue", "Mavia", "Ostrel", "Others"]
    assert "Others" not in printed(dam, 119).splitlines()[0]


def test_at_a_glance_each_party_has_its_last_word_on_an_issue(dam: Record) -> None:
    lines = [line.split("  ") for line in printed(dam, 80).splitlines()[2:4]]
    assert [[part.strip() for part in line if part.strip()] for line in lines] == [
        ["pause (apart)", "would accept 2031-05-09 ←", "–"],
        ["sluice", "–", "(demands) 2031-05-02"],
    ]
    assert "The last word of each party" not in printed(dam, 40)


def test_a_day_that_is_not_known_exactly_is_told_by_its_end(dam: Record) -> None:
    found = held(dam)
    vague = replace(DAM, days=("2031-05-01", "2031-05-04"))
    matrix = make_matrix(replace(found, positions=(vague,)))
    assert last_word(cell(matrix, "pause", "Mavia")).plain == "rejects by 2031-05-04"


@pytest.mark.parametrize("history", [False, True])
@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_the_matrix_fits_the_terminal_and_does_nothing(
    evil: Record, width: int, history: bool
) -> None:
    page = printed(evil, width, history=history)
    assert max(map(cell_len, page.splitlines())) <= width
    assert not {sign for sign in page if not sign.isprintable()} - {"\n"}


def test_markdown_is_one_table_and_escapes_what_reports_say(dam: Record, evil: Record) -> None:
    page = positions_markdown(make_matrix(held(dam)))
    assert "| Issue | Mavia | Ostrel | Others |" in page.splitlines()
    assert "2031-05-09 **would accept** “We can take 20 days" in page
    hostile = positions_markdown(make_matrix(held(evil)))
    assert "\\<script\\>" in hostile
    assert "<script>" not in hostile
    assert {line.count(" | ") for line in hostile.splitlines() if line.startswith("| ")} == {4}


def test_a_record_without_positions_says_so(strike_record: Record) -> None:
    assert printed(strike_record, 80) == "No positions.\n"
    assert positions_markdown(make_matrix(held(strike_record))).endswith("No positions.\n")


def test_a_choice_of_nothing_names_the_issues(dam: Record) -> None:
    matrix = make_matrix(held(dam, issue="gold"))
    assert matrix.nothing == "No positions so chosen. Issues: pause, sluice."
    assert positions_markdown(matrix).endswith("Issues: pause, sluice.\n")


CHOICES = [
    ({"party": "mavi"}, [PAUSE, DAM, INSPECTION, REED]),
    ({"party": "Marn"}, [PAUSE, DAM, INSPECTION, REED]),
    ({"party": "reed"}, [REED]),
    ({"party": "avia"}, []),
    ({"issue": "slu"}, [SLUICE, STUCK]),
    ({"about": "patrols"}, [PAUSE]),
    ({"about": '"the dam pulled"'}, [REED]),
    ({"since": "2031-05-03"}, [PAUSE, INSPECTION, STUCK]),
    ({"until": "2031-05-03"}, [DAM, REED, SLUICE]),
    ({"since": "2031-05-03", "until": "2031-05-08"}, []),
]


@pytest.mark.parametrize(("asked", "expected"), CHOICES)
def test_positions_are_chosen_by_party_words_issue_and_day(
    dam: Record, asked: dict[str, Any], expected: list[Position]
) -> None:
    assert {row["id"] for row in rows(dam, **asked)} == {each.id for each in expected}


def test_a_row_is_one_position_with_all_that_is_known_of_it(dam: Record) -> None:
    (found,) = rows(dam, about="patrols")
    assert (found["stance"], found["otherwise"], found["voice"]) == ("conditional", "accept", "own")
    assert found["conditions"] == ("if “the patrols leave” (patrols)",)
    assert (found["earliest"], found["latest"]) == ("2031-05-09", "2031-05-09")
    assert found["movements"] == (SOFTER.id,)
    assert found["latest_of_voice"] == "yes"
    (near,) = rows(dam, party="reed")
    assert (near["voice"], near["relation"]) == ("own, near", "near")


def test_rows_of_a_history_go_from_the_oldest_on(dam: Record) -> None:
    own = [row["id"] for row in rows(dam, history=True) if row["voice"] == "own"]
    assert own == [DAM.id, PAUSE.id]
