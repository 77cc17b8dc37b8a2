"""Reports made up for the tests of passages."""

from __future__ import annotations

from collections.abc import Sequence

from parley.model import Document, Published
from parley.reconcile.passages.printed import Printed


def document(key: str, text: str, day: str | None = "2031-02-01") -> Document:
    """A report of one day, or of none that is known."""
    published = Published(day, day, day, "day", "given") if day else Published()
    return Document(Document.identify(key, text), key, key, text, published=published)


def printed(
    key: str, text: str, day: str | None = "2031-02-01", said: Sequence[str] = ()
) -> Printed:
    """The same as it is held against others; these words of it somebody says."""
    starts = [text.index(words) for words in said]
    stretches = [(start, start + len(words)) for start, words in zip(starts, said, strict=True)]
    return Printed(document(key, text, day), stretches)
