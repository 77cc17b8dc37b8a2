"""The numbers in which reports differ that share sentences, and tell others in other words."""

from __future__ import annotations

import pytest

from parley.reconcile.passages.copying import copying
from tests.reconcile.passages.printing import printed

SHARED = (
    "Ferries will sail from the old quay again once the last barge has been towed away. "
    "Tolls on the canal are to fall by a tenth in each of the three years to come. "
)


def values(one: str, other: str, *, shared: str = SHARED) -> list[tuple[str, str]]:
    found = copying(printed("one", shared + one), printed("other", other + " " + shared))
    pairs = [] if found is None else [(it.one, it.other) for it in found.departures]
    texts = [
        tuple(span.quote for span in sorted(pair, key=lambda span: span.quote not in one))
        for pair in pairs
    ]
    return [(first, second) for first, second in texts]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "As he spoke, about 100,000 people packed the square beneath the windows of the town "
            "hall and sang.",
            "Some 10,000 people filled the square in front of the town hall while he spoke.",
            [("about 100,000", "Some 10,000")],
        ),
        (
            "Harbour Minister Ada Velde got the pilots and the owners back to one table on the "
            "11th day of a strike that has idled 61 tugs.",
            "Harbour Minister Ada Velde brought pilots and owners back to one table yesterday, the "
            "10th day of a walkout that has idled 16 tugs along the coast.",
            [("11th", "10th"), ("61", "16")],
        ),
        (
            "The dredger took 14 days to clear the bar.",
            "It cost the town 40 percent of its budget to clear the bar.",
            [],
        ),
        (
            "The council of the port has 14 members, of whom the owners name five.",
            "The owners name most of the 14 members on the council of the port.",
            [],
        ),
        (
            "About 100,000 people live on the island.",
            "The storm cut off 10,000 people on the coast.",
            [],
        ),
    ],
    ids=[
        "a nought is lost",
        "one thing told again",
        "other things",
        "the same number",
        "too few words in common",
    ],
)
def test_sentences_told_in_other_words(
    one: str, other: str, expected: list[tuple[str, str]]
) -> None:
    assert values(one, other) == expected


def test_reports_that_share_no_sentences_are_of_two_hands() -> None:
    one = "As he spoke, about 100,000 people packed the square beneath the town hall and sang."
    other = "Some 10,000 people filled the square in front of the town hall while he spoke."
    assert values(one, other, shared="") == []
