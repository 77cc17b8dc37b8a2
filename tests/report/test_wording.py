"""Names in a sentence: the verb after more than one, the article within."""

from __future__ import annotations

import pytest

from parley.report.wording import several, within


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("two officials", True),
        ("Two people involved in the mediation", True),
        ("fans of the club", True),
        ("Shore militants", True),
        ("foreign governments and organizations", True),
        ("other officials familiar with the talks", True),
        ("the 19 island states", True),
        ("the United States", False),
        ("Straits Council", False),
        ("Marks and Spencer", False),
        ("one of the officials", False),
        ("the shipyard’s news agency", False),
        ("the press", False),
        ("", False),
    ],
)
def test_a_name_of_more_than_one_has_a_verb_in_the_plural(name: str, plural: bool) -> None:
    assert several(name) is plural


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("An official", "an official"),
        ("Two Velandic officials", "two Velandic officials"),
        ("The Ilvaport Observer", "The Ilvaport Observer"),
        ("Two Rivers", "Two Rivers"),
        ("Mara Ilves", "Mara Ilves"),
    ],
)
def test_an_article_is_small_within_a_sentence_and_a_name_is_not(name: str, there: str) -> None:
    assert within(name) == there
