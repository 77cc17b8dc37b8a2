"""A document's grammar -> what it says of the talks: their state, their rounds and meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.grammar.grammar import Grammar
from parley.model import Claim, Meeting, Status

__all__ = ["talks"]


def talks(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Status | Meeting]:
    """Yield the talks of a document; `found` are the claims taken from it so far."""
    yield from ()
