"""Clauses that tell what shall be under a plan -> terms, where nothing else has told them.

In: grammar, and all claims found so far. Out: a term for each number in the mood of a plan or told
as settled (dispositions.py, settled.py), and for each clause without one that follows an offer or
disposes of a matter of the talks. Where not much of a report is about talks, only of an offer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.counting import Counted, Counting
from parley.extract.offers.extents import clause, phrase
from parley.extract.offers.foreseen.dispositions import Dispositions
from parley.extract.offers.foreseen.moods import Moods
from parley.extract.offers.foreseen.opened import InHand, OpenedOffers
from parley.extract.offers.foreseen.settled import Settled
from parley.extract.offers.foreseen.undertakings import Undertakings
from parley.extract.offers.lone import Lone, Places
from parley.extract.offers.matter import matter_of
from parley.extract.offers.standing import Governing
from parley.model import Claim, Figure, Offer, Term

__all__ = ["plans"]

_OFFERED: Final = frozenset({"ahead", "agreed", "holds"})
_TIMES: Final = frozenset({"day", "week", "month", "year", "hour"})


def plans(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Term]:
    """Yield the terms of plans that no other reader has told, in order of the text."""
    matter = matter_of(grammar)
    if matter.talks:
        yield from _Plans(grammar, found, much=matter.much).terms()


class _Plans:
    def __init__(self, grammar: Grammar, found: Sequence[Claim], *, much: bool) -> None:
        self._much = much
        terms = [one for one in found if isinstance(one, Term)]
        figures = (one for one in found if isinstance(one, Figure))
        lone, moods = Lone(grammar, found), Moods(grammar)
        self._grammar = grammar
        self._lone = lone
        self._places = Places(terms)
        self._known = {value for one in terms for value in (one.value, one.was)}
        self._rows = {row for one in terms for row in self._rows_of(one)}
        self._figures = Counting(grammar, figures).by_sentence()
        self._dispositions = Dispositions(grammar, moods, lone.is_who)
        self._settled = Settled(grammar, moods, lone.is_who)
        self._undertakings = Undertakings(grammar, moods, self._dispositions, self._settled)
        offers = [one for one in found if isinstance(one, Offer)]
        self._opened = OpenedOffers(grammar, offers, terms, self._settled.is_deal)

    def terms(self) -> Iterator[Term]:
        """Yield the terms, sentence by sentence: numbers, then clauses without one.

        Where not much of a report is about talks, only of an offer in hand.
        """
        for sentence in range(len(self._grammar.sentences)):
            opened = self._opened.at(sentence)
            if opened is None and not self._much:
                continue
            found = [*self._numbers(sentence, opened), *self._clauses(sentence, opened)]
            told = [term for term, held in found if held or self._much]
            if any(held for _, held in found):
                self._opened.goes_on(sentence)
            for term in told:
                yield self._places.put(term)

    def _numbers(self, sentence: int, opened: InHand | None) -> Iterator[tuple[Term, bool]]:
        for one in self._figures.get(sentence, ()):
            if one.figure.id in self._known or one.instead or one.figure.unit == "point":
                continue
            governing = self._governing(one, opened=opened is not None)
            if governing is not None:
                self._known.add(one.figure.id)
                term = self._lone.maker.of_figure(one, governing)
                self._rows.update(self._rows_of(term))
                yield self._of(term, governing, opened)

    def _governing(self, one: Counted, *, opened: bool) -> Governing | None:
        bounded = self._grammar.tag[one.row].startswith("VB")  # "capped at 8 percent"
        found = self._dispositions.verb(one.last if bounded else one.row)
        if found is None or one.more or self._is_passing(one, found[0]):
            return None
        settled = self._settled.of(one, *found, opened=opened)
        return settled or self._dispositions.clause(*found, opened=opened)

    def _is_passing(self, one: Counted, verb: int) -> bool:
        """Whether it only tells how often, or how long something takes: "will take three years"."""
        grammar, after = self._grammar, min(one.last + 1, len(self._grammar) - 1)
        often = one.figure.unit is None and grammar.lemma[after] == "time"
        return often or (grammar.lemma[verb] == "take" and one.figure.unit in _TIMES)

    def _clauses(self, sentence: int, opened: InHand | None) -> Iterator[tuple[Term, bool]]:
        grammar = self._grammar
        much = self._much or self._opened.is_telling(sentence)
        found = self._undertakings.of(sentence, opened=opened is not None, much=much)
        for head, governing, whole in found:
            above = grammar.head[head]
            to_do = grammar.dep[head] == "xcomp" and grammar.lemma[above] == "be"
            top = above if whole and to_do else head  # "a tribunal was to settle it"
            first, last, about, _ = (clause if whole else phrase)(grammar, top, governing)
            if any(row in self._rows for row in range(first, last + 1)):
                continue
            term = self._lone.maker.of_words(first, last, about, governing)
            self._rows.update(range(first, last + 1))
            term, held = self._of(term, governing, opened)
            yield self._dated(term, first, last), held

    def _of(self, term: Term, governing: Governing, opened: InHand | None) -> tuple[Term, bool]:
        """Return a term, and whether it is of the offer in hand: nobody else says or asks it."""
        if opened is None or governing.kind not in _OFFERED:
            return term, False
        first, _ = self._grammar.rows_in(term.evidence.start, term.evidence.end)
        if term.statement is not None and self._grammar.sentence[first] != opened.sentence:
            return term, False
        offer = None if opened.offer is None else opened.offer.id
        told = replace(term, offer=offer, reasons=(*term.reasons, f"after “{opened.name}”"))
        return told, True

    def _dated(self, term: Term, first: int, last: int) -> Term:
        """Return a term with the day on which it shall be, where none bounds it."""
        bound = None if term.day else self._lone.days.on(first, last)
        return term if bound is None else replace(term, day=bound.value, day_word=bound.word)

    def _rows_of(self, term: Term) -> range:
        return range(*self._grammar.rows_in(term.evidence.start, term.evidence.end))
