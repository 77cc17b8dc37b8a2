"""Signs of a broken agreement: a verb that does not fit its subject, or the verb before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.legibility.page import Flaw, Sentence
from parley.extract.legibility.words import words

__all__ = [
    "infinitive_after_refusal",
    "past_after_modal",
    "plural_with_singular_verb",
    "pronoun_with_wrong_verb",
]

_WRONG: Final = {
    "he": frozenset({"are", "am", "have"}),
    "she": frozenset({"are", "am", "have"}),
    "they": frozenset({"was", "is", "has", "am", "does"}),
    "we": frozenset({"was", "is", "has", "am", "does"}),
    "i": frozenset({"is", "are", "has", "does"}),
}
_VERBS: Final = frozenset({"be", "have", "do"})
_FOR_ONE: Final = frozenset({"was", "is", "has"})


def plural_with_singular_verb(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """Several things and a verb for one: "two bodies was recovered"; but ten years is one."""
    page, noun = sentence.page, row + 1
    if sentence.lower(row + 2) not in _FOR_ONE or page.tag[noun] != "NNS":
        return
    subject = page.dep[noun] in ("nsubj", "nsubjpass") and page.head[noun] > noun
    if subject and page.lemma[noun] not in words("agreement", "measures"):
        yield sentence.at(row, row + 2, "a plural with the verb of a singular: {}")


def pronoun_with_wrong_verb(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A pronoun and the verb of another person: "they was ready"; what is quoted may be dialect."""
    page = sentence.page
    if row + 1 not in sentence.rows or page.lemma[row + 1] not in _VERBS:
        return
    if page.dep[row] not in ("nsubj", "nsubjpass"):
        return
    if sentence.lower(row + 1) in _WRONG.get(sentence.lower(row), ()):
        before = page.lemma[row - 1] if row - 1 in sentence.rows else ""
        if before not in words("agreement", "inverting") and not sentence.quoted(row):
            yield sentence.at(row, row + 1, "verb and subject do not agree: {}")


def past_after_modal(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A finite verb after one that asks for an infinitive: "the board would went on"."""
    page = sentence.page
    finite = sentence.lower(row + 1) in words("agreement", "finite")
    if finite and page.word(row).isalpha() and page.tag[row] == "MD" and page.dep[row] == "aux":
        yield sentence.at(row, row + 1, "two finite verbs in one: {}")


def infinitive_after_refusal(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A verb of refusal with "to": "she ruled out to go" may once have been its opposite."""
    page = sentence.page
    out = page.lemma[row] == "rule"
    last = row + 1 + out
    if sentence.lower(last) != "to" or (out and sentence.lower(row + 1) != "out"):
        return
    if last + 1 in sentence.rows and page.tag[last + 1] == "VB" and page.tag[row] != "VBN":
        yield sentence.at(row, last + 1, "the verb can’t be read with “to”: {}")
