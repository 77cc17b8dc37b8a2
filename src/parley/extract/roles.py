"""What words are titles, roles, bodies and places: the lexicons, ready to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from parley.lexicon import load

__all__ = ["Roles"]

_PARTICLES: Final = frozenset(
    {"al", "bin", "ibn", "abu", "abd", "el", "de", "la", "da", "di", "du", "van", "von", "der"}
    | {"den", "dos", "del", "le", "ten", "ter", "y"}
)
_ANYONE: Final = frozenset({"man", "woman", "boy", "girl", "child", "fan", "ally"})
_LONGEST_TITLE: Final = 5


@dataclass(frozen=True, slots=True)
class Roles:
    """Sets of lower-case words and forms; `load` reads them once."""

    nouns: frozenset[str]
    generic: frozenset[str]
    titles: frozenset[str]
    expansions: Mapping[str, str]
    courtesy: frozenset[str]
    institutions: frozenset[str]
    organisations: frozenset[str]
    bodies: frozenset[str]
    voices: frozenset[str]
    crowds: frozenset[str]
    collective: frozenset[str]
    bare: frozenset[str]
    speakers_of: frozenset[str]
    papers: frozenset[str]
    others: frozenset[str]
    rivals: frozenset[str]
    press: frozenset[str]
    outlets: frozenset[str]
    things: frozenset[str]
    owned: frozenset[str]
    parts: frozenset[str]
    organs: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    places: frozenset[str]
    demonyms: frozenset[str]

    @staticmethod
    @cache
    def load() -> Roles:
        """Return the lexicons of roles, organisations and places as sets."""
        roles, places = load("roles"), load("places")
        nouns = _last_words(_listed(roles["roles"]))
        generic = _last_words(roles["anonymous"]["nouns"])
        return Roles(
            nouns=nouns | generic,
            generic=generic | _last_words(roles["roles"]["civil"]),
            titles=frozenset(title.lower() for title in _listed(roles["titles"])),
            expansions={short.lower(): full.lower() for short, full in roles["expansions"].items()},
            courtesy=frozenset(
                title.lower()
                for group in ("courtesy", "learned", "noble")
                for title in roles["titles"][group]
            ),
            institutions=frozenset(noun.lower() for noun in _listed(roles["institutions"])),
            organisations=frozenset(_organisation_forms()),
            bodies=frozenset(roles["bodies"]["words"]),
            voices=frozenset(roles["voices"]["words"]),
            crowds=frozenset(roles["crowds"]["words"]),
            collective=frozenset(roles["collective"]["words"]),
            bare=frozenset(roles["collective"]["bare"]),
            speakers_of=frozenset(roles["voices"]["of"]),
            papers=frozenset(roles["papers"]["words"]),
            others=frozenset(roles["modifiers"]["other"]),
            rivals=frozenset(roles["modifiers"]["rival"]),
            press=frozenset(roles["institutions"]["press"]),
            outlets=frozenset(_outlet_forms()),
            things=frozenset(roles["bodies"]["things"]),
            owned=frozenset(roles["bodies"]["owned"]),
            parts=frozenset(roles["bodies"]["parts"]),
            organs=frozenset(roles["bodies"]["organs"]),
            kinds={noun: frozenset(wider) for noun, wider in roles["kinds"].items()},
            places=frozenset(
                _place_forms(places, ("name", "names", "former", "capitals", "seats"))
            ),
            demonyms=frozenset(
                form.lower() for form in _place_forms(places, ("demonyms", "nationals"))
            ),
        )

    def is_role(self, lemma: str) -> bool:
        """Whether a noun in base form is what a person can be: "minister", "official"."""
        return lemma in self.nouns

    def is_generic(self, lemma: str) -> bool:
        """Whether a role noun fits many people at once, so that "the official" names nobody."""
        return lemma in self.generic

    def is_institution(self, lemma: str) -> bool:
        """Whether a noun in base form is a body that speaks: "ministry", "union"."""
        return lemma in self.institutions

    def speaks_for_a_body(self, lemma: str, *, definite_plural: bool) -> bool:
        """Whether an unnamed speaker stands for a body: its spokesman, its paper, or all of it."""
        if lemma in self.voices or lemma in self.papers or lemma in self.institutions:
            return True
        return definite_plural and lemma in self.collective

    def is_personal_title(self, word: str) -> bool:
        """Whether a title stands before names of persons only: "Mr", "Dr", "Lady"."""
        return word.lower() in self.courtesy

    def is_place(self, name: str) -> bool:
        """Whether a name is that of a country, a capital or a seat of government."""
        return name in self.places

    def is_particle(self, word: str) -> bool:
        """Whether a lower-case word stands inside names: "van", "bin"."""
        return word in _PARTICLES

    def is_body(self, words: Sequence[str]) -> bool:
        """Whether a run of capitalised words names a body: "Dockers Union", "Foreign Ministry"."""
        lower = [word.lower().rstrip(".") for word in words]
        acronym = len(words) == 1 and words[0].isupper() and len(words[0]) > 1
        known = " ".join(words).replace("’", "'") in self.organisations
        return acronym or known or any(w in self.institutions or w in self.bodies for w in lower)

    def is_outlet(self, name: str) -> bool:
        """Whether a name is that of an outlet of the press: "Reuters", "Dawn"."""
        return name.removeprefix("the ").removeprefix("The ") in self.outlets

    def title_length(self, words: Sequence[str], before: Sequence[str] = ()) -> int:
        """Return how many words at the start of a run are titles, roles, places or demonyms.

        `before` are the words that stand in front of the run ("Secretary of" before "State").
        At least one word is left for the name.
        """
        cut = 0
        for length in range(1, len(words)):
            word = words[length - 1].lower()
            nation = word in self.demonyms or word.removesuffix("s") in self.demonyms
            role = word in self.nouns and word not in _ANYONE
            single = word in self.titles or nation or role
            of_place = before[-1:] in (["of"], ["for"]) and self.is_place(" ".join(words[:length]))
            if single or of_place or self._ends_title(words, length, before):
                cut = length
        return cut

    def _ends_title(self, words: Sequence[str], length: int, before: Sequence[str]) -> bool:
        for start in range(max(0, length - _LONGEST_TITLE), length):
            if " ".join(words[start:length]).lower() in self.titles:
                return True
        for back in range(1, min(_LONGEST_TITLE, len(before)) + 1):
            phrase = " ".join([*before[-back:], *words[:length]]).lower()
            if phrase in self.titles or phrase in self.nouns:
                return True
        return False


def _listed(groups: Mapping[str, Iterable[str]]) -> list[str]:
    return [entry for group in groups.values() for entry in group]


def _last_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the nouns that carry the phrases: "union leader" -> "leader", whole phrases too."""
    found = set()
    for phrase in phrases:
        lower = phrase.lower()
        found.add(lower)
        head = lower.split(" of ")[0].split(" in ")[0]
        found.add(head.split()[-1])
    return frozenset(found)


def _organisation_forms() -> list[str]:
    """Return the names of organisations and outlets; forms that are also common words left out."""
    lexicon = load("organisations")
    common = set(lexicon["also_common"]) | set(lexicon["bare_outlets"])
    entries = [*lexicon["organisation"], *lexicon["outlet"]]
    forms = [form for entry in entries for form in (entry["name"], *entry.get("names", ()))]
    return [form.removeprefix("the ") for form in forms if form not in common]


def _outlet_forms() -> list[str]:
    """Return the names of outlets, those included that are also common words."""
    lexicon = load("organisations")
    forms = [
        form for entry in lexicon["outlet"] for form in (entry["name"], *entry.get("names", ()))
    ]
    return [form.removeprefix("the ") for form in (*forms, *lexicon["bare_outlets"])]


def _place_forms(places: Mapping[str, Any], keys: Sequence[str]) -> list[str]:
    forms: list[str] = []
    for country in places["country"]:
        for key in keys:
            value = country.get(key, ())
            forms += [value] if isinstance(value, str) else list(value)
    return forms
