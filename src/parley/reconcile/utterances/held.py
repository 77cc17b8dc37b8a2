"""Two statements held against each other: all that a verdict on them looks at, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

from parley.model import Spoken
from parley.reconcile.utterances.overlaps import Overlap, equal_words, overlap, run
from parley.reconcile.utterances.speakers import Company, company
from parley.reconcile.utterances.words import Gist, gist, in_capitals

__all__ = ["MOTTO_MASS", "TOP", "Held", "is_motto"]

TOP: Final = 300
"""Letters from the beginning of a report within which headline and first sentence stand."""
MOTTO_MASS: Final = 2.4
"""A phrase of fewer words may be a motto: it is one utterance on one day only."""
_SILENT: Final = 0.4
_ROW: Final = 3
_ROW_SHARE: Final = 0.75
"""A short wording of which so many words stand in a row in another is a part of it."""


@dataclass(frozen=True, slots=True)
class Held:
    """Two statements, what their words share, and what their speakers are to each other.

    `equal` tells of the same words in the same order, `copied` of claims that the alignment of
    copies puts together; `why` says in words what the speakers are.
    """

    one: Spoken
    other: Spoken
    gists: tuple[Gist, Gist]
    found: Overlap
    who: Company
    why: str
    equal: bool
    copied: bool

    @classmethod
    def of(cls, one: Spoken, other: Spoken) -> Self:
        """Hold two statements against each other."""
        gists = gist(one.statement), gist(other.statement)
        return cls(
            one,
            other,
            gists,
            overlap(*gists),
            *company(one, other),
            equal_words(*gists),
            other.id in one.copies or one.id in other.copies,
        )

    @property
    def forms(self) -> frozenset[str]:
        """The forms of the two: direct, mixed, indirect."""
        return frozenset({self.one.statement.form, self.other.statement.form})

    @property
    def starts(self) -> tuple[int, int]:
        """Where the two begin in their reports, the nearer to the top first."""
        first, second = (each.statement.content[0].start for each in (self.one, self.other))
        return (first, second) if first <= second else (second, first)

    @property
    def headed(self) -> bool:
        """Whether one of the two is a headline: marked as one, or printed with capitals as one."""
        return any(
            each.headline or (each.statement.content[0].start < TOP and _printed_as_one(each))
            for each in (self.one, self.other)
        )

    @property
    def nested(self) -> bool:
        """Whether one is reported inside the other: somebody says that somebody says."""
        return any(
            mine.start < theirs.end and theirs.start < mine.end
            for mine in self.one.statement.content
            for theirs in self.other.statement.content
        )

    @property
    def silent(self) -> bool:
        """Whether one of the two tells nothing by itself: "no", "such an outcome"."""
        return min(words.mass for words in self.gists) < _SILENT

    @property
    def contained(self) -> bool:
        """Whether the shorter stands in the longer, nearly all of it in one row."""
        shorter = min(len(words.bare) for words in self.gists)
        if shorter < _ROW or not self.found.count:
            return False
        row = run(*self.gists)
        return row >= _ROW and row >= _ROW_SHARE * shorter


def is_motto(spoken: Spoken) -> bool:
    """Whether words are so few that they may come again on another day."""
    return gist(spoken.statement).mass < MOTTO_MASS


def _printed_as_one(spoken: Spoken) -> bool:
    return in_capitals(" ".join(span.quote for span in spoken.statement.content))
