"""Documents and rejections <-> rows: the parts of the model that have columns of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Row, Select, func, select

from parley.model import Document, DocumentHead, Mark, Published, Rejected
from parley.record.coding import decode, encode
from parley.record.schema import documents, marks

__all__ = [
    "HEAD",
    "day",
    "document_row",
    "marks_of",
    "placed_row",
    "read_document",
    "read_head",
    "read_placed",
    "read_published",
    "read_rejected",
    "rejected_row",
    "select_documents",
]

_PUBLISHED: Final = msgspec.json.Decoder(Published)
_METADATA: Final = msgspec.json.Decoder(dict[str, Any])
_REJECTED: Final = msgspec.json.Decoder(Rejected)

HEAD: Final = (
    documents.c.id,
    documents.c.key,
    documents.c.name,
    documents.c.title,
    documents.c.publisher,
    documents.c.byline,
    documents.c.url,
    func.coalesce(documents.c.placed, documents.c.published).label("published"),
    documents.c.language,
    documents.c.analysed,
    documents.c.length,
    documents.c.fingerprint,
    documents.c.family,
)
"""The columns that make a DocumentHead, in its order; a placed report shows where it is placed."""


def day(published: Published) -> str | None:
    """Return the day (ISO 8601) by which a report was out: its date, else the latest it can be."""
    if published.date is not None and len(published.date) >= 10:
        return published.date[:10]
    return published.latest[:10] if published.latest is not None else published.date


def document_row(document: Document, fingerprint: str, stamp: str) -> dict[str, Any]:
    """Return the columns of a document, its marks apart."""
    return {
        "id": document.id,
        "key": document.key,
        "name": document.name,
        "title": document.title,
        "publisher": document.publisher,
        "byline": document.byline,
        "url": document.url,
        "day": day(document.published),
        "date": document.published.date,
        "published": encode(document.published),
        "placed": None,
        "language": document.language,
        "language_certain": int(document.language_certain),
        "analysed": int(document.analysed),
        "length": len(document.text),
        "fingerprint": fingerprint,
        "metadata": encode(dict(document.metadata)),
        "stamp": stamp,
        "text": document.text,
    }


def placed_row(own: Published, placed: Published | None) -> dict[str, Any]:
    """Return the columns of a document that tell where it is placed; None takes it back."""
    shown = placed or own
    return {
        "day": day(shown),
        "date": shown.date,
        "placed": None if placed is None else encode(placed),
    }


def read_published(body: str, where: str) -> Published:
    """Return what a column of `published` or `placed` holds."""
    published: Published = decode(_PUBLISHED, body, where)
    return published


def read_head(row: Row[*tuple[Any, ...]]) -> DocumentHead:
    """Return the head in a row that begins with the columns of HEAD."""
    identifier, key, name, title, publisher, byline, url, published, language, *rest = row[:13]
    analysed, length, fingerprint, family = rest
    return DocumentHead(
        id=identifier,
        key=key,
        name=name,
        title=title,
        publisher=publisher,
        byline=byline,
        url=url,
        published=decode(_PUBLISHED, published, identifier),
        language=language,
        analysed=bool(analysed),
        length=length,
        fingerprint=fingerprint,
        family=family,
    )


def select_documents() -> Select[Any]:
    """Return the query for rows that `read_document` takes, in no order yet."""
    return select(documents)


def marks_of(connection: Connection, identifiers: Sequence[str]) -> Mapping[str, tuple[Mark, ...]]:
    """Return the marks of each of these documents that has any, as they were given."""
    query = (
        select(marks)
        .where(marks.c.document.in_(identifiers))
        .order_by(marks.c.document, marks.c.ordinal)
    )
    found: dict[str, list[Mark]] = {}
    for row in connection.execute(query):
        mark = Mark(row.start, row.end, row.kind, row.reason)
        found.setdefault(row.document, []).append(mark)
    return {identifier: tuple(given) for identifier, given in found.items()}


def read_document(row: Row[*tuple[Any, ...]], given: tuple[Mark, ...]) -> Document:
    """Return the document in a full row as it was given, with its marks."""
    return Document(
        id=row.id,
        key=row.key,
        name=row.name,
        text=row.text,
        title=row.title,
        publisher=row.publisher,
        byline=row.byline,
        url=row.url,
        published=decode(_PUBLISHED, row.published, row.id),
        language=row.language,
        language_certain=bool(row.language_certain),
        marks=given,
        metadata=decode(_METADATA, row.metadata, row.id),
    )


def read_placed(row: Row[*tuple[Any, ...]], given: tuple[Mark, ...]) -> Document:
    """Return the document in a full row as the views show it: on the days where it is placed."""
    document = read_document(row, given)
    if row.placed is None:
        return document
    return replace(document, published=read_published(row.placed, row.id))


def rejected_row(rejection: Rejected, *, document: str = "", reading: str = "") -> dict[str, Any]:
    """Return the columns of what was rejected in a document, or of a reading."""
    return {
        "id": rejection.id,
        "document": document,
        "reading": reading,
        "stage": rejection.stage,
        "reason": rejection.reason,
        "body": encode(rejection),
    }


def read_rejected(identifier: str, body: str) -> Rejected:
    """Return the rejection in a JSON body."""
    rejection: Rejected = decode(_REJECTED, body, identifier)
    return rejection
