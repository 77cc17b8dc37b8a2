"""Two reports, their facts matched and their sentences aligned -> what speaks for a rewritten copy.

A name or number is told *in place* where the sentence that tells it is aligned with one of the
other report that tells it too. Rewriting leaves facts in place; reports written independently share
many facts, but tell them in other company, and bring facts of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log1p
from typing import Final

from parley.model import Feature
from parley.reconcile.kinship.alignment import Aligned
from parley.reconcile.kinship.cover import Cover
from parley.reconcile.kinship.facts import name_weight, number_weight
from parley.reconcile.kinship.weighing import Facts, Weighed, weight

__all__ = ["Evidence"]

_RARE: Final = 4
"""A fact told by more sentences than this, of both reports, is what the story is about."""
_FOR: Final = 0.6
_AGAINST: Final = 1.6
"""What a rare fact that both tell speaks for a copy, and an own one against it, as logarithms of
odds: a rewritten copy tells nine facts of ten of its original, another report about five."""


@dataclass(frozen=True)
class Evidence:
    """What two reports have in common, as far as it tells copies from other reports."""

    told: Weighed
    aligned: Sequence[Aligned]
    covered: Cover

    @cached_property
    def in_place(self) -> tuple[float, float]:
        """The share of either report's names and numbers that are told in place, 0 to 1."""
        rows, columns = self.told.one, self.told.other
        got = [0.0, 0.0]
        for run in self.aligned:
            one, other = rows[slice(*run.one)], columns[slice(*run.other)]
            got[0] += _shared(one, set().union(*other))
            got[1] += _shared(other, set().union(*one))
        return got[0] / (_shared(rows) or 1.0), got[1] / (_shared(columns) or 1.0)

    @cached_property
    def shares(self) -> tuple[float, float]:
        """The share of all that either report tells that stands in aligned sentences, 0 to 1."""
        rows, columns = self.told.one, self.told.other
        one = sum(_weight(rows[slice(*run.one)]) for run in self.aligned)
        other = sum(_weight(columns[slice(*run.other)]) for run in self.aligned)
        return one / (_weight(rows) or 1.0), other / (_weight(columns) or 1.0)

    @cached_property
    def balance(self) -> float:
        """What the facts that both tell speak for a copy, less what own ones speak against it.

        Own facts of the report that has fewer: a condensed copy leaves out, and brings nothing.
        """
        first, second = (set().union(*told) for told in (self.told.one, self.told.other))
        both = weight(_worth(fact) for fact in first & second if self.told.often[fact] <= _RARE)
        own = min(weight(map(_worth, first - second)), weight(map(_worth, second - first)))
        return _FOR * both - _AGAINST * own

    def features(self) -> tuple[Feature, ...]:
        """Return all that was looked at, with its value, in words that a reader understands."""
        (one, other), moved = self.in_place, sum(run.moved for run in self.aligned)
        in_order = 1 - moved / len(self.aligned) if self.aligned else 0.0
        covered = self.covered.shares
        return (
            Feature(
                "told in place, less", min(one, other), "names and numbers in aligned sentences"
            ),
            Feature("told in place, more", max(one, other), "the same, of the other report"),
            Feature(
                "covered, less", min(covered), "names and numbers that the other has, anywhere"
            ),
            Feature("covered, more", max(covered), "the same, of the other report"),
            Feature("aligned", len(self.aligned), "runs of sentences that tell the same"),
            Feature("balance of facts", self.balance, "shared ones for, own ones against a copy"),
            Feature("in order", in_order, "aligned runs that stand in the order of both"),
        )

    def points(self) -> float:
        """Return the logarithm of the odds that one is a rewritten copy of the other.

        Fitted by logistic regression to 30 rewritten copies and 1,900 pairs of other reports, of
        one event or of one campaign, with every event left out in turn; then rounded.
        """
        return (
            11.0 * min(self.in_place)
            + 2.0 * max(self.in_place)
            + 3.0 * log1p(len(self.aligned))
            + 0.55 * min(8.0, max(-4.0, self.balance))
            - 15.5
        )


def _worth(fact: tuple[str, str]) -> float:
    kind, form = fact
    if kind == "name":
        return name_weight(form)
    return number_weight(form) if kind == "number" else 0.0


def _weight(told: Sequence[Facts]) -> float:
    return sum(weight(facts.values()) for facts in told)


def _shared(told: Sequence[Facts], other: set[tuple[str, str]] | None = None) -> float:
    """Return the weight of the names and numbers of some sentences, or of those in `other`."""
    return sum(
        weight(
            worth
            for fact, worth in facts.items()
            if fact[0] in ("name", "number") and (other is None or fact in other)
        )
        for facts in told
    )
