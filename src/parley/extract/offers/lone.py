"""What was found in a document so far -> what terms that belong to no offer are made with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

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
        self._grammar = grammar
        self._found = found
        self._nouns = nouns_of(grammar)

    def is_who(self, row: int) -> bool:
        """Whether a noun is somebody."""
        return self._nouns.is_any(row, ("who",))

    @cached_property
    def days(self) -> Days:
        """The days that may bound a term."""
        dates = (one for one in self._found if isinstance(one, DateMention))
        return Days(self._grammar, dates, self.is_who)

    @cached_property
    def maker(self) -> TermMaker:
        """The maker of terms of no offer."""
        grammar = self._grammar
        mentioned = grammar.mentions or Mentions(grammar, (), _nobody)
        people = Participants(grammar, self._nouns, mentioned)
        return TermMaker(grammar, people, Bearings(grammar, self._found), {}, self.days)


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
