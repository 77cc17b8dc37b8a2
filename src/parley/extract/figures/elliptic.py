"""Figures in order -> linked: what a bare number counts, of which whole it is a part, in whose place it came.

"Of 253 taken, 133 are still held"; "19, not 24"; "from 40 to 33"; "lower that number to 33".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from parley.extract.figures.drafts import Draft
from parley.extract.figures.numerals import table
from parley.extract.figures.quantities import is_money, is_time
from parley.extract.grammar import Grammar

__all__ = ["change", "inherit", "link"]

_NEAR: Final = 8
"""Rows between two numbers of which one takes the place of the other."""
_SENTENCES_BACK: Final = 3
_INSTEAD: Final = (("rather", "than"), ("instead", "of"), ("and", "not"), ("not",), ("down", "from"), ("up", "from"), ("but", "not"))
_INTRANSITIVE: Final = frozenset("rise fall climb drop gain slide tumble jump soar slip sink dip surge plunge leap decline plummet advance".split())


def link(grammar: Grammar, drafts: Sequence[Draft]) -> None:
    """Set `whole` and `was` of figures that stand beside each other."""
    by_row = {row: draft for draft in drafts for row in range(draft.rows[0], draft.rows[1] + 1)}
    for draft in drafts:
        whole = _whole(grammar, draft, by_row)
        if whole is not None and whole is not draft:
            draft.whole = whole
            draft.reasons.append("a part of the number that “of” names")
    for one, other in zip(drafts, drafts[1:], strict=False):
        if grammar.sentence[one.top] == grammar.sentence[other.top]:
            _replace(grammar, one, other)
    for at, draft in enumerate(drafts):
        if draft.was is None and _points_back(grammar, draft):
            draft.was = _before(grammar, drafts, at)
            if draft.was is not None:
                draft.reasons.append("comes in place of the number pointed to")


def _whole(grammar: Grammar, draft: Draft, by_row: dict[int, Draft]) -> Draft | None:
    """Return the figure of which this is a part."""
    if draft.unit is not None and draft.unit != "percent":
        return None
    for row in range(draft.rows[0], draft.rows[1] + 1):
        for kid in grammar.children[row]:
            if kid > draft.rows[1] and grammar.lower(kid) == "of":
                return _counted_in(grammar, grammar.child(kid, "pobj"), by_row)
    if grammar.dep[draft.top] not in ("nsubj", "nsubjpass", "dobj", "attr"):
        return None
    verb = grammar.head[draft.top]
    for kid in grammar.children[verb]:
        if grammar.dep[kid] != "prep" or grammar.lower(kid) != "of" or kid > draft.top:
            continue
        target = grammar.child(kid, "pobj")
        if target is not None and grammar.tag[target] in ("WDT", "WP") and grammar.dep[verb] == "relcl":
            target = grammar.head[verb]
        return _counted_in(grammar, target, by_row)
    first = grammar.sentences[grammar.sentence[draft.top]][0]
    if grammar.lower(first) == "of" and first < draft.rows[0]:
        return _counted_in(grammar, grammar.child(first, "pobj"), by_row)
    return None


def _counted_in(grammar: Grammar, row: int | None, by_row: dict[int, Draft]) -> Draft | None:
    """Return the figure that a row is, or that counts the row's noun."""
    if row is None:
        return None
    if row in by_row:
        return by_row[row]
    kids = [kid for kid in grammar.children[row] if grammar.dep[kid] == "nummod" and kid in by_row]
    return by_row[kids[0]] if kids else None


def _replace(grammar: Grammar, one: Draft, other: Draft) -> None:
    """Set `was` where the words between two figures tell that one takes the place of the other."""
    begin = _first(grammar, other)
    if begin - one.rows[1] > _NEAR or not _alike(one, other):
        return
    before, ahead = _word(grammar, _first(grammar, one) - 1), _word(grammar, begin - 1)
    if before == "from" and ahead == "to":
        _set(other, one, "the report gives both, from the one to the other")
        return
    if before in ("to", "at") and ahead == "from":
        _set(one, other, "the report gives both, the earlier after “from”")
        return
    words = tuple(grammar.lower(row) for row in range(max(0, begin - 2), begin))
    if any(words[-len(form) :] == form for form in _INSTEAD):
        _set(one, other, f"“{' '.join(words[-2:])}” and the number in whose place it comes")
    elif before == "not" and ahead == "but":
        _set(other, one, "“not”, and then “but”")


def _set(later: Draft, earlier: Draft, reason: str) -> None:
    later.was = earlier
    later.reasons.append(reason)
    for draft, twin in ((later, earlier), (earlier, later)):
        if draft.unit is None and draft.noun is None and twin.unit is not None:
            draft.quantity.unit = twin.unit
            draft.reasons.append("the unit of the number beside it")


def _alike(one: Draft, other: Draft) -> bool:
    same = one.unit == other.unit or (is_time(one.unit) and is_time(other.unit))
    return same or (one.unit is None and one.noun is None) or (other.unit is None and other.noun is None)


def _first(grammar: Grammar, draft: Draft) -> int:
    """Return the first row of a figure's evidence, words of its bound included."""
    row = draft.rows[0]
    while row > 0 and grammar.start[row - 1] >= draft.quantity.start:
        row -= 1
    return row


def _word(grammar: Grammar, row: int) -> str:
    return grammar.lower(row) if row >= 0 else ""


def _points_back(grammar: Grammar, draft: Draft) -> bool:
    """Whether a verb brings something pointed to to this number: "lower that number to 33"."""
    if draft.noun is not None and grammar.lemma[draft.noun] not in table("pointing")["words"].split():
        return False
    if grammar.dep[draft.top] != "pobj" or grammar.lower(grammar.head[draft.top]) not in ("to", "at"):
        return False
    verb = grammar.head[grammar.head[draft.top]]
    for kid in grammar.children[verb]:
        if grammar.dep[kid] in ("dobj", "nsubj", "nsubjpass"):
            pointing = grammar.lemma[kid] in table("pointing")["words"].split()
            det = grammar.child(kid, "det")
            if pointing and det is not None and grammar.lower(det) in ("that", "this", "the"):
                return all(grammar.dep[below] != "prep" for below in grammar.children[kid])
    return False


def _before(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the nearest figure before, of things counted, that is not too far back."""
    here = drafts[at]
    for draft in reversed(drafts[max(0, at - 6) : at]):
        if grammar.sentence[here.top] - grammar.sentence[draft.top] > _SENTENCES_BACK:
            return None
        if draft.unit == here.unit and draft.noun is not None:
            return draft
    return None


def inherit(grammar: Grammar, drafts: Sequence[Draft]) -> None:
    """Give numbers without a noun what they count: from the whole, from their twin, from before."""
    twins = {id(draft.was): draft for draft in drafts if draft.was is not None}
    for at, draft in enumerate(drafts):
        if draft.noun is not None and not (draft.was and _points_back(grammar, draft)):
            continue
        for source in (draft.whole, draft.was, twins.get(id(draft))):
            if source is not None and source.noun is not None:
                _copy(draft, source, "counts what the number it is linked to counts")
                break
        else:
            before = _before(grammar, drafts, at) if draft.unit is None else None
            if before is not None and draft.quantity.kind != "part":
                _copy(draft, before, "counts what the number before it counts")


def _copy(draft: Draft, source: Draft, reason: str) -> None:
    draft.noun, draft.counting = source.noun, source.counting
    draft.reasons.append(reason)


@cache
def _directions() -> dict[str, str]:
    changes = table("changes")
    return {word: way for way in ("up", "down") for word in changes[way].split()}


def change(grammar: Grammar, draft: Draft) -> str | None:
    """Return "up" or "down" where something rose or fell by this much."""
    directions = _directions()
    before = _word(grammar, _first(grammar, draft) - 1)
    if before in ("up", "down"):
        return before
    head, label = grammar.head[draft.top], grammar.dep[draft.top]
    if label in ("npadvmod", "dobj", "advmod", "nummod", "attr"):
        lemma = grammar.lemma[head]
        counts = draft.unit is not None and not is_time(draft.unit)
        if lemma in _INTRANSITIVE and (counts or label == "npadvmod") and not is_time(draft.unit):
            return directions[lemma]
        if counts and not is_money(draft.unit) and grammar.tag[head].startswith("VB"):
            return directions.get(lemma)
        return None
    if label == "pobj" and grammar.lower(head) in ("by", "of"):
        above = grammar.head[head]
        lemma = grammar.lemma[above]
        if grammar.lower(head) == "by" or not grammar.tag[above].startswith("VB"):
            return directions.get(lemma) if not is_time(draft.unit) else None
    if label in ("compound", "nmod", "amod") and draft.unit is not None and not is_time(draft.unit):
        return directions.get(grammar.lemma[head]) if grammar.tag[head] in ("NN", "NNS") else None
    return None
