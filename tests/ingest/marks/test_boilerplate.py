"""Each kind of line that is not the report is marked where it stands on real pages."""

from __future__ import annotations

import pytest

from parley.ingest.marks import mark_text
from tests.ingest.marks.pages import ARTICLE, FIRST, HEADLINE, SECOND, marked, page

ANYWHERE = [
    ("Skip to main content", "menu"),
    ("ADVERTISEMENT", "menu"),
    ("Story continues below advertisement", "menu"),
    ("See also\u00a0 Five herring recipes for a wet spring", "see also"),
    ("Read more: What the crews eat", "see also"),
    ("ALSO READ | What the crews eat", "see also"),
    ("Read the full story here.", "see also"),
    ("Related Articles", "related"),
    ("You may also like", "related"),
    ("Share this article:", "share"),
    ("Share on Facebook", "share"),
    ("Follow us on Twitter, and join our WhatsApp group", "follow"),
    ("Follow Jane Roe on Twitter @janeroe.", "follow"),
    ("Leave a Comment", "comment"),
    ("No Comments", "comment"),
    ("14 comments", "comment"),
    ("Sign up for our daily newsletter", "newsletter"),
    ("Get the best of the week in your inbox every Friday", "newsletter"),
    ("Jane Roe/EPA", "photo credit"),
    ("Photograph: Jane Roe/Harbour Pictures", "photo credit"),
    ("(Photo by Jane Roe/Getty Images)", "photo credit"),
    ("Jane Roe via Getty Images", "photo credit"),
    ("Image caption, The old customs house in winter", "caption"),
    ("© 2029 The Port Gazette. All rights reserved.", "legal"),
    ("This material may not be published, broadcast, rewritten or redistributed.", "legal"),
    ("We use cookies to improve your visit.", "legal"),
    ("Tags: herring, harbour, talks", "tags"),
]


@pytest.mark.parametrize(("line", "kind"), ANYWHERE)
def test_a_line_that_is_never_prose_is_marked_between_paragraphs(line: str, kind: str) -> None:
    assert marked(page(HEADLINE, FIRST, line, SECOND)) == [(kind, line)]


AT_THE_END = [
    (["Jane Roe and Tom Ode contributed to this report."], ["contribution"]),
    (["Jane Roe And Tom Ode She contributed reporting to this article."], ["contribution"]),
    (["(Reporting by Jane Roe; Editing by Tom Ode)"], ["contribution"]),
    (["(jr/to)"], ["contribution"]),
    (["Related stories", "Herring at a record price", "Why the fog came early"], ["related"] * 3),
    (["Read more", "“We sail”: a day with the crews", "Leave a comment"],
     ["related", "related", "comment"]),
    (["Share this:", "Facebook", "Relay", "E-mail"], ["share"] * 4),
    (["Join the conversation", "3 Comments"], ["comment", "comment"]),
    (["Topics: herring, harbour", "Terms of use | Privacy | Imprint"], ["tags", "legal"]),
    (["Published by:", "Jane Roe", "Published on:", "9 April 2029"], ["published block"] * 4),
    (["More from the Harbour", "Leave a reply"], ["related", "comment"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "kinds"), AT_THE_END)
def test_lines_under_the_article_are_marked(lines: list[str], kinds: list[str]) -> None:
    found = marked(page(HEADLINE, ARTICLE, *lines))
    assert found == list(zip(kinds, lines, strict=True))


BIOGRAPHIES = [
    "Jane Roe is a blogger and sailing enthusiast who lives in Torrhaven.",
    "Jane Roe, a dynamic content creator, is a pioneer of her craft. Her blogs are read by many.",
    "Jane Roe is the Gazette's diplomatic correspondent. Follow her on Relay.",
    "Jane Roe covers the harbour for the Port Gazette. She joined the paper in 2022.",
    "Jane Roe is a professor of law at Skelle University and author of “The Sea and the State”.",
]


@pytest.mark.parametrize("line", BIOGRAPHIES)
def test_a_paragraph_that_presents_the_writer_is_marked(line: str) -> None:
    assert marked(page(HEADLINE, ARTICLE, line)) == [("author biography", line)]


def test_what_stands_above_the_headline_is_marked() -> None:
    above = [
        "Skip to content",
        "The Port Gazette",
        "The newspaper of the coast since 1871",
        "Home | World | Business | Sport",
        "Tuesday, 9 April 2029",
    ]
    text = page(*above, HEADLINE, ARTICLE)
    kinds = ["menu", "site name", "site name", "menu", "date line"]
    assert marked(text) == list(zip(kinds, above, strict=True))
    assert mark_text(text).title == HEADLINE


def test_what_stands_between_headline_and_article_is_marked() -> None:
    under = ["By Jane Roe and Tom Ode", "9 April 2029 10:30 GMT", "5 min read | 3 Comments"]
    found = marked(page(HEADLINE, *under, ARTICLE))
    assert [words for _, words in found] == under
    assert found[0][0] == "byline"


def test_a_byline_below_a_standfirst_is_marked() -> None:
    standfirst = "Both sides say that they want peace, and neither of them will move first."
    assert marked(page(HEADLINE, standfirst, "By Jane Roe", ARTICLE)) == [("byline", "By Jane Roe")]


def test_labels_without_values_are_marked() -> None:
    line = "By | Published | No Comments"
    assert marked(page(HEADLINE, line, ARTICLE)) == [("published block", line)]


def test_the_headline_printed_twice_is_marked_once_as_repeated() -> None:
    text = page(HEADLINE, HEADLINE, ARTICLE)
    assert [mark.kind for mark in mark_text(text).marks] == ["headline", "repeated headline"]


def test_a_caption_under_a_credit_that_says_the_article_again_is_marked() -> None:
    told = (
        "Harbour minister Jane Roe demanded again on Sunday that the fleets stay in port until the "
        "autumn, and she refused to sign the paper that the mediators had put before her."
    )
    caption = "Harbour minister Jane Roe again refused to sign the paper."
    text = page(HEADLINE, told, "Ann Lee/EPA", caption, f"{SECOND} {SECOND}")
    assert marked(text) == [("photo credit", "Ann Lee/EPA"), ("caption", caption)]


def test_a_caption_above_a_credit_is_marked() -> None:
    caption = "Crews walk past the customs house on Sunday."
    text = page(HEADLINE, FIRST, caption, "Photo: Ann Lee", SECOND)
    assert [kind for kind, _ in marked(text)] == ["caption", "photo credit"]


def test_carriage_returns_do_not_belong_to_a_mark() -> None:
    text = page("Skip to content", HEADLINE, "By Jane Roe", ARTICLE).replace("\n", "\r\n")
    assert marked(text) == [("menu", "Skip to content"), ("byline", "By Jane Roe")]


def test_blank_lines_may_hold_no_break_spaces() -> None:
    text = page(HEADLINE, FIRST, "\u00a0", "\u200b", "\u00a0Leave a comment\u00a0", "\u00a0")
    assert marked(text) == [("comment", "Leave a comment")]


def test_every_mark_says_why() -> None:
    text = page("Skip to content", HEADLINE, ARTICLE, "Leave a Comment")
    assert all(mark.reason for mark in mark_text(text).marks)
