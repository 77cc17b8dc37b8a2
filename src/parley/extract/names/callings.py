"""Bodies called by a common noun -> the body meant: "the club", "the board", "the company".

It is the one of that kind named before: by its own name ("Dockers Union"), by what stands beside
it ("Torr, the shipping company"), by its owner ("Torr’s board"), or because the report names hardly
any other body. Where two of a kind stand near, the words are left as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.bodies import Bodies, Body
from parley.extract.names.phrases import article, before_head, phrase, words
from parley.extract.names.titled import headed_rows
from parley.extract.roles import Roles

__all__ = ["Callings", "Meant"]

_FEWEST: Final = 2
"""How often a report names a body of no known kind that a bare noun is taken for."""
_NO_QUALITY: Final = frozenset({"same", "first", "new", "whole", "entire", "only", "very", "own"})
_NOUNS: Final = frozenset({"NN", "NNP"})
_BASED: Final = "based"


@dataclass(frozen=True, slots=True)
class Meant:
    """The body that a mention means, by its fullest name, and why."""

    name: str
    reason: str


class Callings:
    """What common nouns of bodies mean in one document, read from its start to its end."""

    def __init__(self, grammar: Grammar, bodies: Bodies, roles: Roles) -> None:
        self._grammar = grammar
        self._bodies = bodies
        self._roles = roles
        self._by_noun: dict[str, dict[str, int]] = {}
        self._owned: dict[str, dict[str, int]] = {}
        self._unknown: dict[str, int] = {}
        self._often = Counter(
            bodies.fullest(body) for body in bodies.all if self._is_of_no_kind(body)
        )
        self._called: dict[str, set[str]] = {}
        self._meant: dict[int, Meant] = {}
        self._headed = headed_rows(grammar)
        self._read()

    def at(self, head: int) -> Meant | None:
        """Return the body that a common noun means, or None where the words stand for it."""
        return self._meant.get(head)

    # -- from start to end ----------------------------------------------------------------------

    def _read(self) -> None:
        named = {row: body for body in self._bodies.all for row in range(body.first, body.last + 1)}
        for row in range(len(self._grammar)):
            body = named.get(row)
            if body is not None:
                if row == body.last:
                    self._name(body)
            elif self._carries(row) and self._roles.is_institution(self._noun(row)):
                self._call(row)

    def _carries(self, row: int) -> bool:
        """Whether a noun carries its phrase: not "the party" of "the party officials"."""
        grammar = self._grammar
        return grammar.tag[row] in _NOUNS and grammar.dep[row] not in ("compound", "nmod", "amod")

    def _noun(self, row: int) -> str:
        return self._grammar.lemma[row].lower()

    def _name(self, body: Body) -> None:
        """Note that a body is named here, under its kinds or as one of no known kind."""
        full = self._bodies.fullest(body)
        if self._roles.is_place(full) or self._is_adjective(body):
            return
        kinds = self._bodies.kinds(full) | self._called.get(full, set())
        if not kinds:
            _note(self._unknown, full, body.last)
        for kind in kinds:
            _note(self._by_noun.setdefault(kind, {}), full, body.last)

    def _is_of_no_kind(self, body: Body) -> bool:
        full = self._bodies.fullest(body)
        thing = body.words[-1].lower() in self._roles.things  # "the Enterprise Act"
        named = not (thing or self._roles.is_place(full) or self._is_adjective(body))
        return named and not self._bodies.kinds(full)

    def _is_adjective(self, body: Body) -> bool:
        """Whether a name only qualifies a noun or is a people's: "a Norwegian trawler"."""
        word = body.words[-1].lower()
        nation = word in self._roles.demonyms or word.removesuffix("s") in self._roles.demonyms
        people = len(body.words) == 1 and self._grammar.tag[body.last] == "NNPS"
        return nation or (people and not self._bodies.kinds(self._bodies.fullest(body)))

    def _call(self, row: int) -> None:
        noun, which = self._noun(row), article(self._grammar, row)
        owner = self._owner(row)
        if owner is not None:
            self._meant[row] = owner
            _note(self._owned.setdefault(noun, {}), owner.name, row)
            return
        by_seat = self._is_by_seat(row)
        if which != "the" or (self._is_qualified(row) and not by_seat):
            self._introduce(row, noun)
            return
        meant = self._of_kind(row, noun) or self._of_owner(noun) or self._by_default(row, noun)
        if meant is not None:
            self._meant[row] = meant

    def _introduce(self, row: int, noun: str) -> None:
        """Note a body told apart by its qualifiers: "the Lunish navy", "Orra’s health ministry".

        What stands beside a noun in a headline may be its verb: "Judge fines union".
        """
        if row in self._headed:
            return
        first, last = phrase(self._grammar, row)
        which = article(self._grammar, row)
        first += which == "the"
        name = words(self._grammar, first, last)
        told_apart = any(word[0].isupper() for word in name.split() if word.lower() != noun)
        pronoun = any(self._grammar.tag[at] == "PRP$" for at in range(first, last + 1))
        if pronoun or which not in ("the", "'s", ""):
            return
        if told_apart:
            _note(self._owned.setdefault(noun, {}), name, row)
        elif which == "the" and self._tells_apart(row):
            _note(self._by_noun.setdefault(noun, {}), name, row)

    def _tells_apart(self, row: int) -> bool:
        """Whether nouns or adjectives tell which body it is: "the national news agency"."""
        grammar, noun = self._grammar, self._noun(row)
        qualifiers = before_head(grammar, row)
        if grammar.dep[row] == "appos" or grammar.child(row, "appos") is not None:
            return False  # it has a name: "Torr, the shipping company"
        if row + 1 < len(grammar) and self._bodies.at(row + 1) is not None:
            return False
        kind = {word for word in qualifiers if self._roles.is_institution(f"{word} {noun}")}
        qualifiers -= kind  # "the football club" tells no club apart
        return bool(qualifiers) and not qualifiers & (self._roles.others | _NO_QUALITY)

    def _is_qualified(self, row: int) -> bool:
        return bool(before_head(self._grammar, row)) or phrase(self._grammar, row)[1] > row

    def _is_by_seat(self, row: int) -> bool:
        """Whether only its seat stands beside a noun: "the Tollbury-based company" is no other."""
        grammar = self._grammar
        beside = [kid for kid in grammar.children[row] if grammar.dep[kid] != "det"]
        seats = [kid for kid in beside if grammar.lower(kid) == _BASED and kid < row]
        return bool(seats) and all(kid in seats or grammar.dep[kid] == "punct" for kid in beside)

    # -- whose ----------------------------------------------------------------------------------

    def _owner(self, row: int) -> Meant | None:
        """Return the organ of a body named beside it: "Torr’s board", "the board of Torr"."""
        if self._noun(row) not in self._roles.organs:
            return None
        for owner in self._owners(row):
            body = self._bodies.at(owner)
            if body is None or self._roles.is_place(self._bodies.fullest(body)):
                continue
            mark = "’" if "’" in self._grammar.text else "'"
            name = f"{self._bodies.fullest(body)}{mark}s {self._noun(row)}"
            return Meant(name, f"that of {self._bodies.fullest(body)}")
        return None

    def _owners(self, row: int) -> Iterator[int]:
        grammar = self._grammar
        for kid in grammar.children[row]:
            if grammar.dep[kid] in ("poss", "compound", "nmod") and kid < row:
                yield kid
            elif grammar.dep[kid] == "prep" and grammar.lower(kid) == "of":
                yield from (k for k in grammar.children[kid] if grammar.dep[k] == "pobj")

    # -- which ----------------------------------------------------------------------------------

    def _of_kind(self, row: int, noun: str) -> Meant | None:
        kinds = (noun, *sorted(self._roles.kinds.get(noun, ())))
        name = self._nearest(*(self._by_noun[kind] for kind in kinds if kind in self._by_noun))
        if name is None:
            return None
        self._tie(name, noun, row)
        return Meant(name, f"the {noun} named before it")

    def _of_owner(self, noun: str) -> Meant | None:
        name = self._nearest(self._owned.get(noun, {}))
        return None if name is None else Meant(name, f"the {noun} named before it")

    def _by_default(self, row: int, noun: str) -> Meant | None:
        """Return the body of no known kind that the report names most and named last."""
        if noun not in self._roles.kinds or not self._unknown or self._by_noun.get(noun):
            return None
        name = next(reversed(self._unknown))
        count = self._often[name]
        if count < _FEWEST or count * 2 < self._often.total():
            return None
        self._tie(name, noun, row)
        return Meant(name, f"the body that the report names most, taken for the {noun}")

    def _tie(self, name: str, noun: str, row: int) -> None:
        """Remember that a body is called by a noun: the next time it is of that kind."""
        self._called.setdefault(name, set()).add(noun)
        _note(self._by_noun.setdefault(noun, {}), name, row)

    def _nearest(self, *found: dict[str, int]) -> str | None:
        """Return the one named last, unless another is named in the paragraphs since."""
        last_two = (one for seen in found for one in islice(reversed(seen.items()), 2))
        ranked = sorted(dict(last_two).items(), key=lambda one: -one[1])
        if not ranked:
            return None
        name, near = ranked[0]
        since = self._grammar.paragraphs[self._grammar.paragraph[near]][0]
        rival = len(ranked) > 1 and ranked[1][1] >= since
        return None if rival else name


def _note(seen: dict[str, int], name: str, row: int) -> None:
    """Note the row of a mention; the names stay in the order of their last."""
    seen.pop(name, None)
    seen[name] = row
