"""Documents -> fingerprints: equal ones carry the same text, whatever their typography and page."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

from parley.model import Document

__all__ = ["fingerprint"]

_NOT_WORDS: Final = re.compile(r"[\W_]+")
_FEWEST_WORDS: Final = 8


def fingerprint(document: Document) -> str:
    """Return 32 hexadecimal digits over the words of the report, marks left out.

    Case, punctuation, white space and compatibility forms (NFKC) do not count. A report of fewer
    than eight words stands for itself: its id is taken in, so that stubs are never one family.
    """
    text = " ".join(document.text[start:end] for start, end in document.unmarked())
    words = _NOT_WORDS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).split()
    if len(words) < _FEWEST_WORDS:
        words.append(document.id)
    return hashlib.blake2b(" ".join(words).encode(), digest_size=16).hexdigest()
