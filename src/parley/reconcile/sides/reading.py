"""A printed name -> the bodies that it names, and what the words beside them say of them.

"Swiss and Omani mediators" names two countries that mediate, "a Torvan delegation" Torva itself,
"the opposition in Veland" people near Veland.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from parley.lexicon import load
from parley.model import MemberRelation
from parley.reconcile.affiliation import affiliation, country_of
from parley.reconcile.spelling import plain
from parley.reconcile.stems import singular

__all__ = [
    "Printed",
    "group_nouns",
    "is_both",
    "is_domestic",
    "is_force",
    "is_group_noun",
    "is_nobody",
    "is_of_workers",
    "is_office",
    "is_state_office",
    "listed",
    "mediates",
    "printed",
    "relation",
    "remember",
    "short_noun",
    "voice",
]

_WORD: Final = re.compile(r"[^\W\d_][\w&.'’-]*")
_OF_TRADE: Final = ("ers", "ors", "ists", "men")
"""How a word ends that names people by their trade, in the plural."""
_JOINT: Final = re.compile(r",\s+(?:and\s+)?|\s+and\s+|-(?=[A-Z])")
_ARTICLE: Final = re.compile(r"^(?:the|a|an|its|their|his|her|our)\s+", re.IGNORECASE)
_LONG_NAME: Final = re.compile(
    r"[A-Z][\w&.-]*(?:['’]s?)?(?:\s+[A-Z][\w&.-]*(?:['’]s?)?)*"
    r"(?:\s+(?:of|on|for)\s+(?:the\s+)?[A-Z][\w&.-]*(?:\s+(?:and\s+)?[A-Z][\w&.-]*)*)+"
)
_BOTH: Final = re.compile(
    r"\b(?:both|the two|the|all|warring)\s+(?:sides|parties|governments|countries|delegations)\b",
    re.I,
)
_OWNED: Final = re.compile(r"^(.*?[^\W\d_]*[A-Z][\w.&-]*[^s\W])'s\s")
"""Whose something is: "Kesterland's Coal Institute", but not "the Shippers' Council"."""
_OWNER: Final = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed name: the bodies named in it, and its other words in lower case, in their order."""

    bodies: tuple[str, ...]
    beside: tuple[str, ...]


_KNOWN: Final[dict[str, Printed]] = {}
_MOST_KNOWN: Final = 200_000


@cache
def listed(key: str) -> frozenset[str]:
    """Return the words of one list of the lexicon of sides."""
    return frozenset(load("sides")[key])


def printed(name: str) -> Printed:
    """Return what a printed name names; nothing but words beside where it names no body."""
    known = _KNOWN.get(name)
    if known is None:
        known = _read(name)
        remember([(name, known)])
    return known


def remember(read: Iterable[tuple[str, Printed]]) -> None:
    """Keep what names were found to name: they do so in every report, and every case."""
    if len(_KNOWN) > _MOST_KNOWN:
        _KNOWN.clear()
    _KNOWN.update(read)


def _read(name: str) -> Printed:
    bodies = _bodies(_portfolio().sub(" ", name).replace("’", "'"))
    if not bodies:
        return Printed((), tuple(_low(name)))
    inside = {part for one in bodies for part in _low(one)}
    beside = tuple(
        low
        for low, word in zip(_low(name), _WORD.findall(name), strict=True)
        if low not in inside and country_of(_OWNER.sub("", word)) not in bodies
    )
    land = len(bodies) == 1 and country_of(bodies[0]) is not None
    if land and not listed("firms").isdisjoint(beside):
        return Printed((), beside)  # "the British company" is not Britain
    return Printed(bodies, beside)


@cache
def _portfolio() -> re.Pattern[str]:
    """Return what finds the matter of a ministry: "of the Exterior", "Defence Minister"."""
    one = "|".join(
        sorted(map(re.escape, listed("portfolios")), key=lambda word: (-len(word), word))
    )
    some = rf"(?:{one})(?:(?:,| and|, and) (?:the )?(?:{one}))*"
    office = r"(?:ministry|ministries|minister|ministers|secretary|department|office)"
    return re.compile(
        rf"\b{office} (?:of|for) (?:the )?{some}\b"
        rf"|\b{some} (?:{office}|spokes(?:man|woman|person))\b",
        re.IGNORECASE,
    )


def _low(name: str) -> list[str]:
    return [plain(_OWNER.sub("", word)) for word in _WORD.findall(name)]


def _bodies(name: str) -> tuple[str, ...]:
    """Return the bodies of a name without portfolios; common words with a capital are none."""
    bare = _ARTICLE.sub("", name.strip())
    country = country_of(bare)
    if country is not None:
        return (country,)
    owner = _OWNED.match(bare)
    if owner is not None:
        bare = owner.group(1)
    body = _long_name(bare) or _run(bare) or affiliation(bare)
    if body is None or plain(body) in listed("common") or _is_common(name.strip(), body):
        return ()
    return tuple(dict.fromkeys((*_joint(bare), body)))


def _is_common(name: str, body: str) -> bool:
    """Tell whether one word has its capital only from a sentence: "Banks refused it"."""
    low = plain(body)
    return " " not in body and (is_group_noun(low) or (name == body and low in _matters()))


@cache
def _matters() -> frozenset[str]:
    """Return the single words that name an issue under negotiation, not a body."""
    phrases = (phrase for issue in load("issues")["issue"] for phrase in issue["words"])
    return frozenset(phrase for phrase in phrases if " " not in phrase and phrase.islower())


@cache
def group_nouns() -> Mapping[str, str]:
    """Return the kind of each noun, in the singular, for people who negotiate without a name."""
    return {noun: kind for kind, nouns in load("sides")["groups"].items() for noun in nouns}


def is_of_workers(name: str) -> bool:
    """Tell whether a body is one of working people by its name: "Line Pilots Association".

    Some unions go by their people alone: "the Hauliers", "the Steelmen".
    """
    words = _low(name)
    trade = [word for word in words if word.endswith(_OF_TRADE) or word in listed("trades")]
    people = bool(trade) or any(is_group_noun(word) for word in words)
    employs = any(group_nouns().get(singular(word)) in ("employers", "lenders") for word in words)
    union = not listed("unions").isdisjoint(words) or (len(words) == 1 and len(trade) == 1)
    return people and not employs and union and listed("press").isdisjoint(words)


def is_group_noun(word: str) -> bool:
    """Tell whether a word in lower case names people of a kind in the plural: "banks"."""
    one = singular(word)
    return one != word and one in group_nouns()


def _long_name(name: str) -> str | None:
    """Return the body whose name holds small words ("the Union of Port Workers"), if one does.

    A country in it only says where it is ("Workers' League of France"), unless one word stands
    before it ("Parliament of France").
    """
    for match in _LONG_NAME.finditer(name):
        found = match.group()
        words = [plain(_OWNER.sub("", word)) for word in _WORD.findall(found) if word[0].isupper()]
        office = any(words[0] in listed(key) for key in ("speaks", "offices", "state"))
        country = country_of(" ".join(found.split(" of ")[1:]).removeprefix("the ")) is not None
        told = any(word in listed(key) for word in words for key in ("itself", "speaks", "offices"))
        inside = any(country_of(word) for word in found.split())
        if not office and (not inside or (country and len(words) > 2 and not told)):
            return found
    return None


def _run(name: str) -> str | None:
    """Return a whole name in capitals with a noun of bodies in it ("NHL Players Association")."""
    words = [_OWNER.sub("", word) for word in _WORD.findall(name)]
    bodies = {plain(word) for word in words} & listed("bodies")
    whole = len(words) > 1 and all(word[0].isupper() for word in words)
    return name if whole and bodies and plain(words[0]) not in listed("speaks") else None


def _joint(name: str) -> Iterator[str]:
    """Yield the countries that one name joins: "Swiss, Omani and US mediators"."""
    parts = _JOINT.split(_ARTICLE.sub("", name))
    if len(parts) > 1:
        for part in parts:
            country = affiliation(part)
            if country is not None and country_of(country) is not None:
                yield country


@lru_cache(maxsize=65536)
def relation(beside: tuple[str, ...]) -> MemberRelation:
    """Return what words beside a body make of it: the body itself, its voice, or people near it."""
    words = set(beside) - {"a", "an", "the", "of", "in", "for", "and", "senior", "two", "s", "one"}
    if not words or words <= listed("itself") | listed("mediates"):
        return "itself"
    if words & listed("near"):
        return "near"
    return "speaks for" if words & (listed("speaks") | listed("itself")) else "near"


@lru_cache(maxsize=65536)
def is_nobody(name: str) -> bool:
    """Tell whether a name can be nobody's in particular: "both sides", "they", a day."""
    return bool(set(_low(name)) & listed("nobody"))


@lru_cache(maxsize=65536)
def short_noun(beside: tuple[str, ...]) -> str | None:
    """Return the noun by which words without a body name one again: "the union's leader"."""
    for word in beside:
        if word in load("sides")["short"]:
            return word
    return None


@lru_cache(maxsize=65536)
def is_both(name: str) -> bool:
    """Tell whether a name means all sides at once: "both governments", "the two parties"."""
    return bool(_BOTH.search(name))


def is_office(beside: tuple[str, ...]) -> bool:
    """Tell whether words of a role name an office or a part in something, not only where from."""
    words = set(beside)
    return any(words & listed(key) for key in ("speaks", "itself", "near", "mediates"))


@lru_cache(maxsize=65536)
def is_domestic(name: str) -> bool:
    """Tell whether a name or role is one of a state's home politics: "the Shore Party"."""
    words = frozenset(_low(name))
    return not listed("domestic").isdisjoint(words) and listed("worldwide").isdisjoint(words)


def is_force(noun: str) -> bool:
    """Tell whether a noun is a force of a state: "guard", "navy"."""
    return noun in listed("forces")


def is_state_office(beside: tuple[str, ...]) -> bool:
    """Tell whether words name an office that only a state has ("foreign minister")."""
    words = set(beside)
    cabinet = "secretary" in words and bool(words & listed("portfolios"))
    return cabinet or bool(words & listed("offices"))


def voice(told: MemberRelation) -> MemberRelation:
    """Return what a person is to the body that his role names: never the body itself."""
    return "speaks for" if told == "itself" else told


def mediates(read: Printed) -> bool:
    """Tell whether a name calls those whom it names mediators: "Egyptian mediators"."""
    beside = read.beside
    if any(plain(body.split()[-1]) in listed("mediates") for body in read.bodies):
        return True
    if not read.bodies:
        return len(beside) < 4 and bool(set(beside) & listed("mediates"))
    if beside[:2] == ("special", "envoy") or beside[1:3] == ("special", "envoy"):
        return True
    last = beside[:-1] if beside[-1:] in (("from",), ("of",), ("in",), ("the",)) else beside
    return last[-1:] != () and last[-1] in listed("mediates")
