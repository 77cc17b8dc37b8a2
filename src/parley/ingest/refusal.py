"""The one way in which a reader says no; it never leaves this room.

`documents` and `sources` turn it into a Rejected that names the file.
"""

from __future__ import annotations

from typing import Final

from parley.model import Rejected

__all__ = ["STAGE", "Refusal", "rejected", "size_in_words"]

STAGE: Final = "ingest"


class Refusal(Exception):
    """An input, or one record of it, that is not taken; the message is the reason."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def rejected(name: str, reason: str, line: int | None = None) -> Rejected:
    """Return the rejection of the input `name` (or of its `line`, from 1) by this stage."""
    return Rejected(STAGE, name, reason, line)


def size_in_words(size: int) -> str:
    """Return bytes as people say them: `64 MB`, `3 kB`."""
    for unit, name in ((1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "kB")):
        if size >= unit:
            return f"{size / unit:.3g} {name}"
    return f"{size} bytes"
