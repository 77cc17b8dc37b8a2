"""A text made from two reports of different origin stays with one, and never joins them."""

from __future__ import annotations

import pytest

from parley.model import Analysis, Family, Kinship
from tests.reconcile.kinship.families.made_up import akin, families_of, member, report

STRIKE = (
    "Crane drivers at Halvik stopped work on Tuesday over a new rota, Oda Brekstad said.",
    "Lindqvist Terminals puts the cost at 2.3 million crowns a day.",
    "Pelle Haugmark called the walkout reckless in a letter to Gothmar.",
    "Sunniva Tveit showed a paper of 14 March with the firm's promise.",
)
FLEET = (
    "Two vessels with grain for Orvane were sent on to Torvika, Mads Rye told a radio station.",
    "Ragna Ilves, the minister, counted 17 freighters in the Skerry Sound.",
    "Karsten Boe asked why 60 reefers from Corrado had to wait until Friday.",
    "Inga Sorlie of Brandvik lost a load of fruit worth 9,000 crowns.",
)
RETOLD_STRIKE = (
    "Work was laid down on Tuesday by Halvik's crane drivers: a fresh rota, by Oda Brekstad.",
    "A day costs Lindqvist Terminals 2.3 million crowns.",
)
RETOLD_FLEET = (
    "Grain ships for Orvane, a pair, sailed on to Torvika, as Mads Rye told the radio.",
    "The minister Ragna Ilves counts 17 freighters lying in Skerry Sound.",
)


def press(day: str = "2031-02-05") -> tuple[Analysis, Analysis, Analysis]:
    """Return two reports of one day that share nothing, and one made from both."""
    return (
        report("strike", "\n".join(STRIKE), day=day),
        report("fleet", "\n".join(FLEET), day=day),
        report("both", "\n".join((*RETOLD_STRIKE, *RETOLD_FLEET)), day="2031-02-06"),
    )


def kinships(strike: Analysis, fleet: Analysis, both: Analysis) -> list[Kinship]:
    return [
        akin(
            both,
            strike,
            shares=(0.55, 0.5),
            passages=list(zip(RETOLD_STRIKE, STRIKE, strict=False)),
        ),
        akin(
            both, fleet, shares=(0.45, 0.5), passages=list(zip(RETOLD_FLEET, FLEET, strict=False))
        ),
    ]


def by_origin(families: list[Family]) -> dict[str, list[str]]:
    return {one.origin: [each.document for each in one.members] for one in families}


def test_a_composite_stands_in_its_main_parent_s_family_with_the_other_noted() -> None:
    reports = press()
    (family,) = families_of(reports, kinships(*reports))
    found = member(family, "both")
    assert family.origin == "strike"
    assert (found.relation, found.parent, found.second) == ("composite", "strike", "fleet")
    assert "has other parts from fleet, which goes back to another report" in found.reasons
    assert len(family.members) == 2


def test_it_does_not_merge_the_families_of_its_parents() -> None:
    strike, fleet, both = press()
    copies = (report("strike-2", "\n".join(STRIKE), day="2031-02-07"),)
    more = (report("fleet-2", "\n".join(FLEET), day="2031-02-07"),)
    reports = [strike, fleet, both, *copies, *more]
    found = families_of(
        reports,
        [
            *kinships(strike, fleet, both),
            akin(strike, copies[0], "near"),
            akin(fleet, more[0], "near"),
            akin(
                both,
                copies[0],
                shares=(0.5, 0.5),
                passages=list(zip(RETOLD_STRIKE, STRIKE, strict=False)),
            ),
            akin(
                both,
                more[0],
                shares=(0.4, 0.5),
                passages=list(zip(RETOLD_FLEET, FLEET, strict=False)),
            ),
        ],
    )
    assert by_origin(list(found)) == {
        "strike": ["both", "strike", "strike-2"],
        "fleet": ["fleet", "fleet-2"],
    }


def test_a_copy_of_a_composite_goes_with_it() -> None:
    strike, fleet, both = press()
    again = report("both-2", both.document.text, day="2031-02-08")
    found = families_of(
        [strike, fleet, both, again],
        [
            *kinships(strike, fleet, both),
            akin(both, again, "near", (0.95, 0.95)),
            akin(
                again,
                fleet,
                shares=(0.6, 0.5),
                passages=list(zip(RETOLD_FLEET, FLEET, strict=False)),
            ),
        ],
    )
    (family,) = found
    assert member(family, "both-2").relation == "near"
    assert member(family, "both-2").parent == "both"
    assert {one.document for one in family.members} == {"both", "both-2", "strike"}


@pytest.mark.parametrize(
    ("shares", "day", "why"),
    [
        ((0.55, 0.95), "2031-02-05", "an excerpt of it is no parent of it"),
        ((0.55, 0.5), "2031-02-09", "what came out later is no parent of it"),
    ],
)
def test_the_full_report_with_two_copies_of_parts_is_no_composite(
    shares: tuple[float, float], day: str, why: str
) -> None:
    strike, fleet, both = press(day)
    found = families_of(
        [strike, fleet, both],
        [
            akin(
                both, strike, shares=shares, passages=list(zip(RETOLD_STRIKE, STRIKE, strict=False))
            ),
            akin(both, fleet, shares=shares, passages=list(zip(RETOLD_FLEET, FLEET, strict=False))),
        ],
    )
    (family,) = found
    assert {one.relation for one in family.members} == {"origin", "rewrite"}, why
    assert len(family.members) == 3


def test_two_parents_that_are_kin_are_one_family() -> None:
    strike, fleet, both = press()
    (family,) = families_of(
        [strike, fleet, both],
        [*kinships(strike, fleet, both), akin(strike, fleet, shares=(0.6, 0.6))],
    )
    assert len(family.members) == 3
    assert {one.second for one in family.members} == {None}


def test_two_parents_that_share_their_wording_are_not_of_different_origin() -> None:
    strike, _, both = press()
    fleet = report("fleet", "\n".join((*FLEET, STRIKE[0])), day="2031-02-05")
    (family,) = families_of([strike, fleet, both], kinships(strike, fleet, both))
    assert len(family.members) == 3


def test_what_each_gives_must_be_a_good_part_that_the_other_lacks() -> None:
    strike, fleet, both = press()
    (family,) = families_of(
        [strike, fleet, both],
        [
            akin(
                both,
                strike,
                shares=(0.8, 0.5),
                passages=list(zip((*RETOLD_STRIKE, *RETOLD_FLEET), STRIKE, strict=False)),
            ),
            akin(
                both,
                fleet,
                shares=(0.45, 0.5),
                passages=list(zip(RETOLD_FLEET, FLEET, strict=False)),
            ),
        ],
    )
    assert len(family.members) == 3
