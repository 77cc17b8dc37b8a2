"""Signs of two words in the place of one: what merged sentences and careless translation leave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq
from typing import Final

from parley.extract.legibility.page import FINITE, SUBJECTS, Flaw, Page, Sentence
from parley.extract.legibility.words import words

__all__ = [
    "said_with_a_hearer",
    "same_word_twice",
    "two_articles_at_once",
    "two_cues_at_once",
    "two_pronouns_at_once",
    "verb_for_a_noun",
]

_SAID_NAME: Final = re.compile(r"said [A-Z][\w’' -]{0,40}(?:,? [“\"]| (?:at|in|during|by) )")
_FORMS: Final = FINITE | {"VB"}
_PAST: Final = frozenset({"VBD", "VBN"})
_ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "their", "its"})
_DETERMINERS: Final = frozenset({"the", "a", "an", "his", "our", "my", "their"})
_NOMINATIVE: Final = frozenset({"he", "she", "they", "we", "i"})
_HEARD: Final = frozenset({"dobj", "dative", "oprd", "nsubj"})
_OPENING: Final = frozenset({"“", '"', "‘", "'"})


def same_word_twice(sentence: Sentence) -> Iterator[Flaw]:
    """A word that stands twice where it can't: "of the the talks", "the union has have agreed"."""
    page, lemmas = sentence.page, sentence.lemmas
    if not any(map(eq, lemmas, lemmas[1:])):
        return
    for row in sentence.rows[:-1]:
        word, other = page.word(row), page.word(row + 1)
        if not word.isalpha() or not word.islower():
            continue
        if word == other:
            if page.lemma[row] not in words("doubles", "repeated"):
                yield sentence.at(row, row + 1, "a word stands twice: {}")
        elif _are_forms_of_one(sentence, row) and not _may_end_a_clause(sentence, row):
            yield sentence.at(row, row + 1, "two forms of one verb: {}")


def _are_forms_of_one(sentence: Sentence, row: int) -> bool:
    """Whether two forms of a verb stand side by side; "did do" is said for emphasis."""
    lemma, page = sentence.page.lemma, sentence.page
    same = lemma[row] == lemma[row + 1] and lemma[row] != "do"
    return same and page.tag[row] in FINITE and _both(sentence, row, _FORMS)


def two_cues_at_once(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """Two words of saying for one: "the minister said told reporters"."""
    page = sentence.page
    if row + 1 in sentence.rows and page.lemma[row + 1] in words("called", "cues"):
        same = page.lemma[row] == page.lemma[row + 1]
        if not same and _both(sentence, row, _PAST) and not _may_end_a_clause(sentence, row):
            yield sentence.at(row, row + 1, "two words of saying at once: {}")


def _both(sentence: Sentence, row: int, tags: frozenset[str]) -> bool:
    """Whether the row and the next, with a space between them, carry such tags."""
    page = sentence.page
    apart = page.end[row] < page.start[row + 1]
    return apart and page.tag[row] in tags and page.tag[row + 1] in tags


def verb_for_a_noun(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A finite verb after "of", where a noun belongs: "little sign of showed a breakthrough"."""
    page = sentence.page
    if row + 2 not in sentence.rows or page.tag[row + 1] not in _PAST:
        return
    if page.lower(row + 2) not in _ARTICLES or page.lemma[row + 1] in ("be", "have"):
        return
    kind = sentence.lower(row - 1) in words("doubles", "kinds")
    noun = row - 1 in sentence.rows and page.tag[row - 1].startswith("NN")
    if not kind and (noun or not _may_end_a_clause(sentence, row)):
        yield sentence.at(row, row + 2, "a verb where a noun belongs: {}")


def two_articles_at_once(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """Two articles before one noun: "an the emergency meeting"."""
    page = sentence.page
    if _DETERMINERS.isdisjoint(page.lemma[row + 1 : row + 2]) or row + 1 not in sentence.rows:
        return
    if page.word(row + 1).islower() and page.lower(row) != page.word(row + 1):
        yield sentence.at(row, row + 1, "two articles at once: {}")


def two_pronouns_at_once(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """Two subjects side by side: "he she said"."""
    if row + 1 not in sentence.rows or sentence.page.tag[row + 1] != "PRP":
        return
    first, second = sentence.lower(row), sentence.lower(row + 1)
    if second in _NOMINATIVE and first in _NOMINATIVE and first != second:
        yield sentence.at(row, row + 1, "two subjects at once: {}")


def said_with_a_hearer(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A name straight after "said", as if it were "told": "Amsel said Harbour Wire, “We …”"."""
    page, hearer = sentence.page, _hearer(sentence, row)
    if hearer is None:
        return
    if _ends_the_clause(sentence, row, hearer.stop):
        last = hearer.stop - 1
    elif len(hearer) > 1 and page.word(hearer.start) in page.recall(_hearers):
        last = hearer.start
    else:
        return
    yield sentence.at(row, last, "the name in {} is who was told, or is cut off")


def _hearer(sentence: Sentence, cue: int) -> range | None:
    """Return the rows of a name straight after a cue that takes no hearer and has its speaker."""
    page, row = sentence.page, cue + 1
    if "NNP" not in page.tag[row : row + 2] or page.lemma[cue] == "tell":
        return None
    row += page.lemma[row] in ("early", "earlier")
    past = row
    while (
        past in sentence.rows and page.tag[past].startswith("NN") and page.word(past)[0].isupper()
    ):
        past += 1
    if past == row or page.tag[row] != "NNP" or page.word(row) in words("doubles", "calendar"):
        return None
    speaks = page.word(cue).islower() and any(
        kid < cue and page.dep[kid] in SUBJECTS for kid in sentence.children(cue)
    )
    return range(row, past) if speaks else None


def _ends_the_clause(sentence: Sentence, cue: int, past: int) -> bool:
    """Whether the clause of the cue ends with the name before a row: words said, or a place."""
    page, after = sentence.page, sentence.lower(past)
    if after == "," and sentence.lower(past + 1) in _OPENING:
        return True
    placed = after in words("doubles", "places") and page.head[past - 1] == cue
    return placed and page.dep[past - 1] in _HEARD


def _hearers(page: Page) -> frozenset[str]:
    """Return the names that stand after "said" where only a hearer can, anywhere in the report."""
    found = set()
    for match in _SAID_NAME.finditer(page.text):
        sentence = page.sentence(page.numbers(match.start(), match.end())[0])
        cue = next((row for row in sentence.rows if page.start[row] == match.start()), None)
        hearer = None if cue is None else _hearer(sentence, cue)
        if cue is not None and hearer is not None and _ends_the_clause(sentence, cue, hearer.stop):
            found.add(page.word(hearer.start))
    return frozenset(found)


def _may_end_a_clause(sentence: Sentence, row: int) -> bool:
    """Whether a clause that is itself a subject may end here: "what they have has to go"."""
    return sentence.has_before(row, words("doubles", "relatives"))
