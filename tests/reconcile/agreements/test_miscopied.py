"""Numbers that stand in one place of two tellings of one story, and differ."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from parley.model import Disagreement
from tests.reconcile.agreements.conftest import Reading

STORY = (
    "Some {crowd} people filled the square of Arlem while the envoys talked.\n\n"
    "The treaty sets up a council of 44 judges with a bench of {bench} clerks, and closes the road "
    "for 21 days.\n\n"
    '"We have walked the whole pass, and nobody was hurt," said Ode Marsk, the president of '
    "Tolva.\n\nThe carters had waited for 63 hours."
)
RETOLD = (
    "About {crowd} people packed a square in Arlem during the talks.\n\n"
    "Under the pact there will be a council of 44 judges with {bench} clerks; the road is shut for "
    "21 days.\n\n"
    '"We have walked the whole pass, and nobody was hurt," Marsk said.\n\n'
    "For 63 hours the carters had sat there."
)


def numbers(found: Sequence[Disagreement]) -> list[set[str]]:
    return [{account.value for account in one.accounts} for one in found if one.kind == "figure"]


def test_a_number_in_the_place_of_another_is_held_against_it(differing: Reading) -> None:
    one = STORY.format(crowd="40,000", bench=12)
    other = RETOLD.format(crowd="4,000", bench=17)
    found = numbers(differing(("2019-03-05", one), ("2019-03-05", other)))
    assert {"12", "17"} in found
    assert {"Some 40,000", "About 4,000"} in found


@pytest.mark.parametrize(
    ("days", "other"),
    [
        (("2019-03-05", "2019-03-05"), RETOLD.format(crowd="40,000", bench=12)),
        (("2019-03-05", "2019-05-05"), RETOLD.format(crowd="4,000", bench=17)),
        (("2019-03-05", "2019-03-05"), "Some 4,000 people sat in 17 carts for 90 days."),
    ],
)
def test_the_same_number_another_day_or_another_story_is_no_difference(
    differing: Reading, days: tuple[str, str], other: str
) -> None:
    one = STORY.format(crowd="40,000", bench=12)
    assert numbers(differing((days[0], one), (days[1], other))) == []
