"""Whose words they are: names, short forms, pronouns, offices, unnamed sources, bodies."""

from __future__ import annotations

import pytest

from parley.model import Speaker
from tests.extract.cases import ANON, BODY, ON, Said, direct, indirect, said_in
from tests.parsing import statements_in

NAMES: list[tuple[str, list[Said]]] = [
    (
        "Prime Minister Selma Varga said the army would stay.",
        [indirect("Selma Varga", ON, "said", "the army would stay")],
    ),
    (
        "Secretary of State Paul Renner said the army would stay.",
        [indirect("Paul Renner", ON, "said", "the army would stay")],
    ),
    (
        "Mr Renner said the army would stay.",
        [indirect("Renner", ON, "said", "the army would stay")],
    ),
    (
        "Mrs. Varga said the army would stay.",
        [indirect("Varga", ON, "said", "the army would stay")],
    ),
    (
        "Dr. Amina Sow said the cuts would fail.",
        [indirect("Amina Sow", ON, "said", "the cuts would fail")],
    ),
    (
        "Hungarian Foreign Minister Selma Varga said the cuts would fail.",
        [indirect("Selma Varga", ON, "said", "the cuts would fail")],
    ),
    (
        "Chief negotiator Dario Lenz said the cuts would fail.",
        [indirect("Dario Lenz", ON, "said", "the cuts would fail")],
    ),
    (
        "Jean-Luc de Vries said the cuts would fail.",
        [indirect("Jean-Luc de Vries", ON, "said", "the cuts would fail")],
    ),
    (
        "The minister of trade, Joan Mbeki, said the cuts would fail.",
        [indirect("Joan Mbeki", ON, "said", "the cuts would fail")],
    ),
    (
        "Joan Mbeki, the minister of trade, said the cuts would fail.",
        [indirect("Joan Mbeki", ON, "said", "the cuts would fail")],
    ),
    (
        "Dario Lenz, who leads the pilots’ union, said the cuts would fail.",
        [indirect("Dario Lenz", ON, "said", "the cuts would fail")],
    ),
    (
        "Union leader Dario Lenz and company lawyer Edith Marsh said the cuts would fail.",
        [indirect("Dario Lenz + Edith Marsh", ON, "said", "the cuts would fail")],
    ),
    (
        "Len Hoyle of the Rail Union said the strike would go on.",
        [indirect("Len Hoyle", ON, "said", "the strike would go on")],
    ),
    (
        "U.S. Trade Representative Grace Holm said the deal was near.",
        [indirect("Grace Holm", ON, "said", "the deal was near")],
    ),
    (
        "Abu Omar al-Khalidi said the deal was near.",
        [indirect("Abu Omar al-Khalidi", ON, "said", "the deal was near")],
    ),
    (
        "The strike would go on, the union’s Len Hoyle said.",
        [indirect("Len Hoyle", ON, "said", "The strike would go on")],
    ),
]

POINTING_BACK: list[tuple[str, list[Said]]] = [
    (
        "Selma Varga arrived at noon. Ms Varga said the army would stay.",
        [indirect("Selma Varga", ON, "said", "the army would stay")],
    ),
    (
        "Selma Varga arrived at noon. Varga said the army would stay.",
        [indirect("Selma Varga", ON, "said", "the army would stay")],
    ),
    (
        "Selma Varga arrived at noon. She said the army would stay.",
        [indirect("Selma Varga", ON, "said", "the army would stay")],
    ),
    (
        "Paul Renner arrived at noon. “We shall stay,” he said.",
        [direct("Paul Renner", ON, "said", "We shall stay,")],
    ),
    (
        "Mr Renner met Ms Varga on Monday. She said the army would stay.",
        [indirect("Varga", ON, "said", "the army would stay")],
    ),
    (
        "Selma Varga met Paul Renner. “We agree,” she said. “We do,” he said.",
        [
            direct("Selma Varga", ON, "said", "We agree,"),
            direct("Paul Renner", ON, "said", "We do,"),
        ],
    ),
    (
        "Selma Varga met Paul Renner. He said the army would stay.",
        [indirect("Paul Renner", ON, "said", "the army would stay")],
    ),
    (
        "Foreign Minister Paul Renner arrived at noon. The minister said the army would stay.",
        [indirect("Paul Renner", ON, "said", "the army would stay")],
    ),
    (
        "Paul Renner met Tom Renner. Tom Renner said the army would stay.",
        [indirect("Tom Renner", ON, "said", "the army would stay")],
    ),
]

SHARED: list[tuple[str, list[Said]]] = [
    (
        "The senators forced Carl Benning to admit that the bank had failed.",
        [indirect("Carl Benning", ON, "admit", "the bank had failed")],
    ),
    (
        "Ada Obi used the day to announce that the bank had failed.",
        [indirect("Ada Obi", ON, "announce", "the bank had failed")],
    ),
    (
        "The union came back. It attacked Carl Benning, saying that the bank had failed.",
        [indirect("union", BODY, "saying", "the bank had failed")],
    ),
    (
        "Ada Obi confirmed that the talks had failed, describing them as a farce.",
        [
            indirect("Ada Obi", ON, "confirmed", "the talks had failed"),
            indirect("Ada Obi", ON, "describing", "them as a farce"),
        ],
    ),
]

UNNAMED: list[tuple[str, list[Said]]] = [
    (
        "A spokesman for the ministry said the crews were safe.",
        [indirect("spokesman for the ministry", BODY, "said", "the crews were safe")],
    ),
    (
        "A senior official said the crews were safe.",
        [indirect("senior official", ANON, "said", "the crews were safe")],
    ),
    (
        "Two officials said the crews were safe.",
        [indirect("Two officials", ANON, "said", "the crews were safe")],
    ),
    (
        "Diplomats said the crews were safe.",
        [indirect("Diplomats", ANON, "said", "the crews were safe")],
    ),
    (
        "Critics say the deal is dead.",
        [indirect("Critics", ANON, "say", "the deal is dead")],
    ),
    (
        "Analysts at Barclays said the bid was too low.",
        [indirect("Analysts at Barclays", ANON, "said", "the bid was too low")],
    ),
]

OFFICES: list[tuple[str, list[Said]]] = [
    (
        "The president, who arrived in Geneva on Monday, said the deal was dead.",
        [indirect("president", ON, "said", "the deal was dead")],
    ),
    (
        "Canada's finance minister said the deal was dead.",
        [indirect("Canada's finance minister", ON, "said", "the deal was dead")],
    ),
    (
        "The Canadian finance minister said the deal was dead.",
        [indirect("Canadian finance minister", ON, "said", "the deal was dead")],
    ),
]

BODIES: list[tuple[str, list[Said]]] = [
    (
        "The Foreign Ministry said the border was open.",
        [indirect("Foreign Ministry", BODY, "said", "the border was open")],
    ),
    (
        "Canada said the border was open.",
        [indirect("Canada", BODY, "said", "the border was open")],
    ),
    (
        "The Kremlin said the border was open.",
        [indirect("Kremlin", BODY, "said", "the border was open")],
    ),
    (
        "The World Bank said the border was open.",
        [indirect("World Bank", BODY, "said", "the border was open")],
    ),
    (
        "The Dockers’ Union said the border was open.",
        [indirect("Dockers’ Union", BODY, "said", "the border was open")],
    ),
    (
        "The IMF said the border was open.",
        [indirect("IMF", BODY, "said", "the border was open")],
    ),
    (
        "Twitter said the border was open.",
        [indirect("Twitter", BODY, "said", "the border was open")],
    ),
    (
        "The mediators said the border was open.",
        [indirect("mediators", BODY, "said", "the border was open")],
    ),
    (
        "Canada and Mexico said the border was open.",
        [indirect("Canada + Mexico", BODY, "said", "the border was open")],
    ),
]


def only_speaker(text: str) -> Speaker:
    """Return the one speaker of the last statement of a text."""
    (speaker,) = statements_in(text)[-1].speakers
    return speaker


@pytest.mark.parametrize(("text", "wanted"), NAMES)
def test_a_person_is_named_without_title_and_role(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), POINTING_BACK)
def test_a_short_form_is_given_the_fullest_name_before_it(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), SHARED)
def test_a_cue_without_a_subject_shares_that_of_who_speaks(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), UNNAMED)
def test_a_source_without_a_name_is_called_as_printed(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), OFFICES)
def test_the_one_holder_of_an_office_is_on_record(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), BODIES)
def test_a_body_speaks_as_an_institution(text: str, wanted: list[Said]) -> None:
    assert said_in(text) == wanted


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two officials said the crews were safe.", 2),
        ("Three diplomats said the crews were safe.", 3),
        ("Officials said the crews were safe.", None),
        ("An official said the crews were safe.", 1),
        ("Selma Varga said the crews were safe.", 1),
    ],
)
def test_sources_are_counted_where_the_report_counts_them(text: str, number: int | None) -> None:
    assert only_speaker(text).number == number


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Prime Minister Selma Varga said the army would stay.", "Prime Minister"),
        ("Joan Mbeki, the minister of trade, said so: “No.”", "the minister of trade"),
        ("The minister of trade, Joan Mbeki, said the cuts failed.", "The minister of trade"),
        ("Mr Renner said the army would stay.", None),
        (
            "Finance Minister Ali Noor arrived. Noor said the cuts had failed.",
            "Finance Minister",
        ),
        ("A senior official said the crews were safe.", "A senior official"),
        ("A senior official on Monday said the crews were safe.", "A senior official"),
        ("Unnamed “sources” said the crews were safe.", "Unnamed sources"),
    ],
)
def test_the_role_is_kept_as_printed(text: str, role: str | None) -> None:
    assert only_speaker(text).description == role


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Selma Varga arrived at noon. She said the army would stay.", "She"),
        ("Selma Varga arrived at noon. Ms Varga said the army would stay.", "Ms Varga"),
        ("“No deal,” said a senior official of the ministry.", "a senior official of the ministry"),
        ("Selma Varga, who said the army would stay, came in.", "who"),
        ("Torr’s board met. The board said the army would stay.", "The board"),
    ],
)
def test_the_mention_beside_the_cue_is_the_evidence(text: str, evidence: str) -> None:
    span = only_speaker(text).evidence
    assert span is not None
    assert span.quote == evidence
