"""Series and their points as tables, the chart of a series, and what words or ids ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from rich.cells import cell_len

from parley.errors import ParleyError, UnknownId
from parley.record import Record, SeriesRow
from parley.report.tables import Table
from parley.report.times.asked_series import asked_series, the_one
from parley.report.times.chart import chart
from parley.report.times.figure_table import differs, latest, point_table, series_table
from tests.report.times import making


def as_dicts(table: Table) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def only(record: Record) -> SeriesRow:
    (row,) = record.counted()
    return row


def test_a_series_tells_range_latest_and_what_differs(crew: Record) -> None:
    (found,) = as_dicts(series_table(crew.counted()))
    assert found["what"] == "men held, Port Sill"
    assert found["range"] == "12–100"
    assert found["last"] == "38, 2031-03-01, The navy"
    assert found["counts"] == "5/5/4"
    assert found["differs"] == "1 revision, 1 disagreement"
    assert (found["changes"], found["revisions"], found["disagreements"]) == (0, 1, 1)


def test_figures_outside_of_series_are_listed_where_asked(crew: Record) -> None:
    table = series_table(crew.counted(alone=True))
    assert [row["id"] for row in as_dicts(table)] == [
        *(making.series().id, making.THREE.id, making.PAUSE.id)
    ]
    assert table.notes()[0].startswith("1 series, 5 figures · 2 figures outside of them")


def test_a_series_without_days_has_its_last_point_for_latest(crew: Record) -> None:
    series = only(crew).series
    undated = tuple(replace(point, earliest=None, latest=None) for point in series.points)
    assert latest(replace(series, points=undated)) == undated[-1]
    assert differs(replace(series, comparisons=())) is None


def test_every_point_stands_with_value_bound_source_and_outlet(crew: Record) -> None:
    found = as_dicts(point_table(crew.counted()))
    keys = ("words", "amount", "bound", "source", "outlet", "day")
    assert [tuple(row[key] for key in keys) for row in found] == [
        ("44", "44", "exactly", ("The navy",), "Quay Wire", "2031-02-03"),
        ("44", "44", "exactly", ("The navy",), "Globe", "2031-02-04"),
        ("At least 46", "at least 46", "at least", ("the union",), "Harbour Post", "2031-02-04"),
        ("38", "38", "exactly", ("The navy",), "Quay Wire", "2031-03-01"),
        ("Dozens", "12–100", "between", (), "Tide", None),
    ]
    assert {row["series"] for row in found} == {making.series().id}


def test_the_chart_has_a_line_a_point_with_ranges_as_bars_and_open_ends_as_arrows(
    crew: Record,
) -> None:
    lines = chart(only(crew), 80)
    assert lines[0].split() == ["12", "100"]
    assert [line.split()[0] for line in lines[1:]] == [
        *("2031-02-03", "2031-02-04", "2031-02-04", "2031-03-01", "no")
    ]
    assert "●─▶" in lines[3]
    assert lines[3].endswith("≥46    the union")
    assert "├──" in lines[5]
    assert lines[5].endswith("──┤   12–100 Tide")
    assert lines[4].index("●") < lines[1].index("●") == lines[2].index("●")


@pytest.mark.parametrize("width", [30, 60, 80, 100, 200])
def test_the_chart_fits_its_width_and_shows_nothing_hostile(evil: Record, width: int) -> None:
    for row in evil.counted(alone=True):
        lines = chart(row, width)
        assert max(map(cell_len, lines)) <= width
        assert all(line.isprintable() for line in lines)


def test_equal_points_are_one_line_of_the_chart(crew: Record) -> None:
    row = only(crew)
    first = row.series.points[0]
    twice = replace(row.series, points=(first, first, *row.series.points[1:]))
    assert len(chart(SeriesRow(twice, row.figures), 80)) == len(chart(row, 80))
    assert "44 ×2" in chart(SeriesRow(twice, row.figures), 80)[1]


ASKED = [
    ("men", {}, 1, 5),
    ("held sill", {}, 1, 5),
    ("MEN", {"by": "navy"}, 1, 3),
    ("men", {"days": ("2031-02-04", "2031-02-28")}, 1, 2),
    ("pause", {}, 1, 1),
    ("", {"alone": True}, 3, 5),
    ("herring", {}, 0, 0),
    ("men", {"about": "herring"}, 0, 0),
]


@pytest.mark.parametrize(("words", "asked", "series", "points"), ASKED)
def test_words_name_series_and_else_figures_that_stand_alone(
    crew: Record, words: str, asked: dict[str, Any], series: int, points: int
) -> None:
    found = asked_series(crew, words, **asked)
    assert len(found) == series
    assert sum(len(row.series.points) for row in found[:1]) == points


def test_an_id_stands_for_a_series_and_that_of_a_figure_too(crew: Record) -> None:
    for identifier in (making.series().id[:8], making.HELD[3].id):
        (row,) = asked_series(crew, identifier)
        assert row.series.id == making.series().id
    (alone,) = asked_series(crew, making.PAUSE.id)
    assert alone.series.points[0].figure == making.PAUSE.id
    with pytest.raises(UnknownId):
        asked_series(crew, "m-ffffff")


def test_where_one_series_is_wanted_several_are_named(crew: Record) -> None:
    assert the_one(asked_series(crew, "men")).series.id == making.series().id
    with pytest.raises(ParleyError, match=r"several series fit.*men held, Port Sill"):
        the_one(asked_series(crew, "", alone=True))
    with pytest.raises(ParleyError, match="no series"):
        the_one(())
