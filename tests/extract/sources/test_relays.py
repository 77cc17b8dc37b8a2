"""Who passed the words on, from the innermost outwards; the one quoted speaks."""

from __future__ import annotations

import pytest

from parley.model import Document, Statement
from tests.parsing import parser, statements_in, statements_of


def chain(statement: Statement) -> str:
    """Return a statement as "speaker < relay < relay"."""
    names = [" + ".join(speaker.name for speaker in statement.speakers), *statement.via]
    return " < ".join(names)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rolf Amsel told Reuters that the talks had failed.", "Rolf Amsel < Reuters"),
        (
            "Rolf Amsel told the Lune Gazette that the talks had failed.",
            "Rolf Amsel < Lune Gazette",
        ),
        ("“They must leave,” Rolf Amsel told the BBC.", "Rolf Amsel < BBC"),
        ("“They must leave,” Rolf Amsel said on Lune Radio.", "Rolf Amsel < Lune Radio"),
        (
            "“They must leave,” Rolf Amsel said in an interview with the Financial Times.",
            "Rolf Amsel < Financial Times",
        ),
        ("Speaking to Reuters, Rolf Amsel said the talks had failed.", "Rolf Amsel < Reuters"),
        (
            "Rolf Amsel said on state television that the talks had failed.",
            "Rolf Amsel < state television",
        ),
        ("Reuters quoted a delegate as saying the talks had failed.", "a delegate < Reuters"),
        ("Rolf Amsel told Radio Lune on Monday that it was late.", "Rolf Amsel < Radio Lune"),
        (
            "State radio, quoting an unnamed member of the delegation, said the talks were on.",
            "an unnamed member of the delegation < State radio",
        ),
        (
            "Rolf Amsel came in. The radio quoted him as saying: “They must leave.”",
            "Rolf Amsel < The radio",
        ),
        (
            "Later the same day the Lunish news agency Lunetel, citing an informed source in the "
            "ministry, said that no ship had been seen.",
            "an informed source in the ministry < Lunish news agency Lunetel",
        ),
        (
            "Rolf Amsel was quoted by the Lune Gazette as saying that the talks had failed.",
            "Rolf Amsel < Lune Gazette",
        ),
        (
            "The talks have failed, Reuters reported, citing two officials.",
            "two officials < Reuters",
        ),
        (
            "The Lune Gazette reported, quoting Rolf Amsel, that the talks had failed.",
            "Rolf Amsel < Lune Gazette",
        ),
        (
            "According to the state broadcaster, citing an official, the talks have failed.",
            "an official < the state broadcaster",
        ),
        (
            "According to the Gazette, which quoted a delegate, the talks had failed.",
            "a delegate < Gazette",
        ),
        (
            "The Financial Times said the bid was too low. A banker told the FT it would fail.",
            "A banker < Financial Times",
        ),
    ],
)
def test_the_relays_stand_in_order(text: str, wanted: str) -> None:
    assert chain(statements_in(text)[-1]) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The broadcaster said an official had told it that the talks had failed.",
            ["The broadcaster", "an official < The broadcaster"],
        ),
        (
            "Rolf Amsel said the union had threatened to leave.",
            ["Rolf Amsel", "the union < Rolf Amsel"],
        ),
        (
            "Rolf Amsel said on Monday that the talks had failed, according to Reuters.",
            ["Reuters", "Rolf Amsel < Reuters"],
        ),
        (
            "Rolf Amsel said that he would leave, according to two delegates.",
            ["Rolf Amsel < two delegates", "two delegates"],
        ),
    ],
)
def test_who_reports_a_saying_is_a_relay_of_it(text: str, wanted: list[str]) -> None:
    assert sorted(chain(found) for found in statements_in(text)) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "Rolf Amsel told reporters that the talks had failed.",
        "Rolf Amsel told the crews that the talks had failed.",
        "Rolf Amsel said on television that the talks had failed.",
        "Rolf Amsel told Ada Obi that the talks had failed.",
        "Rolf Amsel said in a letter to the board that the talks had failed.",
        "Rolf Amsel said he had hoped for more.",
    ],
)
def test_who_only_listens_is_no_relay(text: str) -> None:
    assert [found.via for found in statements_in(text)] == [()] * len(statements_in(text))


def test_the_publisher_of_the_report_is_no_relay() -> None:
    text = "Rolf Amsel told the Lune Gazette that the talks had failed."
    report = Document(id="d-1", key="x", name="x", text=text, publisher="Lune Gazette")
    (found,) = statements_of(parser().parse(report))
    assert found.via == ()
