"""Where a sentence that two reports print says another thing in one of them."""

from __future__ import annotations

import pytest

from parley.model import Departure, Published
from parley.reconcile.passages.departing import departures, words_of
from tests.reconcile.passages.printing import document

UNKNOWN = (Published(), Published())


def found(one: str, other: str, *, one_day: bool = True) -> list[Departure]:
    spans = [
        document(name, text).span(0, len(text))
        for name, text in zip("ab", (one, other), strict=True)
    ]
    steps = words_of(*spans)
    assert steps.copied
    return list(departures(steps, UNKNOWN, one_day=one_day))


@pytest.mark.parametrize(
    ("one", "other", "kind", "words"),
    [
        (
            "The pact sets up a council of 14 harbour masters, who are to meet every spring.",
            "The deal creates a council of 40 harbour masters, who are to meet every spring.",
            "number",
            ("14", "40"),
        ),
        (
            "A fund worth $2.5 billion over five years is to pay for the new breakwater.",
            "A fund worth $25 billion over five years is to pay for the new breakwater.",
            "number",
            ("$2.5 billion", "$25 billion"),
        ),
        (
            "The vote was taken 17 hours after the last of the ferries had left the port.",
            "The vote was taken 16 hours after the last of the ferries had gone from the port.",
            "number",
            ("17 hours", "16 hours"),
        ),
        (
            "A guard of 900 men, including 300 sailors, will keep watch over the lighthouse.",
            "A guard of 300 sailors will keep watch over the lighthouse.",
            "number",
            ("900", "300"),
        ),
        (
            "The secretariat of the new commission will be based in Lisbon from next autumn on.",
            "The secretariat of the new commission will be based in Madrid from next autumn on.",
            "name",
            ("Lisbon", "Madrid"),
        ),
        (
            "Under the plan the eastern locks will be closed before the ice comes in.",
            "Under the plan the eastern locks will not be closed before the ice comes in.",
            "negation",
            None,
        ),
        (
            "The pilots accepted the timetable that the ministry had drawn up for the winter.",
            "The pilots rejected the timetable that the ministry had drawn up for the winter.",
            "antonym",
            ("accepted", "rejected"),
        ),
        (
            "The first convoy is to leave the northern basin on April 15 with grain and oil.",
            "The first convoy is to leave the northern basin on April 5 with grain and oil.",
            "time",
            ("April 15", "April 5"),
        ),
    ],
)
def test_one_thing_is_changed(
    one: str, other: str, kind: str, words: tuple[str, str] | None
) -> None:
    (departure,) = found(one, other)
    assert departure.kind == kind
    if words is not None:
        assert (departure.one.quote, departure.other.quote) == words
    assert all(
        passage.quote in text for passage, text in zip(departure.around, (one, other), strict=True)
    )
    (turned,) = found(other, one)
    assert (turned.kind, turned.one.quote) == (kind, departure.other.quote)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # a form of words, filled in anew for another firm
            "The Corvin line reported a loss of $4 million, or 12 cents a share, for the quarter.",
            "The Dunmore line reported a loss of $9 million, or 31 cents a share, for the quarter.",
        ),
        (  # another place, and so another number
            "Trains in the Alder valley ran at 40 percent of the timetable throughout the morning.",
            "Trains in the Birch valley ran at 70 percent of the timetable throughout the morning.",
        ),
        (  # a number rounded
            "The quota was cut to 48,970 tons under the text that both sides initialled at dawn.",
            "The quota was cut to 49,000 tons under the text that both sides initialled at dawn.",
        ),
        (  # the same number in words
            "The council will name at least 12 ports where the new rule is to be tried first.",
            "The council will name at least a dozen ports where the new rule is to be tried first.",
        ),
        (  # other words that say the same
            "The accord gives the crews a share of the catch and a say in where they fish.",
            "The agreement gives the crews a share of the catch and a say in where they fish.",
        ),
        (  # a short name for a full one
            "The harbour will be run by the Velsen Port Authority until a new board is named.",
            "The harbour will be run by the Authority until a new board is named.",
        ),
        (  # a range, of which one end is left out
            "The repair of the sluice is expected to take 10 to 20 weeks once the water is low.",
            "The repair of the sluice is expected to take 20 weeks once the water is low.",
        ),
        (  # one word or two
            "A berth in the inner basin costs the owner $900, but the fee is non-refundable now.",
            "A berth in the inner basin costs the owner $900, but the fee is nonrefundable now.",
        ),
        (  # another clause
            "The ferries will sail again on Monday if the crews agree to the roster of the owners.",
            "The ferries will sail again on Monday if the crews agree to the pay of the owners.",
        ),
    ],
)
def test_nothing_is_changed_that_alters(one: str, other: str) -> None:
    assert found(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "lasts"),
    [
        (
            "The blockade has kept 61 ships waiting in the roads outside the harbour mouth.",
            "The blockade has kept 75 ships waiting in the roads outside the harbour mouth.",
            False,
        ),
        (
            "The first convoy is to leave the northern basin on April 15 with grain and oil.",
            "The first convoy is to leave the northern basin on April 25 with grain and oil.",
            False,
        ),
        (
            "A levy worth $40 million a year was the last offer that the owners had put on paper.",
            "A levy worth $50 million a year was the last offer that the owners had put on paper.",
            True,
        ),
    ],
)
def test_what_may_have_grown_or_been_put_off_by_another_day(
    one: str, other: str, lasts: bool
) -> None:
    assert len(found(one, other)) == 1
    assert len(found(one, other, one_day=False)) == int(lasts)
