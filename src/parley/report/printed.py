"""How reports, speakers, words and days are put in tables and pages."""

from __future__ import annotations

from typing import Final

from parley.model import Document, DocumentHead, Published, Speaker
from parley.record import StatementRow

__all__ = ["day_of", "source_name", "speaker_name", "words_of"]

GAP: Final = " … "
"""Stands where a report breaks into what is said."""


def source_name(head: DocumentHead | Document) -> str:
    """Return who brought a report: its publisher, or else its name."""
    return head.publisher or head.name


def speaker_name(speaker: Speaker) -> str:
    """Return a speaker as printed, with the standing where it is not on record."""
    name = speaker.name or "nobody named"
    return name if speaker.standing == "on record" else f"{name} ({speaker.standing})"


def words_of(row: StatementRow) -> str:
    """Return the words said, an ellipsis where the report breaks in."""
    return GAP.join(span.quote for span in row.statement.content)


def day_of(published: Published) -> str | None:
    """Return a report's date, as exact as it is known, or the days between which it came out."""
    if published.date is not None:
        return published.date
    if published.earliest and published.latest:
        return f"{published.earliest} to {published.latest}"
    if published.latest:
        return f"by {published.latest}"
    return f"from {published.earliest}" if published.earliest else None
