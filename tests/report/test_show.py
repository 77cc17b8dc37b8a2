from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from parley.errors import UnknownId
from parley.model import Document, Mark, Speaker, Statement
from parley.record import Record
from parley.report.context import around, sentences
from parley.report.show import show
from parley.report.show_statement import chain
from tests import talks


def shown(record: Record, identifier: str, width: int = 0) -> str:
    out = io.StringIO()
    terminal = bool(width)
    console = Console(
        file=out, width=width or 80, force_terminal=terminal, color_system=None, markup=False
    )
    show(record, identifier, console)
    return out.getvalue()


def test_a_statement_stands_in_its_context_with_every_reason(strike_record: Record) -> None:
    page = shown(strike_record, talks.refusal(talks.DATED).id)
    for words in (
        "Statement, direct · Harbour Post, 12 February 2031",
        "The harbour was quiet. “⟦We will not sign this paper,⟧” ⌊said⌋ ⟨Mara Ilves⟩",
        "“⟦and we will not read a third.⟧” The owners did not answer.",
        "⟦what is said⟧  ⟨who says it⟩  ⌊what reports it⌋",
        "Mara Ilves · person",
        "stands     on record: named, or called by an office that one person holds",
        "head of the dockers' union",
        "chosen as  stands behind the cue",
        talks.ilves().id,
        "cue        said",
        "channel    speech",
        "via        Radio Quay",
        "said       2031-02-10, “on Monday”",
        "read so    quotation beside its cue",
        "legibility sound",
        "Harbour Post · Jon Aster",
        "2031-02-12 (text, stands above the article)",
        f"{talks.family().id}, 2 reports that go back to one",
    ):
        assert words in page


def test_a_statement_shows_the_way_that_it_came(strike_record: Record) -> None:
    page = shown(strike_record, talks.refusal(talks.DATED).id)
    assert (
        "chain      Mara Ilves (on record), in a speech → Radio Quay → Harbour Post,"
        " 12 February 2031 (and 1 copy of the report)" in page
    )


def test_who_was_told_stands_as_such_in_the_chain() -> None:
    document = Document("d", "d", "d", "“No,” Mara Ilves told Radio Quay.", publisher="The Post")
    told = Statement(
        id="s",
        speakers=(Speaker("Mara Ilves", "person", "on record"),),
        cue=document.span(17, 21),
        content=(document.span(1, 3),),
        form="direct",
        via=("Radio Quay", "the news agency"),
    )
    assert chain(told, document) == (
        "Mara Ilves (on record) → told Radio Quay → the news agency → The Post, undated"
    )
    unnamed = Speaker("officials", "group", "anonymous", number=None)
    alone = replace(told, speakers=(unnamed,), via=())
    assert chain(alone, document) == "officials (anonymous, several sources) → The Post, undated"


def test_an_unnamed_source_is_told_with_all_that_the_report_says_of_it(
    strike_record: Record,
) -> None:
    page = shown(strike_record, talks.rumours()[0].id)
    assert "stands     anonymous: people who are not named; 2 sources" in page
    assert "knows      “close to the owners”" in page
    assert "unnamed    “asked not to be named”" in page
    assert "undecided  may be or belong to “the owners”" in page


def test_a_suspect_statement_says_why(strike_record: Record) -> None:
    page = shown(strike_record, talks.rumours()[1].id)
    assert (
        "legibility † suspect: the sense may be damaged\n           a stray first person\n" in page
    )


def test_a_document_is_shown_with_dates_marks_and_text(strike_record: Record) -> None:
    page = shown(strike_record, talks.DATED.id)
    for words in (
        "refused    2019-01-01: older than what it reports",
        "menu: “Home | Talks” — links in a row",
        "headline: “Dockers turn down the second offer” — the first line",
        "language   en",
        talks.STRIKE.splitlines()[2],
    ):
        assert words in page


def test_an_actor_is_shown_with_names_roles_and_statements(strike_record: Record) -> None:
    page = shown(strike_record, talks.ilves().id)
    for words in (
        "statements 2 in 2 reports: 2 on record · 12 February 2031",
        "names      Mara Ilves (2)",
        "Mara Elvis (1, suspected damage): two letters changed places",
        "because    the same name wherever it stands",
        "head of the dockers' union, for dockers (1 origin; 2 reports) — “Mara Ilves”, Harbour",
        "the owners' lawyer (1 origin) — † no other origin says so",
        "undecided  may be or belong to Orla Venn, a-000000: one role",
        "2 reports, 1 origin, 1–2 sources",
        "On record, 2 statements",
        "2031-02-12, Harbour Post: said “We will not sign this paper, … and we will not read a",
    ):
        assert words in page


def test_a_family_is_shown_with_relations_and_reasons(strike_record: Record) -> None:
    page = shown(strike_record, talks.family().id)
    assert page.index(talks.DATED.id) < page.index(talks.COPY.id)
    assert "because    the same words in the same order" in page


def test_what_was_rejected_is_shown_with_its_reason(strike_record: Record) -> None:
    assert "broken.jsonl, line 3" in shown(strike_record, talks.REJECTED.id)
    page = shown(strike_record, talks.BROKEN_WORDS.id)
    assert "a lone quotation mark" in page
    assert "⟦Two people⟧" in page


def test_the_first_signs_of_an_id_will_do(strike_record: Record) -> None:
    identifier = talks.ilves().id
    assert shown(strike_record, identifier[:8]) == shown(strike_record, identifier)


@pytest.mark.parametrize("prefix", ["zz", "s-", "s-0000000000000000x", "a-fffffffffffffff"])
def test_an_id_that_leads_nowhere_is_an_error(strike_record: Record, prefix: str) -> None:
    with pytest.raises(UnknownId):
        shown(strike_record, prefix)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_page_is_wider_than_the_terminal(strike_record: Record, width: int) -> None:
    for identifier in (
        talks.refusal(talks.DATED).id,
        talks.rumours()[1].id,
        talks.HOSTILE.id,
        talks.ilves().id,
        talks.family().id,
    ):
        page = shown(strike_record, identifier, width)
        assert max(cell_len(line) for line in page.splitlines()) <= width
        assert "\x1b" not in page
        assert "\u202e" not in page


SENTENCES = [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("Mr. Aster left. He ran.", ["Mr. Aster left.", "He ran."]),
    ("“It is over.” The owners left.", ["“It is over.”", "The owners left."]),
    ("A line\n\nanother line", ["A line", "another line"]),
    ("It rose by 3.5 percent. So what.", ["It rose by 3.5 percent.", "So what."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_what_is_marked_is_no_neighbour() -> None:
    text = "First one.\nShare this\nThe words.\nLast one."
    document = Document("d", "d", "d", text, marks=(Mark(11, 21, "share", "a share line"),))
    start, end = around(document, 22, 32)
    assert text[start:end] == text
    assert around(document, 22, 32, neighbours=0) == (22, 32)
