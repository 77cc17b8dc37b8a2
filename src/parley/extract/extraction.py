"""One ParsedDocument through all extractors, in order; then each claim is told sound or suspect."""

from __future__ import annotations

from typing import Final

from parley.extract.legibility import judged
from parley.extract.statements import statements
from parley.model import Claim, Rejected
from parley.model.parsed import ParsedDocument

__all__ = ["EXTRACTORS", "extract"]

EXTRACTORS: Final = (statements,)


def extract(parsed: ParsedDocument) -> tuple[tuple[Claim, ...], tuple[Rejected, ...]]:
    """Return the claims of a document in order of the text, and what was not taken."""
    found = [item for extractor in EXTRACTORS for item in extractor(parsed)]
    claims = tuple(item for item in found if not isinstance(item, Rejected))
    return judged(parsed, claims), tuple(item for item in found if isinstance(item, Rejected))
