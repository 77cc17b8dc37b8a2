"""Grammar -> the names of persons as they stand in one document, each with its role or title.

A run of capitalised words is a person's name where a title or a role stands before it, or where it
has two words and no sign of a body or a place; a bare surname where a full name shares it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, NamedTuple

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.given import given_names
from parley.extract.names.things import glued, lands, split_at_verbs, things
from parley.extract.roles import Roles
from parley.lexicon import load

__all__ = ["CALENDAR", "Naming", "Person", "is_sum"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_MISTAKEN: Final = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "RB", "FW"})
_HYPHENS: Final = frozenset("-–'’")
CALENDAR: Final = frozenset(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September"}
    | {"October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep"}
    | {"Sept", "Oct", "Nov", "Dec", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}
    | {"Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat"}
)
_ALSO_NAMES: Final = frozenset(
    {"Jan", "March", "Mar", "April", "May", "June", "August", "Sat", "Sun"}
)
"""Days and months that are also names: "Theresa May"."""
_BEFORE_NAME: Final = frozenset({"compound", "amod", "nmod"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_LONGEST_NAME: Final = 5
_CALLINGS: Final = ("ist", "ian", "woman", "eer", "keeper", "maker", "worker")
"""How words end that tell what a person does: "Typist Ada Obi"."""
_KNIGHTS: Final = frozenset({"Sir", "Dame"})
_AFTER_NAME: Final = frozenset({"sr.", "jr.", "m."})
_NUMBERED: Final = frozenset({"no.", "no", "nos.", "nos"})


_SUM: Final = re.compile(r"\d[\d.,]*(?:bn|m|mn|tn|k|p|pc)")


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name as it stands at rows first..last: bare words, printed role, and title.

    `given` marks a title before a given name alone, which is kept: "Dame Helen", "King Hussein".
    """

    first: int
    last: int
    words: tuple[str, ...]
    description: str | None = None
    pronoun: str | None = None
    given: bool = False

    @property
    def name(self) -> str:
        """The bare name: "Ada Obi"."""
        return " ".join(self.words)

    @property
    def surname(self) -> str:
        """The last word, in lower case; all words where no surname is among them."""
        return (self.name if self.given else self.words[-1]).lower()


def is_sum(word: str) -> bool:
    """Whether a word is a sum, no part of a name whatever the tagger says: "£9.8bn Torr bid"."""
    return word[0].isdigit() and _SUM.fullmatch(word) is not None


class Naming:
    """Reads the runs of capitalised words of a document as names of persons."""

    def __init__(self, grammar: Grammar, roles: Roles) -> None:
        self._grammar = grammar
        self._roles = roles

    def persons(self) -> list[Person]:
        """Return the persons' names in order of the text."""
        return self._persons_among(self._runs())

    def _runs(self) -> list[tuple[int, int]]:
        grammar, row, runs = self._grammar, 0, []
        while row < len(grammar):
            if not self._is_named(row):
                row += 1
                continue
            if grammar.word(row).rstrip(".") in CALENDAR or not self._opens(row):
                row += 1
                continue
            last = row
            while last + 1 < len(grammar) and self._goes_on(last + 1):
                last += 1
            while not self._is_named(last):
                last -= 1
            runs += split_at_verbs(grammar, row, last)
            row = last + 1
        return runs

    def _is_named(self, row: int) -> bool:
        """Whether a token is tagged as a name, or is one by its form: "O’Malley"."""
        word = self._grammar.word(row)
        if is_sum(word):
            return False
        form = len(word) > 3 and word[0] in "OD" and word[1] in "’'" and word[2].isupper()
        return self._grammar.tag[row] in _NAMES or form

    def _opens(self, row: int) -> bool:
        """Whether a name can begin there: "count Trump" is one with its second word."""
        word = self._grammar.word(row)
        if not word[0].isalnum():
            return False
        return not word[0].islower() or self._roles.is_particle(word) or "-" in word

    def _goes_on(self, row: int) -> bool:
        """Whether a row continues the name before it."""
        grammar = self._grammar
        if grammar.sentence[row] != grammar.sentence[row - 1]:
            return False
        if self._is_named(row):
            day = grammar.word(row).rstrip(".")
            return day not in CALENDAR or day in _ALSO_NAMES
        if row + 1 >= len(grammar) or not self._is_named(row + 1):
            return False
        if grammar.word(row) in _HYPHENS:
            touches = grammar.start[row] == grammar.end[row - 1]
            return touches and grammar.start[row + 1] == grammar.end[row]
        return self._roles.is_particle(grammar.word(row))

    def _persons_among(self, runs: Sequence[tuple[int, int]]) -> list[Person]:
        unfit = things(self._grammar, self._roles, runs)
        read = [self._read(first, last) for first, last in runs]
        read = [(None, False) if p is None or p.words in unfit else (p, sure) for p, sure in read]
        read = self._without_what_stands_before(read)
        from_lands = lands(self._grammar, (p.words[-1] for p, _ in read if p is not None))
        read = [
            (None, False) if p is not None and _is_land(p, from_lands) else (p, sure)
            for p, sure in read
        ]
        surnames = {p.words[-1] for p, sure in read if p and sure and p.words[0] not in _KNIGHTS}
        named = [
            person
            for person, sure in read
            if person is not None
            and (sure or (len(person.words) == 1 and person.words[0] in surnames))
        ]
        inside = {row for first, last in runs for row in range(first, last + 1)}
        return sorted([*named, *self._untagged(surnames, inside)], key=lambda person: person.first)

    def _without_what_stands_before(
        self, read: Sequence[tuple[Person | None, bool]]
    ) -> list[tuple[Person | None, bool]]:
        """Return the names without what a headline or a calling puts before them.

        "Typist Ada Obi": a given name stands second; "Backs Ada Obi": the name is known without it.
        """
        known = Counter(p.words for p, sure in read if p is not None and sure and len(p.words) > 1)
        return [(p if p is None else self._bare(p, known), sure) for p, sure in read]

    def _bare(self, person: Person, known: Mapping[tuple[str, ...], int]) -> Person:
        names = given_names()
        for cut in range(1, len(person.words) - 1):
            rest = person.words[cut:]
            if person.given or len(rest) < 2 or rest[0] not in names or person.words[0] in names:
                break
            calling = cut == 1 and person.words[0].lower().endswith(_CALLINGS)
            if calling or rest in known or self._is_of_an_office(person.first):
                first = self._row_of(person, cut)
                called = person.words[0] if calling else None
                return replace(
                    person, first=first, words=rest, description=person.description or called
                )
        return person

    def _is_of_an_office(self, row: int) -> bool:
        """Whether a name goes on from an office: "the supervisor of Elections Ada Obi"."""
        return self._grammar.lower(row - 1) in ("of", "for") and self._is_role(row - 2)

    def _row_of(self, person: Person, words: int) -> int:
        """Return the row at which a name begins after so many words, each printed apart."""
        row = person.first
        while words:
            row += 1
            words -= self._grammar.start[row] > self._grammar.end[row - 1]
        return row

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
        if self._is_no_name(words, last):
            return None, False
        if len(bare) > 1 and all(word.isupper() and len(word) > 2 for word in bare):
            return None, False  # a dateline: "PORT ANSEL, Feb. 12 -"
        title = words[cut - 1].lower() if cut else ""
        courtesy = roles.is_personal_title(title) or title in _lists().before_given
        described = None if courtesy else self._role_before(first, cut)
        given = title in _lists().before_given and len(bare) == 1
        named = (words[cut - 1], *bare) if given else tuple(bare)
        pronoun = _lists().told.get(title)
        person = Person(first + cut, last, named, described, pronoun, given)
        article = not cut and self._has_article(first, last)
        if article and grammar.dep[last] in _BEFORE_NAME:
            article = bare[0] not in given_names()  # "the Ada Obi campaign"
        full = 2 <= len(bare) <= _LONGEST_NAME and not article
        return person, courtesy or (bool(described) and len(bare) <= _LONGEST_NAME) or full

    def _is_no_name(self, words: Sequence[str], last: int) -> bool:
        """Whether a run is an office or a group: "Special Envoy", "Track Workers", "Decree No."."""
        grammar, roles = self._grammar, self._roles
        office = " ".join(words).lower()
        plural = grammar.tag[last] == "NNPS" and words[-1].endswith("s")
        several = plural and roles.is_role(words[-1].lower()[:-1])
        numbered = words[-1].lower() in _NUMBERED
        if len(words) > 1 and words[-1].lower() in roles.things:
            return True
        ends = len(words) > 1 and (
            roles.is_role(" ".join(words[-2:]).lower())
            or (roles.is_role(words[-1].lower()) and roles.is_place(" ".join(words[:-1])))
            or (words[-1].endswith(".") and words[-1].lower() in roles.titles - _AFTER_NAME)
        )
        return numbered or several or ends or (len(words) > 1 and roles.is_role(office))

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


class _Lists(NamedTuple):
    """Titles in lower case: those before a given name, and the pronoun that a title tells."""

    before_given: frozenset[str]
    told: Mapping[str, str]


@cache
def _lists() -> _Lists:
    found = load("roles")["given"]
    told = {title.lower(): pronoun for pronoun in ("she", "he") for title in found[pronoun]}
    return _Lists(frozenset(title.lower() for title in found["titles"]), told)


def _is_land(person: Person, names: set[str]) -> bool:
    """Whether a name without role and title ends in a land's: "Meanwhile Lunia"."""
    titled = person.description is not None or person.pronoun is not None
    return person.words[-1] in names and not titled
