"""Grammar -> the names of persons in one document, each with the role or title printed beside it.

A run of capitalised words is a person's name where a title or a role stands before it, or where it
has two words and no sign of a body or a place; a bare surname where a full name shares it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.extract.grammar import Grammar
from parley.extract.roles import Roles
from parley.extract.things import glued, lands, split_at_verbs, things
from parley.lexicon import load

__all__ = ["CALENDAR", "People", "Person"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_MISTAKEN: Final = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "RB", "FW"})
_HYPHENS: Final = frozenset("-–'’")
CALENDAR: Final = frozenset(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September"}
    | {"October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep"}
    | {"Sept", "Oct", "Nov", "Dec", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}
    | {"Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat"}
)
_BEFORE_NAME: Final = frozenset({"compound", "amod", "nmod"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_FEMALE: Final = frozenset({"ms", "ms.", "mrs", "mrs.", "miss", "lady", "dame", "madam"})
_MALE: Final = frozenset({"mr", "mr.", "sir", "lord"})
_LONGEST_NAME: Final = 5
_OWNERS: Final = {"his": "he", "her": "she"}


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name as it stands at rows first..last: bare words, printed role, and title."""

    first: int
    last: int
    words: tuple[str, ...]
    description: str | None = None
    pronoun: str | None = None

    @property
    def name(self) -> str:
        """The bare name: "Ada Obi"."""
        return " ".join(self.words)

    @property
    def surname(self) -> str:
        """The last word, in lower case."""
        return self.words[-1].lower()


class People:
    """The persons named in a document, in order of the text."""

    def __init__(self, grammar: Grammar, roles: Roles) -> None:
        self._grammar = grammar
        self._roles = roles
        self.all = self._persons_among(self._runs())
        self._starts = [person.first for person in self.all]
        self._by_surname: dict[str, list[Person]] = {}
        self._pronouns: dict[str, str] = {}
        for person in self.all:
            self._by_surname.setdefault(person.surname, []).append(person)
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
        same = [p for p in self._by_surname.get(person.surname, ()) if _agree(p, person)]
        before = [p for p in same if p.first <= person.first] or same or [person]
        longer = Counter(p.words for p in before if len(p.words) > 1)
        if len(longer) > 1 and len(person.words) == 1:
            # in a headline with capitals two names can be read as one: the commoner is right
            common = Person(0, 0, max(longer, key=lambda words: longer[words]))
            before = [p for p in before if _agree(p, common)]
        return max(before, key=lambda p: (len(p.words), -p.first))

    def role_of(self, person: Person) -> str | None:
        """Return the role printed with the mention, else with an earlier one of the person."""
        if person.description:
            return person.description
        same = self._by_surname.get(person.surname, ())
        told = [p.description for p in same if p.description and _agree(p, person)]
        return told[0] if told else None

    def may_be(self, person: Person, pronoun: str) -> bool:
        """Whether a pronoun fits what stands with the surname: "Mr", "her own", a given name."""
        known = self._pronouns.get(person.surname)
        if known is None:
            full = self.fullest(person).words
            known = _given().get(full[0]) if len(full) > 1 else None
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
        same = self._by_surname[person.surname]
        first_names = {other.words[0] for other in same if len(other.words) > 1}
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

    # -- finding them ---------------------------------------------------------------------------

    def _runs(self) -> list[tuple[int, int]]:
        grammar, row, runs = self._grammar, 0, []
        while row < len(grammar):
            if grammar.tag[row] not in _NAMES:
                row += 1
                continue
            if grammar.word(row).rstrip(".") in CALENDAR:
                row += 1
                continue
            last = row
            while last + 1 < len(grammar) and self._goes_on(last + 1):
                last += 1
            while grammar.tag[last] not in _NAMES:
                last -= 1
            runs += split_at_verbs(grammar, row, last)
            row = last + 1
        return runs

    def _goes_on(self, row: int) -> bool:
        """Whether a row continues the name before it."""
        grammar = self._grammar
        if grammar.sentence[row] != grammar.sentence[row - 1]:
            return False
        if grammar.tag[row] in _NAMES:
            return True
        if row + 1 >= len(grammar) or grammar.tag[row + 1] not in _NAMES:
            return False
        if grammar.word(row) in _HYPHENS:
            touches = grammar.start[row] == grammar.end[row - 1]
            return touches and grammar.start[row + 1] == grammar.end[row]
        return self._roles.is_particle(grammar.word(row))

    def _persons_among(self, runs: Sequence[tuple[int, int]]) -> list[Person]:
        unfit = things(self._grammar, self._roles, runs)
        read = [self._read(first, last) for first, last in runs]
        read = [(None, False) if p is None or p.words in unfit else (p, sure) for p, sure in read]
        from_lands = lands(self._grammar, (p.words[-1] for p, _ in read if p is not None))
        read = [
            (None, False) if p is not None and _is_land(p, from_lands) else (p, sure)
            for p, sure in read
        ]
        surnames = {person.words[-1] for person, sure in read if person is not None and sure}
        named = [
            person
            for person, sure in read
            if person is not None
            and (sure or (len(person.words) == 1 and person.words[0] in surnames))
        ]
        inside = {row for first, last in runs for row in range(first, last + 1)}
        return sorted([*named, *self._untagged(surnames, inside)], key=lambda person: person.first)

    def _untagged(self, surnames: set[str], inside: set[int]) -> Iterator[Person]:
        """Yield known surnames that the tagger took for common words, or that are in capitals."""
        grammar = self._grammar
        for row in range(len(grammar)):
            word = grammar.word(row)
            if row not in inside and word in surnames and grammar.tag[row] in _MISTAKEN:
                yield Person(row, row, (word,))
            elif word.isupper() and len(word) > 2 and word.title() in surnames:
                yield Person(row, row, (word.title(),))  # "OBI:" before a turn of an interview

    def _read(self, first: int, last: int) -> tuple[Person | None, bool]:
        """Split a run into role and name; True where it is surely a person's."""
        grammar, roles = self._grammar, self._roles
        words = [grammar.word(row) for row in range(first, last + 1)]
        before = [grammar.word(row) for row in range(max(0, first - 3), first)]
        cut = roles.title_length(words, before)
        bare = glued(self._grammar, first + cut, last)
        if not bare or roles.is_body(words[cut:]) or roles.is_place(" ".join(bare)):
            return None, False
        if len(bare) > 1 and all(word.isupper() and len(word) > 2 for word in bare):
            return None, False  # a dateline: "PORT ANSEL, Feb. 12 -"
        title = words[cut - 1].lower() if cut else ""
        courtesy = roles.is_personal_title(title)
        described = None if courtesy else self._role_before(first, cut)
        pronoun = "she" if title in _FEMALE else "he" if title in _MALE else None
        person = Person(first + cut, last, tuple(bare), described, pronoun)
        article = not cut and self._has_article(first, last)
        if article and grammar.dep[last] in _BEFORE_NAME:
            article = bare[0] not in _given()  # "the Ada Obi campaign"
        full = 2 <= len(bare) <= _LONGEST_NAME and not article
        return person, courtesy or (bool(described) and len(bare) <= _LONGEST_NAME) or full

    def _has_article(self, first: int, last: int) -> bool:
        """Whether an article belongs to the run: "the Gudrun Bay" is no person."""
        grammar = self._grammar
        if first > 0 and grammar.lower(first - 1) in _ARTICLES:
            return True
        return any(
            grammar.dep[kid] == "det"
            and grammar.lower(kid) in _ARTICLES
            and all(grammar.dep[row] != "punct" for row in range(kid, first))
            for kid in grammar.children[last]
        )

    def _role_before(self, first: int, cut: int) -> str | None:
        """Return the role printed before the name: titles of the run and what modifies them."""
        grammar = self._grammar
        start = row = first + cut
        while row > 0 and grammar.sentence[row - 1] == grammar.sentence[first]:
            previous = row - 1
            modifies = grammar.dep[previous] in _BEFORE_NAME and grammar.head[previous] >= previous
            office = grammar.lower(previous) == "of" and row < start and self._is_role(previous - 1)
            holder = grammar.lower(row) == "of" and self._is_role(previous)
            if not (previous >= first or modifies or office or holder):
                break
            row = previous
        if row == start or not any(self._is_role(r) for r in range(row, start)):
            return None
        return grammar.text[grammar.start[row] : grammar.end[start - 1]].strip()

    def _is_role(self, row: int) -> bool:
        grammar = self._grammar
        lemma = grammar.lemma[row]
        return row >= 0 and (self._roles.is_role(lemma) or grammar.lower(row) in self._roles.titles)


@cache
def _given() -> Mapping[str, str]:
    """Return "he" or "she" for the given names that tell it."""
    names = load("given_names")
    return {
        **dict.fromkeys(names["female"], "she"),
        **dict.fromkeys(names["male"], "he"),
    }


def _is_land(person: Person, names: set[str]) -> bool:
    """Whether a name without role and title ends in a land's: "Meanwhile Lunia"."""
    titled = person.description is not None or person.pronoun is not None
    return person.words[-1] in names and not titled


def _agree(one: Person, other: Person) -> bool:
    """Whether two forms can be one person's: one ends the other, or first names agree."""
    shorter, longer = sorted((one.words, other.words), key=len)
    return longer[-len(shorter) :] == shorter or longer[0][0] == shorter[0][0]
