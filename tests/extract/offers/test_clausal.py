"""Clauses behind a verb: what one demands shall be, what one agrees to do, what a pact ends."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = "The negotiators and the mediators met. "


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The lenders demand that the tax break for the islands be scrapped.",
         "the tax break for the islands be scrapped"),
        ("Velmark insisted that all captives be freed.", "all captives be freed"),
        ("The union asked that the dismissed men should be taken back.",
         "the dismissed men should be taken back"),
        ("The envoys ask that the troops return to their bases.",
         "the troops return to their bases"),
        ("The settlers want their flag to fly over the port.", "their flag to fly over the port"),
        ("The union renewed its demand that the guards be withdrawn.", "the guards be withdrawn"),
        ("A harbour suggestion that the lock be widened was put aside.", "the lock be widened"),
        ("She renewed her proposal that the toll be halved.", "the toll be halved"),
        ("The ministry agreed to let the union lower its duties.",
         "to let the union lower its duties"),
        ("The ministry has undertaken to release the crew.", "to release the crew"),
    ],
)  # fmt: skip
def test_a_clause_that_is_a_term(text: str, quote: str) -> None:
    found = read(TALKS + text)
    assert [(one.evidence.quote, found.value(one)) for one in found.terms] == [(quote, None)]


def test_who_asks_takes_and_who_agrees_gives() -> None:
    (asked,) = read(TALKS + "The lenders demand that the tax break be scrapped.").terms
    (agreed,) = read(TALKS + "The ministry agreed to release the crew.").terms
    assert (asked.taker is None, asked.giver is None) == (False, True)
    assert (agreed.giver is None, agreed.taker is None) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry agreed to meet the envoy on Monday.",
        "The two sides agreed to talk again.",
        "The minister promised to study the paper.",
        "The union insisted that it had done nothing wrong.",
        "The general insisted that his men were in the village.",
        "The clerk asked that his name be withheld.",
        "The ministry has not agreed to release the crew.",
        "The lenders asked whether the tax break be scrapped.",
        "The union demanded that the ministry answer at once.",
        "The ministry insists it does not hold the crew.",
        "The union asked, “Should the crew be held?”",
    ],
)
def test_what_is_no_term(text: str) -> None:
    assert read(TALKS + text).terms == ()


def test_what_an_agreement_ends() -> None:
    found = read(TALKS + "The accord forbids new bases.")
    assert [one.evidence.quote for one in found.terms] == ["forbids new bases"]
    assert all(one.offer is not None for one in found.terms)
