"""Pairs of documents or claims that belong together -> groups that hang together, kept in rows.

A step compares what a run touched with what it may belong to, and keeps each pair that it finds; a
pair depends on its two ends alone. What hangs together by pairs is then gathered anew, all of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import Connection

from parley.model import Copying, Finding, Kinship, Pairing
from parley.record import blocks
from parley.record.asking import ask, do
from parley.record.coding import decode, encode
from parley.record.steps import GATHERING

__all__ = ["Linked", "Links"]

Pair = TypeVar("Pair", bound=Kinship | Copying | Pairing)


@dataclass(frozen=True, slots=True)
class Linked(Generic[Pair]):
    """A pair with the documents in which its ends stand."""

    pair: Pair
    one_document: str
    other_document: str


class Links(Generic[Pair]):
    """The pairs of one step behind a connection, and the findings made of what they join."""

    def __init__(
        self,
        connection: Connection,
        whole: Callable[[], AbstractContextManager[None]],
        step: str,
        pairs: type[Pair],
    ) -> None:
        """Work on `connection`; `whole` makes what is stored inside it one thing."""
        self._connection = connection
        self._whole = whole
        self._step = step
        self._decoder: msgspec.json.Decoder[Pair] = msgspec.json.Decoder(pairs)

    def touched(self) -> Sequence[str]:
        """Return the documents to be compared anew, by id; some may be gone."""
        return list(blocks.touched_keys(self._connection, self._step))

    def put(self, document: str, members: Sequence[str], found: Iterable[Linked[Pair]]) -> None:
        """Keep the pairs that have an end in a document, in place of earlier ones.

        These members and all ends of its pairs, now and before, are to be gathered anew.
        """
        now = {(link.pair.one, link.pair.other): link for link in found}
        with self._whole():
            concerned = set(members)
            for one, other, body in self._ask("links of document", self._step, document):
                concerned |= {one, other}
                known = now.get((one, other))
                if known is None or encode(known.pair) != body:
                    self._do("drop link", (self._step, one, other))
                else:
                    del now[one, other]
            for (one, other), link in sorted(now.items()):
                self._do("enter link", self._row(link))
                concerned |= {one, other}
            self.gather_anew(sorted(concerned))
            self._do("done with", (self._step, document))

    def _row(self, link: Linked[Pair]) -> tuple[str, ...]:
        pair, where = link.pair, (link.one_document, link.other_document)
        return self._step, pair.one, pair.other, *where, encode(pair)

    def gather_anew(self, members: Iterable[str]) -> None:
        """Say that all that hangs together with these members is to be gathered anew."""
        self._do("touch", *((f"{self._step}{GATHERING}", member) for member in members))

    def to_gather(self) -> Iterator[str]:
        """Yield the first member around which is to be gathered, until `replace` leaves none."""
        while rows := self._ask("first touched", f"{self._step}{GATHERING}"):
            yield rows[0][0]

    def forget(self, member: str) -> None:
        """Drop a member that is gone from what it stood in."""
        with self._whole():
            self.replace([member], ())

    def among(self, members: Sequence[str]) -> list[Pair]:
        """Return all pairs that have an end among these members, by their ends."""
        rows = self._ask("links of", self._step, json.dumps(sorted(members)))
        return [decode(self._decoder, body, f"{one} {other}") for one, other, body in rows]

    def beside(self, members: Sequence[str]) -> set[str]:
        """Return what stands in one finding of the step with any of these members."""
        here = json.dumps(sorted(members))
        return {member for (member,) in self._ask("members beside", self._step, here)}

    def replace(self, members: Sequence[str], found: Sequence[Finding]) -> None:
        """Store what is made of these members in place of what any of them stood in before.

        Whoever stood in a finding with them and is not among them is to be gathered anew. The
        caller makes this one thing with what else follows from it.
        """
        here = json.dumps(sorted(members))
        self.gather_anew(sorted(self.beside(members) - set(members)))
        keys = [key for (key,) in self._ask("keys of members", self._step, here)]
        if found or keys:
            blocks.replace_findings(self._connection, self._step, min(members), found, keys)
        self._do("all done with", (f"{self._step}{GATHERING}", here))

    def _ask(self, query: str, *values: Any) -> list[Any]:
        return ask(self._connection, query, values)

    def _do(self, query: str, *rows: tuple[Any, ...]) -> None:
        do(self._connection, query, rows)
