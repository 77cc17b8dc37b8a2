"""Figures in order -> linked: what a bare number counts, of which whole it is a part, in whose place it came.

"Of 253 taken, 133 are still held"; "19, not 24"; "from 40 to 33"; "lower that number to 33".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from parley.extract.figures.drafts import Draft
from parley.extract.figures.numerals import table
from parley.extract.figures.quantities import is_money, is_time
from parley.extract.grammar import Grammar
from parley.lexicon import load

__all__ = ["change", "inherit", "link"]

_NEAR: Final = 12
"""Rows between two numbers of which one takes the place of the other."""
_SENTENCES_BACK: Final = 3
_OUT_OF: Final = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+)?(?:original\s+|first\s+)?")
_COMMON: Final = 10
"""Numbers up to this stand for many things; a higher one told twice counts the same."""
_DEFINITE: Final = frozenset({"the", "those", "these", "all", "its", "their"})
_IT: Final = frozenset({"it", "this", "that"})
_INSTEAD: Final = (("rather", "than"), ("instead", "of"), ("and", "not"), ("not",), ("down", "from"), ("up", "from"), ("but", "not"))
_POINTING_ALONE: Final = frozenset({"number", "figure", "total", "count", "tally", "toll"})
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
        out_of = _OUT_OF.fullmatch(grammar.text, one.quantity.end, other.quantity.start)
        if out_of and one.whole is None and one.unit is None and other.unit is None:
            one.whole = other
            one.reasons.append("a part of the number after “out of”")
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
    if begin - one.rows[1] > _NEAR or not _alike(grammar, one, other):
        return
    before, ahead = _word(grammar, _first(grammar, one) - 1), _word(grammar, begin - 1)
    if before == "from" and ahead == "to":
        _comes_after(other, one, "the report gives both, from the one to the other")
        return
    if before in ("to", "at") and ahead == "from":
        _comes_after(one, other, "the report gives both, the earlier after “from”")
        return
    words = tuple(grammar.lower(row) for row in range(max(0, begin - 2), begin))
    if any(words[-len(form) :] == form for form in _INSTEAD):
        _comes_after(one, other, f"“{' '.join(words[-2:])}” and the number in whose place it comes")
    elif before == "not" and ahead == "but":
        _comes_after(other, one, "“not”, and then “but”")


def _comes_after(later: Draft, earlier: Draft, reason: str) -> None:
    later.was = earlier
    later.reasons.append(reason)
    for draft, twin in ((later, earlier), (earlier, later)):
        own = range(twin.rows[0], twin.rows[1] + 1)
        if draft.unit is None and (draft.noun is None or draft.noun in own) and twin.unit is not None:
            draft.quantity.unit, draft.noun, draft.counting = twin.unit, None, None
            draft.reasons.append("the unit of the number beside it")


def _alike(grammar: Grammar, one: Draft, other: Draft) -> bool:
    """Whether two figures can be of one thing: their units agree, and their nouns."""
    if is_time(one.unit) and is_time(other.unit):
        return True
    if one.noun is None or other.noun is None:
        return one.unit == other.unit or one.unit is None or other.unit is None
    if one.unit is None and other.unit is None and grammar.lemma[one.noun] != grammar.lemma[other.noun]:
        return grammar.lower(_first(grammar, other) - 1) in ("from", "to")
    return one.unit == other.unit or _names_unit(grammar, one, other)


def _names_unit(grammar: Grammar, one: Draft, other: Draft) -> bool:
    """Whether the first number leaves the unit to the second: "from 9,000 to 11,000 tonnes"."""
    unit = range(other.rows[0], other.rows[1] + 1)
    return one.unit is None and other.unit is not None and one.noun in unit


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


@cache
def _conditions() -> frozenset[str]:
    """Return the words for what befell people, which a number in another sentence need not share."""
    return frozenset(load("measures")["states"].split()) | {"death", "body", "casualty", "victim"}


def _before(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the nearest figure before that a bare one may be of: its unit the same, not far back."""
    here = drafts[at]
    for draft in reversed(drafts[max(0, at - 6) : at]):
        if grammar.sentence[here.top] - grammar.sentence[draft.top] > _SENTENCES_BACK:
            return None
        if draft.unit != here.unit or draft.noun is None or draft.value == 1:
            continue
        same = grammar.sentence[here.top] == grammar.sentence[draft.top]
        if same or not {grammar.lemma[draft.noun], grammar.lower(draft.noun)} & _conditions():
            return draft
    return None


def inherit(grammar: Grammar, drafts: Sequence[Draft]) -> None:
    """Give numbers without a noun what they count.

    They have it from the whole, from the number whose place they take, from the same number told
    before ("the 44"), or else from the number before them.
    """
    twins = {id(draft.was): draft for draft in drafts if draft.was is not None}
    trailing = {id(draft.was) for draft in drafts if draft.was and draft.was.rows[0] > draft.rows[0]}
    by_row = {row: draft for draft in drafts for row in range(draft.rows[0], draft.rows[1] + 1)}
    known: dict[float, Draft] = {}
    for at, draft in enumerate(drafts):
        beside = by_row.get(draft.noun) if draft.noun is not None else None
        if beside is not None and beside is not draft:
            draft.noun, draft.counting = None, None
        if draft.whole is None:
            bare = draft.noun is None or id(draft) in trailing
            pointing = not bare and _is_pointing(grammar, draft)
            linked = (draft.was, twins.get(id(draft)), beside)
            if (bare or pointing) and not _from_linked(draft, linked):
                _inherit_unlinked(grammar, drafts, at, known)
        if draft.noun is not None and draft.unit is None and draft.quantity.low > 1:
            known.setdefault(draft.quantity.low, draft)
    for draft in drafts:
        if draft.whole is not None and draft.noun is None:
            _from_linked(draft, (draft.whole, draft.was))
        told = known.get(draft.quantity.low)
        if draft.noun is None and draft.unit is None and told and draft.quantity.low > _COMMON:
            _copy(draft, told, "counts what the same number counts elsewhere in the report")


def _from_linked(draft: Draft, linked: Sequence[Draft | None]) -> bool:
    """Take what is counted from the first linked figure that tells it; whether one does."""
    source = next((one for one in linked if one is not None and one.noun is not None), None)
    if source is None:
        return False
    _copy(draft, source, "counts what the number it is linked to counts")
    return True


def _inherit_unlinked(
    grammar: Grammar, drafts: Sequence[Draft], at: int, known: dict[float, Draft]
) -> None:
    """Give a bare number what the same number counted before, or the number before it counts."""
    draft = drafts[at]
    before = [_word(grammar, draft.rows[0] - back) for back in (1, 2)]
    definite = bool(_DEFINITE & set(before)) and draft.noun is None
    source: Draft | None
    if _is_pointing(grammar, draft) and draft.noun is not None:
        source = _before(grammar, drafts, at)
    elif draft.quantity.kind == "part" or draft.unit is not None:
        source = _pronoun_source(grammar, drafts, at)
    elif definite:
        source = known.get(draft.quantity.low)
    else:
        source = _measured_before(grammar, drafts, at) or _before(grammar, drafts, at)
    if source is None:
        return
    if draft.unit is None and source.unit is not None and draft.quantity.kind != "part":
        draft.quantity.unit = source.unit
        draft.reasons.append("the unit of the number before it")
    if source.noun is not None:
        same = definite and draft.quantity.kind != "part"
        _copy(draft, source, f"counts what {'the same' if same else 'the'} number before counts")


def _pronoun_source(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the share before that "it is more than half" speaks of."""
    draft = drafts[at]
    subject = grammar.subject(grammar.head[draft.top])
    if at == 0 or subject is None or grammar.lower(subject) not in _IT:
        return None
    before = drafts[at - 1]
    near = grammar.sentence[draft.top] - grammar.sentence[before.top] <= 1
    shares = before.unit == "percent" or before.quantity.kind == "part"
    return before if near and shares else None


def _measured_before(grammar: Grammar, drafts: Sequence[Draft], at: int) -> Draft | None:
    """Return the amount that a bare one is set against: "asks for 15,000 tonnes; never above 6,000"."""
    draft = drafts[at]
    if at == 0 or grammar.dep[draft.top] not in ("pobj", "dobj") or draft.quantity.low < 100:
        return None
    before = drafts[at - 1]
    if before.unit is None or is_time(before.unit) or before.value is None or draft.age or before.age:
        return None
    near = grammar.sentence[draft.top] - grammar.sentence[before.top] <= 1
    return before if near and 0.1 <= draft.quantity.low / max(before.value, 1e-9) <= 10 else None


def _is_pointing(grammar: Grammar, draft: Draft) -> bool:
    """Whether what is counted only points back: "the union's tally is 40 percent"."""
    if draft.noun is None or draft.inherited or draft.noun in range(draft.rows[0], draft.rows[1] + 1):
        return draft.noun is None
    pointing = grammar.lemma[draft.noun] in _POINTING_ALONE
    return pointing and all(grammar.lower(kid) != "of" for kid in grammar.children[draft.noun])


def _copy(draft: Draft, source: Draft, reason: str) -> None:
    draft.noun, draft.counting, draft.inherited = source.noun, source.counting, True
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
