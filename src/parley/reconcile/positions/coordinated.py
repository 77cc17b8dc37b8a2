"""What a stance is about -> the further issues that it names: "better pay, and a pledge on jobs".

Only what stands side by side counts: each piece between commas and "and" or "or" names one issue
at most, at its beginning, and none that is the talks or a deal as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Span
from parley.reconcile.issues import Issues, general_issues

__all__ = ["further_issues"]

_OPENING: Final = 8
"""So many words of a piece tell what it is; later ones tell something about that."""
_FEWEST_PIECES: Final = 2


def further_issues(content: Sequence[Span], chief: str, issues: Issues) -> Sequence[str]:
    """Return the issues that stand beside the chief one in the words of a stance, in their order.

    None where no piece of the words is about the chief issue itself: it was found elsewhere then.
    """
    if not chief or chief in general_issues():
        return ()
    for span in content:
        named = [issues.of([piece]) for piece in _abreast(list(_pieces(span.quote)))]
        if len(named) >= _FEWEST_PIECES and chief in named:
            others = (one for one in named if one and one != chief)
            return tuple(dict.fromkeys(one for one in others if one not in general_issues()))
    return ()


def _abreast(pieces: Sequence[str]) -> Sequence[str]:
    """Return the pieces that stand beside the first, and not inside what it tells.

    After a deed a thing is what else that is done to; after "a pledge that" only a thing is beside.
    """
    first, *others = pieces
    if _begins(first, "deeds"):
        return [first, *(one for one in others if not _begins(one, "things"))]
    if not frozenset(first.split()[1:]).isdisjoint(load("positions")["conjuncts"]["clauses"]):
        return [first, *(one for one in others if _begins(one, "things"))]
    return pieces


def _begins(piece: str, kind: str) -> bool:
    first, _, _ = piece.lower().partition(" ")
    return first in load("positions")["conjuncts"][kind] or (
        kind == "deeds" and first.endswith("ing")
    )


def _pieces(words: str) -> Iterator[str]:
    """Yield the beginnings of what stands side by side; a comma parts only in a list."""
    joined = _joints().split(" ".join(words.split()))
    for number, part in enumerate(joined):
        listed = part.split(", ") if number + 1 < len(joined) else [part]
        for piece in listed:
            yield " ".join(piece.split()[:_OPENING])


@cache
def _joints() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load("positions")["joints"])
    return re.compile(rf"[,;]? (?:{words}) ", re.IGNORECASE)
