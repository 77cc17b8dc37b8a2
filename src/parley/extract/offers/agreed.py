"""Articles of agreements -> what makes the words of a sentence terms of the agreement.

"The rebels give up five towns within 90 days" in a list, or after a treaty was signed; "agreement
was reached on elections within nine months" (articles.py finds the sentences).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.articles import Articles
from parley.extract.offers.counting import Counted
from parley.extract.offers.extents import Thing, clause, phrase
from parley.extract.offers.mentions import Mention
from parley.extract.offers.standing import Governing
from parley.extract.sources.quoting import joined

__all__ = ["Agreed"]

_CLOSE: Final = 8
_OF_IT: Final = ("within", "of", "over")
_REACHED: Final = "on which agreement was reached"


class Agreed:
    """Reads the articles of one document; `at` holds the mentions by their rows."""

    def __init__(self, grammar: Grammar, at: Mapping[int, Mention], articles: Articles) -> None:
        self._grammar = grammar
        self._at = at
        self._articles = articles
        self._reached: dict[int, list[tuple[int, Sequence[int]]]] = {}
        for noun, tops in articles.agreed.items():
            if noun in at:
                self._reached.setdefault(grammar.sentence[noun], []).append((noun, tops))

    def is_article(self, sentence: int) -> bool:
        """Whether a sentence tells what an agreement holds."""
        article = self._articles.by_sentence.get(sentence)
        return article is not None and article.noun in self._at

    def is_reached(self, noun: int) -> bool:
        """Whether it is only told of a noun on what agreement was reached."""
        return noun in self._articles.agreed

    def holds(self, sentence: int, one: Counted) -> Governing | None:
        """Return the agreement that holds a number of a sentence, unless another replaces it."""
        if one.instead:
            return None
        return self._article(sentence, one.row) or self._on(sentence, one.row)

    def things(self, sentence: int) -> Iterator[Thing]:
        """Yield the clauses of an article, and the things on which agreement was reached."""
        article = self._articles.by_sentence.get(sentence)
        for verb in () if article is None else article.clauses:
            governing = self._article(sentence, verb)
            if governing is not None:
                yield clause(self._grammar, verb, governing)
        for noun, tops in self._reached.get(sentence, ()):
            for top in (one for each in tops for one in joined(self._grammar, each)):
                governing = Governing("exchange", self._at[noun], noun, top, _REACHED)
                yield phrase(self._grammar, top, governing)

    def _article(self, sentence: int, row: int) -> Governing | None:
        """Return the agreement of which a row of one of its articles is."""
        article = self._articles.by_sentence.get(sentence)
        mention = None if article is None else self._at.get(article.noun)
        if article is None or mention is None:
            return None
        at = next(iter(article.clauses), row)
        subject = self._grammar.subject(at)
        itself = subject is not None and self._grammar.lemma[subject] in ("it", mention.head)
        return Governing("holds" if itself else "goes on", mention, at, row, article.reason)

    def _on(self, sentence: int, row: int) -> Governing | None:
        """Return the agreement that was reached on what a row is part of."""
        for noun, tops in self._reached.get(sentence, ()):
            if self._is_under(row, tops):
                return Governing("exchange", self._at[noun], noun, row, _REACHED)
        return None

    def _is_under(self, row: int, tops: Sequence[int]) -> bool:
        """Whether a row belongs to one of some things: "elections within nine months"."""
        grammar = self._grammar
        if any(row in grammar.subtree(top) for top in tops):
            return True
        noun = grammar.head[row] if grammar.dep[row] == "nummod" else row
        prep = grammar.head[noun]
        within = prep > tops[0] and grammar.lower(prep) in _OF_IT
        return within and row - tops[0] <= _CLOSE
