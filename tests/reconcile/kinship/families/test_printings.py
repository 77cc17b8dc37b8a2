"""Which of the reports that print the same words printed them first, and why."""

from __future__ import annotations

import pytest

from parley.model import Analysis
from parley.reconcile.kinship.families.credits import credits_of_all
from parley.reconcile.kinship.families.printings import first_printing
from tests.reconcile.kinship.families.made_up import marked, report


@pytest.mark.parametrize(
    ("reports", "first", "reason"),
    [
        (
            [report("a", day="2031-02-05"), report("b", day="2031-02-04")],
            "b",
            "published before its copies",
        ),
        (
            [report("b", day="2031-02-04"), report("a", day="2031-02-04"), report("c")],
            "a",
            "the earliest of those with a date",
        ),
        (
            [report("b", day="2031-02-04"), report("a", day="2031-02-04")],
            "a",
            "several copies came out on the first day: the first by name stands for them",
        ),
        (
            [report("b"), report("a")],
            "a",
            "no date tells which copy came first: the first by name stands for them",
        ),
        (
            [report("a", day=("2031-02-01", "2031-02-09")), report("b", day="2031-02-05")],
            "b",
            "the dates leave open which copy came first: the earlier by its latest day",
        ),
        ([report("a")], "a", ""),
    ],
)
def test_the_earliest_printed_first(reports: list[Analysis], first: str, reason: str) -> None:
    found, why = first_printing(reports, {})
    assert (found.document.id, why) == (first, reason)
    assert first_printing(reports[::-1], {}) == (found, why)


def test_the_outlet_that_the_text_itself_credits_printed_it_first() -> None:
    line = "HARN, Feb 5 (Lunetel) -"
    wire = marked(report("z", f"{line} It failed.", publisher="Lunetel Wire"), line, "dateline")
    paper = marked(report("a", f"{line} It failed.", publisher="Harn Post"), line, "dateline")
    found, why = first_printing([paper, wire], credits_of_all([paper, wire]))
    assert found == wire
    assert why == "the text is credited to Lunetel Wire, whose report this is"


def test_the_outlet_that_another_printing_credits_printed_it_first() -> None:
    own = report("z", publisher="Harn Herald", byline="By Ada Obi", day="2031-02-06")
    other = report("a", publisher="Lune Post", byline="By Ada Obi, Harn Herald", day="2031-02-06")
    found, _ = first_printing([own, other], credits_of_all([own, other]))
    assert found == own
