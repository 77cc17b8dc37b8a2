"""What stands behind a finding, in words."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from parley.model import Support
from parley.report.page import Page
from parley.report.show_support import support_fields, told_support

ARMY = Support(3, 2, (1, 1), ("the army",))
OPEN = Support(
    2, 2, (1, 2), ("Mara Ilves", "a senior official"), "“a senior official” may be Mara Ilves"
)
CROWD = Support(9, 9, (9, 9), tuple(f"Paper {number}" for number in range(8)))


@pytest.mark.parametrize(
    ("support", "told"),
    [
        (ARMY, "3 reports, 2 origins, 1 source: the army"),
        (OPEN, "2 reports, 2 origins, 1–2 sources"),
        (Support(1, 1, (1, 1)), "1 report, 1 origin, 1 source"),
    ],
)
def test_a_single_source_is_named(support: Support, told: str) -> None:
    assert told_support(support) == told


def page_of(support: Support) -> list[str]:
    console = Console(file=io.StringIO(), width=200)
    support_fields(Page(console), support, "4 figures in ")
    printed = console.file
    assert isinstance(printed, io.StringIO)
    return printed.getvalue().splitlines()


def test_a_page_tells_who_and_what_leaves_it_open() -> None:
    assert page_of(ARMY) == ["support    4 figures in 3 reports, 2 origins, 1 source: the army"]
    assert page_of(OPEN) == [
        "support    4 figures in 2 reports, 2 origins, 1–2 sources",
        "told by    Mara Ilves and a senior official",
        "open       “a senior official” may be Mara Ilves",
    ]


def test_many_sources_are_not_all_named() -> None:
    assert page_of(CROWD)[1].endswith("Paper 7 and others")
