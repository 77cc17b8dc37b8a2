"""The head of a clause -> the conditions on which it hangs: "unless the patrols stop"."""

from __future__ import annotations

from dataclasses import dataclass

from parley.extract.grammar.grammar import Grammar
from parley.model import ConditionKind

__all__ = ["Bound", "bounds"]


@dataclass(frozen=True, slots=True)
class Bound:
    """A condition in rows: `marker` (first, last) are the words that make it one ("only if").

    `words` (first, last) are what must be so, without the marker; `rows` all of it, sorted: what is
    no part of the content of the stance that hangs on it.
    """

    kind: ConditionKind
    marker: tuple[int, int]
    words: tuple[int, int]
    rows: tuple[int, ...]


def bounds(grammar: Grammar, row: int) -> tuple[Bound, ...]:
    """Return the conditions of the clause (or phrase) headed by `row`, in order of the text."""
    return ()
