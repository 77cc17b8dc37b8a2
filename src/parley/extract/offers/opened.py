"""The offers of a report -> the one of which a sentence may go on to tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import words
from parley.model import Offer, Term

__all__ = ["OpenedOffers"]

_SENTENCES: Final = 2
"""Sentences after an offer, or after one of its terms, that may go on with it."""
_CLOSED: Final = frozenset({"rejected", "withdrawn"})


class OpenedOffers:
    """The offers in hand of one document; `goes_on` takes in that a sentence told of one."""

    def __init__(self, grammar: Grammar, offers: Sequence[Offer], terms: Sequence[Term]) -> None:
        self._grammar = grammar
        self._by_sentence: dict[int, Offer] = {}
        held = {one.offer for one in terms if one.offer is not None}
        for one in offers:
            if self._is_open(one):
                first, _ = grammar.rows_in(one.evidence.start, one.evidence.end)
                self._by_sentence.setdefault(grammar.sentence[first], one)
        self._told = {self._sentence(one) for one in terms if one.offer in held}
        self._held: Offer | None = None
        self._last = 0

    def at(self, sentence: int) -> Offer | None:
        """Return the offer in hand at a sentence; to be asked in order of the text."""
        here = self._by_sentence.get(sentence)
        if here is not None:
            self._held, self._last = here, sentence
        elif self._held is not None and not self._is_near(sentence):
            self._held = None
        if self._held is not None and sentence in self._told:
            self._last = sentence
        return self._held

    def goes_on(self, sentence: int) -> None:
        """Take in that a sentence told a term of the offer in hand."""
        if self._held is not None:
            self._last = sentence

    def _is_near(self, sentence: int) -> bool:
        grammar = self._grammar
        here, last = (
            grammar.paragraph[grammar.sentences[one][0]] for one in (sentence, self._last)
        )
        return sentence - self._last <= _SENTENCES and here - last <= 1

    def _is_open(self, offer: Offer) -> bool:
        """Whether a report may go on with it: no offer of before, none that is over, not any."""
        described = set(offer.name.lower().split()[:-1])
        old = described & (words("beside", "before") | words("beside", "general"))
        return not old and offer.step not in _CLOSED

    def _sentence(self, term: Term) -> int:
        first, _ = self._grammar.rows_in(term.evidence.start, term.evidence.end)
        return self._grammar.sentence[first]
