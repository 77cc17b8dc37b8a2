"""Blocks of documents and claims that reconcile looks at together, and the findings it returns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, and_, delete, literal, select, true
from sqlalchemy.dialects.sqlite import insert

from parley.model import Block, Finding
from parley.record.claim_kinds import decode_claim
from parley.record.coding import encode
from parley.record.columns import HEAD, read_head
from parley.record.finding_kinds import finding_kind
from parley.record.schema import (
    claims,
    documents,
    finding_members,
    finding_names,
    findings,
    redirects,
)
from parley.record.steps import UTTERANCES
from parley.record.workings import appearances, block_entries, profiles, touched

__all__ = [
    "member_rows",
    "name_rows",
    "read_block",
    "redirect",
    "replace_findings",
    "touch_all",
    "touch_names",
    "touched_keys",
]

_PAGE: Final = 256


def touched_keys(connection: Connection, step: str) -> Iterator[str]:
    """Yield the keys to redo, sorted; they may be cleared meanwhile."""
    query = select(touched.c.key).where(touched.c.step == step).order_by(touched.c.key)
    keys = connection.execute(query.limit(_PAGE)).scalars().all()
    while keys:
        yield from keys
        later = query.where(touched.c.key > keys[-1])
        keys = connection.execute(later.limit(_PAGE)).scalars().all()


def touch_all(connection: Connection) -> None:
    """Mark every block, every name, and wherever something was found, as touched."""
    blocks = select(block_entries.c.step, block_entries.c.key).distinct()
    _touch(connection, blocks.where(block_entries.c.step != UTTERANCES))
    _touch(connection, select(findings.c.step, findings.c.key).distinct())
    touch_names(connection)


def touch_names(connection: Connection) -> None:
    """Mark every name as touched: who bears it is to be found anew."""
    for table in (appearances, profiles):
        _touch(connection, select(literal("actors"), table.c.key).distinct())


def _touch(connection: Connection, keys: Select[Any]) -> None:
    rows = keys.where(true())  # or SQLite reads "ON CONFLICT" as part of the join
    connection.execute(insert(touched).from_select(["step", "key"], rows).on_conflict_do_nothing())


def read_block(connection: Connection, step: str, key: str) -> Block:
    """Return what has this key: member claims, and the heads of all documents in which one stands.

    Both in the order of their ids.
    """
    here = and_(block_entries.c.step == step, block_entries.c.key == key)
    standing = select(block_entries.c.document).where(here)
    heads = connection.execute(
        select(*HEAD).where(documents.c.id.in_(standing)).order_by(documents.c.id)
    )
    members = select(block_entries.c.member).where(here)
    bodies = connection.execute(
        select(claims.c.id, claims.c.kind, claims.c.body)
        .where(claims.c.id.in_(members))
        .order_by(claims.c.id)
    )
    return Block(
        key=key,
        documents=tuple(read_head(row) for row in heads),
        claims=tuple(decode_claim(row.kind, row.body, row.id) for row in bodies),
    )


def replace_findings(
    connection: Connection,
    step: str,
    key: str,
    found: Sequence[Finding],
    instead: Sequence[str] = (),
) -> None:
    """Store what a block amounts to in place of what it, and blocks `instead`, were before.

    An id that goes while its members stand in another finding of the step leads there from now on.
    """
    before: dict[str, list[tuple[str, int]]] = {}
    for old in dict.fromkeys((key, *instead)):
        before |= _members_by_finding(connection, step, old)
        _clear(connection, step, old)
    for finding in sorted(found, key=lambda finding: finding.id):
        _add(connection, step, key, finding)
    now = {finding.id for finding in found}
    if now:
        connection.execute(delete(redirects).where(redirects.c.old.in_(now)))
    for gone in sorted(before.keys() - now):
        redirect(connection, gone, _bearer(connection, step, before[gone]))
    connection.execute(delete(touched).where(touched.c.step == step, touched.c.key == key))


def _members_by_finding(
    connection: Connection, step: str, key: str
) -> dict[str, list[tuple[str, int]]]:
    here = and_(finding_members.c.step == step, finding_members.c.key == key)
    by_finding: dict[str, list[tuple[str, int]]] = {}
    for row in connection.execute(select(finding_members).where(here)):
        by_finding.setdefault(row.finding, []).append((row.member, row.ordinal))
    return {finding: sorted(members) for finding, members in by_finding.items()}


def _clear(connection: Connection, step: str, key: str) -> None:
    for table in (findings, finding_members, finding_names):
        connection.execute(delete(table).where(table.c.step == step, table.c.key == key))


def member_rows(step: str, key: str, finding: Finding) -> list[dict[str, Any]]:
    """Return a row for each member of a finding, in their order."""
    kind = finding_kind(finding)
    return [
        {
            "step": step,
            "key": key,
            "finding": finding.id,
            "kind": kind.name,
            "member": member.id,
            "ordinal": member.ordinal,
            "relation": member.relation,
            "score": member.score,
        }
        for member in kind.members(finding)
    ]


def name_rows(step: str, key: str, finding: Finding) -> list[dict[str, Any]]:
    """Return a row for each name by which a finding goes, the chief one first."""
    return [
        {"step": step, "key": key, "finding": finding.id, "place": place, "name": name}
        for place, name in enumerate(finding_kind(finding).names(finding))
    ]


def _add(connection: Connection, step: str, key: str, finding: Finding) -> None:
    kind = finding_kind(finding).name
    row = {"step": step, "key": key, "id": finding.id, "kind": kind, "body": encode(finding)}
    connection.execute(insert(findings), row)
    members, names = member_rows(step, key, finding), name_rows(step, key, finding)
    for table, rows in ((finding_members, members), (finding_names, names)):
        if rows:
            connection.execute(insert(table), rows)


def _bearer(connection: Connection, step: str, members: Sequence[tuple[str, int]]) -> str | None:
    """Return the finding in which the first of these members stands now."""
    for member, ordinal in members:
        now: str | None = connection.execute(
            select(finding_members.c.finding)
            .where(
                finding_members.c.member == member,
                finding_members.c.ordinal == ordinal,
                finding_members.c.step == step,
            )
            .order_by(finding_members.c.finding)
        ).scalar()
        if now is not None:
            return now
    return None


def redirect(connection: Connection, gone: str, now: str | None) -> None:
    """Let an id that is gone lead to the finding that stands for it now, or to nothing."""
    if connection.execute(select(findings.c.id).where(findings.c.id == gone)).first():
        return  # another block of the step found it too
    if now is None:
        _forget(connection, gone)
        return
    row = insert(redirects).values(old=gone, new=now)
    connection.execute(row.on_conflict_do_update(["old"], set_={"new": now}))


def _forget(connection: Connection, gone: str) -> None:
    """Drop what leads to an id that stands for nothing any more."""
    leading = select(redirects.c.old).where(redirects.c.new == gone)
    for old in connection.execute(leading).scalars().all():
        connection.execute(delete(redirects).where(redirects.c.old == old))
        _forget(connection, old)
