"""Fingerprints: equal for the same words, whatever their dress; different for other words."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.copies import fingerprint
from parley.model import MarkKind
from tests.parsing import article

TEXT = "“We will not sign,” said Ada Obi on Monday, and the union's drivers left the hall."


def same(one: str, other: str) -> bool:
    """Whether two reports of different names have one fingerprint."""
    return fingerprint(article(one, name="a")) == fingerprint(article(other, name="b"))


@pytest.mark.parametrize(
    "copy",
    [
        TEXT,
        TEXT.upper(),
        TEXT.replace("“", '"').replace("”", '"'),
        TEXT.replace("'", "’"),
        TEXT.replace(" ", "\n"),
        TEXT.replace(" ", "  \u00a0"),
        f"\n\n {TEXT} \n",
        TEXT.replace(",", " —"),
        TEXT.replace("fi", "ﬁ"),
        TEXT.replace("Ada", "Ａｄａ"),
        TEXT.replace("drivers", "dri\u00advers"),
        TEXT.replace("hall", "\u200bhall\ufeff"),
        TEXT.rstrip("."),
    ],
)
def test_typography_case_and_white_space_do_not_count(copy: str) -> None:
    assert same(TEXT, copy)


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("will not", "will"),
        TEXT.replace("Monday", "Tuesday"),
        TEXT.replace("Obi", "Obe"),
        TEXT.replace("not sign", "sign not"),
        TEXT + " Then it rained.",
        TEXT.removeprefix("“We "),
        TEXT.replace("drivers", "driver s"),
    ],
)
def test_one_word_makes_another_report(other: str) -> None:
    assert not same(TEXT, other)


@pytest.mark.parametrize("kind", ["menu", "see also", "repeated headline"])
def test_the_page_around_a_report_does_not_count(kind: MarkKind) -> None:
    page = f"Read this too\n{TEXT}"
    document = article(page, [(0, 13, kind)], name="page")
    assert fingerprint(document) == fingerprint(article(TEXT))
    assert fingerprint(document) != fingerprint(article(page))


def test_the_headline_is_part_of_the_report() -> None:
    page = f"Union says no\n{TEXT}"
    with_headline = article(page, [(0, 13, "headline")], name="page")
    assert fingerprint(with_headline) == fingerprint(article(page))
    assert fingerprint(with_headline) != fingerprint(article(TEXT))


@pytest.mark.parametrize(
    ("text", "stands_alone"),
    [
        ("", True),
        ("…", True),
        ("No comment.", True),
        ("One two three four five six seven.", True),
        ("One two three four five six seven eight.", False),
    ],
)
def test_a_stub_stands_for_itself(text: str, stands_alone: bool) -> None:
    assert same(text, text) is not stands_alone


def test_the_same_stub_has_the_same_fingerprint() -> None:
    assert fingerprint(article("No comment.")) == fingerprint(article("No comment."))


def test_a_fingerprint_does_not_change_from_version_to_version() -> None:
    assert fingerprint(article(TEXT)) == "f4148d79dfd125dea37b09b603c54fff"


def test_half_a_surrogate_pair_does_no_harm() -> None:
    assert same(f"{TEXT} \ud83d", f"{TEXT} \ud83d")


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_has_a_fingerprint_of_32_digits(text: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{32}", fingerprint(article(text)))


@settings(deadline=None)
@given(st.lists(st.sampled_from(["talks", "Obi", "no", "40", "the"]), min_size=8, max_size=20),
       st.randoms())  # fmt: skip
def test_only_the_words_and_their_order_count(words: list[str], dice: random.Random) -> None:
    dressed = "".join(
        dice.choice([word.upper(), word.title(), f"“{word}”"])
        + dice.choice([" ", ", ", "\n", " – "])
        for word in words
    )
    assert same(" ".join(words), dressed)
