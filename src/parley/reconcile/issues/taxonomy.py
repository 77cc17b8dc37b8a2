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
from parley.reconcile.issues.reading import Pattern, Piece, beginning, pattern

__all__ = ["Entry", "Hit", "Taxonomy", "counted_issues", "general_issues", "in_lexicon", "taxonomy"]

_WORD: Final = 1.0
_FURTHER: Final = 0.3
"""What each further word of a phrase adds."""
_WEAK: Final = 0.65
_PROFILE: Final = 2.0
"""What a user says of the case counts twice."""
_AROUND: Final = 32
"""A longer phrase is looked for among so many hits before."""


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
class _Meaning:
    """What all phrases of one list say: for which issue, or only of which field.

    `times` is how often such a phrase counts, 0 for a mere sign.
    """

    issue: str
    field: str
    times: float = 1.0
    weak: bool = False
    against: bool = False
    general: bool = False
    yields_to: frozenset[str] = frozenset()

    def of(self, phrase: str) -> Iterator[Entry]:
        """Yield the entry of one of the phrases, none where it has no words."""
        for one in pattern(phrase):
            word = _WEAK if self.weak else _WORD
            weight = self.times * (word + _FURTHER * (len(one.bases) - 1))
            yield Entry(
                one, self.issue, self.field, weight,
                self.weak, self.against, self.general, self.yields_to,
            )  # fmt: skip


_Listed = tuple[str, _Meaning]
"""A phrase as it is listed, and what it says."""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All phrases, by the base of their first word; `names` are the issues in their order.

    What a phrase says is worked out when a text has its first word.
    """

    names: tuple[str, ...]
    listed: Mapping[str, Sequence[_Listed]] = field(repr=False)
    _known: dict[str, tuple[Entry, ...]] = field(default_factory=dict, repr=False)

    def beginning(self, first: str) -> tuple[Entry, ...]:
        """Return the entries whose phrase begins with this base."""
        known = self._known.get(first)
        if known is None:
            listed = self.listed.get(first)
            if listed is None:
                return ()
            known = tuple(entry for phrase, meaning in listed for entry in meaning.of(phrase))
            self._known[first] = known
        return known

    def hits(self, text: Piece) -> list[Hit]:
        """Return what stands in a text, without what stands inside a longer phrase."""
        found: list[Hit] = []
        places = {word: place for place, word in enumerate(text.places)}
        here = {word.base for word in text.words}
        for at, word in enumerate(text.words):
            for entry in self.beginning(word.base):
                if entry.pattern.bases[-1] not in here:
                    continue
                place = at if entry.pattern.literal else places.get(at)
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
            for other in kept[-_AROUND:]
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
    kept = ((text, one) for text, one in _phrases() if one.issue.casefold() not in own)
    given = (phrase for issue in profile.issues for phrase in _given(issue))
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
    return Taxonomy(tuple(row["name"] for row in load("issues")["issue"]), _index(_phrases()))


@cache
def _phrases() -> tuple[_Listed, ...]:
    lexicon = load("issues")
    signs = (
        (phrase, _Meaning("", name, 0.0))
        for name, row in lexicon["fields"].items()
        for phrase in row["signs"]
    )
    hidden = ((title, _Meaning("", "process", 0.0)) for title in _titles())
    return (*(phrase for row in lexicon["issue"] for phrase in _of_issue(row)), *signs, *hidden)


def _titles() -> Iterator[str]:
    """Yield the titles of ministers: whoever sees the Minister of Agriculture wants no crops."""
    for of in load("sides")["portfolios"]:
        for office in ("minister", "secretary", "spokesman"):
            yield from (f"{of} {office}", f"{office} of {of}")


def _of_issue(row: Mapping[str, Any]) -> Iterator[_Listed]:
    """Yield the phrases of one issue of the lexicon."""
    name, belongs, general = row["name"], row["field"], row.get("general", False)
    yields = frozenset(row.get("yields_to", ()))
    for key, weak, against in (
        ("words", False, False),
        ("weak", True, False),
        ("not_words", False, True),
    ):
        meaning = _Meaning(name, belongs, 1.0, weak, against, general, yields)
        yield from ((phrase, meaning) for phrase in row.get(key, ()))


def _given(issue: Issue) -> Iterator[_Listed]:
    """Yield the phrases of an issue of a profile; its name counts as one of its words."""
    for_it = _Meaning(issue.name, issue.field, _PROFILE)
    yield from ((phrase, for_it) for phrase in dict.fromkeys((issue.name, *issue.words)))
    against = _Meaning(issue.name, issue.field, against=True)
    yield from ((phrase, against) for phrase in issue.not_words)


def _index(listed: Iterable[_Listed]) -> dict[str, list[_Listed]]:
    found: dict[str, list[_Listed]] = {}
    for one in listed:
        found.setdefault(beginning(one[0]), []).append(one)
    return found
