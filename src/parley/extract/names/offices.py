"""Offices in one document -> who holds them: "the minister" is whoever was introduced as one.

Where two holders are named near, the office is left as it is printed: it may be either.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.naming import Person
from parley.extract.names.people import People
from parley.extract.names.phrases import ARTICLES, is_any, phrase, words
from parley.extract.roles import Roles

__all__ = ["Offices"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_PEOPLE_BACK: Final = 200
"""How many names back an office-holder is looked for: a whole report, not a whole book."""
_PEOPLE_AHEAD: Final = 20
_OTHER_OFFICE: Final = frozenset({"prime", "vice", "deputy", "assistant", "former", "shadow"})
"""Words that make another office of a role: a prime minister is not "the minister"."""


class Offices:
    """Who is introduced with which role in one document."""

    def __init__(self, grammar: Grammar, people: People, roles: Roles) -> None:
        self._grammar = grammar
        self._people = people
        self._roles = roles

    def is_office(self, head: int) -> bool:
        """Whether a mention points at one office-holder: "the minister", "the union's leader"."""
        grammar, lemma = self._grammar, self._grammar.lemma[head]
        if is_any(grammar, head):
            return False
        definite = any(
            grammar.lower(kid) == "the" or grammar.dep[kid] == "poss"
            for kid in grammar.children[head]
        )
        known = self._roles.is_role(lemma) and not self._roles.is_generic(lemma)
        return known and (definite or grammar.tag[head] in _NAMES or self._is_bare(head))

    def _is_bare(self, head: int) -> bool:
        """Whether a single holder has no article, as in headlines: "Rail chief sees no way out"."""
        kids = self._grammar.children[head]
        determined = any(self._grammar.dep[kid] in ("det", "nummod", "poss") for kid in kids)
        return self._grammar.tag[head] == "NN" and not determined

    def holder(self, head: int) -> Person | None:
        """Return the person introduced with this role, for "the minister" without a name."""
        if not self.is_office(head):
            return None
        first, last = phrase(self._grammar, head)
        asked = {self._grammar.lower(row) for row in range(first, last + 1)} - ARTICLES
        return self.called(asked, head) or (
            self._ahead(asked, head) if self._is_bare(head) else None
        )

    def _ahead(self, asked: set[str], after: int) -> Person | None:
        """Return the one person whom the report then introduces in this role."""
        coming = (person for person in self._people.all if person.first > after)
        found = [p for p in islice(coming, _PEOPLE_AHEAD) if self._holds(p, asked)]
        names = {self._people.fullest(person).words for person in found}
        return found[0] if len(names) == 1 else None

    def called(self, asked: set[str], before: int) -> Person | None:
        """Return the one person named before a row whose role holds all these words.

        None where another of that role is named in the paragraphs since.
        """
        nearest: Person | None = None
        since = 0
        for person in islice(self._people.before(before), _PEOPLE_BACK):
            if nearest is not None and person.first < since:
                break
            if not self._holds(person, asked):
                continue
            if nearest is None:
                nearest = person
                since = self._grammar.paragraphs[self._grammar.paragraph[person.first]][0]
            elif self._people.fullest(person).words != self._people.fullest(nearest).words:
                return None
        return nearest

    def _holds(self, person: Person, asked: set[str]) -> bool:
        role = self.beside(person) or self._people.role_of(person)
        if role is None:
            return False
        short = role.lower().split()
        held = {*short, *(word for one in short for word in self._spelled(one))}
        return asked <= held and not (held - asked) & _OTHER_OFFICE

    def _spelled(self, word: str) -> list[str]:
        """Return the words that an abbreviated title is short for: "sen." is "senator"."""
        return self._roles.expansions.get(word, "").split()

    def beside(self, person: Person) -> str | None:
        """Return the role printed with a name: before it, or in apposition on either side."""
        return person.description or self.after(person.last) or self._before(person)

    def after(self, head: int) -> str | None:
        """Return the role in apposition: "Ada Obi, the union's chief negotiator"."""
        apposed = self._grammar.child(head, "appos")
        if apposed is None or not self._is_role(apposed):
            return None
        return words(self._grammar, *phrase(self._grammar, apposed))

    def _before(self, person: Person) -> str | None:
        """Return the role to which the name is in apposition: "the navy's spokesman, Ada Obi"."""
        head = self._grammar.head[person.last]
        if self._grammar.dep[person.last] != "appos" or not self._is_role(head):
            return None
        return words(self._grammar, *phrase(self._grammar, head))

    def _is_role(self, row: int) -> bool:
        return self._roles.is_role(self._grammar.lemma[row])
