"""What one source tells, and another says that there was nothing of."""

from __future__ import annotations

import pytest

from tests.reconcile.agreements.conftest import Reading


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "Ode Marsk, the president of Tolva, said he had urged nothing on anyone. According to "
            "a Reskian aide, he pressed the envoy to settle for a lower fee.",
            (
                "he pressed the envoy to settle for a lower fee",
                "he had urged nothing on anyone",
            ),
        ),
        (
            "Reskian officials say that Marsk threatened the envoy with war. Ode Marsk, the "
            "president of Tolva, says he made no threats.",
            ("that Marsk threatened the envoy with war", "he made no threats"),
        ),
        (
            "A Reskian official said that Tolva had promised a share of the toll. Ode Marsk said "
            "that Tolva had never promised anybody a coin.",
            (
                "that Tolva had promised a share of the toll",
                "that Tolva had never promised anybody a coin",
            ),
        ),
    ],
)
def test_a_denial_of_all_is_held_against_any_word_for_it(
    differing: Reading, body: str, values: tuple[str, str]
) -> None:
    found = [one for one in differing(("2019-03-05", body)) if one.kind == "fact"]
    assert values in [tuple(one.evidence[0].quote for one in each.accounts) for each in found]


@pytest.mark.parametrize(
    "body",
    [
        # another's deed, another deed, no denial of a deed, or none that was done
        "Ode Marsk said he had promised nothing. A Reskian aide said the envoy pressed for a fee.",
        "Ode Marsk said he had promised nothing. A Reskian aide said that he left at noon.",
        "Ode Marsk said there was no doubt of it. A Reskian aide said that he doubted it.",
        "Ode Marsk said he had promised nothing. A Reskian aide said he should promise a fee.",
    ],
)
def test_what_denies_another_thing_is_held_against_nothing(differing: Reading, body: str) -> None:
    assert [one for one in differing(("2019-03-05", body)) if one.kind == "fact"] == []
