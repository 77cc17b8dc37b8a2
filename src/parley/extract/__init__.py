"""One ParsedDocument -> the claims in it; one module a kind.

EXTRACTORS lists them in the order in which they run.
"""

from typing import Final

from parley.extract.statements import statements
from parley.model import Claim, ParsedDocument, Rejected

__all__ = ["EXTRACTORS", "STAMP", "extract"]

EXTRACTORS: Final = (statements,)
STAMP: Final = "1"
"""The version of what this stage finds; bumped when its results change."""


def extract(parsed: ParsedDocument) -> tuple[tuple[Claim, ...], tuple[Rejected, ...]]:
    """Return the claims of a document in order of the text, and what was not taken."""
    found = [item for extractor in EXTRACTORS for item in extractor(parsed)]
    claims = tuple(item for item in found if not isinstance(item, Rejected))
    return claims, tuple(item for item in found if isinstance(item, Rejected))
