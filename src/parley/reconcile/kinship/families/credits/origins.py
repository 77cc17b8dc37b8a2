"""A family's credits -> the outlet that likely wrote what it goes back to, where something tells.

What the members print of where they have their text counts before who published first; where two
outlets are credited as often, none is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.model import Credit, Document
from parley.reconcile.kinship.families.credits.outlets import is_agency, same_outlet
from parley.reconcile.kinship.families.timing import days_after

__all__ = ["likely_outlet"]

_WEIGHTS: Final = {
    "source line": 3,
    "dateline": 3,
    "byline": 3,
    "contribution": 2,
    "told": 1,
    "publisher": 0,
}
_ENOUGH: Final = 2


def likely_outlet(
    origin: Document, given: Sequence[Credit], documents: Sequence[Document]
) -> tuple[str | None, tuple[Credit, ...]]:
    """Return the outlet that likely wrote the report, and a credit where its publisher says so.

    `documents` are one of each text, the origin among them.
    """
    publishers = sorted({one.publisher for one in documents if one.publisher is not None})
    groups = _by_outlet(given)
    weights = [
        (sum(_WEIGHTS[one.kind] for one in group), group)
        for group in groups
        if _counts(group, publishers)
    ]
    weights.sort(key=lambda item: (-item[0], item[1][0].outlet))
    publisher = origin.publisher
    if weights and weights[0][0] >= _ENOUGH:
        tied = len(weights) > 1 and weights[1][0] == weights[0][0]
        best = weights[0][1]
        if not tied:
            return _fullest(best, publishers), _published(origin, best)
        ours = [group for weight, group in weights if weight == weights[0][0]]
        own = [group for group in ours if publisher and same_outlet(publisher, group[0].outlet)]
        return (publisher, _published(origin, own[0])) if own else (None, ())
    first = all(days_after(one, origin) > 0 for one in documents if one.id != origin.id)
    if publisher is not None and first and len(documents) > 1:
        return publisher, (Credit(publisher, "publisher", origin.id),)
    return None, ()


def _by_outlet(given: Sequence[Credit]) -> list[list[Credit]]:
    groups: list[list[Credit]] = []
    for credit in given:
        for group in groups:
            if any(same_outlet(credit.outlet, one.outlet) for one in group):
                group.append(credit)
                break
        else:
            groups.append([credit])
    return groups


def _counts(group: Sequence[Credit], publishers: Sequence[str]) -> bool:
    """Whether an outlet may have written the text: one that was only told something may not."""
    if any(one.kind != "told" for one in group):
        return True
    names = {one.outlet for one in group}
    return any(map(is_agency, names)) or any(
        same_outlet(name, publisher) for name in names for publisher in publishers
    )


def _fullest(group: Sequence[Credit], publishers: Sequence[str]) -> str:
    names = {one.outlet for one in group}
    known = [one for one in publishers if any(same_outlet(one, name) for name in names)]
    return min(known or names, key=lambda name: (-len(name), name))


def _published(origin: Document, group: Sequence[Credit]) -> tuple[Credit, ...]:
    publisher = origin.publisher
    if publisher is None or not any(same_outlet(publisher, one.outlet) for one in group):
        return ()
    return (Credit(publisher, "publisher", origin.id),)
