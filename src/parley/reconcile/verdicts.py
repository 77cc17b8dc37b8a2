"""What both weighings share: what the record shows of two names, and how a verdict is written."""

from __future__ import annotations

from dataclasses import dataclass

from parley.model import Tally, Verdict

__all__ = ["Seen", "chief", "verdict"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the record shows of two names together.

    `reports` print both; `words` are said under either name, and `company` is had in saying them,
    in different reports; `companions` are persons who speak in reports of either.
    """

    reports: int = 0
    words: int = 0
    company: int = 0
    companions: int = 0


def chief(tally: Tally) -> str:
    """Return the printed form that a name is weighed by: the fullest."""
    return max((name.name for name in tally.names), key=lambda n: (len(n.split()), len(n), n))


def verdict(
    one: Tally, other: Tally, kind: str, strength: int, reason: str, *, damaged: bool = False
) -> Verdict:
    """Return a verdict on two names; `damaged` where the rarer is likely misprinted."""
    relation = "suspected damage" if damaged else "spelling"
    return Verdict(one.key, other.key, kind, strength, relation, reason)  # type: ignore[arg-type]
