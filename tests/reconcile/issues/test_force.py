"""What hijacks, peace settlements, arms, borders and bases are about."""

from __future__ import annotations

from typing import Final

import pytest

from parley.reconcile.issues import Issues

HIJACK: Final = (
    "the release of the hostages",
    "the hijackers",
    "the gunmen",
    "safe passage",
    "a ransom",
)
PEACE: Final = (
    "a peace accord with the rebels",
    "the guerrillas",
    "a new constitution",
    "the transition to civilian rule",
    "the junta",
)
ARMS: Final = (
    "a cut in nuclear missiles",
    "warheads",
    "uranium enrichment",
    "the test ban",
    "nuclear weapons",
)
BORDER: Final = (
    "the disputed frontier",
    "fishing in its waters",
    "the island",
    "the river",
    "a maritime boundary",
)
BASES: Final = (
    "the military bases",
    "the air base",
    "a new lease",
    "status of forces",
    "the naval base",
)


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("the release of women and children", "captives"),
        ("free all passengers", "captives"),
        ("the freeing of 17 comrades in jail", "captives"),
        ("five million dollars in ransom", "ransom"),
        ("a ransom of $2 million", "ransom"),
        ("a plane to fly them out", "safe conduct"),
        ("a plane", "safe conduct"),
        ("the plan", "the offer on the table"),
        ("storm the plane", "storming"),
        ("safe conduct to another country", "safe conduct"),
        ("fuel for the aircraft", "safe conduct"),
        ("political asylum for the four", "safe conduct"),
        ("storm the building", "storming"),
        ("a statement read out on the radio", "publication of a statement"),
        ("publication of their manifesto", "publication of a statement"),
        ("food and medicine for those inside", "aid and access"),
        ("kill one hostage every hour", "proof of life"),
        ("proof that the hostages were alive", "proof of life"),
        ("give themselves up", "surrender"),
        ("the deadline", "deadline"),
        ("an end to solitary confinement", "prison conditions"),
        ("the return of the seized ship", "seized ships and goods"),
        ("a plan for the children", "the offer on the table"),
        ("hold the country to ransom", ""),
    ],
)
def test_talks_of_hostages_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=HIJACK).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("a power-sharing government", "power sharing"),
        ("a share of cabinet posts for the rebels", "power sharing"),
        ("an interim government for two years", "interim government"),
        ("hand over power to civilians", "interim government"),
        ("elections within nine months", "elections"),
        ("a referendum on the new charter", "elections"),
        ("an amnesty for all fighters", "amnesty and justice"),
        ("no amnesty for war crimes", "amnesty and justice"),
        ("a truth commission", "amnesty and justice"),
        ("autonomy for the southern provinces", "autonomy"),
        ("a federal system", "autonomy"),
        ("full independence", "independence"),
        ("self-determination", "independence"),
        ("a new constitution before the vote", "constitution"),
        ("lift the state of emergency", "constitution"),
        ("their language taught in schools", "language and culture"),
        ("the integration of its fighters into the army", "integration of fighters"),
        ("disband the militias", "integration of fighters"),
        ("decommissioning of weapons", "disarmament"),
        ("lay down their arms", "ceasefire"),
        ("a reform of the police", "policing"),
        ("land for the peasants", "land reform"),
        ("a share of the oil revenue", "sharing of oil and wealth"),
        ("the resignation of the president", "resignation"),
        ("that the president step down", "resignation"),
        ("a seat at the table for the opposition", "who takes part"),
        ("the withdrawal of foreign troops", "withdrawal"),
        ("according to the deputies", ""),
    ],
)
def test_talks_of_a_peace_settlement_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=PEACE).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("enrich uranium to 20 per cent", "enrichment"),
        ("ship its stockpile of enriched uranium abroad", "enrichment"),
        ("no more than 5,000 centrifuges", "enrichment"),
        ("inspections of military sites", "arms inspections"),
        ("on-site inspections at short notice", "arms inspections"),
        ("the lifting of sanctions", "sanctions"),
        ("sanctions relief worth billions", "sanctions"),
        ("a halving of strategic warheads", "missiles and warheads"),
        ("a ban on medium-range missiles", "missiles and warheads"),
        ("a limit on testing in space of missile defences", "missile defence"),
        ("a comprehensive test ban", "nuclear tests"),
        ("equal ceilings on tanks and artillery", "troop and force levels"),
        ("a halt to joint military exercises", "military exercises"),
        ("destroy its chemical weapons", "banned weapons"),
        ("an end to arms supplies to the rebels", "arms supplies"),
        ("two light-water reactors", "reactors and fuel"),
        ("a peace treaty and diplomatic relations", "recognition"),
    ],
)
def test_talks_of_arms_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=ARMS).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("sovereignty over three islands", "sovereignty"),
        ("a 200-mile fishing zone", "fishing limits"),
        ("licences for 40 trawlers", "fishing limits"),
        ("a cod quota of 30,000 tonnes", "quotas"),
        ("cut the herring quota by half", "quotas"),
        ("the marking of the border", "demarcation"),
        ("fill the dam over seven years", "dams and flows"),
        ("a minimum flow of 40 cubic metres a second", "dams and flows"),
        ("joint exploration for oil in the disputed sea", "seabed and shelf"),
        ("reopen the crossing at the bridge", "roads and crossings"),
        ("a larger share of the water", "water"),
    ],
)
def test_talks_of_borders_and_waters_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=BORDER).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("$500 million a year in rent", "rent for bases"),
        ("extend the lease by ten years", "term of the bases"),
        ("try soldiers in local courts", "jurisdiction over soldiers"),
        ("overflight rights", "use of the bases"),
        ("close the base by 1992", "term of the bases"),
        ("a greater share of the cost of the troops", "rent for bases"),
        ("a report based on rumours", ""),
    ],
)
def test_talks_of_bases_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=BASES).of([words]) == issue
