"""The limits of one run's reading: what is too large to be a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["IngestOptions"]

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """Limits, so that no input can take the run's time or memory; what is over one is rejected.

    `max_bytes`     a file that is read whole (text, HTML, PDF, JSON), in bytes
    `max_line`      one line of JSON Lines, in bytes; the file itself is streamed and has no limit
    `max_inflated`  what one compressed file may unpack to, and what standard input may hold, bytes
    `max_text`      the text of one document, in code points
    `max_page`      the source of one HTML page, in code points
    `max_elements`  the elements of one HTML page (a long live blog has about 50,000)
    `max_pages`     the pages of one PDF
    `today`         dates that were only guessed are refused after this day; None is the clock's day
    """

    max_bytes: int = 64 * MIB
    max_line: int = 16 * MIB
    max_inflated: int = 1024 * MIB
    max_text: int = 2_000_000
    max_page: int = 8_000_000
    max_elements: int = 60_000
    max_pages: int = 500
    today: date | None = None
