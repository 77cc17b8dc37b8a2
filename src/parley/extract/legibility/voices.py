"""Signs of a voice that is not the report's: a first person who was somebody else's before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.legibility.page import SUBJECTS, Flaw, Page, Sentence
from parley.extract.legibility.words import words

__all__ = ["first_person_after_that", "stray_first_person"]

_MANY: Final = 3
"""A report that says "I" in so many sentences of its own is a column, an interview or a letter."""


def stray_first_person(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A report in nobody's voice says "I told him", or goes over to "and I am saying"."""
    page = sentence.page
    verb = page.head[row]
    told = page.tag[verb] == "VBD" and page.lemma[verb] in words("fragments", "reporting")
    acts = told or _joins_another(sentence, verb)
    if acts and _is_stray(sentence, row):
        yield sentence.at(row, max(row, verb), "{} in a report that is in nobody’s voice")


def first_person_after_that(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """Reported words that keep their "I": "the minister said that I will not sign"."""
    page, cue = sentence.page, row - 2
    if cue not in sentence.rows or page.lemma[row - 1] != "that":
        return
    if page.lemma[cue] in words("fragments", "reporting") and _is_stray(sentence, row):
        speaker = sentence.subject(cue)
        if speaker is not None and page.lemma[speaker] != "i":
            yield sentence.at(cue, row, "a first person in reported words: {}")


def _is_stray(sentence: Sentence, row: int) -> bool:
    """Whether an "I" acts outside of marks, in a report that hardly says it."""
    page = sentence.page
    return (
        page.word(row) == "I"
        and page.dep[row] in SUBJECTS
        and ":" not in sentence.lemmas
        and not sentence.quoted(row)
        and page.recall(_first_person) < _MANY
    )


def _first_person(page: Page) -> int:
    """Return in how many sentences the report itself says "I"."""
    return sum(
        any(
            lemma == "i" and page.dep[row] in SUBJECTS and not sentence.quoted(row)
            for row, lemma in zip(sentence.rows, sentence.lemmas, strict=True)
        )
        for sentence in page.sentences()
    )


def _joins_another(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is joined to one of which somebody else is the subject."""
    page = sentence.page
    if page.dep[verb] != "conj":
        return False
    subject = sentence.subject(page.head[verb])
    return subject is not None and page.lemma[subject] not in ("i", "we", "you")
