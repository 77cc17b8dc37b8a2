"""Actors and the names they bear -> rows, of which there are as many as names, not as statements.

An id that goes while its first name is borne by another actor leads there from now on. Where names
come to be one actor's, or are no more, what is said under them is to be compared anew.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import replace as changed
from typing import Final

from sqlalchemy import Connection

from parley.model import Actor
from parley.record import blocks
from parley.record.asking import ask, do
from parley.record.coding import encode
from parley.record.steps import UTTERANCES

__all__ = ["replace"]

_NOBODY: Final = ""
_LEFT: Final = "left"
"""Stands for whoever will bear the names that were left behind."""


def replace(
    connection: Connection,
    step: str,
    keys: Sequence[str],
    borne: Sequence[tuple[Sequence[str], Actor]],
    left: MutableMapping[str, str],
) -> None:
    """Store actors, each with the keys of its names, in place of those who bore any of `keys`.

    Names that an earlier actor bore beside these bear none until they are looked at themselves;
    `left` keeps, over the calls of one run, whose they were.
    """
    before = {
        identifier: [key for (key,) in ask(connection, "names of", (identifier,))]
        for (identifier,) in ask(connection, "borne by", (json.dumps(list(keys)),))
    }
    now = {actor.id: (names, actor) for names, actor in borne}
    for identifier in sorted(before.keys() | now.keys()):
        do(connection, "bear no more", [(identifier,)])
        do(connection, "forget actor", [(step, identifier)])
        do(connection, "forget names", [(step, identifier)])
    for names, actor in now.values():
        _store(connection, step, names, actor)
        do(connection, "lead nowhere", [(actor.id,)])
    for gone in sorted(before.keys() - now.keys()):
        blocks.redirect(connection, gone, _bearer(connection, before[gone]))
    _compare_anew(connection, step, _was(keys, before, left), _is(keys, now))
    left.update((name, each) for each, names in before.items() for name in names)
    for key in keys:
        left.pop(key, None)
    do(connection, "done", [(step, json.dumps(list(keys)))])


def _was(
    keys: Sequence[str], before: Mapping[str, Sequence[str]], left: Mapping[str, str]
) -> dict[str, str]:
    """Return who bore these names, and all that were borne with them, before this run."""
    parted = {left[key] for key in keys if key in left}
    was = {name: each for name, each in left.items() if each in parted}
    return was | {name: each for each, names in before.items() for name in names}


def _is(keys: Sequence[str], now: Mapping[str, tuple[Sequence[str], Actor]]) -> dict[str, str]:
    borne = {name: each for each, (names, _) in now.items() for name in names}
    return {key: borne.get(key, _NOBODY) for key in keys}


def _compare_anew(
    connection: Connection, step: str, was: Mapping[str, str], now: Mapping[str, str]
) -> None:
    """Touch the statements of names that are one actor's and were not, or were and are not.

    A pairing is redone from either end: of names that meet or part, those of the largest part can
    stay as they are, so that a new spelling of a man named in a thousand reports costs one.
    """
    later = {name: now.get(name, _LEFT) for name in {*was, *now}}
    concerned = {*_parted(connection, step, was, later), *_parted(connection, step, later, was)}
    do(connection, "touch what is said", [(UTTERANCES, step, name) for name in sorted(concerned)])


def _parted(
    connection: Connection, step: str, one: Mapping[str, str], other: Mapping[str, str]
) -> Iterator[str]:
    """Yield the names that are borne together by the one account and not by the other.

    Of each actor's the largest part is left out, but for names that are nobody's by the other.
    """
    together: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, bearer in sorted(one.items()):
        if bearer not in (_NOBODY, _LEFT):
            together[bearer][other.get(name, _NOBODY)].append(name)
    for parts in together.values():
        yield from parts.pop(_NOBODY, ())
        if len(parts) > 1:
            largest = max(parts, key=lambda part: (_said(connection, step, parts[part]), part))
            yield from (name for part in parts.keys() - {largest} for name in parts[part])


def _said(connection: Connection, step: str, names: Sequence[str]) -> int:
    """Return how often those of these names speak."""
    ((count,),) = ask(connection, "said under", (step, json.dumps(names)))
    return int(count)


def _bearer(connection: Connection, keys: Sequence[str]) -> str | None:
    """Return the actor who bears the first of these names that is borne at all."""
    for key in keys:
        for (finding,) in ask(connection, "borne by", (json.dumps([key]),)):
            return str(finding)
    return None


def _store(connection: Connection, step: str, names: Sequence[str], actor: Actor) -> None:
    key = min(names)
    do(connection, "keep actor", [(step, key, actor.id, encode(changed(actor, mentions=())))])
    rows = blocks.name_rows(step, key, actor)
    do(connection, "keep name", [(step, key, actor.id, row["place"], row["name"]) for row in rows])
    do(connection, "bear", [(name, actor.id) for name in names])
