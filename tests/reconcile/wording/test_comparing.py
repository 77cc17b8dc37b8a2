"""Two wordings of one utterance: the same, reworded, or altered, and how."""

from __future__ import annotations

import pytest

from tests.reconcile.wording.pairs import compared, kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We do not reject the text,", "We reject the text"),
        ("there were no limits on those returning", "there were limits on those returning"),
    ],
)
def test_what_one_denies_and_the_other_says_is_altered(one: str, other: str) -> None:
    comparison = compared(one, other)
    assert (comparison.relation, kinds(comparison)) == ("altered", ["negation"])
