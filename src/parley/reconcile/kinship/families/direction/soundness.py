"""Rules by what copying does to a text: broken sense, misspelled names, other words for "said"."""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.kinship.facts import alike
from parley.reconcile.kinship.families.direction.facets import Facets
from parley.reconcile.kinship.families.direction.signs import Sign
from parley.reconcile.kinship.families.web import Bond
from parley.reconcile.stems import stem

__all__ = ["SOUNDNESS"]

_BEYOND: Final = 2
_FEWEST_CUES: Final = 3
_FEWER_PLAIN: Final = 0.4


def damaged(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that the sense of more of its claims is broken."""
    more = copy.damage - source.damage
    if more < _BEYOND or copy.damage * source.claims <= source.damage * copy.claims:
        return None
    words = f"{{it}} has {copy.damage} claims of broken sense, {{other}} {source.damage or 'none'}"
    return Sign("damaged", min(2.5, 0.5 * more), words)


def misspells(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that names known to the lexicons stand right in the other, and wrong in it."""
    if bond.kind == "near":
        return None
    known = sorted((source.names - copy.names) & _known())
    strange = sorted(copy.names - source.names - _known())
    wrong = {right: one for one in strange for right in known if alike(one, right)}
    if not wrong:
        return None
    right, one = next(iter(wrong.items()))
    words = f"{{it}} misspells names: “{one}” for “{right}”"
    return Sign("misspells", min(2.0, 1.0 * len(wrong)), words)


@cache
def _known() -> frozenset[str]:
    """Return given names and single words for places and organisations, as a Story has names."""
    given, places, bodies = load("given_names"), load("places"), load("organisations")
    words = [*given["female"], *given["male"]]
    for country in places["country"]:
        words += [*country.get("capitals", ()), *country.get("seats", ())]
    for entry in (*bodies["organisation"], *bodies["outlet"]):
        words += [entry["name"], *entry.get("names", ())]
    return frozenset(stem(word) for word in words if " " not in word)


def rarer_words(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that the other has "said" where it has rarer words: so rewriting programs do."""
    if bond.kind == "near" or min(copy.cues, source.cues) < _FEWEST_CUES:
        return None
    fewer = source.plain_cues / source.cues - copy.plain_cues / copy.cues
    if fewer < _FEWER_PLAIN:
        return None
    counted = f"{copy.plain_cues} of its {copy.cues} statements, {source.plain_cues} of"
    words = f"{{it}} has “said” for {counted} {source.cues} in {{other}}"
    return Sign("rarer words", min(2.0, 2.5 * fewer), words)


SOUNDNESS: Final = (damaged, misspells, rarer_words)
