"""Meetings and statuses -> the rounds of the talks, and which claims fall in which."""

from __future__ import annotations

from collections.abc import Sequence

from parley.model import Heard, Round
from parley.reconcile.sides import Sides

__all__ = ["Rounds", "find_rounds"]


class Rounds:
    """The rounds of a case in the order of their days."""

    def __init__(self, rounds: Sequence[Round]) -> None:
        self.rounds = tuple(rounds)

    def around(self, days: tuple[str, str] | None, claim: str = "") -> Round | None:
        """Return the round in which a claim falls: the one it names, else that of its days.

        Days after a round and before the next belong to the earlier one.
        """
        return None


def find_rounds(heard: Heard, sides: Sides) -> Rounds:
    """Return the rounds of a case."""
    return Rounds(())
