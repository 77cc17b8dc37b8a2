from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from parley.model import Role
from parley.record import Record
from parley.report import rows
from parley.report.actor_table import Order, actor_table, distinct_roles
from parley.report.characters import json_line, one_line, spreadsheet_cell, visible
from parley.report.copies.family_table import family_table
from parley.report.plain import write_csv, write_json, write_plain
from parley.report.printing import print_table
from parley.report.statement_table import statement_table
from parley.report.tables import Column, Table
from tests import talks


def printed(table: Table, width: int) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None)
    print_table(table, console)
    return out.getvalue()


def statements(record: Record) -> Table:
    return statement_table(record.statements())


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_a_table_fits_the_terminal_and_loses_no_word(strike_record: Record, width: int) -> None:
    shown = printed(statements(strike_record), width)
    assert max(cell_len(line) for line in shown.splitlines()) <= width
    told = shown.split()
    for word in ("2031-02-12", "sign", "third.”", "Ilves", "(anonymous)", "†", "stray", "person]"):
        assert word in told
    assert shown.count("…") == 2  # where the report breaks into the quotation, twice


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_table_is_wider_than_the_terminal(strike_record: Record, width: int) -> None:
    record = strike_record
    tables = [
        rows.document_table(record, record.documents()),
        actor_table(record.actor_rows()),
        family_table(record.copied()),
        rows.rejected_table(record.rejected()),
        rows.hit_table(record.search("offer")),
    ]
    for table in tables:
        shown = printed(table, width)
        assert max(cell_len(line) for line in shown.splitlines()) <= width
        assert shown.strip()


def test_ids_are_printed_short_and_written_in_full(strike_record: Record) -> None:
    full = talks.refusal(talks.DATED).id
    shown = printed(statements(strike_record), 120)
    assert full[:8] in shown
    assert full not in shown
    out = io.StringIO()
    write_json(statements(strike_record), out)
    assert full in [json.loads(line)["id"] for line in out.getvalue().splitlines()]


def test_markup_and_escapes_in_a_report_are_printed_as_text(strike_record: Record) -> None:
    shown = printed(statements(strike_record), 300)
    assert "[bold red]Orla Venn[/bold red]" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "␛" in shown


def test_a_statement_on_record_needs_no_word_about_its_standing(strike_record: Record) -> None:
    speakers = [row[3] for row in statements(strike_record).rows]
    assert ("Mara Ilves",) in speakers
    assert ("Two people close to the owners (anonymous)",) in speakers


def test_an_actor_is_told_with_names_roles_and_days(strike_record: Record) -> None:
    table = actor_table(strike_record.actor_rows())
    (row,) = table.rows
    told = dict(zip((column.name for column in table.columns), row, strict=True))
    assert (told["statements"], told["documents"], told["families"]) == (2, 2, 1)
    assert told["relations"] == ("spelling", "suspected damage")
    assert told["standings"] == ("on record (2)",)
    assert told["also"] == ("Mara Elvis (1, suspected damage)",)
    assert told["roles"] == (
        "head of the dockers' union",
        "the owners' lawyer († no other origin says so)",
    )
    assert told["perhaps"] == ("Orla Venn",)
    assert (told["first"], told["last"]) == ("2031-02-12", "2031-02-12")


def test_below_a_table_of_statements_stand_counts_days_and_the_sign_of_doubt(
    strike_record: Record,
) -> None:
    *_, sign, counts = printed(statements(strike_record), 200).splitlines()
    assert sign == "† suspect: the sense may be damaged, for the reason in brackets"
    assert counts == (
        "4 statements in 3 reports (1 undated), 12–14 February 2031"
        " · by 2 persons and 2 unnamed sources · † 1 suspect"
    )


def test_below_a_table_of_actors_stand_counts_and_days(strike_record: Record) -> None:
    shown = printed(actor_table(strike_record.actor_rows()), 120)
    assert shown.splitlines()[-1] == "1 named actor · 12 February 2031"


def test_a_suspect_statement_bears_its_sign_before_the_words_and_the_reason_behind(
    strike_record: Record,
) -> None:
    out = io.StringIO()
    write_plain(statements(strike_record), out)
    (line,) = (line for line in out.getvalue().splitlines() if "†" in line)
    words = line.split("\t")[-1]
    assert words.startswith("† “")
    assert words.endswith("” [suspect: a stray first person]")


def test_a_suspect_statement_that_is_found_bears_its_sign_too(strike_record: Record) -> None:
    out = io.StringIO()
    write_plain(rows.hit_table(strike_record.search("pay")), out)
    found = [line.split("\t") for line in out.getvalue().splitlines()]
    assert {kind: words.startswith("† ") for _, kind, *_, words in found[1:]} == {
        "statement": True,
        "document": False,
    }
    shown = printed(rows.hit_table(strike_record.search("pay")), 120)
    assert shown.splitlines()[-1].startswith("† suspect:")
    assert "†" not in printed(rows.hit_table(strike_record.search("harbour")), 120)


def test_an_unnamed_source_is_told_with_its_number_or_whom_it_may_be(
    strike_record: Record,
) -> None:
    (row,) = strike_record.actor_rows()
    aides = replace(row.actor, name="two aides", perhaps=())
    aide = replace(row.actor, name="an aide")
    unnamed = [
        replace(row, actor=actor, number=number, standings=(("anonymous", 1),))
        for actor, number in ((aides, 2), (aide, 1))
    ]
    shown = printed(actor_table(unnamed), 300)
    assert "two aides (anonymous, 2 sources)" in shown
    assert "an aide (anonymous, may be or belong to Orla Venn)" in shown
    assert "2–3 unnamed sources" in shown
    sources = {row[1]: row[15] for row in actor_table(unnamed).rows}
    assert sources == {"two aides": "2", "an aide": "0–1"}
    several = [replace(unnamed[0], number=None)]
    assert "two aides (anonymous, several sources)" in printed(actor_table(several), 300)
    assert "at least 2 unnamed sources" in printed(actor_table(several), 300)


def test_actors_stand_in_the_order_that_is_asked_for(strike_record: Record) -> None:
    (row,) = strike_record.actor_rows()
    made = [
        replace(row, actor=replace(row.actor, name=name), statements=said, first=first)
        for name, said, first in (("B", 3, "2031-02-05"), ("a", 2, None), ("C", 9, "2031-02-01"))
    ]
    orders: dict[Order, list[str]] = {
        "statements": ["C", "B", "a"],
        "name": ["a", "B", "C"],
        "first": ["C", "B", "a"],
    }
    for order, names in orders.items():
        assert [row[1] for row in actor_table(made, order).rows] == names


ROLES = [
    (("Foreign Minister", "the foreign minister of Quelmar"), ["the foreign minister of Quelmar"]),
    (("Quelmar’s foreign minister", "foreign minister of Quelmar"), ["Quelmar’s foreign minister"]),
    (("envoy", "Envoy", "the envoy"), ["envoy"]),
    (("envoy", "harbour master"), ["envoy", "harbour master"]),
]


@pytest.mark.parametrize(("printed_as", "told"), ROLES)
def test_a_role_is_told_once_as_exactly_as_it_is_printed(
    strike_record: Record, printed_as: tuple[str, ...], told: list[str]
) -> None:
    (row,) = strike_record.actor_rows()
    roles = tuple(Role(role, None, None) for role in printed_as)
    kept = distinct_roles(replace(row.actor, roles=roles))
    assert [role.role for role in kept] == told


def test_own_words_stand_in_quotation_marks_and_are_written_as_printed(
    strike_record: Record,
) -> None:
    out = io.StringIO()
    write_plain(statements(strike_record), out)
    assert "“We will not sign this paper, … and we will not read a third.”" in out.getvalue()
    out = io.StringIO()
    write_json(statements(strike_record), out)
    told = [json.loads(line)["words"] for line in out.getvalue().splitlines()]
    assert "We will not sign this paper, … and we will not read a third." in told


def test_counts_and_signs_stand_in_no_pipe(strike_record: Record) -> None:
    out = io.StringIO()
    write_plain(statements(strike_record), out)
    assert "statements in" not in out.getvalue()


def test_where_columns_do_not_fit_a_row_is_its_words_below_a_line(strike_record: Record) -> None:
    lines = printed(statements(strike_record), 60).splitlines()
    first = next(at for at, line in enumerate(lines) if "2031-02-12" in line)
    assert lines[first].split("  ")[1:4] == ["2031-02-12", "Harbour Post", "Mara Ilves"]
    assert any(line.startswith("  “We will not sign") for line in lines[first:])


def test_a_document_is_told_with_the_basis_of_its_day(strike_record: Record) -> None:
    table = rows.document_table(strike_record, strike_record.documents())
    told = {row[0]: row for row in table.rows}
    assert told[talks.DATED.id][1] == "2031-02-12 (text)"
    assert told[talks.COPY.id][1] is None
    assert told[talks.DATED.id][4] == 2


def test_the_origin_of_a_family_stands_first(strike_record: Record) -> None:
    relations = [row[1] for row in family_table(strike_record.copied()).rows]
    assert relations == ["origin", "exact"]


def test_plain_lines_hold_one_row_each(strike_record: Record) -> None:
    out = io.StringIO()
    write_plain(statements(strike_record), out)
    lines = out.getvalue().splitlines()
    assert lines[0].split("\t") == ["Id", "Day", "Report", "Speaker", "Cue", "Words"]
    assert len(lines) == 5
    assert {line.count("\t") for line in lines} == {5}


def test_csv_cells_are_no_formulas(strike_record: Record) -> None:
    out = io.StringIO()
    write_csv(statements(strike_record), out)
    told = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert f"'{talks.HOSTILE_SPEAKER}" in [row["speakers"] for row in told]
    assert "'@SUM(1+1) Gazette" in [row["source"] for row in told]


def test_rows_after_the_first_hundred_stand_in_the_same_columns() -> None:
    table = Table(
        "things",
        (Column("id", "Id"), Column("words", "Words", least=10)),
        [(f"x{number:04}", "a word " * (number % 9)) for number in range(250)],
    )
    shown = [line for line in printed(table, 60).splitlines() if line.startswith("x")]
    assert len(shown) == 250
    assert {line.index("a word") for line in shown if "a word" in line} == {7}


def test_an_empty_table_says_so() -> None:
    assert printed(Table("statements", (Column("id", "Id"),), []), 80) == "No statements.\n"


HOSTILE_CELLS = [
    ("=1+1", "'=1+1"),
    ("+1", "'+1"),
    ("-Halvar", "'-Halvar"),
    ("@here", "'@here"),
    ("\tx", "'    x"),
    ("\rx", "'␍x"),
    ("plain = text", "plain = text"),
    ("", ""),
]


@pytest.mark.parametrize(("cell", "written"), HOSTILE_CELLS)
def test_a_cell_that_could_be_a_formula_begins_with_an_apostrophe(cell: str, written: str) -> None:
    assert spreadsheet_cell(cell) == written


@given(st.text())
def test_nothing_that_is_printed_steers_a_terminal(text: str) -> None:
    for shown in (visible(text), one_line(text), json_line(text)):
        assert not any(
            ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 or sign in "\u202a\u202b\u202d\u202e\u2066"
            for sign in shown.replace("\n", "")
        )
    assert "\n" not in one_line(text)


@given(st.text() | st.dictionaries(st.text(), st.text()))
def test_json_lines_are_one_line_and_read_back_the_same(value: object) -> None:
    line = json_line(value)
    assert len(line.splitlines()) == 1
    assert json.loads(line) == value
