"""Figures in order -> numbers without a noun are given what they count, from other figures.

They have it from the whole, from the number whose place they take, from the same number told
before ("the 44"), or else from the number before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.extract.figures.clauses import word_at, words_of
from parley.extract.figures.drafts import Draft
from parley.extract.figures.links import nearest_before
from parley.extract.figures.payments import is_left_open
from parley.extract.figures.quantities import is_money, is_time
from parley.extract.grammar import Grammar

__all__ = ["inherit"]

_COMMON: Final = 10
"""Numbers up to this stand for many things; a higher one told twice counts the same."""
_DEFINITE: Final = frozenset({"the", "those", "these", "all", "its", "their"})
_IT: Final = frozenset({"it", "this", "that"})
_FEWEST: Final = 100
_FARTHEST: Final = 10
"""By how many times a bare number may differ from the amount that it is set against."""


def inherit(grammar: Grammar, drafts: Sequence[Draft]) -> None:
    """Set `noun` and `counting` of the figures whose own words do not tell what they count."""
    replacing = {id(draft.was): draft for draft in drafts if draft.was is not None}
    by_row = {row: draft for draft in drafts for row in range(draft.rows[0], draft.rows[1] + 1)}
    known: dict[float, Draft] = {}
    for at, draft in enumerate(drafts):
        beside = None if draft.noun is None else by_row.get(draft.noun)
        if beside is not None and beside is not draft:
            draft.noun, draft.counting, draft.label = None, None, ""
        linked = (draft.was, replacing.get(id(draft)), beside)
        if _is_open(grammar, draft, linked) and not _from_linked(draft, linked):
            _from_before(grammar, drafts, at, known)
        if draft.noun is not None and draft.unit is None and draft.quantity.low > 1:
            known.setdefault(draft.quantity.low, draft)
    for draft in drafts:
        _from_elsewhere(draft, known)


def _is_open(grammar: Grammar, draft: Draft, linked: Sequence[Draft | None]) -> bool:
    """Whether a figure's own words leave open what it counts: "up from 49 percent" does."""
    if draft.whole is not None or (draft.label and draft.noun is None):
        return False
    later = linked[1]
    trailing = later is not None and later.rows[0] < draft.rows[0]
    weaker = (
        draft.was is not None and _modifies(grammar, draft.was) and not _modifies(grammar, draft)
    )
    return draft.noun is None or trailing or weaker or _is_pointing(grammar, draft)


def _modifies(grammar: Grammar, draft: Draft) -> bool:
    """Whether a figure stands before the noun that it counts, rather than away from it."""
    return draft.noun is not None and draft.unit is None and grammar.head[draft.top] == draft.noun


def _is_pointing(grammar: Grammar, draft: Draft) -> bool:
    """Whether what is counted only points back: "the union's tally is 40 percent"."""
    if draft.noun is None or draft.rows[0] <= draft.noun <= draft.rows[1]:
        return False
    pointing = grammar.lemma[draft.noun] in words_of("pointing", "alone")
    return pointing and all(grammar.lower(kid) != "of" for kid in grammar.children[draft.noun])


def _from_linked(draft: Draft, linked: Sequence[Draft | None]) -> bool:
    """Take what is counted from the first linked figure that tells it; whether one does."""
    source = next((one for one in linked if one is not None and one.noun is not None), None)
    if source is None:
        return False
    _copy(draft, source, "counts what the number it is linked to counts")
    return True


def _from_before(
    grammar: Grammar, drafts: Sequence[Draft], at: int, known: dict[float, Draft]
) -> None:
    """Give a bare number what the same number counted before, or the number before it counts."""
    draft = drafts[at]
    if _is_in_brackets(grammar, drafts, at):
        _copy(draft, drafts[at - 1], "counts what the sum before the bracket counts")
        draft.measure = drafts[at - 1].measure
        return
    before = {word_at(grammar, draft.rows[0] - back) for back in (1, 2)}
    source: Draft | None
    if draft.noun is not None:
        source = nearest_before(grammar, drafts, at)
    elif draft.quantity.kind == "part" or draft.unit is not None:
        source = _share_before(grammar, drafts, at)
        if source is None and is_left_open(grammar, draft):
            source = nearest_before(grammar, drafts, at)
    elif _DEFINITE & before:
        source = known.get(draft.quantity.low)
    else:
        source = _amount_before(grammar, drafts, at) or nearest_before(grammar, drafts, at)
    if source is None:
        return
    if draft.unit is None and source.unit is not None and draft.quantity.kind != "part":
        draft.quantity.unit = source.unit
        draft.reasons.append("the unit of the number before it")
    if source.noun is not None:
        _copy(draft, source, "counts what a number before it counts")


def _is_in_brackets(grammar: Grammar, drafts: Sequence[Draft], at: int) -> bool:
    """Whether a sum only tells the one before it in other money: "£800m ($1.5bn)"."""
    if at == 0 or not is_money(drafts[at].unit) or not is_money(drafts[at - 1].unit):
        return False
    between = grammar.text[drafts[at - 1].quantity.end : drafts[at].quantity.start]
    return between.strip() in ("(", "or", ", or") and drafts[at - 1].noun is not None


def _share_before(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the share before that "it is more than half" speaks of."""
    draft = drafts[at]
    subject = grammar.subject(grammar.head[draft.top])
    if at == 0 or subject is None or grammar.lower(subject) not in _IT:
        return None
    before = drafts[at - 1]
    near = grammar.sentence[draft.top] - grammar.sentence[before.top] <= 1
    return before if near and (before.unit == "percent" or before.quantity.kind == "part") else None


def _amount_before(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the amount that a bare one is set against: "asks 15,000 tonnes; never above 6,000"."""
    draft = drafts[at]
    if at == 0 or grammar.dep[draft.top] not in ("pobj", "dobj") or draft.quantity.low < _FEWEST:
        return None
    before = drafts[at - 1]
    if before.unit is None or is_time(before.unit) or not before.value or draft.age:
        return None
    near = grammar.sentence[draft.top] - grammar.sentence[before.top] <= 1
    times = draft.quantity.low / before.value
    return before if near and 1 / _FARTHEST <= times <= _FARTHEST else None


def _from_elsewhere(draft: Draft, known: dict[float, Draft]) -> None:
    """Give what the whole counts, or what the same number counts elsewhere in the report."""
    if draft.label and draft.noun is None:
        return
    if draft.noun is None and draft.whole is not None:
        _from_linked(draft, (draft.whole, draft.was))
    told = known.get(draft.quantity.low)
    if draft.noun is None and draft.unit is None and told and draft.quantity.low > _COMMON:
        _copy(draft, told, "counts what the same number counts elsewhere in the report")


def _copy(draft: Draft, source: Draft, reason: str) -> None:
    draft.noun, draft.counting, draft.source = source.noun, source.counting, source
    draft.label = source.label
    draft.reasons.append(reason)
