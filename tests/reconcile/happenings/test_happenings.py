"""Events of several reports, and which of them are one happening."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from parley.model import Happening, Participant
from parley.reconcile.happenings import HAPPENINGS
from tests.reconcile.telling import Telling, findings


def happenings(*reports: Telling) -> list[Happening]:
    return [found for found in findings(HAPPENINGS, reports) if isinstance(found, Happening)]


def told(one: dict[str, Any], other: dict[str, Any]) -> list[Happening]:
    """Return what two events of two reports amount to."""
    reports = []
    for name, event in (("a", dict(one)), ("b", dict(other))):
        report = Telling(name, event.pop("out", "2031-02-10"))
        report.event(event.pop("category", "RETREAT"), event.pop("action", "free"), **event)
        reports.append(report)
    return happenings(*reports)


ONE = [
    ({"by": "Orria", "on": "2031-02-09"}, {"by": "Orria", "on": "2031-02-09"}),
    ({"by": "Orria", "on": "2031-02-09"}, {"by": "the Orrish navy", "on": "2031-02-09"}),
    ({"by": "Orria", "on": "2031-02-09"}, {"by": "Orria", "action": "release", "on": "2031-02-09"}),
    ({"by": "Orria", "on": "2031-02-09"}, {"by": "Orria"}),
    ({"by": "Orria", "on": "2031-02-01", "out": "2031-02-03"}, {"by": "Orria", "on": "2031-02-01"}),
    (
        {"by": "Orria", "on": "2031-01-31", "out": "2031-02-01"},
        {"by": "Orria", "out": "2031-02-02"},
    ),
    (
        {"by": "Orria", "on": "2031-02-12", "modality": "planned"},
        {"by": "Orria", "on": "2031-02-12", "out": "2031-02-13"},
    ),
    ({"by": "the capital Paris", "on": "2031-02-09"}, {"by": "France", "on": "2031-02-09"}),
    (
        {"by": "Orria", "to": "Tessia", "on": "2031-02"},
        {"by": "Orria", "to": "Tessia", "on": "2031-02-09"},
    ),
    (
        {
            "category": "CONSULT",
            "action": "meet",
            "by": "Orria",
            "to": "Tessia",
            "on": "2031-02-09",
        },
        {
            "category": "CONSULT",
            "action": "meet",
            "by": "Tessia",
            "to": "Orria",
            "on": "2031-02-09",
        },
    ),
]
TWO = [
    ({"by": "Orria", "on": "2031-02-09"}, {"by": "Orria", "on": "2031-02-08"}),
    ({"by": "Orria", "on": "2031-02-09"}, {"by": "Tessia", "on": "2031-02-09"}),
    ({"by": "Orria", "on": "2031-02-09"}, {"by": "Orria", "action": "ease", "on": "2031-02-09"}),
    ({"by": "Orria", "on": "2031-02-09"}, {"by": "Orria", "out": "2031-03-20"}),
    ({"by": "Orria", "on": "2031-02-09"}, {"by": "Orria", "category": "AID", "on": "2031-02-09"}),
    ({"by": "Orria", "on": "2031-02"}, {"by": "Orria", "on": "2031-02-09"}),
    ({"on": "2031-02-09"}, {"on": "2031-02-09"}),
    ({"by": "Orria", "on": "2027"}, {"by": "Orria", "on": "2027"}),
    (
        {"by": "Orria", "to": "Ms Obi", "on": "2031-02-09"},
        {"by": "Orria", "to": "Mr Tamm", "on": "2031-02-09"},
    ),
    (
        {"by": "Orria", "place": "Harrow", "on": "2031-02-09"},
        {"by": "Orria", "place": "Westhaven", "on": "2031-02-09"},
    ),
    (
        {"category": "REQUEST", "action": "demand", "by": "Orria", "on": "2031-02-09",
         "clause": "demand the release of every crew"},
        {"category": "REQUEST", "action": "demand", "by": "Orria", "on": "2031-02-09",
         "clause": "demand higher quotas from the commission"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_reports_tell_one_event(one: dict[str, Any], other: dict[str, Any]) -> None:
    found = told(one, other)
    assert len(found) == 1
    assert len(found[0].events) == 2
    assert found[0].reasons


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_reports_tell_two_events(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert told(one, other) == []


def test_an_undated_event_that_fits_two_days_is_joined_to_neither() -> None:
    reports = [Telling(name, "2031-02-10") for name in "abc"]
    for report, day in zip(reports, ("2031-02-08", "2031-02-09", None), strict=True):
        report.event("ASSAULT", "attack", by="Orria", on=day)
    assert happenings(*reports) == []


def test_what_is_told_differently_is_kept_as_a_detail() -> None:
    one, other = Telling("a", "2031-02-10"), Telling("b", "2031-02-11")
    planned = one.event("RETREAT", "free", by="Orria", on="2031-02-11", modality="planned")
    done = other.event("RETREAT", "free", by="Orria", on="2031-02-11")
    (found,) = happenings(one, other)
    assert found.modality == "happened"
    (detail,) = found.details
    assert detail.kind == "modality"
    assert {(version.value, version.events) for version in detail.versions} == {
        ("planned", (planned.id,)),
        ("happened", (done.id,)),
    }


def test_numbers_near_each_other_are_a_detail_and_far_ones_keep_apart() -> None:
    for other, joined in ((46, True), (112, False)):
        reports = []
        for name, value in (("a", 47), ("b", other)):
            report = Telling(name, "2031-02-10")
            figure = report.figure(str(value), value)
            crew = Participant(f"{value} crew", "group", figure.evidence)
            event = report.event("COERCE", "seize", by="Orria", on="2031-02-09")
            report.claims[-1] = replace(event, figures=(figure.id,), recipients=(crew,))
            reports.append(report)
        found = happenings(*reports)
        assert bool(found) is joined
        if joined:
            assert [version.value for version in found[0].details[0].versions] == ["46", "47"]


def test_copies_count_once() -> None:
    reports = [
        Telling("a", "2031-02-10"),
        Telling("b", "2031-02-10", "a"),
        Telling("c", "2031-02-10"),
    ]
    for report in reports:
        report.event("RETREAT", "free", by="Orria", on="2031-02-09")
    (found,) = happenings(*reports)
    assert (found.support.documents, found.support.families, found.support.sources) == (
        3,
        2,
        (2, 2),
    )


def test_an_undated_report_meets_only_its_copies() -> None:
    copies = [Telling("a", None, "x"), Telling("b", None, "x")]
    for report in copies:
        report.event("RETREAT", "free", by="Orria")
    assert len(happenings(*copies)) == 1
    apart = [Telling("a", None), Telling("b", None)]
    for report in apart:
        report.event("RETREAT", "free", by="Orria")
    assert happenings(*apart) == []


def test_the_order_of_reports_leaves_no_trace_and_no_event_is_in_two() -> None:
    reports = []
    for name, out, day in (
        ("a", "2031-01-31", "2031-01-31"),
        ("b", "2031-02-01", "2031-01-31"),
        ("c", "2031-02-02", None),
        ("d", "2031-02-02", "2031-02-01"),
        ("e", "2031-02-03", None),
    ):
        report = Telling(name, out)
        report.event("ASSAULT", "attack", by="Orria", to="Tessia", on=day, place="Harrow")
        reports.append(report)
    orders = [happenings(*order) for order in permutations(reports)]
    assert all(order == orders[0] for order in orders)
    members = [event for one in orders[0] for event in one.events]
    assert len(members) == len(set(members))
