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
    others = [one for one in documents if one.id != origin.id]
    publisher = origin.publisher
    first = bool(others) and all(days_after(one, origin) for one in others)
    weights = [
        (sum(_WEIGHTS[one.kind] for one in group), group)
        for group in _by_outlet(given)
        if _may_have_written(group, origin, others)
    ]
    weights.sort(key=lambda item: (-item[0], item[1][0].outlet))
    most = weights[0][0] if weights else 0
    if most < _ENOUGH:
        if publisher is None or not first:
            return None, ()
        return publisher, (Credit(publisher, "publisher", origin.id),)
    best = [group for weight, group in weights if weight == most]
    own = [group for group in best if publisher and _names(group, publisher)]
    if len(best) > 1 and not own:
        return None, ()
    chosen = (own or best)[0]
    if not own and first and publisher is not None and _only_told(chosen):
        return None, ()  # who came out first may have quoted what another was told
    known = [one.publisher for one in documents if one.publisher and _names(chosen, one.publisher)]
    name = min(known or [one.outlet for one in chosen], key=lambda each: (-len(each), each))
    if not own or publisher is None:
        return name, ()
    return name, (Credit(publisher, "publisher", origin.id),)


def _may_have_written(
    group: Sequence[Credit], origin: Document, others: Sequence[Document]
) -> bool:
    """Whether an outlet may have written the text, by the credits that name it.

    Who publishes a copy has not, nor has a broadcaster to whom something was said; an agency that
    was told something has where all texts say so.
    """
    if origin.publisher is not None and _names(group, origin.publisher):
        return True
    if any(one.publisher is not None and _names(group, one.publisher) for one in others):
        return False
    if not _only_told(group):
        return True
    crediting = {one.document for one in group}
    return any(is_agency(one.outlet) for one in group) and len(crediting) > len(others)


def _only_told(group: Sequence[Credit]) -> bool:
    return all(one.kind == "told" for one in group)


def _names(group: Sequence[Credit], publisher: str) -> bool:
    return any(same_outlet(one.outlet, publisher) for one in group)


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
