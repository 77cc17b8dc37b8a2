"""An analysed document -> its rows, whole; and out again, whole.

Whatever comes or goes, the blocks in which it stood and stands are marked as touched with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Dialect, Row, Table, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from parley.model import Analysis, Appearance, Claim, Named
from parley.record.asking import do
from parley.record.claim_kinds import CLAIMS, decode_claim
from parley.record.claim_rows import claim_row, mark_rows, span_rows, speaker_rows
from parley.record.coding import decode, encode
from parley.record.columns import (
    document_row,
    marks_of,
    read_placed,
    rejected_row,
    select_documents,
)
from parley.record.driver import run_each
from parley.record.schema import claims, documents, marks, rejected, spans, speakers
from parley.record.steps import KINSHIP, PASSAGES, PLACEMENT, TALKS, UTTERANCES
from parley.record.workings import (
    BY_SENTENCE,
    COMMON,
    appearances,
    bands,
    block_entries,
    echoes,
    leads,
    named,
    soundings,
    stories,
)

__all__ = [
    "add",
    "claims_of",
    "enter_again",
    "enter_anew",
    "put",
    "remove",
    "touch_elsewhere",
]

_KNOWN: Final = select(documents.c.row).where(documents.c.id == bindparam("id"))
_THE_TALKS: Final = (TALKS, "")
_NAMED: Final = msgspec.json.Decoder(tuple[Named, ...])
_OF_DOCUMENT: Final = (
    marks,
    claims,
    rejected,
    block_entries,
    named,
    soundings,
)
_ENTERING: Final = select(
    documents.c.row, documents.c.id, documents.c.day, documents.c.family
).where(documents.c.id == bindparam("id"))

_PAGE: Final = 64
_INCOMPLETE: Final = "incomplete"
"""The stamp of a document that is to be analysed again: a stage failed on it."""


def put(connection: Connection, analysis: Analysis, stamp: str) -> None:
    """Store all of an analysis in place of what was stored of that document before."""
    document = analysis.document
    row = document_row(document, analysis.fingerprint, stamp)
    here = documents.c.id == document.id
    if connection.execute(_KNOWN, {"id": document.id}).first() is None:
        add(connection, documents, [row | {"family": document.id}])
    else:
        _touch(connection, document.id)
        _clear(connection, document.id)
        connection.execute(update(documents).where(here).values(row))
    add(connection, marks, mark_rows(document))
    add(connection, claims, [claim_row(claim) for claim in analysis.claims])
    add(connection, spans, [row for claim in analysis.claims for row in span_rows(claim)])
    add(connection, speakers, [row for claim in analysis.claims for row in speaker_rows(claim)])
    rejections = {item.id: item for item in analysis.rejected}.values()
    add(connection, rejected, [rejected_row(item, document=document.id) for item in rejections])
    if analysis.named:
        add(connection, named, [{"document": document.id, "body": encode(analysis.named)}])
    _enter(connection, analysis)


def enter_anew(connection: Connection, enter: Callable[[Analysis], Analysis]) -> None:
    """Place every stored document where another version of reconcile says that it belongs."""
    last = ""
    while True:
        query = select_documents().where(documents.c.id > last).order_by(documents.c.id)
        rows = connection.execute(query.limit(_PAGE)).all()
        if not rows:
            return
        for row in rows:
            enter_again(connection, row, enter)
        last = rows[-1].id


def enter_again(
    connection: Connection,
    row: Row[*tuple[Any, ...]],
    enter: Callable[[Analysis], Analysis],
    but: str = "",
) -> None:
    """Place a stored document (a full row) anew in the blocks of all steps but one, and touch them.

    What it enters anew, and what it stood in before, is touched. Where `enter` fails on it, it
    keeps its claims, enters nothing, and is stale from now on.
    """
    known = Analysis(
        read_placed(row, marks_of(connection, [row.id]).get(row.id, ())),
        row.fingerprint,
        claims_of(connection, row.id),
        named=_named_in(connection, row.id),
    )
    _touch(connection, row.id, but)
    _leave(connection, row.id)
    here = block_entries.c.document == row.id
    connection.execute(delete(block_entries).where(here, block_entries.c.step != but))
    entered = enter(known)
    if not entered.complete:
        stale = update(documents).where(documents.c.id == row.id).values(stamp=_INCOMPLETE)
        connection.execute(stale)
        for item in entered.rejected:
            told = insert(rejected).values(rejected_row(item, document=row.id))
            connection.execute(told.on_conflict_do_nothing())
    _enter(connection, entered, but)


def _leave(connection: Connection, identifier: str) -> None:
    """Take out what a document brings to reconcile, its block entries apart.

    What it shares with many reports may now be shared by few, who are to be compared.
    """
    do(
        connection,
        "touch those sharing a sentence",
        [(identifier, BY_SENTENCE, COMMON, PASSAGES)],
    )
    for table in (appearances, echoes, leads, stories):
        connection.execute(delete(table).where(table.c.document == identifier))
    row = select(documents.c.row).where(documents.c.id == identifier).scalar_subquery()
    connection.execute(delete(bands).where(bands.c.document == row))


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


def _enter(connection: Connection, analysis: Analysis, but: str = "") -> None:
    """Store what a document brings to reconcile, and touch it."""
    identifier = analysis.document.id
    known = connection.execute(_ENTERING, {"id": identifier}).one()
    distinct = {
        (entry.step, entry.key, entry.member, entry.ordinal)
        for entry in analysis.entries
        if entry.step != but
    }
    rows = [
        {"step": step, "key": key, "member": member, "ordinal": ordinal, "document": identifier}
        for step, key, member, ordinal in sorted(distinct)
    ]
    add(connection, block_entries, rows)
    add(connection, appearances, [_appearance_row(known, one) for one in analysis.appearances])
    said = {(one.key, mark) for one in analysis.appearances for mark in one.marks}
    echoing = [{"key": key, "mark": mark, "document": identifier} for key, mark in sorted(said)]
    add(connection, echoes, echoing)
    banded = (analysis.bands, analysis.akin, analysis.phrases)
    kinds = {(kind, band) for kind, bands_of in enumerate(banded) for band in bands_of}
    here = [{"kind": k, "band": band, "document": known.row} for k, band in sorted(kinds)]
    add(connection, bands, here)
    if analysis.story is not None:
        add(connection, stories, [{"document": identifier, "body": encode(analysis.story)}])
    if analysis.leads is not None:
        add(connection, leads, [{"document": identifier, "body": encode(analysis.leads)}])
    _touch(connection, identifier, but)


def _appearance_row(document: Row[*tuple[Any, ...]], appearance: Appearance) -> dict[str, Any]:
    return {
        "key": appearance.key,
        "document": document.id,
        "name": appearance.name,
        "role": appearance.role,
        "kind": appearance.kind,
        "count": appearance.count,
        "pronoun": appearance.pronoun,
        "near": appearance.near,
        "evidence": None if appearance.evidence is None else encode(appearance.evidence),
        "day": document.day,
        "family": document.family,
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
        run_each(connection, statement, [tuple(map(row.get, names)) for row in rows])


@cache
def _insertion(table: Table, dialect: Dialect) -> tuple[str, Sequence[str]]:
    compiled = insert(table).compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup or ())


def _touch(connection: Connection, identifier: str, but: str = "") -> None:
    """Touch every block in which a document stands, those of one step apart.

    Of the copies to the letter the first stands for all, and the next when that one goes.
    """
    _touch_standing(connection, identifier, but)
    steps = (KINSHIP, PASSAGES, UTTERANCES)
    do(connection, "touch copies", [(identifier, step) for step in steps])
    do(connection, "touch", [*((step, identifier) for step in steps), _THE_TALKS])


def touch_elsewhere(connection: Connection, identifier: str) -> None:
    """Touch every block, name and statement of a document, for its family is another one."""
    _touch_standing(connection, identifier, PLACEMENT)
    do(connection, "touch", [(UTTERANCES, identifier), _THE_TALKS])


def _touch_standing(connection: Connection, identifier: str, but: str) -> None:
    do(connection, "touch document", [(identifier, but)])
    do(connection, "touch names of document", [(identifier,)])


def _clear(connection: Connection, identifier: str) -> None:
    _leave(connection, identifier)
    for table in _OF_DOCUMENT:  # spans and speakers go with the claims
        connection.execute(delete(table).where(table.c.document == identifier))
