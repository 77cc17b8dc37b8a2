"""Questions of the talks that two sources answer in opposite ways."""

from __future__ import annotations

import pytest

from tests.reconcile.agreements.conftest import Reading


@pytest.mark.parametrize(
    ("body", "about"),
    [
        (
            "Ode Marsk, the president of Tolva, said the new posts depended on the toll coming in. "
            "Reskian officials said there were no strings on the posts.",
            "whether it hangs on a condition",
        ),
        (
            "Tolvan officials said that Reskia had softened its stand on the fee. Ilka Bron, a "
            "spokeswoman for the Reskian government, said its stand was unchanged.",
            "whether a position has moved",
        ),
        (
            "Reskian officials said that the Tolvan cabinet was split over the pass. Ode Marsk, "
            "the president of Tolva, said that the cabinet was united.",
            "whether they are divided",
        ),
        (
            "Reskian officials said that their envoys had held talks with the carters. A Tolvan "
            "aide said that the envoys had not met the carters.",
            "whether they are in contact",
        ),
    ],
)
def test_opposite_answers_to_one_question_are_a_difference(
    differing: Reading, body: str, about: str
) -> None:
    found = [one for one in differing(("2019-03-05", body)) if one.kind == "fact"]
    assert about in [one.about for one in found]


@pytest.mark.parametrize(
    "body",
    [
        # of two things, by one source, of what is only possible, or the same twice
        "Ode Marsk said the posts depended on the toll. Ilka Bron said peace was unconditional.",
        "Ode Marsk said the posts depended on the toll. Marsk said the posts had no strings.",
        "Ode Marsk said the posts may depend on the toll. Ilka Bron said the posts had no strings.",
        "Ode Marsk said the cabinet was split. Ilka Bron said that the cabinet was divided.",
        "Ode Marsk said the cabinet was united. Ilka Bron said the carters were divided.",
    ],
)
def test_answers_to_two_questions_are_none(differing: Reading, body: str) -> None:
    assert [one for one in differing(("2019-03-05", body)) if one.about.startswith("whether")] == []
