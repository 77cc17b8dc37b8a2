"""A text with two parents that have nothing to do with each other -> which of them it belongs to.

It is made from two where its sentences stand in both, each has a good part that the other lacks,
and each tells things that it does not. Printings of one text are looked at together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from parley.model import Analysis
from parley.reconcile.kinship.families.apart import surely_apart
from parley.reconcile.kinship.families.kin import Kin
from parley.reconcile.kinship.families.web import Bond, Web, anchored, components

__all__ = ["Pair", "made_of_two"]

Pair = tuple[str, str]
_Stretches = tuple[tuple[int, int], ...]

_ALIKE: Final = 0.8
"""Share of two texts in each other from which they are printings of one."""
_GOOD_PART: Final = 0.15
"""Share of a text that each parent must give which the other lacks."""
_WHOLE: Final = 0.5
"""Share of a text that its parents must give together."""
_WHOLLY: Final = 0.85
"""Share of a text in another from which it may be made of that one alone."""
_NO_PARENT: Final = -0.75
"""Weight of signs below which a text is no copy, but what the other was made from."""
_NEIGHBOURS: Final = 12


@dataclass(frozen=True, slots=True)
class _Block:
    """Printings of one text, and the bonds of the one with most of them to other blocks."""

    texts: tuple[str, ...]
    bonds: Mapping[str, Bond]


def made_of_two(kin: Kin, held: Collection[Pair]) -> tuple[frozenset[str], frozenset[Pair]]:
    """Return the texts that are made from two parents, and the pairs that do not hold therefore.

    `held` are the pairs of texts whose bonds are believed, each sorted.
    """
    blocks, home = _blocks(kin.web, held)
    near = _adjacent(held, home)
    torn = {
        name: parts
        for name, block in blocks.items()
        if (parts := list(_complements(block, near, kin)))
    }
    if not torn:
        return frozenset(), frozenset()
    whole = [name for name in blocks if name not in torn]
    ties = [(one, other) for one in whole for other in near[one] if other not in torn]
    group = {name: part[0] for part in components(whole, ties) for name in part}
    main = {name: _main(blocks[name], group) for name in torn}
    apart: set[Pair] = set()
    for name, parts in torn.items():
        for one, other in parts:
            sides = {group.get(one), group.get(other)}
            if main[name] in sides and len(sides) == 2 and None not in sides:
                (far,) = sides - {main[name]}
                apart.update(_pair(name, block) for block in near[name] if group.get(block) == far)
        apart.update(
            _pair(name, other)
            for other in near[name]
            if other in torn and main[other] != main[name]
        )
    dropped = frozenset(pair for pair in held if _pair(home[pair[0]], home[pair[1]]) in apart)
    made = {name for pair in apart for name in pair if name in torn}
    return frozenset(text for name in made for text in blocks[name].texts), dropped


def _blocks(web: Web, held: Collection[Pair]) -> tuple[dict[str, _Block], dict[str, str]]:
    printings = [pair for pair in held if _are_printings(web.bonds[pair[0]][pair[1]])]
    parts = components(web.printed, printings)
    home = {text: part[0] for part in parts for text in part}
    blocks = {}
    for part in parts:
        best = [_bonds_of(web, text, held, home) for text in part]
        blocks[part[0]] = _Block(tuple(part), max(best, key=len))
    return blocks, home


def _are_printings(bond: Bond) -> bool:
    return bond.kind == "near" and min(bond.share, bond.back) >= _ALIKE


def _bonds_of(
    web: Web, text: str, held: Collection[Pair], home: Mapping[str, str]
) -> dict[str, Bond]:
    """Return the best bond of a text to each other block."""
    best: dict[str, Bond] = {}
    for other, bond in web.bonds[text].items():
        block = home[other]
        if block == home[text] or _pair(text, other) not in held:
            continue
        if block not in best or bond.share > best[block].share:
            best[block] = bond
    return best


def _adjacent(held: Collection[Pair], home: Mapping[str, str]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = {name: set() for name in home.values()}
    for one, other in held:
        if home[one] != home[other]:
            near[home[one]].add(home[other])
            near[home[other]].add(home[one])
    return near


def _complements(block: _Block, near: Mapping[str, set[str]], kin: Kin) -> Iterator[Pair]:
    """Yield blocks, two by two, from which this one is made together."""
    by_share = sorted(block.bonds.items(), key=lambda item: (-item[1].share, item[0]))
    parents = [
        (name, bond)
        for name, bond in by_share[:_NEIGHBOURS]
        if max(bond.share, bond.back) < _WHOLLY
        and kin.directions[bond.own][bond.other].weight > _NO_PARENT
    ]
    given: dict[str, _Stretches] = {}
    for (one, first), (other, second) in combinations(parents, 2):
        if other in near[one] or first.kind != second.kind:
            continue
        for bond in (first, second):
            if bond.other not in given:
                given[bond.other] = _covered(bond, kin.reports)
        whole = _length(kin.reports[first.own])
        if not _complete(given[first.other], given[second.other], whole):
            continue
        if _are_apart(kin, first.other, second.other):
            yield one, other


def _are_apart(kin: Kin, one: str, other: str) -> bool:
    """Whether two texts were surely written apart; that is not told of one without a story."""
    stories = kin.stories.get(one), kin.stories.get(other)
    if stories[0] is None or stories[1] is None:
        return False
    documents = kin.reports[one].document, kin.reports[other].document
    return surely_apart(documents, (stories[0], stories[1]))


def _complete(one: _Stretches, other: _Stretches, whole: int) -> bool:
    first, second, both = (_extent(one), _extent(other), _extent(_merged([*one, *other])))
    return (
        both >= _WHOLE * whole
        and both - first >= _GOOD_PART * whole
        and both - second >= _GOOD_PART * whole
    )


def _main(block: _Block, group: Mapping[str, str]) -> str | None:
    """Return the group in which the most of a text stands in one place."""
    known = [(bond.share, group[name]) for name, bond in block.bonds.items() if name in group]
    return min(known, key=lambda one: (-one[0], one[1]))[1] if known else None


def _covered(bond: Bond, reports: Mapping[str, Analysis]) -> _Stretches:
    """Return the stretches of a bond's own text that stand in the other one."""
    own, other = reports[bond.own].document, reports[bond.other].document
    passages = anchored(bond.passages, own, other)
    return _merged([(one.one.start, one.one.end) for one in passages])


def _merged(stretches: Sequence[tuple[int, int]]) -> _Stretches:
    """Return stretches without overlaps, in their order."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return tuple(found)


def _extent(stretches: _Stretches) -> int:
    """Return how many characters stretches without overlaps take up."""
    return sum(end - start for start, end in stretches)


def _length(report: Analysis) -> int:
    """Return how many characters of a report belong to it."""
    return max(1, sum(end - start for start, end in report.document.unmarked()))


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
