"""A document's grammar -> what it is about: talks, how much of them, or what talks end in.

What one asks or offers beside an offer is a term only in a report on talks; what shall be, or a sum
that is only named, is one only where much of the report is about them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import words
from parley.model import Claim, Stance

__all__ = ["Matter", "matter_by_stances", "matter_of"]

_FEWEST: Final = 2
_ONE_IN: Final = 300
"""Of so many words one is a word for talks, in a report of which much is about them.

Measured: 1 in 40 to 1 in 260 in reports on negotiations, 1 in 500 and fewer in other news.
"""
_MANY: Final = 5
_BESIDE_IN: Final = 70
"""The same, for words of talks and for those that stand beside them: deals, offers, tariffs."""
_KINDS: Final = 4
_BARGAINING_IN: Final = 65
"""The same, for these and for words of what is done where one bargains, four kinds of them."""

_STANCES: Final = 3
_STANCE_IN: Final = 115
"""Of so many words one tells a stance, in a report of which much is about what sides want.

Measured: so in most reports on negotiations, in 1 of 12 of other news, and half of these on deals.
"""


@dataclass(frozen=True, slots=True)
class Matter:
    """Whether a report is on talks, whether much of it is, and whether it names a deal."""

    talks: bool
    much: bool
    outcome: bool


def matter_of(grammar: Grammar) -> Matter:
    """Return what a report is about, by its words for talks and for what they end in."""
    core, beside = words("beside", "talks"), words("beside", "beside_talks")
    outcomes, bargaining = words("nouns", "outcomes"), words("beside", "of_bargaining")
    sure = many = wide = 0
    kinds: set[str] = set()
    outcome = False
    for tag, lemma in zip(grammar.tag, grammar.lemma, strict=True):
        of_talks = lemma in core or (lemma == "talk" and tag == "NNS")
        sure += of_talks
        many += of_talks or lemma in beside
        outcome = outcome or lemma in outcomes
        if of_talks or lemma in beside or lemma in bargaining:
            wide += 1
            kinds.add(lemma)
    bargains = len(kinds) >= _KINDS and wide >= max(_MANY, len(grammar) // _BARGAINING_IN)
    talks = (sure > 0 and many > 1) or bargains
    much = sure >= max(_FEWEST, len(grammar) // _ONE_IN)
    much = much or many >= max(_MANY, len(grammar) // _BESIDE_IN)
    return Matter(talks, talks and (much or bargains), outcome)


def matter_by_stances(grammar: Grammar, found: Iterable[Claim]) -> Matter:
    """Return what a report is about, by its words and by how many stances it tells."""
    matter = matter_of(grammar)
    if matter.much:
        return matter
    told = sum(isinstance(one, Stance) and one.kind != "intend" for one in found)
    if told < max(_STANCES, len(grammar) // _STANCE_IN):
        return matter
    return replace(matter, talks=True, much=True)
