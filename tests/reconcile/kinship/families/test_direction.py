"""What speaks for one of two kin being made from the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.model import Analysis
from parley.model.legibility import Legibility
from parley.reconcile.kinship import story
from parley.reconcile.kinship.families.credits import credits_of_all
from parley.reconcile.kinship.families.direction import Direction, directed, facets
from tests.reconcile.kinship.families.made_up import (
    akin,
    bond,
    counted,
    marked,
    report,
    said,
    telling,
)

STATED = "Obi stated it. Roe stated it. Lunt declared it. Moss stated it."


def direction(
    copy: Analysis,
    source: Analysis,
    passages: list[tuple[str, str]] | None = None,
    echoes: tuple[int, int] = (0, 0),
) -> Direction:
    given = credits_of_all([copy, source])
    one, other = (
        facets(each, story(each), given[each.document.id], heard)
        for each, heard in zip((copy, source), echoes, strict=True)
    )
    return directed(one, other, bond(copy, source, akin(copy, source, passages=passages or [])))


def rules(found: Direction) -> list[str]:
    return [sign.rule for sign in found.signs]


@pytest.mark.parametrize(
    ("copy_day", "source_day", "expected"),
    [
        ("2031-02-06", "2031-02-05", ["later"]),
        (("2031-02-06", "2031-02-09"), "2031-02-05", ["later"]),
        (("2031-02-05", "2031-02-09"), "2031-02-05", []),
        ("2031-02-05", "2031-02-05", []),
        ("2031-02-05", None, []),
    ],
)
def test_the_copy_came_out_later_as_far_as_dates_tell(
    copy_day: str | tuple[str, str], source_day: str | None, expected: list[str]
) -> None:
    found = direction(report("c", day=copy_day), report("s", day=source_day))
    assert rules(found) == expected


def test_a_sign_is_told_with_the_days() -> None:
    found = direction(report("c", day=("2031-02-06", "2031-02-08")), report("s", day="2031-02-05"))
    assert found.signs[0].words == (
        "{it} came out on 2031-02-06 to 2031-02-08, {other} on 2031-02-05"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The talks failed, an envoy told Lunetel on Friday.",
        "The talks failed, an envoy said Lunetel on Friday.",
        "HARN, Feb 5 (Lunetel) - The talks failed.",
    ],
)
def test_the_copy_names_the_outlet_of_the_other(text: str) -> None:
    copy = report("c", text, publisher="Harn Post")
    if text.startswith("HARN"):
        copy = marked(copy, "HARN, Feb 5 (Lunetel) -", "dateline")
    found = direction(copy, report("s", publisher="Lunetel Wire"))
    assert "credited" in rules(found)
    assert found.weight > 3


def test_a_credit_outweighs_a_date_of_the_day_before() -> None:
    """Headers lie: a page may bear the day on which its outlet first heard of the story."""
    copy = report("c", "HARN (Lunetel) - It failed.", publisher="Harn Post", day="2031-02-05")
    copy = marked(copy, "HARN (Lunetel) -", "dateline")
    source = report("s", publisher="Lunetel Wire", day="2031-02-06")
    assert direction(copy, source).weight > 0


def test_the_outlets_own_report_credits_nobody() -> None:
    source = report("s", "An envoy told Lunetel so.", publisher="Lunetel Wire")
    copy = report("c", "An envoy told Lunetel so.", publisher="Lunetel Wire")
    assert rules(direction(copy, source)) == []


def test_the_copy_names_the_other_s_writer_as_a_contributor() -> None:
    text = "The talks failed.\nObi And Roe They contributed to this article."
    copy = marked(
        report("c", text), "Obi And Roe They contributed to this article.", "contribution"
    )
    found = direction(copy, report("s", byline="Ada Obi"))
    assert "signed" in rules(found)
    assert "names Obi as a contributor" in found.signs[0].words


def test_the_copy_brings_little_new() -> None:
    source = report("s", "In Harn, Ada Obi met Ben Roe, Carl Lunt and Dora Moss over 640 tonnes.")
    copy = report("c", "In Harn, Ada Obi met Ben Roe.")
    found = direction(copy, source)
    assert "nothing new" in rules(found)
    assert found.weight > 0
    assert "0 of its 5 names and numbers are its own, 5 of 10 in {other}" in found.signs[0].words


def test_a_retelling_of_the_same_facts_is_longer() -> None:
    told = "In Harn the talks between Ada Obi and Ben Roe ended on Friday at noon. "
    source, copy = report("s", told * 4), report("c", told.replace("talks", "talks held") * 4)
    found = direction(copy, source)
    assert [(sign.rule, sign.weight) for sign in found.signs] == [("more words", 0.5)]
    assert found.against == ()


def test_the_copy_rounds() -> None:
    source, copy = report("s", "It is 58 percent."), report("c", "It is almost 60 percent.")
    source = telling(source, counted(source, "58 percent", 58, unit="percent"))
    copy = telling(copy, counted(copy, "almost 60 percent", 60, unit="percent", bound="about"))
    found = direction(copy, source)
    assert found.signs[0].words == "{it} rounds “58 percent” to “almost 60 percent”"
    assert rules(direction(source, copy)) == []


@pytest.mark.parametrize("bound", ["exactly", "about"])
def test_another_figure_is_not_a_rounded_one(bound: str) -> None:
    source, copy = report("s", "It is 58 percent."), report("c", "It is 90 percent.")
    source = telling(source, counted(source, "58 percent", 58, unit="percent"))
    copy = telling(copy, counted(copy, "90 percent", 90, unit="percent", bound=bound))
    assert rules(direction(copy, source)) == []


def test_the_copy_has_only_surnames() -> None:
    source, copy = report("s", "Ada Obi left."), report("c", "Obi left.")
    source = telling(source, said(source, "left", by="Ada Obi"))
    copy = telling(copy, said(copy, "left", by="Obi"))
    assert direction(copy, source).signs[0].words == "{it} has only the surnames of Ada Obi"


def test_the_copy_retells_a_quotation_without_marks() -> None:
    source = report("s", "“We will go on,” said Obi.")
    copy = report("c", "Obi said they would go on.")
    source = telling(source, said(source, "We will go on,", form="direct"))
    pair = [("Obi said they would go on.", "“We will go on,” said Obi.")]
    found = direction(copy, source, passages=pair)
    assert "retells quotations" in rules(found)
    quoting = report("c", "Obi: “We will go on.”")
    assert "retells quotations" not in rules(
        direction(quoting, source, passages=[("We will go on.", "“We will go on,” said Obi.")])
    )


def test_the_copy_is_damaged() -> None:
    source, copy = report("s", "No. Yes. Never."), report("c", "No. Yes. Never.")
    broken = Legibility("suspect", ("a doubled verb",))
    claims = [replace(said(copy, word), legibility=broken) for word in ("No.", "Yes.", "Never.")]
    copy = telling(copy, *claims)
    found = direction(copy, source)
    assert found.signs[0].words == "{it} has 3 claims of broken sense, {other} none"


@pytest.mark.parametrize(
    ("wrong", "right", "expected"),
    [
        ("From Unisef came no word.", "From Unicef came no word.", ["rarer spelling"]),
        ("From Hendrik came no word.", "From Henrik came no word.", ["rarer spelling"]),
        ("The men of Harns left.", "The men of Harn left.", []),
        ("In Corvane sat Corwen.", "In Corvane sat Corwen.", []),
    ],
)
def test_the_copy_has_names_in_a_rarer_spelling(
    wrong: str, right: str, expected: list[str]
) -> None:
    found = direction(report("c", f"They say: {wrong}"), report("s", f"They say: {right}"))
    assert [rule for rule in rules(found) if rule == "rarer spelling"] == expected


def test_the_copy_has_rarer_words_for_said() -> None:
    copy = report("c", STATED)
    source = report("s", STATED.replace("stated", "said").replace("declared", "said"))
    found = direction(copy, source)
    assert rules(found) == ["rarer words"]
    assert found.signs[0].words == "{it} has “said” never, {other} 4 times"


def test_a_wording_that_others_print_was_there_before_one_that_nobody_prints() -> None:
    found = direction(report("c"), report("s"), echoes=(0, 2))
    assert rules(found) == ["printed nowhere else"]


def test_the_copy_has_lost_dateline_and_byline() -> None:
    source = report("s", "HARN, Feb 5 - The talks failed.", byline="Ada Obi")
    source = marked(source, "HARN, Feb 5 -", "dateline")
    copy = report("c", "The talks failed.", byline="Staff Writer")
    assert rules(direction(copy, source)) == ["lost dateline", "lost byline"]


def test_what_speaks_against_is_kept_and_weighs_against() -> None:
    copy, source = report("c", day="2031-02-05"), report("s", day="2031-02-06")
    found = direction(copy, source)
    assert found.signs == ()
    assert [sign.rule for sign in found.against] == ["later"]
    assert found.weight < 0
    assert found.turned() == direction(source, copy)
