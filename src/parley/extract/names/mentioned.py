"""ParsedDocument -> persons and bodies that it names, speaking or not, as they are printed.

A bare name that nothing introduces, and that looks like the one just named, is told as such: it may
be that name, misspelled.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.bodies import Bodies
from parley.extract.names.naming import CALENDAR, Person
from parley.extract.names.people import People
from parley.extract.names.phrases import phrase, words
from parley.extract.roles import Roles
from parley.model import Named
from parley.model.parsed import ParsedDocument

__all__ = ["bodies_among", "persons", "persons_among"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_MOST: Final = 60
"""Persons of one report: a list of the dead or of a cabinet is not an account of talks."""
_MOST_BODIES: Final = 40
_LIKE: Final = 2
"""Consonants of a short name that must all be there."""
_PARAGRAPHS: Final = 1
_LONGEST_ROLE: Final = 90
_VOWELS: Final = frozenset("aeiouy")


def persons(parsed: ParsedDocument) -> tuple[Named, ...]:
    """Return the persons of a document by their fullest names, in order of the text."""
    grammar = Grammar(parsed)
    return persons_among(grammar, People(grammar, Roles.load()))


def persons_among(grammar: Grammar, people: People) -> tuple[Named, ...]:
    """Return the persons of a document, whose `people` have been read before."""
    roles = Roles.load()
    found: dict[str, Named] = {}
    forms: dict[str, dict[str, None]] = {}
    for person in people.all:
        name = people.fullest(person).name
        if name not in found and len(found) >= _MOST:
            continue
        said = _description(grammar, roles, person)
        known = found.get(name)
        if known is None or (said and not known.description):
            evidence = grammar.span(person.first, person.last)
            pronoun = person.pronoun or (known.pronoun if known else None)
            found[name] = Named(name, evidence, said, pronoun)
        elif person.pronoun and not known.pronoun:
            found[name] = Named(name, known.evidence, known.description, person.pronoun)
        forms.setdefault(name, {})[_printed(grammar, roles, person)] = None
    told = [
        Named(one.name, one.evidence, one.description, one.pronoun, None, tuple(forms[name]))
        for name, one in found.items()
        if one.description or any(" " in form for form in forms[name])
    ]
    return (*told, *_unintroduced(grammar, roles, people))


def bodies_among(grammar: Grammar, bodies: Bodies) -> tuple[Named, ...]:
    """Return the bodies of a document that are named in full: "the Lift Drivers' League"."""
    roles = Roles.load()
    found: dict[str, Named] = {}
    for body in bodies.all:
        name = bodies.fullest(body)
        if name in found or len(found) >= _MOST_BODIES or " " not in name:
            continue
        if roles.is_body(name.split()) and not roles.is_outlet(name):
            words_at = grammar.span(body.first, body.last)
            found[name] = Named(name, words_at, forms=(name,), kind="organisation")
    return tuple(found.values())


def _description(grammar: Grammar, roles: Roles, person: Person) -> str | None:
    """Return the role printed before a name, or after it between commas."""
    if person.description:
        return person.description
    explained = grammar.child(person.last, "appos")
    if explained is None or not roles.is_role(grammar.lemma[explained]):
        return None
    text = words(grammar, *phrase(grammar, explained))
    return text if len(text) <= _LONGEST_ROLE else None


def _printed(grammar: Grammar, roles: Roles, person: Person) -> str:
    """Return a name as printed, a courtesy title before it included: "Mr Obi"."""
    before = person.first - 1
    if before >= 0 and roles.is_personal_title(grammar.word(before)):
        return f"{grammar.word(before)} {person.name}"
    return person.name


def _unintroduced(grammar: Grammar, roles: Roles, people: People) -> Iterator[Named]:
    """Yield bare names that stand once, next to a person whose surname they resemble."""
    counts: dict[str, int] = {}
    for row in range(len(grammar)):
        if grammar.tag[row] in _NAMES:
            counts[grammar.word(row)] = counts.get(grammar.word(row), 0) + 1
    inside = {row for person in people.all for row in range(person.first, person.last + 1)}
    for row in range(len(grammar)):
        word = grammar.word(row)
        if counts.get(word) != 1 or row in inside or not _stands_alone(grammar, row):
            continue
        if word in CALENDAR or roles.is_place(word) or roles.is_body([word]):
            continue
        person = next(people.before(row), None)
        if person is None or grammar.paragraph[row] - grammar.paragraph[person.last] > _PARAGRAPHS:
            continue
        full = people.fullest(person)
        if len(full.words) > 1 and _resembles(word, full.words[-1]):
            yield Named(word, grammar.span(row, row), None, None, full.name, (word,))


def _stands_alone(grammar: Grammar, row: int) -> bool:
    """Whether a name is one word, and no part of a longer one."""
    if grammar.tag[row] not in _NAMES or not grammar.word(row)[:1].isupper():
        return False
    beside = [other for other in (row - 1, row + 1) if 0 <= other < len(grammar)]
    return not any(grammar.tag[other] in _NAMES for other in beside)


def _resembles(word: str, surname: str) -> bool:
    """Whether a word may be a surname misspelled: most letters the same, and the first of them."""
    one, other = word.casefold(), surname.casefold()
    if one in (other, f"{other}s") or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    bones, others = _consonants(one), _consonants(other)
    shared = len(bones) >= 3 and bones[:3] == others[:3]
    return shared or (len(bones) >= _LIKE and bones == others)


def _consonants(name: str) -> str:
    """Return the consonants of a name, doubled ones once."""
    return "".join(
        c for c, before in zip(name, f" {name}", strict=False) if c not in _VOWELS | {before}
    )
