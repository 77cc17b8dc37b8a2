"""Anything that a user has -> Documents with marks, dates, language; else -> Rejected.

`sources` lists and hashes what the arguments hold, `documents` reads one of them. Nothing is
held but the one input at hand, and no broken input stops the others.
"""

from typing import Final

from parley.ingest.documents import Sighted, documents
from parley.ingest.options import IngestOptions
from parley.ingest.sources import STANDARD_INPUT, Source, sources

__all__ = ["STAMP", "STANDARD_INPUT", "IngestOptions", "Sighted", "Source", "documents", "sources"]

STAMP: Final = "ingest-1"
"""Version of this stage; it changes when the same input would give another Document."""
