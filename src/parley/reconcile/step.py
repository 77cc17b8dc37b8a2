"""What a step of reconcile is: which blocks a document touches, and what a block amounts to.

Blocks make reconcile incremental: a new document touches a few keys, and only what shares these
keys is looked at again, from stored claims, in id order, whatever the order of reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from parley.model import Analysis, Block, BlockEntry, Finding

__all__ = ["Step"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `entries` says what a document brings to which blocks, `resolve` reads a block.

    `entries(analysis)` yields the block entries of one analysed document;
    `resolve(block)` returns the findings of one block and depends on nothing else.
    """

    name: str
    entries: Callable[[Analysis], Iterable[BlockEntry]]
    resolve: Callable[[Block], Sequence[Finding]]
