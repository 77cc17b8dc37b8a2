"""The names of persons in one document -> who is who: full names, "he" or "she", roles.

A short form ("Ms Obi", "De Groot") is the fullest name printed that ends in it; a title before a
given name ("Dame Helen") points at the person of that given name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.given import given_names
from parley.extract.names.naming import Naming, Person
from parley.extract.roles import Roles

__all__ = ["People"]

_OWNERS: Final = {"his": "he", "her": "she"}
_MOST_FORMS: Final = 64
"""Forms of one surname in a report: where there are more, a short form is nobody's for certain."""


class _Form:
    """One form of a name: where it first stands, first with a role, and how often."""

    def __init__(self, first: Person) -> None:
        self.first = first
        self.described: Person | None = None
        self._rows: list[int] = []

    def add(self, person: Person) -> None:
        """Count one more mention, in order of the text."""
        self._rows.append(person.first)
        if person.description and self.described is None:
            self.described = person

    def count(self, until: int) -> int:
        """Return how many mentions begin up to a row."""
        return bisect_right(self._rows, until)


class People:
    """The persons named in a document, in order of the text."""

    def __init__(self, grammar: Grammar, roles: Roles) -> None:
        self._grammar = grammar
        self._roles = roles
        self.all = Naming(grammar, roles).persons()
        self._starts = [person.first for person in self.all]
        self._forms: dict[str, dict[tuple[str, ...], _Form]] = {}
        self._pronouns: dict[str, str] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._titled: dict[str, Person] = {}
        for person in self.all:
            if person.given:
                self._titled.setdefault(person.words[-1].lower(), person)
            elif len(person.words) > 1:
                self._by_given.setdefault(person.words[0].lower(), []).append(person)
            forms = self._forms.setdefault(person.surname, {})
            forms.setdefault(person.words, _Form(person)).add(person)
            if person.pronoun:
                self._pronouns.setdefault(person.surname, person.pronoun)
        self._learn_pronouns()

    def at(self, row: int) -> Person | None:
        """Return the person whose name covers the row."""
        index = bisect_right(self._starts, row) - 1
        if index >= 0 and row <= self.all[index].last:
            return self.all[index]
        return None

    def before(self, row: int) -> Iterator[Person]:
        """Yield the names that end before the row, the nearest first."""
        for index in range(bisect_right(self._starts, row) - 1, -1, -1):
            if self.all[index].last < row:
                yield self.all[index]

    def fullest(self, person: Person) -> Person:
        """Return the longest form of the name printed up to the mention, else in the document."""
        if person.given:
            return self._of_given_name(person)
        same = self._same(person)
        until = person.first
        before = [form for form in same if form.first.first <= until]
        if not before:
            before, until = same, len(self._grammar)
        longer = [form for form in before if len(form.first.words) > 1]
        if len(longer) > 1 and len(person.words) == 1:
            # in a headline with capitals two names can be read as one: the commoner is right
            common = max(longer, key=lambda form: form.count(until)).first
            before = [form for form in before if _agree(form.first, common)]
        firsts = [form.first for form in before] or [person]
        full = max(firsts, key=lambda p: (len(p.words), -p.first))
        return self._titled.get(full.surname, full) if len(full.words) == 1 else full

    def _same(self, person: Person) -> list[_Form]:
        """Return the forms of the surname that can be the person's, in order of the text."""
        forms = self._forms.get(person.surname, {})
        if len(forms) > _MOST_FORMS:
            return [forms[person.words]] if person.words in forms else []
        return [form for form in forms.values() if _agree(form.first, person)]

    def _of_given_name(self, person: Person) -> Person:
        """Return who bears a title's given name: "Dame Helen Abara"; else the title and name.

        A sovereign has no surname: "King Hussein" is nobody else called Hussein.
        """
        named = [p for p in self._by_given.get(person.words[-1].lower(), ()) if p.pronoun]
        fitting = [p for p in named if p.pronoun == person.pronoun] if person.pronoun else named
        before = [p for p in fitting if p.first < person.first] or fitting
        return before[-1] if len({p.words for p in before}) == 1 else person

    def role_of(self, person: Person) -> str | None:
        """Return the role printed with the mention, else with an earlier one of the person."""
        if person.description:
            return person.description
        person = self.fullest(person) if person.given else person
        told = [form.described for form in self._same(person) if form.described is not None]
        return min(told, key=lambda p: p.first).description if told else None

    def may_be(self, person: Person, pronoun: str) -> bool:
        """Whether a pronoun fits what stands with the surname: "Mr", "her own", a given name."""
        known = person.pronoun
        if known is None:
            full = self.fullest(person).words  # of two with one surname the given name tells
            known = given_names().get(full[0]) if len(full) > 1 else None
        if known is None:
            known = self._pronouns.get(person.surname)
        return known is None or known == pronoun

    def _learn_pronouns(self) -> None:
        """Learn "he" or "she" from what persons do with their own: "Obi named her successor"."""
        grammar = self._grammar
        votes: dict[str, Counter[str]] = {}
        for row in range(len(grammar)):
            pronoun = _OWNERS.get(grammar.lower(row))
            if pronoun is None or grammar.tag[row] != "PRP$":
                continue
            verb = self._verb_over(row)
            subject = None if verb is None else grammar.child(verb, "nsubj")
            person = None if subject is None or subject > row else self.at(subject)
            if person is not None and self._alone(person, row):
                votes.setdefault(person.surname, Counter())[pronoun] += 1
        for surname, found in votes.items():
            (pronoun, most), *rest = found.most_common()
            if most > 2 * sum(count for _, count in rest):
                self._pronouns.setdefault(surname, pronoun)

    def _alone(self, person: Person, row: int) -> bool:
        """Whether nobody else stands between a person and the row, or shares the surname."""
        first_names = {words[0] for words in self._forms[person.surname] if len(words) > 1}
        return next(self.before(row), person) == person and len(first_names) <= 1

    def _verb_over(self, row: int) -> int | None:
        """Return the verb that governs what "his" or "her" owns, as object or with a preposition.

        None where something else stands between, to which the pronoun may point.
        """
        grammar = self._grammar
        above = grammar.head[row]
        while grammar.dep[above] in ("dobj", "prep", "pobj"):
            above = grammar.head[above]
        return above if grammar.tag[above].startswith("VB") else None


def _agree(one: Person, other: Person) -> bool:
    """Whether two forms can be one person's: one ends the other, or first names agree.

    Particles have a capital where nothing stands before them: "De Groot".
    """
    shorter, longer = sorted((one.words, other.words), key=len)
    end = tuple(word.lower() for word in longer[-len(shorter) :])
    return end == tuple(word.lower() for word in shorter) or longer[0][0] == shorter[0][0]
