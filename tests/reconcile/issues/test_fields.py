"""Words that count in talks of their field only, and idioms that name nothing."""

from __future__ import annotations

from typing import Any, Final

import pytest

from parley.lexicon import load
from parley.reconcile.issues import Issues

WAR: Final = ("a truce with the rebels", "release of the hostages", "the soldiers", "the army")
PIT: Final = ("a pay rise", "the strike", "redundancies", "the union's overtime ban")
BID: Final = ("a higher bid per share", "the takeover", "its stake", "offer to shareholders")
DEBT: Final = ("its creditors", "a rescheduling of the debt", "fresh loans", "the arrears")


@pytest.mark.parametrize(
    ("objects", "words", "issue"),
    [
        (DEBT, "eight years", "repayment period"),
        (WAR, "eight years", ""),
        (DEBT, "a margin of two points", "interest rate"),
        (PIT, "a narrow spread", ""),
        (PIT, "4 per cent", "pay"),
        (WAR, "4 per cent", ""),
        (PIT, "pay", "pay"),
        (DEBT, "pay half of the arrears", "arrears"),
        (DEBT, "the payment of overdue interest", "arrears"),
        (BID, "the price", "price"),
        (DEBT, "the price of failure", ""),
        (WAR, "withdraw to the river", "withdrawal"),
        (PIT, "withdraw its threat", ""),
        (BID, "leave the matter to the minister", ""),
        (WAR, "leave the coalition", ""),
        (BID, "the major shareholders of the firm", ""),
    ],
)
def test_weak_words_count_in_talks_of_their_field(
    objects: tuple[str, ...], words: str, issue: str
) -> None:
    assert Issues(objects=objects).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("withdraw the army", "withdrawal"),
        ("withdraw", ""),
        ("the union wants more hours", "hours"),
        ("any hour", ""),
        ("creditors want a higher margin", "interest rate"),
        ("a higher margin", ""),
    ],
)
def test_where_nothing_tells_the_field_a_sign_beside_a_weak_word_does(
    words: str, issue: str
) -> None:
    assert Issues().of([words]) == issue


@pytest.mark.parametrize(
    "words",
    [
        "in the interest of the firm",
        "a turning point",
        "this year",
        "the free trade in ideas",
        "its tax returns",
        "raise the issue",
        "take credit for it",
        "at all costs",
    ],
)
@pytest.mark.parametrize("objects", [WAR, PIT, BID, DEBT])
def test_idioms_name_no_issue(objects: tuple[str, ...], words: str) -> None:
    assert Issues(objects=objects).of([words]) == ""


def test_one_question_has_one_name_whatever_the_form_of_its_words() -> None:
    issues = Issues(objects=DEBT)
    for words in ("privatise the ports", "the privatization of ports", "privatised ports"):
        assert issues.of([words]) == "privatisation"


def _issues() -> list[dict[str, Any]]:
    return list(load("issues")["issue"])


def test_each_issue_is_listed_once_and_in_a_known_field() -> None:
    names = [row["name"] for row in _issues()]
    assert len(set(names)) == len(names)
    assert {row["field"] for row in _issues()} == set(load("issues")["fields"])


def test_no_phrase_is_listed_twice_for_one_issue() -> None:
    for row in _issues():
        phrases = [*row["words"], *row.get("weak", ()), *row.get("not_words", ())]
        assert len(set(phrases)) == len(phrases), row["name"]


def test_an_issue_has_only_keys_that_are_read() -> None:
    known = {"name", "field", "words", "weak", "not_words", "counted", "general", "yields_to"}
    assert {key for row in _issues() for key in row} <= known
