"""What is noted of one report when it is read, before others are known."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.extract import extract_all
from parley.model import Analysis, Leads
from parley.reconcile.leads import noted
from tests.parsing import parse

REPORT = (
    "The union said the board had offered nine crowns. "
    "The board denied that it had made any offer. "
    "A spokesman declined to comment on the talks. The mediator said nothing was decided. "
    "The Harbour Union said a bid of 300 crowns would be enough."
)


def analysed(text: str) -> Analysis:
    """Return a report as it comes to reconcile."""
    parsed = parse(text)
    return replace(Analysis(parsed.document, "f"), **extract_all(parsed)._asdict())


def signed(leads: Leads, analysis: Analysis, sign: str) -> list[str]:
    """Return the words of the statements that bear a sign, in their order."""
    said = {one.id: one.content[0].quote for one in analysis.statements}
    return [said[one] for one in leads.signs.get(sign, ())]


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("denies", ["that it had made any offer"]),
        ("leaves open", ["nothing was decided"]),
        ("judges", ["a bid of 300 crowns would be enough"]),
        ("is neither", []),
    ],
)
def test_statements_bear_the_signs_of_their_words(sign: str, words: list[str]) -> None:
    analysis = analysed(REPORT)
    assert signed(noted(analysis), analysis, sign) == words


def test_whoever_is_named_in_quoted_words_is_noted_with_the_place() -> None:
    analysis = analysed(REPORT)
    names = noted(analysis).quoted.names
    assert "Harbour Union" in [name.removeprefix("The ") for _, name in names]
    assert all(analysis.document.text[at : at + len(name)] == name for at, name in names)


def test_a_report_without_claims_leads_to_nothing() -> None:
    assert noted(Analysis(parse("Nothing is told here.").document, "f")) == Leads()


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_the_order_of_claims_leaves_no_trace(order: Random) -> None:
    analysis = analysed(REPORT)
    claims = list(analysis.claims)
    order.shuffle(claims)
    assert noted(replace(analysis, claims=tuple(claims))) == noted(analysis)
