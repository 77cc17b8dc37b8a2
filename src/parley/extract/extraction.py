"""One ParsedDocument through all extractors, in order; then each claim is told sound or suspect."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from parley.extract.dates import dates
from parley.extract.events import events
from parley.extract.figures import figures, with_figures
from parley.extract.grammar.grammar import Grammar
from parley.extract.grammar.mending import mend
from parley.extract.legibility import judged
from parley.extract.offers import offers
from parley.extract.stances import stances
from parley.extract.statements.statements import statements
from parley.extract.talks import talks
from parley.model import Claim, Rejected
from parley.model.parsed import ParsedDocument

__all__ = ["EXTRACTORS", "Extractor", "extract"]

Extractor = Callable[[Grammar, Sequence[Claim]], Iterator[Claim | Rejected]]
"""Takes a document's mended grammar and the claims found so far in it; yields more of them."""

EXTRACTORS: Final[tuple[Extractor, ...]] = (
    dates,
    statements,
    figures,
    events,
    offers,
    stances,
    talks,
)
"""In this order: a statement names its day, a figure who gives it, an event all three; a stance may
be one on an offer."""


def extract(parsed: ParsedDocument) -> tuple[tuple[Claim, ...], tuple[Rejected, ...]]:
    """Return the claims of a document, kind by kind in order of the text, and what was rejected."""
    grammar = Grammar(parsed)
    mend(grammar)
    claims: list[Claim] = []
    rejected: list[Rejected] = []
    for extractor in EXTRACTORS:
        for item in extractor(grammar, tuple(claims)):
            if isinstance(item, Rejected):
                rejected.append(item)
            else:
                claims.append(item)
    return judged(parsed, with_figures(claims)), tuple(rejected)
