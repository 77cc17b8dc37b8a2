"""The offers and papers of a report -> the one of which a sentence may go on to tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import planned, words
from parley.model import Offer, Term

__all__ = ["InHand", "OpenedOffers"]

_SENTENCES: Final = 2
"""Sentences after an offer, or after one of its terms, that may go on with it."""
_CLOSED: Final = frozenset({"rejected", "withdrawn"})
_OF_SUBJECT: Final = frozenset({"nsubj", "nsubjpass", "attr", "dobj", "pobj"})


@dataclass(frozen=True, slots=True)
class InHand:
    """What a report is telling of: an offer, or a paper that no reader of offers takes for one."""

    name: str
    sentence: int
    offer: Offer | None = None


class OpenedOffers:
    """The offers in hand of one document; `goes_on` takes in that a sentence told of one.

    `is_deal` tells whether a noun names a deal or a plan.
    """

    def __init__(
        self,
        grammar: Grammar,
        offers: Sequence[Offer],
        terms: Sequence[Term],
        is_deal: Callable[[int], bool],
    ) -> None:
        self._grammar = grammar
        self._by_sentence: dict[int, InHand] = {}
        self._told = {self._sentence(one) for one in terms if one.offer is not None}
        for one in offers:
            if self._is_open(one):
                first, _ = grammar.rows_in(one.evidence.start, one.evidence.end)
                here = grammar.sentence[first]
                self._by_sentence.setdefault(here, InHand(one.name, here, one))
        papers = planned("nouns", "papers")
        for row, lemma in enumerate(grammar.lemma):
            told = lemma in papers and grammar.dep[row] in _OF_SUBJECT and grammar.tag[row] == "NN"
            if told and is_deal(row):
                here = grammar.sentence[row]
                self._by_sentence.setdefault(here, InHand(grammar.lower(row), here))
        self._held: InHand | None = None
        self._last = 0
        self._telling = -_SENTENCES

    def at(self, sentence: int) -> InHand | None:
        """Return what is in hand at a sentence; to be asked in order of the text."""
        here = self._by_sentence.get(sentence)
        if here is not None:
            self._held, self._last = here, sentence
        elif self._held is not None and not self._is_near(sentence):
            self._held = None
        if self._held is not None and sentence in self._told:
            self._last = self._telling = sentence
        return self._held

    def is_telling(self, sentence: int) -> bool:
        """Whether the sentences just before have begun to tell what an offer holds."""
        grammar = self._grammar
        begun = self._telling >= 0 and sentence - self._telling <= _SENTENCES
        if not begun or self._held is None:
            return False
        here, last = (grammar.sentences[one][0] for one in (sentence, self._telling))
        return grammar.paragraph[here] == grammar.paragraph[last]

    def goes_on(self, sentence: int) -> None:
        """Take in that a sentence told a term of the offer in hand."""
        if self._held is not None:
            self._last = self._telling = sentence

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
        one = offer.name.lower().endswith(offer.head)
        return one and not old and offer.step not in _CLOSED

    def _sentence(self, term: Term) -> int:
        first, _ = self._grammar.rows_in(term.evidence.start, term.evidence.end)
        return self._grammar.sentence[first]
