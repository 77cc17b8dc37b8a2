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
from parley.extract.offers.foreseen.alongside import Alongside
from parley.extract.offers.foreseen.dispositions import Dispositions
from parley.extract.offers.foreseen.moods import Moods
from parley.extract.offers.foreseen.opened import InHand, OpenedOffers
from parley.extract.offers.foreseen.settled import Settled
from parley.extract.offers.foreseen.spoken import Spoken
from parley.extract.offers.foreseen.stands import Stands
from parley.extract.offers.foreseen.undertakings import Undertakings
from parley.extract.offers.lone import Lone, Places
from parley.extract.offers.matter import matter_by_stances
from parley.extract.offers.standing import Governing
from parley.model import Claim, Figure, Offer, Term

__all__ = ["plans"]

_OFFERED: Final = frozenset({"ahead", "agreed", "holds"})
_BEFORE: Final = 2
"""Sentences after a number in which one without a unit is of its kind."""
_TIMES: Final = frozenset({"day", "week", "month", "year", "hour"})


def plans(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Term]:
    """Yield the terms of plans that no other reader has told, in order of the text."""
    matter = matter_by_stances(grammar, found)
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
        self._by_value = {one.value: one for one in terms if one.value is not None}
        self._alongside = Alongside(grammar)
        self._rows = {row for one in terms for row in self._rows_of(one)}
        self._figures = Counting(grammar, figures).by_sentence()
        units = {one.figure.id: one.figure.unit for told in self._figures.values() for one in told}
        self._units: dict[int, set[str]] = {}
        for one in (one for one in terms if one.value is not None):
            here = self._units.setdefault(grammar.sentence[self._rows_of(one)[0]], set())
            here.add(units.get(one.value or "") or "")
        self._dispositions = Dispositions(grammar, moods, lone.is_who)
        self._settled = Settled(grammar, moods, lone.is_who)
        self._spoken = Spoken(grammar, moods, lone.is_who)
        self._stands = Stands(grammar, lone.is_who)
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
        before: list[Counted] = []
        for one in self._figures.get(sentence, ()):
            if one.figure.id in self._by_value:
                before.append(one)
            if one.figure.id in self._known or one.instead or one.figure.unit == "point":
                continue
            governing = self._governing(one, sentence, opened=opened is not None)
            told = self._goes_on(before, one) if governing is None else None
            if governing is not None:
                told = self._of(self._lone.maker.of_figure(one, governing), governing, opened)
            if told is not None:
                before.append(one)
                self._units.setdefault(sentence, set()).add(one.figure.unit or "")
                self._known.add(one.figure.id)
                self._by_value[one.figure.id] = told[0]
                self._rows.update(self._rows_of(told[0]))
                yield told

    def _goes_on(self, before: Sequence[Counted], one: Counted) -> tuple[Term, bool] | None:
        """Return a number that is told along with one before it, as a term of the same."""
        told = ((each, self._alongside.of(each, one)) for each in reversed(before))
        along, reason = next(((each, why) for each, why in told if why), (one, ""))
        if not reason:
            return self._listed(one)
        governing = Governing("judged", None, one.row, one.row, reason)
        term, other = self._lone.maker.of_figure(one, governing), self._by_value[along.figure.id]
        who = any(self._lone.is_who(row) for row in range(along.last + 1, one.first))
        if not who:
            term = replace(term, giver=other.giver, taker=other.taker, offer=other.offer)
        return term, other.offer is not None and not who

    def _listed(self, one: Counted) -> tuple[Term, bool] | None:
        """Return a number that is listed behind a colon, under a deal or a demand."""
        reason = self._alongside.after_colon(one) if self._much else ""
        governing = Governing("judged", None, one.row, one.row, reason)
        return (self._lone.maker.of_figure(one, governing), False) if reason else None

    def _governing(self, one: Counted, sentence: int, *, opened: bool) -> Governing | None:
        bounded = self._grammar.tag[one.row].startswith("VB")  # "capped at 8 percent"
        found = self._dispositions.verb(one.last if bounded else one.row)
        if found is None or one.more or self._is_passing(one, found[0]):
            return None
        settled = self._settled.of(one, *found, opened=opened)
        if settled is not None:
            return settled
        spoken = self._by_kind(one, sentence, *found) if self._much else None
        return spoken or self._dispositions.clause(*found, opened=opened)

    def _by_kind(self, one: Counted, sentence: int, verb: int, below: int) -> Governing | None:
        """Return who names a number, or stands there, by what kinds of numbers stand before it."""
        near = range(sentence - _BEFORE, sentence + 1)
        units = {unit for each in near for unit in self._units.get(each, ())}
        kin = (one.bare and bool(units)) or (one.figure.unit or "-") in units
        spoken = self._spoken.of(one, verb, below, after=bool(units))
        return spoken or self._stands.of(one, verb, below, kin=kin)

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
