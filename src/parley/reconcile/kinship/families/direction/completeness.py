"""Rules by what a copy leaves out: it brings little new, rounds, shortens names, retells words.

And its wording stands nowhere else: what several reports print word for word was there first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from math import fsum
from typing import Final

from parley.model import Figure, Span
from parley.reconcile.kinship.facts import alike, key, name_weight, number_weight, rounded
from parley.reconcile.kinship.families.direction.facets import Facets
from parley.reconcile.kinship.families.direction.signs import Sign
from parley.reconcile.kinship.families.web import Bond

__all__ = ["COMPLETENESS"]

_LONGER: Final = (1.02, 1.6)
"""How many times as long a retelling of the same facts is, of those that are longer."""
_FEWEST_WORDS: Final = 40
_APPROXIMATE: Final = frozenset({"about", "more than", "less than", "at least", "at most"})
_MARKS: Final = frozenset('"“”‘«»„')
_MORE: Final = 0.15
"""How much more of its facts a report must have for itself, to be what the other left out."""


def nothing_new(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that the other tells more names and numbers, and it hardly any of its own."""
    mine, others = _own(copy, source, bond), _own(source, copy, bond)
    more = _share(others, source) - _share(mine, copy)
    if not copy.names or more < _MORE:
        return None
    weight = min(2.0, 4.0 * more)
    if bond.kind == "near":
        weight /= 2  # a paper cuts what it prints, but adds a paragraph of its own as well
    counted = f"{_count(mine)} of its {_count(_all(copy))} names and numbers are its own"
    rest = f"{_count(others)} of {_count(_all(source))} in {{other}}"
    return Sign("nothing new", weight, f"{{it}} brings little new: {counted}, {rest}")


def more_words(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that it tells the same in more words, as translations and retellings do.

    Known of translations as explicitation (Blum-Kulka 1986). It tells little by itself.
    """
    if bond.kind == "near" or source.words < _FEWEST_WORDS:
        return None
    if not _LONGER[0] < copy.words / source.words < _LONGER[1]:
        return None
    mine, others = _own(copy, source, bond), _own(source, copy, bond)
    if abs(_share(others, source) - _share(mine, copy)) >= _MORE:
        return None
    words = f"{{it}} tells the same in {copy.words} words, {{other}} in {source.words}"
    return Sign("more words", 0.5, words)


_Facts = tuple[Collection[str], Collection[str]]
"""Names and numbers."""


def _own(mine: Facets, other: Facets, bond: Bond) -> _Facts:
    """Return the facts of a report that its kin lacks; a misspelled name is the same name."""
    names = [name for name in mine.names - other.names if key(name) not in other.keys]
    if bond.kind != "near":
        names = [name for name in names if not any(alike(name, there) for there in other.names)]
    return names, mine.numbers - other.numbers


def _all(facets: Facets) -> _Facts:
    return facets.names, facets.numbers


def _count(facts: _Facts) -> int:
    return sum(map(len, facts))


def _share(facts: _Facts, of: Facets) -> float:
    return _weight(facts) / (_weight(_all(of)) or 1.0)


def _weight(facts: _Facts) -> float:
    names, numbers = facts
    return fsum(map(name_weight, names)) + fsum(map(number_weight, numbers))


def rounds(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that it rounds figures that the other gives exactly."""
    known = {figure.value for figure in source.figures}
    pairs = [
        (mine, other)
        for mine in copy.figures
        if mine.bound in _APPROXIMATE and mine.value not in known
        for other in source.figures
        if _rounds(mine, other)
    ]
    if not pairs:
        return None
    mine, other = pairs[0]
    weight = min(2.5, 1.5 * len({figure.id for figure, _ in pairs}))
    words = f"{{it}} rounds “{other.evidence.quote}” to “{mine.evidence.quote}”"
    return Sign("rounds", weight, words)


def _rounds(mine: Figure, other: Figure) -> bool:
    if mine.value is None or other.value is None or other.bound != "exactly":
        return False
    measures = {mine.measure, other.measure} - {None}
    if mine.unit != other.unit or len(measures) > 1:
        return False
    return _digits(mine.value) < _digits(other.value) and bool(
        rounded(f"{mine.value:g}", f"{other.value:g}")
    )


def _digits(value: float) -> int:
    return len(f"{value:g}".replace(".", "").rstrip("0"))


def shortens_names(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that it has only surnames of those whom the other names in full."""
    short = sorted(copy.bare & source.full.keys())
    if not short:
        return None
    names = ", ".join(source.full[name].title() for name in short[:3])
    words = f"{{it}} has only the surnames of {names}"
    return Sign("shortens names", min(1.5, 0.5 * len(short)), words)


def retells_quotations(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that it has in its own words what the other quotes."""
    if bond.kind == "near" or not source.direct:
        return None
    retold = sum(
        _holds(passage.other, source.direct) and not _quotes(passage.one, copy)
        for passage in bond.passages
        if passage.one.document == copy.document.id
    )
    if not retold:
        return None
    many = "a quotation" if retold == 1 else f"{retold} quotations"
    words = f"{{it}} retells without marks {many} of {{other}}"
    return Sign("retells quotations", min(2.0, 0.7 * retold), words)


def _quotes(stretch: Span, facets: Facets) -> bool:
    """Whether words are quoted in a report, or marks of quotation stand before them in a line."""
    if any(start < stretch.end and stretch.start < end for start, end in facets.quoted):
        return True
    line = facets.document.text.rfind("\n", 0, stretch.start) + 1
    return not _MARKS.isdisjoint(facets.document.text[line : stretch.end])


def _holds(stretch: Span, places: Sequence[tuple[int, int]]) -> bool:
    """Whether one of these places, which are in their order, begins and ends within a stretch."""
    at = bisect_left(places, (stretch.start, 0))
    return at < len(places) and places[at][1] <= stretch.end


def printed_nowhere_else(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that others print the other's wording, and nobody prints its own."""
    if bond.kind == "near" or copy.echoes or not source.echoes:
        return None
    words = (
        f"{{it}} has a wording that no other report prints, that of {{other}} is printed "
        f"by {source.echoes} more"
    )
    return Sign("printed nowhere else", 1.5, words)


COMPLETENESS: Final = (
    nothing_new,
    more_words,
    rounds,
    shortens_names,
    retells_quotations,
    printed_nowhere_else,
)
