"""Rows that a cue reports -> without the clause before a colon, which is the report's.

"One is lost: it sank, he said"; "They told it differently: the ship, he said, had sunk".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.extract.grammar.grammar import Grammar

__all__ = ["past_colon"]

_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
_STOPS: Final = frozenset({":", ";"})


def past_colon(
    grammar: Grammar, runs: Sequence[tuple[int, int]], cue: int
) -> tuple[tuple[int, int], ...]:
    """Return the runs (first, last) from the last colon before the cue on.

    All of them where no colon stands there, or not a clause on either side of it. After a semicolon
    the clause has to come to its verb before the cue.
    """
    rows = [row for first, last in runs for row in range(first, last + 1)]
    stops = [row for row in rows if row < cue and grammar.word(row) in _STOPS]
    if not stops:
        return tuple(runs)
    stop = stops[-1]
    verbs = [row for row in rows if grammar.tag[row] in _FINITE]
    told = any(stop < row < cue for row in verbs)
    apart = grammar.word(stop) == ":" and verbs and verbs[0] < stop < verbs[-1]
    if not told and not apart:
        return tuple(runs)
    return tuple(grammar.pieces(row for row in rows if row > stop))
