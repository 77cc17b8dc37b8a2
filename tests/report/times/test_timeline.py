"""The timeline: what happened by day, in whose words, and what was reported when."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console

from parley.record import Record
from parley.report.printing import print_table
from parley.report.times.timeline_table import timeline_table
from tests.report.times import making


def rows(record: Record, **asked: Any) -> list[dict[str, Any]]:
    table = timeline_table(record.happened(**asked))
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def printed(record: Record, width: int) -> str:
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None)
    print_table(timeline_table(record.happened()), console)
    return out.getvalue()


def test_what_happened_stands_by_day_and_undated_things_last(crew: Record) -> None:
    assert [(row["id"], row["day"]) for row in rows(crew)] == [
        (making.happening().id, "2031-02-02 – 02-03"),
        (making.RESUMED.id, None),
    ]


def test_a_happening_tells_who_whom_where_and_when_it_was_reported(crew: Record) -> None:
    found = rows(crew)[0]
    assert found["reported"] == "2031-02-03 – 02-04"
    assert found["who"] == "The coast guard → three of the crew"
    assert found["words"] == "The coast guard freed three of the crew"
    assert (found["where"], found["category"], found["modality"]) == (
        "Port Sill",
        "RETREAT",
        "happened",
    )
    assert (found["counts"], found["reports"], found["origins"]) == ("3/2", 3, 2)
    assert found["outlets"] == ("Quay Wire", "Globe", "Harbour Post")
    assert found["differs"] == ("day",)


def test_what_is_planned_says_so_and_what_is_suspect_why(crew: Record) -> None:
    found = rows(crew)[1]
    assert found["kind"] == "CONSULT planned"
    assert found["suspect"] == "a fragment"
    assert "† Talks may resume" in " ".join(printed(crew, 100).split())


def test_counts_stand_below_the_timeline(crew: Record) -> None:
    last = printed(crew, 120).splitlines()[-1]
    assert last == ("2 happenings · 1 in several reports · 1 without a day · In: reports/origins")


@pytest.mark.parametrize("width", [40, 80, 100, 200])
def test_the_timeline_fits_the_terminal(evil: Record, width: int) -> None:
    page = printed(evil, width)
    assert max(map(cell_len, page.splitlines())) <= width
    assert not {sign for sign in page if not sign.isprintable()} - {"\n"}


def test_on_100_columns_it_is_a_table(crew: Record) -> None:
    assert printed(crew, 100).splitlines()[0].split() == [
        *("Id", "Day", "Reported", "Kind", "Who", "→", "whom", "What", "In")
    ]
