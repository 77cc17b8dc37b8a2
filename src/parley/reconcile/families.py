"""Documents of one fingerprint -> a family: reports that print the same text.

Only exact copies so far. The origin is the report that came out first, where dates tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.model import (
    Analysis,
    Block,
    BlockEntry,
    DocumentHead,
    Family,
    FamilyMember,
    Support,
    identify,
)
from parley.reconcile.step import Step

__all__ = ["FAMILIES"]

NAME: Final = "families"


def entries(analysis: Analysis) -> Iterator[BlockEntry]:
    """Yield the one block of a document: that of its fingerprint."""
    yield BlockEntry(NAME, analysis.fingerprint, analysis.document.id)


def resolve(block: Block) -> Sequence[Family]:
    """Return the family of a block, or nothing for a report that stands alone."""
    if len(block.documents) < 2:
        return ()
    origin, why = _origin(block.documents)
    members = [
        FamilyMember(
            document=head.id,
            relation="origin" if head.id == origin.id else "exact",
            score=1.0,
            reasons=(why,) if head.id == origin.id else ("the same words in the same order",),
        )
        for head in sorted(block.documents, key=lambda head: head.id)
    ]
    return (
        Family(
            id=identify("family", members[0].document),
            origin=origin.id,
            members=tuple(members),
            support=Support(documents=len(members), families=1, sources=(1, 1)),
        ),
    )


def _origin(heads: Sequence[DocumentHead]) -> tuple[DocumentHead, str]:
    def order(head: DocumentHead) -> tuple[str, str, str]:
        return (head.published.date or "9999", head.name, head.id)

    first, second = sorted(heads, key=order)[:2]
    if first.published.date and all(head.published.date for head in heads):
        if first.published.date < (second.published.date or ""):
            return first, "published before its copies"
        return first, "several copies came out on the first day: the first by name stands for them"
    if first.published.date:
        return first, "the earliest of those with a date"
    return first, "no date tells which copy came first: the first by name stands for them"


FAMILIES: Final = Step(NAME, entries, resolve)
