"""A document's grammar -> its expressions of time, in order of the text.

Words are sorted by kind, patterns over the kinds find and read expressions (drafts), the clause
around each tells its direction, and those that count from another mention find it. Values are
always made from forms, so that a report placed later gets the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parley.extract.dates import clocks, days, lengths, points, quarters, sets, spans, vague
from parley.extract.dates.anchors import linked
from parley.extract.dates.company import settle
from parley.extract.dates.patterns import Draft, Reading, Rule, compiled
from parley.extract.dates.words import Words, words_of
from parley.extract.grammar import Grammar
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
    at = 0
    while (found := _SEARCH.search(kinds, at)) is not None:
        draft = _read(words, kinds, found.start(), (found.lastindex or 1) - 1)
        if draft is not None:
            other = days.second_day(words, draft)
            pair = [draft] if other is None else [draft, other]
            yield from sorted((one for one in pair if one.is_time), key=lambda one: one.first)
            at = max(one.past for one in pair)
            continue
        at = found.start() + 1


def _read(words: Words, kinds: str, first: int, earliest: int) -> Draft | None:
    """Return what the first rule that takes the words makes of them."""
    for number in range(earliest, len(RULES)):
        found = _SINGLE[number].match(kinds, first)
        if found is not None:
            draft = RULES[number].read(Reading(words, found.start(), found.end()))
            if draft is not None:
                return draft
    return None
