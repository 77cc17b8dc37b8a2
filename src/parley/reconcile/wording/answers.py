"""Two wordings, one of which is no more than an answer -> whether the other says the opposite.

"No", said the minister; "we do not reject the text". Only where the other wording has one clause
that surely accepts or rejects, and none that does the contrary, are they held against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference, DifferenceKind
from parley.reconcile.wording.denials import Denial, denied
from parley.reconcile.wording.senses import base
from parley.reconcile.wording.words import Telling, Word

__all__ = ["answers"]

_LONGEST: Final = 2
"""Words of a bare answer: "no", "yes indeed"."""
_REASON: Final = "the one answers the opposite of what the other says"


def answers(
    tellings: tuple[Telling, Telling], denials: tuple[Sequence[Denial], Sequence[Denial]]
) -> Iterator[Difference]:
    """Yield where one wording is an answer alone, and the other gives the opposite answer."""
    one, other = tellings
    ways = ((one, other, denials[1], False), (other, one, denials[0], True))
    for mine, theirs, found, swapped in ways:
        answer, given = _bare_answer(mine), _bare_answer(theirs)
        if answer is None or given is not None:
            continue
        against = _against(theirs, found, answer[0])
        if against is None:
            continue
        kind, first, last = against
        here, there = mine.spans(answer[1], answer[1]), theirs.spans(first, last)
        here, there = (there, here) if swapped else (here, there)
        yield Difference(kind, here, there, _REASON)


@cache
def _answers() -> Mapping[str, bool]:
    lexicon = load("wording")["answers"]
    return {
        **dict.fromkeys(lexicon["yes"].split(), True),
        **dict.fromkeys(lexicon["no"].split(), False),
    }


def _bare_answer(telling: Telling) -> tuple[bool, int] | None:
    """Return whether a wording is a yes or a no and nothing else, and its place."""
    said = [word for word in telling.words if not word.cue]
    if not said or len(said) > _LONGEST or len(said) != len(telling.words):
        return None
    known = _answers().get(said[0].low)
    rest = all(word.low in _answers() and _answers()[word.low] == known for word in said[1:])
    return (known, said[0].place) if known is not None and rest else None


def _against(
    telling: Telling, found: Sequence[Denial], answer: bool
) -> tuple[DifferenceKind, int, int] | None:
    """Return what in a wording contradicts an answer, by kind and places."""
    said: list[tuple[Word, bool, bool]] = []
    for word in telling.words:
        accepts = _verdicts().get(word.base)
        if accepts is not None and _verb(telling, word) and not _qualified(telling, word):
            turned = denied(found, word.place) % 2 == 1
            said.append((word, accepts != turned, turned))
    if not said or any(verdict == answer for _, verdict, _ in said):
        return None
    word, _, turned = said[0]
    first = max((it.first for it in found if it.bears_on == word.place), default=word.place)
    return "negation" if turned else "antonym", min(first, word.place), word.place


@cache
def _verdicts() -> Mapping[str, bool]:
    """Return by base form whether a verb accepts or rejects what is put to somebody."""
    lexicon = load("wording")["answers"]
    listed = (("accepting", True), ("rejecting", False))
    return {base(word.strip()): how for key, how in listed for word in lexicon[key].split(",")}


def _verb(telling: Telling, word: Word) -> bool:
    """Whether a word that may be a noun too ("a sign of", "the agreement") is a verb here."""
    before = telling.words[word.place - 1].low if word.place else ""
    nominal = word.low.endswith(tuple(load("wording")["answers"]["nominal"].split()))
    return not nominal and before not in load("wording")["answers"]["determiners"].split()


@cache
def _qualifying() -> tuple[tuple[str, ...], ...]:
    listed: list[str] = load("wording")["answers"]["qualifying"]
    return tuple(tuple(phrase.split()) for phrase in listed)


def _qualified(telling: Telling, verb: Word) -> bool:
    """Whether the sentence of a verdict says that it holds of a part, or not for good."""
    sentence = [word.low for word in telling.words if word.sentence == verb.sentence]
    return any(
        tuple(sentence[at : at + len(phrase)]) == phrase
        for phrase in _qualifying()
        for at in range(len(sentence))
    )
