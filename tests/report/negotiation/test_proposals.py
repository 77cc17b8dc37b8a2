"""Proposals and where sources agree or differ: sheets and rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from parley.record import Record
from parley.report.page import Page
from parley.report.tables import Table
from parley.report.talks.disagreements_table import asked_matters, matter_sheets, matter_table
from parley.report.talks.proposal_sheet import loose_terms_sheet, steps_of
from parley.report.talks.proposals_table import (
    asked_proposals,
    proposal_sheets,
    proposal_table,
    step_table,
    term_table,
)
from parley.report.talks.reported import reported
from parley.report.talks.sheets import print_sheet, sheets_markdown
from tests.report.negotiation.claims import DEAD
from tests.report.negotiation.findings import AGREE, DIFFER, PAPER_MADE
from tests.report.printed_pages import printed


def rows(table: Table) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def pages(record: Record, width: int = 100) -> str:
    def prints(page: Page) -> None:
        for sheet in proposal_sheets(record, asked_proposals(record)):
            print_sheet(page, sheet)
        for sheet in matter_sheets(record, asked_matters(record)):
            print_sheet(page, sheet)

    return printed(prints, width)


def test_a_proposal_tells_its_names_and_whose_it_is_by_each_source(dam: Record) -> None:
    page = pages(dam)
    for words in (
        "paper of 30 days · 2 May 2031",
        "also       “the Brenn paper”",
        "made by    Lakes Commission — according to Lake Courier",
        "Mavia — according to an official of Ostrel, in Lake Courier",
        "sources differ on whose it is",
        "through    Lakes Commission",
        "round      first round, Brenn, r-",
    ):
        assert words in page


def test_what_became_of_it_and_its_terms_stand_by_day(dam: Record) -> None:
    lines = [line.rstrip() for line in pages(dam, 160).splitlines()]
    steps = lines.index("What became of it, by day:")
    assert lines[steps + 1].startswith("  2031-05-02 tabled by Lakes Commission: “The Lakes")
    assert lines[steps + 2].startswith("  2031-05-09 accepted with changes by Mavia: “We can take")
    terms = lines.index("Terms, pause:")
    assert lines[terms + 1].startswith("  2031-05-02 pause: 30 days; phase 1 — Lake Courier, j-")
    assert lines[terms + 2].startswith("  2031-05-09 pause: 20 days (was 30 days); asked by Mavia")


def test_what_is_told_twice_of_the_same_days_stands_together() -> None:
    tabled, accepted = PAPER_MADE.steps
    again = replace(tabled, by="The Lakes Commission", according_to="Ilse Marn", claim="k-f")
    later = replace(tabled, days=("2031-05-20", "2031-05-20"), claim="k-0")
    found = steps_of(replace(PAPER_MADE, steps=(later, accepted, again, tabled)))
    assert found == [[tabled, again], [accepted], [later]]


def test_a_few_words_stand_in_their_sentence(dam: Record) -> None:
    behind = reported(dam)
    assert behind.words(DEAD.evidence, 200) == "The talks are dead, said an official of Ostrel."
    assert behind.words(DEAD.evidence, 20) == "The talks are dead…"


def test_terms_of_no_offer_stand_together(dam: Record) -> None:
    behind = reported(dam)
    loose = loose_terms_sheet([replace(PAPER_MADE, offers=())], behind)
    assert loose is not None
    assert [part.title for part in loose.parts] == ["Terms, pause:"]
    assert loose_terms_sheet([PAPER_MADE], behind) is None


def test_rows_hold_proposals_terms_and_steps(dam: Record) -> None:
    found, heads = asked_proposals(dam), {head.id: head for head in dam.documents()}
    (one,) = rows(proposal_table(found))
    assert (one["id"], one["authors"]) == (PAPER_MADE.id, ("Lakes Commission", "Mavia"))
    assert one["latest_step"] == "accepted with changes by Mavia, 2031-05-09"
    terms = rows(term_table(found, heads))
    assert [(each["value"], each["was"]) for each in terms] == [(30.0, None), (20.0, 30.0)]
    steps = rows(step_table(found, heads))
    assert [each["step"] for each in steps] == ["tabled", "accepted with changes"]


CHOICES = [
    ({"by": "lakes"}, 1),
    ({"by": "mavia"}, 1),
    ({"by": "nobody"}, 0),
    ({"about": "Brenn paper"}, 1),
    ({"about": "gold"}, 0),
    ({"issue": "pause"}, 1),
    ({"since": "2031-05-09"}, 1),
    ({"since": "2031-05-10"}, 0),
    ({"until": "2031-05-01"}, 0),
]


@pytest.mark.parametrize(("asked", "number"), CHOICES)
def test_proposals_are_chosen(dam: Record, asked: dict[str, Any], number: int) -> None:
    assert len(asked_proposals(dam, **asked)) == number


def test_each_account_has_source_standing_side_day_origins_and_words(dam: Record) -> None:
    page = pages(dam, 160)
    for words in (
        "Disagreement on the state of the talks: whether the talks go on",
        "in         first round, Brenn",
        "broken off — an official of Ostrel (of Ostrel, anonymous), 2031-05-09; 1 report, 1 origin",
        "  “The talks are dead, said an official of Ostrel.” — Brenn Gazette",
        "Agreement on what a side wants or does: what the talks are about",
        "the dam matters — Ilse Marn (of Mavia, on record), 2031-05-02",
    ):
        assert words in page


def test_a_row_is_one_account(dam: Record) -> None:
    found = asked_matters(dam)
    heads = {head.id: head for head in dam.documents()}
    table = rows(matter_table(found, heads, dam.families_of()))
    assert [(each["id"], each["account"], each["sides"]) for each in table] == [
        (DIFFER.id, "broken off", ("Ostrel",)),
        (DIFFER.id, "going on", ("Mavia",)),
        (AGREE.id, "the dam matters", ("Ostrel",)),
        (AGREE.id, "the dam matters", ("Mavia",)),
    ]


MATTERS = [
    ({"relation": "agreement"}, [AGREE.id]),
    ({"relation": "disagreement"}, [DIFFER.id]),
    ({"kind": "status"}, [DIFFER.id]),
    ({"kind": "figure"}, []),
    ({"by": "marn"}, [DIFFER.id, AGREE.id]),
    ({"by": "nobody"}, []),
    ({"about": "dead"}, [DIFFER.id]),
    ({"issue": "sluice"}, [AGREE.id]),
    ({"until": "2031-05-03"}, [AGREE.id]),
    ({"since": "2031-05-03"}, [DIFFER.id]),
]


@pytest.mark.parametrize(("asked", "expected"), MATTERS)
def test_matters_are_chosen(dam: Record, asked: dict[str, Any], expected: list[str]) -> None:
    assert [one.id for one in asked_matters(dam, **asked)] == expected


def test_sheets_as_markdown_escape_what_reports_say(dam: Record, evil: Record) -> None:
    found = sheets_markdown("Proposals", proposal_sheets(dam, asked_proposals(dam)), ["1"])
    assert "## paper of 30 days · 2 May 2031" in found
    assert "- made by: Mavia — according to an official of Ostrel, in Lake Courier" in found
    hostile = sheets_markdown("All", matter_sheets(evil, asked_matters(evil)), [])
    assert "\\<script\\>" in hostile
    assert "<script>" not in hostile


@pytest.mark.parametrize("width", [40, 80, 200])
def test_sheets_do_nothing_to_the_terminal(evil: Record, width: int) -> None:
    page = pages(evil, width)
    assert max(map(len, page.splitlines())) <= width
    assert not {sign for sign in page if not sign.isprintable()} - {"\n"}
