"""Rules by what copying does to a text: broken sense, names in a rarer spelling, fewer "said"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from parley.lexicon import load
from parley.model import Document
from parley.reconcile.kinship.facts import alike
from parley.reconcile.kinship.families.direction.facets import Facets
from parley.reconcile.kinship.families.direction.signs import Sign
from parley.reconcile.kinship.families.web import Bond
from parley.reconcile.stems import stem

__all__ = ["SOUNDNESS"]

_BEYOND: Final = 2
_FEWEST: Final = 2.5
_FEWER: Final = 0.34
_NAME: Final = 0.7
_GIVEN_NAME: Final = 0.35
_LONG: Final = 5
_VERY_LONG: Final = 7


def damaged(copy: Facets, source: Facets, _: Bond) -> Sign | None:
    """Return that the sense of more of its claims is broken."""
    more = copy.damage - source.damage
    shares = [one.damage / max(1, one.claims) for one in (copy, source)]
    if more < _BEYOND or shares[0] <= shares[1]:
        return None
    words = f"{{it}} has {copy.damage} claims of broken sense, {{other}} {source.damage or 'none'}"
    return Sign("damaged", min(2.5, 0.5 * more), words)


def rarer_spelling(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that it has names otherwise than the other, which has them as the lexicons do.

    Or as it has them itself elsewhere.
    """
    if bond.kind == "near":
        return None
    strange = sorted(copy.names - source.names - _known().keys())
    if not strange:
        return None
    right = sorted(name for name in source.names if name in _known() or name in copy.names)
    wrong = {name: one for one in strange for name in right if _may_be(one, name, copy)}
    if not wrong:
        return None
    name, one = next(iter(wrong.items()))
    printed = _printed(copy.document, one), _printed(source.document, name)
    words = f"{{it}} has names in a rarer spelling: “{printed[0]}”, in {{other}} “{printed[1]}”"
    weight = sum(_known().get(one, _NAME) for one in wrong)
    return Sign("rarer spelling", min(2.0, weight), words)


def _may_be(strange: str, name: str, copy: Facets) -> bool:
    """Whether a name is another one misspelled: a letter or two apart, and no form of it."""
    shorter, longer = sorted((strange, name), key=len)
    if longer.startswith(shorter) or (name in copy.names and len(name) < _LONG):
        return False
    most = 2 if len(shorter) >= _VERY_LONG else 1
    return DamerauLevenshtein.distance(strange, name) <= most and bool(alike(strange, name))


def _printed(document: Document, name: str) -> str:
    """Return a name as the report prints it first, as far as it is found."""
    found = re.search(rf"\b{re.escape(name)}\w*", document.text, re.IGNORECASE)
    return found[0] if found else name.title()


@cache
def _known() -> Mapping[str, float]:
    """Return names that the lexicons have, as a Story has them, with what each tells.

    A given name tells less: "Marin" may be "Maren" misspelled, or the other way round.
    """
    given, bodies = load("given_names"), load("organisations")
    found = {stem(name): _GIVEN_NAME for name in (*given["female"], *given["male"])}
    words: list[str] = []
    for entry in (*bodies["organisation"], *bodies["outlet"]):
        words += [entry["name"], *entry.get("names", ())]
    return found | {stem(word): _NAME for word in words if " " not in word}


def rarer_words(copy: Facets, source: Facets, bond: Bond) -> Sign | None:
    """Return that the other has "said" where it has rarer words: so rewriting programs do."""
    if bond.kind == "near" or not source.words:
        return None
    expected = source.says * copy.words / source.words
    if min(source.says, expected) < _FEWEST or copy.says > _FEWER * expected:
        return None
    words = f"{{it}} has “said” {_times(copy.says)}, {{other}} {_times(source.says)}"
    return Sign("rarer words", min(2.0, 0.5 * (expected - copy.says)), words)


def _times(count: int) -> str:
    return {0: "never", 1: "once"}.get(count, f"{count} times")


SOUNDNESS: Final = (damaged, rarer_spelling, rarer_words)
