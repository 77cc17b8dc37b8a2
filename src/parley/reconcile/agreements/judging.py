"""Words of a statement -> what it judges of which thing: "a 300p bid would be enough".

Read off the words alone, clause by clause: a thing, a verb of being, an answer to one of the
questions of the lexicon, denied or not. What is only wished, feared, asked or made to hang on
something is no judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Span
from parley.reconcile.utterances.words import read

__all__ = ["Judgement", "judged"]

_TOKEN: Final = re.compile(r"[^\W_]+(?:[-.,'’][^\W_]+)*|[.!?;:(]")
_STOPS: Final = frozenset(".!?;:(")
_WITHIN: Final = 4
"""Words after the verb of being among which its answer begins."""
_LONGEST: Final = 5
_NAMED_WITHIN: Final = 8
"""The same where what is judged stands between: "called the whole plan unworkable"."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """An answer to one question: `yes` or no, the words that give it, and of which thing.

    `thing` are the stems of the words for it; `points` tells whether it is only pointed at ("it",
    "this"). `start` and `end` bound these words in the document.
    """

    question: str
    yes: bool
    words: str
    thing: frozenset[str]
    points: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Answer:
    question: str
    yes: bool
    alone: bool
    """Whether it is a verb of its own: "undervalues", not "is too low"."""


def judged(content: Sequence[Span]) -> Iterator[Judgement]:
    """Yield what the words of a statement judge, in the order of the text."""
    for span in content:
        if _may_judge(span.quote):
            for clause, asks in _clauses_of(span):
                if not asks:
                    yield from _of_clause(clause, span)


def _may_judge(words: str) -> bool:
    """Whether a word with which an answer begins is among these words: few statements judge."""
    return not _openings().isdisjoint(_TOKEN.findall(words.casefold().replace("’", "'")))


def _clauses_of(span: Span) -> Iterator[tuple[list[_Word], bool]]:
    """Yield the words of each clause, and whether its sentence is a question."""
    words: list[_Word] = []
    for match in _TOKEN.finditer(span.quote):
        low = match[0].casefold().replace("’", "'")
        if low in _STOPS or low in _set("breaks"):
            yield words, low == "?"
            words = []
            continue
        for part in _parts(low):
            words.append(_Word(part, span.start + match.start(), span.start + match.end()))
    yield words, False


def _parts(low: str) -> Sequence[str]:
    """Return a word and what is written together with it: "it's" is "it" and "'s"."""
    for ending in ("'s", "'re"):
        if low.endswith(ending) and low.removesuffix(ending) in _set("pointing"):
            return low.removesuffix(ending), ending
    return (low,)


def _of_clause(words: Sequence[_Word], span: Span) -> Iterator[Judgement]:
    """Yield what a clause judges: its first answer, to each of the questions that it answers."""
    for place, first in enumerate(words):
        if first.low not in _openings():
            continue
        for size in range(min(_LONGEST, len(words) - place), 0, -1):
            phrase = " ".join(word.low for word in words[place : place + size])
            found = [
                judgement
                for answer in _answers().get(phrase, ())
                if (judgement := _judgement(words, place, size, answer, span)) is not None
            ]
            if found:
                yield from found
                return


@cache
def _openings() -> frozenset[str]:
    """Return the words with which an answer begins."""
    return frozenset(words.split(" ", 1)[0] for words in _answers())


def _judgement(
    words: Sequence[_Word], place: int, size: int, answer: _Answer, span: Span
) -> Judgement | None:
    verb = place if answer.alone else _being(words, place)
    lows = [word.low for word in words]
    if verb is None or not _set("open").isdisjoint(lows[:place]):
        return None
    if (
        not answer.alone
        and lows[place + size : place + size + 1]
        and not _may_follow(lows[place + size])
    ):
        return None
    named = lows[verb] in _set("naming")
    first, last = (verb + 1, place) if named else (0, verb)
    if first == last and not answer.alone:
        return None
    start, end = (
        (words[first].start, words[last - 1].end) if first < last else (words[verb].start,) * 2
    )
    thing = _thing(span.quote[start - span.start : end - span.start])
    about = set(lows[first:last])
    seen = lows[verb] in _set("seeing")
    return Judgement(
        question=answer.question,
        yes=answer.yes != bool(_denials(lows[:place]) % 2),
        words=" ".join(
            span.quote[
                words[first].start - span.start : words[place + size - 1].end - span.start
            ].split()
        ),
        thing=thing,
        points=not thing and (seen or about <= _set("pointing")),
        start=start,
        end=end,
    )


def _may_follow(low: str) -> bool:
    return low in _set("following")


def _thing(words: str) -> frozenset[str]:
    """Return the stems of the words for a thing; none of those that only point or judge."""
    return frozenset(read(words).weights) - _stems()


@cache
def _stems() -> frozenset[str]:
    return frozenset(read(" ".join(sorted(_set("pointing") | _set("judges")))).weights)


def _being(words: Sequence[_Word], place: int) -> int | None:
    """Return the place of the verb of being that leads to an answer."""
    for at in range(place - 1, max(-1, place - 1 - _NAMED_WITHIN), -1):
        low = words[at].low
        if low in _set("naming"):
            return at
        if low in _set("being") and place - at <= _WITHIN:
            return at
    return None


def _denials(lows: Sequence[str]) -> int:
    """Return how many words before an answer deny it."""
    text = f" {' '.join(lows)} "
    single = sum(low in _set("negators") or low.endswith("n't") for low in lows)
    return single + sum(f" {two} " in text for two in _set("negators") if " " in two)


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(load("disagreements")["judging"][key])


@cache
def _answers() -> Mapping[str, tuple[_Answer, ...]]:
    """Return the answers to all questions by their words."""
    found: dict[str, list[_Answer]] = {}
    for question in load("disagreements")["judging"]["questions"]:
        for key in ("yes", "no", "yes_verbs", "no_verbs"):
            for words in question.get(key, ()):
                answer = _Answer(question["about"], key.startswith("yes"), key.endswith("verbs"))
                found.setdefault(words, []).append(answer)
    return {words: tuple(answers) for words, answers in found.items()}
