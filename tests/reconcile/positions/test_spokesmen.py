"""What somebody tells of his own body is his word for it; what others tell of it is not."""

from __future__ import annotations

import pytest

from tests.reconcile.positions.hearing import Press, held, one

TELLING = [
    # whose stance, who tells it, party and holder of the position
    ("Oram", "Pell Arden", ("Oram", "Pell Arden")),
    ("Oram", "Una Brock", ("Oram", "Una Brock")),
    ("the government", "Una Brock", ("Oram", "Una Brock")),
    ("Vesk", "Ida Sorn", ("Vesk", "Ida Sorn")),
    ("Oram", "Oram", ("Oram", "Oram")),
    ("Oram", None, ("Oram", "Oram")),
    ("Oram", "Ida Sorn", ("Oram", "Oram")),
    ("Oram", "Harbour Party", ("Oram", "Oram")),
    ("Oram", "Tallis", ("Oram", "Oram")),
    ("Pell Arden", "Una Brock", ("Oram", "Pell Arden")),
    ("Oram", "a diplomat", ("Oram", "Oram")),
]


@pytest.mark.parametrize(("whose", "teller", "wanted"), TELLING)
def test_who_tells_of_his_own_body_holds_its_stance(
    whose: str, teller: str | None, wanted: tuple[str, str]
) -> None:
    press = Press()
    press.told("d-1", "reject", "the withdrawal of all troops", by=whose, said_by=teller)
    found = one(press)
    assert (found.party, found.holder) == wanted


def test_a_stance_told_by_two_people_of_a_body_is_the_word_of_each() -> None:
    press = Press()
    for teller in ("Pell Arden", "Una Brock"):
        press.told("d-1", "reject", "the withdrawal of all troops", by="Oram", said_by=teller)
    assert sorted(each.holder for each in held(press)) == ["Pell Arden", "Una Brock"]


def test_the_position_of_a_body_tells_who_speaks_for_it() -> None:
    press = Press()
    press.told("d-1", "reject", "the withdrawal of all troops", by="Oram", said_by="Pell Arden")
    found = one(press)
    assert found.relation == "speaks for"
    assert any("told of Oram by Pell Arden" in reason for reason in found.reasons)
