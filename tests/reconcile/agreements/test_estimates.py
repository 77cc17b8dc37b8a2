"""Numbers that one source sets against another's without naming again what they count."""

from __future__ import annotations

import pytest

from tests.reconcile.agreements.conftest import Reading


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "Ode Marsk, the president of Tolva, said that half of the 900 carts were running. "
            "Reskian officials insisted that fewer than a third had moved.",
            {"half", "fewer than a third"},
        ),
        (
            "Ode Marsk, the president of Tolva, said that 80 percent of the carts had moved. "
            "Reskian officials called the claim exaggerated and said that a quarter had moved.",
            {"80 percent", "a quarter"},
        ),
        (
            "The Tolvan police put the number at 800. Ilka Bron, a spokeswoman for the Reskian "
            "government, said that 1,100 of its carters were on strike.",
            {"800", "1,100"},
        ),
        (
            "Ilka Bron, a spokeswoman for the Reskian government, said that 1,100 carters were on "
            "strike. The Tolvan police put the figure at 800.",
            {"1,100", "800"},
        ),
        (
            "Ilka Bron, a spokeswoman for the Reskian government, said there had been more than 60 "
            "rockfalls since May. Ode Marsk says that his office has found none.",
            {"more than 60", "his office has found none"},
        ),
        (
            "The Tolvan police said that 70 percent of the carts had moved. Ilka Bron, a "
            "spokeswoman for the Reskian government, said that nobody had been hurt in the pass "
            "and that the figure for carts was nearer 30 percent.",
            {"70 percent", "nearer 30 percent"},
        ),
        (
            "The Tolvan police said that 380 of the carters had gone back. Ilka Bron, a "
            "spokeswoman for the Reskian government, spoke of 120.",
            {"380", "120"},
        ),
        ("The union reckons that 300 jobs would go. The company says 120.", {"300", "120"}),
        (
            "Two carts lost their wheels on Sunday. The Reskian police, however, said four.",
            {"Two", "four"},
        ),
        (
            "Ode Marsk said that 45 houses had burned in the pass. Reskia admits to 30.",
            {"45", "30"},
        ),
        (
            "Tolvan geologists say no more than 230,000 tons can be carried this year. Reskia "
            "disputes their sums and puts the safe load at 265,000.",
            {"no more than 230,000 tons", "265,000"},
        ),
        (
            "Ode Marsk said the damage came to 40 million crowns. The Reskian government put the "
            "damage at 25 million crowns.",
            {"40 million crowns", "25 million crowns"},
        ),
        (
            "Ode Marsk spoke of a gap of $350m in the accounts. It was a gap of $280m, said the "
            "Reskian central bank.",
            {"$350m", "$280m"},
        ),
    ],
)
def test_another_source_sets_a_number_against_one(
    differing: Reading, body: str, values: set[str]
) -> None:
    (found,) = (one for one in differing(("2019-03-05", body)) if one.kind == "figure")
    assert {one.value.removeprefix("that ") for one in found.accounts} == values


@pytest.mark.parametrize(
    "body",
    [
        # parts of one whole, and a number that the other leaves room for
        "Ode Marsk, the president of Tolva, said that half of the 900 carts were running. "
        "Reskian officials said that a third had stopped.",
        "Ode Marsk, the president of Tolva, said that half of the 900 carts were running. "
        "Reskian officials insisted that more than a third had moved.",
        # another thing
        "The Tolvan police put the number at 800. Reskian officials said 30 houses had burned.",
        "Ode Marsk said that 80 percent of the carts had moved. Reskian officials insisted that a "
        "third of the houses had burned.",
        # what is asked for, to come, or only thought of
        "Ode Marsk wants a further 60 hours. Reskian officials said there will be none.",
        "Ode Marsk said that 60 inspectors would come. Reskian officials said they had seen none.",
        # two things on which a number is put, and a sum that is set by whoever asks it
        "Ode Marsk said the damage came to 40 million crowns. Reskia put its debts at 60 million.",
        "Ode Marsk said the toll came to 40 crowns. The Reskian police named a toll of 50 crowns.",
        # one source alone, and a rounding
        "The Tolvan police put the number at 800. They said that 1,100 had come on Sunday.",
        "The Tolvan police put the number at about 800. Reskian officials said 810 carters struck.",
    ],
)
def test_what_is_no_other_number_of_one_thing(differing: Reading, body: str) -> None:
    found = differing(("2019-03-05", body))
    assert [one.accounts for one in found if one.kind == "figure"] == []


LEAD = (
    "Ode Marsk, the president of Tolva, said the last offer of his government was a package worth "
    "{} in the first year of the new treaty. Reskia said that the winter toll had to end before "
    "its carts used the new depot at the foot of the pass. "
)


def test_a_number_that_a_copy_gives_otherwise(differing: Reading) -> None:
    reports = [
        ("2019-03-05", LEAD.format("$40 million")),
        ("2019-03-07", LEAD.format("$50 million")),
    ]
    (found,) = (one for one in differing(*reports) if one.kind == "figure")
    assert {one.value for one in found.accounts} == {"$40 million", "$50 million"}


@pytest.mark.parametrize(
    ("one", "other", "day"),
    [
        ("$40 million", "$40 million", "2019-03-07"),
        ("$40 million", "$50 million", "2019-04-20"),
        ("400 carts", "500 carts", "2019-03-07"),
    ],
)
def test_the_same_number_and_numbers_of_other_days(
    differing: Reading, one: str, other: str, day: str
) -> None:
    found = differing(("2019-03-05", LEAD.format(one)), (day, LEAD.format(other)))
    assert [it.accounts for it in found if it.kind == "figure"] == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            "Nobody will be expelled, Ode Marsk says. The Reskian government says that's still to "
            "be decided.",
            "status",
        ),
        (
            "Ode Marsk said the toll would be halved. A Reskian official said that this had yet to "
            "be settled.",
            "status",
        ),
        (
            "“Tolva will sell the pass,” a senior aide said. Ode Marsk replied: “The aide is "
            "misinformed.”",
            "fact",
        ),
        (
            "“You have earned it,” Ode Marsk told the Reskians. Tolvan officials say the remark is "
            "apocryphal.",
            "fact",
        ),
        (
            "“You have earned it,” Ode Marsk told the Reskians. Tolvan officials say the road is "
            "dry.",
            "",
        ),
        (
            "“You have earned it,” Ilka Bron told the Tolvans. Ode Marsk, the president of Tolva, "
            "said: “I never said it.”",
            "",
        ),
        (
            "The Reskian government said that the carts would be searched. A man close to the "
            "Tolvan government said that it would have settled for a lower toll. Its spokesman, "
            "Per Ahl, denied it.",
            "fact",
        ),
    ],
)
def test_what_was_said_is_denied_or_left_open(differing: Reading, body: str, kind: str) -> None:
    found = [one.kind for one in differing(("2019-03-05", body))]
    assert found == ([kind] if kind else [])
