"""All statements heard -> those of each report, in the order of its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from parley.model import Heard, Statement, Told

__all__ = ["by_report", "sound_by_report"]


def by_report(heard: Heard) -> Iterator[list[Told[Statement]]]:
    """Yield the statements of each report in the order of its text, report by report."""
    found: dict[str, list[Told[Statement]]] = defaultdict(list)
    for told in heard.statements:
        found[told.report.id].append(told)
    for report in sorted(found):
        yield sorted(found[report], key=lambda told: (told.claim.content[0].start, told.id))


def sound_by_report(heard: Heard) -> Iterator[list[Told[Statement]]]:
    """Yield the same without headlines and what stands on broken words; none for what is left."""
    for said in by_report(heard):
        sound = [
            told for told in said if told.claim.legibility.grade == "sound" and not told.headline
        ]
        if sound:
            yield sound
