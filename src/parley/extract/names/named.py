"""Mentions in one document -> the persons named by them: names, apposition, "he" and "she"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.naming import Person
from parley.extract.names.offices import Offices
from parley.extract.names.people import People
from parley.extract.names.phrases import phrase, words
from parley.extract.roles import Roles

__all__ = ["Named"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_PERSONAL: Final = frozenset({"he", "she", "his", "her", "him"})
_NOMINATIVE: Final = {"his": "he", "him": "he", "her": "she"}
_PAIRED: Final = frozenset({"nmod", "compound"})
_MAIN: Final = frozenset({"ROOT", "conj", "parataxis"})
_LONGEST_LABEL: Final = 5
_PARAGRAPHS_BACK: Final = 3
"""How far back "he" may point: further than that, something else has been read in between."""


class Named:
    """Which person a mention names; `is_quoted(row)` tells what stands in quotation marks."""

    def __init__(
        self,
        grammar: Grammar,
        people: People,
        offices: Offices,
        is_quoted: Callable[[int], bool],
    ) -> None:
        self._grammar = grammar
        self._roles = Roles.load()
        self._people = people
        self._offices = offices
        self._is_quoted = is_quoted

    def at(self, head: int) -> Person | None:
        """Return the person at a head, or in apposition to it: "the minister, Ada Obi,"."""
        person = self._people.at(head)
        role = self._roles.is_role(self._grammar.lower(head))
        if person is not None or (self._grammar.tag[head] in _NAMES and not role):
            return person
        named = self._explained(head) or self._explaining(head)
        if named is None:
            return None
        described = words(self._grammar, *phrase(self._grammar, head))
        return Person(named.first, named.last, named.words, described)

    def _explained(self, head: int) -> Person | None:
        """Return the person who explains a role: "the minister of ports, Ada Obi"."""
        grammar = self._grammar
        of = grammar.child(head, "prep")
        place = None if of is None or grammar.lower(of) != "of" else grammar.child(of, "pobj")
        for row in (head, place):
            apposed = None if row is None else grammar.child(row, "appos")
            named = None if apposed is None else self._people.at(apposed)
            if named is not None and (row == head or self._roles.is_role(grammar.lower(head))):
                return named
        return None

    def _explaining(self, head: int) -> Person | None:
        """Return the person whom a role explains: "Ada Obi, the minister and poet, who said"."""
        grammar, row = self._grammar, head
        if grammar.tag[head] == "NNS" or not self._roles.is_role(grammar.lemma[head]):
            return None
        while grammar.dep[row] == "conj":
            row = grammar.head[row]
        return self._people.at(grammar.head[row]) if grammar.dep[row] == "appos" else None

    def role(self, person: Person, head: int) -> str | None:
        """Return the role printed with a mention, else with an earlier one of the person."""
        return person.description or self._offices.after(head) or self._people.role_of(person)

    def pair(self, head: int) -> tuple[int, ...]:
        """Return both of two persons whom the parser made one: "both Ada Obi and Carl Benning".

        Also where they explain a mention: "two ministers, Ada Obi and Carl Benning,".
        """
        grammar, people = self._grammar, self._people
        apposed = grammar.child(head, "appos")
        last = head if apposed is None or people.at(head) else apposed
        if people.at(last) is None:
            return (head,)
        others = [
            kid
            for kid in grammar.children[last]
            if (kid < last and grammar.child(kid, "cc") is not None and grammar.dep[kid] in _PAIRED)
            or (last != head and grammar.dep[kid] == "conj")
        ]
        named = [row for row in others if (other := people.at(row)) and other != people.at(last)]
        return tuple(sorted((last, *named))) if named else (head,)

    def before(self, pronoun: int) -> Person | None:
        """Return the last subject of a main clause among the persons before, else the last."""
        grammar, last = self._grammar, None
        word = grammar.lower(pronoun)
        if word not in _PERSONAL:
            return None
        turn = self._turn(pronoun)
        for person in self._people.before(pronoun):
            if turn is not None and self._people.fullest(person).words == turn:
                continue
            if grammar.paragraph[pronoun] - grammar.paragraph[person.first] > _PARAGRAPHS_BACK:
                break
            fits = self._people.may_be(person, _NOMINATIVE.get(word, word))
            if self._is_quoted(person.first) or not fits:
                continue
            if self._acts(person):
                return person
            last = last or person
        return last

    def _turn(self, pronoun: int) -> tuple[str, ...] | None:
        """Return who speaks in a turn of an interview, and is "I" there: "OBI: He told me so."."""
        grammar = self._grammar
        first, past = grammar.paragraphs[grammar.paragraph[pronoun]]
        for row in range(first, min(past - 1, first + _LONGEST_LABEL)):
            if grammar.word(row + 1) == ":":
                person = self._people.at(row)
                return None if person is None else self._people.fullest(person).words
        return None

    def _acts(self, person: Person) -> bool:
        """Whether the person, or the role that the name explains, is a main clause's subject."""
        grammar = self._grammar
        row = person.last
        if grammar.dep[row] == "appos":
            row = grammar.head[row]
        if grammar.dep[row] not in ("nsubj", "nsubjpass"):
            return False
        verb = grammar.head[row]
        # "Ada Obi told him: “…”" hangs on the verb of what she says
        tells = grammar.dep[verb] == "ccomp" and self._is_quoted(grammar.head[verb])
        return tells or grammar.dep[verb] in _MAIN
