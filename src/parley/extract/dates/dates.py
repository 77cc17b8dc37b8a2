"""A document's grammar -> its expressions of time, in order of the text.

Words are sorted by kind, patterns over the kinds find and read expressions (drafts), the clause
around each tells its direction, and those that count from another mention find it. Values are
always made from forms, so that a report placed later gets the same ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parley.extract.dates import clocks, days, lengths, points, quarters, sets, spans, vague
from parley.extract.dates.anchors import linked
from parley.extract.dates.company import settle
from parley.extract.dates.lexicon import GRAMMATICAL, KINDS
from parley.extract.dates.patterns import Draft, Reading, Rule, compiled
from parley.extract.dates.words import Words, words_of
from parley.extract.grammar.grammar import Grammar
from parley.model import Claim, DateMention, resolved

__all__ = ["dates"]

RULES: Final[tuple[Rule, ...]] = (
    *sets.RULES,
    *points.RULES,
    *days.RULES,
    *clocks.RULES,
    *quarters.RULES,
    *spans.RULES,
    *sets.RATES,
    *lengths.RULES,
    *vague.RULES,
)
"""In order: where two begin at one word, the first that takes it."""
_SEARCH, _SINGLE = compiled(RULES)
_RUNS: Final = re.compile(f"[^{re.escape(KINDS['other'])}]+")
_OF_TIME: Final = re.compile(f"[^{re.escape(GRAMMATICAL)}]")
"""Runs of known words are read that have one of time among them: all else is passed over."""


def dates(grammar: Grammar, found: Sequence[Claim]) -> Iterator[DateMention]:
    """Yield the expressions of time of a document; `found` are the claims taken from it so far."""
    del found
    words = words_of(grammar)
    settle(words)
    mentions = list(linked(words, list(_drafts(words))))
    values = resolved(mentions, grammar.document.published.date)
    for mention in mentions:
        yield replace(mention, value=values[mention.id])


def _drafts(words: Words) -> Iterator[Draft]:
    """Yield what the rules find, from left to right, without overlap."""
    kinds = "".join(words.kind)
    past = 0
    for run in _RUNS.finditer(kinds):
        if _OF_TIME.search(kinds, run.start(), run.end()) is None:
            continue
        for at in range(run.start(), run.end()):
            if at < past or (draft := _read(words, kinds, at)) is None:
                continue
            other = days.second_day(words, draft)
            pair = [draft] if other is None else [draft, other]
            yield from sorted((one for one in pair if one.is_time), key=lambda one: one.first)
            past = max(one.past for one in pair)


def _read(words: Words, kinds: str, first: int) -> Draft | None:
    """Return what the first rule that takes the words makes of them."""
    found = _SEARCH.match(kinds, first)
    number = len(RULES) if found is None else (found.lastindex or 1) - 1
    while number < len(RULES):
        found = _SINGLE[number].match(kinds, first)
        if found is not None:
            draft = RULES[number].read(Reading(words, found.start(), found.end()))
            if draft is not None:
                return draft
        number += 1
    return None
