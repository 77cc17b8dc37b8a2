"""The brief in a terminal and as Markdown: the same lines, nothing cut, nothing hostile at work."""

from __future__ import annotations

import pytest

from parley.report.brief import make_brief
from parley.report.brief.markdown import brief_markdown
from tests.report.brief.making import ANSWER, COPY, NETS, UNDATED, Made, in_terminal
from tests.report.talks import Report, Say, report

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
