"""The names of a record as reconcile weighs them: tallies, places, verdicts, and who bears which.

Everything here is computed from the appearances in the reports. It is kept so that a new report
costs what its own names cost, however many others stand in the record.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final

import msgspec
from sqlalchemy import Connection

from parley.model import Actor, NameTally, RoleTally, Span, Tally, Verdict
from parley.record import bearing, blocks
from parley.record.asking import ask, do
from parley.record.coding import decode, encode

__all__ = ["STEP", "Names"]

STEP: Final = "actors"
_TALLY: Final = msgspec.json.Decoder(Tally)
_VERDICT: Final = msgspec.json.Decoder(Verdict)
_SPAN: Final = msgspec.json.Decoder(Span)
_CHAIN: Final = "~"


class Names:
    """The names of the record behind a connection; see `parley.reconcile.network`."""

    def __init__(
        self, connection: Connection, whole: Callable[[], AbstractContextManager[None]]
    ) -> None:
        """Work on `connection`; `whole` makes what is stored inside it one thing."""
        self._connection = connection
        self._whole = whole
        self._left: dict[str, str] = {}

    def touched(self) -> Iterator[str]:
        """Yield the keys to look at again, sorted."""
        return blocks.touched_keys(self._connection, STEP)

    def tally(self, keys: Sequence[str]) -> Tally | None:
        """Return what stands under these keys together, None where nothing does any more."""
        here = json.dumps(list(keys))
        ((documents, families),) = self._ask("whole", here)
        if not documents:
            return None
        kinds = self._ask("by kind", here)
        marks = self._ask("marks", here) if keys[0].startswith("unnamed ") else []
        return Tally(
            key=keys[0],
            kind=_most(kinds, 0),
            documents=documents,
            families=families,
            names=tuple(NameTally(*row) for row in self._ask("by name", here)),
            roles=tuple(_role(row) for row in self._ask("by role", here)),
            pronoun=_most([row for row in kinds if row[1]], 1),
            near=tuple(sorted({row[2] for row in kinds if row[2]})),
            marks=tuple(mark for (mark,) in marks),
        )

    def place(self, key: str, tally: Tally | None, places: Sequence[str]) -> None:
        """Keep the tally of a name and the places where it meets others; None forgets it."""
        with self._whole():
            before = {place for (place,) in self._ask("places", key)}
            gone, new = sorted(before - set(places)), sorted(set(places) - before)
            for place in gone:
                self._do("leave place", (place, key))
            self._do("enter place", *((place, key) for place in new))
            # who stood beside it, or stands there now, has other neighbours than before
            for other in sorted(self._neighbours(key, [*gone, *new])):
                self._do("touch", (STEP, other))
            if tally is None:
                self._do("forget profile", (key,))
            else:
                self._do("keep profile", (key, encode(tally)))

    def placed(self, key: str) -> Tally | None:
        """Return the tally that `place` kept."""
        for (body,) in self._ask("profile", key):
            tally: Tally = decode(_TALLY, body, key)
            return tally
        return None

    def met(self, key: str, places: Sequence[str]) -> Sequence[Tally]:
        """Return the tallies of the other names at these places, sorted by key.

        At a chain (`~`) these are its three neighbours on either side.
        """
        others = [place for place in places if place[0] != _CHAIN]
        beside = sorted(self._neighbours(key, places))
        rows = self._ask("met", json.dumps(others), key, json.dumps(beside))
        return [decode(_TALLY, body, key) for (body,) in rows]

    def _neighbours(self, key: str, places: Sequence[str]) -> set[str]:
        """Return the three names before and after a key at each of these places, if a chain."""
        return {
            other
            for place in places
            if place[0] == _CHAIN
            for query in ("before", "after")
            for (other,) in self._ask(query, place, key)
        }

    def together(self, one: str, other: str) -> int:
        """Return how many reports hold both names; quickest with the rarer first."""
        ((count,),) = self._ask("together", one, other)
        return int(count)

    def shared_marks(self, one: str, other: str) -> tuple[int, int]:
        """Return how many marks both names have in different reports: of words, of company."""
        found = [mark for (mark,) in self._ask("shared marks", one, other)]
        company = sum(mark < 0 for mark in found)
        return len(found) - company, company

    def companions(self, one: str, other: str) -> int:
        """Return how many persons speak in a report with the one and in one with the other."""
        ((count,),) = self._ask("companions", one, other)
        return int(count)

    def judge(self, key: str, found: Sequence[Verdict]) -> None:
        """Keep the verdicts on a name in place of earlier ones; whom a change concerns is touched.

        Whoever stays connected is looked at with this name in any case.
        """
        with self._whole():
            before = {other: body for other, _, body in self._ask("verdicts", key)}
            now = {v.other if v.one == key else v.one: v for v in found}
            bodies = {other: encode(verdict) for other, verdict in now.items()}
            changed = sorted(
                other for other in before | bodies if before.get(other) != bodies.get(other)
            )
            for other in changed:
                ends = ((key, other), (other, key))
                if other in before:
                    self._do("drop verdict", *ends)
                if other in now:
                    rest = now[other].kind, bodies[other]
                    self._do("enter verdict", *((*end, *rest) for end in ends))
            self._do("touch", *((STEP, other) for other in changed))

    def hanging_together(self) -> Iterator[tuple[Mapping[str, Tally], Sequence[Verdict]]]:
        """Yield the touched names with all that verdicts connect them to, and the verdicts.

        What stands under no name any more is forgotten meanwhile.
        """
        done: set[str] = set()
        for key in self.touched():
            if key in done:
                continue
            tallies, found = self._around(key)
            if not tallies:
                self.replace([key], ())
                continue
            done |= tallies.keys()
            yield tallies, found

    def _around(self, key: str) -> tuple[dict[str, Tally], list[Verdict]]:
        """Return all names that verdicts lead to from this one, and the verdicts among them."""
        tallies: dict[str, Tally] = {}
        found: dict[tuple[str, str], Verdict] = {}
        left = [key]
        while left:
            name = left.pop()
            tally = None if name in tallies else self.placed(name)
            if tally is None:
                continue
            tallies[name] = tally
            for other, kind, body in self._ask("verdicts", name):
                verdict: Verdict = decode(_VERDICT, body, name)
                found[verdict.one, verdict.other] = verdict
                if kind != "apart":
                    left.append(other)
        among = [v for v in found.values() if v.one in tallies and v.other in tallies]
        ordered = sorted(among, key=lambda verdict: (verdict.one, verdict.other))
        return dict(sorted(tallies.items())), ordered

    def first(self, keys: Sequence[str]) -> tuple[str, int] | None:
        """Return the smallest statement under these keys, and which of its speakers is meant."""
        found = (self._ask("first", STEP, key) for key in keys)
        return min(((member, place) for rows in found for member, place in rows), default=None)

    def replace(self, keys: Sequence[str], borne: Sequence[tuple[Sequence[str], Actor]]) -> None:
        """Store actors with their keys in place of those of these keys, touched no more."""
        with self._whole():
            bearing.replace(self._connection, STEP, keys, borne, self._left)

    def _ask(self, query: str, *values: Any) -> list[Any]:
        return ask(self._connection, query, values)

    def _do(self, query: str, *rows: tuple[Any, ...]) -> None:
        do(self._connection, query, rows)


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
