"""Under which name a body speaks: short forms, common nouns, papers, "it"."""

from __future__ import annotations

import pytest

from parley.extract.extraction import extract_all
from tests.parsing import parse, statements_in


def last(text: str) -> str:
    """Return the last speakers of a text and how they stand."""
    speakers = statements_in(text)[-1].speakers
    return " + ".join(f"{speaker.name} ({speaker.standing})" for speaker in speakers)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Straits Navigation Council met. The SNC said it was late.",
            "Straits Navigation Council",
        ),
        (
            "The Straits Council met in May. The Council said it was late.",
            "Straits Council",
        ),
        (
            "The Department of Ports and Fisheries met. The DPF said it was late.",
            "Department of Ports and Fisheries",
        ),
        (
            "Torr Trading Ltd lost its case. Torr Trading said it was late.",
            "Torr Trading Ltd",
        ),
        (
            "The Dockers’ Union and the Pilots’ Union met. The Union said it was late.",
            "Union",
        ),
        ("State-run Lune Radio said it was late.", "Lune Radio"),
        ("Outside Torr, crowds met. Torr said it was late.", "Torr"),
        ("The board of Port Albion met. Albion said it was late.", "Port Albion"),
        (
            "The Financial Times has it. The FT said it was late.",
            "Financial Times",
        ),
    ],
)
def test_a_short_form_is_given_the_full_name(text: str, wanted: str) -> None:
    assert last(text) == f"{wanted} (institutional)"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Dockers Union met. The union said it was late.", "Dockers Union"),
        (
            "Torr, the shipping company, lost. The Aldport-based company said it was late.",
            "Torr",
        ),
        (
            "Torr, the shipping company, lost its case. The company said it was late.",
            "Torr",
        ),
        (
            "The shipping company Torr lost its case. The company said it was late.",
            "Torr",
        ),
        ("Lune Airlines cut its fares. The airline said it was late.", "Lune Airlines"),
        ("Lune Airlines cut its fares. The company said it was late.", "Lune Airlines"),
        ("Torr’s board met. The board said it was late.", "Torr’s board"),
        ("The board of Torr met. The board said it was late.", "Torr's board"),
        ("The Norwegian navy sailed. The navy said it was late.", "Norwegian navy"),
        (
            "The Straits Council met. Ada Obi left it. The council said it was late.",
            "Straits Council",
        ),
        (
            "Shares in Port Rovers rose. Port Rovers’ shareholders met. The club said it was late.",
            "Port Rovers",
        ),
        (
            "The Dockers Union met. The union rejected the offer. It said it was late.",
            "Dockers Union",
        ),
        # two of a kind in one place: the words stay as they are
        (
            "The Dockers Union met the Pilots Union. The union said it was late.",
            "The union",
        ),
        (
            "The Norwegian navy met the Canadian navy. The navy said it was late.",
            "The navy",
        ),
        ("The union said it was late.", "The union"),
        # far apart, the last of them is meant
        (
            "The Dockers Union met.\n\nThe Pilots Union met too.\n\nThe union said it was late.",
            "Pilots Union",
        ),
    ],
)
def test_a_common_noun_is_the_body_of_that_kind_named_before(text: str, wanted: str) -> None:
    assert last(text) == f"{wanted} (institutional)"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Dockers Union spoke in a statement. The statement said it was late.",
            "Dockers Union (institutional)",
        ),
        (
            "The Dockers Union issued a statement. The statement said it was late.",
            "Dockers Union (institutional)",
        ),
        (
            "Ada Obi sent a letter to the board. The letter said it was late.",
            "Ada Obi (on record)",
        ),
        ("A statement from the Dockers Union said it was late.", "Dockers Union (institutional)"),
        ("Ada Obi came in. Her letter said it was late.", "Ada Obi (on record)"),
        ("A report in the Lune Gazette said it was late.", "Lune Gazette (institutional)"),
        ("The report said it was late.", "The report (institutional)"),
        ("Thursday’s letter said it was late.", "Thursday’s letter (institutional)"),
        ("Its letter said it was late.", "Its letter (institutional)"),
        (
            "Carl Benning Rejects Rolf Amsel Offer\n\nThe talks failed. Benning said it was late.",
            "Carl Benning (on record)",
        ),
        ("The Carl Benning campaign met. Benning said it was late.", "Carl Benning (on record)"),
        (
            "Ada Obi and Rolf Amsel issued a statement saying that it was late.",
            "Ada Obi (on record) + Rolf Amsel (on record)",
        ),
    ],
)
def test_a_paper_speaks_for_whoever_put_it_out(text: str, wanted: str) -> None:
    assert last(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army has left the town, it said.", "The army (institutional)"),
        ("He has met the board, it confirmed.", "the board (institutional)"),
        (
            "The union rejected the offer. The board had left, it said.",
            "The union (institutional)",
        ),
    ],
)
def test_a_body_can_tell_of_itself(text: str, wanted: str) -> None:
    assert last(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Foreign Minister Ada Obi of Norway met Foreign Minister Rolf Amsel of Canada."
            " The minister said it was late.",
            "The minister (on record)",
        ),
        (
            "Norwegian Foreign Minister Ada Obi met Canadian Foreign Minister Rolf Amsel."
            " The Norwegian minister said it was late.",
            "Ada Obi (on record)",
        ),
        (
            "Foreign Minister Ada Obi came in.\n\nTrade Minister Rolf Amsel spoke.\n\n"
            "The minister said it was late.",
            "Rolf Amsel (on record)",
        ),
        ("Sen. Ada Obi came in. The senator said it was late.", "Ada Obi (on record)"),
        ("Ada Obi, the union’s lawyer, who came in, said it was late.", "Ada Obi (on record)"),
        ("So did Ada Obi, a judge and poet, who said it was late.", "Ada Obi (on record)"),
        (
            "Trade minister says it was late\n\nTrade Minister Ada Obi came in.",
            "Ada Obi (on record)",
        ),
        ("Trade minister says it was late\n\nAda Obi came in.", "Trade minister (on record)"),
        (
            "Prime Minister Ada Obi came in. The minister said it was late.",
            "The minister (on record)",
        ),
        (
            "Prime Minister Ada Obi came in. The prime minister said it was late.",
            "Ada Obi (on record)",
        ),
    ],
)
def test_an_office_is_its_holders_where_only_one_can_be_meant(text: str, wanted: str) -> None:
    assert last(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Sources and the state broadcaster said it was late.",
            "Sources (anonymous) + the state broadcaster (institutional)",
        ),
        (
            "Norway and Canada said in a joint statement that it was late.",
            "Norway (institutional) + Canada (institutional)",
        ),
        (
            "Rolf Amsel, the union and Torr’s board said it was late.",
            "Rolf Amsel (on record) + the union (institutional) + Torr’s board (institutional)",
        ),
        (
            "Ada Obi, two diplomats and the union said it was late.",
            "Ada Obi (on record) + two diplomats (anonymous) + the union (institutional)",
        ),
        ("Ada Obi left. Her office said it was late.", "Ada Obi’s office (institutional)"),
        ("Ada Obi left. Obi’s office said it was late.", "Ada Obi’s office (institutional)"),
        ("Newspapers have speculated that it was late.", "Newspapers (anonymous)"),
        ("Newspapers in Lune said it was late.", "Newspapers in Lune (institutional)"),
        ("A group of five delegates said it was late.", "A group of five delegates (anonymous)"),
        ("Canada believes that it is late.", "Canada (institutional)"),
        ("Many Norwegians said it was late.", "Many Norwegians (anonymous)"),
        ("The minister for the elderly, Ada Obi, said it was late.", "Ada Obi (on record)"),
        ("A minister said it was late.", "A minister (anonymous)"),
    ],
)
def test_each_source_stands_for_itself(text: str, wanted: str) -> None:
    assert last(text) == wanted


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Judge Fines Union as Both Sides Dig In", "The union"),
        ("Judge fines union as both sides dig in", "The union"),
    ],
)
def test_a_headline_with_capitals_gives_nobody_a_name(headline: str, speaker: str) -> None:
    text = f"{headline}\n\nA judge spoke in Lune on Monday. The union said that it would appeal."
    spoken = statements_in(text, [(0, len(headline), "headline")])[-1].speakers
    assert [one.name for one in spoken] == [speaker]


def test_bodies_that_only_are_named_are_told_by_their_full_names() -> None:
    text = (
        "The Lune Lift Drivers Association struck after Ada Obi, its president, left. "
        "Port Albion was calm. The Council met.\n\nOne driver said it was late."
    )
    named = extract_all(parse(text)).named
    assert [one.name for one in named if one.kind == "organisation"] == [
        "Lune Lift Drivers Association"
    ]
