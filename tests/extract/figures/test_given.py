"""Who gives a figure, of which day it is, and where."""

from __future__ import annotations

import pytest

from parley.model import DateMention, Figure, Statement
from tests.extract.figures.reading import only
from tests.parsing import claims_in, statements_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The ministry said 40 miners were held.", ["The ministry"]),
        ("According to the union, 40 miners were held.", ["the union"]),
        ("The police spoke of 120.", ["The police"]),
        ("The union's own tally is 40.", ["union"]),
        ("Forty miners were held.", []),
    ],
)
def test_who_gives_a_figure(text: str, names: list[str]) -> None:
    given = [speaker.name for speaker in only(text).according_to]
    assert [name.lower().removeprefix("the ") for name in given] == [
        name.lower().removeprefix("the ") for name in names
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Four carts were lost. The police said six.", "The police"),
        ("Four carts were lost. The union, however, says at least six.", "The union"),
        ("Four carts were lost. The company admits two were old.", ""),
        ("Four carts were lost. The flood claimed two houses.", ""),
    ],
)
def test_who_says_no_more_than_a_number(text: str, name: str) -> None:
    last = max(claims_in(Figure, text), key=lambda figure: figure.evidence.start)
    given = () if last.statement is not None else last.according_to
    assert "".join(speaker.name for speaker in given) == name


def test_the_innermost_statement_gives_it() -> None:
    text = "The mayor said the ministry had told him that 40 miners were held."
    figure = only(text)
    inner = min(statements_in(text), key=lambda one: sum(len(s.quote) for s in one.content))
    assert figure.statement == inner.id
    assert figure.according_to == inner.speakers
    assert isinstance(inner, Statement)


def test_a_second_number_of_the_same_verb_has_the_same_source() -> None:
    text = "The navy has raised the toll to seven dead, with two still missing."
    found = {figure.evidence.quote: figure for figure in claims_in(Figure, text)}
    given = [speaker.name for speaker in found["seven"].according_to]
    assert [speaker.name for speaker in found["two"].according_to] == given


def test_a_count_is_of_the_day_it_is_told_with() -> None:
    text = "Forty miners were freed on Monday."
    days = {mention.id: mention.evidence.quote for mention in claims_in(DateMention, text)}
    figure = only(text)
    assert figure.as_of is not None
    assert "Monday" in days[figure.as_of]


def test_the_day_of_saying_is_not_the_day_of_the_count() -> None:
    assert only("Forty miners were held, the ministry said on Monday.").as_of is None


def test_a_place_is_named_as_printed() -> None:
    assert only("Forty miners were held in Karst Valley.").place == "Karst Valley"
    assert only("The family holds a 5% stake in Karst Steel.").place is None


def test_order_and_ids_are_those_of_the_text() -> None:
    found = claims_in(Figure, "Ten men, five boats and 300 nets were lost in six weeks.")
    starts = [figure.evidence.start for figure in found]
    assert starts == sorted(starts)
    assert len({figure.id for figure in found}) == len(found) == 4


def test_what_somebody_admits_to_is_a_statement() -> None:
    last = max(
        claims_in(Figure, "Four carts were lost. The company admits to two."),
        key=lambda figure: figure.evidence.start,
    )
    assert last.value == 2
    assert last.statement is not None
