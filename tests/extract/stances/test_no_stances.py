"""What only looks like a stance: what is not believed, what one wants to know, a quarrel."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import held_in, kinds_in, stances_in

_TALKS = "The talks between the two ministers on the treaty went on in Korvath. "


@pytest.mark.parametrize(
    "sentence",
    [
        "He said he did not believe the conditions for a truce had been met.",
        "The minister did not believe that Torria had accepted the plan.",
        "The union does not think the company has rejected the offer.",
        "The union wanted to know what had become of the pledge.",
        "The union wants to know whether the offer stands.",
        "The garrison stands at 11,000 men.",
        "The strike is in form a dispute over pensions.",
        "The leader said the statement should surprise no one.",
    ],
)
def test_what_is_no_stance(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The minister believes that Torria has accepted the plan.", "accept"),
        ("The union wants to see the books.", "demand"),
        ("The union stands at 6 percent.", "offer"),
    ],
)
def test_what_is_one_all_the_same(sentence: str, held: str) -> None:
    assert held in kinds_in(_TALKS + sentence)


def test_a_list_before_something_that_sums_up_is_cut_at_its_last_mark() -> None:
    sentence = (
        "Open are the date; the size of the force; whether the councils would sit, something to"
        " which Mr Orm objects."
    )
    found = [one for one in stances_in(_TALKS + sentence) if one.kind == "reject"]
    assert all("force" not in span.quote for one in found for span in one.content)


def test_a_quoted_pronoun_is_not_the_source_who_says_it() -> None:
    sentence = "An official source called it “one man’s opinion of a document he has signed”."
    assert "An official source" not in {one.holder for one in held_in(_TALKS + sentence)}
