"""Words of a position or term -> the issue under negotiation that they are about.

The taxonomy is lexicon data, corrected by a profile; where nothing fits, the reports' own recurring
objects of demand make an issue of the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from parley.model import NO_PROFILE, Profile

__all__ = ["Issues"]


class Issues:
    """The issues of one case: those of the taxonomy, of a profile, and those found."""

    def __init__(self, profile: Profile = NO_PROFILE, objects: Iterable[str] = ()) -> None:
        """`objects` are the words of all stances and terms of the case, for issues of its own."""
        self._profile = profile
        self._objects = tuple(objects)

    def of(self, words: Sequence[str]) -> str:
        """Return the name of the issue that these pieces of text are about, "" for none.

        The first piece counts most (the content of a stance), later ones (its clause) less.
        """
        return ""

    def all_of(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return all issues that these pieces of text name, the chief one first."""
        first = self.of(words)
        return (first,) if first else ()
