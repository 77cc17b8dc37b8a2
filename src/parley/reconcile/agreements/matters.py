"""Two accounts of one thing, with what makes them one thing -> a disagreement, or an agreement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any, Final

from parley.model import Agreement, Disagreement, MatterKind, Span, Told
from parley.reconcile.agreements.voices import Voice, account, together, voice
from parley.reconcile.rounds import Rounds
from parley.reconcile.sides import Sides

__all__ = ["Case", "Matter", "agreed", "disputed", "near_in_time", "shortened"]

_NEAR: Final = 3
"""Days between two accounts of one thing: what reports of later days say may have developed."""

_WIDEST: Final = 31
"""Days of a span that still tells when something was said or so."""


_LINE: Final = 90
"""Characters of what a matter is about."""


@dataclass(frozen=True, slots=True)
class Case:
    """What every rule needs beside the claims: who is on which side, which round it was."""

    sides: Sides
    rounds: Rounds
    _voices: dict[str, Voice] = field(default_factory=dict, init=False, repr=False)

    def voice(self, told: Told[Any]) -> Voice:
        """Return whose word a claim is; every rule asks, and it is found once."""
        known = self._voices.get(told.id)
        if known is None:
            known = self._voices[told.id] = voice(told, self.sides)
        return known

    def round_of(self, told: Told[Any]) -> str | None:
        """Return the id of the round in which a claim falls."""
        found = self.rounds.around(told.days, told.id)
        return None if found is None else found.id

    def one_occasion(self, one: Told[Any], other: Told[Any]) -> bool:
        """Whether two claims may be about one and the same time, no development between them."""
        if one.report.id == other.report.id:
            return True
        mine, yours = self.round_of(one), self.round_of(other)
        if mine is not None and yours is not None and mine != yours:
            return False
        return near_in_time(one.days, other.days)


@dataclass(frozen=True, slots=True)
class Matter:
    """Two versions of one thing: what is told (`values`), by which claims, and why it is one.

    `shown` are the words of either that tell it, where not all of its claims' words do.
    """

    kind: MatterKind
    about: str
    values: tuple[str, str]
    claims: tuple[Sequence[Told[Any]], Sequence[Told[Any]]]
    reasons: tuple[str, ...]
    issue: str = ""
    shown: tuple[Sequence[Span], ...] = ((), ())


def shortened(words: str) -> str:
    """Return words on one line, cut at a word where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= _LINE else f"{line[: _LINE - 3].rsplit(' ', 1)[0]} …"


def near_in_time(one: tuple[str, str] | None, other: tuple[str, str] | None) -> bool:
    """Whether two spans of ISO days overlap or lie at most three days apart.

    False where one is not known, or is so wide that it tells no time ("in 2015").
    """
    if one is None or other is None or _is_wide(one) or _is_wide(other):
        return False
    gap = max(date.fromisoformat(one[0]), date.fromisoformat(other[0])) - min(
        date.fromisoformat(one[1]), date.fromisoformat(other[1])
    )
    return gap.days <= _NEAR


def _is_wide(span: tuple[str, str]) -> bool:
    return (date.fromisoformat(span[1]) - date.fromisoformat(span[0])).days > _WIDEST


def disputed(matter: Matter, case: Case) -> Disagreement:
    """Return the disagreement that a matter is."""
    return Disagreement(
        Disagreement.identify(matter.kind, _smallest(matter)), **_told(matter, case)
    )


def agreed(matter: Matter, case: Case) -> Agreement:
    """Return the agreement that a matter is."""
    return Agreement(Agreement.identify(matter.kind, _smallest(matter)), **_told(matter, case))


def _smallest(matter: Matter) -> list[str]:
    return [min(told.id for told in claims) for claims in matter.claims]


def _told(matter: Matter, case: Case) -> dict[str, Any]:
    everything = list(chain.from_iterable(matter.claims))
    rounds = {found for told in everything if (found := case.round_of(told)) is not None}
    return {
        "kind": matter.kind,
        "about": matter.about,
        "issue": matter.issue,
        "round": min(rounds) if len(rounds) == 1 else None,
        "accounts": tuple(
            account(value, claims, case.sides, shown)
            for value, claims, shown in zip(matter.values, matter.claims, matter.shown, strict=True)
        ),
        "reasons": matter.reasons,
        "support": together(everything),
    }
