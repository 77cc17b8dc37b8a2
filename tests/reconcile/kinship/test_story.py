from __future__ import annotations

from dataclasses import replace

from parley.model import DateMention, TimeForm
from parley.reconcile.kinship import story
from tests.reconcile.kinship.telling import ORIGINAL, report

QUOTED = "We asked for two rest days and they offered us a calendar"


def test_a_story_has_its_facts_in_the_order_of_their_first_printing() -> None:
    told = story(report("r", ORIGINAL, "2031-05-06", QUOTED))
    assert told.names[:7] == ("crane", "halvik", "skerry", "sound", "oda", "brekstad", "lindqvist")
    assert told.numbers[:3] == ("17", "640", "710")
    assert (told.first, told.last) == ("2031-05-06", "2031-05-06")
    assert told.words == len(ORIGINAL.split())
    assert len(told.quotations) == 1


def test_equal_quotations_have_equal_numbers() -> None:
    text = f"Someone said: {QUOTED}."
    one = story(report("r", ORIGINAL, quoted=QUOTED))
    assert one.quotations == story(report("s", text, quoted=QUOTED)).quotations
    assert story(report("t", text, quoted="two rest days")).quotations == ()


def test_a_story_is_bounded_whatever_the_length_of_the_report() -> None:
    names = [f"{a}{b}{c}il" for a in "BDFGKLMN" for b in "aeiou" for c in "bdfgklmn"]
    text = "".join(f"They saw {name} on day {n + 13}.\n" for n, name in enumerate(names))
    told = story(report("r", text))
    assert len(told.names) <= 240
    assert len(told.numbers) <= 120


def test_days_told_are_single_days_counted_from_the_day_of_the_report() -> None:
    told = report("r", ORIGINAL, "2031-05-06")
    at = ORIGINAL.index("on Tuesday")
    tuesday = told.document.span(at, at + len("on Tuesday"))
    at = ORIGINAL.index("in 1987")
    year = told.document.span(at, at + len("in 1987"))
    mentions = (
        DateMention("t-1", tuesday, "date", "2031-05-06", TimeForm("XXXX-WXX-2", "report")),
        DateMention("t-2", year, "date", "1987", TimeForm("1987")),
    )
    assert story(replace(told, claims=mentions)).days == ("2031-05-06",)
