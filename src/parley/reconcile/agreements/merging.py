"""Matters that copies of one report tell again -> each once, with the claims of all copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from parley.model import Told
from parley.reconcile.agreements.matters import Matter
from parley.reconcile.agreements.voices import words_of
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.words import Gist, read

__all__ = ["told_once"]

_LIKE: Final = 0.45
"""The share of the words of either that a copy's wording of one account shares with another's."""


def told_once(matters: Iterable[Matter]) -> Iterator[Matter]:
    """Yield matters, those of one kind that the reports of one family tell alike as one."""
    families: dict[tuple[Any, ...], list[Matter]] = defaultdict(list)
    for matter in matters:
        families[matter.kind, *map(_families, matter.claims)].append(matter)
    for found in families.values():
        merged: list[Matter] = []
        for matter in found:
            place = next((n for n, one in enumerate(merged) if _are_one(one, matter)), None)
            if place is None:
                merged.append(matter)
            else:
                merged[place] = _joined(merged[place], matter)
        yield from merged


def _families(told: Iterable[Told[Any]]) -> tuple[str, ...]:
    return tuple(sorted({one.report.family for one in told}))


def _are_one(one: Matter, other: Matter) -> bool:
    if one.kind == "figure":
        return False
    return all(
        _alike(_gist(mine), _gist(yours))
        for mine, yours in zip(one.claims, other.claims, strict=True)
    )


def _alike(one: Gist, other: Gist) -> bool:
    shares = overlap(one, other).shares
    return max(shares) >= _LIKE


def _gist(told: Iterable[Told[Any]]) -> Gist:
    return read(" ".join(span.quote for one in told for span in words_of(one)))


def _joined(one: Matter, other: Matter) -> Matter:
    first, second = (
        sorted({told.id: told for told in (*mine, *yours)}.values(), key=lambda told: told.id)
        for mine, yours in zip(one.claims, other.claims, strict=True)
    )
    shown = tuple(
        tuple(dict.fromkeys((*mine, *yours)))
        for mine, yours in zip(one.shown, other.shown, strict=True)
    )
    return replace(one, claims=(first, second), shown=shown)
