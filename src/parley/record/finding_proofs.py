"""Whether the findings of a record rest on what stands in it: members, names, spans, places."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, exists, select

from parley.errors import RecordError
from parley.model import Finding, Placement
from parley.record import blocks
from parley.record.borne import complete
from parley.record.columns import read_published
from parley.record.finding_kinds import decode_finding, finding_kind
from parley.record.placing import AROUND, SETTLING
from parley.record.rows import Problem
from parley.record.schema import claims, documents, finding_members, finding_names, findings
from parley.record.steps import GATHERING, KINSHIP, PLACEMENT, TALKS, UTTERANCES
from parley.record.tested import Texts, by, unlisted
from parley.record.workings import bearers, touched

__all__ = ["prove_findings", "prove_placed"]

AnyRow = Row[*tuple[Any, ...]]

_PAGE: Final = 64
_UNPLACED: Final = (PLACEMENT, AROUND, SETTLING)


def prove_findings(connection: Connection) -> Iterator[Problem]:
    """Check ids, members and names against the bodies, and evidence.

    What stands in a touched block may speak of what is gone: the next run will replace it.
    """
    texts = Texts(connection)
    query = select(findings, _undone().label("open")).order_by(
        findings.c.id, findings.c.step, findings.c.key
    )
    for page in connection.execute(query).partitions(_PAGE):
        ids = [row.id for row in page]
        members_of = by(connection, finding_members, "finding", ids)
        names_of = by(connection, finding_names, "finding", ids)
        borne = by(connection, bearers, "finding", ids)
        for row in page:
            try:
                (finding,) = complete(connection, [decode_finding(row.kind, row.body, row.id)])
            except RecordError as error:
                yield Problem(row.id, str(error))
                continue
            yield from _prove(connection, texts, row, finding)
            for table, rows, expected in (
                (finding_members, members_of, _listed(row, finding, borne)),
                (finding_names, names_of, blocks.name_rows(row.step, row.key, finding)),
            ):
                here = [
                    given
                    for given in rows.get(row.id, [])
                    if (given["step"], given["key"]) == (row.step, row.key)
                ]
                yield from unlisted(row.id, table, here, expected)


def _undone() -> ColumnElement[bool]:
    """Return what tells that a finding waits to be redone."""
    block = (touched.c.step == findings.c.step) & (touched.c.key == findings.c.key)
    named = (bearers.c.finding == findings.c.id) & (bearers.c.key == touched.c.key)
    undone = exists().where(block) | exists().where(named, touched.c.step == findings.c.step)
    undone |= (findings.c.step == PLACEMENT) & exists().where(touched.c.step.in_(_UNPLACED))
    for step in (KINSHIP, UTTERANCES):
        linking = touched.c.step.in_([step, f"{step}{GATHERING}"])
        undone |= (findings.c.step == step) & exists().where(linking)
    return undone | ((findings.c.step == TALKS) & exists().where(touched.c.step == TALKS))


def _prove(
    connection: Connection, texts: Texts, row: AnyRow, finding: Finding
) -> Iterator[Problem]:
    kind = finding_kind(finding)
    beside = set(kind.rests_on(finding))
    if not beside and not kind.given(finding) and not any(kind.members(finding)):
        yield Problem(row.id, "it has no members")
        return
    if finding.id != row.id or (not row.open and kind.identify(finding) != row.id):
        yield Problem(row.id, "the id is not that of its smallest member")
    if not row.open:
        for gone in sorted(beside - _known(connection, beside)):
            yield Problem(row.id, f"it names {gone}, which is not there")
        yield from texts.unproved(row.id, kind.spans(finding))


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
