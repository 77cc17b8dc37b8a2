"""How reports, speakers, words and days are put in tables and pages."""

from __future__ import annotations

from typing import Final

from parley.model import (
    Document,
    DocumentHead,
    Legibility,
    Perhaps,
    Published,
    Speaker,
    Statement,
    short,
)
from parley.report.characters import one_line
from parley.report.wording import AROUND, day_in_words, period, shorten

__all__ = [
    "SUSPECT",
    "SUSPECT_NOTE",
    "cued_words",
    "day_of",
    "doubts_of",
    "in_number",
    "outlet",
    "outlet_line",
    "said_words",
    "source_name",
    "speaker_name",
    "undecided",
    "words_of",
]

GAP: Final = " … "
"""Stands where a report breaks into what is said."""

SUSPECT: Final = "†"
"""Stands before words whose sense may be damaged: the obelus, as editors of texts set it."""

SUSPECT_NOTE: Final = f"{SUSPECT} suspect: the sense may be damaged, for the reason in brackets"


def source_name(head: DocumentHead | Document) -> str:
    """Return who brought a report: its publisher, or else its name."""
    return head.publisher or head.name


def outlet(head: DocumentHead | Document) -> str:
    """Return who brought a report, on one line."""
    return one_line(source_name(head))


def outlet_line(document: DocumentHead | Document) -> str:
    """Return the outlet of a report and its day: "Harbour Post, 12 February 2031"."""
    published = document.published
    day = day_of(published)
    told = day_in_words(day) if day else "undated"
    if published.date is None and published.earliest and published.latest:
        told = period(published.earliest, published.latest)
    return f"{source_name(document)}, {told}"


def speaker_name(speaker: Speaker) -> str:
    """Return a speaker as printed, with the standing where it is not on record."""
    name = speaker.name or "nobody named"
    return name if speaker.standing == "on record" else f"{name} ({speaker.standing})"


def in_number(speaker: Speaker) -> str:
    """Return how many sources a speaker is: "2 sources", "several sources" where it is open."""
    if speaker.number is None:
        return "several sources"
    return "1 source" if speaker.number == 1 else f"{speaker.number:,} sources"


def words_of(statement: Statement) -> str:
    """Return the words said, an ellipsis where the report breaks in."""
    return GAP.join(span.quote for span in statement.content)


def doubts_of(legibility: Legibility) -> str | None:
    """Return why the sense of words may be damaged, None where they are sound."""
    if legibility.grade == "sound":
        return None
    return "; ".join(legibility.reasons) or "no reason given"


def undecided(other: Perhaps) -> str:
    """Return who somebody may be as well, and why that is open."""
    return f"may be or belong to {other.name}, {short(other.actor)}: {other.reason}"


def said_words(statement: Statement, length: int) -> str:
    """Return the words said on one line, shortened, own words in quotation marks."""
    if statement.form != "direct":
        return shorten(words_of(statement), length)
    return f"“{shorten(words_of(statement).strip(AROUND), length)}”"


def cued_words(statement: Statement, length: int) -> str:
    """Return the words said, behind the word that reports them: "said “No”"."""
    words = said_words(statement, length)
    if statement.cue is None:
        return words
    cue = statement.cue.quote
    return f"{cue[:1].lower()}{cue[1:]} {words}"


def day_of(published: Published) -> str | None:
    """Return a report's date, as exact as it is known, or the days between which it came out."""
    if published.date is not None:
        return published.date
    if published.earliest and published.latest:
        return f"{published.earliest} to {published.latest}"
    if published.latest:
        return f"by {published.latest}"
    return f"from {published.earliest}" if published.earliest else None
