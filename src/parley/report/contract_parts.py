"""Parts that many lines of the export share: spans, speakers, legibility, support."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from parley.model import Legibility, Span, Speaker, Support

__all__ = ["Line", "legibility_part", "span_part", "span_parts", "speaker_part", "support_part"]

Line = dict[str, Any]
"""A plain object with fixed keys, ready for JSON."""


def span_part(span: Span | None) -> Line | None:
    """Return a span with its words, None for none."""
    if span is None:
        return None
    return {
        "document": span.document,
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
    }


def span_parts(spans: Iterable[Span]) -> list[Line | None]:
    """Return spans in their order."""
    return [span_part(span) for span in spans]


def speaker_part(speaker: Speaker, actor: str | None) -> Line:
    """Return a speaker with the id of the actor who it is."""
    return {
        "name": speaker.name,
        "actor": actor,
        "kind": speaker.kind,
        "standing": speaker.standing,
        "number": speaker.number,
        "description": speaker.description,
        "reason": speaker.reason,
        "evidence": span_part(speaker.evidence),
        "introduced": span_part(speaker.introduced),
        "perhaps": span_parts(speaker.perhaps),
        "anonymity": speaker.anonymity,
        "knowledge": speaker.knowledge,
    }


def legibility_part(legibility: Legibility) -> Line:
    """Return the grade and the reasons for it."""
    return {"grade": legibility.grade, "reasons": list(legibility.reasons)}


def support_part(support: Support) -> Line:
    """Return what stands behind a finding; `sources` is a range, `open_because` may be empty."""
    return {
        "documents": support.documents,
        "families": support.families,
        "sources": list(support.sources),
        "told_by": list(support.told_by),
        "open_because": support.open_because,
    }
