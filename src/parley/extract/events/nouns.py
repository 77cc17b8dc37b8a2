"""A noun in one document -> of which kinds it is: somebody, a ship, talks, a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from parley.extract.events.frames import kinds, topics
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.naming import CALENDAR
from parley.extract.roles import Roles

__all__ = ["Nouns", "nouns_of"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_PEOPLE: Final = frozenset({"he", "she", "him", "her", "they", "them", "we", "us", "who", "whom"})
_SELF: Final = frozenset({"himself", "herself", "itself", "themselves", "ourselves", "myself"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_OF_LANDS: Final = ("an", "ese", "ish", "ic")
_OF_PEOPLE: Final = frozenset({"people", "captive"})
_COUNTED: Final = frozenset({"both", "all", "some", "many", "several", "most", "none"})
_OF_ITS_OWN: Final = frozenset(
    {"number", "group", "dozen", "hundred", "thousand", "million", "majority", "minority", "half"}
    | {"percent", "cent", "%", "third", "two-thirds", "handful", "score", "rest", "most"}
)
_MEN: Final = ("sman", "rman", "eman", "kman", "woman", "herd", "smith", "keeper", "holder")
"""How the names of many trades end: "ferryman", "goatherd", "shopkeeper", "bondholder"."""


def nouns_of(grammar: Grammar) -> Nouns:
    """Return the reader of a document's nouns: made once, for every room that asks for it."""
    if grammar.nouns is None:
        mentions = grammar.mentions
        is_person = (lambda _: False) if mentions is None else mentions.is_person
        grammar.nouns = Nouns(grammar, is_person)
    return grammar.nouns


class Nouns:
    """Reads the nouns of one document; `is_person(row)` tells a person's name or role."""

    def __init__(self, grammar: Grammar, is_person: Callable[[int], bool]) -> None:
        self._grammar = grammar
        self._roles = Roles.load()
        self._is_person = is_person
        self._kinds = kinds()
        self._told: dict[int, dict[str, bool]] = {}
        self._base_forms: dict[int, frozenset[str]] = {}
        self._tests: Mapping[str, Callable[[int], bool]] = {
            "any": lambda _: True,
            "who": self._is_who,
            "person": self._is_someone,
            "body": self._is_body,
            "name": self._is_name,
            "place": self._is_place,
            "several": self._is_several,
            "joined": self._is_joined,
            "land": lambda row: grammar.lower(row) in self._roles.places,
            "demonym": self._is_demonym,
            "number": lambda row: grammar.tag[row] == "CD",
            "counted": lambda row: grammar.child(row, "nummod") is not None,
            "it": lambda row: grammar.lower(row) in ("it", "them"),
            "we": lambda row: grammar.lower(row) in ("we", "i"),
            "self": lambda row: grammar.lower(row) in _SELF,
        }
        counts = Counter(grammar.lemma)
        self.topics = frozenset(
            name
            for name, (least, words) in topics().items()
            if sum(counts[word] for word in words) >= least
        )

    def is_any(self, row: int, wanted: Iterable[str]) -> bool:
        """Whether a noun is of one of these kinds, or one of these words."""
        told = self._told.setdefault(row, {})
        for kind in wanted:
            found = told.get(kind)
            if found is None:
                found = told[kind] = self._is_one(row, self._forms(row), kind)
            if found:
                return True
        return False

    def _is_one(self, row: int, forms: frozenset[str], kind: str) -> bool:
        test = self._tests.get(kind)
        if test is not None:
            return test(row)
        words = self._kinds.get(kind)
        if words is None:
            return kind in forms
        if kind in _OF_PEOPLE and (self._is_pronoun(row) or self._is_man(row)):
            return True
        return not forms.isdisjoint(words)

    def _is_man(self, row: int) -> bool:
        """Whether a noun ends as those of trades do: "herdsmen", "a goatherd"."""
        common = self._grammar.tag[row] in ("NN", "NNS")
        return common and self._grammar.lemma[row].endswith(_MEN)

    def _is_pronoun(self, row: int) -> bool:
        """Whether people are meant who are not named: "three of them", "those", "she"."""
        word = self._grammar.lower(row)
        if self._grammar.tag[row] == "CD":
            if not (word.isalpha() or word.isdigit()) or word.startswith("0"):
                return False  # an hour, a date
            return all(self._grammar.tag[target] == "PRP" for target in self.of(row))
        return word in ("he", "she", "him", "her", "they", "them", "those")

    def _forms(self, row: int) -> frozenset[str]:
        """Return the base forms of a noun, found once."""
        found = self._base_forms.get(row)
        if found is None:
            found = self._base_forms[row] = self._read_forms(row)
        return found

    def _read_forms(self, row: int) -> frozenset[str]:
        """Return the base forms of a noun and of what it counts: "three of the men"."""
        grammar, found = self._grammar, {self._grammar.lemma[row], self._grammar.lower(row)}
        counted = grammar.tag[row] in ("CD", "DT") or grammar.lemma[row] in _OF_ITS_OWN
        if counted:
            found |= {grammar.lemma[target] for target in self.of(row)}
        return frozenset(found)

    def of(self, row: int, words: Iterable[str] = ("of",)) -> list[int]:
        """Return what a noun is of: the objects of its prepositions among these words."""
        grammar, wanted = self._grammar, set(words)
        return [
            target
            for kid in grammar.children[row]
            if grammar.dep[kid] in ("prep", "agent") and grammar.lower(kid) in wanted
            for target in grammar.children[kid]
            if grammar.dep[target] == "pobj"
        ]

    def doers(self, row: int) -> list[int]:
        """Return by whom an act is: also where "by" hangs on what it is of."""
        return [one for top in (row, *self.of(row)) for one in self.of(top, ("by",))]

    # -- kinds that no list of words tells --------------------------------------------------------

    def is_day(self, row: int) -> bool:
        """Whether a name is a day's or a month's."""
        return self._grammar.word(row).rstrip(".") in CALENDAR

    def _is_name(self, row: int) -> bool:
        return self._grammar.tag[row] in _NAMES and not self.is_day(row)

    def _is_who(self, row: int) -> bool:
        grammar = self._grammar
        if grammar.lower(row) in _PEOPLE or grammar.tag[row] == "PRP":
            return grammar.lower(row) != "it" or grammar.dep[row] in ("nsubj", "nsubjpass")
        counted = grammar.tag[row] == "CD" or grammar.lower(row) in _COUNTED
        if counted:
            return not self.of(row) or any(self._is_who(target) for target in self.of(row))
        return self._is_someone(row) or self._is_body(row)

    def _is_someone(self, row: int) -> bool:
        """Whether a noun is of people: a name, a role, a crowd."""
        grammar, lemma = self._grammar, self._grammar.lemma[row]
        if grammar.lower(row) in _PEOPLE:
            return True
        if grammar.tag[row] in _NAMES:
            return self._is_person(row)
        if grammar.tag[row] not in ("NN", "NNS"):
            return False
        counted = self.of(row) if lemma in _OF_ITS_OWN else []
        if counted:
            return any(self._is_who(target) for target in counted)
        known = self._roles.is_role(lemma) or lemma in self._kinds["people"]
        return known or self._is_man(row)

    def _is_body(self, row: int) -> bool:
        """Whether a noun is of a body or a land: an institution, a name that is no person's."""
        grammar, lemma = self._grammar, self._grammar.lemma[row]
        if grammar.tag[row] in _NAMES:
            return not self.is_day(row) and not self._is_person(row)
        known = lemma in self._roles.institutions or lemma in self._roles.collective
        plain = grammar.tag[row] in ("NN", "NNS")
        return (
            plain and (known or lemma in self._kinds["sides"]) and lemma not in self._roles.papers
        )

    def _is_place(self, row: int) -> bool:
        return self._is_name(row) and not self._is_person(row)

    def _is_several(self, row: int) -> bool:
        grammar = self._grammar
        two = grammar.tag[row] in _PLURAL or grammar.lower(row) in ("they", "we", "both")
        two = two or self._is_people(row)
        return self._is_who(row) and (two or self._is_joined(row))

    def _is_people(self, row: int) -> bool:
        """Whether those of a land are meant: "the Irish", "the Portuguese"."""
        after_article = row > 0 and self._grammar.lower(row - 1) == "the"
        return after_article and self._grammar.lower(row) in self._roles.demonyms

    def _is_joined(self, row: int) -> bool:
        return self._grammar.child(row, "conj") is not None

    def _is_demonym(self, row: int) -> bool:
        word = self._grammar.lower(row)
        known = word in self._roles.demonyms or word.removesuffix("s") in self._roles.demonyms
        made = self._grammar.tag[row] == "JJ" and word.endswith(_OF_LANDS)
        return known or (made and self._is_capital(row)) or self._grammar.tag[row] == "NNPS"

    def _is_capital(self, row: int) -> bool:
        """Whether a word has a capital that is not that of its sentence."""
        first, _ = self._grammar.sentences[self._grammar.sentence[row]]
        return row > first and self._grammar.word(row)[0].isupper()
