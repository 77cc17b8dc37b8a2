"""Unnamed sources of one report: which mentions are one source, and what is left open."""

from __future__ import annotations

import pytest

from parley.model import Speaker
from tests.parsing import statements_in


def sources(text: str) -> list[Speaker]:
    """Return the speakers of a text in order, joint ones one after the other."""
    return [speaker for statement in statements_in(text) for speaker in statement.speakers]


def letters(text: str) -> str:
    """Return a letter for each speaker, the same for one source: "aab"; "-" where named."""
    known: list[int] = []
    found = ""
    for speaker in sources(text):
        if speaker.introduced is None:
            found += "-"
            continue
        if speaker.introduced.start not in known:
            known.append(speaker.introduced.start)
        found += chr(ord("a") + known.index(speaker.introduced.start))
    return found


def maybe(text: str) -> list[str]:
    """Return whom the last speaker of a text may be, as first mentioned."""
    return [span.quote for span in sources(text)[-1].perhaps]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A senior official said the deal was near. The official said it was late."
            " “We are tired,” he said.",
            "aaa",
        ),
        (
            "A diplomat said the deal was near. Another diplomat said it was dead."
            " The diplomat said nobody would sign.",
            "abb",
        ),
        (
            "One delegate said the deal was near. A second delegate said it was dead."
            " The first delegate said it was late.",
            "aba",
        ),
        (
            "A Norwegian official said the deal was near. A Canadian official said it was dead."
            " The Norwegian official said it was late.",
            "aba",
        ),
        (
            "An official of the union arrived. The official said the deal was near.",
            "a",
        ),
        (
            "A source said the deal was near. A separate source said it was dead.",
            "ab",
        ),
        (
            "Two diplomats said the deal was near. The diplomats said it was late. They said so.",
            "aa",
        ),
        (
            "Two diplomats said the deal was near. They said it was late.",
            "aa",
        ),
        (
            "Two diplomats said the deal was near. One of the diplomats said it was late.",
            "ab",
        ),
        (
            "An official said the deal was near. Rolf Amsel said it was dead."
            " The official said it was late.",
            "a-a",
        ),
        (
            "An official said the deal was near. A diplomat said it was dead."
            " The official said it was late.",
            "aba",
        ),
        (
            "Officials said the deal was near. Other officials said it was dead.",
            "ab",
        ),
        (
            "A delegate, who came late, said the deal was near. “It is late,” the delegate added.",
            "aa",
        ),
    ],
)
def test_a_source_comes_in_once(text: str, wanted: str) -> None:
    assert letters(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "An official said the deal was near. An official said it was late.",
            ["An official"],
        ),
        (
            "An official said the deal was near. Another official said it was late.",
            [],
        ),
        (
            "A Norwegian official said it was near. A Canadian official said it was late.",
            [],
        ),
        (
            "A senior Canadian official said it was near. A Canadian official said it was late.",
            ["A senior Canadian official"],
        ),
        (
            "Two officials said it was near. One of the officials said it was late.",
            ["Two officials"],
        ),
        (
            "Two officials said it was near. The official said it was late.",
            ["Two officials"],
        ),
        (
            "One official said it was near. Another official said it was late."
            " The officials said nobody would sign.",
            ["Another official", "One official"],
        ),
        (
            "A union official said it was near. Union official Rolf Amsel said it was late."
            " A union official said nobody would sign.",
            ["A union official", "Rolf Amsel"],
        ),
        ("Rolf Amsel said it was late.", []),
    ],
)
def test_what_the_report_leaves_open_stays_open(text: str, wanted: list[str]) -> None:
    assert maybe(text) == wanted


def test_a_source_is_introduced_by_its_first_mention() -> None:
    text = "A senior official of the board said it was near. The official said it was late."
    first, second = sources(text)
    assert first.introduced is not None
    assert first.introduced.quote == "A senior official of the board"
    assert second.introduced == first.introduced
    assert second.evidence is not None
    assert second.evidence.quote == "The official"


@pytest.mark.parametrize(
    "text",
    [
        "Rolf Amsel said it was late.",
        "The union said it was late.",
        "The finance minister said it was late.",
    ],
)
def test_who_is_named_or_no_person_has_no_introduction(text: str) -> None:
    assert [(one.introduced, one.perhaps) for one in sources(text)] == [(None, ())]
