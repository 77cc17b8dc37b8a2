"""What governs a number or a clause -> a Term: its words, of what, what it replaces, its phase."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from typing import Final

from parley.extract.events.bearings import Bearings
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import subject_of
from parley.extract.offers.counting import Counted
from parley.extract.offers.days import Bound, Days
from parley.extract.offers.extents import LONGEST, Thing
from parley.extract.offers.mentions import Mention
from parley.extract.offers.standing import Governing
from parley.model import Offer, Participant, Span, Statement, Term

__all__ = ["TermMaker"]

_TOLD: Final = frozenset({"goes on", "under", "holds", "outcome", "ahead"})
"""What governs a clause whose subject is who would do it."""
_WITH_VERB: Final = _TOLD - {"outcome"} | {"asked", "offered", "judged", "agreed"}
"""What governs a number whose words begin at its verb."""
_ORDINALS: Final = {
    "first": 1, "initial": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "sixth": 6, "1": 1, "2": 2, "3": 3,
}  # fmt: skip
_PARTS: Final = frozenset({"phase", "stage", "step", "tranche", "part"})
_APART: Final = frozenset({"relcl", "advcl", "ccomp", "parataxis", "punct", "acl", "conj", "cc"})
_FAR: Final = 14
_MODIFIERS: Final = frozenset({"det", "amod", "compound", "nummod", "quantmod", "nmod", "poss"})


class TermMaker:
    """Makes the terms of one document; `offers` leads from the row of a mention to its Offer."""

    def __init__(
        self,
        grammar: Grammar,
        people: Participants,
        bearings: Bearings,
        offers: Mapping[int, Offer],
        days: Days,
    ) -> None:
        self._grammar = grammar
        self._people = people
        self._bearings = bearings
        self._offers = offers
        self._days = days
        self._made: dict[tuple[int, int], int] = {}

    def of_figure(self, counted: Counted, governing: Governing) -> Term:
        """Return the term that a figure tells."""
        first, last = self._around(counted.first, counted.last, counted.row)
        if governing.kind in (
            "holds",
            "goes on",
            "under",
            "asked",
            "offered",
            "judged",
            "ahead",
            "agreed",
        ):
            first, last = self._with_verb(first, last, governing)
        if governing.kind == "length":
            first, last = self._with_noun(first, last, governing.at)
        mention = governing.mention
        near = mention is not None and mention.first - _FAR < first < mention.last + _FAR
        if governing.kind == "in" and mention is not None and near:
            first, last = min(first, mention.first), max(last, mention.last)
        about = counted.figure.counting or self._about(governing, counted.first, counted.last)
        if governing.kind == "length" and self._grammar.tag[governing.at][0] == "N":
            about = self._noun(governing.at, range(counted.first, counted.last + 1))
        return self._term((first, last), governing, about=about, counted=counted)

    def of_words(self, first: int, last: int, head: int, governing: Governing) -> Term:
        """Return a term without a number, told at first..last under `head`."""
        return self._term((first, last), governing, about=self._noun(head))

    def of_day(self, thing: Thing, bound: Bound) -> Term:
        """Return a term whose value is a day."""
        first, last, head, governing = thing
        noun = head if self._grammar.tag[head][0] == "N" else self._object(head)
        about = None if noun is None else self._noun(noun)
        return replace(
            self._term((first, last), governing, about=about),
            day=bound.value,
            day_word=bound.word,
        )

    def _object(self, verb: int) -> int | None:
        """Return what is done by a day, or who does it."""
        told = (self._grammar.child(verb, label) for label in ("dobj", "nsubjpass", "nsubj"))
        return next((one for one in told if one is not None), subject_of(self._grammar, verb))

    def _term(
        self,
        rows: tuple[int, int],
        governing: Governing,
        *,
        about: Span | None,
        counted: Counted | None = None,
    ) -> Term:
        bound = self._days.near(*rows, None if counted is None else counted.last)
        if bound is not None:
            rows = rows[0], max(rows[1], bound.last)
        evidence = self._grammar.span(*rows)
        place = (evidence.start, evidence.end)
        ordinal = self._made.get(place, 0)
        self._made[place] = ordinal + 1
        statement = self._bearings.statement(governing.top)
        giver, taker = self._parties(governing, statement)
        offer = None if governing.mention is None else self._offers.get(governing.mention.row)
        return Term(
            id=Term.identify(evidence, ordinal),
            evidence=evidence,
            about=about,
            value=None if counted is None else counted.figure.id,
            was=None if counted is None else counted.was,
            phase=self._phase(governing, rows),
            giver=giver,
            taker=taker,
            offer=None if offer is None else offer.id,
            date=self._date(governing),
            statement=None if statement is None else statement.id,
            reasons=(governing.reason,),
            day=None if bound is None else bound.value,
            day_word="" if bound is None else bound.word,
            step=governing.step,
            step_words=self._step_words(governing, rows),
            step_by=self._step_by(governing, statement),
        )

    def _step_words(self, governing: Governing, rows: tuple[int, int]) -> Span | None:
        """Return the words that tell what became of a term."""
        if governing.step is None:
            return None
        told = [row for row in (governing.word, governing.at) if row is not None]
        near = [row for row in told if rows[0] - LONGEST < row < rows[1] + LONGEST]
        return self._grammar.span(min((rows[0], *near)), max((rows[1], *near)))

    def _step_by(self, governing: Governing, statement: Statement | None) -> Participant | None:
        """Return whose step it was: who did it, or who says so of a number."""
        if governing.step is None:
            return None
        if governing.doer is None:
            return _speaker(statement)
        found = self._people.named([governing.doer], statement, ("who",))
        return found[0] if found else None

    def _date(self, governing: Governing) -> str | None:
        """Return the day on which something was asked or offered, where its verb tells."""
        if governing.kind not in ("asked", "offered"):
            return None
        return self._bearings.date((governing.at,), governing.at, done=False)

    def of_offer(self, term: Term, mention: Mention) -> Term:
        """Return what one offers as a term of the offer next to it, unless that is another's."""
        offer = self._offers.get(mention.row)
        if offer is None or term.giver is None:
            return term
        makers = {one.name for one in offer.authors}
        if makers and term.giver.name not in makers:
            return term
        return replace(term, offer=offer.id, reasons=(*term.reasons, f"beside “{offer.name}”"))

    # -- words ------------------------------------------------------------------------------------

    def _around(self, first: int, last: int, row: int) -> tuple[int, int]:
        """Return the rows of a figure with the phrase in which it stands, clauses left out."""
        grammar = self._grammar
        head = grammar.head[row]
        holder = head if grammar.dep[row] in _MODIFIERS and grammar.tag[head][0] == "N" else row
        rows = self._near(holder, first, last)
        prep = grammar.head[holder]
        if grammar.dep[holder] == "pobj" and grammar.lower(prep) in ("from", "to", "for", "of"):
            rows.append(prep)
        return min(first, *rows), max(last, *rows)

    def _near(self, top: int, first: int, last: int) -> list[int]:
        """Return the rows of a phrase without the clauses in it, not far from the figure."""
        grammar, found, stack = self._grammar, [top], [top]
        while stack:
            for kid in grammar.children[stack.pop()]:
                near = first - _FAR < kid < last + _FAR
                if near and grammar.dep[kid] not in _APART:
                    found.append(kid)
                    stack.append(kid)
        return found

    def _with_verb(self, first: int, last: int, governing: Governing) -> tuple[int, int]:
        """Return the rows from the verb that governs the term to it, where they stand together."""
        verb = self._inner(governing, first)
        if not first - _FAR < verb < last + _FAR:
            return first, last
        return min(first, verb), max(last, verb)

    def _with_noun(self, first: int, last: int, at: int) -> tuple[int, int]:
        """Return the rows from what is so long to its length, with the phrase of a noun."""
        rows = [at] if self._grammar.tag[at][0] == "V" else self._near(at, first, last)
        return min(first, *rows), max(last, *rows)

    def _inner(self, governing: Governing, row: int) -> int:
        """Return the verb next above a row, below what governs it."""
        grammar, node = self._grammar, row
        for _ in range(_FAR):
            if grammar.tag[node].startswith("VB") and grammar.dep[node] not in ("acl", "amod"):
                return node
            if node == governing.at or grammar.head[node] == node:
                break
            node = grammar.head[node]
        return governing.at

    def _about(self, governing: Governing, first: int, last: int) -> Span | None:
        """Return what a number without a noun is about: the verb's object, else its subject."""
        grammar, verb = self._grammar, governing.at
        for label in ("dobj", "nsubjpass", "nsubj"):
            kid = grammar.child(verb, label)
            if kid is not None and not first <= kid <= last:
                return self._noun(kid)
        return None

    def _noun(self, head: int, without: Container[int] = ()) -> Span | None:
        """Return a noun with what qualifies it, but for the rows of its number."""
        grammar = self._grammar
        first, last = head, head
        for kid in reversed(grammar.children[head]):
            if kid < head and grammar.dep[kid] in _MODIFIERS - {"det"}:
                below = grammar.subtree(kid)
                if any(row in without for row in below):
                    break
                first = min(first, below[0])
        for kid in grammar.children[head]:
            if kid == head + 1 and grammar.lower(kid) == "of":
                target = grammar.child(kid, "pobj")
                told = target is not None and target not in without
                last = max(last, target) if told and target is not None else last
        return grammar.span(first, last)

    # -- who, and when ----------------------------------------------------------------------------

    def _parties(
        self, governing: Governing, statement: Statement | None
    ) -> tuple[Participant | None, Participant | None]:
        """Return who would do it, and who asks for it."""
        grammar, people = self._grammar, self._people
        if governing.kind in ("asked", "offered"):
            if governing.by is None:
                return None, _speaker(statement)
            heads = [governing.by]
            found = people.named(heads, statement)
            one = found[0] if found else None
            asked = grammar.child(governing.at, "dobj", "dative")
            whom = [] if asked is None or asked == governing.top else [asked]
            other = people.named(whom, statement, ("who",))
            second = other[0] if other else None
            return (second, one) if governing.kind == "asked" else (one, None)
        if governing.kind == "outcome" and statement is not None:
            return None, _speaker(statement)
        verb = self._inner(governing, governing.top)
        if governing.kind not in _TOLD or (governing.kind == "holds" and verb == governing.at):
            return None, None
        subject = subject_of(grammar, verb) if grammar.tag[verb].startswith("VB") else None
        if subject is None or grammar.child(verb, "auxpass") is not None:
            return None, None
        doers = people.named([subject], statement, ("who",)) if grammar.tag[subject] != "CD" else ()
        return (doers[0] if doers else None), None

    def _phase(self, governing: Governing, rows: tuple[int, int]) -> int | None:
        """Return the number of the phase that is named in the clause: "in a first phase"."""
        grammar, verb = self._grammar, governing.at
        sentence = grammar.sentences[grammar.sentence[verb]]
        found: list[tuple[int, int]] = []
        for row in range(max(sentence[0], rows[0] - _FAR), min(sentence[1], rows[1] + _FAR)):
            number = _ORDINALS.get(grammar.lower(row))
            if number is None:
                continue
            part = grammar.lemma[row + 1] in _PARTS if row + 1 < len(grammar) else False
            alone = grammar.dep[row] == "nsubj" and grammar.head[row] == verb
            if part or alone:
                found.append((min(abs(row - rows[0]), abs(row - rows[1])), number))
        if found and any(grammar.word(row) == ";" for row in range(*rows)):
            return None
        return min(found)[1] if found else None


def _speaker(statement: Statement | None) -> Participant | None:
    """Return who says so as the one who asks for it."""
    for one in () if statement is None else statement.speakers:
        if one.name and one.evidence is not None:
            return Participant(one.name, one.kind, one.evidence)
    return None
