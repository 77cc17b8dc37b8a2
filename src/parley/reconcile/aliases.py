"""What a profile says of names: those that it gives to one actor meet, and are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.model import Alias, Tally, Verdict
from parley.reconcile.spelling import plain

__all__ = ["Aliases"]

_STRENGTH: Final = 9
"""Above all that reports themselves can show."""


class Aliases:
    """The names that a profile gives to one actor each."""

    def __init__(self, aliases: Sequence[Alias]) -> None:
        self._groups: dict[str, set[int]] = {}
        for number, alias in enumerate(aliases):
            for name in (alias.name, *alias.also):
                self._groups.setdefault(plain(name), set()).add(number)

    def places(self, tally: Tally) -> Iterator[str]:
        """Yield the places where a name meets those with whom it is one."""
        for number in sorted(self._of(tally)):
            yield f"= profile {number}"

    def verdict(self, one: Tally, other: Tally) -> Verdict | None:
        """Return that two names are one actor's, None where the profile does not say so."""
        if self._of(one).isdisjoint(self._of(other)):
            return None
        reason = "the profile gives both names to one actor"
        return Verdict(one.key, other.key, "same", _STRENGTH, "other name", reason)

    def _of(self, tally: Tally) -> set[int]:
        return set().union(*(self._groups.get(plain(name.name), ()) for name in tally.names))
