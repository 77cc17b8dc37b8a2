"""A draft of a stance -> its marks, and the report's own word for a movement in it.

Marks: red line, guarantee, obstacle; a movement is softened or hardened.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.obstacles import HELD_UP, is_obstacle
from parley.extract.stances.words import group
from parley.model import Shift, StanceMark

__all__ = ["marks_of", "shift_of"]

_HELD: Final = frozenset({"reject", "demand", "conditional"})
_ASKED: Final = frozenset({"demand", "conditional", "offer", "reject", "open"})
_HIGHEST: Final = 5
_LONGEST: Final = 4


def marks_of(grammar: Grammar, draft: StanceDraft) -> tuple[StanceMark, ...]:
    """Return the marks of a stance, each once, in a fixed order."""
    found: list[StanceMark] = []
    if draft.kind in _HELD and _is_final(grammar, draft):
        found.append("red line")
    if draft.kind in _ASKED and _is_for_guarantee(grammar, draft):
        found.append("guarantee")
    if _is_sticking(grammar, draft):
        found.append("obstacle")
    return tuple(found)


def _is_final(grammar: Grammar, draft: StanceDraft) -> bool:
    """Whether it is said to be for good: "never", "under no circumstances", "a red line"."""
    if draft.kind == "reject" and any(
        grammar.lower(row) in group("marks", "never") for row in range(draft.first, draft.last + 1)
    ):
        return True
    rows = {*range(draft.first, draft.last + 1), *draft.content}
    rows |= {under for kid in grammar.children[draft.row] for under in grammar.subtree(kid)
             if grammar.dep[kid] in ("prep", "advmod", "attr", "acomp", "neg")}  # fmt: skip
    known = _final_phrases()
    for row in rows:
        for words in known.get(grammar.lower(row), ()):
            if words == tuple(
                grammar.lower(at) for at in range(row, min(row + len(words), len(grammar)))
            ):
                return True
    return False


@cache
def _final_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return first word -> phrases that make a stance a red line."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(group("marks", "final")):
        words = tuple(phrase.split("_"))
        found.setdefault(words[0], []).append(words)
    return {first: tuple(several) for first, several in found.items()}


def _is_for_guarantee(grammar: Grammar, draft: StanceDraft) -> bool:
    """Whether a guarantee is sought: "a written guarantee", "in writing", "a signed promise"."""
    rows = draft.content
    if any(grammar.lemma[row] in group("marks", "guarantee") and grammar.tag[row][0] in "NV"
           for row in rows):  # fmt: skip
        return True
    firm = any(grammar.lower(row) in group("marks", "firm") for row in rows)
    return firm and any(
        grammar.lemma[row] in group("marks", "promised") or grammar.lower(row) == "writing"
        for row in rows
    )


def _is_sticking(grammar: Grammar, draft: StanceDraft) -> bool:
    """Whether it is, or stands in, what is said to hold a deal up."""
    if HELD_UP in draft.reasons:
        return True
    row = draft.row
    for _ in range(_HIGHEST):
        if is_obstacle(grammar, row):
            return True
        if grammar.head[row] == row or grammar.dep[row] not in (
            "attr",
            "nsubj",
            "pobj",
            "prep",
            "acomp",
        ):
            return False
        row = grammar.head[row]
    return False


def shift_of(grammar: Grammar, draft: StanceDraft) -> Shift | None:
    """Return the report's own word for a movement, where the trigger is one."""
    if draft.time == "expected":
        return None
    lemmas = {grammar.lemma[row] for row in range(draft.first, draft.last + 1)}
    objects = {grammar.lemma[row] for row in _objects(grammar, draft)}
    if not objects.isdisjoint(group("shifts", "offers")):
        return _of_offer(draft, lemmas)
    if draft.kind == "dropped":
        ends = lemmas & (group("shifts", "dropping") | group("shifts", "ending"))
        left = lemmas & group("shifts", "held")
        given_up: Shift | None = "softened" if ends or left else None
        return "hardened" if _is_reneging(grammar, draft) else given_up
    of_stance = not objects.isdisjoint(group("shifts", "stances"))
    of_ground = objects & group("shifts", "ground") and lemmas & group("shifts", "giving")
    easing = group("shifts", "softening") | group("shifts", "dropping")
    softer = of_stance and draft.kind == "open" and lemmas & easing
    if of_ground or softer or _is_yielding(grammar, draft):
        return "softened"
    return "hardened" if of_stance and lemmas & group("shifts", "hardening") else None


def _of_offer(draft: StanceDraft, lemmas: set[str]) -> Shift | None:
    """Return the movement of who raises or cuts his offer."""
    if lemmas & group("shifts", "worsening"):
        return "hardened"
    better = draft.kind in ("offer", "conditional") and lemmas & group("shifts", "offering")
    return "softened" if better else None


def _is_reneging(grammar: Grammar, draft: StanceDraft) -> bool:
    """Whether what is given up had been promised: "reneged on", "went back on"."""
    lemma, words = grammar.lemma[draft.first], grammar.lowers[draft.first : draft.last + 1]
    gone = lemma in group("shifts", "going") and "back" in words
    lemmas = {grammar.lemma[row] for row in range(draft.first, draft.last + 1)}
    return gone or not lemmas.isdisjoint(group("shifts", "reneging"))


def _is_yielding(grammar: Grammar, draft: StanceDraft) -> bool:
    """Whether it tells of giving way without an object: "relented", "gave way"."""
    if draft.kind != "open" or draft.time == "past":
        return False
    lemma, words = grammar.lemma[draft.first], grammar.lowers[draft.first : draft.last + 1]
    if lemma in group("shifts", "yielding"):
        return True
    on = lemma in group("shifts", "yielding_on") and words[1:] in (["on"], ["over"])
    return on or "_".join([lemma, *words[1:]]) in group("shifts", "yielding_with")


def _objects(grammar: Grammar, draft: StanceDraft) -> list[int]:
    """Return the heads of what the trigger is done to, and of what these are of."""
    found = [kid for row in range(draft.first, draft.last + 1) for kid in grammar.children[row]
             if grammar.dep[kid] in ("dobj", "nsubjpass", "pobj")
             or (grammar.dep[kid] == "nsubj" and grammar.child(row, "dobj") is None)]  # fmt: skip
    for top in tuple(found):
        of = grammar.child(top, "prep")
        target = None if of is None else grammar.child(of, "pobj")
        if target is not None and grammar.lemma[top] in ("some", "all", "part", "many", "most"):
            found.append(target)
    rows = range(draft.first, draft.last + 1)
    return found + [row for row in rows if grammar.tag[row][0] == "N"]
