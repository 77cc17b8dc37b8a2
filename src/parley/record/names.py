"""The names of a record as reconcile weighs them: tallies, places, verdicts, and who bears which.

Everything here is computed from the appearances in the reports. It is kept so that a new report
costs what its own names cost, however many others stand in the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, bindparam, delete, distinct, func, select
from sqlalchemy.dialects.sqlite import insert

from parley.model import Actor, NameTally, RoleTally, Span, Tally, Verdict
from parley.record import bearing, blocks
from parley.record.kinds import decode, encode
from parley.record.schema import (
    appearances,
    block_entries,
    echoes,
    meetings,
    profiles,
    touched,
    verdicts,
)

__all__ = ["STEP", "Names"]

STEP: Final = "actors"
_NAMES: Final = 40
_ROLES: Final = 24
"""So many printed names and roles of one key are weighed and shown, the most frequent ones."""
_MARKS: Final = 24
_TALLY: Final = msgspec.json.Decoder(Tally)
_VERDICT: Final = msgspec.json.Decoder(Verdict)
_SPAN: Final = msgspec.json.Decoder(Span)

_HERE: Final = appearances.c.key.in_(bindparam("keys", expanding=True))
_DOCUMENTS: Final = func.count(distinct(appearances.c.document))
_FAMILIES: Final = func.count(distinct(appearances.c.fingerprint))
_WHOLE: Final = select(_DOCUMENTS, _FAMILIES).where(_HERE)
_BY_NAME: Final = (
    select(appearances.c.name, func.sum(appearances.c.count), _FAMILIES)
    .where(_HERE)
    .group_by(appearances.c.name)
    .order_by(_FAMILIES.desc(), appearances.c.name)
    .limit(_NAMES)
)
_BY_ROLE: Final = (
    select(
        appearances.c.role,
        _DOCUMENTS,
        _FAMILIES,
        func.min(appearances.c.day),
        func.max(appearances.c.day),
        func.min(appearances.c.evidence),
    )
    .where(_HERE, appearances.c.role != "")
    .group_by(appearances.c.role)
    .order_by(_FAMILIES.desc(), appearances.c.role)
    .limit(_ROLES)
)
_BY_KIND: Final = (
    select(
        appearances.c.kind,
        appearances.c.pronoun,
        appearances.c.near,
        func.sum(appearances.c.count),
        _DOCUMENTS,
    )
    .where(_HERE)
    .group_by(appearances.c.kind, appearances.c.pronoun, appearances.c.near)
)
_RARER: Final = appearances.alias()
_TOGETHER: Final = select(func.count(distinct(appearances.c.document))).where(
    appearances.c.key == bindparam("one"),
    select(_RARER.c.key)
    .where(_RARER.c.key == bindparam("other"), _RARER.c.document == appearances.c.document)
    .exists(),
)
_AGAIN: Final = echoes.alias()
_SHARED: Final = (
    select(echoes.c.mark)
    .distinct()
    .where(
        echoes.c.key == bindparam("one"),
        select(_AGAIN.c.key)
        .where(
            _AGAIN.c.key == bindparam("other"),
            _AGAIN.c.mark == echoes.c.mark,
            _AGAIN.c.document != echoes.c.document,
        )
        .exists(),
    )
)
_BESIDE, _THERE, _AMONG = appearances.alias(), appearances.alias(), appearances.alias()
_COMPANIONS: Final = (
    select(func.count(distinct(_BESIDE.c.key)))
    .select_from(appearances)
    .join(_BESIDE, _BESIDE.c.document == appearances.c.document)
    .where(
        appearances.c.key == bindparam("one"),
        _BESIDE.c.count > 0,
        _BESIDE.c.key.startswith("person "),
        _BESIDE.c.key.not_in([bindparam("one"), bindparam("other")]),
        select(_THERE.c.key)
        .join(_AMONG, _AMONG.c.document == _THERE.c.document)
        .where(_THERE.c.key == _BESIDE.c.key, _AMONG.c.key == bindparam("other"))
        .exists(),
    )
)
_PROFILE: Final = select(profiles.c.body).where(profiles.c.key == bindparam("key"))
_FIRST: Final = (
    select(block_entries.c.member, block_entries.c.ordinal)
    .where(block_entries.c.step == STEP, block_entries.c.key == bindparam("key"))
    .order_by(block_entries.c.member, block_entries.c.ordinal)
    .limit(1)
)


class Names:
    """The names of the record behind a connection; see `parley.reconcile.network`."""

    def __init__(
        self, connection: Connection, whole: Callable[[], AbstractContextManager[None]]
    ) -> None:
        """Work on `connection`; `whole` makes what is stored inside it one thing."""
        self._connection = connection
        self._whole = whole

    def touched(self) -> Iterator[str]:
        """Yield the keys to look at again, sorted."""
        return blocks.touched_keys(self._connection, STEP)

    def tally(self, keys: Sequence[str]) -> Tally | None:
        """Return what stands under these keys together, None where nothing does any more."""
        here = {"keys": list(keys)}
        documents, families = self._connection.execute(_WHOLE, here).one()
        if not documents:
            return None
        kinds = self._connection.execute(_BY_KIND, here).all()
        return Tally(
            key=keys[0],
            kind=_most(kinds, 0),
            documents=documents,
            families=families,
            names=tuple(NameTally(*row) for row in self._connection.execute(_BY_NAME, here)),
            roles=tuple(_role(row) for row in self._connection.execute(_BY_ROLE, here)),
            pronoun=_most([row for row in kinds if row[1]], 1),
            near=tuple(sorted({row.near for row in kinds if row.near})),
            marks=self._marks(keys) if keys[0].startswith("unnamed ") else (),
        )

    def _marks(self, keys: Sequence[str]) -> tuple[int, ...]:
        known = select(echoes.c.mark).distinct().where(echoes.c.key.in_(keys), echoes.c.mark >= 0)
        rows = self._connection.execute(known.order_by(echoes.c.mark).limit(_MARKS))
        return tuple(rows.scalars())

    def place(self, key: str, tally: Tally | None, places: Sequence[str]) -> None:
        """Keep the tally of a name and the places where it meets others; None forgets it."""
        with self._whole():
            self._place(key, tally, places)

    def _place(self, key: str, tally: Tally | None, places: Sequence[str]) -> None:
        connection = self._connection
        known = select(meetings.c.place).where(meetings.c.key == key)
        before = set(connection.execute(known).scalars())
        for place in sorted(before - set(places)):
            connection.execute(
                delete(meetings).where(meetings.c.place == place, meetings.c.key == key)
            )
        rows = [{"place": place, "key": key} for place in sorted(set(places) - before)]
        if rows:
            connection.execute(insert(meetings), rows)
        if tally is None:
            connection.execute(delete(profiles).where(profiles.c.key == key))
            return
        row = insert(profiles).values(key=key, body=encode(tally))
        connection.execute(row.on_conflict_do_update(["key"], set_={"body": row.excluded.body}))

    def placed(self, key: str) -> tuple[Tally, Sequence[str]] | None:
        """Return the tally and the places that `place` kept."""
        tally = self._profile(key)
        if tally is None:
            return None
        known = select(meetings.c.place).where(meetings.c.key == key).order_by(meetings.c.place)
        return tally, self._connection.execute(known).scalars().all()

    def met(self, key: str, places: Sequence[str]) -> Sequence[Tally]:
        """Return the tallies of the other names at these places, sorted by key."""
        there = select(meetings.c.key).where(meetings.c.place.in_(places))
        query = select(profiles.c.body).where(profiles.c.key.in_(there), profiles.c.key != key)
        rows = self._connection.execute(query.order_by(profiles.c.key)).scalars()
        return [decode(_TALLY, body, key) for body in rows]

    def together(self, one: str, other: str) -> int:
        """Return how many reports hold both names; quickest with the rarer first."""
        return int(self._connection.execute(_TOGETHER, {"one": one, "other": other}).scalar_one())

    def shared_marks(self, one: str, other: str) -> tuple[int, int]:
        """Return how many marks both names have in different reports: of words, of company."""
        found = self._connection.execute(_SHARED, {"one": one, "other": other}).scalars().all()
        company = sum(mark < 0 for mark in found)
        return len(found) - company, company

    def companions(self, one: str, other: str) -> int:
        """Return how many persons speak in a report with the one and in one with the other."""
        found = self._connection.execute(_COMPANIONS, {"one": one, "other": other})
        return int(found.scalar_one())

    def judge(self, key: str, found: Sequence[Verdict]) -> None:
        """Keep the verdicts on a name in place of earlier ones; whom a change concerns is touched.

        Whoever stays connected is looked at with this name in any case.
        """
        with self._whole():
            self._judge(key, found)

    def _judge(self, key: str, found: Sequence[Verdict]) -> None:
        connection = self._connection
        known = connection.execute(
            select(verdicts.c.other, verdicts.c.body).where(verdicts.c.one == key)
        )
        before = {row.other: row.body for row in known}
        now = {verdict.other if verdict.one == key else verdict.one: verdict for verdict in found}
        changed = sorted(before.keys() - now.keys())
        for other in changed:
            self._drop(key, other)
        for other, verdict in sorted(now.items()):
            body = encode(verdict)
            if before.pop(other, None) == body:
                continue
            changed.append(other)
            self._drop(key, other)
            ends = ((key, other), (other, key))
            rows = [{"one": a, "other": b, "kind": verdict.kind, "body": body} for a, b in ends]
            connection.execute(insert(verdicts), rows)
        self._touch(changed)

    def _drop(self, key: str, other: str) -> None:
        for one, two in ((key, other), (other, key)):
            here = (verdicts.c.one == one, verdicts.c.other == two)
            self._connection.execute(delete(verdicts).where(*here))

    def _touch(self, keys: Iterable[str]) -> None:
        rows = [{"step": STEP, "key": key} for key in keys]
        if rows:
            self._connection.execute(insert(touched).on_conflict_do_nothing(), rows)

    def hanging_together(self) -> Iterator[tuple[Mapping[str, Tally], Sequence[Verdict]]]:
        """Yield the touched names with all that verdicts connect them to, and the verdicts.

        What stands under no name any more is forgotten meanwhile.
        """
        done: set[str] = set()
        for key in self.touched():
            if key in done:
                continue
            if self._profile(key) is None:
                self.replace([key], ())
                continue
            tallies, found = self._around(key)
            done |= tallies.keys()
            yield tallies, found

    def _around(self, key: str) -> tuple[dict[str, Tally], list[Verdict]]:
        """Return all names that verdicts lead to from this one, and the verdicts among them."""
        tallies: dict[str, Tally] = {}
        found: dict[tuple[str, str], Verdict] = {}
        left = [key]
        while left:
            name = left.pop()
            tally = None if name in tallies else self._profile(name)
            if tally is None:
                continue
            tallies[name] = tally
            query = select(verdicts.c.other, verdicts.c.kind, verdicts.c.body)
            for row in self._connection.execute(query.where(verdicts.c.one == name)):
                verdict: Verdict = decode(_VERDICT, row.body, name)
                found[verdict.one, verdict.other] = verdict
                if row.kind != "apart":
                    left.append(row.other)
        among = [v for v in found.values() if v.one in tallies and v.other in tallies]
        ordered = sorted(among, key=lambda verdict: (verdict.one, verdict.other))
        return dict(sorted(tallies.items())), ordered

    def _profile(self, key: str) -> Tally | None:
        body = self._connection.execute(_PROFILE, {"key": key}).scalar()
        return None if body is None else decode(_TALLY, body, key)

    def first(self, keys: Sequence[str]) -> tuple[str, int] | None:
        """Return the smallest statement under these keys, and which of its speakers is meant."""
        rows = (self._connection.execute(_FIRST, {"key": key}).first() for key in keys)
        return min((tuple(row) for row in rows if row is not None), default=None)

    def replace(self, keys: Sequence[str], borne: Sequence[tuple[Sequence[str], Actor]]) -> None:
        """Store actors with their keys in place of those of these keys, touched no more."""
        with self._whole():
            bearing.replace(self._connection, STEP, keys, borne)


def _role(row: Any) -> RoleTally:
    role, documents, families, first, last, evidence = row
    span = None if evidence is None else decode(_SPAN, evidence, role)
    return RoleTally(role, documents, families, first, last, span)


def _most(rows: Sequence[Any], column: int) -> str:
    """Return the value of a column that most reports have, "" for no row."""
    weights: dict[str, tuple[int, int]] = {}
    for row in rows:
        count, documents = weights.get(row[column], (0, 0))
        weights[row[column]] = (count + row[3], documents + row[4])
    return min(weights, key=lambda v: (-weights[v][1], -weights[v][0], v), default="")
