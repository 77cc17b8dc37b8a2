"""Figures in order -> linked: of which whole one is a part, in whose place one came.

"Of 253 taken, 133 are still held"; "19, not 24"; "from 40 to 33"; "lower that number to 33".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from parley.extract.figures.clauses import word_at, words_of
from parley.extract.figures.drafts import Draft, first_row
from parley.extract.figures.quantities import is_time
from parley.extract.grammar.grammar import Grammar

__all__ = ["link", "nearest_before", "points_back"]

_NEAR: Final = 12
"""Rows between two numbers of which one takes the place of the other."""
_FIGURES_BACK: Final = 6
_SENTENCES_BACK: Final = 3
_OUT_OF: Final = re.compile(
    r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+)?(?:original\s+|first\s+)?"
)
_INSTEAD: Final = (
    ("rather", "than"),
    ("instead", "of"),
    ("not",),
    ("down", "from"),
    ("up", "from"),
)
_AGAINST: Final = frozenset({"to", "-", "–", "against", "votes to", "for and", "for to"})
_COUNTED: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})


def link(grammar: Grammar, drafts: Sequence[Draft]) -> None:
    """Set `whole` and `was` of figures that stand beside each other, or point back."""
    by_row = {row: draft for draft in drafts for row in range(draft.rows[0], draft.rows[1] + 1)}
    for draft in drafts:
        whole = _whole(grammar, draft, by_row)
        if whole is not None and whole is not draft:
            draft.whole = whole
            draft.reasons.append("a part of the number that “of” names")
    for one, other in pairwise(drafts):
        if grammar.sentence[one.top] == grammar.sentence[other.top]:
            _label_votes(grammar, one, other)
            _link_out_of(grammar, one, other)
            _link_replaced(grammar, one, other)
    for at, draft in enumerate(drafts):
        if draft.was is None and points_back(grammar, draft):
            draft.was = nearest_before(grammar, drafts, at)
            if draft.was is not None:
                draft.reasons.append("comes in place of the number pointed to")


def _whole(grammar: Grammar, draft: Draft, by_row: dict[int, Draft]) -> Draft | None:
    """Return the figure of which this is a part: after its own "of", or that of its clause."""
    if draft.unit not in (None, "percent"):
        return None
    for row in range(draft.rows[0], draft.rows[1] + 1):
        for kid in grammar.children[row]:
            if kid > draft.rows[1] and grammar.lower(kid) == "of":
                return _counting(grammar, grammar.child(kid, "pobj"), by_row)
    if grammar.dep[draft.top] not in _COUNTED:
        return _opening(grammar, draft, by_row)
    verb = grammar.head[draft.top]
    fronted = [kid for kid in grammar.children[verb] if kid < draft.top]
    opening = grammar.sentences[grammar.sentence[draft.top]][0]
    for kid in (*fronted, *([opening] if opening < draft.rows[0] else ())):
        if grammar.lower(kid) != "of":
            continue
        target = grammar.child(kid, "pobj")
        if target is not None and grammar.tag[target] in ("WDT", "WP"):
            target = grammar.head[verb]
        return _counting(grammar, target, by_row)
    return None


def _opening(grammar: Grammar, draft: Draft, by_row: dict[int, Draft]) -> Draft | None:
    """Return the whole at the head of a sentence: "Of the 80 men, 60 went back"."""
    first = grammar.sentences[grammar.sentence[draft.top]][0]
    if grammar.lower(first) != "of" or word_at(grammar, first_row(grammar, draft) - 1) != ",":
        return None
    between = [by_row[row] for row in range(first, draft.rows[0]) if row in by_row]
    whole = between[0] if between and between[0] is between[-1] else None
    if whole is not None and draft.unit is None and draft.noun is not None:
        draft.noun, draft.counting = None, None
    return whole if whole is not draft else None


def _counting(grammar: Grammar, row: int | None, by_row: dict[int, Draft]) -> Draft | None:
    """Return the figure that a row is, or that counts the row's noun."""
    if row is None or row in by_row:
        return None if row is None else by_row[row]
    kids = (kid for kid in grammar.children[row] if grammar.dep[kid] == "nummod")
    return next((by_row[kid] for kid in kids if kid in by_row), None)


def _link_out_of(grammar: Grammar, one: Draft, other: Draft) -> None:
    between = _OUT_OF.fullmatch(grammar.text, one.quantity.end, other.quantity.start)
    if between and one.whole is None and one.unit is None and other.unit is None:
        one.whole = other
        one.reasons.append("a part of the number after “of”")


def _label_votes(grammar: Grammar, one: Draft, other: Draft) -> None:
    """Tell the two sides of a vote: "approved the treaty, 61 to 38", "voted 13-12"."""
    between = grammar.text[one.quantity.end : other.quantity.start].strip().lower()
    if between not in _AGAINST or one.unit is not None or other.unit is not None:
        return
    rows = range(*grammar.sentences[grammar.sentence[one.top]])
    if other.noun is not None or not any(grammar.lemma[row] in words_of("voting") for row in rows):
        return
    for draft in (one, other):
        draft.label, draft.noun, draft.counting = "votes", None, None
        draft.reasons.append("one side of a vote")


def _link_replaced(grammar: Grammar, one: Draft, other: Draft) -> None:
    """Set `was` where the words between two figures tell that one takes the place of the other."""
    begin = first_row(grammar, other)
    if begin - one.rows[1] > _NEAR or not _alike(grammar, one, other):
        return
    before = word_at(grammar, first_row(grammar, one) - 1)
    words = tuple(grammar.lower(row) for row in range(max(0, begin - 2), begin))
    if before == "from" and words[-1:] == ("to",):
        _replace(other, one, "the report gives both, from the one to the other")
    elif before in ("to", "at") and words[-1:] == ("from",):
        _replace(one, other, "the report gives both, the earlier after “from”")
    elif before == "not" and words[-1:] == ("but",):
        _replace(other, one, "“not” the other, “but” this")
    elif any(words[-len(form) :] == form for form in _INSTEAD):
        _replace(one, other, f"comes in place of the number after “{words[-1]}”")


def _replace(later: Draft, earlier: Draft, reason: str) -> None:
    """Link two figures, and let the one without a unit share that of the other."""
    later.was = earlier
    later.reasons.append(reason)
    for draft, twin in ((later, earlier), (earlier, later)):
        theirs = draft.noun is None or twin.rows[0] <= draft.noun <= twin.rows[1]
        shared = draft.noun is not None and draft.noun == twin.noun
        if draft.unit is None and twin.unit is not None and (theirs or shared):
            draft.quantity.unit = twin.unit
            if theirs:
                draft.noun, draft.counting = None, None
            draft.label = ""
            draft.reasons.append("the unit of the number beside it")


def _alike(grammar: Grammar, one: Draft, other: Draft) -> bool:
    """Whether two figures can be of one thing: their units agree, and their nouns."""
    if is_time(one.unit) and is_time(other.unit):
        return True
    if one.noun is None or other.noun is None:
        return one.unit == other.unit or one.unit is None or other.unit is None
    if other.unit is None and one.unit is not None and one.noun == other.noun:
        return True
    if one.unit is None and other.unit is not None:
        return other.rows[0] <= one.noun <= other.rows[1]
    if one.unit is None and grammar.lemma[one.noun] != grammar.lemma[other.noun]:
        return word_at(grammar, first_row(grammar, other) - 1) in ("from", "to")
    return one.unit == other.unit


def points_back(grammar: Grammar, draft: Draft) -> bool:
    """Whether a verb brings something pointed to to this number: "lower that number to 33"."""
    prep = grammar.head[draft.top]
    if draft.noun is not None and grammar.lemma[draft.noun] not in words_of("pointing"):
        return False
    if grammar.dep[draft.top] != "pobj" or grammar.lower(prep) not in ("to", "at"):
        return False
    for kid in grammar.children[grammar.head[prep]]:
        if grammar.dep[kid] not in _COUNTED or grammar.lemma[kid] not in words_of("pointing"):
            continue
        article = grammar.child(kid, "det")
        if article is not None and grammar.lower(article) in ("that", "this", "the"):
            return grammar.child(kid, "prep") is None
    return False


def nearest_before(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the nearest figure before that a bare one may be of: of its unit, and not far back.

    What befell people in another sentence ("five dead") is not what a bare number counts.
    """
    here = drafts[at]
    for draft in reversed(drafts[max(0, at - _FIGURES_BACK) : at]):
        sentences = grammar.sentence[here.top] - grammar.sentence[draft.top]
        if sentences > _SENTENCES_BACK:
            return None
        if draft.unit != here.unit or draft.noun is None or draft.value == 1:
            continue
        words = {grammar.lemma[draft.noun], grammar.lower(draft.noun)}
        if sentences == 0 or not words & words_of("befallen"):
            return draft
    return None
