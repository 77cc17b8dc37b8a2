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
    """Return the copy that came out first, as far as the dates tell, and on what ground."""
    first, second = sorted(heads, key=_order)[:2]
    if _latest(first) is None:
        return first, "no date tells which copy came first: the first by name stands for them"
    if any(_latest(head) is None for head in heads):
        return first, "the earliest of those with a date"
    if (_latest(first) or "") < (second.published.earliest or second.published.date or ""):
        return first, "published before its copies"
    if first.published.precision != "day" or second.published.precision != "day":
        return first, "the dates leave open which copy came first: the earlier by its latest day"
    return (
        first,
        "several copies came out on the first day: the first by name stands for them",
    )


def _order(head: DocumentHead) -> tuple[str, str, str]:
    return (_latest(head) or "9999", head.name, head.id)


def _latest(head: DocumentHead) -> str | None:
    return head.published.latest or head.published.date


FAMILIES: Final = Step(NAME, entries, resolve)
