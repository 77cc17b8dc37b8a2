"""The lexicon of issues and a profile -> what of a text speaks for which issue.

Longer phrases beat shorter ones, and hide those inside them; weak words count only in talks of
their field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from parley.lexicon import load
from parley.model import Issue, Profile
from parley.reconcile.issues.reading import Pattern, Piece, pattern

__all__ = ["Entry", "Hit", "Taxonomy", "counted_issues", "general_issues", "in_lexicon", "taxonomy"]

_WORD: Final = 1.0
_FURTHER: Final = 0.3
"""What each further word of a phrase adds."""
_WEAK: Final = 0.65
_PROFILE: Final = 2.0
"""What a user says of the case counts twice."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase and what it says: for (or against) an issue, or only that talks are of a field."""

    pattern: Pattern
    issue: str
    field: str
    weight: float
    weak: bool = False
    against: bool = False
    general: bool = False
    yields_to: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that stands in a text: its words there, half open."""

    entry: Entry
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All entries, by the base of their first word; `names` are the issues in their order."""

    names: tuple[str, ...]
    entries: Mapping[str, Sequence[Entry]] = field(repr=False)

    def hits(self, text: Piece) -> list[Hit]:
        """Return what stands in a text, without what stands inside a longer phrase."""
        found: list[Hit] = []
        places = {word: place for place, word in enumerate(text.places)}
        for at, word in enumerate(text.words):
            for entry in self.entries.get(word.base, ()):
                literal = entry.pattern.literal
                place = at if literal else places.get(at)
                end = None if place is None else entry.pattern.end_in(text, place)
                if end is not None:
                    found.append(Hit(entry, at, end))
        return list(_outermost(found))


def _outermost(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the hits that no longer phrase holds; hits are in the order of their starts."""
    ordered = sorted(hits, key=lambda hit: (hit.start, -_size(hit), -hit.end))
    kept: list[Hit] = []
    for hit in ordered:
        if not any(
            other.start <= hit.start and hit.end <= other.end and _size(other) > _size(hit)
            for other in kept[-8:]
        ):
            kept.append(hit)
            yield hit


def _size(hit: Hit) -> int:
    return len(hit.entry.pattern.bases)


def taxonomy(profile: Profile) -> Taxonomy:
    """Return the taxonomy of the lexicon, with the issues of a profile in place of their likes."""
    if not profile.issues:
        return _lexicon()
    own = {issue.name.casefold() for issue in profile.issues}
    kept = (entry for entry in _rows() if entry.issue.casefold() not in own)
    given = (entry for issue in profile.issues for entry in _given(issue))
    names = [issue.name for issue in profile.issues]
    names += [row["name"] for row in load("issues")["issue"] if row["name"].casefold() not in own]
    return Taxonomy(tuple(names), _index([*given, *kept]))


def in_lexicon(name: str) -> Issue | None:
    """Return an issue of the lexicon, None for a name that stands nowhere there."""
    for row in load("issues")["issue"]:
        if row["name"] == name:
            not_words = tuple(row.get("not_words", ()))
            return Issue(name, tuple(row["words"]), not_words, row["field"])
    return None


@cache
def general_issues() -> frozenset[str]:
    """Return the issues that are meant only where no other one fits: the talks, an offer whole."""
    return frozenset(row["name"] for row in load("issues")["issue"] if row.get("general"))


@cache
def counted_issues() -> frozenset[str]:
    """Return the issues that are themselves a number: the price, the pay."""
    return frozenset(row["name"] for row in load("issues")["issue"] if row.get("counted"))


@cache
def _lexicon() -> Taxonomy:
    return Taxonomy(tuple(row["name"] for row in load("issues")["issue"]), _index(_rows()))


@cache
def _rows() -> tuple[Entry, ...]:
    lexicon = load("issues")
    issues = (entry for row in lexicon["issue"] for entry in _entries(row))
    signs = (
        Entry(one, "", name, 0.0)
        for name, row in lexicon["fields"].items()
        for phrase in row["signs"]
        for one in pattern(phrase)
    )
    return (*issues, *signs)


def _entries(row: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield the entries of one issue of the lexicon."""
    name, belongs, general = row["name"], row["field"], row.get("general", False)
    yields = frozenset(row.get("yields_to", ()))
    for key, weak, against in (("words", 0, 0), ("weak", 1, 0), ("not_words", 0, 1)):
        for phrase in row.get(key, ()):
            for one in pattern(phrase):
                weight = (_WEAK if weak else _WORD) + _FURTHER * (len(one.bases) - 1)
                yield Entry(one, name, belongs, weight, bool(weak), bool(against), general, yields)


def _given(issue: Issue) -> Iterator[Entry]:
    """Yield the entries of an issue of a profile; its name counts as one of its words."""
    for phrase in dict.fromkeys((issue.name, *issue.words)):
        for one in pattern(phrase):
            weight = _PROFILE * (_WORD + _FURTHER * (len(one.bases) - 1))
            yield Entry(one, issue.name, issue.field, weight)
    for phrase in issue.not_words:
        for one in pattern(phrase):
            yield Entry(one, issue.name, issue.field, _WORD, against=True)


def _index(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.pattern.bases[0], []).append(entry)
    return {first: tuple(rows) for first, rows in found.items()}
