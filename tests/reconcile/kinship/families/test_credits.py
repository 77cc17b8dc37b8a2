"""What a report credits, where, and which outlet that tells of."""

from __future__ import annotations

import pytest

from parley.model import Analysis, MarkKind
from parley.reconcile.kinship.families.credits import (
    contributors,
    credits_of,
    credits_of_all,
    likely_outlet,
    own_voice,
    same_outlet,
    signer,
)
from parley.reconcile.kinship.families.credits.outlets import is_agency
from tests.reconcile.kinship.families.made_up import marked, report


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("HARN, Jan 3 (Lunetel) -", "dateline", [("Lunetel", "dateline")]),
        ("HARN, Jan 3 —", "dateline", []),
        ("Reuters —", "dateline", [("Reuters", "dateline")]),
        ("28.02.2031 | Source: Lune Wire", "date line", [("Lune Wire", "source line")]),
        ("Originally published by Lune Post", "published block", [("Lune Post", "source line")]),
        ("© 2031 Lune Post. All rights reserved.", "legal", [("Lune Post", "source line")]),
        ("Photo: Source: Lune Post", "photo credit", []),
        ("All texts are supplied by third parties.", "legal", []),
        ("With reporting by Agence France-Presse.", "contribution",
         [("Agence France-Presse", "contribution")]),
        ("(mw/tw)", "contribution", []),
        ("AFP, 10/10/2016", "date line", [("AFP", "source line")]),
        ("Thalen, 10/10/2016", "date line", []),
    ],
)  # fmt: skip
def test_credits_stand_in_what_is_no_part_of_the_article(
    text: str, kind: MarkKind, expected: list[tuple[str, str]]
) -> None:
    one = marked(report("r", f"{text}\nThe talks failed."), text, kind)
    found = credits_of(one)
    assert [(credit.outlet, credit.kind) for credit in found] == expected
    for credit in found:
        assert credit.evidence is not None
        assert credit.evidence.quote == credit.outlet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Source: Lune Wire)\nThe talks failed.", [("Lune Wire", "source line")]),
        ("LUNE (AFP) - The talks failed.", [("AFP", "dateline")]),
        ("LUNE (Lunetel) - The talks failed.", []),
        ("The talks failed, an envoy told Reuters.", [("Reuters", "told")]),
        ("The talks failed, an envoy told the Associated Press.", [("Associated Press", "told")]),
        ("The envoy told the Roebuck Reuters of old.", []),
        ("The talks failed. (AFP)", [("AFP", "source line")]),
        ("The talks failed. — Reuters", [("Reuters", "source line")]),
        ("The talks failed.\n- Reuters", [("Reuters", "source line")]),
        ("A photo of the talks\nREUTERS\nThe talks failed.", []),
        ("The talks failed (so far).", []),
        ("Reuters, 10/10/2016\nThe talks failed.", [("Reuters", "source line")]),
    ],
)
def test_credits_stand_in_the_article(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.outlet, one.kind) for one in credits_of(report("r", text))] == expected


def test_a_byline_may_be_an_agency_s() -> None:
    page = marked(
        report("r", "By Lune Wire\nIt failed.", byline="Lune Wire"), "Lune Wire", "byline"
    )
    (credit,) = credits_of(page)
    assert (credit.outlet, credit.kind) == ("Lune Wire", "byline")
    assert credit.evidence is not None
    assert credit.evidence.quote == "Lune Wire"


@pytest.mark.parametrize(
    ("byline", "expected", "who"),
    [
        ("From Lune Press in Harn", ["Lune Press"], None),
        ("By Ada Obi, Lune Herald", ["Lune Herald"], "Ada Obi"),
        ("Ada Obi (Reuters)", ["Reuters"], "Ada Obi"),
        ("By Ada Obi in Harn", [], "Ada Obi"),
        ("By Ada Obi, Harn Post", [], "Ada Obi"),
        ("Staff Writer", [], None),
    ],
)
def test_a_byline_tells_who_signs_and_whose_text_it_is(
    byline: str, expected: list[str], who: str | None
) -> None:
    one = report("r", byline=byline, publisher="Harn Post")
    assert [credit.outlet for credit in credits_of(one)] == expected
    assert signer(one.document) == who


def test_each_page_claims_itself() -> None:
    page = report("r", "The talks failed.\n© Lune Post Publishing 2031.", publisher="Lune Post")
    assert credits_of(marked(page, "© Lune Post Publishing 2031.", "legal")) == ()


def test_who_contributed_is_told_apart_from_what_he_did() -> None:
    line = "Ada Obi And Ben Roe They contributed to this article."
    one = marked(report("r", f"It failed.\n{line}"), line, "contribution")
    assert [span.quote for span in contributors(one.document)] == ["Ada Obi", "Ben Roe"]


def test_what_publishes_one_is_an_outlet_in_the_lines_of_all() -> None:
    wire = report("a", "The talks failed.", publisher="Harn Wire", byline="Ada Obi")
    line = "Harn Desk and Obi contributed."
    copy = marked(report("b", f"An envoy informed Harn.\n{line}"), line, "contribution")
    found = credits_of_all([wire, copy])
    assert found["a"] == ()
    assert [(one.outlet, one.kind, one.evidence and one.evidence.quote) for one in found["b"]] == [
        ("Harn", "told", "informed Harn"),
        ("Harn", "contribution", "Harn"),
    ]


def test_a_country_is_no_short_name_of_its_press() -> None:
    paper = report("a", publisher="Canadian Press")
    one = report("b", "The minister told the Canadian so.")
    assert credits_of_all([paper, one])["b"] == ()


@pytest.mark.parametrize(
    ("text", "publisher", "expected"),
    [
        ("She told this newspaper that it was over.", None, "this newspaper"),
        ("Our correspondent saw it.", None, "Our correspondent"),
        ("She told Harn so.", "Harn Wire", "told Harn"),
        ("She told the Harn Post so.", "Harn Post", "told the Harn Post"),
        ("She told Harn so.", "Lune Wire", None),
        ("She said in our breakfast programme that it was over.", None, "our breakfast programme"),
        ("She told us after the show that it was over.", None, "told us"),
        ("“They told us nothing,” she said.", None, None),
    ],
)
def test_a_report_says_that_its_outlet_asked(
    text: str, publisher: str | None, expected: str | None
) -> None:
    one = report("r", text, publisher=publisher)
    found = own_voice(one.document, credits_of_all([one])["r"])
    assert (found.quote if found else None) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("AFP", "Agence France-Presse", True),
        ("Meridian", "Meridian Wire", True),
        ("The Ilvaport Observer", "Ilvaport Observer", True),
        ("Radio Litoral", "Radio Littoral", True),
        ("TOP", "Transoceanic Press", True),
        ("VPS", "Varennia Press Service", True),
        ("VPS", "Harn Post", False),
        ("Reuters", "AFP", False),
        ("Harn Post", "Lune Post", False),
        ("News Agency", "Press Agency", False),
        ("the agency", "the agency", False),
    ],
)
def test_two_names_may_be_of_one_outlet(one: str, other: str, expected: bool) -> None:
    assert same_outlet(one, other) is expected
    assert same_outlet(other, one) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Reuters", True), ("dpa", True), ("Harn Wire", True), ("Lune News Agency", True),
        ("BBC", False), ("Harn Post", False), ("news agency", False), ("Ada Obi", False),
        ("Lune Rescue Agency", False),
    ],
)  # fmt: skip
def test_agencies_are_known_by_name_or_by_a_word_of_it(name: str, expected: bool) -> None:
    assert is_agency(name) is expected


def outlet(*reports: Analysis) -> str | None:
    """Return the likely outlet of kin, the origin first."""
    given = credits_of_all(list(reports))
    documents = [one.document for one in reports]
    return likely_outlet(documents[0], [c for d in documents for c in given[d.id]], documents)[0]


def test_the_agency_of_a_dateline_wrote_it() -> None:
    paper = report("a", "HARN (AFP) - It failed.", publisher="Harn Post", day="2031-02-05")
    assert outlet(paper, report("b", publisher="Lune Post", day="2031-02-06")) == "AFP"


def test_an_agency_that_several_copies_say_was_told_wrote_it() -> None:
    assert outlet(report("a", "He told Reuters."), report("b", "She told Reuters.")) == "Reuters"


def test_who_came_out_first_may_have_quoted_what_an_agency_was_told() -> None:
    first = report("a", "He told Reuters.", publisher="Harn Post", day="2031-02-05")
    assert outlet(first, report("b", "She told Reuters.", day="2031-02-06")) is None


def test_who_publishes_a_copy_did_not_write_it() -> None:
    first = report("a", publisher="Harn Post", day="2031-02-05")
    copy = report("b", publisher="Quick Feed", day="2031-02-06")
    again = report("c", "(Source: Quick Feed)\nIt failed.", day="2031-02-07")
    assert outlet(first, copy, again) == "Harn Post"


def test_one_relay_alone_tells_no_author() -> None:
    assert outlet(report("a", "He told Reuters so."), report("b")) is None


def test_a_broadcaster_to_whom_it_was_said_did_not_write_it() -> None:
    reports = (
        report("a", "He told Radio Lune so.", publisher="Harn Post"),
        report("b", "He informed Radio Lune so.", publisher="Harn Herald"),
    )
    assert outlet(*reports) is None


def test_the_publisher_of_the_first_wrote_it_where_nothing_else_is_credited() -> None:
    first = report("a", publisher="Harn Post", day="2031-02-05")
    assert outlet(first, report("b", publisher="Lune Post", day="2031-02-06")) == "Harn Post"
    assert outlet(first, report("b", publisher="Lune Post", day="2031-02-05")) is None


def test_two_outlets_credited_as_often_leave_it_open() -> None:
    one = report("a", "HARN (AFP) - It failed.", day="2031-02-05")
    assert outlet(one, report("b", "HARN (Reuters) - It failed.", day="2031-02-06")) is None
