"""The sides of the gold -> whether a position is held by the party that a row of it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from parley.model import Position, Side

__all__ = ["Parties", "named_alike"]

_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset({"the", "of", "a", "an", "and", "mr", "ms", "mrs", "s", "in"})


@dataclass(frozen=True)
class Parties:
    """Names of the sides and people of the gold, and of our sides by id."""

    names: Mapping[str, frozenset[str]]
    sides: frozenset[str]
    mediators: frozenset[str]
    together: frozenset[str]
    voices: Mapping[str, frozenset[str]]
    ours: Mapping[str, frozenset[str]]

    @staticmethod
    def of(rows: Mapping[str, Any], sides: Iterable[Side]) -> Parties:
        """Return the parties of sides.toml; a soft mediator stands for all of them together."""
        known = [*rows["side"], *rows.get("member", ())]
        mediators = [row for row in rows["side"] if row["kind"] == "mediator"]
        return Parties(
            {row["name"]: frozenset({row["name"], *row.get("names", ())}) for row in known},
            frozenset(row["name"] for row in rows["side"] if row["kind"] != "other"),
            frozenset(row["name"] for row in mediators),
            frozenset(row["name"] for row in mediators if row.get("soft")),
            _voices(rows),
            {side.id: frozenset({side.name, *side.names}) for side in sides},
        )

    def holds(self, position: Position, party: str, holder: str) -> bool:
        """Whether a position is that of a party of the gold."""
        if party in self.together:
            wanted: Sequence[str] = sorted({party, *self.mediators})
            return any(self._is(position, one, holder) for one in wanted)
        return self._is(position, party, holder)

    def has(self, side: str | None, party: str, wanted: str) -> bool:
        """Whether a party, with the id of its side, or who speaks for it, is that of the gold."""
        alike = sorted({wanted, *self.mediators}) if wanted in self.together else [wanted]
        people = frozenset().union(*(self.voices.get(one, frozenset()) for one in alike))
        names = frozenset().union(*(self.names.get(one, {one}) for one in (*alike, *people)))
        ours = self.ours.get(side or "", frozenset()) | {party}
        return any(named_alike(one, other) for one in ours for other in names)

    def _is(self, position: Position, party: str, holder: str) -> bool:
        wanted = self.names.get(party, frozenset({party}))
        if party in self.sides:
            if position.relation == "near":
                return False
            ours = self.ours.get(position.side or "", frozenset()) | {position.party}
            return any(named_alike(one, other) for one in ours for other in wanted)
        if position.side is not None and position.relation != "near":
            ours = self.ours.get(position.side, frozenset()) | {position.party}
        else:
            ours = frozenset({position.party, position.holder})
            wanted |= self.names.get(holder, frozenset({holder} if holder else ()))
        return any(named_alike(one, other) for one in ours for other in wanted)


def _voices(rows: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """Return by body who speaks for it."""
    found: dict[str, set[str]] = {}
    for row in rows.get("member", ()):
        if row["relation"] == "speaks for":
            found.setdefault(row["side"], set()).add(row["name"])
    return {body: frozenset(people) for body, people in found.items()}


def named_alike(one: str, other: str) -> bool:
    """Whether two names have the same words, but for small ones, or one holds the other's."""
    mine, yours = _words(one), _words(other)
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def _words(name: str) -> frozenset[str]:
    found = {word.casefold() for word in _WORD.findall(name.replace("’", "'"))} - _SMALL
    return frozenset(found)
