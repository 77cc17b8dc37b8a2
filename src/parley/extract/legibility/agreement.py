"""Signs of a broken agreement: a verb that does not fit its subject, or the verb before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.legibility.page import FINITE, Flaw, Sentence
from parley.extract.legibility.words import words

__all__ = [
    "adverb_for_an_adjective",
    "bare_be_in_a_report",
    "be_after_a_finite_verb",
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
_NEAR: Final = 4
_FOR_ONE: Final = frozenset({"was", "is", "has"})
_BEFORE_NO_BE: Final = frozenset({"has", "have", "had", "was", "were", "are"})


def plural_with_singular_verb(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """Several things and a verb for one: "two bodies was recovered"; but ten years is one span."""
    page, noun = sentence.page, row - 1
    if page.tag[noun] != "NNS" or noun not in sentence.rows or page.head[noun] < row:
        return
    if page.dep[noun] not in ("nsubj", "nsubjpass") or sentence.lower(row) not in _FOR_ONE:
        return
    single = page.lemma[noun] in words("agreement", "measures") or not page.word(noun).islower()
    aside = sentence.has_before(noun, words("agreement", "openings")) or sentence.has_before(
        noun, words("agreement", "governing"), _NEAR
    )
    if not single and not aside and not sentence.quoted(row):
        yield sentence.at(noun, row, "a plural with the verb of a singular: {}")


def be_after_a_finite_verb(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A bare "be" after a verb that is finite itself: "the figures were be released"."""
    bare = sentence.page.tag[row] == "VB" and sentence.lower(row) == "be"
    if bare and sentence.lower(row - 1) in _BEFORE_NO_BE:
        yield sentence.at(row - 1, row, "two verbs in one: {}")


def bare_be_in_a_report(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A "be" without its "is" or "will" in what is said: "denied that anyone be on strike"."""
    page, head = sentence.page, sentence.page.head
    if page.dep[row] != "ccomp" or page.tag[row] != "VB" or sentence.lower(row) != "be":
        return
    if page.lemma[head[row]] not in words("fragments", "reporting"):
        return
    kids = list(sentence.children(row))
    helped = any(page.dep[kid] in ("aux", "neg") for kid in kids)
    if not helped and any(page.lemma[kid] == "that" and page.dep[kid] == "mark" for kid in kids):
        yield sentence.at(row, row, "{} without the verb that it needs")


def adverb_for_an_adjective(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """An adverb where the sentence says what something is: "the crash was intentionally"."""
    page, last = sentence.page, row + 1
    if page.tag[last : last + 1] != ("RB",) or sentence.lower(last + 1) != ".":
        return
    manner = page.lower(last).endswith("ly") and page.tag[row] in FINITE
    if manner and not sentence.has_before(row, words("agreement", "comparing")):
        yield sentence.at(row, last, "an adverb where an adjective belongs: {}")


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
