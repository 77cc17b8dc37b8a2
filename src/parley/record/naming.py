"""What an id, or the beginning of one, stands for."""

from __future__ import annotations

import re
from typing import Any, Final

from sqlalchemy import Connection, select, union

from parley.errors import UnknownId
from parley.model import Claim, Document, Finding, Rejected
from parley.record.borne import complete
from parley.record.claim_kinds import decode_claim
from parley.record.columns import marks_of, read_placed, read_rejected, select_documents
from parley.record.finding_kinds import decode_finding
from parley.record.schema import claims, documents, findings, redirects, rejected

__all__ = ["read", "resolve"]

_SHORTEST: Final = 3
_ID: Final = re.compile(r"[a-z]-?[0-9a-f]*")
_SHOWN: Final = 5


def resolve(connection: Connection, prefix: str) -> str:
    """Return the one full id that begins with `prefix`, of three characters or more.

    The id of a finding that went up in another leads to that one. Raises UnknownId where nothing
    has such an id or several things have, and then names up to five of them.
    """
    prefix = prefix.strip().lower()
    if len(prefix) < _SHORTEST or not _ID.fullmatch(prefix):
        raise UnknownId(f"{prefix!r} is not an id, nor the first {_SHORTEST} or more of its signs")
    columns = (documents.c.id, claims.c.id, findings.c.id, rejected.c.id, redirects.c.old)
    matching = union(
        *(
            select(column.label("id")).where(column >= prefix, column < f"{prefix}~")
            for column in columns
        )
    ).order_by("id")
    found: dict[str, None] = {}
    for identifier in connection.execute(matching).scalars():
        found[_follow(connection, identifier)] = None
        if len(found) > _SHOWN:
            break
    if not found:
        raise UnknownId(f"nothing in the record has an id that begins with {prefix}")
    candidates = list(found)
    if len(candidates) > 1:
        more = ", …" if len(candidates) > _SHOWN else ""
        names = ", ".join(candidates[:_SHOWN]) + more
        raise UnknownId(f"several ids begin with {prefix}: {names}")
    return candidates[0]


def read(connection: Connection, identifier: str) -> Document | Claim | Finding | Rejected:
    """Return what has this full id. Raises UnknownId."""
    identifier = _follow(connection, identifier)
    row: Any = connection.execute(select_documents().where(documents.c.id == identifier)).first()
    if row is not None:
        return read_placed(row, marks_of(connection, [identifier]).get(identifier, ()))
    row = connection.execute(
        select(claims.c.kind, claims.c.body).where(claims.c.id == identifier)
    ).first()
    if row is not None:
        return decode_claim(row.kind, row.body, identifier)
    row = connection.execute(
        select(findings.c.kind, findings.c.body)
        .where(findings.c.id == identifier)
        .order_by(findings.c.step, findings.c.key)
    ).first()
    if row is not None:
        return next(iter(complete(connection, [decode_finding(row.kind, row.body, identifier)])))
    row = connection.execute(
        select(rejected.c.body).where(rejected.c.id == identifier).order_by(rejected.c.document)
    ).first()
    if row is not None:
        return read_rejected(identifier, row.body)
    raise UnknownId(f"nothing in the record has the id {identifier}")


def _follow(connection: Connection, identifier: str) -> str:
    """Follow an id through the findings that it went up in; a circle ends where it began."""
    met = {identifier}
    while True:
        query = select(redirects.c.new).where(redirects.c.old == identifier)
        new = connection.execute(query).scalar()
        if new is None or new in met:
            return identifier
        met.add(new)
        identifier = new
