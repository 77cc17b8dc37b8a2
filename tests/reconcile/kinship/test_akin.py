from __future__ import annotations

import pytest

from parley.model import Analysis, Kinship
from parley.reconcile.kinship import akin, story
from tests.reconcile.kinship.telling import CONDENSED, INDEPENDENT, ORIGINAL, REWRITTEN, report


def between(one: Analysis, other: Analysis) -> Kinship | None:
    return akin(one, other, (story(one), story(other)))


@pytest.mark.parametrize("copy", [REWRITTEN, CONDENSED])
def test_a_copy_in_other_words_is_akin_to_its_original(copy: str) -> None:
    found = between(report("r", ORIGINAL), report("c", copy))
    assert found is not None
    assert found.kind == "rewrite"
    assert found.score > 0.9


def test_two_copies_of_one_report_are_akin() -> None:
    assert between(report("r", REWRITTEN), report("c", CONDENSED)) is not None


@pytest.mark.parametrize("text", [ORIGINAL, REWRITTEN, CONDENSED])
def test_another_report_of_the_same_day_is_not(text: str) -> None:
    """It shares the event, figures of one side, and a quotation word for word."""
    words = "We asked for two rest days and they offered us a calendar"
    quoted = words if words in text else ""
    assert between(report("r", text, quoted=quoted), report("i", INDEPENDENT, quoted=words)) is None


def test_a_kinship_does_not_depend_on_who_is_named_first() -> None:
    one, other = report("r", ORIGINAL), report("c", REWRITTEN)
    found = between(one, other)
    assert found is not None
    assert found == between(other, one)
    assert found.one < found.other


def test_every_decision_lists_its_features() -> None:
    found = between(report("r", ORIGINAL), report("c", CONDENSED))
    assert found is not None
    values = {feature.name: feature.value for feature in found.features}
    assert values["covered, more"] > 0.95 > values["covered, less"]
    assert values["aligned"] == len(found.passages)
    assert all(feature.words for feature in found.features)


def test_passages_are_words_of_both_in_the_order_of_the_first() -> None:
    one, other = report("r", ORIGINAL), report("c", REWRITTEN)
    found = between(one, other)
    assert found is not None
    texts = {each.document.id: each.document.text for each in (one, other)}
    for passage in found.passages:
        for span in (passage.one, passage.other):
            assert texts[span.document][span.start : span.end] == span.quote
    starts = [passage.one.start for passage in found.passages]
    assert starts == sorted(starts)
    assert {passage.one.document for passage in found.passages} == {found.one}


def test_a_report_too_poor_in_facts_is_akin_to_nothing() -> None:
    text = "It rained in Halvik on Tuesday. Two men waited, and one of them left."
    assert between(report("r", text), report("c", text.replace("waited", "stood"))) is None
