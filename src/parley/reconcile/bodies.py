"""Names of bodies and places -> what they share: acronyms, articles, metonyms, damage.

A country is one actor under its names, its capitals and its seats of government; an organisation
that the lexicon knows under all its names. Persons and bodies never meet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.offices import same_side
from parley.reconcile.spelling import Likeness, compare, plain

__all__ = [
    "acronyms",
    "body_key",
    "department",
    "initials",
    "is_acronym",
    "joined",
    "other_name",
    "owned",
    "same_owned",
    "spelled_alike",
]

_ACRONYM: Final = re.compile(r"\(\s*(?:the\s+)?([A-Z][A-Za-z&.]{1,8})\s*[),;]")
_SMALL: Final = frozenset(
    {"and", "of", "for", "the", "on", "in", "to", "&", "de", "des", "du", "la"}
)
_LEGAL: Final = frozenset({"plc", "ltd", "inc", "corp", "llc", "sa", "ag", "gmbh", "co", "limited"})
_DEPARTMENTS: Final = frozenset({"ministry", "department"})
_OWN: Final = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_ACRONYM_FORM: Final = re.compile(r"[A-Z][A-Za-z&]*[A-Z]s?")
_OWNER: Final = re.compile(r"^(.+?)['’]s? (.+)$")
_SHORTEST_ACRONYM: Final = 2
_WORDS_BACK: Final = 12


def acronyms(text: str) -> dict[str, str]:
    """Return the acronyms that a text prints after what they stand for: {"DU": "Dockers' Union"}.

    "the Dockers' Union (DU)": its capitals begin the words that stand before it, small ones aside.
    """
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        short = match[1].replace(".", "")
        letters = [letter for letter in short if letter.isupper()]
        if len(letters) < _SHORTEST_ACRONYM or short in found:
            continue
        words = text[max(0, match.start() - 160) : match.start()].split()[-_WORDS_BACK:]
        full = _spelled_out(words, letters)
        if full:
            found[short] = full
    return found


def _spelled_out(words: list[str], letters: list[str]) -> str | None:
    """Return the shortest end of the words whose initials are these letters."""
    left = len(letters)
    for first in range(len(words) - 1, -1, -1):
        word = words[first].strip("“”\"'‘’,")
        if not word:
            return None
        parts = [part for part in word.split("-") if part]
        if word.lower() in _SMALL and not (left and word[0] == letters[left - 1]):
            continue
        for part in reversed(parts):
            if left == 0 or part[0].upper() != letters[left - 1].upper():
                return None
            left -= 1
        if left == 0:
            return " ".join(words[first:]).strip('“”"‘,')
    return None


def is_acronym(name: str) -> bool:
    """Whether a name is written as one: "DTI", "PaSOK", "U.N."."""
    bare = name.replace(".", "").removeprefix("the ").removeprefix("The ")
    return bool(_ACRONYM_FORM.fullmatch(bare)) and sum(c.isupper() for c in bare) * 2 > len(bare)


def initials(name: str) -> str:
    """Return the first letters of the words of a body's name, small words left out."""
    return "".join(word[0] for word in _core(name) if word not in _SMALL)


def joined(name: str) -> str:
    """Return the name without anything between its letters: "JP Morgan" -> "jpmorgan"."""
    return "".join(_core(name)).replace("'", "").replace("&", "and")


def owned(name: str) -> tuple[str, str] | None:
    """Return whose body it is and what: "Canada's navy", "the Canadian navy" -> (…, "navy")."""
    bare = _without_article(" ".join(name.split()))
    if bare.partition(" ")[0].lower() in _OWN:
        return None
    match = _OWNER.match(bare)
    if match:
        return match[1], plain(match[2])
    first, _, rest = bare.partition(" ")
    if rest and first[:1].isupper() and rest.islower():
        return first, plain(rest)
    return None


def department(name: str) -> str | None:
    """Return what a ministry is for, None for other bodies: "Ministry of Justice" -> "justice"."""
    words = [word for word in _core(name) if word not in _SMALL]
    kept = [word for word in words if word not in _DEPARTMENTS]
    return " ".join(sorted(kept)) if kept and len(words) == len(kept) + 1 else None


def body_key(name: str, spelled_out: Mapping[str, str], document: str) -> str:
    """Return the key of a body or place; "" where the name holds no letter.

    `spelled_out` are the acronyms that the report explains. What is named by its owner only ("her
    office") is another in each `document`.
    """
    bare = _without_article(" ".join(name.replace("’", "'").split()))
    full = spelled_out.get(bare.replace(".", ""), bare)
    known = _known().get(_without_article(full))
    if known is not None:
        return known
    words = _core(full)
    if not any(any(c.isalnum() for c in word) for word in words):
        return ""
    if words[0] in _OWN:
        return f"body {' '.join(words)} {document}"
    return f"body {' '.join(words)}"


def other_name(name: str, key: str) -> str | None:
    """Return why a printed name is another name of this country, body or place; None if it isn't.

    A capital or a residence stands for its government.
    """
    if not key.startswith("state "):
        return None
    bare = _without_article(" ".join(name.replace("’", "'").split()))
    return _reasons().get(bare)


def spelled_alike(one: str, other: str) -> tuple[str, bool] | None:
    """Return why two names may be one body's, and whether letters are damaged; None if not.

    Each word is the same, short for the other, or, in one of three or more, alike. Names in lower
    case ("the court filing") are no body's own.
    """
    if department(one) and department(one) == department(other) and _kind(one) == _kind(other):
        return "the same words in another order", False
    if not (_is_proper(one) and _is_proper(other)):
        return None
    if joined(one) == joined(other):
        return "the same letters, set apart in another way", False
    mine, yours = _core(one), _core(other)
    if len(mine) != len(yours) or len(mine) < 2:
        return None
    return _changed([(a, b) for a, b in zip(mine, yours, strict=True) if a != b], len(mine))


def _changed(changed: list[tuple[str, str]], words: int) -> tuple[str, bool] | None:
    """Return what makes these changed words of a name of so many words no other name."""
    if changed and all(compare(a, b) >= Likeness.SPELLING for a, b in changed):
        return "another spelling of the same name", False
    if all(_is_short(a, b) or _is_short(b, a) for a, b in changed):
        return "each word is the other’s, or short for it", False
    if words >= 3 and len(changed) == 1 and _looks_damaged(*changed[0]):
        return f"“{changed[0][0]}” stands where others print “{changed[0][1]}”", True
    return None


def _is_proper(name: str) -> bool:
    words = [word for word in _without_article(name).split() if word.lower() not in _SMALL]
    return bool(words) and not any(word[0].islower() for word in words)


def _kind(name: str) -> frozenset[str]:
    return _DEPARTMENTS.intersection(_core(name))


def same_owned(one: str, other: str) -> bool:
    """Whether two names are one side's body: "Caldrea's navy" and "the Caldrean navy"."""
    mine, yours = owned(one), owned(other)
    return bool(mine and yours and mine[1] == yours[1] and same_side(mine[0], yours[0]))


def _is_short(short: str, full: str) -> bool:
    """Whether a word abbreviates another: "Gen" and "Elec" for "General" and "Electric"."""
    if not 2 <= len(short) < len(full) or short[0] != full[0] or full == f"{short}s":
        return False
    if full.startswith(short):
        return len(short) >= 3 or len(full) <= 4
    letters = iter(full)
    return len(short) <= 4 and short[-1] == full[-1] and all(letter in letters for letter in short)


def _looks_damaged(one: str, other: str) -> bool:
    """Whether one word may be read for another: one beginning of three letters or more."""
    return compare(one, other) >= Likeness.ALIKE or (
        min(len(one), len(other)) >= 6 and one[:3] == other[:3] and one[-1:].isalpha()
    )


def _core(name: str) -> list[str]:
    bare = plain(_without_article(name).replace("-", "")).removesuffix("'s")
    words = bare.replace("'s", "s").replace("s'", "s").split()
    kept = [word for word in words if word not in _LEGAL]
    return kept or words or [""]


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else name


@cache
def _known() -> dict[str, str]:
    """Return each form of a country or organisation -> its key; what is shared has none."""
    keys: dict[str, str] = {}
    for country in load("places")["country"]:
        forms = [country["name"], *country.get("names", ()), *country.get("former", ())]
        forms += [*country.get("capitals", ()), *country.get("seats", ())]
        for form in forms:
            keys.setdefault(_without_article(form), f"state {plain(country['name'])}")
    organisations = load("organisations")
    common = {*organisations["also_common"], *organisations["bare_outlets"]}
    for entry in [*organisations["organisation"], *organisations["outlet"]]:
        for form in (entry["name"], *entry.get("names", ()), *entry.get("seats", ())):
            if form not in common:
                keys.setdefault(_without_article(form), f"body {plain(entry['name'])}")
    for shared in (load("places").get("shared", ()), organisations.get("shared", ())):
        for entry in shared:
            keys.pop(_without_article(entry["form"]), None)
    return keys


@cache
def _reasons() -> dict[str, str]:
    """Return each capital and seat -> what it is of its country."""
    found: dict[str, str] = {}
    for country in load("places")["country"]:
        for form in country.get("seats", ()):
            found.setdefault(
                _without_article(form), f"a seat of the government of {country['name']}"
            )
        for form in country.get("capitals", ()):
            found.setdefault(
                _without_article(form), f"the capital, for the government of {country['name']}"
            )
    return found
