"""The state of the talks: what the page holds, in which order, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from parley.model import Published, RefusedDate, Rejected, Role
from parley.record import Record
from parley.report.brief import Brief, compose, make_brief
from parley.report.brief_markdown import brief_markdown
from parley.report.brief_terminal import print_brief
from parley.report.chosen import choose
from parley.report.voices import voices
from tests.report.talks import STAMP, Report, Say, make, report

Made = Callable[..., Record]

NETS = report(
    "nets",
    "No deal on nets\n“We want the boats back,” said Mara Ilves of Veland. The union agreed.",
    Say("We want the boats back", "Mara Ilves", role="Veland’s negotiator"),
    Say("The union agreed", "Kofi Adomako", role="head of the Dockers’ Guild", quoted=False),
    date="2031-02-05",
    title="No deal on nets",
)
COPY = report("copy", NETS.document.text, *NETS.says, date="2031-02-06", publisher="Globe")
ANSWER = report(
    "answer",
    "“You will wait,” said Ivo Tresel. A senior official said a text lay ready.",
    Say("You will wait", "Ivo Tresel", role="the Caldrean minister"),
    Say("a text lay ready", "a senior official", "role", standing="anonymous", quoted=False),
    date="2031-02-08",
    publisher="Ledger",
)
UNDATED = report(
    "later",
    "“We are still here,” Ivo Tresel said.",
    Say("We are still here", "Ivo Tresel", role="the Caldrean minister"),
    publisher="Ledger",
)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    opened: list[Record] = []

    def make_record(*reports: Report, rejected: tuple[Rejected, ...] = ()) -> Record:
        path = make(tmp_path / f"talks{len(opened)}.db", *reports, rejected=rejected)
        opened.append(Record.open(path))
        return opened[-1]

    yield make_record
    for record in opened:
        record.close()


def in_terminal(brief: Brief, width: int = 100) -> str:
    out = StringIO()
    print_brief(brief, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def lines(brief: Brief, side: str) -> list[tuple[str, str]]:
    """The day and words of each line shown for a side."""
    found = next(found for found in brief.sides if found.name == side)
    return [(day.heading, line.words) for day in found.days for line in day.lines]


def test_the_head_counts_reports_publishers_and_origins(made: Made) -> None:
    brief = make_brief(made(NETS, COPY, ANSWER, UNDATED))
    assert brief.summary == ("5–8 February 2031 · 4 reports (1 undated) by 3 publishers, 3 origins")


def test_an_empty_record_makes_a_page_too(made: Made) -> None:
    brief = make_brief(made())
    assert brief.summary == "no reports"
    assert brief.sides == ()
    assert "no reports" in in_terminal(brief)
    assert "no reports" in brief_markdown(brief)


def test_coverage_lists_reports_by_day_with_basis_and_copies(made: Made) -> None:
    reports = make_brief(made(UNDATED, ANSWER, COPY, NETS)).coverage.reports
    assert [(r.day, r.basis, r.publisher) for r in reports] == [
        ("2031-02-05", "given", "Harbour Post"),
        ("2031-02-06", "given", "Globe"),
        ("2031-02-08", "given", "Ledger"),
        (None, "undated", "Ledger"),
    ]
    assert reports[1].note == f"copy of {NETS.document.id[:8]} (Harbour Post)"
    assert reports[0].note is None


def test_coverage_tells_what_was_not_read(made: Made) -> None:
    french = report("fr", "Le Conseil se réunit.", language="fr", date="2031-02-07")
    rejected = tuple(Rejected("ingest", f"{n}.pdf", "encrypted") for n in range(5))
    remarks = make_brief(made(NETS, french, rejected=rejected)).coverage.remarks
    assert remarks[0] == "1 report is not in English (fr): stored, not analysed"
    assert remarks[1].startswith("5 inputs could not be read: ")
    assert remarks[1].endswith("; and 2 more")


def test_dates_that_were_not_believed_stand_together_by_their_reason(made: Made) -> None:
    refused = (RefusedDate("2031-04-02", "the day it was printed"),)
    reports = [
        replace(one, document=replace(one.document, published=Published(refused=refused)))
        for one in (NETS, ANSWER)
    ]
    (found,) = make_brief(made(*reports)).coverage.refused
    assert found.reason == "the day it was printed"
    assert [(note.publisher, note.date) for note in found.dates] == [
        ("Ledger", "2031-04-02"),
        ("Harbour Post", "2031-04-02"),
    ]


def test_other_printed_names_are_told_but_for_parts_of_the_name(made: Made) -> None:
    text = "One. Two. Three. Four."
    names = ("Mara Ilves", "Ilves", "M. Ilves", "Mara K. Ilves")
    says = [
        Say(word, name) for word, name in zip(("One", "Two", "Three", "Four"), names, strict=True)
    ]
    (voice,) = make_brief(made(report("a", text, *says))).persons
    assert (voice.name, voice.also) == ("Mara K. Ilves", ("M. Ilves",))


def test_persons_bodies_and_unnamed_sources_are_told_apart(made: Made) -> None:
    body = report(
        "body",
        "Veland said no. Mara said no again.",
        Say("no", "Veland", "place", standing="institutional", quoted=False),
        date="2031-02-09",
    )
    brief = make_brief(made(NETS, ANSWER, UNDATED, body))
    assert [(v.name, v.statements, v.reports) for v in brief.persons] == [
        ("Ivo Tresel", 2, 2),
        ("Kofi Adomako", 1, 1),
        ("Mara Ilves", 1, 1),
    ]
    assert brief.persons[0].role == "the Caldrean minister"
    assert [v.name for v in brief.bodies] == ["Veland"]
    assert brief.unnamed is not None
    assert (brief.unnamed.statements, brief.unnamed.examples) == (1, ("a senior official",))
    assert brief.unnamed.sources == "1 source"
    assert brief.counts == (
        "6 statements in 4 reports (1 undated), 5–9 February 2031"
        " · by 3 persons, 1 body and 1 unnamed source"
    )


def test_sides_are_ordered_by_what_they_say_and_others_come_last(made: Made) -> None:
    says = [Say(f"Word number {n} of Veland", "Mara Ilves", role="Veland’s envoy") for n in "12345"]
    caldrea = [Say(f"Word number {n} of Caldrea", "Ivo T", role="Caldrea’s man") for n in "123"]
    other = [Say(f"Word number {n} of nobody", "Ann Poe") for n in "123456789"]
    text = " ".join(say.words for say in [*says, *caldrea, *other])
    brief = make_brief(made(report("all", text, *says, *caldrea, *other)))
    assert [(side.name, side.statements) for side in brief.sides] == [
        ("Veland", 5),
        ("Caldrea", 3),
        ("Others", 9),
    ]


def test_an_adjective_names_the_same_side_as_its_country(made: Made) -> None:
    text = "One. Two. Three. Four."
    says = (
        Say("One", "Mara Ilves", role="Velandic minister"),
        Say("Two", "Lars Hovind", role="Veland’s deputy minister"),
        Say("Three", "Veland", "place", standing="institutional"),
        Say("Four", "a Velandic official", "role", "a Velandic official", "anonymous"),
    )
    brief = make_brief(made(report("all", text, *says)))
    assert [(side.name, side.statements) for side in brief.sides] == [("Veland", 4)]


def test_the_office_of_a_person_speaks_for_the_side_of_that_person(made: Made) -> None:
    text = "One. Two. Three. Four."
    says = (
        Say("One", "Henrik Aldane", role="Velandic prime minister"),
        Say("Two", "Aldane’s office", "organisation", "Aldane’s office", "institutional"),
        Say("Three", "Jorun Esk", role="Opposition leader"),
        Say("Four", "Esk’s office", "organisation", "Esk’s office", "institutional"),
        Say("Two. Three", "Lars Hovind", role="Velandic minister"),
    )
    brief = make_brief(made(report("all", text, *says)))
    assert [(side.name, side.statements) for side in brief.sides] == [
        ("Velandic", 3),
        ("Others", 2),
    ]


def test_a_day_said_stands_before_the_days_of_reports_and_undated_last(made: Made) -> None:
    text = "“First words here,” “second words here,” “third words here,” said Mara Ilves."
    says = [Say(words, "Mara Ilves") for words in ("First words here", "second words here")]
    dated = Say("third words here", "Mara Ilves", on="2031-02-03")
    record = made(report("a", text, *says, dated, date="2031-02-05"), UNDATED)
    assert lines(make_brief(record), "Others") == [
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
    brief = make_brief(made(NETS, COPY, again))
    found = [
        line
        for side in brief.sides
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
    brief = make_brief(made(report("a", text, *says, headline=headline)))
    assert [words for _, words in lines(brief, "Others")] == [
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
    record = made(*reports)
    (side,) = make_brief(record).sides
    assert [len(day.lines) for day in side.days] == [3, 3, 3, 3]
    assert (side.more, side.rest) == (20, ())
    (side,) = compose(record, whole=True).sides
    assert sum(len(day.lines) for day in side.rest) == 20
    assert side.command == "parley statements"


def test_own_words_of_named_persons_are_shown_before_hearsay(made: Made) -> None:
    hearsay = [
        Say(f"rumour number {n} goes about", "an aide", "role", standing="anonymous", quoted=False)
        for n in range(20)
    ]
    own = Say("I said what I said", "Mara Ilves")
    text = " ".join(say.words for say in [*hearsay, own])
    brief = make_brief(made(report("a", text, *hearsay, own)))
    assert "I said what I said" in [words for _, words in lines(brief, "Others")]


def test_badges_tell_how_a_source_stands_and_what_is_suspect(made: Made) -> None:
    text = "no. yes it is. never ever said."
    says = (
        Say("no", "Veland", "place", standing="institutional", quoted=False),
        Say("yes it is", "an aide", "role", standing="anonymous", quoted=False),
        Say("never ever", "Mara Ilves", suspect=True),
    )
    (side,) = make_brief(made(report("a", text, *says))).sides
    assert [line.badges for line in side.days[0].lines] == [
        ("institutional",),
        ("anonymous",),
        ("suspect",),
    ]


def test_words_in_doubt_bear_a_sign_and_the_reason_in_every_form_of_the_page(made: Made) -> None:
    text = "never ever said. We stay."
    says = (Say("never ever", "Mara Ilves", suspect=True), Say("We stay", "Mara Ilves"))
    brief = make_brief(made(report("a", text, *says)))
    for page in (in_terminal(brief), brief_markdown(brief).replace("\\", "")):
        assert "† suspect: the sense may be damaged" in page
        assert "said: † “never ever” [suspect: a fragment]" in page
        assert "“We stay” —" in page
        assert "2 (1 †)" in page
    whole = make_brief(made(NETS))
    assert "†" not in in_terminal(whole) + brief_markdown(whole)


def test_as_of_a_day_nothing_of_later_reports_is_known(made: Made) -> None:
    later = report(
        "later name",
        "“No,” said Mara Ilves.",
        Say("No", "Mara Ilves", role="Veland’s president"),
        date="2031-03-01",
    )
    brief = make_brief(made(NETS, COPY, UNDATED, later), as_of="2031-02-05")
    assert brief.summary == "5 February 2031 · 1 report by 1 publisher, 1 origin"
    assert brief.scope == "as known on 5 February 2031: reports published by then"
    assert [(v.name, v.role, v.statements) for v in brief.persons] == [
        ("Kofi Adomako", "head of the Dockers’ Guild", 1),
        ("Mara Ilves", "Veland’s negotiator", 1),
    ]
    assert brief.coverage.remarks == ("1 report without a date left out of this choice by date",)
    assert brief.coverage.reports[0].note is None


def test_since_and_until_choose_reports_and_the_head_says_so(made: Made) -> None:
    brief = make_brief(made(NETS, COPY, ANSWER), since="2031-02-06", until="2031-02-07")
    assert [r.publisher for r in brief.coverage.reports] == ["Globe"]
    assert brief.scope == "reports since 6 February 2031; reports until 7 February 2031"


def test_other_versions_are_noticed_when_the_present_one_is_told(made: Made) -> None:
    record = made(NETS, COPY)
    assert make_brief(record, stamp=STAMP).notices == ()
    (notice,) = make_brief(record, stamp="test 2").notices
    assert notice.startswith("2 reports were analysed by another version")


def test_an_unfinished_record_says_so(tmp_path: Path) -> None:
    from parley.model import Reading
    from parley.record import Writer

    path = make(tmp_path / "talks.db", NETS)
    with Writer.open(path) as writer:
        reading = Reading("talks.txt", "0" * 64, 3)
        if writer.wants(ANSWER.document, reading, None):
            pass  # the run ends here
    with Record.open(path) as record:
        brief = make_brief(record)
    assert brief.notices[0].startswith("The last run ended early")
    assert "! The last run ended early" in in_terminal(brief)


HOSTILE = "[red]boo[/red] \x1b[2J\u202eevil <b>x</b> | `y` [a](javascript:b) \x07"


def hostile() -> Report:
    text = f"{HOSTILE}\n“Nothing {HOSTILE}” said {HOSTILE}."
    return report(
        "bad",
        text,
        Say(f"Nothing {HOSTILE}", HOSTILE, role=HOSTILE),
        title=HOSTILE,
        publisher=HOSTILE,
        date="2031-02-05",
    )


def test_hostile_text_is_printed_as_it_is_and_does_nothing(made: Made) -> None:
    page = in_terminal(make_brief(made(hostile())), width=400)
    assert "“Nothing [red]boo[/red]" in page
    assert not {character for character in page if not character.isprintable()} - {"\n"}


def test_hostile_text_is_no_markdown_and_no_html(made: Made) -> None:
    page = brief_markdown(make_brief(made(hostile())))
    assert "\\[red\\]boo" in page
    assert "\\<b\\>x" in page
    assert "\\[a\\](javascript:b)" in page
    assert not {character for character in page if not character.isprintable()} - {"\n"}
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert {row.replace("\\|", "").count("|") for row in rows} == {6, 8}


def test_the_page_fits_the_terminal(made: Made) -> None:
    page = in_terminal(make_brief(made(NETS, COPY, ANSWER, UNDATED, hostile())), width=72)
    assert max(map(len, page.splitlines())) <= 72


@pytest.mark.parametrize("width", [40, 60, 80, 140])
def test_no_name_and_no_title_is_cut(made: Made, width: int) -> None:
    name = "Orla Venn of the Harbour Office for the Coordination of Piers"
    long = report(
        "long",
        f"“No,” said {name}.",
        Say("No", name, role="head of the coordination of piers"),
        title="The pier that nobody coordinates is the pier that everybody wants to moor at",
        date="2031-02-05",
    )
    page = in_terminal(make_brief(made(long)), width)
    assert max(map(len, page.splitlines())) <= width
    for words in (name, "head of the coordination of piers", long.document.title or ""):
        for word in words.split():
            assert word in page
    assert "…" not in page


def test_a_role_that_others_contradict_gives_way_to_one_that_they_do_not(made: Made) -> None:
    record = made(NETS)
    (mara,) = record.actors(named="Mara")
    doubted = Role("Veland’s negotiator", "Veland", None, doubt="2 other origins: envoy")
    spoken = choose(record, None, None).spoken[mara.id]
    spoken.roles["envoy"] = 1
    spoken.doubts = {doubted.role: doubted.doubt or ""}
    chosen = replace(choose(record, None, None), spoken={mara.id: spoken})
    (voice,) = voices(chosen, {mara.id: "Veland"}, "on record")
    assert (voice.role, voice.doubt) == ("envoy", None)
    del spoken.roles["envoy"]
    (voice,) = voices(chosen, {mara.id: "Veland"}, "on record")
    assert (voice.role, voice.doubt) == (doubted.role, "2 other origins: envoy")


def test_every_form_of_the_page_has_the_same_lines(made: Made) -> None:
    brief = make_brief(made(NETS, COPY, ANSWER, UNDATED))
    terminal, markdown = in_terminal(brief, 300), brief_markdown(brief)
    shown = [line for side in brief.sides for day in side.days for line in day.lines]
    assert len(shown) == 5
    for line in shown:
        assert line.words in terminal
        assert line.words in markdown
        assert line.statement[:8] in terminal
        assert line.statement[:8] in markdown


def test_the_same_reports_in_any_order_make_the_same_page(made: Made) -> None:
    reports = (NETS, COPY, ANSWER, UNDATED)
    assert make_brief(made(*reports)) == make_brief(made(*reversed(reports)))
