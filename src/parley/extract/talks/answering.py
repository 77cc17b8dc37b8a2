"""What an answer without words of its own is, and the kinds of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar

__all__ = ["CONFIRMS", "DENIES", "DIFFERS", "SILENT", "Answer", "Reader", "is_denied"]

DENIES: Final = "denies what was said before it"
DIFFERS: Final = "disagrees with what was said before it"
CONFIRMS: Final = "confirms what was said before it"
SILENT: Final = "declines to say anything, or has not yet"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: the first and last row of its words, and of its cue where there is one.

    `reason` is one of the kinds above, by which reconcile knows what it is.
    """

    content: tuple[int, int]
    cue: tuple[int, int] | None
    reason: str


Reader = Callable[[Grammar, int], Answer | None]
"""Reads an answer off a verb, where it is one."""


def is_denied(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is negated."""
    return grammar.child(verb, "neg") is not None
