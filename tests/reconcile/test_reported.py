"""When the reports of a block came out, and which days their words mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.model import Block, DateMention, Published, TimeForm
from parley.reconcile.reported import Reports, anchors, came_out, needed
from tests.reconcile.telling import Telling


def placed(first: str | None, last: str | None) -> Published:
    return Published(None, first, last, "range" if first else None, "placed")


@pytest.mark.parametrize(
    ("published", "days"),
    [
        (Published("2031-02-05"), (date(2031, 2, 5), date(2031, 2, 5))),
        (Published("2031-02"), (date(2031, 2, 1), date(2031, 2, 28))),
        (placed("2031-02-05", "2031-02-08"), (date(2031, 2, 5), date(2031, 2, 8))),
        (Published(), None),
    ],
)
def test_a_report_came_out_between_two_days(
    published: Published, days: tuple[date, date] | None
) -> None:
    assert came_out(published) == days


def test_an_expression_in_a_report_of_a_range_covers_what_both_ends_make_of_it() -> None:
    report = Telling("a")
    yesterday = DateMention(
        "t-1", report.span("yesterday"), "date", "", TimeForm(anchor="report", unit="D", offset=-1)
    )
    head = replace(report.head, published=placed("2031-02-05", "2031-02-07"))
    reports = Reports.of(Block("k", [head], [yesterday]))
    assert reports.days("t-1") == (date(2031, 2, 4), date(2031, 2, 6))
    undated = Reports.of(Block("k", [report.head], [yesterday]))
    assert undated.days("t-1") is None


def test_a_mention_brings_what_it_counts_from() -> None:
    report = Telling("a")
    first = report.date("2031-02-05")
    after = DateMention(
        "t-2",
        report.span("two days later"),
        "date",
        "",
        TimeForm(anchor="mention", mention=first, unit="D", offset=2),
    )
    assert list(needed(anchors([*report.claims, after]), "t-2", None)) == ["t-2", first]
