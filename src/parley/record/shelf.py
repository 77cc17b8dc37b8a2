"""An analysed document -> its rows, whole; and out again, whole.

Whatever comes or goes, the blocks in which it stood and stands are marked as touched with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Dialect, Row, Table, bindparam, delete, literal, select, update
from sqlalchemy.dialects.sqlite import insert

from parley.model import Analysis, Appearance, BlockEntry, Claim, Document, Named
from parley.record.claim_kinds import CLAIMS, claim_kind, decode_claim
from parley.record.coding import decode, encode
from parley.record.columns import document_row, read_placed, rejected_row, select_documents
from parley.record.schema import (
    appearances,
    block_entries,
    claims,
    documents,
    echoes,
    marks,
    named,
    rejected,
    soundings,
    spans,
    speakers,
    touched,
)

__all__ = [
    "GAP",
    "add",
    "claim_row",
    "claims_of",
    "enter_again",
    "enter_anew",
    "put",
    "remove",
    "span_rows",
    "speaker_rows",
]

_KNOWN: Final = select(documents.c.row).where(documents.c.id == bindparam("id"))
_TOUCH: Final = [
    insert(touched).from_select(["step", "key"], keys.distinct()).on_conflict_do_nothing()
    for keys in (
        select(block_entries.c.step, block_entries.c.key).where(
            block_entries.c.document == bindparam("document"),
            block_entries.c.step != bindparam("but"),
        ),
        select(literal("actors"), appearances.c.key).where(
            appearances.c.document == bindparam("document")
        ),
    )
]
_NAMED: Final = msgspec.json.Decoder(tuple[Named, ...])
_OF_DOCUMENT: Final = (
    marks,
    claims,
    rejected,
    block_entries,
    named,
    appearances,
    echoes,
    soundings,
)

_PAGE: Final = 64

GAP: Final = " … "
"""What stands in `claims.content` between words that the report keeps apart."""


def put(connection: Connection, analysis: Analysis, stamp: str) -> None:
    """Store all of an analysis in place of what was stored of that document before."""
    document = analysis.document
    row = document_row(document, analysis.fingerprint, stamp)
    here = documents.c.id == document.id
    if connection.execute(_KNOWN, {"id": document.id}).first() is None:
        add(connection, documents, [row])
    else:
        _touch(connection, document.id)
        _clear(connection, document.id)
        connection.execute(update(documents).where(here).values(row))
    add(connection, marks, _mark_rows(document))
    add(connection, claims, [claim_row(claim) for claim in analysis.claims])
    add(connection, spans, [row for claim in analysis.claims for row in span_rows(claim)])
    add(connection, speakers, [row for claim in analysis.claims for row in speaker_rows(claim)])
    rejections = {item.id: item for item in analysis.rejected}.values()
    add(connection, rejected, [rejected_row(item, document=document.id) for item in rejections])
    if analysis.named:
        add(connection, named, [{"document": document.id, "body": encode(analysis.named)}])
    _enter(connection, row, analysis.entries, analysis.appearances)


def enter_anew(
    connection: Connection,
    entries_of: Callable[[Analysis], Iterable[BlockEntry]],
    appearances_of: Callable[[Analysis], Iterable[Appearance]],
) -> None:
    """Place every stored document where another version of reconcile says that it belongs."""
    last = ""
    while True:
        query = select_documents().where(documents.c.id > last).order_by(documents.c.id)
        rows = connection.execute(query.limit(_PAGE)).all()
        if not rows:
            return
        for row in rows:
            enter_again(connection, row, entries_of, appearances_of)
        last = rows[-1].id


def enter_again(
    connection: Connection,
    row: Row[*tuple[Any, ...]],
    entries_of: Callable[[Analysis], Iterable[BlockEntry]],
    appearances_of: Callable[[Analysis], Iterable[Appearance]],
    but: str = "",
) -> None:
    """Place a stored document (a full row) anew in the blocks of all steps but one, and touch them.

    What it enters anew, and what it stood in before, is touched.
    """
    known = Analysis(
        read_placed(row, ()),
        row.fingerprint,
        claims_of(connection, row.id),
        named=_named_in(connection, row.id),
    )
    _touch(connection, row.id, but)
    for table in (appearances, echoes):
        connection.execute(delete(table).where(table.c.document == row.id))
    here = block_entries.c.document == row.id
    connection.execute(delete(block_entries).where(here, block_entries.c.step != but))
    entered = (entry for entry in entries_of(known) if entry.step != but)
    _enter(connection, dict(row._mapping), entered, appearances_of(known), but)


def claims_of(connection: Connection, identifier: str, *kinds: type) -> tuple[Claim, ...]:
    """Return the claims of a document, of these kinds or all, in the order of their ids."""
    query = select(claims.c.id, claims.c.kind, claims.c.body)
    if kinds:
        query = query.where(claims.c.kind.in_([CLAIMS[kind].name for kind in kinds]))
    rows = connection.execute(query.where(claims.c.document == identifier).order_by(claims.c.id))
    return tuple(decode_claim(row.kind, row.body, row.id) for row in rows)


def _named_in(connection: Connection, identifier: str) -> tuple[Named, ...]:
    query = select(named.c.body).where(named.c.document == identifier)
    body = connection.execute(query).scalar()
    return () if body is None else tuple(decode(_NAMED, body, identifier))


def _enter(
    connection: Connection,
    document: Mapping[str, Any],
    entries: Iterable[BlockEntry],
    appearing: Iterable[Appearance],
    but: str = "",
) -> None:
    identifier = document["id"]
    distinct = {(entry.step, entry.key, entry.member, entry.ordinal) for entry in entries}
    rows = [
        {"step": step, "key": key, "member": member, "ordinal": ordinal, "document": identifier}
        for step, key, member, ordinal in sorted(distinct)
    ]
    add(connection, block_entries, rows)
    shown = list(appearing)
    add(connection, appearances, [_appearance_row(document, one) for one in shown])
    said = {(one.key, mark) for one in shown for mark in one.marks}
    echoing = [{"key": key, "mark": mark, "document": identifier} for key, mark in sorted(said)]
    add(connection, echoes, echoing)
    _touch(connection, identifier, but)


def _appearance_row(document: Mapping[str, Any], appearance: Appearance) -> dict[str, Any]:
    return {
        "key": appearance.key,
        "document": document["id"],
        "name": appearance.name,
        "role": appearance.role,
        "kind": appearance.kind,
        "count": appearance.count,
        "pronoun": appearance.pronoun,
        "near": appearance.near,
        "evidence": None if appearance.evidence is None else encode(appearance.evidence),
        "day": document["day"],
        "fingerprint": document["fingerprint"],
    }


def remove(connection: Connection, identifier: str) -> None:
    """Take a document out with everything that only it holds."""
    _touch(connection, identifier)
    _clear(connection, identifier)
    connection.execute(delete(documents).where(documents.c.id == identifier))


def add(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, in the way that costs least for each: this is most of the work of storing."""
    if rows:
        statement, names = _insertion(table, connection.dialect)
        values = [tuple(row.get(name) for name in names) for row in rows]
        connection.exec_driver_sql(statement, values)


@cache
def _insertion(table: Table, dialect: Dialect) -> tuple[str, Sequence[str]]:
    compiled = insert(table).compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup or ())


def _touch(connection: Connection, identifier: str, but: str = "") -> None:
    """Touch every block in which a document stands, those of one step apart."""
    for statement in _TOUCH:
        connection.execute(statement, {"document": identifier, "but": but})


def _clear(connection: Connection, identifier: str) -> None:
    for table in _OF_DOCUMENT:  # spans and speakers go with the claims
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
