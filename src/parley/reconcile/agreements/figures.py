"""Series and figures -> numbers that sources give differently for one thing.

What a series calls a disagreement is one; so are two numbers of one report of which the second is
said to count what the first does, by another source, where both cannot be right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from parley.lexicon import load
from parley.model import Figure, Heard, Series, Told
from parley.reconcile.agreements.counts import bargained, can_differ, is_counted, is_estimated
from parley.reconcile.agreements.estimates import estimates
from parley.reconcile.agreements.garbled import garbled_figures
from parley.reconcile.agreements.matters import Case, Matter
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.spreads import apart
from parley.reconcile.stems import singular, stem

__all__ = ["disputed_figures"]

_POINTING: Final = ("counts what a number before it counts", "comes in place of the number")
"""How a figure's reasons begin where its words point to a number before it."""
_TWO_SOURCES: Final = "by two sources"
"""How the reason of a comparison ends whose two numbers are given by two."""
_PUT: Final = "what is counted, and the figure put on it"
"""How the reason of a statement begins that only puts a number on what is counted."""
_FAR: Final = 500
"""Characters between two numbers of one report that can be one count."""
_MOST_WORDS: Final = 16
"""A statement that only gives a number is not longer; a longer one may count something else."""
_MOST_POINTING: Final = 24
"""The same where the words of the number point to one before it: "the figure for carts was 40"."""
_MOST_APART: Final = 4.0
"""Two counts of one thing are seldom further apart than this: what is more is another thing."""
_FROM_THE_REPORT: Final = 2.0
"""The same where one of them is the report's own, which would say what else a source counts."""
_CLOSE: Final = 1.3
"""How far apart they may be where the thing is called otherwise."""


def disputed_figures(heard: Heard, reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield numbers that sources give differently, each pair of numbers once."""
    seen: set[frozenset[str]] = set()
    for series in heard.series:
        for matter in _of_series(series, heard.figures):
            seen |= {frozenset((a.id, b.id)) for a in matter.claims[0] for b in matter.claims[1]}
            yield matter
    for matter in chain(
        _side_by_side(heard), estimates(heard, reports, case), garbled_figures(heard, reports)
    ):
        pairs = {frozenset((a.id, b.id)) for a in matter.claims[0] for b in matter.claims[1]}
        if pairs.isdisjoint(seen):
            seen |= pairs
            yield matter


def _of_series(series: Series, figures: Mapping[str, Told[Figure]]) -> Iterator[Matter]:
    """Yield each pair of values of a series that are held against each other by two sources."""
    values = {point.figure: (point.value, point.bound) for point in series.points}
    pairs: dict[tuple[str, str], tuple[dict[str, None], dict[str, None], str]] = {}
    for comparison in series.comparisons:
        ends = comparison.one, comparison.other
        if comparison.kind != "disagreement" or any(end not in figures for end in ends):
            continue
        if not _can_be_held(figures[ends[0]], figures[ends[1]]):
            continue
        if not comparison.reason.endswith(_TWO_SOURCES):
            continue
        one, other = sorted(ends, key=lambda end: (str(values[end]), end))
        key = str(values[one]), str(values[other])
        mine, yours, _ = pairs.setdefault(key, ({}, {}, comparison.reason))
        mine[one], yours[other] = None, None
    about = f"{series.measure}{f', {series.about}' if series.about else ''}"
    for (_, _), (mine, yours, reason) in sorted(pairs.items()):
        sides = [figures[one] for one in mine], [figures[one] for one in yours]
        yield Matter("figure", about, (_printed(sides[0]), _printed(sides[1])), sides, (reason,))


def _can_be_held(one: Told[Figure], other: Told[Figure]) -> bool:
    """Whether two numbers stand in one report, or two reports tell by whom each of them is.

    What two reports tell in their own voices may have come in between them.
    """
    if not can_differ(one, other, points=_points(one.claim) or _points(other.claim)):
        return False
    if one.report.id == other.report.id:
        return one.claim.counted == other.claim.counted
    return bool(one.claim.according_to and other.claim.according_to)


def _side_by_side(heard: Heard) -> Iterator[Matter]:
    by_report: dict[str, list[Told[Figure]]] = defaultdict(list)
    offered = bargained(heard)
    for told in heard.figures.values():
        if told.id in offered:
            continue
        by_report[told.report.id].append(told)
    for report in sorted(by_report):
        figures = sorted(by_report[report], key=lambda told: told.claim.evidence.start)
        for place, told in enumerate(figures):
            if not _gives_a_number(told):
                continue
            before = _counting_the_same(figures[:place], told.claim, _is_put(told))
            points = _points(told.claim) or _is_put(told) or is_estimated(told.claim)
            if before is None or not can_differ(before, told, points=points):
                continue
            if not before.claim.according_to and _names_somebody(told):
                continue
            if _by_others(before.claim, told.claim):
                about = told.claim.counted or before.claim.counted or "a number"
                reason = "one number is given in place of the other, by another source"
                sides = [before], [told]
                yield Matter(
                    "figure", about, (_printed(sides[0]), _printed(sides[1])), sides, (reason,)
                )


def _is_put(told: Told[Figure]) -> bool:
    """Whether a number is told as another source's count: "put the number at 15"."""
    reasons = () if told.statement is None else told.statement.reasons
    return any(reason.startswith(_PUT) for reason in reasons)


def _points(figure: Figure) -> bool:
    """Whether the words of a figure point to a number before it."""
    return any(reason.startswith(_POINTING) for reason in figure.reasons)


def _gives_a_number(told: Told[Figure]) -> bool:
    """Whether a figure's source says hardly more than the number."""
    pointing = _points(told.claim)
    if (told.claim.was is not None or not told.claim.according_to) and not pointing:
        return False
    said = "" if told.statement is None else " ".join(s.quote for s in told.statement.content)
    return len(said.split()) <= (_MOST_POINTING if pointing else _MOST_WORDS)


def _names_somebody(told: Told[Figure]) -> bool:
    """Whether a statement gives a number of somebody named: "the agency says Oram has 40"."""
    if told.statement is None or told.statement.form == "direct":
        return False
    number = told.claim.evidence
    words = (
        word
        for span in told.statement.content
        for word in f"{span.quote[: max(0, number.start - span.start)]} ".split()
    )
    return any(word[:1].isupper() for word in words)


def _counting_the_same(
    before: Sequence[Told[Figure]], figure: Figure, put: bool
) -> Told[Figure] | None:
    """Return the nearest earlier figure of the same thing with which this one cannot agree."""
    pointing = _points(figure)
    for told in reversed(before):
        one = told.claim
        if figure.evidence.start - one.evidence.end > _FAR:
            return None
        if not figure.counted or not one.counted:
            continue
        same = one.counted == figure.counted and figure.measure in (None, one.measure)
        if same and is_estimated(figure) and one.according_to and one.unit == figure.unit:
            return told if apart(one, figure, _FROM_THE_REPORT, points=True) else None
        if same and (pointing or (figure.measure and one.measure == figure.measure)):
            both = bool(one.according_to and figure.according_to)
            most = _MOST_APART if both else _FROM_THE_REPORT
            return told if apart(one, figure, most, points=pointing) else None
        if _of_one_kind(one, figure, singular if put else stem) and apart(
            one, figure, _CLOSE, points=pointing
        ):
            return told
    return None


def _of_one_kind(one: Figure, other: Figure, form: Callable[[str], str]) -> bool:
    """Whether both count people: "112 crew", "at least 120 of its citizens"."""
    people = frozenset(load("events")["kinds"]["people"].split())
    heads = ({form(word) for word in (figure.counted or "").split()} for figure in (one, other))
    return all(not head.isdisjoint(people) for head in heads)


def _by_others(one: Figure, other: Figure) -> bool:
    """Whether two figures are given by two sources, the report itself being one."""
    if any(is_counted(speaker.name) for speaker in (*one.according_to, *other.according_to)):
        return False
    mine = {speaker.name.casefold() for speaker in one.according_to}
    yours = {speaker.name.casefold() for speaker in other.according_to}
    return bool(mine | yours) and mine.isdisjoint(yours)


def _printed(figures: Sequence[Told[Figure]]) -> str:
    return figures[0].claim.evidence.quote
