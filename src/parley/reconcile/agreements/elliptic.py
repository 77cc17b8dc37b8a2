"""A statement and those before it -> what it answers where it says little more than yes or no.

"It does not", "it was the other side that had left", "the promise was given" after "no promise had
been given": what is left out is what another source says right before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Statement
from parley.reconcile.agreements.counts import said_words
from parley.reconcile.utterances.words import gist, read, stem

__all__ = ["answered_shortly"]

_BESIDE: Final = 160
"""Characters before a statement of a word or two within which stands what it answers."""
_SHORTEST: Final = 2
_LONGEST: Final = 24
"""Words of a statement that tells who it was, and no more."""
_SUBJECT: Final = 3
"""Words of a statement among which stands of whom it is."""
_CLEFT: Final = re.compile(
    r"^(?:that )?[Ii]t (?:was|is|had been) (?P<who>(?:\S+ ){1,6}?)(?:that|who|which) (?P<did>.+)$"
)
_THINGS: Final = frozenset(("it", "this", "that", "these", "those"))
_PEOPLE: Final = frozenset(("he", "she", "they", "we", "i"))

Rule = Callable[[Statement, Sequence[Statement]], Statement | None]
"""Returns which of the statements before one, the nearest first, it contradicts."""


def answered_shortly(one: Statement, before: Sequence[Statement]) -> tuple[list[Statement], str]:
    """Return what a statement contradicts of those that other sources make just before, and why."""
    for rule, reason in _RULES:
        found = rule(one, before)
        if found is not None:
            return [found], reason
    return [], ""


def _yes_or_no(one: Statement, before: Sequence[Statement]) -> Statement | None:
    """As in "the clause covers the depot" - "it does not"."""
    words = tuple(word for word in said_words(one) if word != "that")
    if not _SHORTEST <= len(words) <= _SHORTEST + 1 or not before:
        return None
    denied = words[-1] in _words("negators")
    if len(words) == _SHORTEST + denied and words[1] in _helping(words[0]):
        last = before[0]
        far = one.content[0].start - last.content[-1].end
        both_of_themselves = words[0] in _PEOPLE and said_words(last)[:1] == words[:1]
        fits = far <= _BESIDE and _denies(last) != denied and not _is_open(last)
        return last if fits and not both_of_themselves else None
    return None


def _helping(subject: str) -> frozenset[str]:
    """Return the verbs with which a subject may stand alone: of people only those of deeds."""
    if subject in _THINGS:
        return _words("being") | _words("doing")
    return _words("doing") if subject in _PEOPLE else frozenset()


def _other_who(one: Statement, before: Sequence[Statement]) -> Statement | None:
    """As in "the Reskians had walked out" - "it was the Tolvan team that had walked out"."""
    words = " ".join(span.quote for span in one.content).split()
    match = _CLEFT.match(" ".join(words)) if len(words) <= _LONGEST else None
    if match is None or not _words("negators").isdisjoint(match["who"].split()):
        return None
    who, did = (set(read(match[part]).stems) - _small() for part in ("who", "did"))
    for told in before:
        stems = gist(told).stems
        if not did & set(stems) - _bodies():
            continue
        if not who or who & set(stems[:_SUBJECT]) or _denies(told) or _is_open(told):
            return None
        return told
    return None


def _was_done(one: Statement, before: Sequence[Statement]) -> Statement | None:
    """As in "no promise had been given" - "the promise was given in writing"."""
    if _denies(one) or _is_open(one) or len(said_words(one)) > _LONGEST:
        return None
    mine = set(gist(one).stems) - _bodies()
    for told in before:
        thing, done = _nothing_done(told)
        if thing and thing in mine and done & mine:
            return told
    return None


def _nothing_done(statement: Statement) -> tuple[str, frozenset[str]]:
    """Return the thing of which there was none, and what was not done with it."""
    words = tuple(word for word in said_words(statement) if word != "that")
    if words[:1] != ("no",) or len(words) > _LONGEST // 2 or _is_open(statement):
        return "", frozenset()
    past = next((at for at, word in enumerate(words) if word in _words("small")), 0)
    done = frozenset(stem(word) for word in words[past:] if word not in _words("small"))
    return (stem(words[past - 1]), done) if past > 1 else ("", frozenset())


def _denies(statement: Statement) -> bool:
    return not _words("negators").isdisjoint(said_words(statement))


def _is_open(statement: Statement) -> bool:
    """Whether it is only wished, thought or asked, or is still to come."""
    wanted = statement.content[0].quote.casefold().startswith("to ")
    return wanted or not _words("open").isdisjoint(said_words(statement))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load("disagreements")["pointing"][key])


@cache
def _small() -> frozenset[str]:
    return frozenset(map(stem, _words("small"))) | {"its", "their", "his", "her", "own"}


@cache
def _bodies() -> frozenset[str]:
    """Return the words for bodies, which many statements share that are of other things."""
    return frozenset(map(stem, load("disagreements")["denying"]["bodies"])) | _small()


_RULES: Final[tuple[tuple[Rule, str], ...]] = (
    (_yes_or_no, "one source says no to what another says, or yes to what it denies"),
    (_other_who, "one source says that it was another who did it"),
    (_was_done, "one source says that it was done, another that it was not"),
)
