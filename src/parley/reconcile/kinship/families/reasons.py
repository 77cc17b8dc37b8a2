"""What was seen of a member and its parent -> why it is what it is, in words for a reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from parley.model import Document
from parley.reconcile.kinship.families.direction import Direction, Sign
from parley.reconcile.kinship.families.web import Bond

__all__ = ["why_copy", "why_origin"]

_OF_ORIGIN: Final = {
    "later": "came out before",
    "credited": "its outlet is credited by",
    "signed": "who signed it is named as contributor by",
    "asked for itself": "says of itself that it asked, unlike",
    "nothing new": "has what is left out by",
    "more words": "tells the same in fewer words than",
    "rounds": "gives figures that are rounded by",
    "shortens names": "gives names in full that are shortened by",
    "retells quotations": "quotes what is retold by",
    "printed nowhere else": "is printed elsewhere too, unlike",
    "damaged": "is sound where sense is broken in",
    "rarer spelling": "has names in a spelling that is rarer in",
    "rarer words": "has “said” where rarer words stand in",
    "lost dateline": "has a dateline, unlike",
    "lost byline": "is signed, unlike",
    "made of two": "is one of two sources of",
}
"""What a sign of its copies says of the origin, before their number."""
_MOST: Final = 5


def why_copy(
    bond: Bond, direction: Direction, second: Document | None, *, against: bool
) -> tuple[str, ...]:
    """Return why a text is a copy of its parent; `second` is a parent of another family.

    `against` tells that the parent was found to rank behind it, but is its only kin.
    """
    percent = f"{bond.share:.0%}".replace("%", " percent")
    if bond.kind == "near":
        found = [f"{percent} of it stands word for word in the other"]
    else:
        found = [f"tells in other words what the other tells: {percent} of it"]
    if second is not None:
        found.append(f"has other parts from {second.name}, which goes back to another report")
    if against or direction.weight < _UNSURE:
        found.append("which of the two is the copy stays open: both may go back to a third")
    found += [_said(sign, "", "the other") for sign in _heaviest(direction.signs)]
    found += [
        f"though {_said(sign, 'the other ', 'this one')}" for sign in _heaviest(direction.against)
    ]
    return tuple(found)


_UNSURE: Final = 0.75
"""Weight of signs below which they do not tell which is the copy, whatever other kin tell."""


def _said(sign: Sign, it: str, other: str) -> str:
    return sign.words.replace("{it} ", it).replace("{other}", other)


def _heaviest(signs: Iterable[Sign]) -> list[Sign]:
    return sorted(signs, key=lambda sign: -sign.weight)[:_MOST]


def why_origin(directions: Sequence[Direction]) -> tuple[str, ...]:
    """Return why a text is the origin of its kin; `directions` are those of each of these to it."""
    weights: dict[str, float] = {}
    counts: Counter[str] = Counter()
    for direction in directions:
        for sign in direction.signs:
            weights[sign.rule] = weights.get(sign.rule, 0.0) + sign.weight
            counts[sign.rule] += 1
    if not weights:
        return ("nothing tells which came first: it stands for them",)
    kinds = sorted(weights, key=lambda rule: (-weights[rule], rule))[:_MOST]
    many = len(directions)
    of = "its copy" if many == 1 else "{count} of " + f"{many} copies"
    return tuple(f"{_OF_ORIGIN[rule]} {of.replace('{count}', str(counts[rule]))}" for rule in kinds)
