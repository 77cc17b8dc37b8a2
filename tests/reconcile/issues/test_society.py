"""What unions of states, governments, protests, houses and the past are about."""

from __future__ import annotations

from typing import Final

import pytest

from parley.reconcile.issues import Issues

UNION: Final = (
    "membership of the bloc",
    "its withdrawal agreement",
    "the customs union",
    "the single market",
    "accession talks",
)
CABINET: Final = (
    "a coalition with the liberals",
    "the cabinet",
    "the socialists",
    "the greens",
    "a confidence vote",
)
STREET: Final = (
    "the protesters",
    "street protests",
    "the demonstration",
    "activists",
    "the barricades",
)
CAMPUS: Final = (
    "the students",
    "the university",
    "tuition",
    "the rector",
    "a campus occupation",
)
TENANTS: Final = (
    "the tenants",
    "the landlord",
    "eviction",
    "public housing",
    "squatters",
)
PIPELINE: Final = (
    "the pipeline",
    "residents",
    "drilling",
    "the landowners",
    "construction of the dam",
)
VICTIMS: Final = (
    "compensation for the victims",
    "the survivors",
    "an apology",
    "the lawsuit",
    "reparations",
)
MIGRANTS: Final = (
    "the migrants",
    "asylum seekers",
    "refugees",
    "deportation",
    "visas",
)
CLIMATE: Final = (
    "carbon emissions",
    "the climate treaty",
    "greenhouse gases",
    "emission targets",
    "warming",
)


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("pay a divorce bill of 40 billion", "payments to the union"),
        ("a lower contribution to the budget", "payments to the union"),
        ("a rebate on its payments", "payments to the union"),
        ("the rights of citizens living abroad", "citizens' rights"),
        ("scrap the backstop", "customs and border checks"),
        ("checks on goods crossing the sea", "customs and border checks"),
        ("the role of the European court", "jurisdiction of the court"),
        ("give up its veto", "votes and opt-outs"),
        ("an opt-out from the single currency", "votes and opt-outs"),
        ("a date for accession", "accession"),
        ("a transition period of two years", "transition period"),
        ("leave the bloc without a deal", "leaving the union"),
        ("a second referendum", "leaving the union"),
        ("access to fishing waters", "access"),
    ],
)
def test_talks_of_a_union_of_states_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=UNION).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("the finance ministry", "portfolios"),
        ("three portfolios for its party", "portfolios"),
        ("join the government", "coalition"),
        ("tolerate a minority government", "coalition"),
        ("serve under him as prime minister", "premiership"),
        ("early elections in the autumn", "elections"),
        ("a vote of confidence", "confidence vote"),
        ("a programme for government", "programme for government"),
        ("higher taxes on the rich", "taxes"),
        ("raise the debt ceiling", "budget"),
        ("a stopgap spending bill", "budget"),
        ("money for a border wall", "budget"),
        ("cuts in welfare benefits", "welfare and health spending"),
    ],
)
def test_talks_of_a_government_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=CABINET).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("withdraw the bill", "withdrawal of the law"),
        ("the repeal of the pension law", "withdrawal of the law"),
        ("the release of all those arrested", "release of the arrested"),
        ("clear the square", "end of the protest"),
        ("lift the roadblocks", "end of the protest"),
        ("the prime minister resign", "resignation"),
        ("an independent inquiry into the killings", "inquiry"),
        ("cut the price of fuel", "prices of food and fuel"),
    ],
)
def test_talks_of_a_protest_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=STREET).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("a freeze on tuition fees", "tuition fees"),
        ("higher grants", "tuition fees"),
        ("divest from arms makers", "university rule"),
        ("police off the campus", "university rule"),
        ("amnesty for suspended students", "university rule"),
        ("a new curriculum", "curriculum and schools"),
    ],
)
def test_talks_of_a_university_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=CAMPUS).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("a rent freeze for two years", "rents"),
        ("cut rents by a fifth", "rents"),
        ("stop the evictions", "evictions"),
        ("rehouse all the families nearby", "evictions"),
        ("affordable homes on the site", "repairs and new homes"),
        ("repairs to the lifts and the heating", "repairs and new homes"),
    ],
)
def test_talks_of_houses_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=TENANTS).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("reroute the pipeline", "route"),
        ("halt construction of the line", "permits and building work"),
        ("a full environmental review", "permits and building work"),
        ("a ban on night flights", "noise and hours"),
        ("clean up the river", "clean-up and waste"),
        ("compensation for the villagers", "compensation"),
        ("protect sacred burial grounds", "sacred and native land"),
    ],
)
def test_talks_of_a_building_project_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=PIPELINE).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("an apology from the emperor", "apology"),
        ("admit responsibility for the crash", "apology"),
        ("$10 million for each family", "compensation"),
        ("drop the lawsuits", "lawsuits"),
        ("the return of the looted bronzes", "return of treasures and remains"),
        ("hand over the two suspects for trial", "surrender"),
    ],
)
def test_talks_of_past_wrongs_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=VICTIMS).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("take in 5,000 refugees", "taking in refugees"),
        ("send back rejected asylum seekers", "border controls and asylum"),
        ("the forced return of boat people", "deportation and return"),
        ("visa-free travel", "visas and movement"),
        ("mandatory quotas", "taking in refugees"),
    ],
)
def test_talks_of_migrants_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=MIGRANTS).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("cut emissions by 30 per cent by 2020", "emission cuts"),
        ("1990 as the base year", "base year and timetable of cuts"),
        ("$100 billion a year for poor countries", "climate finance"),
        ("a fund for loss and damage", "loss and damage"),
        ("phase out coal", "phase-out of fossil fuels"),
        ("a ban on commercial whaling", "wildlife and nature"),
        ("phase out CFCs by 2000", "ozone, chemicals and plastics"),
        ("protect the rainforest", "forests"),
        ("binding targets for China", "legal form"),
    ],
)
def test_talks_of_the_environment_are_about_what_they_name(words: str, issue: str) -> None:
    assert Issues(objects=CLIMATE).of([words]) == issue


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("the Minister of Agriculture", ""),
        ("a letter to the Fisheries Minister", ""),
        ("the Deputy Prime Minister", ""),
        ("the Interior Secretary", ""),
        ("free of harassment", ""),
        ("the post of deputy prime minister", "portfolios"),
        ("the post of interior minister", "portfolios"),
        ("Relations could be restored", "recognition"),
        ("a resumption of relations", "recognition"),
        ("the American base at the lake", "use of the bases"),
        ("hotels taxed at 9 per cent", "taxes"),
        ("a boycott of cargo for the port", "strike"),
    ],
)
def test_a_title_is_no_issue_and_a_post_is_one(words: str, issue: str) -> None:
    assert Issues().of([words]) == issue
