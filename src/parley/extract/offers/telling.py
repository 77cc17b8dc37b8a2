"""The sentences of a report, in order -> the terms that they tell, of the offer in hand.

A sentence that tables an offer or tells what it holds opens it; those that follow may go on with
its terms ("Patrols would stop for six weeks."), until the report speaks of something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.again import Again
from parley.extract.offers.agreed import Agreed
from parley.extract.offers.articles import Articles
from parley.extract.offers.chains import phrasal
from parley.extract.offers.counting import Counted, Counting
from parley.extract.offers.days import Days
from parley.extract.offers.demands import Demands
from parley.extract.offers.governing import Governor
from parley.extract.offers.lengths import Lengths
from parley.extract.offers.lexicon import words
from parley.extract.offers.matter import Matter, matter_of
from parley.extract.offers.mentions import Mention
from parley.extract.offers.referents import is_earlier
from parley.extract.offers.standing import Governing, Kind, Opened, Rows
from parley.extract.offers.terms import TermMaker
from parley.extract.offers.things import Things
from parley.extract.offers.topics import Topics
from parley.extract.offers.verbs import FARTHEST
from parley.model import Term

__all__ = ["tell"]

_Told = tuple[Term, Counted | None, Governing]
_CLOSE: Final = 8
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TIMES: Final = frozenset({"year", "month", "week"})
_OVER: Final = frozenset({"over", "across"})
_FARTHER: Final = 12
_SPREAD: Final = 4
_AHEAD: Final = 2
_POINTED: Final = frozenset({"the", "this", "that", "'s", "its", "their", "his", "her"})
_THEM: Final = frozenset({"them", "it", "that", "which", "these", "those"})
_OWN: Final = frozenset({"asked", "offered", "length", "ahead", "agreed"})
_LOOSE: Final = frozenset({"ahead", "agreed"})


def tell(
    grammar: Grammar,
    mentions: Sequence[Mention],
    counting: Counting,
    maker: TermMaker,
    read: tuple[Rows, Days, Articles],
) -> Iterator[Term]:
    """Yield the terms of a document in order of the text; none where it tells of no talks."""
    matter = matter_of(grammar)
    if mentions or matter.talks or matter.outcome:
        yield from _Teller(grammar, mentions, counting, maker, read).terms(matter)


def _is_told(kind: Kind, matter: Matter) -> bool:
    """Whether a term of no offer is told in a report of this matter."""
    if kind in _LOOSE:
        return matter.much
    return matter.talks or kind not in _OWN


class _Teller:
    def __init__(
        self,
        grammar: Grammar,
        mentions: Sequence[Mention],
        counting: Counting,
        maker: TermMaker,
        read: tuple[Rows, Days, Articles],
    ) -> None:
        rows, self._days, articles = read
        self._grammar = grammar
        self._maker = maker
        self._at: Mapping[int, Mention] = {one.row: one for one in mentions}
        self._demands = Demands(grammar, rows.is_who)
        self._agreed = Agreed(grammar, self._at, articles)
        self._governor = Governor(grammar, self._at, rows)
        self._lengths = Lengths(grammar)
        self._topics = Topics(grammar, rows)
        self._things = Things(grammar, self._at, self._governor, rows)
        self._figures = counting.by_sentence()
        self._used: set[str] = set()
        self._much = False
        self._list: tuple[Mention, int] | None = None
        self._by_sentence: dict[int, list[Mention]] = {}
        for one in mentions:
            self._by_sentence.setdefault(grammar.sentence[one.row], []).append(one)

    def terms(self, matter: Matter) -> Iterator[Term]:
        """Yield the terms, sentence by sentence, then the numbers that tell one again.

        What one asks or offers beside an offer is a term only in a report on talks.
        """
        numbered: list[tuple[Counted, Mention]] = []
        self._much = matter.much
        for term, one, governing in self._told():
            loose = governing.mention is None and term.offer is None
            if loose and not _is_told(governing.kind, matter):
                continue
            if one is not None and governing.mention is not None:
                numbered.append((one, governing.mention))
            if one is not None:
                self._used.add(one.figure.id)
            yield term
        figures = (one for here in self._figures.values() for one in here)
        unused = (one for one in figures if one.figure.id not in self._used)
        for one, governing in Again(self._grammar).of(numbered, unused):
            yield self._maker.of_figure(one, governing)

    def _told(self) -> Iterator[_Told]:
        held: Mention | None = None
        opened_in = 0
        last: Mention | None = None
        for number, (first, _) in enumerate(self._grammar.sentences):
            paragraph = self._grammar.paragraph[first]
            here = self._by_sentence.get(number, [])
            last = here[-1] if here else last
            chief = next((one for one in here if self._may_open(one)), None)
            now = None if held is None else Opened(held, paragraph - opened_in)
            if chief is not None:
                now = Opened(chief, 0)
            elif now is not None and now.ago > FARTHEST:
                now = held = None
            listed = self._listed(number, paragraph)
            told = list(self._in_sentence(number, now, last, listed))
            beside = self._beside(number, now)
            for term, one, governing in told:
                alone = governing.kind == "offered" and term.offer is None
                if alone and beside is not None:
                    yield self._maker.of_offer(term, beside), one, governing
                else:
                    yield term, one, governing
            of_offer = [one.mention for _, _, one in told if one.mention is not None]
            if chief is not None and (of_offer or self._opens(chief)):
                held, opened_in = chief, paragraph
            elif of_offer and self._may_open(of_offer[0]):
                held, opened_in = of_offer[0], paragraph

    def _may_open(self, mention: Mention) -> bool:
        """Whether a report may go on with its terms: not an offer before, nor what is agreed."""
        return not self._agreed.is_reached(mention.row) and not is_earlier(self._grammar, mention)

    def _listed(self, number: int, paragraph: int) -> Mention | None:
        """Return the offer whose terms are listed: paragraphs without a verb, behind a colon."""
        grammar = self._grammar
        first, past = grammar.paragraphs[paragraph]
        if self._list is not None and self._list[1] == paragraph - 1 and self._is_item(first, past):
            self._list = self._list[0], paragraph
        here = self._by_sentence.get(number, [])
        if here and grammar.word(past - 1) == ":":
            self._list = here[0], paragraph
            return None
        return self._list[0] if self._list is not None and self._list[1] == paragraph else None

    def _is_item(self, first: int, past: int) -> bool:
        """Whether a paragraph is an item of a list: its head is no finite verb."""
        grammar = self._grammar
        roots = [row for row in range(first, past) if grammar.head[row] == row]
        return all(grammar.tag[row] not in _FINITE for row in roots)

    def _beside(self, number: int, opened: Opened | None) -> Mention | None:
        """Return the offer of which what is offered in a sentence is: the one just opened.

        Else the one of which the next sentences go on to speak: "The new terms are ...".
        """
        if opened is not None and opened.ago <= 1:
            return opened.mention
        here = self._grammar.paragraph[self._grammar.sentences[number][0]]
        for after in range(number + 1, min(number + 1 + _AHEAD, len(self._grammar.sentences))):
            for one in self._by_sentence.get(after, ()):
                near = self._grammar.paragraph[one.row] - here <= 1
                return one if near and one.article in _POINTED else None
        return None

    def _opens(self, mention: Mention) -> bool:
        """Whether the report tells of an offer here: it is tabled, or speaks for itself."""
        grammar = self._grammar
        verb = grammar.head[mention.row]
        forms = set(phrasal(grammar, verb)) if grammar.tag[verb].startswith("VB") else set()
        made = words("verbs", "tabling") | words("verbs", "author")
        after = (kid for kid in grammar.children[mention.row] if grammar.dep[kid] == "acl")
        forms |= {form for kid in after for form in phrasal(grammar, kid)}
        there = grammar.child(verb, "expl") is not None
        return bool(forms & made) or grammar.dep[mention.row] == "nsubj" or there

    def _in_sentence(
        self,
        number: int,
        opened: Opened | None,
        last: Mention | None,
        listed: Mention | None,
    ) -> Iterator[_Told]:
        """Yield the terms of a sentence: numbers, then things, then days, each where none was."""
        seen: list[tuple[int, int]] = []
        before: Governing | None = None
        if self._agreed.is_article(number):
            opened = last = None
        for one in self._figures.get(number, ()):
            governing = (
                self._of_figure(one, opened)
                or self._agreed.holds(number, one)
                or self._demands.holds(number, one)
            )
            if governing is None and listed is not None and not one.instead:
                reason = f"in the list of what the {listed.head} holds"
                governing = Governing("exchange", listed, one.row, one.row, reason)
            governing = governing or self._loose(one)
            if governing is None and before is not None and self._is_part(one, seen[-1][1]):
                governing = before
            if governing is not None:
                before = governing
                seen.append((one.first, one.last))
                yield self._maker.of_figure(one, governing), one, governing
        things = self._things.in_sentence(number, opened, last)
        beside = chain(self._agreed.things(number), self._demands.things(number))
        for first, last_row, head, governing in chain(beside, things):
            if not any(first <= end and begin <= last_row for begin, end in seen):
                seen.append((first, last_row))
                yield self._maker.of_words(first, last_row, head, governing), None, governing
        for thing, bound in self._days.own(number, opened, self._at, self._governor):
            if not any(thing[0] <= end and begin <= bound.last for begin, end in seen):
                seen.append((thing[0], bound.last))
                yield self._maker.of_day(thing, bound), None, thing[3]

    def _loose(self, one: Counted) -> Governing | None:
        """Return what makes a number a term though it is of no offer, and nobody asks for it."""
        if one.instead or one.more or not self._much:
            return None
        return self._governor.ahead.of(one.row) or self._topics.of(one.row)

    def _is_part(self, one: Counted, before: int) -> bool:
        """Whether a number is of the one before: "430, 310 of it in cash", "rising to 8"."""
        grammar, past = self._grammar, one.last + 1
        going = max(one.first - 2, 0)
        if grammar.lower(one.first - 1) == "to" and grammar.tag[going] == "VBG":
            return grammar.lemma[going] in words("verbs", "moving") and going - before <= _FARTHER
        timed = one.figure.unit in _TIMES and one.first - before <= _SPREAD
        if timed and grammar.lower(one.first - 1) in _OVER:
            return True
        if past + 1 >= len(grammar) or one.first - before > _CLOSE:
            return False
        return grammar.lower(past) == "of" and grammar.lower(past + 1) in _THEM

    def _of_figure(self, one: Counted, opened: Opened | None) -> Governing | None:
        """Return what governs a figure; a difference and a time limit are terms only where told."""
        if one.instead:
            return self._governor.recalled.of(one.row)
        governing = self._governor.of(one.row, one.last, opened) or self._lengths.of(one, opened)
        if governing is None or (one.deadline and governing.kind not in _OWN):
            return None
        return None if one.more and governing.kind == "goes on" else governing
