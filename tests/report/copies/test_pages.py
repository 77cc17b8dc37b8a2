"""Families: members with their grounds, passages side by side, what a copy has of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from parley.errors import UnknownId
from parley.record import Record
from parley.report.copies.asked_families import family_asked
from parley.report.copies.family_table import family_table, passage_table
from parley.report.copies.passages import passage_rows
from parley.report.copies.show_family import print_beside_families, print_families
from parley.report.dossier.annex import make_annex
from parley.report.show import show
from parley.report.tables import Table
from tests.report import told
from tests.report.printed_pages import printed

STYLE = re.compile(r"\x1b\[[0-9;]*m")


def cells(table: Table) -> list[dict[str, object]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def test_members_are_told_with_relation_share_parents_and_damage(told_record: Record) -> None:
    found = cells(family_table(told_record.copied()))
    assert [(row["relation"], row["name"], row["percent"]) for row in found] == [
        ("origin", "wire", None),
        ("rewrite", "rewrite", "67%"),
        ("composite", "mixed", "50%"),
        ("exact", "copy", "100%"),
    ]
    assert (found[2]["parent"], found[2]["second"]) == (told.WIRE.id, told.POST.id)
    assert (found[1]["damage"], found[0]["outlet"]) == (1, "Quay Wire")


def test_the_page_names_the_origin_with_its_evidence(told_record: Record) -> None:
    page = printed(lambda page: print_families(page, told_record.copied()), 160)
    for words in (
        "4 reports that go back to one",
        "written by Quay Wire",
        "credits    Quay Wire: told “Quay Wire was told so”, in ",
        "Globe, 4 February 2031 · 67 % · † 1 claim is suspect",
        f"and of {told.POST.id[:8]} Harbour Post, 4 February 2031",
        "4 reports in 1 family, 1 origin",
    ):
        assert words in page


def test_a_copy_stands_beside_its_parent_from_first_to_last(told_record: Record) -> None:
    member = next(each for each in told.family().members if each.relation == "rewrite")
    rows = passage_rows(told_record, member)
    told_so = [
        (row.own and row.own.quote[:12], row.parent and row.parent.quote[:12]) for row in rows
    ]
    assert told_so == [
        ("“We turn dow", "“We do not t"),
        ("The owners s", "The owners s"),
        ("Our readers ", None),
        (None, "The harbour "),
        (None, "Quay Wire wa"),
    ]
    assert rows[0].claims == ((told.REFUSES.id, told.KEEPS.id),)


def test_differing_words_are_set_off_side_by_side(told_record: Record) -> None:
    def prints(width: int, *, styled: bool) -> str:
        return printed(
            lambda page: print_beside_families(page, told_record, told_record.copied()),
            width,
            styled=styled,
        )

    page = prints(160, styled=False)
    assert "said that {+14+} berths {+are+} free." in page
    assert "said that [-40-] berths [-were-] free." in page
    assert "Our readers like harbours." in page
    assert "not in that report" in page
    assert f"= {told.REFUSES.id[:8]}" in page
    assert "the same words in the same order" in page
    assert "\x1b[1;4m14\x1b[0m" in prints(160, styled=True)


def test_one_report_is_set_beside_its_parent_alone(told_record: Record) -> None:
    rows = cells(passage_table(told_record, told_record.copied(), told.MIXED.id))
    assert {row["id"] for row in rows} == {told.MIXED.id}
    assert rows[0]["words"] == "The harbour {+was+} shut."
    assert rows[0]["parent_words"] == "The harbour [-stayed-] shut."


ASKED = [
    (told.family().id, None),
    (told.family().id[:9], None),
    (told.MIXED.id, told.MIXED.id),
    ("mixed", told.MIXED.id),
]


@pytest.mark.parametrize(("asked", "report"), ASKED)
def test_a_family_is_asked_for_by_id_or_by_a_report(
    told_record: Record, asked: str, report: str | None
) -> None:
    assert family_asked(told_record, asked) == (told.family().id, report)


@pytest.mark.parametrize("asked", ["nobody", "d-ffffff", told.POST.id])
def test_what_is_in_no_family_is_an_error(told_record: Record, asked: str) -> None:
    with pytest.raises(UnknownId):
        family_asked(told_record, asked)


def test_a_copy_shows_its_parents_and_its_own_sentences(told_record: Record) -> None:
    page = printed(lambda page: show(told_record, told.REWRITE.id, page.console), 200)
    assert "rewritten copy of " in page
    assert "(Quay Wire, 3 February 2031); 67 % of it stands there" in page
    assert "⟦Our readers like harbours.⟧" in page
    assert f"⟦not in {told.WIRE.id[:8]}⟧" in page
    page = printed(lambda page: show(told_record, told.WIRE.id, page.console), 200)
    assert "origin of 3 copies" in page
    assert "⟦" not in page


def test_a_family_is_shown_with_what_each_decision_looked_at(told_record: Record) -> None:
    page = printed(lambda page: show(told_record, told.family().id, page.console), 200)
    assert "features   cover of names 0.9: 9 of 10 names" in page
    assert "claims     2 statements the same as the parent's" in page


def test_the_coverage_counts_origins_and_says_of_what_each_report_is_a_copy(
    told_record: Record,
) -> None:
    coverage = make_annex(told_record).coverage
    told_of = {line.document: line.note for line in coverage.reports}
    wire, post = (f"{one.id[:8]} ({one.publisher})" for one in (told.WIRE, told.POST))
    assert told_of[told.REWRITE.id] == f"rewrite of {wire}, 67 %"
    assert told_of[told.MIXED.id] == f"composite of {wire} and {post}, 50 %"
    assert told_of[told.COPY.id] == f"copy of {wire}"
    assert coverage.remarks[0] == (
        "5 reports, 2 origins: 1 exact copy, 1 rewritten copy, 1 composite (parley copies)"
    )


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_page_is_wider_than_the_terminal_and_nothing_hostile_works(
    evil_told_path: Path, width: int
) -> None:
    with Record.open(evil_told_path) as record:
        for styled in (True, False):
            page = printed(
                lambda page: print_beside_families(page, record, record.copied()),
                width,
                styled=styled,
            )
            page = STYLE.sub("", page)
            assert max(cell_len(line) for line in page.splitlines()) <= width
            assert not {sign for sign in page if not sign.isprintable()} - {"\n"}
