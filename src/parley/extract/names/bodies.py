"""Grammar and people -> the bodies named in one document: their fullest names, their kinds.

A run of capitalised words that is no person's name: "the Straits Navigation Council", "SNC", "the
Council". A later short form is given the full name; "the company", "the board" are in callings.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.naming import CALENDAR, is_sum
from parley.extract.names.people import People
from parley.extract.names.things import glued
from parley.extract.names.titled import titled_rows
from parley.extract.roles import Roles
from parley.lexicon import load

__all__ = ["Bodies", "Body"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_JOINING: Final = frozenset({"of", "for", "on"})
_SMALL: Final = frozenset({"of", "for", "on", "and", "the", "&"})
_HYPHENS: Final = frozenset("-‑")
_LONGEST: Final = 14
"""Rows of the longest name: an office of a world body with all that it coordinates."""
_SHORTEST_STEM: Final = 5
_MOST: Final = 64
"""Names that a short form may stand for: where a report prints more, it stands for itself."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name as it stands at rows first..last, without its article."""

    first: int
    last: int
    words: Words

    @property
    def name(self) -> str:
        """The name as printed."""
        return " ".join(self.words)


class Bodies:
    """The bodies named in a document, in order of the text."""

    def __init__(self, grammar: Grammar, people: People, roles: Roles) -> None:
        self._grammar = grammar
        self._people = people
        self._roles = roles
        self.all = self._sure_of(list(self._named()))
        self._starts = [body.first for body in self.all]
        self._first: dict[Words, int] = {}
        for body in self.all:
            self._first.setdefault(body.words, body.first)
        starts = {first for first, _ in grammar.sentences}
        self._sure = {
            body.words
            for body in self.all
            if body.first not in starts and grammar.tag[body.last] == "NNP"
        }
        self._longer = _by_parts(self._first)
        self._full = {words: self._fullest(words) for words in self._first}
        self._kinds = self._told_kinds()

    def at(self, row: int) -> Body | None:
        """Return the body whose name covers the row."""
        index = bisect_right(self._starts, row) - 1
        if index >= 0 and row <= self.all[index].last:
            return self.all[index]
        return None

    def fullest(self, body: Body) -> str:
        """Return the fullest name that the document prints for a body."""
        return " ".join(self._full[body.words])

    def kinds(self, name: str) -> frozenset[str]:
        """Return the nouns that tell what a body is, by its fullest name; empty if unknown."""
        return self._kinds.get(name, frozenset())

    # -- finding them ---------------------------------------------------------------------------

    def _named(self) -> Iterator[Body]:
        row = 0
        while row < len(self._grammar):
            if self._grammar.tag[row] not in _NAMES or not self._is_name(row):
                row += 1
                continue
            last = self._end(row)
            yield from self._read(row, last)
            row = last + 1

    def _sure_of(self, found: list[Body]) -> list[Body]:
        """Return names but those that only a headline with capitals prints: "Judge Fines Union"."""
        titled = titled_rows(self._grammar)
        told = {body.words for body in found if body.first not in titled}
        return [body for body in found if body.first not in titled or body.words in told]

    def _is_name(self, row: int) -> bool:
        grammar = self._grammar
        if grammar.tag[row] not in _NAMES or self._people.at(row) is not None:
            return False
        word = grammar.word(row)
        if is_sum(word):
            return False  # "the £9.8bn Torr bid"
        return word.rstrip(".") not in CALENDAR and (word[0].isupper() or word[0].isdigit())

    def _end(self, first: int) -> int:
        """Return the row at which a name ends: "of" and "and" are part of an office's name."""
        grammar, last, office = self._grammar, first, False
        while last + 1 < len(grammar) and last - first < _LONGEST:
            if grammar.sentence[last + 1] != grammar.sentence[first]:
                break
            if self._is_name(last + 1) and (last == first or not self._is_apart(last + 1)):
                last += 1
                continue
            joint = grammar.lower(last + 1)
            past = last + 2
            if past < len(grammar) and grammar.lower(past) == "the" and joint in _JOINING:
                past += 1
            office = office or (joint in _JOINING and self._is_office(last))
            joins = office and (joint in _JOINING or joint in ("and", "&"))
            glued = joint in _HYPHENS and grammar.start[last + 1] == grammar.end[last]
            if not (joins or glued) or past >= len(grammar) or not self._is_name(past):
                break
            last = past
        return last

    def _is_apart(self, row: int) -> bool:
        """Whether a name stands in brackets or apposition after another: "… Council (SNC)"."""
        return self._grammar.dep[row] == "appos"

    def _is_office(self, row: int) -> bool:
        word = self._grammar.lower(row)
        return word in self._roles.institutions or word in self._roles.bodies or word == "office"

    def _read(self, first: int, last: int) -> Iterator[Body]:
        found = glued(self._grammar, first, last)
        lower = found[-1].lower()
        if lower in self._roles.titles or (self._roles.is_role(lower) and len(found) < 3):
            return
        yield Body(first, last, tuple(found))

    # -- which is which -------------------------------------------------------------------------

    def _fullest(self, words: Words) -> Words:
        """Return the one longer name that fits, printed before; else printed anywhere."""
        if self._roles.is_place(" ".join(words)):
            return words
        found = [self._longer.get(key, []) for key in _sought(words)]
        near = dict.fromkeys(one for names in found if len(names) <= _MOST for one in names)
        longer = [other for other in near if self._is_short_for(words, other)]
        before = [other for other in longer if self._first[other] < self._first[words]]
        fitting = before or longer
        if len(fitting) > 1:
            longest = max(fitting, key=lambda other: (len(other), len(" ".join(other))))
            if not all(other == longest or self._is_short_for(other, longest) for other in fitting):
                return words
            return longest
        return fitting[0] if fitting else words

    def _is_short_for(self, short: Words, full: Words) -> bool:
        if short == full or self._roles.is_place(" ".join(full)):
            return False
        if len(short) == 1 and _is_acronym(short[0]):
            return short[0].replace(".", "") in _initials(full)
        if len(short) == len(full):
            return len(short) > 1 and _is_clipped(short, full)
        if len(short) > len(full):
            return False
        if full[-len(short) :] == short:
            return len(short) > 1 or self._carries(short, full)
        rest = [word.lower().rstrip(".") for word in full[len(short) :]]
        return full[: len(short)] == short and all(self._is_firm_word(word) for word in rest)

    def _carries(self, short: Words, full: Words) -> bool:
        """Whether the last word alone can stand for a name: "the Council", "United".

        A word that is no body's noun only after the full name, and where that is surely a name:
        the first word of a sentence has a capital anyway ("Outside Torr").
        """
        if short[0].lower() in self._roles.institutions:
            return True
        return len(full) == 2 and full in self._sure and self._first[full] < self._first[short]

    def _is_firm_word(self, word: str) -> bool:
        return word in self._roles.bodies and word not in ("forces", "nations", "brigades")

    # -- what they are --------------------------------------------------------------------------

    def _told_kinds(self) -> Mapping[str, frozenset[str]]:
        kinds: dict[str, set[str]] = {}
        known = _kinds_by_name()
        for body in self.all:
            full = self.fullest(body)
            if self._roles.is_place(full):
                continue
            told = kinds.setdefault(full, set())
            told.update(known.get(full, ()))
            told.update(known.get(body.name, ()))
            told.update(self._in_name(self._full[body.words]))
            told.update(self._beside(body))
        return {name: frozenset(told) for name, told in kinds.items()}

    def _in_name(self, words: Words) -> Iterator[str]:
        """Yield the noun of a name: "union" of "Dockers Union", "bank" of "Bank of Lune"."""
        lower = [word.lower().rstrip(".") for word in words]
        carrier = next((at for at, word in enumerate(lower) if word in _JOINING), len(lower)) - 1
        for noun in {lower[carrier], lower[carrier].removesuffix("s")}:
            if noun in self._roles.institutions or noun in self._roles.bodies:
                yield noun

    def _beside(self, body: Body) -> Iterator[str]:
        """Yield the nouns in apposition: "Torr, the shipping company", "rights group Sundwatch"."""
        grammar, head = self._grammar, body.last
        near = [kid for kid in grammar.children[head] if grammar.dep[kid] in ("appos", "attr")]
        if grammar.dep[head] == "appos":
            near.append(grammar.head[head])
        before = body.first - 1
        if before >= 0 and grammar.tag[before] == "NN" and not grammar.word(before).istitle():
            near.append(before)
        verb = grammar.head[head]
        if grammar.dep[head] == "nsubj" and grammar.lemma[verb] == "be":
            near += [kid for kid in grammar.children[verb] if grammar.dep[kid] == "attr"]
        for row in near:
            told = grammar.tag[row] == "NN" and self._roles.is_institution(grammar.lemma[row])
            near_by = {grammar.lower(at) for at in range(max(0, row - 2), row)}
            if told and not near_by & self._roles.rivals:  # "rival club" is not "the club"
                yield grammar.lemma[row]


def _by_parts(names: Iterable[Words]) -> Mapping[tuple[str, Words], list[Words]]:
    """Return the names by what a short form of theirs can be looked up with."""
    found: dict[tuple[str, Words], list[Words]] = {}
    for words in names:
        keys: set[tuple[str, Words]] = {("letters", (one,)) for one in _initials(words)}
        keys.add(("clipped", _pattern(words)))
        for length in range(1, len(words)):
            keys |= {("end", words[-length:]), ("start", words[:length])}
        for key in sorted(keys):
            found.setdefault(key, []).append(words)
    return found


def _sought(short: Words) -> tuple[tuple[str, Words], ...]:
    """Return what a short form is looked up with, as `_by_parts` files the names."""
    letters = (short[0].replace(".", ""),)
    return ("end", short), ("start", short), ("letters", letters), ("clipped", _pattern(short))


def _pattern(words: Words) -> Words:
    """Return the first letters: what a clipped name shares with the full one."""
    return tuple(word[0] for word in words)


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()


def _initials(words: Words) -> set[str]:
    """Return the initials of a name, with and without its small words: "DTI", "BOL"."""
    parts = [part for word in words for part in word.split("-") if part]
    long = [part for part in parts if part.lower() not in _SMALL]
    return {"".join(part[0].upper() for part in chosen) for chosen in (long, parts)}


def _is_clipped(short: Words, full: Words) -> bool:
    """Whether each word is the other's, or clipped from it: "Port Utd", "Int'l Court"."""
    return all(
        one == other
        or (
            len(other) >= _SHORTEST_STEM
            and 1 < len(one.rstrip(".")) < len(other)
            and one[0] == other[0]
            and _in_order(one.rstrip(".").lower(), other.lower())
        )
        for one, other in zip(short, full, strict=True)
    )


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


@cache
def _kinds_by_name() -> Mapping[str, frozenset[str]]:
    """Return the kinds of the outlets and international bodies that the lexicon knows."""
    lexicon = load("organisations")
    kinds: dict[str, frozenset[str]] = {}
    for table, wider in (("organisation", "organisation"), ("outlet", "outlet")):
        for entry in lexicon[table]:
            for form in (entry["name"], *entry.get("names", ())):
                kinds[form.removeprefix("the ")] = frozenset({entry["kind"], wider})
    return kinds
