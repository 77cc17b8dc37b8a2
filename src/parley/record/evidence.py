"""Whether what is stored is what its words prove: bodies, columns and ids against the texts."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from sqlalchemy import Connection, Row, Table, exists, select

from parley.errors import RecordError
from parley.model import Claim, Document, Finding, MarkKind, Placement, Span
from parley.record import blocks
from parley.record.borne import complete
from parley.record.claim_kinds import claim_kind, decode_claim
from parley.record.claim_rows import claim_row, span_rows, speaker_rows
from parley.record.columns import (
    document_row,
    marks_of,
    placed_row,
    read_document,
    read_placed,
    read_published,
    read_rejected,
    rejected_row,
    select_documents,
)
from parley.record.finding_kinds import decode_finding, finding_kind
from parley.record.placing import AROUND, SETTLING
from parley.record.rows import Problem
from parley.record.schema import (
    claims,
    documents,
    finding_members,
    finding_names,
    findings,
    rejected,
    spans,
    speakers,
)
from parley.record.steps import GATHERING, KINSHIP, PLACEMENT, TALKS, UTTERANCES
from parley.record.workings import bearers, touched

__all__ = [
    "prove_claims",
    "prove_documents",
    "prove_findings",
    "prove_placed",
    "prove_rejected",
]

AnyRow = Row[*tuple[Any, ...]]

_PAGE: Final = 64
_KEPT: Final = 16  # texts held at once
_TWINS: Final = 16  # claims of one document with the very same words, told apart by their ordinal
_UNPLACED: Final = (PLACEMENT, AROUND, SETTLING)
_MARK_KINDS: Final = frozenset(get_args(MarkKind))


@dataclass(slots=True)
class _Texts:
    """The texts of a record, the last few kept."""

    connection: Connection
    kept: dict[str, str | None] = field(default_factory=dict)

    def proves(self, span: Span) -> bool:
        """Tell whether the words of a span stand where it says."""
        if span.document not in self.kept:
            if len(self.kept) >= _KEPT:
                del self.kept[next(iter(self.kept))]
            query = select(documents.c.text).where(documents.c.id == span.document)
            self.kept[span.document] = self.connection.execute(query).scalar()
        text = self.kept[span.document]
        return (
            text is not None
            and 0 <= span.start < span.end <= len(text)
            and text[span.start : span.end] == span.quote
        )

    def unproved(self, where: str, given: Iterable[Span | None]) -> Iterator[Problem]:
        """Yield a problem for each span whose words do not stand where it says."""
        for span in given:
            if span is not None and not self.proves(span):
                at = f"{span.start}:{span.end} of {span.document}"
                yield Problem(where, f"the words {span.quote!r} do not stand at {at}")


def prove_documents(connection: Connection) -> Iterator[Problem]:
    """Check ids, marks, columns, and the evidence for dates."""
    texts = _Texts(connection)
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
    texts = _Texts(connection)
    query = select(claims).order_by(claims.c.document, claims.c.start, claims.c.id)
    for page in connection.execute(query).partitions(_PAGE):
        ids = [row.id for row in page]
        spans_of = _by(connection, spans, "claim", ids)
        speakers_of = _by(connection, speakers, "claim", ids)
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
            yield from _unlisted(row.id, spans, spans_of.get(row.id, []), span_rows(claim))
            yield from _unlisted(row.id, speakers, speakers_of.get(row.id, []), speaker_rows(claim))


def prove_findings(connection: Connection) -> Iterator[Problem]:
    """Check ids, members and names against the bodies, and evidence.

    What stands in a touched block may speak of what is gone: the next run will replace it.
    """
    texts = _Texts(connection)
    block = (touched.c.step == findings.c.step) & (touched.c.key == findings.c.key)
    named = (bearers.c.finding == findings.c.id) & (bearers.c.key == touched.c.key)
    undone = exists().where(block) | exists().where(named, touched.c.step == findings.c.step)
    undone |= (findings.c.step == PLACEMENT) & exists().where(touched.c.step.in_(_UNPLACED))
    for step in (KINSHIP, UTTERANCES):
        linking = touched.c.step.in_([step, f"{step}{GATHERING}"])
        undone |= (findings.c.step == step) & exists().where(linking)
    undone |= (findings.c.step == TALKS) & exists().where(touched.c.step == TALKS)
    query = select(findings, undone.label("open")).order_by(
        findings.c.id, findings.c.step, findings.c.key
    )
    for page in connection.execute(query).partitions(_PAGE):
        ids = [row.id for row in page]
        members_of = _by(connection, finding_members, "finding", ids)
        names_of = _by(connection, finding_names, "finding", ids)
        borne = _by(connection, bearers, "finding", ids)
        for row in page:
            try:
                (finding,) = complete(connection, [decode_finding(row.kind, row.body, row.id)])
            except RecordError as error:
                yield Problem(row.id, str(error))
                continue
            kind = finding_kind(finding)
            beside = set(kind.rests_on(finding))
            if not beside and not any(kind.members(finding)):
                yield Problem(row.id, "it has no members")
                continue
            if not row.open:
                for gone in sorted(beside - _known(connection, beside)):
                    yield Problem(row.id, f"it names {gone}, which is not there")
            if finding.id != row.id or (not row.open and kind.identify(finding) != row.id):
                yield Problem(row.id, "the id is not that of its smallest member")
            if not row.open:
                yield from texts.unproved(row.id, kind.spans(finding))
            for table, rows, expected in (
                (finding_members, members_of, _listed(row, finding, borne)),
                (finding_names, names_of, blocks.name_rows(row.step, row.key, finding)),
            ):
                here = [
                    given
                    for given in rows.get(row.id, [])
                    if (given["step"], given["key"]) == (row.step, row.key)
                ]
                yield from _unlisted(row.id, table, here, expected)


def _known(connection: Connection, identifiers: Collection[str]) -> set[str]:
    """Return those of the ids that a finding or a claim has."""
    ids = (select(table.c.id).where(table.c.id.in_(identifiers)) for table in (findings, claims))
    return {found for query in ids for found in connection.execute(query).scalars()}


def _listed(row: AnyRow, finding: Finding, borne: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the members to be listed of a finding; those of one that bears names follow them."""
    return [] if row.id in borne else blocks.member_rows(row.step, row.key, finding)


def prove_placed(connection: Connection) -> Iterator[Problem]:
    """Check that reports are shown on the days on which findings place them, and no others are.

    What a run was cut short of placing may lie where it lay before.
    """
    found = (findings.c.step == PLACEMENT) & (findings.c.key == documents.c.id)
    query = (
        select(documents.c.id, documents.c.published, documents.c.placed, findings.c.body)
        .outerjoin(findings, found)
        .where((documents.c.placed.is_not(None)) | (findings.c.id.is_not(None)))
        .where(~exists().where(touched.c.step.in_(_UNPLACED)))
        .order_by(documents.c.id)
    )
    for row in connection.execute(query):
        expected = None
        if row.body is not None:
            finding = decode_finding("placement", row.body, row.id)
            if isinstance(finding, Placement):
                expected = finding.published(read_published(row.published, row.id))
        shown = None if row.placed is None else read_published(row.placed, row.id)
        if shown != expected:
            yield Problem(row.id, "it is not shown on the days where it is placed")


def prove_rejected(connection: Connection) -> Iterator[Problem]:
    """Check ids, columns and evidence of what was rejected."""
    texts = _Texts(connection)
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


def _unlisted(
    where: str, table: Table, stored: Sequence[Mapping[str, Any]], expected: Sequence[Any]
) -> Iterator[Problem]:
    """Yield a problem where a table does not list exactly what a body holds."""

    def order(row: Mapping[str, Any]) -> list[str]:
        return [str(row[column.name]) for column in table.primary_key]

    if sorted(map(dict, stored), key=order) != sorted(expected, key=order):
        yield Problem(where, f"the table {table.name} does not list what its body holds")


def _by(
    connection: Connection, table: Table, column: str, ids: Sequence[str]
) -> Mapping[str, list[Mapping[str, Any]]]:
    """Return the rows of a table that belong to these ids."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in connection.execute(select(table).where(table.c[column].in_(ids))).mappings():
        found.setdefault(row[column], []).append(dict(row))
    return found
