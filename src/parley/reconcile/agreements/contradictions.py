"""Statements of one report -> where one source says with a denial what another says without.

"The bugs will delay the launch", "they will not delay it": the wordings are compared as two of one
utterance would be; that one of them denies what the other says makes them contradict each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference, Published, Span, Spoken, Stance, Statement, Told
from parley.reconcile.agreements.counts import is_counted
from parley.reconcile.agreements.matters import Case, Matter, shortened
from parley.reconcile.agreements.replies import is_reply, is_silent
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.words import Gist, gist, plain_words
from parley.reconcile.wording.comparing import compare
from parley.reconcile.wording.senses import base

__all__ = ["contradictions", "may_contradict"]

_NEAR: Final = 1500
"""Characters between two statements of a report that answer each other."""
_LONGEST: Final = 160
"""Characters of a statement: a longer one says more than it denies."""
_ENOUGH: Final = 2
_SHARES: Final = (0.3, 0.45)
"""Words in common, and the share of the words of either, and of one of them, that these are."""
_SHORT: Final = (0.4, 0.75)
"""These shares where only one word is in common."""
_ALL_ELSE: Final = 0.5
"""The share of the words of either that both have where an opposite contradicts."""
_LETTERS: Final = 2
_FEWEST: Final = 3
"""Words of a statement that says anything."""
_BACK: Final = 3
_MONTH: Final = re.compile(r"\bMay\b")


_Said = tuple[Statement, Gist]
"""A statement with its words made comparable."""


def contradictions(reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield statements of two sources in one report of which the one denies the other."""
    for one, other, denied in reports.pairs():
        if case.voice(one).is_other(case.voice(other)):
            yield _matter(one, other, denied)


def may_contradict(
    said: Sequence[Statement], stances: Iterable[Stance]
) -> Iterator[tuple[Statement, Statement, str]]:
    """Yield the statements of a report of which the one denies the other, and in what.

    So their words tell: two sources make them, or it is no contradiction.
    """
    past = frozenset(span for held in stances if held.time == "past" for span in held.content)
    plain = [
        one
        for one in said
        if past.isdisjoint(one.content)  # what one held before is no denial of what is so now
        and not (is_reply(one) or is_silent(one))
        and _is_plain(one)
    ]
    words = [gist(one) for one in plain]
    for place, other in enumerate(plain):
        for before in _before(plain, place):
            if words[before].weights.keys().isdisjoint(words[place].weights):
                continue  # most share nothing
            one = plain[before]
            denied = _denied((one, words[before]), (other, words[place]))
            if denied:
                yield one, other, denied


def _is_plain(statement: Statement) -> bool:
    """Whether a statement is short, and says that something is so: no wish, guess or question."""
    words = " ".join(span.quote for span in statement.content)
    lows = plain_words(_MONTH.sub("", words))
    unreal = any("have" in lows[at + 1 : at + 4] for at, low in enumerate(lows) if low == "would")
    return (
        statement.legibility.grade == "sound"
        and len(words) <= _LONGEST
        and len(lows) >= _FEWEST
        and not unreal
        and not words.casefold().startswith("to ")
        and not any(is_counted(speaker.name) for speaker in statement.speakers)
        and _open().isdisjoint(lows)
        and "?" not in words
    )


@cache
def _open() -> frozenset[str]:
    return frozenset(load("disagreements")["contradicting"]["open"])


def _before(said: Sequence[Statement], place: int) -> Iterator[int]:
    """Yield the places of the statements that end before one, and near it."""
    start = said[place].content[0].start
    for at in range(place - 1, -1, -1):
        if start - said[at].content[0].start > _NEAR:
            return
        if said[at].content[-1].end <= start:
            yield at


def _denied(first: _Said, second: _Said) -> str:
    """Return in what the one denies what the other says, "" where it does not."""
    (one, mine), (other, yours) = first, second
    if _opens_apart(mine, yours):
        return ""
    found = overlap(mine, yours)
    least, most = sorted(found.shares)
    if found.things < _ENOUGH and (least < _SHORT[0] or most < _SHORT[1]):
        return ""
    if least < _SHARES[0]:
        return ""
    told = compare(_words(one), _words(other)).differences
    altering = [it for it in told if it.kind in ("negation", "antonym", "role")]
    if len(altering) == 1 and most >= _SHARES[1] and _is_of(altering[0], least):
        sides = (altering[0].one, one), (altering[0].other, other)
        return "" if any(_is_aside(spans, said) for spans, said in sides) else altering[0].reason
    act = _denied_act(one, other) or _denied_act(other, one)
    return f"the one denies what the other says: “{act}”" if act and not altering else ""


def _words(statement: Statement) -> Spoken:
    """Return a statement as the comparing of wordings takes it, whoever says it, and whenever."""
    return Spoken(
        statement,
        actors=(None,) * len(statement.speakers),
        names=tuple((speaker.name,) for speaker in statement.speakers),
        family=statement.document,
        published=Published(),
    )


def _opens_apart(one: Gist, other: Gist) -> bool:
    """Whether each opens with somebody whom the other does not name: two do two things."""
    first, second = one.stems[:1], other.stems[:1]
    named = one.names.issuperset(first) and other.names.issuperset(second)
    return named and not (set(first) & set(other.stems) or set(second) & set(one.stems))


def _is_of(difference: Difference, least: float) -> bool:
    """Whether a difference contradicts: an opposite only where nearly all else is the same."""
    return difference.kind == "negation" or (difference.kind == "antonym" and least >= _ALL_ELSE)


def _denied_act(one: Statement, other: Statement) -> str:
    """Return what the one says was not done ("failed to send"), and the other that it was."""
    lexicon = _lexicon()
    said = [base(word) for span in other.content for word in plain_words(span.quote)]
    if not lexicon["denying"].isdisjoint(said):
        return ""
    for span in one.content:
        words = plain_words(span.quote)
        for at, word in enumerate(words):
            helped = at > 0 and words[at - 1] in lexicon["helping"]
            if not (word in lexicon["failing"] or (word in lexicon["negators"] and helped)):
                continue
            act = next((w for w in words[at + 1 : at + 4] if w not in lexicon["between"]), "")
            if len(act) > _LETTERS and base(act) in said:
                return f"{word} … {act}"
    return ""


@cache
def _lexicon() -> dict[str, frozenset[str]]:
    keys = ("denying", "negators", "failing", "helping", "between")
    return {key: frozenset(load("disagreements")["contradicting"][key]) for key in keys}


def _is_aside(spans: Sequence[Span], statement: Statement) -> bool:
    """Whether what is denied only stands after a preposition there: "from enemy ships"."""
    for span in spans:
        for whole in statement.content:
            if whole.document == span.document and whole.start <= span.start < whole.end:
                before = plain_words(whole.quote[: span.start - whole.start])[-_BACK:]
                return not _prepositions().isdisjoint(before)
    return False


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(load("disagreements")["contradicting"]["prepositions"])


def _matter(one: Told[Statement], other: Told[Statement], denied: str) -> Matter:
    words = " ".join(one.claim.content[0].quote.split())
    about = shortened(words)
    return Matter("fact", about, ("said", "said otherwise"), ([one], [other]), (denied,))
