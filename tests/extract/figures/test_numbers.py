"""Numbers in digits, words, parts and vague words are read in full."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading import Amount, amounts_in, only


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("The depot employs 1,250 drivers.", [1250]),
        ("Some 1200 drivers stayed at home.", [1200]),
        ("The strike cost 1.2 million passengers their trains.", [1_200_000]),
        ("Around 12.3m tonnes of grain are stuck in the port.", [12_300_000]),
        ("Two hundred and fifty guards were hired.", [250]),
        ("Forty-five drivers and a hundred guards walked out.", [45, 100]),
        ("A dozen mayors signed, and half a million people marched.", [12, 500_000]),
        ("The ferry waited two and a half hours.", [2.5]),
        ("The margin is 2 1/8 points.", [2.125]),
        ("A margin of 2-1/8 points was asked.", [2.125]),
        ("Pay rises by 5 1/2 per cent.", [5.5]),
        ("A margin of 1½ points was asked.", [1.5]),
        ("There were 4 hundred lorries at the gate.", [400]),
        ("A pair of envoys crossed the river.", [2]),
    ],
)
def test_numbers_are_read_in_full(text: str, amounts: list[Amount]) -> None:
    assert amounts_in(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Dozens of lorries waited.", [(12, 100)]),
        ("Scores of villagers fled.", [(20, 100)]),
        ("Thousands of miners marched.", [(1_000, 10_000)]),
        ("Tens of thousands of miners marched.", [(10_000, 100_000)]),
        ("Hundreds of thousands of people have no water.", [(100_000, 1_000_000)]),
        ("The blockade cost tens of millions of euros.", [(10_000_000, 100_000_000)]),
        ("Several hundred guards were sent.", [(200, 1_000)]),
    ],
)
def test_vague_numbers_are_ranges(text: str, amounts: list[Amount]) -> None:
    assert amounts_in(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Between 10 and 15 boats will sail.", [(10, 15)]),
        ("The union expects 10 to 15 delegates.", [(10, 15)]),
        ("The talks may last three or four weeks.", [(3, 4)]),
        ("A crossing takes 25-40 minutes.", [(25, 40)]),
        ("The bank lent them from $10 to $15 billion.", [(10_000_000_000, 15_000_000_000)]),
        ("Tolls will rise between 5% and 6%.", [(5, 6)]),
        ("Wages vary from 5 to 7 percent of sales.", [(5, 7)]),
    ],
)
def test_ends_of_a_range_are_one_figure(text: str, amounts: list[Amount]) -> None:
    assert amounts_in(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Tolls rose by 2 euros to 14 euros.", [2, 14]),
        ("The quota was cut from 40 boats to 33.", [40, 33]),
        ("Parliament voted 52 to 48 against it.", [52, 48]),
    ],
)
def test_what_moves_from_one_number_to_another_is_no_range(
    text: str, amounts: list[Amount]
) -> None:
    assert amounts_in(text) == amounts


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Half of the delegates left.", 0.5),
        ("Two-thirds of the fleet is idle.", 2 / 3),
        ("A third of the harbour is closed.", 1 / 3),
        ("Three quarters of the members voted.", 0.75),
        ("One out of three miners is ill.", 1 / 3),
        ("One in five ferries was late.", 0.2),
    ],
)
def test_a_part_of_a_whole_is_a_share(text: str, share: float) -> None:
    assert only(text).value == pytest.approx(share)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("One of the drivers was hurt.", [1]),
        ("Only one tanker came.", [1]),
        ("Not one guard was on duty.", [0]),
        ("The court has 4,000 pages and one clerk.", [4000, 1]),
        ("One day the bridge will open.", []),
        ("One official smiled.", []),
        ("They are not one of a kind.", []),
    ],
)
def test_one_is_a_figure_only_where_it_counts(text: str, amounts: list[Amount]) -> None:
    assert amounts_in(text) == amounts
