"""Figures of several reports, and which of them are one series."""

from __future__ import annotations

from itertools import permutations

import pytest

from parley.model import Series
from parley.reconcile.series import SERIES
from tests.reconcile.telling import Telling, findings


def series(*reports: Telling) -> list[Series]:
    return [found for found in findings(SERIES, reports) if isinstance(found, Series)]


def numbers(*reports: Telling) -> list[list[float]]:
    """Return the values of each series, sorted."""
    found = series(*reports)
    return sorted(sorted(point.value or 0 for point in one.points) for one in found)


def report(name: str, day: str | None = "2031-02-05", copy_of: str | None = None) -> Telling:
    return Telling(name, day, copy_of)


def test_a_figure_alone_makes_no_series() -> None:
    one = report("a")
    one.figure("44", 44, measure="held", counted="crew")
    assert series(one) == []


def test_sailors_and_crew_are_one_thing_counted() -> None:
    one, other = report("a"), report("b")
    one.figure("44", 44, measure="held", counted="Orrish crew")
    other.figure("44", 44, measure="held", counted="sailors of Orria")
    assert numbers(one, other) == [[44, 44]]


def test_the_crews_of_two_sides_are_two_series() -> None:
    one, other = report("a"), report("b")
    for here in (one, other):
        here.figure("44", 44, measure="held", counted="Orrish crew")
        here.figure("47", 47, measure="held", counted="Tessian crew")
    assert numbers(one, other) == [[44, 44], [47, 47]]


def test_soldiers_and_children_are_two_series() -> None:
    one, other = report("a"), report("b")
    for here in (one, other):
        here.figure("30", 30, measure="killed", counted="soldiers")
        here.figure("31", 31, measure="killed", counted="children")
    assert numbers(one, other) == [[30, 30], [31, 31]]


def test_money_is_never_turned_into_another_currency() -> None:
    one, other = report("a"), report("b")
    for here in (one, other):
        here.figure("£800m", 800_000_000, unit="GBP", measure="price", counted="club")
        here.figure("$800m", 800_000_000, unit="USD", measure="price", counted="club")
    assert len(series(one, other)) == 2


def test_a_part_and_its_whole_are_two_series() -> None:
    one = report("a")
    whole = one.figure("47", 47, measure="held", counted="crew")
    one.figure("44", 44, measure="held", counted="crew", whole=whole.id)
    assert series(one) == []


def test_two_numbers_of_one_voice_for_one_day_are_of_two_things() -> None:
    one, other = report("a"), report("b")
    one.figure("28.1%", 28.1, unit="percent", measure="stake", counted="stake")
    one.figure("29%", 29, unit="percent", measure="stake", counted="stake")
    other.figure("28.9%", 28.9, unit="percent", measure="stake", counted="stake")
    assert numbers(one, other) == [[28.9, 29]]


def test_a_number_far_from_the_others_is_another_matter() -> None:
    one, other = report("a"), report("b")
    one.figure("34,683", 34_683, measure="killed", counted="people")
    other.figure("33,207", 33_207, measure="killed", counted="people")
    other.figure("three", 3, measure="killed", counted="soldiers")
    assert numbers(one, other) == [[33_207, 34_683]]


def test_figures_that_name_nothing_counted_are_in_no_series() -> None:
    one, other = report("a"), report("b")
    one.figure("44", 44)
    other.figure("44", 44)
    assert series(one, other) == []


def test_copies_count_once() -> None:
    one, other, third = report("a"), report("b", copy_of="a"), report("c")
    for here in (one, other, third):
        here.figure("44", 44, measure="held", counted="crew")
    (found,) = series(one, other, third)
    assert (found.support.documents, found.support.families) == (3, 2)
    assert found.support.sources == (2, 2)


def test_one_army_in_two_reports_is_one_source() -> None:
    one, other = report("a"), report("b")
    for here in (one, other):
        here.figure("44", 44, measure="held", counted="crew", source="the navy")
    (found,) = series(one, other)
    assert (found.support.families, found.support.sources) == (2, (1, 1))


@pytest.mark.parametrize(
    ("told", "basis", "day"),
    [
        ({"of": "2031-01-09"}, "as of", "2031-01-09"),
        ({}, "report", "2031-02-05"),
    ],
)
def test_a_point_has_its_day_and_the_ground_of_it(
    told: dict[str, str], basis: str, day: str
) -> None:
    one, other = report("a"), report("b")
    one.figure("44", 44, measure="held", counted="crew", **told)
    other.figure("44", 44, measure="held", counted="crew", **told)
    (found,) = series(one, other)
    assert {(point.basis, point.earliest) for point in found.points} == {(basis, day)}


def test_a_point_in_another_unit_says_how_it_was_converted() -> None:
    one, other, third = report("a"), report("b"), report("c")
    one.figure("six weeks", 6, unit="week", measure="truce", counted="pause")
    other.figure("six weeks", 6, unit="week", measure="truce", counted="pause")
    third.figure("42 days", 42, unit="day", measure="truce", counted="pause")
    (found,) = series(one, other, third)
    assert found.unit == "week"
    assert [point.converted for point in found.points] == [None, None, "42 days = 6 weeks"]


def test_undated_points_come_last() -> None:
    one, other = report("a", None), report("b", "2031-02-05")
    one.figure("44", 44, measure="held", counted="crew")
    other.figure("44", 44, measure="held", counted="crew")
    (found,) = series(one, other)
    assert [point.basis for point in found.points] == ["report", None]


def test_the_order_of_claims_leaves_no_trace() -> None:
    reports = []
    for name, value in (("a", 44), ("b", 46), ("c", 38)):
        here = report(name)
        here.figure(str(value), value, measure="held", counted="crew")
        reports.append(here)
    found = [series(*order) for order in permutations(reports)]
    assert all(one == found[0] for one in found)


@pytest.mark.parametrize(
    ("counted", "measure", "name"),
    [
        ("crew", "held", "crew held"),
        ("hostages", "held", "hostages held"),
        ("dead", "killed", "killed"),
        ("fishermen", "killed", "fishermen killed"),
        ("rockets", "rockets fired", "rockets fired"),
        ("sailors held", "held", "sailors held"),
    ],
)
def test_a_series_is_named_as_a_reader_would_say_it(counted: str, measure: str, name: str) -> None:
    one, other = report("a"), report("b")
    for told in (one, other):
        told.figure("44", 44, measure=measure, counted=counted)
    assert [found.measure for found in series(one, other)] == [name]


def test_lengths_are_told_in_a_unit_that_leaves_them_whole() -> None:
    one, other = report("a"), report("b")
    one.figure("six weeks", 6, unit="week", measure="length of truce")
    other.figure("40 days", 40, unit="day", measure="length of truce")
    (found,) = series(one, other)
    assert found.unit == "day"
    assert sorted(point.value or 0 for point in found.points) == [40, 42]


def test_undated_reports_count_so_many_to_whom_the_same_is_done() -> None:
    made = [report("a", None), report("b", None), report("c", None)]
    for here, counted, done in zip(
        made,
        ("board members", "directors", "directors"),
        ("REJECT", "REJECT", "CONSULT"),
        strict=True,
    ):
        three = here.figure("three", 3, counted=counted)
        here.event(done, "vote", figures=(three.id,))
    assert numbers(*made[:2]) == [[3, 3]]
    assert numbers(made[0], made[2]) == []
