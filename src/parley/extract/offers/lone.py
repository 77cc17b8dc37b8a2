"""What was found in a document so far -> what terms that belong to no offer are made with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from parley.extract.events.bearings import Bearings
from parley.extract.events.nouns import nouns_of
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.days import Days
from parley.extract.offers.terms import TermMaker
from parley.extract.sources.speakers import Mentions
from parley.model import Claim, DateMention, Term

__all__ = ["Lone", "Places"]


class Lone:
    """The maker of terms of one document, its days, and who is somebody in it."""

    def __init__(self, grammar: Grammar, found: Sequence[Claim]) -> None:
        nouns = nouns_of(grammar)
        self.is_who: Callable[[int], bool] = lambda row: nouns.is_any(row, ("who",))
        people = Participants(grammar, nouns, grammar.mentions or Mentions(grammar, (), _nobody))
        dates = (one for one in found if isinstance(one, DateMention))
        self.days = Days(grammar, dates, self.is_who)
        self.maker = TermMaker(grammar, people, Bearings(grammar, found), {}, self.days)


class Places:
    """The places of the terms found so far: terms told in the same words are told apart."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._told = Counter((one.evidence.start, one.evidence.end) for one in terms)

    def put(self, term: Term) -> Term:
        """Return a term with an id that no other in the same words has."""
        place = term.evidence.start, term.evidence.end
        ordinal = self._told[place]
        self._told[place] += 1
        return replace(term, id=Term.identify(term.evidence, ordinal))


def _nobody(_: int) -> bool:
    return False
