"""One report that tells what is held and what was held before -> what moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from parley.model import DocumentHead, Movement, Published, RefusedDate, StanceKind
from parley.reconcile.movements import movements
from tests.reconcile.positions.hearing import Press, held

RETURN = "the return of the families"


def told(
    before: StanceKind,
    words: str,
    after: StanceKind,
    now: str,
    *,
    by: str = "Oram",
    document: str = "d-1",
) -> Press:
    """Return a report that tells what Oram held, and what Oram holds or somebody else."""
    press = Press()
    press.told("d-1", before, words, by="Oram", time="past")
    press.told(document, after, now, by=by)
    return press


def moved(press: Press) -> Sequence[Movement]:
    return movements(press.heard, held(press), ())


@pytest.mark.parametrize(
    ("before", "words", "after", "now", "kind"),
    [
        ("demand", "Oram had previously asked for checks", "accept", RETURN, "softened"),
        ("reject", "Oram initially refused " + RETURN, "accept", RETURN, "softened"),
        ("accept", "Oram had earlier agreed to " + RETURN, "reject", RETURN, "hardened"),
        ("reject", "which had long opposed " + RETURN, "open", RETURN, "softened"),
        ("reject", "had refused " + RETURN, "accept", "now allows " + RETURN, "softened"),
        ("reject", "had refused " + RETURN, "accept", RETURN, "softened"),
        ("reject", "had refused a vote", "accept", "now allows " + RETURN, None),
        ("reject", "had earlier refused " + RETURN, "reject", RETURN, None),
    ],
)
def test_a_report_tells_both_ends(
    before: StanceKind, words: str, after: StanceKind, now: str, kind: str | None
) -> None:
    found = moved(told(before, words, after, now))
    assert [one.kind for one in found] == ([kind] if kind else [])
    assert all(one.before is not None and one.rule for one in found)


@pytest.mark.parametrize("other", [{"by": "Vesk"}, {"document": "d-2"}])
def test_what_was_before_must_be_of_one_holder_and_report(other: dict[str, str]) -> None:
    words = "Oram had previously asked for checks"
    assert moved(told("demand", words, "accept", RETURN, **other)) == []


def test_what_was_before_must_stand_near() -> None:
    press = told("demand", "Oram had previously asked for checks", "accept", RETURN)
    far = press.stances[-1]
    end = replace(far.claim.evidence, start=5000, end=5000 + len(RETURN))
    press.stances[-1] = replace(far, claim=replace(far.claim, evidence=end))
    assert moved(press) == []


@pytest.mark.parametrize(
    ("page", "first", "second", "count"),
    [
        ("2031-02-05", None, "2031-02-07", 1),
        ("2031-02-09", None, "2031-02-07", 0),
        (None, None, "2031-02-07", 0),
        ("2031-02-05", "2031-02-01", None, 0),
    ],
)
def test_a_report_without_a_day_came_out_by_that_of_its_page(
    page: str | None, first: str | None, second: str | None, count: int
) -> None:
    press = Press()
    press.told("d-1", "reject", RETURN, by="Oram", on=first)
    press.told("d-2", "accept", RETURN, by="Oram", on=second)
    if page is not None:
        press.stances = [
            one if one.days is not None else replace(one, report=_printed(one.report, page))
            for one in press.stances
        ]
    assert len(moved(press)) == count


def _printed(head: DocumentHead, page: str) -> DocumentHead:
    refused = (RefusedDate(page, "in the page's header"),)
    return replace(head, published=Published(refused=refused))
