"""Parts of a dossier -> the words for them that its template sets."""

from __future__ import annotations

from parley.report.dossier.parts import Annex, Badge, Line, Unnamed, Voice
from parley.report.printed import SUSPECT
from parley.report.times.latest_news import HappenedLine, MovingLine
from parley.report.wording import count, listed

__all__ = [
    "badge_in_words",
    "happened_badges",
    "has_doubts",
    "moving_in_words",
    "said_in_words",
    "unnamed_in_words",
]


def badge_in_words(badge: Badge, line: Line) -> str:
    """Return a badge; that of doubt with its reasons."""
    doubted = badge == "suspect" and line.doubts
    return f"{badge}: {'; '.join(line.doubts)}" if doubted else badge


def happened_badges(line: HappenedLine) -> list[str]:
    """Return what is to be known of it: that it is planned, in doubt, told differently."""
    return [
        *([line.state] if line.state else []),
        *([f"suspect: {'; '.join(line.doubts)}"] if line.doubts else []),
        *([f"{listed(line.differs)} told differently"] if line.differs else []),
    ]


def moving_in_words(line: MovingLine) -> str:
    """Return the figures of a measure that differ or move."""
    return "; ".join(line.pairs)


def has_doubts(annex: Annex) -> bool:
    """Tell whether a line is suspect."""
    if any(line.doubts for line in annex.happened):
        return True
    days = [day for side in annex.sides for day in (*side.days, *side.rest)]
    return any("suspect" in line.badges for day in days for line in day.lines)


def said_in_words(voice: Voice) -> str:
    """Return how many statements a voice makes, and how many of them are in doubt: "9 (2 †)"."""
    doubted = f" ({voice.suspect} {SUSPECT})" if voice.suspect else ""
    return f"{voice.statements}{doubted}"


def unnamed_in_words(sources: Unnamed) -> str:
    """Return how many statements come from unnamed sources, in how many reports, by how many."""
    told = f"{count(sources.statements, 'statement')}, in {count(sources.reports, 'report')}"
    why = f"; {sources.excused:,} with a reason for it" if sources.excused else ""
    return f"{told}, by {sources.sources}{why}"
