"""Units, money and ages: what is printed beside the number belongs to it."""

from __future__ import annotations

import pytest

from parley.extract.figures.quantities import dimension, is_money
from parley.lexicon import load
from parley.model import DateMention, Figure
from tests.extract.figures.reading import amounts_in, only
from tests.parsing import claims_in


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("The bid is worth £800m.", "£800m", 800_000_000, "GBP"),
        ("It would cost $1.5bn.", "$1.5bn", 1_500_000_000, "USD"),
        ("The fine was $US160 million.", "$US160 million", 160_000_000, "USD"),
        ("They ask for 300p.", "300p", 300, "pence"),
        ("It lost 14 million crowns.", "14 million crowns", 14_000_000, "crown"),
        ("A ticket costs €5.", "€5", 5, "EUR"),
        ("A ticket costs 150 kn.", "150 kn", 150, "HRK"),
        ("The loan is EUR50m.", "EUR50m", 50_000_000, "EUR"),
        ("The dam made 333.6 million yen.", "333.6 million yen", 333_600_000, "JPY"),
        ("Turnout was 43 per cent.", "43 per cent", 43, "percent"),
        ("Support fell by 7.5%.", "7.5%", 7.5, "percent"),
        ("It fell by three percentage points.", "three percentage points", 3, "percentage point"),
        ("The pipe is 12 km long.", "12 km", 12, "kilometre"),
        ("The catch was 9,000 tonnes.", "9,000 tonnes", 9000, "tonne"),
        ("Trains may run at 50mph.", "50mph", 50, "mile per hour"),
        ("The plant makes 30 megawatts.", "30 megawatts", 30, "megawatt"),
        ("The layer is 352 μm thick.", "352 μm", 352, "micrometre"),
        ("It was 2.5 degrees Celsius warmer.", "2.5 degrees Celsius", 2.5, "degree Celsius"),
        ("The wall is 37m long.", "37m", 37, "metre"),
        (
            "The ship lay about 14 nautical miles away.",
            "about 14 nautical miles",
            14,
            "nautical mile",
        ),
        ("They want two more weeks.", "two more weeks", 2, "week"),
        ("A quarter of an hour was enough.", "A quarter of an hour", 0.25, "hour"),
    ],
)
def test_a_unit_is_named_by_the_lexicon(text: str, words: str, value: float, unit: str) -> None:
    figure = only(text)
    assert (figure.evidence.quote, figure.value, figure.unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They asked for 7m tonnes. They could bear 8m.", 8_000_000),
        ("The wall is to be 7m long. The gate is 8m.", 8),
        ("The wall is 7m from the road. The gate is 8m.", 8),
        ("They asked for 7m tonnes. " + "Nobody knows when they will meet. " * 12 + "It is 8m.", 8),
    ],
)
def test_a_bare_m_is_a_million_where_the_text_counts_in_millions(text: str, value: float) -> None:
    last = max(claims_in(Figure, text), key=lambda figure: figure.evidence.start)
    assert last.value == value


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("Mara Ilves, 34, a stoker, was freed.", 34, "age of Mara Ilves"),
        ("A 68-year-old widow was freed.", 68, "age of widow"),
        ("My son is nineteen.", 19, "age of son"),
        ("Anyone 45 or older may stay.", 45, "age of Anyone"),
        ("Help is planned for people under 30.", 30, "age of people"),
        ("The vote is open to anyone aged 16.", 16, "age"),
    ],
)
def test_an_age_is_a_figure_of_years(text: str, value: int, counted: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (value, "year")
    assert figure.counted is not None
    assert figure.counted.split()[0] == counted.split(maxsplit=1)[0]


def test_a_duration_and_its_figure_name_each_other() -> None:
    text = "The truce will last six weeks."
    figure = only(text)
    mentions = [mention for mention in claims_in(DateMention, text) if mention.kind == "duration"]
    assert [mention.id for mention in mentions] == [figure.date]
    assert [mention.figure for mention in mentions] == [figure.id]


def test_units_have_one_meaning_each() -> None:
    units = load("units")["unit"]
    names = [unit["name"] for unit in units]
    assert len(names) == len(set(names))
    for field in ("words", "signs", "before"):
        forms = [form for unit in units for form in unit.get(field, ())]
        twice = {form for form in forms if forms.count(form) > 1}
        assert twice == set(), field


def test_money_of_each_currency_is_its_own_dimension() -> None:
    assert dimension("pence") == dimension("GBP") == "GBP"
    assert dimension("USD") != dimension("EUR")
    assert is_money("pence")
    assert not is_money("tonne")
    assert not is_money(None)


def test_letters_against_a_number_are_no_unit() -> None:
    assert amounts_in("The A320 and the 4x4 took the B12 road.") == []


def test_every_figure_has_a_value_or_a_range() -> None:
    text = "Dozens of the 40 lorries carried 12 to 15 tonnes, worth about $2m, over six weeks."
    for figure in claims_in(Figure, text):
        assert (figure.value is None) == (figure.bound == "between")
        assert (figure.low is None) == (figure.value is not None)
