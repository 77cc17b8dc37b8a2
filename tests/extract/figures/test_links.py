"""Bare numbers take what they count from others; wholes and replaced numbers are linked."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading import amounts_in, by_quote, only


@pytest.mark.parametrize(
    ("text", "part", "whole", "counted"),
    [
        ("Of 253 miners taken, 133 are still held.", "133", "253", "miners"),
        ("They took 253 miners, of whom 133 are still held.", "133", "253", "miners"),
        ("Of the 47 miners, 44 remain.", "44", "47", "miners"),
        ("Nineteen of the 44 miners would be freed.", "Nineteen", "44", "miners"),
        ("The law frees 20 miners. Five of the 20 went home.", "Five", "20", "miners"),
    ],
)
def test_a_part_names_its_whole(text: str, part: str, whole: str, counted: str) -> None:
    found = by_quote(text)
    assert found[part].whole == found[whole].id
    assert found[part].counted == counted


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("The offer would free 19 men, not 24.", "19", "24"),
        ("The quota was cut from 40 boats to 33.", "33", "40"),
        ("It would release 45 miners instead of 60.", "45", "60"),
        ("They ask for 40 boats. The new paper would lower that number to 33.", "33", "40"),
        ("Support is at 58 percent, up from 49 percent in May.", "58 percent", "49 percent"),
        ("The pause would last four weeks rather than six.", "four weeks", "six"),
    ],
)
def test_a_figure_names_the_one_whose_place_it_takes(text: str, new: str, old: str) -> None:
    found = by_quote(text)
    assert found[new].was == found[old].id
    assert found[new].counted == found[old].counted


def test_a_number_without_its_unit_shares_that_of_its_twin() -> None:
    found = by_quote("The pause would last four weeks rather than six.")
    assert found["six"].unit == "week"
    assert by_quote("The catch rises from 9,000 to 11,000 tonnes.")["9,000"].unit == "tonne"


def test_the_same_number_counts_the_same() -> None:
    text = "The navy holds 44 stokers. It also holds nine boats. The 44 went without food."
    found = [f for quote, f in by_quote(text).items() if quote == "44"]
    assert [figure.counted for figure in found] == ["stokers"]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Shares rose 5%.", "up"),
        ("Shares were up 5%.", "up"),
        ("Landings have fallen by 40 percent.", "down"),
        ("A drop of 3 percent is expected.", "down"),
        ("The firm raised £5m.", None),
        ("The stake is 5%.", None),
        ("The toll rose to 40.", None),
    ],
)
def test_a_change_is_told_from_a_level(text: str, change: str | None) -> None:
    assert only(text).change == change


def test_a_denied_number_of_other_things_is_not_replaced() -> None:
    found = by_quote("There were sixteen men on board and not one gun.")
    assert found["sixteen"].was is None


def test_a_bare_number_is_not_counted_among_the_dead_of_another_sentence() -> None:
    found = by_quote("The mine reported five dead. Later 14 walked out.")
    assert found["14"].counted != "dead"
    assert amounts_in("The mine reported five dead. Later 14 walked out.") == [5, 14]
