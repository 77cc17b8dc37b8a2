"""Denials that point at what stands right before them, and replies that open another account."""

from __future__ import annotations

import pytest

from tests.reconcile.agreements.conftest import Reading

BRON = "Ilka Bron, a spokeswoman for the Reskian government,"


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "Ode Marsk, the president of Tolva, said that the Reskians had walked out. The Reskian "
            "side rejected that account.",
            ("that the Reskians had walked out", "that account"),
        ),
        (
            "Ode Marsk said that a deal was at hand. Reskian officials do not recognise that "
            "description.",
            ("that a deal was at hand", "that description"),
        ),
        (
            "The minister Per Ahl, one participant said, had wept over the fee; his office called "
            'the report "fantasy".',
            ("The minister Per Ahl", 'the report "fantasy"'),
        ),
        (
            "A Tolvan aide said the envoy had left in anger. The envoy's office dismissed the "
            "story as invention.",
            ("the envoy had left in anger", "the story as invention"),
        ),
        (
            f"{BRON} said Mr Ahl had been among the loudest voices at the dinner. He was not at "
            "that dinner, a Tolvan official pointed out.",
            (
                "Mr Ahl had been among the loudest voices at the dinner",
                "He was not at that dinner",
            ),
        ),
        (
            "Ode Marsk insisted that a letter had been sent to Reskia in April. No letter had "
            "arrived, the Reskian government said.",
            ("that a letter had been sent to Reskia in April", "No letter had arrived"),
        ),
        (
            "His country, said Ode Marsk, the president of Tolva, would ask for a share of the "
            "depot. A spokesman clarified later that the government was not asking for anything.",
            ("His country", "that the government was not asking for anything"),
        ),
        (
            "The Tolvan minister said that his colleague had asked for the meeting. The Reskians "
            "insist it was the other way round.",
            ("that his colleague had asked for the meeting", "it was the other way round"),
        ),
        (
            "A Tolvan negotiator said the Reskian side had agreed to withdraw by May. Bron begged "
            "to differ.",
            ("the Reskian side had agreed to withdraw by May", "to differ"),
        ),
        (
            "Reskian officials said that Marsk had offered to share the toll. A Tolvan delegate "
            "remembered it otherwise. Sharing had been a Reskian idea, said the delegate.",
            ("that Marsk had offered to share the toll", "Sharing had been a Reskian idea"),
        ),
        (
            "Tolvan officials said that Marsk had proposed arbitration on the pass. “It is a hard "
            "peace,” Ilka Bron said. A Reskian spokesman gave a different account: the proposal, "
            "he said, was a Reskian one, and Marsk had only agreed to it.",
            ("that Marsk had proposed arbitration on the pass", "the proposal"),
        ),
        (
            "The company said that a tenth of the parcels had moved. The union laughed at the "
            "figure.",
            ("that a tenth of the parcels had moved", "laughed at the figure"),
        ),
        (
            "Ode Marsk said that a text had been handed to the Reskians on Friday. The Reskian "
            "side says it has seen no text.",
            ("that a text had been handed to the Reskians on Friday", "it has seen no text"),
        ),
    ],
)
def test_a_denial_is_held_against_what_it_points_at(
    differing: Reading, body: str, values: tuple[str, str]
) -> None:
    (found,) = (one for one in differing(("2019-03-05", body)) if one.kind == "fact")
    assert tuple(one.evidence[0].quote for one in found.accounts) == values


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "The Tolvan side says the clause covers the depot. The Reskian side says it does not.",
            ("the clause covers the depot", "it does not"),
        ),
        (
            "The Tolvan side says that the clause does not cover the depot. The Reskian side says "
            "it does.",
            ("that the clause does not cover the depot", "it does"),
        ),
        (
            "Did Tolva sign the plan? The mediators say it did; Ode Marsk says it did not.",
            ("it did", "it did not"),
        ),
        (
            "Ode Marsk, the president of Tolva, said the Reskians had walked out on Friday. A "
            "Reskian spokesman said it was the Tolvan team that had walked out.",
            (
                "the Reskians had walked out on Friday",
                "it was the Tolvan team that had walked out",
            ),
        ),
        (
            "The Tolvan minister told parliament that no promise had been given. A Reskian "
            "diplomat said that the promise was given in writing.",
            ("that no promise had been given", "that the promise was given in writing"),
        ),
    ],
)
def test_a_short_answer_is_held_against_what_stands_before(
    differing: Reading, body: str, values: tuple[str, str]
) -> None:
    (found,) = (one for one in differing(("2019-03-05", body)) if one.kind == "fact")
    assert tuple(one.evidence[0].quote for one in found.accounts) == values


@pytest.mark.parametrize(
    "body",
    [
        # each speaks of himself, of what is to come, or says the same
        "The Tolvan side says it does not sleep. The Reskian side says it does not.",
        "Ode Marsk said he had slept. Per Ahl, a Reskian envoy, said he had not.",
        "Ode Marsk said the plan would hold. Ilka Bron said that it would not.",
        "Ode Marsk said the carts were old. Ilka Bron said it was the road that broke them.",
        "Ode Marsk said the Reskians had left at noon. Reskia said it was the Reskians who left.",
        "Ode Marsk said that no letter had come. Ilka Bron said that a cart had come.",
        # what is refused, wanted or supposed is not denied
        "Ode Marsk said that the plan was fair. The Reskian side rejected that plan.",
        "Ode Marsk said that a letter might be sent. No letter had arrived, Ilka Bron said.",
        "Ode Marsk wants a fee on carts. There is no reason for a fee, Ilka Bron said.",
        "Ode Marsk said the pass was open. He would not go to that pass, Ilka Bron said.",
        "Ode Marsk said the mood of the pass was good. Ilka Bron has shown no public mood.",
        # one and the same source
        "Ode Marsk said that a letter had been sent. No letter had come back, Ode Marsk said.",
        # nothing that was told
        "Ode Marsk called for a public inquiry. Reskian officials have given a different account.",
        # a story that was told long before
        "Ode Marsk said that the envoy had wept. The carts stood in the rain for a second day, and "
        "then a third, and nobody had thought of bringing hay for the mules that pull them up the "
        "long road from the lake to the first houses, where the people of the pass have lived by "
        "the toll since the war and where the old depot fell in during the storm of the winter. "
        "His office called the report fantasy.",
    ],
)
def test_what_is_no_denial_of_what_stands_before(differing: Reading, body: str) -> None:
    found = differing(("2019-03-05", body))
    assert [one.accounts for one in found if one.kind == "fact"] == []
