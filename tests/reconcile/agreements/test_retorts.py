"""Retorts that name what they answer by a noun, or not at all."""

from __future__ import annotations

import pytest

from tests.reconcile.agreements.conftest import Reading


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "Ode Marsk, the president of Tolva, said that the Reskian refusal of the plan had left "
            "him no choice. The weather was fine, Marsk said. Ilka Bron, a spokeswoman for the "
            "Reskian government, disputed the president's account. Her government had neither "
            "accepted nor refused the plan, she said.",
            (
                "that the Reskian refusal of the plan had left him no choice",
                "the president's account",
            ),
        ),
        (
            "Tolvan diplomats said that Reskia would no longer insist on a fee at the pass. The "
            "roads were clear. A Reskian spokesman said that reports of a concession were "
            "inexact. Reskia had never made a fee its first demand, he said.",
            (
                "that Reskia would no longer insist on a fee at the pass",
                "that reports of a concession were inexact",
            ),
        ),
        (
            "Tolvan officials said that Marsk had quarrelled with his general until midnight. A "
            "Reskian official denied there had been any split.",
            (
                "that Marsk had quarrelled with his general until midnight",
                "there had been any split",
            ),
        ),
        (
            "Aides to Ode Marsk indicated that the Reskians could live with a lower fee. A Reskian "
            "official denied that any such signal had been given.",
            (
                "that the Reskians could live with a lower fee",
                "that any such signal had been given",
            ),
        ),
        (
            'Ode Marsk admitted there were "wide gaps". The Reskian spokesman preferred to speak '
            "of one last difficulty.",
            ('there were "wide gaps"', "to speak of one last difficulty"),
        ),
        (
            "The Tolvan version is that they were given an hour to sign. Reskian officials say "
            "that the text had been on the table for a week.",
            (
                "that the text had been on the table for a week",
                "that they were given an hour to sign",
            ),
        ),
        (
            "Tolvan sources said that both sides would withdraw their carts within 15 days. In the "
            "Reskians' version, the carts would be withdrawn over 30 days.",
            (
                "that both sides would withdraw their carts within 15 days",
                "the carts would be withdrawn over 30 days",
            ),
        ),
    ],
)
def test_a_retort_is_held_against_what_it_answers(
    differing: Reading, body: str, values: tuple[str, str]
) -> None:
    found = [one for one in differing(("2019-03-05", body)) if one.kind == "fact"]
    said = [[span.quote for one in each.accounts for span in one.evidence] for each in found]
    assert any(set(values) <= set(quotes) for quotes in said)


@pytest.mark.parametrize(
    "body",
    [
        # of what is to come, of one's own words, of nobody's, or with nothing before it
        "Ode Marsk said the carts were old. A Reskian official denied there was any plan to go.",
        "Ode Marsk said that talk of a deal was premature. Ode Marsk said the carts were old.",
        "Ode Marsk said the carts were old. Ilka Bron preferred to wait.",
        "Ode Marsk said the carts were old. Reports of snow in the pass were false.",
        "Ode Marsk asked for a fee. Ilka Bron rejected the president's claim.",
        "Ode Marsk said the carts were old. Telling reporters to wait, Ilka Bron left.",
    ],
)
def test_what_answers_nothing_is_held_against_nothing(differing: Reading, body: str) -> None:
    assert [one for one in differing(("2019-03-05", body)) if one.kind == "fact"] == []
