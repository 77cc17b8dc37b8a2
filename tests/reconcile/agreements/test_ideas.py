"""Whose idea something was, where two sources name two authors."""

from __future__ import annotations

import pytest

from tests.reconcile.agreements.conftest import Reading

MARSK = "Ode Marsk, the president of Tolva,"
BRON = "Ilka Bron, a spokeswoman for the Reskian government,"


@pytest.mark.parametrize(
    ("reports", "authors"),
    [
        (
            [
                f"{MARSK} said that he himself had put forward the idea of a joint fund. A "
                "diplomat remembered that suggestion as Ilka Bron's."
            ],
            {"Tolva", "Ilka Bron"},
        ),
        (
            [f"{MARSK} said the plan was a Tolvan one. {BRON} said that it had been her own idea."],
            {"Tolvan", "Ilka Bron"},
        ),
        (
            [
                f"It was Ilka Bron who proposed the swap, {MARSK} told reporters. Ms Bron said the "
                "idea had come from Tolva."
            ],
            {"Ilka Bron", "Tolva"},
        ),
        (
            [
                f"{MARSK} said arbitration had been his government's own idea.",
                "Reskian officials said that the idea of arbitration had come from the mediators.",
            ],
            {"Tolva", "the mediators"},
        ),
    ],
)
def test_an_idea_has_two_authors(differing: Reading, reports: list[str], authors: set[str]) -> None:
    days = [(f"2019-03-0{5 + number}", body) for number, body in enumerate(reports)]
    (found,) = (one for one in differing(*days) if one.kind == "authorship")
    assert {one.value for one in found.accounts} == authors


@pytest.mark.parametrize(
    "body",
    [
        # two ideas, one author, and who only says whose it was not
        f"{MARSK} said the fund was his own idea. {BRON} said the new road was her idea.",
        "Ode Marsk said the fund was Tolva's idea. Tolvan officials said it was Tolva's idea.",
        "Reskian officials said the fund was not Tolva's idea. Ode Marsk said the fund was his.",
        # things that are somebody's, and no ideas
        "The toll is a Reskian one, Ode Marsk said. The carts are Tolvan ones, Ilka Bron said.",
        # each offers what is asked of it
        "Ode Marsk proposed a joint fund. Ilka Bron proposed a joint fund.",
    ],
)
def test_what_is_no_quarrel_over_an_idea(differing: Reading, body: str) -> None:
    found = differing(("2019-03-05", body))
    assert [one.accounts for one in found if one.kind == "authorship"] == []
