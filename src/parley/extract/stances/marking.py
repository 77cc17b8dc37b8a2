"""What a report says of a stance itself: red line, guarantee, obstacle; softened, hardened.

`obstacles` and `shifts` yield drafts of their own; `marks_of` and `shift_of` are asked of every
draft of the room, these too, once it is found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.model import Shift, StanceMark, Statement

__all__ = ["marks_of", "obstacles", "shift_of", "shifts"]


def obstacles(
    grammar: Grammar, statement: Callable[[int], Statement | None]
) -> Iterator[StanceDraft]:
    """Yield a draft, most often without holder, for each thing that is said to hold a deal up."""
    yield from ()


def shifts(grammar: Grammar, statement: Callable[[int], Statement | None]) -> Iterator[StanceDraft]:
    """Yield a draft for each movement that a report tells in its own word: "softened its line"."""
    yield from ()


def marks_of(grammar: Grammar, draft: StanceDraft) -> tuple[StanceMark, ...]:
    """Return the marks of a stance, each once, in a fixed order."""
    return ()


def shift_of(grammar: Grammar, draft: StanceDraft) -> Shift | None:
    """Return the report's own word for a movement, where the trigger is one."""
    return None
