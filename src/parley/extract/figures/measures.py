"""A figure in its sentence -> the measure under which it is compared with others.

"34 people were killed", "the death of 34 people" and "a toll of 34 dead" share one: what counts is
which words stand where, the verb done to what is counted before the noun it is counted in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.extract.figures.clauses import NOUNS, word_at
from parley.extract.figures.drafts import Draft
from parley.extract.figures.quantities import dimension, is_money, is_time
from parley.extract.figures.standing import Standing, standing
from parley.extract.grammar.grammar import Grammar
from parley.lexicon import load

__all__ = ["measure_of", "of_people", "topic_of"]

_TOPIC: Final = 40
"""Rows before an amount in which the noun that it measures is sought."""
_FROM_ELSEWHERE: Final = frozenset({"after", "before", "later", "earlier", "ago", "since"})

_ORDERED: Final = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "last", "only"}
)


@dataclass(frozen=True, slots=True)
class _Measure:
    """An entry of the lexicon of measures; `planned` is its key for what is yet to be done."""

    key: str
    planned: str
    patient: frozenset[str]
    subject: frozenset[str]
    words: tuple[frozenset[str], ...]
    of: frozenset[str]
    unless: frozenset[str]


@cache
def _measures(kinds: frozenset[str]) -> tuple[_Measure, ...]:
    """Return the measures of these dimensions."""
    return tuple(
        _Measure(
            key=entry["key"],
            planned=entry.get("planned", entry["key"]),
            patient=frozenset(entry.get("patient", "").split()),
            subject=frozenset(entry.get("subject", "").split()),
            words=tuple(frozenset(word.split("+")) for word in entry.get("words", "").split()),
            of=frozenset(entry.get("of", ("count",))),
            unless=frozenset(entry.get("unless", "").split()),
        )
        for entry in load("measures")["measure"]
        if kinds & frozenset(entry.get("of", ("count",)))
    )


@cache
def of_people() -> frozenset[str]:
    """Return the measures of what befalls people, or is done by them."""
    return frozenset(load("measures")["people"])


def measure_of(grammar: Grammar, draft: Draft) -> tuple[str, str] | None:
    """Return the measure of a figure and the word that tells it, None where none fits.

    A time before or after something ("a week after the talks") is the length of nothing.
    """
    if draft.label.startswith("time ") or _is_reckoned(grammar, draft):
        return None
    around = standing(grammar, draft)
    known = [one for one in _measures(_kinds(draft)) if not one.unless & around.own]
    told = _labelled(known, draft.label) if draft.label else None
    if told is not None:
        return told.key, draft.label
    found = next(_rated(known, around), None) or next(_done(known, around), None)
    found = found or next(_named(known, around, own_first=draft.unit is not None), None)
    if found is None:
        return None
    measure, word = found
    return measure.planned if around.planned else measure.key, word


def _is_reckoned(grammar: Grammar, draft: Draft) -> bool:
    """Whether something was the first or the most in that time: "longest in 30 years"."""
    if not is_time(draft.unit):
        return False
    prep = grammar.head[draft.top]
    if word_at(grammar, draft.rows[1] + 1) in _FROM_ELSEWHERE:
        return True
    if grammar.dep[draft.top] != "pobj" or grammar.lower(prep) not in ("in", "for"):
        return False
    kids = (grammar.head[prep], *grammar.children[grammar.head[prep]])
    return any(grammar.tag[row] == "JJS" or grammar.lower(row) in _ORDERED for row in kids)


def _labelled(known: Iterable[_Measure], label: str) -> _Measure | None:
    """Return the measure that a label names by itself: "votes", "fine on"."""
    words = frozenset(label.split())
    return next((one for one in known if any(form <= words for form in one.words)), None)


def _rated(known: Iterable[_Measure], around: Standing) -> Iterator[tuple[_Measure, str]]:
    rate = {"per", around.rate}
    return ((one, f"a {around.rate}") for one in known if around.rate and rate in one.words)


def _done(known: Iterable[_Measure], around: Standing) -> Iterator[tuple[_Measure, str]]:
    for one in known:
        for word in sorted(one.patient & around.patient | one.subject & around.subject):
            yield one, word


def _named(
    known: Iterable[_Measure], around: Standing, *, own_first: bool
) -> Iterator[tuple[_Measure, str]]:
    """Yield the measures that nouns tell: those that it is said of before its own, or after.

    Of a pair of words one may be a verb or its object: "cut 450 jobs", "were refusing food".
    """
    clause = around.patient | around.subject | around.objects
    first = around.own if own_first else around.beside
    for nouns in (first, around.own | around.beside):
        for one in known:
            for words in one.words:
                if words <= nouns or (len(words) > 1 and words <= nouns | clause):
                    yield one, "+".join(sorted(words))


def topic_of(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun before an amount in its sentence that amounts of its kind measure.

    "It wants to speak of the catch first and asks for 15,000 tonnes."
    """
    if draft.unit is None or is_time(draft.unit):
        return None
    words = _words_of(_kinds(draft))
    start = grammar.sentences[grammar.sentence[draft.top]][0]
    rows = range(draft.rows[0] - 1, max(start, draft.rows[0] - _TOPIC) - 1, -1)
    nouns = (row for row in rows if grammar.tag[row] in NOUNS)
    return next((row for row in nouns if grammar.lemma[row] in words), None)


@cache
def _words_of(kinds: frozenset[str]) -> frozenset[str]:
    words = (word for measure in _measures(kinds) for word in measure.words)
    return frozenset(next(iter(word)) for word in words if len(word) == 1)


def _kinds(draft: Draft) -> frozenset[str]:
    """Return the dimensions of a figure, as measures name them."""
    if draft.unit is None:
        share = draft.quantity.kind == "part"
        return frozenset({"share", "count"} if share else {"count"})
    return frozenset({"money" if is_money(draft.unit) else str(dimension(draft.unit))})
