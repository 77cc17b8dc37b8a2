"""Mentions of unnamed sources -> which are one source within the report, and which it leaves open.

"A diplomat … the diplomat … he" are one; "another diplomat" is a second; "a diplomat" once more, in
the same words, may be the first: it comes in anew, and `perhaps` names whom it may be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.people import People
from parley.extract.names.phrases import article, before_head, described, phrase
from parley.extract.roles import Roles
from parley.model import Span

__all__ = ["Introductions", "Unnamed", "counted"]

_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "both", "'s"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_QUANTITIES: Final = frozenset({"CD", "DT", "JJ", "PDT"})
_SHARES: Final = frozenset({"percent", "%"})
_PARTS: Final = frozenset({"one", "some", "several", "most"})
_MOST: Final = 8
"""How many sources back one may be the same: more than any report tells apart."""
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "both": 2, "pair": 2, "couple": 2, "trio": 3,
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Unnamed:
    """One unnamed source while a report is read: what is told of it, and whom it may be.

    `number` counts the people that it is, None where open; `someone` is false of what is called by
    a noun that no person bears ("64 percent").
    """

    introduced: Span
    number: int | None
    lemma: str
    told: frozenset[str]
    row: int
    someone: bool = True
    perhaps: tuple[Span, ...] = ()
    mentions: list[int] = field(default_factory=list)

    @property
    def several(self) -> bool:
        """Whether it is more than one person."""
        return self.number != 1


class Introductions:
    """The unnamed sources of a document, by the rows of their mentions in order of the text.

    `offices` are the rows of offices that nobody is named for: "the delegate" is a delegate who
    came in before, or else whoever holds the office.
    """

    def __init__(
        self, grammar: Grammar, people: People, rows: Iterable[int], offices: Iterable[int]
    ) -> None:
        self._grammar = grammar
        self._people = people
        self._roles = Roles.load()
        self._named = self._named_by_role()
        self._by_lemma: dict[str, dict[int, Unnamed]] = {}
        self._at: dict[int, Unnamed] = {}
        self._last_several: Unnamed | None = None
        again = set(offices)
        for row in sorted({*rows, *again}):
            source = self._same(row) or (None if row in again else self._new(row))
            if source is not None:
                self._mention(source, row)
        self.all = list(dict.fromkeys(self._at.values()))

    def at(self, row: int) -> Unnamed | None:
        """Return the unnamed source whose mention has its head at the row."""
        return self._at.get(row)

    def _mention(self, source: Unnamed, row: int) -> None:
        source.mentions.append(row)
        if source.several:
            self._last_several = source
        self._at[row] = source
        known = self._by_lemma.setdefault(source.lemma, {})
        known.pop(id(source), None)
        known[id(source)] = source

    # -- the same one again ---------------------------------------------------------------------

    def _same(self, row: int) -> Unnamed | None:
        """Return the source that a definite mention points back at."""
        grammar = self._grammar
        if article(grammar, row) not in _DEFINITE or _group(grammar, row) is not None:
            return None
        told, several = before_head(grammar, row), self._is_several(row)
        recent = list(self._recent(self._lemma(row)))
        if several and len(recent) > 1 and not (recent[0].several or recent[1].several):
            return None  # "one official …, another …. The officials"
        fitting = [one for one in recent if told - {"first"} <= one.told and one.several == several]
        if not fitting:
            return None
        if "other" in told:
            return fitting[1] if len(fitting) == 2 else None
        return fitting[-1] if "first" in told else fitting[0]

    def _recent(self, lemma: str) -> Iterator[Unnamed]:
        """Yield the sources called by a noun, the last mentioned first."""
        return islice(reversed(self._by_lemma.get(lemma, {}).values()), _MOST)

    # -- a new one ------------------------------------------------------------------------------

    def _new(self, row: int) -> Unnamed:
        grammar, lemma = self._grammar, self._lemma(row)
        first, _ = phrase(grammar, row)
        last = described(grammar, row)
        told = before_head(grammar, _carrier(grammar, row))
        someone = self._is_someone(lemma)
        after = {grammar.lower(at) for at in range(row + 1, last + 1)}
        return Unnamed(
            introduced=grammar.span(first, last),
            number=counted(grammar, row),
            lemma=lemma,
            told=told | after,
            row=row,
            someone=someone,
            perhaps=tuple(self._perhaps(row, lemma, told)) if someone else (),
        )

    def _is_someone(self, lemma: str) -> bool:
        """Whether a noun is of a person who can be told apart: not "64 percent", "some"."""
        return self._roles.is_role(lemma) or lemma in ("person", "people")

    def _perhaps(self, row: int, lemma: str, told: frozenset[str]) -> Iterator[Span]:
        """Yield the introductions of those who may be the same."""
        whole = self._whole(row)
        if whole is not None:
            yield whole.introduced
            return
        if article(self._grammar, row) == "another" or told & self._roles.others:
            if not self._is_several(row):
                yield from self._of_a_group(lemma, told - self._roles.others)
            return
        several, all_of_them = self._is_several(row), article(self._grammar, row) in _DEFINITE
        for one in self._recent(lemma):
            if several and all_of_them and one.several:
                break
            qualifiers = before_head(self._grammar, one.row)
            if told <= one.told or (qualifiers and qualifiers <= told):
                yield one.introduced
        if not several:
            yield from self._may_be_named(lemma, told)

    def _whole(self, row: int) -> Unnamed | None:
        """Return those of whom a mention is one: "one of the officials", "one of them"."""
        group = _group(self._grammar, row)
        if group is None:
            return None
        if self._grammar.tag[group] == "PRP":
            return self._last_several
        return self._at.get(group) or self._same(group)

    def _of_a_group(self, lemma: str, told: frozenset[str]) -> Iterator[Span]:
        """Yield the group to which "the other official" can belong: "two officials"."""
        for one in self._recent(lemma):
            if one.several and told <= one.told:
                yield one.introduced
                return

    def _may_be_named(self, lemma: str, told: frozenset[str]) -> Iterator[Span]:
        """Yield the first mentions of persons whose printed role fits: "official Ada Obi"."""
        if not self._roles.is_generic(lemma):
            return
        for role, span in islice(self._named.get(lemma, ()), _MOST):
            if told <= role:
                yield span

    def _named_by_role(self) -> dict[str, list[tuple[frozenset[str], Span]]]:
        found: dict[str, list[tuple[frozenset[str], Span]]] = {}
        seen: set[tuple[str, ...]] = set()
        for person in self._people.all:
            words = (person.description or "").lower().split()
            full = self._people.fullest(person).words
            if not words or full in seen:
                continue
            seen.add(full)
            span = self._grammar.span(person.first, person.last)
            found.setdefault(words[-1], []).append((frozenset(words), span))
        return found

    # -- what a mention says --------------------------------------------------------------------

    def _lemma(self, row: int) -> str:
        carrier = _carrier(self._grammar, row)
        if self._grammar.tag[carrier] == "PRP" and self._last_several is not None:
            return self._last_several.lemma
        return self._grammar.lemma[carrier]

    def _is_several(self, row: int) -> bool:
        return counted(self._grammar, row) != 1


def counted(grammar: Grammar, row: int) -> int | None:
    """Return how many sources a mention counts: "two officials" 2, "officials" None."""
    if _group(grammar, row) is not None:
        return _NUMBERS.get(grammar.lower(row))
    if grammar.tag[row] in _QUANTITIES or grammar.lemma[row] in _SHARES:
        return _NUMBERS.get(grammar.lower(row))
    people = _crowd(grammar, row)
    if people is not None:
        return _NUMBERS.get(grammar.lower(row)) or counted(grammar, people)
    for kid in grammar.children[row]:
        if grammar.dep[kid] in ("nummod", "predet", "det") and grammar.lower(kid) in _NUMBERS:
            return _NUMBERS[grammar.lower(kid)]
    return None if grammar.tag[row] in _PLURAL or grammar.lemma[row] == "people" else 1


def _carrier(grammar: Grammar, row: int) -> int:
    """Return the noun that tells who they are: "officials" of "one of the officials"."""
    group = _group(grammar, row)
    people = _crowd(grammar, row) if group is None else group
    return row if people is None else people


def _group(grammar: Grammar, row: int) -> int | None:
    """Return the group of which a mention is a part: "one of the officials"."""
    part = grammar.tag[row] == "CD" or grammar.lower(row) in _PARTS
    return _after_of(grammar, row) if part else None


def _crowd(grammar: Grammar, row: int) -> int | None:
    """Return those who make a crowd: "officials" of "a pair of officials"."""
    return _after_of(grammar, row) if grammar.lemma[row] in Roles.load().crowds else None


def _after_of(grammar: Grammar, row: int) -> int | None:
    of = grammar.child(row, "prep")
    return None if of is None or grammar.lower(of) != "of" else grammar.child(of, "pobj")
