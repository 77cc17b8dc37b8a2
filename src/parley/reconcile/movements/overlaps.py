"""The last words of two parties on an issue -> whether they meet, and by which rule.

Each rule is a function whose docstring is what a reader is shown; None is for what no rule tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Position, StanceKind
from parley.reconcile.positions.likeness import about, is_like, shared
from parley.reconcile.utterances.words import Gist

__all__ = ["Meeting", "meeting"]

_TOUCH: Final = 0.3
"""The share of words that two stances have in common where one may answer the other."""
_FRACTION: Final = re.compile(r"\d/\d")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*(?: \d+/\d+|/\d+)?")
_WANTING: Final[frozenset[StanceKind]] = frozenset({"demand"})
_GIVING: Final[frozenset[StanceKind]] = frozenset({"accept", "offer"})
_REFUSING: Final[frozenset[StanceKind]] = frozenset({"reject"})


@dataclass(frozen=True, slots=True)
class Meeting:
    """Whether two last words meet, None where that cannot be told, and how that is known."""

    overlap: bool | None
    rule: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two positions of two parties with the words that they are about."""

    one: Position
    other: Position
    mine: Gist
    yours: Gist

    def across(self, here: frozenset[StanceKind], there: frozenset[StanceKind]) -> bool:
        """Whether one of them, whichever, has this stance and the other that."""
        pair = self.one.stance, self.other.stance
        return (pair[0] in here and pair[1] in there) or (pair[1] in here and pair[0] in there)

    @property
    def touch(self) -> bool:
        """Whether they share words enough to be about one thing."""
        return shared(self.mine, self.yours) >= _TOUCH

    @property
    def numbers(self) -> Sequence[frozenset[str]]:
        """The numbers in the words of each; "2 1/8" is one number, not three."""
        printed = [_printed(position) for position in (self.one, self.other)]
        if any(_FRACTION.search(words) for words in printed):
            return [frozenset(_NUMBER.findall(words.replace("-", " "))) for words in printed]
        return [
            frozenset(word for word in words.weights if word[0].isdigit())
            for words in (self.mine, self.yours)
        ]


def _printed(position: Position) -> str:
    return " ".join(span.quote for span in position.content or position.evidence)


_Rule = Callable[[_Pair], bool | None]


def refused(pair: _Pair) -> bool | None:
    """What one demands, offers or accepts the other refuses."""
    return False if pair.across(_WANTING | _GIVING, _REFUSING) and pair.touch else None


def other_numbers(pair: _Pair) -> bool | None:
    """Each names another number for the same thing."""
    mine, yours = pair.numbers
    named = pair.across(_WANTING | _GIVING, _WANTING | _GIVING) and pair.touch
    return False if named and mine and yours and mine.isdisjoint(yours) else None


def granted(pair: _Pair) -> bool | None:
    """One asks what the other offers or accepts."""
    met = pair.across(_WANTING, _GIVING) and is_like(pair.mine, pair.yours)
    return True if met else None


def both_accept(pair: _Pair) -> bool | None:
    """Both accept or offer the same."""
    same = pair.across(_GIVING, _GIVING) and is_like(pair.mine, pair.yours)
    return True if same else None


_RULES: Final[Sequence[_Rule]] = (refused, other_numbers, granted, both_accept)


def meeting(one: Position, other: Position) -> Meeting:
    """Return whether what two parties last said meets: by the first rule that tells."""
    pair = _Pair(one, other, _about(one), _about(other))
    for rule in _RULES:
        overlap = rule(pair)
        if overlap is not None:
            return Meeting(overlap, (rule.__doc__ or "").strip())
    return Meeting(None, "")


def _about(position: Position) -> Gist:
    return about(position.content or position.evidence)
