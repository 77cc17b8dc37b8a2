"""A thing, who will not have it, and the verb between them -> the draft of that refusal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from parley.extract.sources.quoting import joined
from parley.extract.stances.contents import content_rows, without_clauses
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.force import Force
from parley.extract.stances.telling import force_of
from parley.extract.stances.voice import Voice

__all__ = ["beside", "is_thing", "thing_of", "told_of", "unwanted"]

_WHO: Final = ("who", "demonym")
_THINGS: Final = ("disputed", "stance_word", "offer_made")


def thing_of(voice: Voice, verb: int) -> int | None:
    """Return what a verb is said of: its subject, the noun before its relative clause."""
    found = voice.subject(verb)
    return found if found is not None and is_thing(voice, found) else None


def is_thing(voice: Voice, row: int) -> bool:
    """Whether a noun is of what sides are for or against."""
    noun = voice.grammar.tag[row] in ("NN", "NNS")
    return noun and voice.nouns.is_any(row, _THINGS)


def beside(voice: Voice, rows: Iterable[int], words: Iterable[str]) -> tuple[int, int] | None:
    """Return a preposition among `words` under one of `rows`, and somebody who stands after it."""
    grammar, wanted = voice.grammar, frozenset(words)
    for row in rows:
        for kid in grammar.children[row]:
            if kid < row or grammar.lower(kid) not in wanted:
                continue
            who = grammar.child(kid, "pobj")
            if who is not None and voice.nouns.is_any(who, _WHO) and grammar.tag[who] != "WDT":
                return kid, who
    return None


def told_of(voice: Voice, verb: int) -> Force | None:
    """Return the force with which a verb is told; None where it is asked, wished or supposed."""
    force = force_of(voice.grammar, verb)
    if force is None:
        return None
    expected = (force.coming or force.able) and not force.negated
    expected = expected and voice.statement(verb) is None
    return replace(force, time="expected") if expected else force


def unwanted(
    voice: Voice, thing: int, who: int, trigger: tuple[int, int], force: Force, reason: str
) -> StanceDraft | None:
    """Return the draft of somebody's refusal of a thing; the last row of `trigger` ends it.

    The first row of `trigger` is its verb.
    """
    grammar, verb = voice.grammar, trigger[0]
    below = thing < verb and grammar.is_below(verb, thing)
    content = without_clauses(grammar, thing) if below else content_rows(grammar, (thing,))
    if not content:
        return None
    return StanceDraft(
        kind="reject",
        first=min(force.first, *trigger),
        last=max(trigger),
        row=verb,
        holders=joined(grammar, who),
        own=voice.is_self(who),
        content=tuple(row for row in content if row not in range(min(trigger), max(trigger) + 1)),
        time=force.time,
        hedge=force.hedge,
        reasons=(reason,),
    )
