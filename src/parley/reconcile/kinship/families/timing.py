"""Two reports -> which came out later, as far as their dates tell."""

from __future__ import annotations

from datetime import date

from parley.model import Document

__all__ = ["days_after", "printed_day", "window"]

_DAY: int = len("2031-02-12")


def window(document: Document) -> tuple[date | None, date | None]:
    """Return the first and the last day on which a report may have come out, None where open."""
    published = document.published
    return _day(published.earliest or published.date), _day(published.latest or published.date)


def days_after(later: Document, earlier: Document) -> int:
    """Return by how many days the one surely came out after the other; 0 where that is open."""
    first, last = window(later)[0], window(earlier)[1]
    return max(0, (first - last).days) if first is not None and last is not None else 0


def printed_day(document: Document) -> str:
    """Return the day or days of a report in words: "2031-02-12", "2031-02-12 to 2031-02-14"."""
    first, last = window(document)
    if first is None or last is None:
        return "an open day" if first is last else f"{first or last}"
    return f"{first}" if first == last else f"{first} to {last}"


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:_DAY]) if iso else None
    except ValueError:  # a month or a year without its days
        return None
