"""Terms of what a stance is about: a number that is asked, offered, accepted or refused."""

from __future__ import annotations

import pytest

from parley.model import Term
from tests.parsing import claims_in

TALKS = "The negotiators met the mediators for talks. "


def _told(text: str) -> list[tuple[str, str, str | None]]:
    """Return of each term that a stance tells who asks, who gives, and what became of it."""
    return [
        ("" if one.taker is None else one.taker.name, "" if one.giver is None else one.giver.name,
         one.step)
        for one in claims_in(Term, TALKS + text, "2031-05-14")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "taker", "giver", "step"),
    [
        ("The nurses are holding out for 12 percent.", "The nurses", "", None),
        ("Veland has asked for 40 per cent of the catch.", "Veland", "", None),
        ("The growers are pressing for a quota of 900 tons.", "The growers", "", None),
        ("The drivers could live with a raise of 4 percent.", "", "", "accepted"),
        ("The drivers will not hear of a raise of 4 percent.", "", "", "rejected"),
        ("The union is open to a contract of five years.", "", "", "under study"),
        ("Veland backed away from its call for 85,000 tons.", "Veland", "", "withdrawn"),
        ("Veland would stop the patrols if 40 sailors were freed.", "Veland", "", None),
    ],
)
def test_a_number_in_what_a_stance_is_about_is_a_term(
    text: str, taker: str, giver: str, step: str | None
) -> None:
    assert (taker, giver, step) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The hall seats 400 people.",
        "The 40 sailors were seen on Monday.",
        "The nurses of 12 wards were tired.",
    ],
)
def test_a_number_beside_what_is_wanted_is_none(text: str) -> None:
    assert _told(text) == []


def test_a_number_is_told_once() -> None:
    text = "The nurses demand a raise of 12 percent, and they are holding out for 12 percent."
    terms = claims_in(Term, TALKS + text, "2031-05-14")
    assert len({one.value for one in terms}) == len(terms) == 2
    assert len({one.id for one in terms}) == 2


def test_where_no_talks_are_spoken_of_nothing_is_a_term() -> None:
    text = "The novelist wants 12 percent of the sales."
    assert claims_in(Term, text, "2031-05-14") == []
