"""What governs a row, as it is told: the offer, the verb or noun, who asks, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.mentions import Mention

__all__ = ["WOULD", "Governing", "Kind", "Opened", "Rows", "carriers", "subject_of"]


WOULD: Final = frozenset({"would", "'d", "’d", "will", "wo", "shall", "must", "should"})
"""Auxiliaries that tell of what is not yet so."""
Kind = Literal[
    "in", "holds", "under", "goes on", "condition", "exchange", "asked", "offered", "again",
    "outcome",
]  # fmt: skip


class Rows(NamedTuple):
    """What is known of the rows of a document: is it somebody, does a number stand there."""

    is_who: Callable[[int], bool]
    is_number: Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Opened:
    """The offer of which a report is telling, and how many paragraphs ago it last did."""

    mention: Mention
    ago: int


@dataclass(frozen=True, slots=True)
class Governing:
    """What governs a row: the offer (None for what is only asked), the verb or noun, who, why.

    `kind` tells how: "in" its own phrase, what it "holds", told "again", and so on; `by` is the
    head of who asks or offers; `top` the row just below the governor.
    """

    kind: Kind
    mention: Mention | None
    at: int
    top: int
    reason: str
    by: int | None = None


def carriers(grammar: Grammar, verb: int) -> set[str]:
    """Return the auxiliaries of a verb, and of those that it hangs on as their complement."""
    found = set()
    for _ in range(4):
        found |= {grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"}
        if grammar.dep[verb] not in ("xcomp", "conj", "oprd") or grammar.head[verb] == verb:
            break
        verb = grammar.head[verb]
    return found


def subject_of(grammar: Grammar, verb: int) -> int | None:
    """Return the row of who or what does it, also over "is expected to" and "and"."""
    for _ in range(4):
        subject = grammar.subject(verb)
        if subject is not None:
            return subject
        if grammar.dep[verb] == "acl":
            return grammar.head[verb] if grammar.tag[verb] == "VBG" else None
        if grammar.dep[verb] not in ("xcomp", "conj", "oprd", "acomp"):
            return None
        verb = grammar.head[verb]
        if not grammar.tag[verb].startswith(("VB", "JJ")):
            return None
    return None
