"""What hangs together -> groups that go back to one report; some bonds do not hold.

A bond between two texts that each have printings of their own is believed where these are bound
too (average linkage): a wrong join multiplies itself by all that stand behind it. A composite
stays with its main parent, and never joins it with the other.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from parley.reconcile.kinship.families.composites import Pair, made_of_two
from parley.reconcile.kinship.families.kin import Kin
from parley.reconcile.kinship.families.web import Bond, Web, components

__all__ = ["Group", "group"]

_CORE: Final = 8
_ALIKE: Final = 0.5
"""Share of two near copies in each other from which what is kin to one should be kin to both."""
_FEWEST_PAIRS: Final = 4
_SUPPORT: Final = 1 / 3


@dataclass(frozen=True, slots=True)
class Group:
    """Texts of one origin, sorted, with the bonds among them that hold.

    `seconds` has for texts made from two the bond with the best of their parents elsewhere.
    """

    texts: tuple[str, ...]
    bonds: Mapping[str, Mapping[str, Bond]]
    seconds: Mapping[str, Bond]


def group(kin: Kin) -> list[Group]:
    """Return the groups of some kin, those of one text too, in the order of their smallest."""
    web = kin.web
    cores = {text: _core(web, text) for text in web.printed}
    held = {
        (one, other)
        for one, kin in web.bonds.items()
        for other, bond in kin.items()
        if one < other and _holds(web, bond, cores)
    }
    made, dropped = made_of_two(kin, held)
    held -= dropped
    parts = components(web.printed, held)
    home = {text: part[0] for part in parts for text in part}
    return [
        Group(
            tuple(part),
            {text: _within(web.bonds[text], held) for text in part},
            {
                text: second
                for text in part
                if text in made and (second := _elsewhere(web.bonds[text], home)) is not None
            },
        )
        for part in parts
    ]


def _core(web: Web, text: str) -> list[str]:
    """Return a text and some of its near copies, the nearest first."""
    near = [
        bond
        for bond in web.bonds[text].values()
        if bond.kind == "near" and min(bond.share, bond.back) >= _ALIKE
    ]
    near.sort(key=lambda bond: (-min(bond.share, bond.back), bond.other))
    return [text, *(bond.other for bond in near[: _CORE - 1])]


def _holds(web: Web, bond: Bond, cores: Mapping[str, list[str]]) -> bool:
    """Whether a bond is believed: near, or of one text only, or borne out by their near copies."""
    if bond.kind == "near":
        return True
    pairs = [
        (one, other)
        for one in cores[bond.own]
        for other in cores[bond.other]
        if one != other and one not in cores[bond.other]
    ]
    bound = sum(other in web.bonds[one] for one, other in pairs)
    return len(pairs) < _FEWEST_PAIRS or bound >= _SUPPORT * len(pairs)


def _within(kin: Mapping[str, Bond], held: Collection[Pair]) -> dict[str, Bond]:
    return {
        other: bond
        for other, bond in kin.items()
        if (min(bond.own, other), max(bond.own, other)) in held
    }


def _elsewhere(kin: Mapping[str, Bond], home: Mapping[str, str]) -> Bond | None:
    """Return the bond of a text with the best of its parents in other groups."""
    others = [bond for bond in kin.values() if home[bond.other] != home[bond.own]]
    return min(others, key=lambda bond: (-bond.share, bond.other)) if others else None
