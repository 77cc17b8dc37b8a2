"""By which keys statements find each other."""

from __future__ import annotations

from parley.model import Analysis, Document, Spoken
from parley.reconcile.utterances import entries
from parley.reconcile.utterances.entries import keys
from tests.reconcile.utterances.saying import by, say


def shared(one: Spoken, other: Spoken) -> set[str]:
    return set(keys(one.statement)) & set(keys(other.statement))


def test_reported_words_share_a_key_with_the_quotation() -> None:
    quoted = say("We will moor the grain barges in Larnholm tonight")
    told = say("that the grain barges would be moored in Larnholm", form="indirect")
    assert shared(quoted, told)


def test_a_misspelled_speaker_keeps_the_key() -> None:
    words = "The ferries are another matter"
    one = say(words, by("Halina Korvath"))
    assert any(key.startswith("krft") for key in shared(one, say(words, by("Halina Corvat"))))


def test_another_speaker_keeps_the_words() -> None:
    words = "The ferries carry nothing but herring"
    assert shared(say(words), say(words, by("a diplomat", "role")))


def test_each_piece_of_a_broken_quotation_has_keys_of_its_own() -> None:
    broken = say("The herring season opens at the customs house tomorrow morning / We cannot wait")
    assert shared(broken, say("We cannot wait"))


def test_a_long_statement_has_few_keys() -> None:
    words = " ".join(f"herring{letter} barge{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    assert len(keys(say(words).statement)) == 16


def test_a_headline_meets_what_tells_of_the_same_below() -> None:
    top = say("no barges for Larnholm", at=10, form="indirect").statement
    below = say("Larnholm will see no barges before the thaw", at=900).statement
    elsewhere = say("The customs house is shut", at=1500).statement
    document = Document("d-one", "one", "one", "words")
    found = list(entries(Analysis(document, "", claims=(top, below, elsewhere))))
    under_top = {entry.member for entry in found if entry.key == top.id}
    assert under_top == {top.id, below.id}
    assert {entry.step for entry in found} == {"utterances"}
