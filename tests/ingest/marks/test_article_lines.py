"""The article's own lines are never marked, however much they look like the page's."""

from __future__ import annotations

import pytest

from parley.ingest.marks import mark_text
from tests.ingest.marks.pages import ARTICLE, FIRST, HEADLINE, SECOND, marked, page

BETWEEN = [
    "Share prices fell",
    "Share prices fell on Monday.",
    "Follow the money, said the prosecutor.",
    "Follow the money",
    "Comments by the minister drew anger",
    "Comments by the minister drew anger.",
    "No comment",
    "“No comment.”",
    "By Monday, 40 were free.",
    "By Monday",
    "“Main points”",
    "any movement?",
    "What next",
    "Home",
    "Latest",
    "The terms are not known.",
    "He gave no date.",
    "“We will wait,” she said.",
    "Facebook",
    "9 April 2029",
    "Torrhaven/Skelle",
    "More in hope than fear",
    "Read my lips",
    "Read the rest of the treaty and weep, he said.",
    "Sign up for the army, the posters said.",
    "Subscribe to the treaty",
    "See the light",
    "Photo finish",
    "Photos by satellite showed the ships.",
    "Join us on the quay, she said.",
    "Share this burden with us, she said.",
    "Copyright law is changing, the minister said.",
    "Three ministries contributed to this report, the chairman said, and all of them got it wrong.",
    "Topics that were raised: fish, crews and the line at sea.",
    "- Free the crews",
    "Q: Will you sign?",
    "A: No comment.",
    "PORT ANSEL, April 9 (Wire) - The talks ended.",
    "10:42 GMT",
    "Related matters were put off.",
    "Updated rules will follow.",
]


@pytest.mark.parametrize("line", BETWEEN)
def test_an_article_line_between_paragraphs_stays(line: str) -> None:
    assert marked(page(HEADLINE, FIRST, line, SECOND)) == []


LAST = [
    "Mr Ode is a fisherman and a father of four.",
    "Tom Ode is a fisherman and a father of four.",
    "Jane Roe, a reporter who covered the strike, was arrested in May and is still in jail.",
    "“We wait.”",
    "No more",
    "More in hope than fear",
    "Researchers who contributed to this report said that it was late.",
    "Follow the money on Canal Street",
    "Quelmar had no comment.",
]


@pytest.mark.parametrize("line", LAST)
def test_an_article_line_at_the_end_stays(line: str) -> None:
    assert marked(page(HEADLINE, ARTICLE, line)) == []


def test_a_journalist_of_whom_the_article_speaks_is_no_author() -> None:
    told = "The court heard on Monday how Jane Roe had come to the harbour with a camera and a pen."
    last = "Jane Roe is a reporter for the Port Gazette and lives in Torrhaven."
    assert marked(page(HEADLINE, told, ARTICLE, last)) == []


def test_a_short_paragraph_after_a_credit_is_not_its_caption() -> None:
    text = page(HEADLINE, FIRST, "Ann Lee/EPA", "The minister left early.", SECOND)
    assert marked(text) == [("photo credit", "Ann Lee/EPA")]


UNMARKED_TEXTS = [
    FIRST,
    page(HEADLINE, "Q: Will you sign?", "A: No comment.", "Q: Why?", "A: The text is not ready."),
    page("Harbour talks: live", "10:42 GMT", "The crews are in.", "11:05 GMT", "Talks go on."),
    "The Tide\n\nBy the grey water I waited,\nBy the grey stones of the quay,\n"
    "Follow me, said the tide,\nShare this with none but the sea",
    page("Mr President, members of the council,", "Thank you for having me.",
         "Follow us on this road, and you will find peace.", "Share this burden.", "Thank you."),
    page(HEADLINE, ARTICLE, "The dead", "Jane Roe", "Tom Ode", "Ann Lee", ARTICLE),
    HEADLINE + "\n" + FIRST + "\n" + SECOND,
    page("Deal or No Deal", "Both sides say they want peace but will not move first", ARTICLE),
]  # fmt: skip


@pytest.mark.parametrize("text", UNMARKED_TEXTS)
def test_a_text_without_boilerplate_has_no_marks(text: str) -> None:
    assert marked(text) == []


def test_dates_as_subheads_of_a_timeline_stay() -> None:
    days = [page(f"{day} April 2029", FIRST) for day in (9, 10, 11, 12)]
    text = page("Timeline: how the talks went", *days)
    assert marked(text) == []
    assert mark_text(text).published.date is None


def test_lines_of_a_paragraph_broken_at_a_width_stay() -> None:
    text = (
        "The ministers met for two days in the old customs house and left\n"
        "By Monday the mediators had drafted another text, and the crews\n"
        "Home to their families by then, were asked what they thought of\n"
        "it. They had not been asked before."
    )
    result = mark_text(text)
    assert (result.marks, result.title) == ((), None)
