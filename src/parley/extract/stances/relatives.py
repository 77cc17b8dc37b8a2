"""A noun with "whose" before it -> whose it is: "Torria, whose rejection of the plan"."""

from __future__ import annotations

from typing import Final

from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.quoting import joined

__all__ = ["owners_of"]

_HIGHEST: Final = 4


def owners_of(grammar: Grammar, people: Participants, row: int) -> list[int]:
    """Return whose a noun is; of "whose" the noun before its clause."""
    owner = grammar.child(row, "poss")
    if owner is None or grammar.lower(owner) != "whose":
        return people.owners(row)
    for _ in range(_HIGHEST):
        if grammar.dep[row] == "relcl":
            return list(joined(grammar, grammar.head[row]))
        if grammar.head[row] == row:
            break
        row = grammar.head[row]
    return []
