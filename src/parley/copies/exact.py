"""Documents -> fingerprints: equal ones carry the same text, whatever their typography and page."""

from __future__ import annotations

import hashlib

from parley.copies.words import FEWEST_WORDS, plain_words, report_text
from parley.model import Document

__all__ = ["fingerprint"]


def fingerprint(document: Document) -> str:
    """Return 32 hexadecimal digits over the words of the report, marks left out.

    Case, punctuation, white space, compatibility forms (NFKC) and unseen characters do not count.
    A report of fewer than eight words stands for itself: its id is taken in, so that stubs are
    never one family.
    """
    words = plain_words(report_text(document))
    if len(words) < FEWEST_WORDS:
        words.append(document.id)
    data = " ".join(words).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).hexdigest()
