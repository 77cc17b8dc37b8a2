"""When a stance was taken or said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.model import Published, Said
from parley.reconcile.positions.days import days_of, is_dated
from tests.reconcile.positions.hearing import Press


@pytest.mark.parametrize(
    ("clause", "said", "expected", "dated"),
    [
        (("2031-02-04", "2031-02-04"), None, ("2031-02-04", "2031-02-04"), True),
        (("2031-02-11", "2031-02-11"), None, ("2031-02-06", "2031-02-06"), False),
        (("2031-02-11", "2031-02-11"), "2031-02-05", ("2031-02-05", "2031-02-05"), True),
        (("2030-01-01", "2030-12-31"), None, ("2031-02-06", "2031-02-06"), False),
        (("2030", "2030"), None, ("2031-02-06", "2031-02-06"), False),
    ],
)
def test_the_day_of_a_plan_is_not_that_of_the_stance(
    clause: tuple[str, str], said: str | None, expected: tuple[str, str], dated: bool
) -> None:
    press = Press()
    told = press.told("d-1", "intend", "a return to the table", said_by="Pell Arden", date="t-1")
    day = "2031-02-06"
    report = replace(told.report, published=Published(day, day, day, "day"))
    assert told.statement is not None
    statement = replace(told.statement, said=Said(said, "day") if said else None)
    told = replace(told, report=report, statement=statement, days=clause)
    assert (days_of(told), is_dated(told)) == (expected, dated)
