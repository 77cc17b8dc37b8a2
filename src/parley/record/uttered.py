"""Utterances as people ask for them: one thing said once, with every statement that reports it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection

from parley.model import Utterance, WordingRelation
from parley.record.columns import day
from parley.record.findings import read_findings
from parley.record.naming import read
from parley.record.rows import UtteranceRow
from parley.record.statements import Asked, by_id, ids_of

__all__ = ["AskedUtterances", "uttered"]

_LATE: Final = "9999"
_FIRST: Final[tuple[WordingRelation, ...]] = ("altered", "reworded", "same")


class AskedUtterances(Asked, total=False):
    """Which utterances are asked for; what is left out or None asks for all.

    What asks for statements asks here for the utterances of which one statement fits; they are
    shown whole. `utterance` is a full id, `relation` that of its wordings to each other.
    """

    utterance: str | None
    relation: WordingRelation | None


def uttered(connection: Connection, asked: AskedUtterances) -> Iterator[UtteranceRow]:
    """Yield the utterances that fit: altered ones first, then by the day on which they came out.

    One of which a run that was cut short has taken a statement away is left out. Raises UnknownId
    for an utterance of which nothing is known.
    """
    wanted, relation = asked.get("utterance"), asked.get("relation")
    fitting = ids_of(connection, asked)
    known = read_findings(connection, Utterance) if wanted is None else _one(connection, wanted)
    found = [
        utterance
        for utterance in known
        if relation in (None, utterance.relation)
        and (fitting is None or any(one.statement in fitting for one in utterance.variants))
    ]
    told = by_id(connection, [one.statement for each in found for one in each.variants])
    rows = [
        UtteranceRow(each, {one.statement: told[one.statement] for one in each.variants})
        for each in found
        if all(one.statement in told for one in each.variants)
    ]
    yield from sorted(rows, key=_order)


def _one(connection: Connection, identifier: str) -> Iterator[Utterance]:
    found = read(connection, identifier)
    if isinstance(found, Utterance):
        yield found


def _order(row: UtteranceRow) -> tuple[int, str, str]:
    days = [day(each.document.published) or _LATE for each in row.statements.values()]
    return _FIRST.index(row.utterance.relation), min(days), row.utterance.id
