"""Title, outlet, writer and date are read from the lines that are marked, if they are sure."""

from __future__ import annotations

import pytest

from parley.ingest.marks import mark_text
from parley.model.document import Span
from tests.ingest.marks.pages import ARTICLE, HEADLINE, page

TITLES = [
    (page(HEADLINE, ARTICLE), HEADLINE),
    (HEADLINE, HEADLINE),
    (page(f"{HEADLINE} | News of the Coast", ARTICLE), HEADLINE),
    (page(f"{HEADLINE} - The Port Gazette", ARTICLE), HEADLINE),
    (page(f"{HEADLINE} – minister", ARTICLE), f"{HEADLINE} – minister"),
    (page("Port Talks End Without A Deal.", ARTICLE), "Port Talks End Without A Deal."),
    (page("‘No deal’: talks end", ARTICLE), "‘No deal’: talks end"),
    (page("April 9, 2029", "Northside Folk", "The World in News", HEADLINE, ARTICLE), HEADLINE),
    (ARTICLE, None),
    ("", None),
    ("It was over.", None),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_the_first_headline_is_the_title(text: str, title: str | None) -> None:
    assert mark_text(text).title == title


def test_a_given_title_is_found_with_the_outlet_behind_it() -> None:
    text = page("Harbour", f"{HEADLINE} | The Port Gazette", ARTICLE)
    result = mark_text(text, HEADLINE)
    assert result.title == HEADLINE
    assert [text[m.start : m.end] for m in result.marks if m.kind == "headline"] == [
        f"{HEADLINE} | The Port Gazette"
    ]


def test_a_given_title_stays_where_the_text_does_not_print_it() -> None:
    result = mark_text(ARTICLE, HEADLINE)
    assert (result.title, result.marks) == (HEADLINE, ())


PUBLISHERS = [
    (page("The Port Gazette", HEADLINE, ARTICLE), "The Port Gazette"),
    (page("Skip to content", "Harbour Pulse", HEADLINE, ARTICLE, "© 2029 Harbour Pulse"),
     "Harbour Pulse"),
    (page(f"{HEADLINE} | The Port Gazette", ARTICLE), "The Port Gazette"),
    (page(f"{HEADLINE} | War in the North News", ARTICLE), None),
    (page("Latest News", HEADLINE, ARTICLE), None),
    (page("Analysis", HEADLINE, ARTICLE), None),
    (page(HEADLINE, ARTICLE, "Follow us on Facebook and join the group of harbour24.example"),
     "harbour24.example"),
    (page(HEADLINE, ARTICLE, "Follow us on Facebook at facebook.com/harbour"), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "publisher"), PUBLISHERS)
def test_the_outlet_is_named_only_where_it_is_sure(text: str, publisher: str | None) -> None:
    assert mark_text(text).publisher == publisher


BYLINES = [
    ("By Jane Roe", "Jane Roe"),
    ("BY JANE ROE", "JANE ROE"),
    ("By Jane Roe and Tom van der Ode", "Jane Roe and Tom van der Ode"),
    ("By Jane Roe in Torrhaven", "Jane Roe"),
    ("By Jane Roe | 9 April 2029", "Jane Roe"),
    ("Posted on April 9, 2029 by admin", "admin"),
    ("Written by: Jane Roe", "Jane Roe"),
    ("By | Published | No Comments", None),
]


@pytest.mark.parametrize(("line", "byline"), BYLINES)
def test_the_writer_is_read_from_the_byline(line: str, byline: str | None) -> None:
    assert mark_text(page(HEADLINE, line, ARTICLE)).byline == byline


DATES = [
    ("Published on April 9, 2029", "2029-04-09", "April 9, 2029"),
    ("Posted: 9 April 2029, 10:30 am", "2029-04-09", "9 April 2029, 10:30 am"),
    ("9 April 2029", "2029-04-09", "9 April 2029"),
    ("By Jane Roe | 2029-04-09", "2029-04-09", "2029-04-09"),
    ("Updated 10 April 2029 | Published 9 April 2029", "2029-04-09", "9 April 2029"),
    ("First published 9 April 2029, updated 10 April 2029", "2029-04-09", "9 April 2029"),
    ("Last updated: 10 April 2029", "2029-04-10", "10 April 2029"),
    ("Published  23.04.2029", "2029-04-23", "23.04.2029"),
]


@pytest.mark.parametrize(("line", "date", "printed"), DATES)
def test_a_date_under_the_headline_is_when_it_came_out(line: str, date: str, printed: str) -> None:
    text = page(HEADLINE, line, ARTICLE)
    published = mark_text(text).published
    start = text.index(printed)
    assert published.evidence == Span("", start, start + len(printed), printed)
    assert (published.date, published.earliest, published.latest) == (date, date, date)
    assert (published.precision, published.basis) == ("day", "text")
    assert published.reason


def test_a_label_and_its_date_may_stand_on_two_lines() -> None:
    published = mark_text(page(HEADLINE, ARTICLE, "Published on:", "April 9, 2029")).published
    assert published.date == "2029-04-09"


def test_a_date_in_the_header_is_kept_but_not_believed() -> None:
    published = mark_text(page("April 9, 2029", "The Port Gazette", HEADLINE, ARTICLE)).published
    assert published.date is None
    assert [(found.date, found.evidence) for found in published.refused] == [
        ("2029-04-09", Span("", 0, 13, "April 9, 2029"))
    ]
    assert "header" in published.refused[0].reason


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (("The Port Gazette", "Sunday, May 8, 1983"), "1983-05-08"),
        (("THE PORT GAZETTE", "London, 3 March 1967"), None),
        (("HARBOUR LETTER", "No. 26, 1 July 1983"), "1983-07-01"),
        (("THE PORT GAZETTE", "Vol. XII, No. 3", "4 March 1978"), "1978-03-04"),
        (("The Harbour Weekly", "Issue 212, 14 May 2009"), "2009-05-14"),
        (("The Port Gazette", "Sunday, May 8, 2011"), None),
    ],
)
def test_the_head_of_a_printed_paper_tells_its_day(head: tuple[str, ...], day: str | None) -> None:
    assert mark_text(page(*head, HEADLINE, ARTICLE)).published.date == day


@pytest.mark.parametrize(
    "head",
    [
        ("The Carrow Falls Courier", "Saturday, May 7, 1983"),
        ("HARBOUR LETTER", "A weekly report on shipping and insurance", "No. 26, 1 July 1983"),
    ],
)
@pytest.mark.parametrize("headline", [HEADLINE, "PORTS, DOCKERS DEADLOCKED OVER UNPAID HOURS"])
def test_no_name_of_a_paper_is_its_headline(head: tuple[str, ...], headline: str) -> None:
    assert mark_text(page(*head, headline, ARTICLE)).title == headline


def test_a_date_that_can_be_read_two_ways_is_refused() -> None:
    published = mark_text(page(HEADLINE, "Published 04/05/2029", ARTICLE)).published
    assert published.date is None
    assert [found.date for found in published.refused] == ["04/05/2029"]
