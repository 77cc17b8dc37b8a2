"""Cues and their sources: a sentence -> the words that report, and the words for who reports."""

from __future__ import annotations

import pytest

from parley.extract.grammar.cues import Cue, cues, unattributed
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.sources import source_of
from tests.parsing import parse


def read(text: str) -> tuple[Grammar, list[Cue]]:
    grammar = Grammar(parse(text))
    return grammar, list(cues(grammar))


def cues_in(text: str) -> list[str]:
    grammar, found = read(text)
    return [grammar.span(cue.row, cue.last).quote for cue in found]


def sources_in(text: str) -> list[list[str]]:
    """Return for each cue the head words of its source."""
    grammar, found = read(text)
    return [[grammar.word(head) for head in source_of(grammar, cue).heads] for cue in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The union said no.", ["said"]),
        ("The union says no.", ["says"]),
        ("Obi ruled out a truce.", ["ruled out"]),
        ("Obi pointed out that the army stayed.", ["pointed out"]),
        ("As Obi put it, the treaty is dead.", ["put it"]),
        ("Obi made clear that the army stayed.", ["made clear"]),
        ("According to Obi, the treaty is dead.", ["According to"]),
        ("The treaty is dead, according to Obi.", ["according to"]),
        ("Obi told Kane that the board had denied the claim.", ["told", "denied"]),
        ("The trucks crossed the border.", []),
        ("The saying is old.", []),
        ("The report was long.", []),
        ("The demands of the union are old.", []),
        ("", []),
    ],
)
def test_the_words_that_report_are_cues(text: str, wanted: list[str]) -> None:
    assert cues_in(text) == wanted


def test_cues_come_in_order_of_the_text() -> None:
    _, found = read("Obi said no. Kane denied it. According to Lund, both left.")
    assert [cue.row for cue in found] == sorted(cue.row for cue in found)
    assert [cue.prepositional for cue in found] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "belief"),
    [
        ("Canada believes the port is open.", True),
        ("Canada thinks the port is open.", True),
        ("Canada says the port is open.", False),
    ],
)
def test_beliefs_are_told_from_speech(text: str, belief: bool) -> None:
    _, (cue,) = read(text)
    assert cue.belief is belief


def test_verbs_that_report_without_a_source_are_cues_too() -> None:
    assert "say" in unattributed()
    assert "reject" not in unattributed()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The union said no deal was near.", [["union"]]),
        ("“No deal was near,” said the union.", [["union"]]),
        ("According to the old ministry, no deal was near.", [["ministry"]]),
        ("Canada and Mexico said no deal was near.", [["Canada", "Mexico"]]),
        ("The offer was rejected by the union.", [["union"]]),
        ("It was said by the union and the board.", [["union", "board"]]),
        ("The offer was rejected.", [[]]),
        ("Obi, who said that no deal was near, left.", [["Obi"]]),
        ("Obi came and said that no deal was near.", [["Obi"]]),
        ("Obi left, saying that no deal was near.", [["Obi"]]),
        ("Obi refused to say that a deal was near.", [["Obi"], ["Obi"]]),
    ],
)
def test_the_source_is_found_by_the_grammar(text: str, wanted: list[list[str]]) -> None:
    assert sources_in(text) == wanted


def test_every_source_gives_its_reason() -> None:
    grammar, found = read("The offer was rejected. Obi said no. According to Kane, it is dead.")
    assert all(source_of(grammar, cue).reason for cue in found)
