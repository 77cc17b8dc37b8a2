"""Whom a pronoun means that wants, refuses or offers something, by how its sentence is built."""

from __future__ import annotations

import pytest

from parley.model import Stance
from tests.parsing import claims_in

WHO_SAYS_SO = [
    ("The Harbour Union said it would not sign the deal.", ["Harbour Union"]),
    ("The owners said they would not accept the ban.", ["The owners"]),
    ("Lunia met Torria. The dockers said they would reject the offer.", ["The dockers"]),
    ("Ada Obi met the pilots. Half of the voters say they reject the deal.", None),
    ("Torria said it would refuse the offer and Lunia waited.", ["Torria"]),
    ("The Harbour Union struck. It would not sign, a spokesman said.", ["Harbour Union"]),
    ("A member of her delegation said she rejects the truce. Ada Obi left.", None),
    ("Torria said Port Ansel would remain open, and that it would honour the lease.", ["Torria"]),
    (
        "The plan was a blank cheque, Torria said, while adding that it could support a new offer.",
        ["Torria"],
    ),
]
BESIDE = [
    ("The board argues that the bid is too low; it wants more money.", ["The board"]),
    ("Ministers met on Monday. Some owners want more: they asked for a ban.", ["Some owners"]),
    ("Ada Obi met Karl Voss, who left. Lev Marn wants more: he demands a ban.", ["Lev Marn"]),
    ("The owners want a ban; Lunia wants none. They refuse a quota.", ["The owners"]),
    ("The board waited. As the miners met, they demanded a pay rise.", ["the miners"]),
    ("The pilots said the firms were late. Lunia waited. They refuse to fly.", ["The pilots"]),
]
IN_QUOTES = [
    ("Ada Obi praised Karl Voss. “He will not accept the offer,” said Lev Marn.", "Lev Marn"),
    ("The miners met. “They want a ban on coal,” said Ada Obi.", "The miners"),
    ("“I like Ada Obi. But she rejects the deal,” said Mara Ilves.", "Mara Ilves"),
]


def holders(text: str) -> list[str]:
    """Return whose the last stance of a text is."""
    found = claims_in(Stance, text, "2031-05-14")
    last = max(found, key=lambda one: one.trigger.start)
    return [one.holder.name for one in found if one.trigger == last.trigger and one.holder]


@pytest.mark.parametrize(("text", "wanted"), WHO_SAYS_SO)
def test_who_says_what_he_will_do_means_himself(text: str, wanted: list[str] | None) -> None:
    found = holders(text)
    assert found == wanted if wanted else found != ["Ada Obi"]


@pytest.mark.parametrize(("text", "wanted"), BESIDE)
def test_a_pronoun_means_who_acts_beside_it(text: str, wanted: list[str]) -> None:
    assert holders(text) == wanted


@pytest.mark.parametrize(("text", "never"), IN_QUOTES)
def test_in_quotation_marks_nobody_outside_is_meant(text: str, never: str) -> None:
    assert never not in holders(text)


def test_in_quotation_marks_who_is_named_there_is_meant() -> None:
    assert holders("“I like Ada Obi. But she rejects the deal,” said Mara Ilves.") == ["Ada Obi"]


OWNED = [
    ("Ada Obi said her party could not accept the deal.", "Ada Obi’s party"),
    (
        "John Marn met the deputy, Mary Obi, who said her party could not accept it.",
        "Mary Obi’s party",
    ),
    ("The Harbour Union, whose members reject the offer, met.", "Harbour Union’s members"),
    ("Torria, whose Labour Party rejects the truce, waited.", "Labour Party"),
    ("Mary Obi waited. John Marn said her party rejects the deal.", "Mary Obi’s party"),
    ("The minister, Ada Obi, said her country would not accept a ban.", "Ada Obi’s country"),
]


@pytest.mark.parametrize(("text", "wanted"), OWNED)
def test_what_is_of_somebody_has_the_name_of_its_owner(text: str, wanted: str) -> None:
    assert holders(text) == [wanted]
