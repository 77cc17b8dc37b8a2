"""Whether what is stored is what its words prove: bodies, columns and ids against the texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, get_args

from sqlalchemy import Connection, Row, select

from parley.errors import RecordError
from parley.model import Claim, Document, MarkKind
from parley.record.claim_kinds import claim_kind, decode_claim
from parley.record.claim_rows import claim_row, span_rows, speaker_rows
from parley.record.columns import (
    document_row,
    marks_of,
    placed_row,
    read_document,
    read_placed,
    read_rejected,
    rejected_row,
    select_documents,
)
from parley.record.placing import AROUND, SETTLING
from parley.record.rows import Problem
from parley.record.schema import (
    claims,
    documents,
    rejected,
    spans,
    speakers,
)
from parley.record.steps import PLACEMENT
from parley.record.tested import Texts, by, unlisted

__all__ = [
    "prove_claims",
    "prove_documents",
    "prove_rejected",
]

AnyRow = Row[*tuple[Any, ...]]

_PAGE: Final = 64
_KEPT: Final = 16  # texts held at once
_TWINS: Final = 16  # claims of one document with the very same words, told apart by their ordinal
_UNPLACED: Final = (PLACEMENT, AROUND, SETTLING)
_MARK_KINDS: Final = frozenset(get_args(MarkKind))


def prove_documents(connection: Connection) -> Iterator[Problem]:
    """Check ids, marks, columns, and the evidence for dates."""
    texts = Texts(connection)
    query = select_documents().order_by(documents.c.id)
    for page in connection.execute(query).partitions(_PAGE):
        marks = marks_of(connection, [row.id for row in page])
        for row in page:
            try:
                document = read_document(row, marks.get(row.id, ()))
            except RecordError as error:
                yield Problem(row.id, str(error))
                continue
            if Document.identify(document.key, document.text) != document.id:
                yield Problem(document.id, "the id is not that of its key and text")
            expected = document_row(document, row.fingerprint, row.stamp)
            if row.placed is not None:
                expected |= placed_row(document.published, read_placed(row, ()).published)
            yield from _unequal(document.id, row, expected)
            yield from _marks(document)
            published = document.published
            evidence = [published.evidence, *(refused.evidence for refused in published.refused)]
            yield from texts.unproved(document.id, evidence)


def prove_claims(connection: Connection) -> Iterator[Problem]:
    """Check ids, every span, and the tables of claims, spans and speakers against the bodies."""
    texts = Texts(connection)
    query = select(claims).order_by(claims.c.document, claims.c.start, claims.c.id)
    for page in connection.execute(query).partitions(_PAGE):
        ids = [row.id for row in page]
        spans_of = by(connection, spans, "claim", ids)
        speakers_of = by(connection, speakers, "claim", ids)
        for row in page:
            try:
                claim = decode_claim(row.kind, row.body, row.id)
            except RecordError as error:
                yield Problem(row.id, str(error))
                continue
            kind = claim_kind(claim)
            if not kind.content(claim):
                yield Problem(row.id, "it has no words")
                continue
            if claim.id not in {kind.identify(claim, ordinal) for ordinal in range(_TWINS)}:
                yield Problem(row.id, "the id is not that of its words")
            given = [span for _, span in kind.spans(claim)]
            if any(span.document != claim.document for span in given):
                yield Problem(row.id, "its words stand in several documents")
            yield from texts.unproved(row.id, given)
            yield from _unmet(connection, claim)
            yield from _unequal(row.id, row, claim_row(claim))
            yield from unlisted(row.id, spans, spans_of.get(row.id, []), span_rows(claim))
            yield from unlisted(row.id, speakers, speakers_of.get(row.id, []), speaker_rows(claim))


def prove_rejected(connection: Connection) -> Iterator[Problem]:
    """Check ids, columns and evidence of what was rejected."""
    texts = Texts(connection)
    for row in connection.execute(select(rejected).order_by(rejected.c.id, rejected.c.document)):
        try:
            rejection = read_rejected(row.id, row.body)
        except RecordError as error:
            yield Problem(row.id, str(error))
            continue
        expected = rejected_row(rejection, document=row.document, reading=row.reading)
        yield from _unequal(row.id, row, expected)
        yield from texts.unproved(row.id, [rejection.evidence])


def _marks(document: Document) -> Iterator[Problem]:
    places = [(mark.start, mark.end) for mark in document.marks]
    if any(not 0 <= start < end <= len(document.text) for start, end in places):
        yield Problem(document.id, "a mark lies outside the text")
    if places != sorted(places):
        yield Problem(document.id, "the marks are not in order")
    for kind in sorted({mark.kind for mark in document.marks} - _MARK_KINDS):
        yield Problem(document.id, f"no kind of mark is called {kind!r}")


def _unmet(connection: Connection, claim: Claim) -> Iterator[Problem]:
    """Yield a problem for each claim that this one names and its document does not hold."""
    named = {other for other in claim_kind(claim).refers(claim) if other is not None}
    if named:
        here = (claims.c.document == claim.document) & claims.c.id.in_(named)
        for lost in sorted(named - set(connection.scalars(select(claims.c.id).where(here)))):
            yield Problem(claim.id, f"it names {lost}, which is not among the claims of its report")


def _unequal(where: str, row: AnyRow, expected: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a problem for each column that does not say what its row's body says."""
    stored = row._mapping
    for name, value in expected.items():
        if stored[name] != value and not (name == "body" and _older(stored[name], value)):
            yield Problem(where, f"the column {name} does not say what the rest says")


def _older(stored: str, known: str) -> bool:
    """Whether a body says what an older Parley knew of a claim: it lacks what came later."""
    return _within(json.loads(stored), json.loads(known))


def _within(stored: Any, known: Any) -> bool:
    if isinstance(stored, dict) and isinstance(known, dict):
        return all(key in known and _within(stored[key], known[key]) for key in stored)
    if isinstance(stored, list) and isinstance(known, list):
        return len(stored) == len(known) and all(map(_within, stored, known))
    return bool(stored == known)
