"""A printed role -> the office at bottom, for whom, and whether it is held now.

"Canada's foreign minister" and "the Canadian foreign secretary" are one office of one side. The
offices stand in the lexicon; any other role is its own phrase from the lexicon of roles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from parley.lexicon import load
from parley.reconcile.affiliation import affiliation
from parley.reconcile.spelling import plain

__all__ = ["Office", "is_common", "is_private", "office", "same_side", "source_offices"]

_LONGEST: Final = 5
_DEMONYM_ENDINGS: Final = ("n", "an", "ian", "ean", "ese", "i", "ish", "ic", "er", "s", "es")
_SHORTEST_STEM: Final = 4
_AFTER: Final = frozenset({"of", "for", "to", "in", "at", "on", "from", "with", "who", "which"})
"""Words after which a description says of whom or where, no longer what."""
_LEADER: Final = "leader"
_HEAD_OF_STATE: Final = "head of state"


@dataclass(frozen=True, slots=True)
class Office:
    """What a role is at bottom: `name` and `side` None where the words do not tell.

    `exclusive` offices have one holder at a time.
    """

    name: str | None
    side: str | None
    exclusive: bool = False


@lru_cache(maxsize=65536)
def office(role: str) -> Office:
    """Return the office that a printed role names."""
    words = plain(role).replace("'s", "").replace("'", "").split()
    side = affiliation(role)
    name, at = _phrase(words)
    if name is None:
        return Office(None, side)
    if side is not None and set(plain(side).split()) <= set(name.split()):
        side = None  # "Opposition leader", "Secretary of State": part of the office
    known = _offices().get(name)
    only = load("offices")["only"].get(name)
    if only is not None and side is not None and side not in only:
        known = None
    if known == _HEAD_OF_STATE and _bodies().intersection(words):
        known = _LEADER
    before = words[max(0, at - 2) : at]
    lexicon = load("offices")
    if set(words[:at]) & set(lexicon["not_held"]):
        return Office(f"former {known or name}", side)
    if known and set(before) & set(lexicon["below"]):
        return Office(f"deputy {known}", side)
    return Office(known or name, side, exclusive=known in _exclusive())


def is_common(held: Office) -> bool:
    """Whether an office is one that many people hold at once: "official", "member", "resident"."""
    return held.name is None or held.name in _common()


def is_private(held: Office) -> bool:
    """Whether a role is none of the talks': a resident, a victim, somebody's brother."""
    return held.name is None or held.name in _private()


@cache
def _private() -> frozenset[str]:
    return frozenset(plain(phrase) for phrase in load("roles")["roles"]["civil"])


@cache
def source_offices() -> frozenset[str]:
    """Return the offices by which an unnamed source may be somebody whom others name."""
    lexicon = load("offices")
    return frozenset({*lexicon["sources"], *(entry["name"] for entry in lexicon["office"])})


@cache
def _common() -> frozenset[str]:
    lexicon = load("roles")
    groups = [lexicon["anonymous"]["nouns"], lexicon["roles"]["civil"], lexicon["roles"]["press"]]
    return frozenset(
        {plain(phrase) for group in groups for phrase in group} | set(load("offices")["common"])
    )


def same_side(one: str | None, other: str | None) -> bool:
    """Whether two sides are one: "Veland" and "Velandic", "Hill Party" and "Hill Party wing"."""
    if one is None or other is None:
        return False
    if one == other:
        return True
    shorter, longer = sorted((plain(one), plain(other)), key=len)
    if set(shorter.split()) <= set(longer.split()):
        return True
    stems = {shorter, shorter.removesuffix("e"), shorter.removesuffix("a")}
    return len(shorter) >= _SHORTEST_STEM and any(
        longer == stem + ending for stem in stems for ending in _DEMONYM_ENDINGS
    )


def _phrase(words: list[str]) -> tuple[str | None, int]:
    """Return the phrase for a role among the words, and its place.

    The longest of several words; else the noun that heads the description: "aide" in "chief policy
    aide to the president".
    """
    for length in range(min(_LONGEST, len(words)), 1, -1):
        for first in range(len(words) - length + 1):
            found = _known(" ".join(words[first : first + length]))
            if found is not None:
                return found, first
    end = next((n for n, word in enumerate(words) if n and word in _AFTER), len(words))
    heads = [*range(end - 1, -1, -1), *range(end, len(words))]
    for place in heads:
        found = _known(words[place])
        if found is not None:
            return found, place
    return None, 0


def _known(phrase: str) -> str | None:
    """Return a phrase for a role in the singular, None where it is none."""
    return next((f for f in (phrase, phrase.removesuffix("s")) if f in _phrases()), None)


@cache
def _offices() -> dict[str, str]:
    """Return each printed form -> the name of its office."""
    return {
        plain(form): entry["name"] for entry in load("offices")["office"] for form in entry["forms"]
    }


@cache
def _exclusive() -> frozenset[str]:
    return frozenset(entry["name"] for entry in load("offices")["office"] if entry.get("exclusive"))


@cache
def _phrases() -> frozenset[str]:
    lexicon = load("roles")
    roles = (plain(phrase) for phrase in _listed(lexicon["roles"]))
    nouns = (plain(phrase) for phrase in _listed(lexicon["anonymous"]["nouns"]))
    return frozenset({*_offices(), *roles, *nouns})


@cache
def _bodies() -> frozenset[str]:
    """Return the words for bodies that are no state: whoever presides over one leads it."""
    lexicon = load("roles")
    words = [*_listed(lexicon["institutions"]), *lexicon["bodies"]["words"]]
    return frozenset(plain(word) for word in words) - {"government", "state"}


def _listed(group: Any) -> Iterator[str]:
    if isinstance(group, str):
        yield group
    else:
        for entry in group.values() if isinstance(group, dict) else group:
            yield from _listed(entry)
