"""A document's grammar -> its stances, in order of the text: who wants, refuses or offers what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.grammar.grammar import Grammar
from parley.model import Claim, Stance

__all__ = ["stances"]


def stances(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Stance]:
    """Yield the stances of a document; `found` are the claims taken from it so far."""
    yield from ()
