"""What a record holds of reports without a date: who shares a trace with whom, and where each lies.

Reports leave their traces as entries in blocks of the step "placement"; what a run touches there
tells which reports have to be placed again. Where one comes to lie elsewhere, its blocks in all
other steps are entered anew with its new day, and touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Select, and_, bindparam, delete, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from parley.model import (
    Analysis,
    Claim,
    Placement,
    Published,
    Trace,
)
from parley.record import shelf
from parley.record.blocks import replace_findings
from parley.record.claim_kinds import decode_claim
from parley.record.coding import decode, encode
from parley.record.columns import (
    marks_of,
    placed_row,
    read_document,
    read_published,
    select_documents,
)
from parley.record.schema import claims, documents, findings
from parley.record.steps import PLACEMENT
from parley.record.workings import block_entries, soundings, touched

__all__ = ["AROUND", "SETTLING", "Placing"]

SETTLING: Final = "settling"
"""The step whose touched keys are the reports to be settled, with what others tell of them."""
AROUND: Final = "settling around"
"""The step whose touched keys are the reports around which others are to be settled."""
_PLACEMENT: Final = msgspec.json.Decoder(Placement)
_UNDATED: Final = and_(
    documents.c.analysed == 1, or_(documents.c.day.is_(None), documents.c.placed.is_not(None))
)

_TRACES: Final = (
    select(block_entries.c.document, block_entries.c.member, block_entries.c.ordinal)
    .where(block_entries.c.step == PLACEMENT, block_entries.c.key == bindparam("key"))
    .order_by(block_entries.c.member)
    .limit(bindparam("limit"))
)


class Placing:
    """The reports without a date behind a connection; see `parley.reconcile.placement`."""

    def __init__(
        self,
        connection: Connection,
        whole: Callable[[], AbstractContextManager[None]],
        enter: Callable[[Analysis], Analysis],
    ) -> None:
        """Work on `connection`; `whole` makes what is stored inside it one thing."""
        self._connection = connection
        self._whole = whole
        self._enter = enter
        self._between: dict[str, tuple[str | None, str | None]] = {}

    def touched(self) -> Sequence[str]:
        """Return the reports without a date that share a trace with what was touched, by id."""
        query = (
            select(block_entries.c.document)
            .join(
                touched,
                and_(touched.c.step == block_entries.c.step, touched.c.key == block_entries.c.key),
            )
            .join(documents, documents.c.id == block_entries.c.document)
            .where(touched.c.step == PLACEMENT, _UNDATED)
            .distinct()
            .order_by(block_entries.c.document)
        )
        return self._connection.execute(query).scalars().all()

    def report(self, identifier: str, *kinds: type) -> Analysis | None:
        """Return a report as it was given, with its claims of these kinds, or all, and its marks.

        None where it is gone.
        """
        query = select_documents().where(documents.c.id == identifier)
        row: Any = self._connection.execute(query).first()
        if row is None:
            return None
        marks = marks_of(self._connection, [identifier]).get(identifier, ())
        told = shelf.claims_of(self._connection, identifier, *kinds)
        return Analysis(read_document(row, marks), row.fingerprint, told)

    def traces(self, key: str, limit: int) -> Sequence[Trace]:
        """Return what reports left under a key, by claim; up to `limit` of them."""
        rows = self._connection.execute(_TRACES, {"key": key, "limit": limit})
        return [
            Trace(row.document, row.member, row.ordinal, *self._days(row.document)) for row in rows
        ]

    def _days(self, document: str) -> tuple[str | None, str | None]:
        """Return the days that a report gives for itself; they stay what they are in a run."""
        if document not in self._between:
            query = select(documents.c.published).where(documents.c.id == document)
            own = read_published(self._connection.execute(query).scalar_one(), document)
            self._between[document] = own.earliest or own.date, own.latest or own.date
        return self._between[document]

    def numbers(self, key: str) -> Sequence[int]:
        """Return the different numbers that reports tell under a key, ascending, 0 left out."""
        here = and_(
            block_entries.c.step == PLACEMENT,
            block_entries.c.key == key,
            block_entries.c.ordinal > 0,
        )
        query = select(block_entries.c.ordinal).where(here).distinct()
        return self._connection.execute(query.order_by(block_entries.c.ordinal)).scalars().all()

    def telling(self, key: str, number: int) -> Claim | None:
        """Return the first claim, by id, that tells this number under a key."""
        here = and_(
            block_entries.c.step == PLACEMENT,
            block_entries.c.key == key,
            block_entries.c.ordinal == number,
        )
        query = select(block_entries.c.member).where(here).order_by(block_entries.c.member)
        member = self._connection.execute(query.limit(1)).scalar()
        return None if member is None else next(iter(self.claims([member])), None)

    def claims(self, identifiers: Sequence[str]) -> Sequence[Claim]:
        """Return the claims of these ids, in the order of their ids."""
        query = select(claims.c.id, claims.c.kind, claims.c.body)
        rows = self._connection.execute(
            query.where(claims.c.id.in_(identifiers)).order_by(claims.c.id)
        )
        return [decode_claim(row.kind, row.body, row.id) for row in rows]

    def sounding(self, document: str) -> Placement | None:
        """Return what tells of a report, other undated ones aside, as `sound` kept it."""
        query = select(soundings.c.body).where(soundings.c.document == document)
        body = self._connection.execute(query).scalar()
        return None if body is None else decode(_PLACEMENT, body, document)

    def sound(self, document: str, found: Placement, linked: Iterable[str]) -> None:
        """Keep what tells of a report; it is to be settled.

        If that is new, so are the reports without a date `linked` with it, and those around them.
        """
        body = encode(found)
        query = select(soundings.c.body).where(soundings.c.document == document)
        with self._whole():
            if self._connection.execute(query).scalar() != body:
                row = insert(soundings).values(document=document, body=body)
                self._connection.execute(row.on_conflict_do_update(set_={"body": body}))
                self._touch(AROUND, linked)
            self._touch(SETTLING, [document])

    def sounded(self) -> None:
        """Say that all touched reports were sounded: those are dropped that need no placing now."""
        undated: Select[Any] = select(documents.c.id).where(_UNDATED)
        gone = select(findings.c.key).where(
            findings.c.step == PLACEMENT, findings.c.key.not_in(undated)
        )
        touching = select(touched.c.key).where(touched.c.step == PLACEMENT)
        query = gone.where(findings.c.key.in_(touching)).order_by(findings.c.key)
        with self._whole():
            for key in self._connection.execute(query).scalars().all():
                replace_findings(self._connection, PLACEMENT, key, ())
            self._connection.execute(delete(touched).where(touched.c.step == PLACEMENT))

    def around(self) -> Sequence[str]:
        """Return the reports around which others are to be settled, by id."""
        return self._keys(AROUND)

    def widen(self, document: str, linked: Iterable[str]) -> None:
        """Say that a report is to be settled, and those `linked` with it."""
        with self._whole():
            self._touch(SETTLING, [document, *linked])
            done = and_(touched.c.step == AROUND, touched.c.key == document)
            self._connection.execute(delete(touched).where(done))

    def unsettled(self) -> Sequence[str]:
        """Return the reports that are to be settled, by id."""
        return self._keys(SETTLING)

    def _keys(self, step: str) -> Sequence[str]:
        query = select(touched.c.key).where(touched.c.step == step).order_by(touched.c.key)
        return self._connection.execute(query).scalars().all()

    def _touch(self, step: str, documents: Iterable[str]) -> None:
        rows = [{"step": step, "key": document} for document in sorted(set(documents))]
        if rows:
            self._connection.execute(insert(touched).on_conflict_do_nothing(), rows)

    def settle(self, document: str, placement: Placement | None) -> None:
        """Keep where a report lies; None where it is gone or no longer needs placing."""
        query = select_documents().where(documents.c.id == document, _UNDATED)
        settled = and_(touched.c.step == SETTLING, touched.c.key == document)
        with self._whole():
            row: Any = self._connection.execute(query).first()
            if placement is None or row is None:
                replace_findings(self._connection, PLACEMENT, document, ())
            else:
                replace_findings(self._connection, PLACEMENT, document, (placement,))
                self._move(row, placement.published(read_published(row.published, document)))
            self._connection.execute(delete(touched).where(settled))

    def _move(self, row: Any, placed: Published | None) -> None:
        """Show a report on the days where it is placed, and enter it anew in all other steps."""
        columns = placed_row(read_published(row.published, row.id), placed)
        if columns["placed"] == row.placed:
            return
        here = documents.c.id == row.id
        self._connection.execute(update(documents).where(here).values(columns))
        moved = self._connection.execute(select_documents().where(here)).one()
        shelf.enter_again(self._connection, moved, self._enter, but=PLACEMENT)
