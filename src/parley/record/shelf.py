"""An analysed document -> its rows, whole; and out again, whole.

Whatever comes or goes, the blocks in which it stood and stands are marked as touched with it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from parley.model import Analysis, Claim, Document
from parley.record.columns import document_row, rejected_row
from parley.record.kinds import claim_kind, encode
from parley.record.schema import (
    block_entries,
    claims,
    documents,
    marks,
    rejected,
    spans,
    speakers,
    touched,
)

__all__ = ["GAP", "claim_row", "put", "remove", "span_rows", "speaker_rows"]

GAP = " … "
"""What stands in `claims.content` between words that the report keeps apart."""


def put(connection: Connection, analysis: Analysis, stamp: str) -> None:
    """Store all of an analysis in place of what was stored of that document before."""
    document = analysis.document
    row = document_row(document, analysis.fingerprint, stamp)
    here = documents.c.id == document.id
    if connection.execute(select(documents.c.row).where(here)).first() is None:
        connection.execute(insert(documents), row)
    else:
        _touch(connection, document.id)
        _clear(connection, document.id)
        connection.execute(update(documents).where(here).values(row))
    _add(connection, marks, _mark_rows(document))
    _add(connection, claims, [claim_row(claim) for claim in analysis.claims])
    _add(connection, spans, [row for claim in analysis.claims for row in span_rows(claim)])
    _add(connection, speakers, [row for claim in analysis.claims for row in speaker_rows(claim)])
    rejections = {item.id: item for item in analysis.rejected}.values()
    _add(connection, rejected, [rejected_row(item, document=document.id) for item in rejections])
    entries = {(entry.step, entry.key, entry.member): entry for entry in analysis.entries}
    _add(
        connection,
        block_entries,
        [
            {"step": step, "key": key, "member": member, "document": document.id}
            for step, key, member in sorted(entries)
        ],
    )
    _touch(connection, document.id)


def remove(connection: Connection, identifier: str) -> None:
    """Take a document out with everything that only it holds."""
    _touch(connection, identifier)
    _clear(connection, identifier)
    connection.execute(delete(documents).where(documents.c.id == identifier))


def _add(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _touch(connection: Connection, identifier: str) -> None:
    keys = (
        select(block_entries.c.step, block_entries.c.key)
        .where(block_entries.c.document == identifier)
        .distinct()
    )
    connection.execute(
        insert(touched).from_select(["step", "key"], keys).on_conflict_do_nothing(),
    )


def _clear(connection: Connection, identifier: str) -> None:
    for table in (marks, claims, rejected, block_entries):  # spans and speakers go with the claims
        connection.execute(delete(table).where(table.c.document == identifier))


def _mark_rows(document: Document) -> list[dict[str, Any]]:
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
        "content": GAP.join(span.quote for span in content),
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
