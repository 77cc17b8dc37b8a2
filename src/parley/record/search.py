"""Words -> the places where they stand, best first, in documents and in statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from sqlalchemy import Connection, select, text

from parley.model import Document, DocumentHead, Legibility
from parley.record.claim_kinds import decode_claim
from parley.record.claim_rows import GAP
from parley.record.columns import HEAD, read_document, read_head, select_documents
from parley.record.rows import Hit
from parley.record.schema import claims, documents, spans
from parley.record.words import expression

__all__ = ["search"]

_BEFORE: Final = 60  # characters of context, at most
_AFTER: Final = 100
_SIGN: Final = "\x02"  # put around a match; a control character begins no word

_RANKED: Final = text(
    """
    SELECT rank, 0 AS statement, documents.id AS id, documents_words.rowid AS number
    FROM documents_words JOIN documents ON documents."row" = documents_words.rowid
    WHERE documents_words MATCH :words AND documents.length > 0
    UNION ALL
    SELECT rank, 1 AS statement, claims.id AS id, claims_words.rowid AS number
    FROM claims_words JOIN claims ON claims."row" = claims_words.rowid
    WHERE claims_words MATCH :words AND claims.kind = 'statement'
    ORDER BY 1, 2 DESC, 3 LIMIT :limit
    """
)
_IN_DOCUMENT: Final = text(
    "SELECT highlight(documents_words, 1, :sign, :sign) FROM documents_words "
    "WHERE documents_words MATCH :words AND rowid = :number"
)
_IN_CLAIM: Final = text(
    "SELECT highlight(claims_words, 0, :sign, :sign) FROM claims_words "
    "WHERE claims_words MATCH :words AND rowid = :number"
)


def search(connection: Connection, words: str, limit: int) -> Iterator[Hit]:
    """Yield up to `limit` hits, best first (BM25, Robertson and Zaragoza 2009), then by id."""
    query = expression(words)
    if query is None:
        return
    for row in connection.execute(_RANKED, {"words": query, "limit": limit}).all():
        asked = {"words": query, "number": row.number, "sign": _SIGN}
        legibility = Legibility()
        if row.statement:
            legibility = _legibility(connection, row.id)
            standing_in, start, end = _place_in_claim(connection, row.id, asked)
            document = _document(connection, standing_in)
        else:
            document = _document(connection, row.id)
            start, end = _place_in_text(connection, document.text, asked)
        yield Hit(
            kind="statement" if row.statement else "document",
            id=row.id,
            document=_head(connection, document.id),
            span=document.span(*_around(document.text, start, end)),
            match=document.span(start, end),
            legibility=legibility,
        )


def _document(connection: Connection, identifier: str) -> Document:
    row = connection.execute(select_documents().where(documents.c.id == identifier)).one()
    return read_document(row, ())


def _legibility(connection: Connection, identifier: str) -> Legibility:
    query = select(claims.c.kind, claims.c.body).where(claims.c.id == identifier)
    row = connection.execute(query).one()
    return decode_claim(row.kind, row.body, identifier).legibility


def _head(connection: Connection, identifier: str) -> DocumentHead:
    return read_head(connection.execute(select(*HEAD).where(documents.c.id == identifier)).one())


def _place_in_text(connection: Connection, words: str, asked: Mapping[str, Any]) -> tuple[int, int]:
    shown = connection.execute(_IN_DOCUMENT, asked).scalar()
    place = _first_sign(words, shown or words)
    if place is not None:
        return place
    opening = len(words) - len(words.lstrip())  # only the title has the words
    return opening, _right(words, min(opening + 1, len(words)))


def _place_in_claim(
    connection: Connection, identifier: str, asked: Mapping[str, Any]
) -> tuple[str, int, int]:
    query = (
        select(spans)
        .where(spans.c.claim == identifier, spans.c.role == "content")
        .order_by(spans.c.ordinal)
    )
    pieces = connection.execute(query).all()
    words = GAP.join(piece.quote for piece in pieces)
    shown = connection.execute(_IN_CLAIM, asked).scalar()
    start, end = _first_sign(words, shown or words) or (0, len(words))
    before = 0
    for piece in pieces:
        length = len(piece.quote)
        if start < before + length:
            first = piece.start + max(start - before, 0)
            return piece.document, first, min(piece.start + end - before, piece.end)
        before += length + len(GAP)
    return pieces[0].document, pieces[0].start, pieces[0].end


def _first_sign(words: str, shown: str) -> tuple[int, int] | None:
    """Return where the first stretch between signs stands in `words`, which may hold signs too.

    None where there is none, and where FTS5 gives up on the words: it shows none after a NUL.
    """
    if shown.replace(_SIGN, "") != words.replace(_SIGN, ""):
        return None
    start = next((at for at, sign in enumerate(shown) if words[at : at + 1] != sign), None)
    if start is None:
        return None
    return start, shown.index(_SIGN, start + 1) - 1


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of the line around start:end that begins and ends with whole words."""
    left = max(start - _BEFORE, text.rfind("\n", 0, start) + 1)
    if left and not text[left - 1].isspace():
        space = re.compile(r"\s").search(text, left, start)
        left = space.end() if space else start
    return left, _right(text, end)


def _right(text: str, end: int) -> int:
    line = text.find("\n", end)
    right = min(end + _AFTER, len(text) if line < 0 else line)
    if right < len(text) and not text[right].isspace():
        spaces = [space.start() for space in re.finditer(r"\s", text[end:right])]
        right = end + spaces[-1] if spaces else end
    return right
