"""Statements of opposing parties -> what both state, each in its own words.

Held against each other is only what shares two telling words, so that the work grows with what is
said, not with its square. Whatever alters one wording against the other makes them two statements.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import Final

from parley.lexicon import load
from parley.model import Statement, Told
from parley.reconcile.agreements.matters import Case, Matter, shortened
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.voices import Voice, spoken
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.words import gist, plain_words
from parley.reconcile.wording.comparing import compare
from parley.reconcile.wording.senses import base

__all__ = ["is_neither", "left_open", "shared_statements"]

_MOST: Final = 40
"""Statements under one key: what stands there beyond this are the words of the case itself."""
_FEWEST: Final = 3
_SHARE: Final = 0.5
_LONGER: Final = 0.6
"""The share of the words of either, and of the shorter, that both have."""


def left_open(reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield where opposing parties both say in one report that an answer is neither yes nor no."""
    said: dict[str, list[tuple[Told[Statement], Voice]]] = defaultdict(list)
    for told in reports.all_signed("is neither"):
        if (whose := case.voice(told)).parties:
            said[told.report.id].append((told, whose))
    for _, found in sorted(said.items()):
        for (one, mine), (other, yours) in combinations(found, 2):
            if mine.opposes(yours) and not _overlap(one.claim, other.claim):
                yield _matter(one, other)


def is_neither(statement: Statement) -> bool:
    """Whether a statement says of something that it is neither a yes nor a no."""
    yes, no = _answers()
    for span in statement.content:
        if "neither" not in span.quote.casefold():
            continue
        words = [base(word) for word in plain_words(span.quote) if word not in ("a", "an")]
        for place, word in enumerate(words[:-3]):
            said = {words[place + 1], words[place + 3]}
            if word == "neither" and words[place + 2] == "nor" and said & yes and said & no:
                return True
    return False


@cache
def _answers() -> tuple[frozenset[str], frozenset[str]]:
    lexicon = load("disagreements")["neither"]
    yes, no = (frozenset(base(word) for word in lexicon[key]) for key in ("yes", "no"))
    return yes, no


def shared_statements(reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield what two opposing parties both state on one occasion."""
    said: dict[str, list[tuple[Told[Statement], Voice]]] = defaultdict(list)
    for key, alike in reports.by_key():
        for told in alike:
            whose = case.voice(told)
            if whose.parties:
                said[key].append((told, whose))
    seen: set[tuple[str, str]] = set()
    for _, found in sorted(said.items()):
        if len(found) > _MOST:
            continue
        for (one, mine), (other, yours) in combinations(found, 2):
            pair = min(one.id, other.id), max(one.id, other.id)
            if pair not in seen and mine.opposes(yours):
                seen.add(pair)
                if _are_one(one, other, case):
                    yield _matter(one, other)


def _are_one(one: Told[Statement], other: Told[Statement], case: Case) -> bool:
    found = overlap(gist(one.claim), gist(other.claim))
    if found.things < _FEWEST or min(found.shares) < _SHARE or max(found.shares) < _LONGER:
        return False
    if not case.one_occasion(one, other) or _overlap(one.claim, other.claim):
        return False
    differences = compare(spoken(one), spoken(other)).differences
    return all(difference.kind in ("wording", "speaker") for difference in differences)


def _overlap(one: Statement, other: Statement) -> bool:
    """Whether one statement is reported inside the other: then only one of the two speaks."""
    return any(
        mine.document == yours.document and mine.start < yours.end and yours.start < mine.end
        for mine in one.content
        for yours in other.content
    )


def _matter(one: Told[Statement], other: Told[Statement]) -> Matter:
    words = " ".join(one.claim.content[0].quote.split())
    about = shortened(words)
    reason = "both sides state it"
    return Matter("fact", about, ("stated", "stated"), ([one], [other]), (reason,))
