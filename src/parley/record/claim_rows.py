"""A document's marks and a claim -> the rows in which they are stored beside its body."""

from __future__ import annotations

from typing import Any, Final

from parley.model import Claim, Document
from parley.record.claim_kinds import claim_kind
from parley.record.coding import encode

__all__ = ["GAP", "claim_row", "mark_rows", "span_rows", "speaker_rows"]

GAP: Final = " … "
"""What stands in `claims.content` between words that the report keeps apart."""


def mark_rows(document: Document) -> list[dict[str, Any]]:
    """Return a row for each mark of a document, in their order."""
    return [
        {
            "document": document.id,
            "ordinal": ordinal,
            "start": mark.start,
            "end": mark.end,
            "kind": mark.kind,
            "reason": mark.reason,
        }
        for ordinal, mark in enumerate(document.marks)
    ]


def claim_row(claim: Claim) -> dict[str, Any]:
    """Return the columns of a claim."""
    kind = claim_kind(claim)
    content = kind.content(claim)
    return {
        "id": claim.id,
        "kind": kind.name,
        "document": claim.document,
        "start": content[0].start,
        "form": kind.form(claim),
        "legibility": claim.legibility.grade,
        "content": GAP.join(span.quote for span in content) if kind.searched else "",
        "body": encode(claim),
    }


def span_rows(claim: Claim) -> list[dict[str, Any]]:
    """Return a row for each span of a claim, in the order of its fields."""
    ordinals: dict[str, int] = {}
    rows = []
    for role, span in claim_kind(claim).spans(claim):
        ordinal = ordinals[role] = ordinals.get(role, -1) + 1
        rows.append(
            {
                "claim": claim.id,
                "role": role,
                "ordinal": ordinal,
                "document": span.document,
                "start": span.start,
                "end": span.end,
                "quote": span.quote,
            }
        )
    return rows


def speaker_rows(claim: Claim) -> list[dict[str, Any]]:
    """Return a row for each speaker of a claim, in their order."""
    return [
        {
            "claim": claim.id,
            "ordinal": ordinal,
            "name": speaker.name,
            "kind": speaker.kind,
            "standing": speaker.standing,
            "description": speaker.description,
        }
        for ordinal, speaker in enumerate(claim_kind(claim).speakers(claim))
    ]
