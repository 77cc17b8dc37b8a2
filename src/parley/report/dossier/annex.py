"""A record -> what a dossier holds beside the brief: all reports, voices, sayings and figures."""

from __future__ import annotations

from collections import deque

from parley.record import Record
from parley.report.chosen import Chosen, choose
from parley.report.counting import Tally
from parley.report.dossier.coverage import cover
from parley.report.dossier.parts import Annex
from parley.report.dossier.sayings import said_by_side
from parley.report.dossier.sides import sides_of
from parley.report.dossier.voices import unnamed_sources, voices
from parley.report.times.latest_news import moving_figures, what_happened
from parley.report.variants.altered import altered_lines

__all__ = ["make_annex"]


def make_annex(record: Record) -> Annex:
    """Return the annex of a record, whole, whatever its length."""
    chosen = choose(record)
    sides = sides_of(chosen.spoken)
    return Annex(
        altered=altered_lines(record),
        coverage=cover(chosen, record.rejected()),
        counts=_counts(chosen),
        persons=voices(chosen, sides, "on record"),
        bodies=voices(chosen, sides, "institutional"),
        unnamed=unnamed_sources(chosen),
        happened=what_happened(record),
        moving=moving_figures(record),
        sides=said_by_side(chosen, sides),
    )


def _counts(chosen: Chosen) -> str:
    """Return how many statements there are, by how many persons, bodies and unnamed sources."""
    tally = Tally(texts=chosen.texts)
    deque(tally.watch(chosen.rows), maxlen=0)
    return tally.told() if tally.statements else ""
