"""A document's grammar -> its events, in order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.grammar import Grammar
from parley.model import Claim, Event

__all__ = ["events"]


def events(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Event]:
    """Yield the events of a document; `found` are the claims taken from it so far."""
    del grammar, found
    yield from ()
