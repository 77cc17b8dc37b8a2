"""One ParsedDocument through all extractors, in order; then each claim is told sound or suspect."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from parley.extract.dates import dates
from parley.extract.events import events
from parley.extract.figures import figures, with_figures
from parley.extract.grammar.grammar import Grammar
from parley.extract.grammar.mending import mend
from parley.extract.legibility import judged
from parley.extract.names.mentioned import bodies_among, persons_among
from parley.extract.names.people import People
from parley.extract.offers import offers, plans, wanted
from parley.extract.roles import Roles
from parley.extract.stances import stances
from parley.extract.statements.statements import statements
from parley.extract.talks import talks
from parley.model import Claim, Named, Rejected
from parley.model.parsed import ParsedDocument

__all__ = ["EXTRACTORS", "Extracted", "Extractor", "extract", "extract_all"]

Extractor = Callable[[Grammar, Sequence[Claim]], Iterator[Claim | Rejected]]
"""Takes a document's mended grammar and the claims found so far in it; yields more of them."""

EXTRACTORS: Final[tuple[Extractor, ...]] = (
    dates,
    statements,
    figures,
    events,
    offers,
    stances,
    wanted,
    plans,
    talks,
)
"""In this order: a statement names its day, a figure who gives it, an event all three; a stance may
be one on an offer, and what a stance is about may be a term."""


class Extracted(NamedTuple):
    """What is extracted from a document.

    `claims` stand kind by kind in order of the text; `named` are the persons and bodies that it
    names, speaking or not.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...]
    named: tuple[Named, ...]


def extract(parsed: ParsedDocument) -> tuple[tuple[Claim, ...], tuple[Rejected, ...]]:
    """Return the claims of a document, kind by kind in order of the text, and what was rejected."""
    found = extract_all(parsed)
    return found.claims, found.rejected


def extract_all(parsed: ParsedDocument) -> Extracted:
    """Return all that is extracted from a document."""
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
    people = grammar.mentions.people if grammar.mentions else People(grammar, Roles.load())
    named = persons_among(grammar, people)
    if grammar.mentions is not None:
        named = (*named, *bodies_among(grammar, grammar.mentions.bodies))
    return Extracted(judged(parsed, with_figures(claims)), tuple(rejected), named)
