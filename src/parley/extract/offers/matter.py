"""A document's grammar -> what it is about: talks, how much of them, or what talks end in.

What one asks or offers beside an offer is a term only in a report on talks; what shall be, or a sum
that is only named, is one only where much of the report is about them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import words

__all__ = ["Matter", "matter_of"]

_FEWEST: Final = 2
_ONE_IN: Final = 300
"""Of so many words one is a word for talks, in a report of which much is about them.

Measured: 1 in 40 to 1 in 260 in reports on negotiations, 1 in 500 and fewer in other news.
"""
_MANY: Final = 5
_BESIDE_IN: Final = 70
"""The same, for words of talks and for those that stand beside them: deals, offers, tariffs."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Whether a report is on talks, whether much of it is, and whether it names a deal."""

    talks: bool
    much: bool
    outcome: bool


def matter_of(grammar: Grammar) -> Matter:
    """Return what a report is about, by its words for talks and for what they end in."""
    core, beside = words("beside", "talks"), words("beside", "beside_talks")
    outcomes = words("nouns", "outcomes")
    sure = many = 0
    outcome = False
    for tag, lemma in zip(grammar.tag, grammar.lemma, strict=True):
        of_talks = lemma in core or (lemma == "talk" and tag == "NNS")
        sure += of_talks
        many += of_talks or lemma in beside
        outcome = outcome or lemma in outcomes
    talks = sure > 0 and many > 1
    much = sure >= max(_FEWEST, len(grammar) // _ONE_IN)
    much = much or many >= max(_MANY, len(grammar) // _BESIDE_IN)
    return Matter(talks, talks and much, outcome)
