"""Acronyms that the parser does not know: bodies that act, not things and not emphasis."""

from __future__ import annotations

import pytest

from parley.extract.grammar.acronyms import name_acronyms
from parley.extract.grammar.grammar import Grammar
from tests.parsing import parse


def _tag_of(text: str, word: str) -> str:
    grammar = Grammar(parse(text))
    row = next(row for row in range(len(grammar)) if grammar.word(row) == word)
    grammar.tag[row] = "NN"  # as the parser takes it for one now and then
    name_acronyms(grammar)
    return grammar.tag[row]


@pytest.mark.parametrize(
    ("sentence", "acronym"),
    [
        ("The TLDP could live with the paper.", "TLDP"),
        ("The talks failed because the KRPF did not come.", "KRPF"),
        ("Ministers met the NDUL on Monday.", "NDUL"),
        ("A letter from the FGTU was read out.", "FGTU"),
    ],
)
def test_an_acronym_with_an_article_is_a_name(sentence: str, acronym: str) -> None:
    assert _tag_of(sentence, acronym) == "NNP"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The GDP fell again in March.", "GDP"),
        ("The CEO said no.", "CEO"),
        ("The VAT on fuel will rise.", "VAT"),
        ("She said they would NEVER sign.", "NEVER"),
        ("TALKS ON THE PACT FAIL", "PACT"),
    ],
)
def test_a_thing_an_office_or_a_shout_is_none(sentence: str, word: str) -> None:
    assert _tag_of(sentence, word) == "NN"


def test_an_acronym_read_as_an_adjective_of_its_verb_is_the_subject() -> None:
    grammar = Grammar(parse("The TLDP objects that this would amount to a veto."))
    row = next(row for row in range(len(grammar)) if grammar.word(row) == "TLDP")
    verb = row + 1
    if grammar.head[row] != row:
        grammar.attach(row, verb, "amod")
    grammar.attach(verb, verb, "ROOT")
    grammar.tag[row], grammar.tag[verb] = "JJ", "VBZ"
    name_acronyms(grammar)
    assert (grammar.dep[row], grammar.head[row]) == ("nsubj", verb)
