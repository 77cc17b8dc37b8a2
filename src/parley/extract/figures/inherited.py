"""Figures in order -> numbers without a noun are given what they count, from other figures.

They have it from the whole, from the number whose place they take, from the same number told
before ("the 44"), or else from the number before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.extract.figures.clauses import NOUNS, word_at, words_of
from parley.extract.figures.counted import is_of_them
from parley.extract.figures.drafts import Draft
from parley.extract.figures.links import nearest_before
from parley.extract.figures.payments import is_left_open, is_offered, named_by_verb
from parley.extract.figures.quantities import is_money, is_time
from parley.extract.grammar.grammar import Grammar

__all__ = ["inherit"]

_COMMON: Final = 10
"""Numbers up to this stand for many things; a higher one told twice counts the same."""
_DEFINITE: Final = frozenset({"the", "those", "these", "all", "its", "their"})
_IT: Final = frozenset({"it", "this", "that"})
_FEWEST: Final = 100
_PAY_BACK: Final = 5
"""Sentences in which the pay is sought that an offer or a demand is of."""
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
    of = (kid for kid in grammar.children[draft.noun] if grammar.lower(kid) == "of")
    return pointing and all(grammar.is_below(draft.top, kid) for kid in of)


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
    source = _source_before(grammar, drafts, at, known)
    if source is None:
        return
    lent = draft.unit is None and source.unit is not None and draft.quantity.kind != "part"
    if lent and not is_of_them(grammar, draft):
        draft.quantity.unit = source.unit
        draft.reasons.append("the unit of the number before it")
    if source.noun is not None:
        _copy(draft, source, "counts what a number before it counts")


def _source_before(
    grammar: Grammar, drafts: Sequence[Draft], at: int, known: dict[float, Draft]
) -> Draft | None:
    """Return the figure before from which a bare one has what it counts, if any."""
    draft = drafts[at]
    if draft.noun is not None:
        return nearest_before(grammar, drafts, at)
    if is_of_them(grammar, draft):
        return nearest_before(grammar, drafts, at) or _those_before(grammar, drafts, at)
    if draft.unit is None and grammar.lemma[grammar.head[draft.top]] in ("take", "last"):
        return None
    if draft.quantity.kind == "part" or draft.unit is not None:
        return _amount_told(grammar, drafts, at)
    if _is_definite(grammar, draft):
        return known.get(draft.quantity.low)
    return _amount_before(grammar, drafts, at) or nearest_before(grammar, drafts, at)


def _those_before(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the figure before, of whatever unit, whose things "three of them" goes back to."""
    before = drafts[at - 1] if at else None
    if before is None or before.noun is None:
        return None
    near = grammar.sentence[drafts[at].top] - grammar.sentence[before.top] <= 1
    return before if near and grammar.tag[before.noun] == "NNS" else None


def _amount_told(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the amount before that a share or sum goes back to, unless pay is what it is of."""
    draft = drafts[at]
    source = _share_before(grammar, drafts, at)
    if source is not None or _is_of(grammar, draft, words_of("pay"), _PAY_BACK):
        return source
    if is_left_open(grammar, draft):
        source = nearest_before(grammar, drafts, at)
    if source is None and not _is_of(grammar, draft, words_of("bargain"), 1):
        draft.label = named_by_verb(grammar, draft)
    return source


def _is_of(grammar: Grammar, draft: Draft, words: frozenset[str], reach: int) -> bool:
    """Give an amount that is offered or asked for the pay or bargain told of before it."""
    if not is_offered(grammar, draft):
        return False
    first = grammar.sentences[max(0, grammar.sentence[draft.top] - reach)][0]
    rows = range(draft.rows[0] - 1, first - 1, -1)
    nouns = (row for row in rows if grammar.tag[row] in ("NN", "NNS"))
    found = next((row for row in nouns if grammar.lemma[row] in words), None)
    if found is None:
        return False
    head = grammar.head[found]
    pair = grammar.dep[found] == "compound" and head == found + 1
    draft.noun, draft.counting = found, grammar.span(found, head if pair else found)
    draft.reasons.append("counts the pay or the bargain of which the report speaks before it")
    return True


def _is_definite(grammar: Grammar, draft: Draft) -> bool:
    """Whether a number is one told before: "the 44", "the first 44", not "the ministry 44"."""
    before = draft.rows[0] - 1
    if word_at(grammar, before) in _DEFINITE:
        return True
    noun = before >= 0 and grammar.tag[before] in NOUNS
    return not noun and word_at(grammar, before - 1) in _DEFINITE


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


def _is_set_against(grammar: Grammar, draft: Draft) -> bool:
    """Whether a bare number may be of the unit told before: "they sought 9", "it was 11"."""
    verb, label = grammar.head[draft.top], grammar.dep[draft.top]
    subject = grammar.subject(verb)
    it = label == "attr" and subject is not None and grammar.lower(subject) == "it"
    asked = label == "dobj" and grammar.lemma[verb] in words_of("bargaining")
    return it or asked or (label in ("pobj", "dobj") and draft.quantity.low >= _FEWEST)


def _amount_before(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the amount that a bare one is set against: "asks 15,000 tonnes; never above 6,000"."""
    draft = drafts[at]
    if at == 0 or not _is_set_against(grammar, draft):
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
