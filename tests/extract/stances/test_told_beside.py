"""Stances told beside another clause: what was wanted, granted but for one thing, or planned."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import Held, held_in, kinds_in, stances_in

_TALKS = "The strike over pay went on as the union met. "


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The court was moved to Arle, not to Port Ansel as Lunia had wanted.",
         ("demand", "had wanted", "Lunia")),
        ("The pact runs for four years, as the guild had asked.",
         ("demand", "had asked", "the guild")),
        ("Lunia was ready to leave the hill, but not to hand over the town.",
         ("reject", "not to hand", "Lunia")),
        ("It is up to Lunia to withdraw first, Ada Brill said.", ("demand", "up to", "Ada Brill")),
        ("Lunia asked for time to study the text.", ("open", "asked for time", "Lunia")),
        ("Lunia has taken its offer off the table.",
         ("dropped", "has taken its offer off the table", "Lunia")),
        ("Under Lunia's proposal each side would keep ten boats.",
         ("offer", "Under Lunia's proposal", "Lunia")),
        ("What Lunia had put forward was a limit of ten boats.", ("offer", "put", "Lunia")),
        ("Lunia urged the board not to give way on sugar.",
         ("reject", "urged the board not to give", "Lunia")),
        ("Lunia opposed it outright.", ("reject", "opposed", "Lunia")),
        ("Lunia has never accepted the line.", ("reject", "has never accepted", "Lunia")),
    ],
)  # fmt: skip
def test_what_stands_beside_tells_a_stance(sentence: str, held: tuple[str, str, str]) -> None:
    assert Held(*held) in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Brill did as her mother had asked her.",
        "Ada Brill sang as loudly as she wanted.",
        "Ada Brill went home, but not to sleep.",
        "It is up to voters to decide, Ada Brill said.",
        "Ada Brill had no time to study the text.",
        "Ada Brill took the cup off the table.",
        "Under the bridge the boats would wait.",
        "What Ada Brill can offer is tea.",
        "One pilot, who asked that he should not be named, was tired.",
        "Ada Brill said it would take a year to train them.",
    ],
)
def test_the_like_of_it_tells_none(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []


def test_what_something_sums_up_is_what_is_resisted() -> None:
    (stance,) = stances_in(
        _TALKS + "The plan means inspections of the mines, something Lunia has resisted."
    )
    assert "inspections of the mines" in " ".join(one.quote for one in stance.content)


def test_which_of_any_is_refused_is_no_condition() -> None:
    (stance,) = stances_in("Lunia will veto any resolution that names it.")
    assert (stance.kind, stance.conditions) == ("reject", ())
