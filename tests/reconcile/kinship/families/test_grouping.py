"""Bonds that alone bridge groups of near copies are not believed."""

from __future__ import annotations

import pytest

from parley.model import Analysis, Kinship
from tests.reconcile.kinship.families.made_up import akin, families_of, report


def group(name: str, size: int) -> tuple[list[Analysis], list[Kinship]]:
    """Return near copies of one text, each kin to each."""
    reports = [report(f"{name}{at}", day="2031-02-05") for at in range(size)]
    bonds = [
        akin(one, other, "near") for at, one in enumerate(reports) for other in reports[at + 1 :]
    ]
    return reports, bonds


@pytest.mark.parametrize(
    ("sizes", "bridges", "expected"),
    [
        ((3, 3), 1, [3, 3]),
        ((2, 2), 1, [2, 2]),
        ((3, 3), 4, [6]),
        ((3, 1), 1, [4]),
        ((5, 1), 1, [5]),
        ((5, 1), 2, [6]),
        ((1, 1), 1, [2]),
    ],
)
def test_a_lone_bridge_between_groups_is_cut(
    sizes: tuple[int, int], bridges: int, expected: list[int]
) -> None:
    one, first = group("a", sizes[0])
    other, second = group("b", sizes[1])
    across = [akin(left, right) for left in one for right in other][:bridges]
    found = families_of([*one, *other], [*first, *second, *across])
    assert [len(family.members) for family in found] == expected


def test_rewritten_copies_of_one_report_need_no_kinship_with_each_other() -> None:
    origin = report("a", day="2031-02-05")
    copies = [report(f"b{at}", day="2031-02-06") for at in range(9)]
    (family,) = families_of([origin, *copies], [akin(origin, copy) for copy in copies])
    assert len(family.members) == 10
    assert {one.parent for one in family.members} == {None, "a"}


def test_copies_to_the_letter_count_as_one_text() -> None:
    """Nine printings of one text and nine of another: one kinship is all there can be."""
    one = [report(f"a{at}", day="2031-02-05", fingerprint="a") for at in range(9)]
    other = [report(f"b{at}", day="2031-02-06", fingerprint="b") for at in range(9)]
    (family,) = families_of([*one, *other], [akin(one[0], other[0])])
    assert len(family.members) == 18
