"""Blocks of documents and claims that reconcile looks at together, and the findings it returns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, literal, select, true
from sqlalchemy.dialects.sqlite import insert

from parley.model import Block, Finding
from parley.record.asking import ask, do
from parley.record.claim_kinds import decode_claim
from parley.record.coding import encode
from parley.record.columns import HEAD, read_head
from parley.record.finding_kinds import finding_kind
from parley.record.schema import (
    documents,
    findings,
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
_HEADS: Final = (
    select(*HEAD)
    .where(
        documents.c.id.in_(
            select(block_entries.c.document).where(
                block_entries.c.step == bindparam("step"), block_entries.c.key == bindparam("key")
            )
        )
    )
    .order_by(documents.c.id)
)


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
    heads = connection.execute(_HEADS, {"step": step, "key": key})
    return Block(
        key=key,
        documents=tuple(read_head(row) for row in heads),
        claims=tuple(
            decode_claim(kind, body, claim)
            for claim, kind, body in ask(connection, "claims of block", (step, key))
        ),
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
        do(connection, "lead nowhere", [(identifier,) for identifier in sorted(now)])
    for gone in sorted(before.keys() - now):
        redirect(connection, gone, _bearer(connection, step, before[gone]))
    do(connection, "done with", [(step, key)])


def _members_by_finding(
    connection: Connection, step: str, key: str
) -> dict[str, list[tuple[str, int]]]:
    by_finding: dict[str, list[tuple[str, int]]] = {}
    for finding, member, ordinal in ask(connection, "members of block", (step, key)):
        by_finding.setdefault(finding, []).append((member, ordinal))
    return {finding: sorted(members) for finding, members in by_finding.items()}


def _clear(connection: Connection, step: str, key: str) -> None:
    for query in ("clear findings", "clear members", "clear names"):
        do(connection, query, [(step, key)])


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
    do(connection, "keep finding", [(step, key, finding.id, kind, encode(finding))])
    do(connection, "keep member", member_rows(step, key, finding))
    names = finding_kind(finding).names(finding)
    do(
        connection,
        "keep name",
        [(step, key, finding.id, place, name) for place, name in enumerate(names)],
    )


def _bearer(connection: Connection, step: str, members: Sequence[tuple[str, int]]) -> str | None:
    """Return the finding in which the first of these members stands now."""
    for member, ordinal in members:
        for (now,) in ask(connection, "bearer of member", (member, ordinal, step)):
            return str(now)
    return None


def redirect(connection: Connection, gone: str, now: str | None) -> None:
    """Let an id that is gone lead to the finding that stands for it now, or to nothing."""
    if ask(connection, "known finding", (gone,)):
        return  # another block of the step found it too
    if now is None:
        _forget(connection, gone)
        return
    do(connection, "lead to", [(gone, now)])


def _forget(connection: Connection, gone: str) -> None:
    """Drop what leads to an id that stands for nothing any more."""
    for (old,) in ask(connection, "leading to", (gone,)):
        do(connection, "lead nowhere", [(old,)])
        _forget(connection, old)
