"""Two sentences -> how the one becomes the other: runs of equal words, and the changes between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from parley.reconcile.wording.amounts import Amount, amounts
from parley.reconcile.wording.words import Telling

__all__ = ["Change", "Steps", "steps"]

_FEWEST: Final = 8
"""Equal words, in runs of two and more, of a sentence that was copied."""
_COVERED: Final = 0.6
"""The share of the shorter sentence that they are."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words `first` to `last` of the one stand for `left` to `right` of the other (half open).

    `before` and `after` count the equal words on either side; `opens` and `closes` tell that the
    sentence begins or ends with the change.
    """

    first: int
    last: int
    left: int
    right: int
    before: int
    after: int
    opens: bool
    closes: bool


@dataclass(frozen=True)
class Steps:
    """Two sentences word by word: how many words are equal in runs, and the changes in order."""

    one: Telling
    other: Telling
    equal: int
    changes: tuple[Change, ...]

    @cached_property
    def amounts(self) -> tuple[Sequence[Amount], Sequence[Amount]]:
        """The amounts of either."""
        return amounts(self.one), amounts(self.other)

    @property
    def shared(self) -> bool:
        """Whether both print so much in the same words that it is not by chance."""
        return self.equal >= _FEWEST

    @property
    def copied(self) -> bool:
        """Whether one of the sentences is a copy of the other, or both of a third."""
        shorter = min(len(self.one.words), len(self.other.words))
        return self.shared and self.equal >= _COVERED * shorter


def steps(one: Telling, other: Telling) -> Steps:
    """Return the steps from one sentence to another."""
    mine, yours = ([word.low for word in telling.words] for telling in (one, other))
    matcher = SequenceMatcher(None, mine, yours, autojunk=False)
    codes = list(_joined(matcher.get_opcodes()))
    sizes = [last - first if kind == "equal" else 0 for kind, first, last, *_ in codes]
    changes = [
        Change(
            first,
            last,
            left,
            right,
            before=sizes[at - 1] if at else 0,
            after=sizes[at + 1] if at + 1 < len(codes) else 0,
            opens=at == 0,
            closes=at + 1 == len(codes),
        )
        for at, (kind, first, last, left, right) in enumerate(codes)
        if kind != "equal"
    ]
    return Steps(one, other, sum(size for size in sizes if size > 1), tuple(changes))


_Code = tuple[str, int, int, int, int]


def _joined(codes: Iterable[_Code]) -> Sequence[_Code]:
    """Return opcodes with changes that only one equal word parts made one."""
    found: list[_Code] = []
    for code in codes:
        kind, _, last, _, right = code
        lone = len(found) > 1 and found[-1][0] == "equal" and found[-1][2] - found[-1][1] == 1
        if kind != "equal" and lone:
            _, first, _, left, _ = found[-2]
            found[-2:] = [("replace", first, last, left, right)]
        else:
            found.append(code)
    return found
