"""Statements of one report -> where one source says with a denial what another says without.

"The bugs will delay the launch", "they will not delay it": the wordings are compared as two of one
utterance would be; that one of them denies what the other says makes them contradict each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference, Heard, Span, Statement, Told
from parley.reconcile.agreements.counts import is_counted
from parley.reconcile.agreements.matters import Case, Matter
from parley.reconcile.agreements.replies import is_reply, is_silent
from parley.reconcile.agreements.voices import spoken
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.words import Gist, gist, plain_words
from parley.reconcile.wording.comparing import compare
from parley.reconcile.wording.senses import base

__all__ = ["contradictions"]

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

_Said = tuple[Told[Statement], Gist]
"""A statement with its words made comparable."""


def contradictions(heard: Heard, case: Case) -> Iterator[Matter]:
    """Yield statements of two sources in one report of which the one denies the other."""
    by_report: dict[str, list[Told[Statement]]] = defaultdict(list)
    past = _held_before(heard)
    for told in heard.statements:
        if any(span in past for span in told.claim.content):
            continue  # what one held before is no denial of what is so now
        if not (told.headline or is_reply(told.claim) or is_silent(told.claim)) and _is_plain(told):
            by_report[told.report.id].append(told)
    for report in sorted(by_report):
        said = sorted(by_report[report], key=lambda told: (told.claim.content[0].start, told.id))
        words = [gist(told.claim) for told in said]
        for place, other in enumerate(said):
            for before in _before(said, place):
                if words[before].weights.keys().isdisjoint(words[place].weights):
                    continue  # most share nothing
                one = said[before]
                denied = _denied((one, words[before]), (other, words[place]), case)
                if denied:
                    yield _matter(one, other, denied)


def _held_before(heard: Heard) -> frozenset[Span]:
    """Return the words of what is told as held at an earlier time: "had earlier asked for it"."""
    held = (told.claim for told in heard.stances if told.claim.time == "past")
    return frozenset(span for claim in held for span in claim.content)


def _is_plain(told: Told[Statement]) -> bool:
    """Whether a statement is short, and says that something is so: no wish, guess or question."""
    words = " ".join(span.quote for span in told.claim.content)
    lows = plain_words(_MONTH.sub("", words))
    unreal = any("have" in lows[at + 1 : at + 4] for at, low in enumerate(lows) if low == "would")
    return (
        told.claim.legibility.grade == "sound"
        and len(words) <= _LONGEST
        and len(lows) >= _FEWEST
        and not unreal
        and not words.casefold().startswith("to ")
        and not any(is_counted(speaker.name) for speaker in told.claim.speakers)
        and _open().isdisjoint(lows)
        and "?" not in words
    )


@cache
def _open() -> frozenset[str]:
    return frozenset(load("disagreements")["contradicting"]["open"])


def _before(said: Sequence[Told[Statement]], place: int) -> Iterator[int]:
    """Yield the places of the statements that end before one, and near it."""
    start = said[place].claim.content[0].start
    for at in range(place - 1, -1, -1):
        if start - said[at].claim.content[0].start > _NEAR:
            return
        if said[at].claim.content[-1].end <= start:
            yield at


def _denied(first: _Said, second: _Said, case: Case) -> str:
    """Return in what the one denies what the other says, "" where it does not."""
    (one, mine), (other, yours) = first, second
    if not case.voice(one).is_other(case.voice(other)) or _opens_apart(mine, yours):
        return ""
    found = overlap(mine, yours)
    least, most = sorted(found.shares)
    if found.things < _ENOUGH and (least < _SHORT[0] or most < _SHORT[1]):
        return ""
    if least < _SHARES[0] or most < _SHARES[0]:
        return ""
    told = compare(spoken(one), spoken(other)).differences
    altering = [it for it in told if it.kind in ("negation", "antonym", "role")]
    if len(altering) == 1 and most >= _SHARES[1] and _is_of(altering[0], least):
        sides = (altering[0].one, one.claim), (altering[0].other, other.claim)
        return "" if any(_is_aside(spans, claim) for spans, claim in sides) else altering[0].reason
    act = _denied_act(one.claim, other.claim) or _denied_act(other.claim, one.claim)
    return f"the one denies what the other says: “{act}”" if act and not altering else ""


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
    about = words if len(words) <= 90 else f"{words[:87].rsplit(' ', 1)[0]} …"
    return Matter("fact", about, ("said", "said otherwise"), ([one], [other]), (denied,))
