"""Words of a position or term -> the issue under negotiation that they are about.

The taxonomy is lexicon data, corrected by a profile; where nothing fits, the reports' own recurring
objects of demand make an issue of the case. What field the talks are of is told by all objects.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import NO_PROFILE, Issue, Profile
from parley.reconcile.issues.found import recurring
from parley.reconcile.issues.reading import Piece, piece
from parley.reconcile.issues.taxonomy import Hit, Taxonomy, in_lexicon, taxonomy

__all__ = ["Issues"]

_ANY_FIELD: Final = ("", "process")
_KNOWN_FIELD: Final = 4
"""So many objects must speak for the leading field before another one counts less."""
_SHARE: Final = 0.2
"""A field is one of the case's if it has this share of the leading field's objects."""
_STRANGE: Final = 0.3
"""What words of a field count that is not one of the case's; its weak words count nothing."""
_LEAST: Final = 0.8
"""What words of any field of the case count; those of its leading field count 1."""
_GENERAL: Final = 0.2
_TURNED: Final = 0.3
_SLOPE: Final = 0.35
"""How much less a phrase counts for each word before it that is not small."""
_RECURS: Final = 0.9


@dataclass(frozen=True, slots=True)
class _Fields:
    """How many objects of the case speak for each field."""

    counts: Counter[str]

    def factor(self, field: str, weak: bool, shown: bool) -> float:
        """Return how much a word of this field counts in this case.

        `shown`: the field shows beside it, which lets a weak word count where the case's is open.
        """
        most = max(self.counts.values(), default=0)
        if field in _ANY_FIELD:
            return 1.0
        if most < _KNOWN_FIELD:
            return 1.0 if shown or not weak or self.counts[field] else 0.0
        share = self.counts[field] / most
        if share < _SHARE:
            return 0.0 if weak else _STRANGE
        return _LEAST + (1.0 - _LEAST) * share


class Issues:
    """The issues of one case: those of the taxonomy, of a profile, and those found."""

    def __init__(self, profile: Profile = NO_PROFILE, objects: Iterable[str] = ()) -> None:
        """`objects` are the words of all stances and terms of the case, for issues of its own."""
        self._profile = profile
        self._taxonomy: Taxonomy = taxonomy(profile)
        self._rank = {name: rank for rank, name in enumerate(self._taxonomy.names)}
        self._hits: dict[int, tuple[Piece, list[Hit]]] = {}
        texts = [piece(text) for text in sorted({" ".join(text.split()) for text in objects})]
        self._fields = _Fields(self._count_fields(texts))
        self._found: dict[str, str] = {}
        self._found = recurring(text for text in texts if not self._scores(text))
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}

    def of(self, words: Sequence[str]) -> str:
        """Return the name of the issue that these pieces of text are about, "" for none.

        The first piece counts most (the content of a stance), later ones (its clause) less.
        """
        return next(iter(self.all_of(words)), "")

    def all_of(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return all issues that these pieces of text name, the chief one first."""
        key = tuple(words)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._all_of(key)
        return known

    def named(self, name: str) -> Issue:
        """Return the issue of this name with its words; one found in the case has only its name."""
        given = next((issue for issue in self._profile.issues if issue.name == name), None)
        return given or in_lexicon(name) or Issue(name, (name,))

    def _all_of(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return the issues piece by piece; of one piece the weightier first."""
        pieces = [self._scores(piece(" ".join(text.split()))) for text in words if text]
        found: dict[str, None] = {}
        for number, scores in enumerate(pieces):
            later = Counter[str]()
            for other in pieces[number + 1 :]:
                later.update(dict.fromkeys(other, 1))
            ranked = sorted(
                scores, key=lambda name: (-scores[name], -later[name], self._rank.get(name, -1))
            )
            found.update(dict.fromkeys(ranked))
        return tuple(found)

    def _count_fields(self, texts: Iterable[Piece]) -> Counter[str]:
        """Return in how many texts a strong word or a sign of each field stands."""
        counts: Counter[str] = Counter()
        for text in texts:
            hits = self._hits_in(text)
            against = {hit.entry.issue for hit in hits if hit.entry.against}
            counts.update(
                {
                    hit.entry.field: 1
                    for hit in hits
                    if not (hit.entry.weak or hit.entry.against or hit.entry.general)
                    and hit.entry.field not in _ANY_FIELD
                    and hit.entry.issue not in against
                }
            )
        return counts

    def _hits_in(self, text: Piece) -> list[Hit]:
        """Return the phrases that stand in a text; a text is sought through once."""
        known = self._hits.get(id(text))
        if known is None:
            known = self._hits[id(text)] = text, self._taxonomy.hits(text)
        return known[1]

    def _scores(self, text: Piece) -> dict[str, float]:
        """Return how much each issue fits a text, rounded, so that ties are ties."""
        hits = self._hits_in(text)
        strong = {hit.entry.field for hit in hits if hit.entry.issue and not hit.entry.weak}
        outdone = {
            hit.entry.issue for hit in hits if hit.entry.against or hit.entry.yields_to & strong
        }
        shown = {hit.entry.field for hit in hits if not (hit.entry.weak or hit.entry.against)}
        best: dict[tuple[str, int], float] = {}
        for hit in hits:
            key = hit.entry.issue, hit.start
            if hit.entry.issue and hit.entry.issue not in outdone:
                weight = self._weight(hit, shown) * _place(text, hit.start)
                best[key] = max(best.get(key, 0.0), weight)
        scores: dict[str, float] = {}
        for (issue, _), weight in best.items():
            scores[issue] = scores.get(issue, 0.0) + weight
        for at, word in enumerate(text.words):
            recurs = self._found.get(word.base)
            if recurs:
                scores[recurs] = max(scores.get(recurs, 0.0), _RECURS * _place(text, at))
        return {name: round(score, 3) for name, score in scores.items() if score >= 0.01}

    def _weight(self, hit: Hit, shown: Container[str]) -> float:
        """Return what one hit counts: its phrase, and its field in this case and this text."""
        entry = hit.entry
        field = self._fields.factor(entry.field, entry.weak, entry.field in shown)
        general = _GENERAL if entry.general else 1.0
        return entry.weight * field * general


def _place(text: Piece, at: int) -> float:
    """Return how much a word counts for its place: the first most, what follows a turn little."""
    before = bisect_left(text.places, at)
    return (_TURNED if text.words[at].turned else 1.0) / (1.0 + _SLOPE * before)
