"""The dossier: what was said, in which order, and what is left out."""

from __future__ import annotations

from parley.report.dossier.annex import make_annex
from parley.report.dossier.parts import Annex
from tests.report.dossier.making import COPY, NETS, UNDATED, Made
from tests.report.talks import Say, report


def lines(annex: Annex, side: str) -> list[tuple[str, str]]:
    """The day and words of each line shown for a side."""
    found = next(found for found in annex.sides if found.name == side)
    return [(day.heading, line.words) for day in found.days for line in day.lines]


def test_a_day_said_stands_before_the_days_of_reports_and_undated_last(made: Made) -> None:
    text = "“First words here,” “second words here,” “third words here,” said Mara Ilves."
    says = [Say(words, "Mara Ilves") for words in ("First words here", "second words here")]
    dated = Say("third words here", "Mara Ilves", on="2031-02-03")
    record = made(report("a", text, *says, dated, date="2031-02-05"), UNDATED)
    assert lines(make_annex(record), "Others") == [
        ("3 February 2031", "third words here"),
        ("reported 5 February 2031", "First words here"),
        ("reported 5 February 2031", "second words here"),
        ("undated", "We are still here"),
    ]


def test_equal_words_in_copies_are_one_line_that_counts_origins(made: Made) -> None:
    again = report(
        "again",
        "Mara Ilves told us: «We want the boats back!»",
        Say("We want the boats back!", "Mara Ilves", role="Veland’s negotiator"),
        date="2031-02-09",
    )
    annex = make_annex(made(NETS, COPY, again))
    found = [
        line
        for side in annex.sides
        for day in side.days
        for line in day.lines
        if line.speaker == "Mara Ilves"
    ]
    assert [(line.words, line.note, line.outlet) for line in found] == [
        ("We want the boats back", "in 3 reports, 2 origins", "Harbour Post")
    ]


def test_a_headline_that_repeats_the_report_is_no_line_of_its_own(made: Made) -> None:
    headline = "Veland says it wants its boats"
    says = (
        Say("it wants its boats", "Veland", "place", standing="institutional", quoted=False),
        Say(
            "that it wants all its boats back by spring",
            "Veland",
            "place",
            standing="institutional",
            quoted=False,
        ),
    )
    text = f"{headline}\nVeland said that it wants all its boats back by spring."
    annex = make_annex(made(report("a", text, *says, headline=headline)))
    assert [words for _, words in lines(annex, "Others")] == [
        "that it wants all its boats back by spring"
    ]


def test_a_long_side_shows_some_lines_of_each_day_and_says_what_is_left(made: Made) -> None:
    reports = [
        report(
            f"day{day}",
            "\n".join(f"“Point {n} of day {day} stands,”" for n in range(8)) + " said Mara Ilves",
            *(Say(f"Point {n} of day {day} stands", "Mara Ilves") for n in range(8)),
            date=f"2031-02-0{day}",
        )
        for day in range(1, 5)
    ]
    (side,) = make_annex(made(*reports)).sides
    assert [len(day.lines) for day in side.days] == [3, 3, 3, 3]
    assert sum(len(day.lines) for day in side.rest) == 20


def test_own_words_of_named_persons_are_shown_before_hearsay(made: Made) -> None:
    hearsay = [
        Say(f"rumour number {n} goes about", "an aide", "role", standing="anonymous", quoted=False)
        for n in range(20)
    ]
    own = Say("I said what I said", "Mara Ilves")
    text = " ".join(say.words for say in [*hearsay, own])
    annex = make_annex(made(report("a", text, *hearsay, own)))
    assert "I said what I said" in [words for _, words in lines(annex, "Others")]


def test_badges_tell_how_a_source_stands_and_what_is_suspect(made: Made) -> None:
    text = "no. yes it is. never ever said."
    says = (
        Say("no", "Veland", "place", standing="institutional", quoted=False),
        Say("yes it is", "an aide", "role", standing="anonymous", quoted=False),
        Say("never ever", "Mara Ilves", suspect=True),
    )
    (side,) = make_annex(made(report("a", text, *says))).sides
    assert [line.badges for line in side.days[0].lines] == [
        ("institutional",),
        ("anonymous",),
        ("suspect",),
    ]
