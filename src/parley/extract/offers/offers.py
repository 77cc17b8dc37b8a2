"""A document's grammar -> the offers that it mentions, and the terms that it tells of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.grammar.grammar import Grammar
from parley.model import Claim, Offer, Term

__all__ = ["offers"]


def offers(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Offer | Term]:
    """Yield the offers of a document; `found` are the claims taken from it so far."""
    yield from ()
