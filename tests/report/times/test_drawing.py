"""The drawing of a series: well-formed, told in words, nothing from outside, nothing hostile."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from parley.errors import ParleyError
from parley.model import Point
from parley.record import Record, SeriesRow
from parley.report.times.drawing import figure_svg, write_svg
from parley.report.times.labels import Box, place_labels
from parley.report.times.plot import plot
from tests.report.hostile import HOSTILE
from tests.report.times import making

SVG = "{http://www.w3.org/2000/svg}"


def drawn(record: Record, series: str) -> ElementTree.Element:
    (row,) = record.counted(series=series)
    return ElementTree.fromstring(figure_svg(row))


def test_the_drawing_says_in_words_what_it_shows(crew: Record) -> None:
    page = drawn(crew, making.series().id)
    title, desc = page.findall(f"{SVG}title")[0], page.findall(f"{SVG}desc")[0]
    assert page.get("role") == "img"
    assert page.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert title.text == "men held, Port Sill"
    assert desc.text is not None
    assert "at least 46, 4 February 2031, according to the union (in Harbour Post" in desc.text
    assert "12–100, no day, according to Tide" in desc.text
    marks = [found.text for found in page.findall(f".//{SVG}g/{SVG}title")]
    assert len(marks) == 5


def test_hostile_text_is_text_in_the_drawing(evil: Record) -> None:
    page = drawn(evil, making.evil_series().id)
    tags = {element.tag.removeprefix(SVG) for element in page.iter()}
    assert tags <= {"svg", "title", "desc", "rect", "g", "path", "text"}
    assert not any(name.startswith("on") for element in page.iter() for name in element.attrib)
    assert page.findall(f"{SVG}title")[0].text is not None
    (row,) = evil.counted(series=making.evil_series().id)
    assert "<script" not in figure_svg(row)
    assert not {sign for sign in figure_svg(row) if not sign.isprintable()} - {"\n"}
    assert HOSTILE[:10] not in figure_svg(row)


def test_what_xml_may_not_hold_is_replaced(crew: Record) -> None:
    (row,) = crew.counted()
    odd = replace(row.series, measure="men\ufffe\x0b\ud800 held")
    assert ElementTree.fromstring(figure_svg(SeriesRow(odd, row.figures))) is not None


def test_the_drawing_needs_nothing_from_outside(crew: Record) -> None:
    (row,) = crew.counted()
    text = figure_svg(row)
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"<(script|style|image|use|a|foreignObject)\b|href|url\(", text)
    assert text == figure_svg(row)


def test_bounds_are_arrows_ranges_are_bars_and_sources_have_shapes(crew: Record) -> None:
    (row,) = crew.counted()
    marks = {mark.label: mark for mark in plot(row).marks}
    assert (marks["≥46"].arrow, marks["≥46"].hollow) == ("up", True)
    assert (marks["38"].arrow, marks["38"].low, marks["38"].hollow) == (None, None, False)
    between = marks["12–100"]
    assert between.y is None
    assert between.low is not None
    assert between.high is not None
    assert between.low > between.high
    assert marks["38"].y is not None
    assert marks["44"].y is not None
    assert marks["38"].y > marks["44"].y
    assert marks["38"].x > marks["44"].x
    shapes = {source.name: (source.shape, source.colour) for source in plot(row).sources}
    assert len(set(shapes.values())) == len(shapes) == 3


def test_points_without_a_day_stand_in_a_strip_of_their_own(crew: Record) -> None:
    (row,) = crew.counted()
    found = plot(row)
    assert found.strip is not None
    assert [mark.label for mark in found.marks if mark.x > found.strip] == ["12–100"]
    dated = replace(row.series, points=row.series.points[:4])
    assert plot(SeriesRow(dated, row.figures)).strip is None


POINTS = [
    [Point("n-1", 0, None, None, "exactly", None, None, None, ())],
    [Point("n-1", 7, None, None, "about", "2031-02-01", "2031-02-01", "report", ())],
    [Point("n-1", 5, 3, 9, "about", "2031-02-01", "2031-02-28", "report", ())],
    [
        Point("n-1", -3, None, None, "at most", "2031-02-01", "2031-02-01", "said", ()),
        Point(
            "n-1", 2_500_000_000, None, None, "more than", "2032-02-01", "2032-02-01", "said", ()
        ),
    ],
    [Point("n-1", 0.25, None, None, "exactly", "2031-02-01", "2031-02-01", "said", ())] * 40,
]


@pytest.mark.parametrize("points", POINTS, ids=["nothing", "one", "range", "far", "many"])
def test_whatever_the_numbers_all_is_inside_the_drawing(crew: Record, points: list[Point]) -> None:
    (row,) = crew.counted()
    figure = next(iter(row.figures.values()))
    series = replace(row.series, points=tuple(points), comparisons=())
    found = plot(SeriesRow(series, {"n-1": figure}))
    for mark in found.marks:
        for at in (mark.y, mark.low, mark.high):
            assert at is None or 76 <= at <= 376
        assert 84 <= mark.x <= 736
    assert 2 <= len(found.amounts) <= 12


def test_labels_cover_no_mark_and_no_other_label() -> None:
    wanted = [(100.0, 100.0, "44"), (112.0, 100.0, "44"), (124.0, 100.0, "≥46")] * 4
    boxes = [Box(x - 6, y - 6, x + 6, y + 6) for x, y, _ in wanted]
    labels = place_labels(wanted, boxes, Box(0, 0, 200, 200))
    placed = [label for label in labels if label is not None]
    covered = [Box(at.x, at.y - 9, at.x + 6.3 * len(at.words), at.y + 2) for at in placed]
    assert 3 <= len(placed) < len(wanted)
    for place, box in enumerate(covered):
        assert not any(box.meets(mark) for mark in boxes)
        assert not any(box.meets(other) for other in covered[place + 1 :])


def test_a_file_that_cannot_be_written_is_named(crew: Record, tmp_path: Path) -> None:
    (row,) = crew.counted()
    write_svg(row, tmp_path / "men.svg")
    assert (tmp_path / "men.svg").read_text(encoding="utf-8") == figure_svg(row)
    with pytest.raises(ParleyError, match=r"nowhere"):
        write_svg(row, tmp_path / "nowhere" / "men.svg")
    assert [path.name for path in tmp_path.iterdir()] == ["men.svg"]
