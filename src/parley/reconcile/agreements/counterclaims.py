"""Statements of one report -> where two sources answer a question of the talks in opposite ways.

Whether an offer hangs on a condition, a side has moved, a camp is split: the answers are turns of
speech with few words in common, listed question by question. Two sources answer one question where
they speak of one thing, or of one side, close by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Statement, Told
from parley.reconcile.agreements.counts import said_words
from parley.reconcile.agreements.matters import Case, Matter
from parley.reconcile.agreements.replies import is_inside, is_reply, is_silent
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.utterances.words import plain_words
from parley.reconcile.wording.senses import base

__all__ = ["answers", "counterclaims"]

_BESIDE: Final = 700
"""Characters between two statements of a report that answer one question."""
_LONGEST: Final = 30
"""Words of a statement: a longer one says more than its answer."""
_LETTERS: Final = 3

_Answer = tuple[str, bool, str]
"""A question, whether it is answered with yes, and the words that do."""


def counterclaims(reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield what two sources of a report answer to one question, the one with yes, one with no."""
    by_report: dict[str, list[tuple[Told[Statement], _Answer]]] = {}
    for said, place in reports.sound("answers"):
        told, given = said[place], _answer(said[place].claim)
        before = by_report.setdefault(told.report.id, [])
        if given is None:
            continue
        for other, (question, no, words) in before:
            if question == given[0] and no != given[1] and _on_one_thing(told, other, case):
                reason = f"{question}: one source says “{words}”, another “{given[2]}”"
                values = words, given[2]
                yield Matter("fact", question, values, ([other], [told]), (reason,))
        before.append((told, given))


def answers(statement: Statement) -> bool:
    """Whether a statement answers one of the questions of the lexicon."""
    return _answer(statement) is not None


def _answer(statement: Statement) -> _Answer | None:
    """Return which question a statement answers, and how; None where none, or perhaps."""
    words = said_words(statement)
    if len(words) > _LONGEST or _signs().isdisjoint(words):
        return None
    if words[:1] == ("to",) or not _open().isdisjoint(words):
        return None
    if is_reply(statement) or is_silent(statement):
        return None
    text = f" {' '.join(words)} "
    for about, (yes, no) in _questions().items():
        denied = next((one for one in no if one in text), "")
        held = next((one for one in yes if one in text), "")
        if denied:
            return about, False, denied.strip()
        if held and _negators().isdisjoint(words):
            return about, True, held.strip()
    return None


def _on_one_thing(one: Told[Statement], other: Told[Statement], case: Case) -> bool:
    """Whether two sources speak of one thing, near each other: of a word of both, or of a side."""
    spans = one.claim.content, other.claim.content
    gap = max(spans[0][0].start - spans[1][-1].end, spans[1][0].start - spans[0][-1].end)
    if not 0 <= gap <= _BESIDE or is_inside(one, other) or is_inside(other, one):
        return False
    mine, yours = case.voice(one), case.voice(other)
    if not mine.is_other(yours) or (mine.parties and mine.parties == yours.parties):
        return False
    return bool(_telling(one) & _telling(other)) or _names(one, other) or _names(other, one)


def _telling(told: Told[Statement]) -> frozenset[str]:
    """Return the base forms of the words that tell what a statement is about."""
    found = {base(word) for word in said_words(told.claim) if len(word) > _LETTERS}
    return frozenset(found) - _of_answers()


def _names(one: Told[Statement], other: Told[Statement]) -> bool:
    """Whether the one names who says the other: "the company has blinked"."""
    words = frozenset(said_words(one.claim))
    names = plain_words(" ".join(speaker.name for speaker in other.claim.speakers))
    return any(len(name) > _LETTERS and name in words for name in names)


@cache
def _questions() -> dict[str, tuple[Sequence[str], Sequence[str]]]:
    return {
        question["about"]: (
            [f" {' '.join(plain_words(words))} " for words in question["yes"]],
            [f" {' '.join(plain_words(words))} " for words in question["no"]],
        )
        for question in load("disagreements")["counterclaims"]
    }


@cache
def _signs() -> frozenset[str]:
    """Return a word of each answer, its longest: a statement that has none answers nothing."""
    lists = (words for answers in _questions().values() for each in answers for words in each)
    return frozenset(max(words.split(), key=len) for words in lists)


@cache
def _of_answers() -> frozenset[str]:
    """Return the base forms of all words of answers, and of bodies: both share them by chance."""
    lists = (words for answers in _questions().values() for each in answers for words in each)
    bodies = load("disagreements")["denying"]["bodies"]
    return frozenset(base(word) for words in (*lists, *bodies) for word in words.split())


@cache
def _open() -> frozenset[str]:
    return frozenset(load("disagreements")["nothings"]["open"])


@cache
def _negators() -> frozenset[str]:
    return frozenset(load("disagreements")["pointing"]["negators"])
