"""A term as a report tells it -> what is compared of it: figure, issue, what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from parley.model import Figure, Heard, Term, Told
from parley.reconcile.issues import Issues
from parley.reconcile.proposals.wording import times
from parley.reconcile.series.quantities import TIME, dimension
from parley.reconcile.stems import singular

__all__ = ["ReadTerm", "TermReader", "is_pause"]


@dataclass(frozen=True, slots=True)
class ReadTerm:
    """A term with its figure, None for one without a number, its issue, and what it is about."""

    told: Told[Term]
    figure: Figure | None
    issue: str
    about: str


class TermReader:
    """Reads the terms of a case."""

    def __init__(self, heard: Heard, issues: Issues) -> None:
        self._figures = heard.figures
        self._issues = issues

    def read(self, told: Told[Term]) -> ReadTerm:
        """Return what is compared of a term."""
        claim = told.claim
        known = self._figures.get(claim.value or "")
        figure = None if known is None else known.claim
        words = " ".join(claim.evidence.quote.split())
        about = "" if claim.about is None else " ".join(claim.about.quote.split())
        told_of = [about, words] if figure is not None else [words, about]
        if figure is not None and dimension(figure) == TIME and is_pause(about):
            told_of = [f"length of the {about}", *told_of]
        return ReadTerm(told, figure, self._issues.of(told_of), about)


@lru_cache(maxsize=4096)
def is_pause(about: str) -> bool:
    """Whether something is a pause in fighting or the like: a truce, a halt, a cessation."""
    return not times("pauses").isdisjoint(singular(word) for word in about.split())
