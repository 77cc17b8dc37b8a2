"""Signs of sense undone: a clause that takes back, in the same breath, what the one before says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.legibility.page import Flaw, Sentence
from parley.extract.legibility.words import opposites, words

__all__ = ["says_and_unsays", "undoes_itself"]

_OBJECTS: Final = frozenset({"dobj", "nsubjpass"})
_STATES: Final = frozenset({"xcomp", "acomp", "oprd", "ccomp", "advcl"})
_CONTENT: Final = ("NN", "VB", "JJ", "CD", "PRP", "RB")
_FEWEST: Final = 3
_NEAR: Final = 6
"""So many words before a verb can set it as a choice, a condition or a denial."""


def undoes_itself(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """Two opposite verbs of one thing, no turn between: "rejected the offer and accepts it".

    The second may stand in the next sentence: "… remove the general from power. He must remain.".
    """
    against = opposites()[sentence.page.lemma[row]]
    thing = _thing(sentence, row)
    if thing is None or sentence.has_before(row, words("contradictions", "settings"), _NEAR):
        return
    for here in (sentence, sentence.following):
        for other in here.rows if here else ():
            lemma = sentence.page.lemma[other]
            if other <= row or here is None:
                continue
            if lemma in words("contradictions", "turns"):
                return
            if lemma in against and _is_said_of(here, other, sentence.page.lemma[thing]):
                pair = f"“{sentence.page.word(row)}” and “{sentence.page.word(other)}”"
                yield sentence.whole(f"the sense undoes itself: {pair} of the same thing")
                return


def _is_said_of(sentence: Sentence, row: int, thing: str) -> bool:
    """Whether the word at the row is said of the thing (a lemma), by its name or a pronoun."""
    target = _thing(sentence, row)
    if target is None:
        target = _carrier(sentence, row)
    if target is None:
        return False
    return sentence.page.lemma[target] in (thing, *words("contradictions", "pronouns"))


def _thing(sentence: Sentence, verb: int) -> int | None:
    return next((k for k in sentence.children(verb) if sentence.page.dep[k] in _OBJECTS), None)


def _carrier(sentence: Sentence, row: int) -> int | None:
    """Return what a state is said of: "leaving it open", "it is required to remain"."""
    page = sentence.page
    found = sentence.subject(row)
    while found is None and page.dep[row] in _STATES and page.head[row] in sentence.rows:
        row = page.head[row]
        found = _thing(sentence, row)
        found = sentence.subject(row) if found is None else found
    return found


def says_and_unsays(sentence: Sentence, following: Sentence) -> Iterator[Flaw]:
    """The next sentence says the same with a "not", or without: "We reject it. We do not …"."""
    denials = words("contradictions", "denials")
    if abs(len(sentence.rows) - len(following.rows)) > 8 or _is_set(sentence, following):
        return
    if denials.isdisjoint(sentence.lemmas) == denials.isdisjoint(following.lemmas):
        return
    here, there = _gist(sentence), _gist(following)
    if len(here) >= _FEWEST and here == there[: len(here)] and _is_cue(there[len(here) :]):
        yield sentence.whole("the next sentence says the opposite")


def _gist(sentence: Sentence) -> list[str]:
    """Return the words that carry the sense, without auxiliaries and denial."""
    return [
        lemma
        for lemma, tag in zip(sentence.lemmas, sentence.tags, strict=True)
        if tag.startswith(_CONTENT) and lemma not in words("contradictions", "light")
    ]


def _is_cue(gist: list[str]) -> bool:
    """Whether nothing follows the sense but who says so: "…, Falk said"."""
    return not gist or (len(gist) < 4 and not words("called", "cues").isdisjoint(gist))


def _is_set(*sentences: Sentence) -> bool:
    """Whether one of them asks, or speaks of a choice."""
    choices = words("contradictions", "choices")
    return any(s.text.endswith("?") or not choices.isdisjoint(s.lemmas) for s in sentences)
