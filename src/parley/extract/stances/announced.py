"""A document's grammar -> what a side is told to be about to do: "Lunia will resume the patrols".

Only acts that bear on talks, of bodies and named people, and only where the report itself tells it:
what stands in somebody's words is read with them (spoken.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.press import is_press
from parley.extract.sources.quoting import joined
from parley.extract.stances.conditions import Conditions
from parley.extract.stances.contents import content_rows
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.telling import force_of
from parley.extract.stances.words import group
from parley.model import StanceKind, Statement

__all__ = ["announced_drafts"]

_WILL: Final = frozenset({"will", "would", "shall", "wo", "'ll", "’ll"})
_WHO: Final = ("body", "person", "union", "forces", "envoy")
_HANGS: Final = frozenset({"dobj", "prep", "prt", "advmod", "xcomp", "dative", "npadvmod", "acomp"})
_TOPIC: Final = "affairs"
_FINITE: Final = frozenset({"VBZ", "VBD", "VBP", "MD"})
_STOPS: Final = frozenset({".", "!", "?", "”", '"'})
_LONGEST: Final = 16
_CLOSE: Final = 2
_OPENING: Final = 6
"""Rows of a headline, and of who stands before its "to", at most."""


def announced_drafts(
    grammar: Grammar,
    nouns: Nouns,
    statement: Callable[[int], Statement | None],
    conditions: Conditions,
) -> Iterator[StanceDraft]:
    """Yield what sides will do, or will not, in order of the text."""
    if _TOPIC not in nouns.topics:
        return
    for row in range(len(grammar)):
        if grammar.dep[row] != "aux":
            continue
        verb = grammar.head[row]
        if grammar.tag[row] == "TO":
            headline = _telegram(grammar, nouns, row)
            if headline is not None:
                yield headline
                continue
        head = grammar.head[verb]
        is_to = grammar.tag[row] == "TO" and grammar.lower(head) in ("is", "are")
        is_to = is_to and row - head <= _CLOSE
        if grammar.lower(row) not in _WILL and not is_to:
            continue
        told = verb > row and statement(row) is None
        if told and (nouns.is_any(verb, ("weighty_act",)) or _hangs(grammar, verb, conditions)):
            draft = _draft(grammar, nouns, verb)
            if draft is not None:
                yield draft


def _telegram(grammar: Grammar, nouns: Nouns, to: int) -> StanceDraft | None:
    """Return what a headline announces: "Pilots to strike on Monday"; `to` is the row of "to"."""
    verb = grammar.head[to]
    who = grammar.subject(verb)
    if who is None and grammar.dep[verb] in ("relcl", "acl"):
        who = grammar.head[verb]
    top = None if who is None else verb if grammar.head[verb] == verb else who
    if who is None or top is None or grammar.head[top] != top or verb != to + 1:
        return None
    first, past = grammar.sentences[grammar.sentence[to]]
    short = past - first <= _LONGEST and grammar.word(past - 1) not in _STOPS
    opens = to - first <= _OPENING and who == to - 1 and nouns.is_any(who, _WHO)
    if not (short and opens) or any(grammar.tag[at] in _FINITE for at in range(first, past)):
        return None
    lemma = grammar.lemma[verb]
    answers: tuple[StanceKind, ...] = ("reject", "accept", "open")
    kind = next((one for one in answers if lemma in group("answered", one)), None)
    if kind is None and not nouns.is_any(verb, ("weighty_act",)):
        return None
    hung = [kid for kid in grammar.children[verb] if kid > verb and grammar.dep[kid] in _HANGS]
    return StanceDraft(
        kind=kind or "intend",
        first=to,
        last=verb,
        row=verb,
        holders=joined(grammar, who),
        content=content_rows(grammar, hung) or (verb,),
        reasons=(f"a headline announces “{grammar.lower(verb)}”",),
    )


def _hangs(grammar: Grammar, verb: int, conditions: Conditions) -> bool:
    """Whether a deed is told of that hangs on a condition: "would lend it if they signed"."""
    return grammar.lemma[verb] not in group("deeds", "none") and bool(conditions.of(verb))


def _draft(grammar: Grammar, nouns: Nouns, verb: int) -> StanceDraft | None:
    force, clause = force_of(grammar, verb), Clause(grammar, verb)
    if force is None or clause.passive or force.time != "now" or force.hedge:
        return None
    holders = tuple(
        row for row in clause.subjects if nouns.is_any(row, _WHO) and not is_press(grammar, row)
    )
    hung = [kid for kid in grammar.children[verb] if kid > verb and grammar.dep[kid] in _HANGS]
    content = content_rows(grammar, hung)
    if not holders or not content:
        return None
    thing = grammar.child(verb, "dobj")
    given = grammar.lemma[verb] in group("willed", "offer")  # "would pay half the fares"
    given = given and thing is not None and grammar.lemma[thing] not in group("willed", "unpaid")
    return StanceDraft(
        kind="reject" if force.negated else "offer" if given else "intend",
        first=force.first,
        last=verb,
        row=verb,
        holders=holders,
        content=content,
        reasons=(f"“{grammar.lower(verb)}” is announced{' not to be' * force.negated}",),
    )
