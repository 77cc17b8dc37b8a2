"""Stances -> the numbers of what is asked, offered, accepted or refused, as terms of no offer.

What tells a stance tells a term where a number stands in what the stance is about ("is holding out
for 12 percent", "could live with two miles"), and no offer's own words have told it (telling.py).
Only in a report on talks; a mere plan or threat is no term.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.counting import Counted, Counting
from parley.extract.offers.lexicon import words
from parley.extract.offers.lone import Lone, Places
from parley.extract.offers.matter import matter_by_stances
from parley.extract.offers.standing import Governing, Kind
from parley.model import (
    Claim,
    Figure,
    OfferStep,
    Span,
    Stance,
    StanceKind,
    Term,
)

__all__ = ["wanted"]


class _Way(NamedTuple):
    """How a kind of stance puts a number forward: whose it is, what became of it, in words."""

    kind: Kind
    asks: bool
    gives: bool
    step: OfferStep | None
    told: str


_WAYS: Final[Mapping[StanceKind, _Way]] = {
    "demand": _Way("asked", True, False, None, "asked"),
    "offer": _Way("offered", False, True, None, "offered"),
    "conditional": _Way("offered", False, True, None, "offered on a condition"),
    "open": _Way("judged", False, False, "under study", "left open"),
    "accept": _Way("judged", False, False, "accepted", "accepted"),
    "reject": _Way("judged", False, False, "rejected", "refused"),
    "dropped": _Way("asked", True, False, "withdrawn", "given up"),
}
_APART: Final = frozenset({"relcl", "acl", "advcl", "appos", "poss", "parataxis", "npadvmod"})
"""Labels of what stands beside a thing: it tells of it, and is not wanted with it."""
_TIMES: Final = frozenset({"minute", "hour", "day", "week", "month", "year"})
_HIGHEST: Final = 10
_CONDITION: Final = _Way("asked", True, False, None, "made a condition")


def wanted(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Term]:
    """Yield a term for each number in what a stance is about that is no term yet, in order."""
    terms = [one for one in found if isinstance(one, Term)]
    known = {value for one in terms for value in (one.value, one.was) if value is not None}
    stances = [one for one in found if isinstance(one, Stance) and _is_put(one, known)]
    if not stances or not matter_by_stances(grammar, found).much:
        return
    maker = Lone(grammar, found).maker
    counted = Counting(grammar, (one for one in found if isinstance(one, Figure)))
    by_id = {one.figure.id: one for here in counted.by_sentence().values() for one in here}
    units = {by_id[value].figure.unit for value in known if value in by_id} - {None}
    places = Places(terms)
    for stance in sorted(stances, key=lambda one: (one.evidence.start, one.id)):
        for figure in sorted(stance.figures):
            one, way = by_id.get(figure), _way(stance, by_id.get(figure))
            if one is None or way is None or figure in known:
                continue
            if way is not _CONDITION and not _is_direct(grammar, stance, one):
                continue
            if _is_estimate(grammar, stance, one) and one.figure.unit not in units:
                continue
            known.add(figure)
            term = _of(stance, way, maker.of_figure(one, _governing(grammar, stance, way, one)))
            yield places.put(term)


def _is_put(stance: Stance, known: set[str]) -> bool:
    """Whether somebody puts a number forward, or answers one, that no term tells."""
    fresh = any(figure not in known for figure in stance.figures)
    return (
        fresh and stance.holder is not None and stance.kind in _WAYS and stance.time != "expected"
    )


def _way(stance: Stance, one: Counted | None) -> _Way | None:
    """Return how a stance puts a number forward, None where the number only stands beside it."""
    if one is None or one.deadline or one.instead:
        return None
    number = one.figure.evidence
    if any(_holds(span, number) for span in stance.content):
        return _WAYS[stance.kind]
    hung = any(_holds(condition.words, number) for condition in stance.conditions)
    return _CONDITION if hung else None


def _is_direct(grammar: Grammar, stance: Stance, one: Counted) -> bool:
    """Whether a number is what is wanted or a part of it, not of what is only said beside it."""
    first, past = grammar.rows_in(stance.trigger.start, stance.trigger.end)
    told = {grammar.lemma[at] for at in range(first, past)}
    if "sign" in told or ("take" in told and one.figure.unit in _TIMES):
        return False  # how long a contract is tells lengths.py; "it would take 21 months"
    row = one.row
    for _ in range(_HIGHEST):
        if first <= row < past:
            return True
        label, above = grammar.dep[row], grammar.head[row]
        to_do = label in ("acl", "relcl") and grammar.tag[row] == "VB"
        subject = label == "nsubj" and grammar.dep[above] in ("ccomp", "ROOT", "conj")
        whole = subject and grammar.child(above, "aux") is None
        if above == row or (label in _APART and not to_do) or whole:
            return False
        row = above
    return False


def _is_estimate(grammar: Grammar, stance: Stance, one: Counted) -> bool:
    """Whether it may be no more than a count: "the line put the figure at 171"."""
    first, past = grammar.rows_in(stance.trigger.start, stance.trigger.end)
    rows = range(first, max(past, one.first))
    return any(grammar.lemma[row] in words("nouns", "standing") for row in rows)


def _holds(told: Span, number: Span) -> bool:
    return told.start <= number.start and number.end <= told.end


def _governing(grammar: Grammar, stance: Stance, way: _Way, one: Counted) -> Governing:
    """Return the words of a stance as what governs a number."""
    first, past = grammar.rows_in(stance.trigger.start, stance.trigger.end)
    at = max(first, past - 1) if first < len(grammar) else one.row
    word = at if way.step is not None else None
    reason = f"“{' '.join(stance.trigger.quote.split())}” tells what is {way.told}"
    return Governing(way.kind, None, at, one.row, reason, step=way.step, word=word)


def _of(stance: Stance, way: _Way, term: Term) -> Term:
    """Return a term with its parties as the stance has them."""
    holder, other = stance.holder, stance.addressee
    giver = holder if way.gives else other if way.asks else None
    taker = holder if way.asks else other if way.gives else None
    return replace(
        term,
        giver=giver,
        taker=taker,
        statement=stance.statement,
        step_by=holder if way.step is not None else None,
    )
