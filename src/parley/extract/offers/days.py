"""Days that a report names -> those that bound a term: "until 1 June", "by the end of March".

A day is one of an offer, or of what is asked, by what governs it, as a number is; so is the day to
which a deadline is moved, or on which an offer runs out. What is past bounds nothing any more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal, subject_of
from parley.extract.offers.extents import LONGEST, Thing
from parley.extract.offers.governing import Governor
from parley.extract.offers.lengths import Lengths
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.standing import Governing, Opened
from parley.model import DateMention

__all__ = ["Bound", "Days"]

_KINDS: Final = frozenset({"date", "time"})
_DAY: Final = len("2031-02-12")
_WITHIN: Final = frozenset(
    {"the", "end", "of", "start", "beginning", "middle", "at", "next", "noon"}
)
_BACK: Final = 4
_NEAR: Final = 2
"""Rows between a term and the day that bounds it."""
_TO: Final = frozenset({"to", "until", "till", "for", "at"})
_AT: Final = frozenset({"on", "at", "by", "in"})
_TOLD: Final = frozenset(
    {"holds", "under", "goes on", "asked", "offered", "outcome", "condition", "ahead"}
)
_LASTING: Final = frozenset({"until", "till", "from"})
_ANSWERS: Final = frozenset({"answer", "decision", "vote", "visit", "talk"})
_NOW: Final = frozenset({"VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Bound:
    """A day at the rows first..last, behind the word at `prep`: "until", "by", "from"."""

    first: int
    last: int
    prep: int
    word: str
    value: str


class Days:
    """The days of one document that may bound a term, by sentence; `is_who` tells of somebody."""

    def __init__(
        self, grammar: Grammar, dates: Iterable[DateMention], is_who: Callable[[int], bool]
    ) -> None:
        self._grammar = grammar
        self._is_who = is_who
        self._lengths = Lengths(grammar)
        self._published = grammar.document.published.date or ""
        found = [bound for date in dates if (bound := self._bound(date)) is not None]
        self._by_sentence: dict[int, list[Bound]] = {}
        for bound in sorted(found, key=lambda one: one.first):
            self._by_sentence.setdefault(grammar.sentence[bound.first], []).append(bound)

    def near(self, first: int, last: int, number: int | None = None) -> Bound | None:
        """Return the day that bounds the words first..last: in them, or right after them.

        That of a `number` stands right after it: "6 percent from 1 May and 3 from 1 June".
        """
        for bound in self._by_sentence.get(self._grammar.sentence[first], ()):
            begin, end = (first, last) if number is None else (number + 1, number)
            here = begin <= bound.prep and bound.prep - end <= _NEAR
            if here and bound.word in words("times", "bounds") and self._is_joined(end, bound):
                return bound
        return None

    def on(self, first: int, last: int) -> Bound | None:
        """Return the day on, by or until which something shall be, in the words first..last."""
        for bound in self._by_sentence.get(self._grammar.sentence[first], ()):
            told = bound.word == "on" or bound.word in words("times", "bounds")
            if told and first <= bound.prep and bound.last <= last:
                return bound
        return None

    def _is_joined(self, last: int, bound: Bound) -> bool:
        """Whether nothing stands between a term and its day that begins something else."""
        between = range(last + 1, bound.prep)
        return all(self._grammar.tag[row][0] in "NJDI" for row in between)

    def own(
        self,
        sentence: int,
        opened: Opened | None,
        at: Mapping[int, Mention],
        governor: Governor,
    ) -> Iterator[tuple[Thing, Bound]]:
        """Yield what is told of a sentence's days: rows, what it is about, what governs it."""
        for bound in self._by_sentence.get(sentence, ()):
            told = self._moved(bound, opened) or self._ends(bound, opened, at)
            told = told or self._given(bound)
            if told is None and bound.word in words("times", "bounds"):
                told = self._bounded(bound, opened, at, governor)
            if told is not None and told[1].at < bound.prep:
                head, governing = told
                rows = [bound.prep, head, governing.at, *self._object(governing.at)]
                near = [row for row in rows if bound.last - row <= LONGEST]
                yield (min(near), bound.last, head, governing), bound

    def _object(self, verb: int) -> Sequence[int]:
        top = self._grammar.child(verb, "dobj", "nsubjpass")
        top = subject_of(self._grammar, verb) if top is None else top
        return () if top is None else self._grammar.subtree(top)[:1]

    # -- which days -------------------------------------------------------------------------------

    def _bound(self, date: DateMention) -> Bound | None:
        """Return a day with the word before it; None where it is over, or no day."""
        grammar, value = self._grammar, date.value
        first, past = grammar.rows_in(date.evidence.start, date.evidence.end)
        if first >= past or date.kind not in _KINDS or not self._is_ahead(date):
            return None
        begin, _ = grammar.sentences[grammar.sentence[first]]
        at = first - 1
        for _ in range(_BACK):
            if at < begin or grammar.lower(at) not in _WITHIN:
                break
            at -= 1
        if at < begin or grammar.tag[at] not in ("IN", "TO", "RP"):
            return None
        word = grammar.lower(at)
        if word == "than" and grammar.lower(max(at - 1, 0)) == "later":
            word = "by"
        if word == "of" and grammar.lower(max(at - 1, 0)) == "as":
            word = "from"
        return Bound(first, past - 1, at, word, value)

    def _is_ahead(self, date: DateMention) -> bool:
        value = date.value
        if value.endswith("_REF") or date.form.towards == "past" or value.startswith("XXXX-XX-XX"):
            return False
        known = value[:4].isdigit() and bool(self._published)
        if known and len(value) >= _DAY and value[4] == "-" and value[5] != "W":
            return value[:_DAY] > self._published
        return not known or value[:4] >= self._published[:4]

    # -- of what ----------------------------------------------------------------------------------

    def _bounded(
        self, bound: Bound, opened: Opened | None, at: Mapping[int, Mention], governor: Governor
    ) -> tuple[int, Governing] | None:
        """Return what is to be until, by or from a day, and what governs it."""
        grammar = self._grammar
        above = grammar.head[bound.prep]
        beside = words("times", "beside") | words("verbs", "answering")
        verb = above if grammar.tag[above].startswith("VB") else grammar.head[above]
        if grammar.lemma[above] in beside or grammar.lemma[verb] in beside:
            return None
        made = any(kid in at and grammar.dep[kid] == "dobj" for kid in grammar.children[verb])
        if made or above in at or self._is_of_talks(verb):
            return None  # until when an offer may be made, when they return to the table
        lasting = grammar.lemma[above] in words("times", "lasting") and grammar.tag[above][0] == "N"
        governing = governor.above(bound.prep, opened) or self._asked(bound, above)
        if governing is not None and not self._is_direct(bound, governing):
            return None
        governing = governing or governor.ahead.by_day(bound.prep)
        lasting = lasting and bound.word in _LASTING
        if governing is None and lasting and self._lengths.is_to_come(above):
            mention = opened.mention if opened is not None and opened.ago <= 1 else None
            reason = f"“{bound.word}” tells how long the {grammar.lemma[above]} is"
            governing = Governing("length", mention, above, bound.prep, reason)
        if governing is None or governing.kind not in {*_TOLD, "length"}:
            return None
        return above, governing

    def _is_direct(self, bound: Bound, governing: Governing) -> bool:
        """Whether a day hangs on what is told, and not on some other thing in its phrase."""
        grammar, above = self._grammar, self._grammar.head[bound.prep]
        if grammar.tag[above][0] == "N":
            lasting = grammar.lemma[above] in words("times", "lasting")
            wanted = grammar.head[above] == governing.at and bound.word != "from"
            if not (lasting or wanted):
                return False
        node = grammar.head[above]
        while node not in (governing.at, grammar.head[node]):
            if grammar.tag[node][0] == "N":
                return False
            node = grammar.head[node]
        return True

    def _is_of_talks(self, verb: int) -> bool:
        """Whether somebody comes to or leaves talks: "return to the table by Monday"."""
        grammar = self._grammar
        near = (row for row in grammar.subtree(verb) if row > verb)
        return any(grammar.lemma[row] in words("times", "table") for row in near)

    def _asked(self, bound: Bound, verb: int) -> Governing | None:
        """Return what one asks for or offers by a day: "demands new patrols by Monday"."""
        grammar = self._grammar
        wanted = grammar.child(verb, "dobj")
        forms = set(phrasal(grammar, verb)) if grammar.tag[verb][0] == "V" else set()
        asks, gives = forms & words("verbs", "asking"), forms & words("verbs", "giving")
        by = subject_of(grammar, verb) if asks or gives else None
        if by is None or wanted is None or not verb < wanted < bound.prep or not self._is_who(by):
            return None
        if grammar.lemma[wanted] in _ANSWERS | words("times", "beside") | words("nouns", "sure"):
            return None
        reason = f"“{grammar.word(verb)}” tells by when"
        return Governing("asked" if asks else "offered", None, verb, wanted, reason, by)

    def _moved(self, bound: Bound, opened: Opened | None) -> tuple[int, Governing] | None:
        """Return the deadline that is moved to a day: "extended the deadline to 14 November"."""
        grammar, verb = self._grammar, self._grammar.head[bound.prep]
        for _ in range(_BACK):
            verb = verb if grammar.tag[verb].startswith("VB") else grammar.head[verb]
        if bound.word not in _TO or not grammar.tag[verb].startswith("VB"):
            return None
        top = grammar.child(verb, "dobj", "nsubjpass")
        if top is None or grammar.lemma[top] not in words("times", "dated"):
            return None
        mention = opened.mention if opened is not None and opened.ago <= 1 else None
        reason = f"“{grammar.word(verb)}” brings the {grammar.lemma[top]} to it"
        return top, Governing("length", mention, verb, bound.prep, reason)

    def _given(self, bound: Bound) -> tuple[int, Governing] | None:
        """Return the time that one side sets another: "gave the owners until noon on Friday"."""
        grammar, verb = self._grammar, self._grammar.head[bound.prep]
        if grammar.tag[verb][0] == "N":
            verb = grammar.head[verb]
        given = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("dobj", "dative")]
        by = subject_of(grammar, verb)
        whom = bool(given) and all(self._is_who(kid) for kid in given)
        known = whom and by is not None and (self._is_who(by) or grammar.tag[by] == "PRP")
        if not known or grammar.lemma[verb] != "give" or bound.word not in _LASTING:
            return None
        reason = f"“{grammar.word(verb)} … {bound.word}” tells by when"
        return verb, Governing("asked", None, verb, bound.prep, reason, by)

    def _ends(
        self, bound: Bound, opened: Opened | None, at: Mapping[int, Mention]
    ) -> tuple[int, Governing] | None:
        """Return the offer or pause that ends on a day: "the offer expires on Friday"."""
        grammar, verb = self._grammar, self._grammar.head[bound.prep]
        if not grammar.tag[verb].startswith("VB"):
            return None
        ends = set(phrasal(grammar, verb)) & words("times", "ending")
        top = subject_of(grammar, verb)
        if top is None or not ends or bound.word not in _AT | words("times", "bounds"):
            return None
        sure = grammar.tag[verb] in _NOW or carriers(grammar, verb) & {"will", "would", "is", "to"}
        mention = at.get(top)
        known = mention is not None or grammar.lemma[top] in words("times", "ended")
        if not sure or not known:
            return None
        held = mention or (opened.mention if opened is not None and opened.ago <= 1 else None)
        reason = f"“{grammar.word(verb)}” tells its day"
        return top, Governing("length", held, verb, bound.prep, reason)
