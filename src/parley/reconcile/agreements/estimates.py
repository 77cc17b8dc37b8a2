"""Figures of one report -> a number that one source sets against that of the source before it.

The second says hardly more than its number ("fewer than a third had flown"), puts one on what the
first has counted ("put the number at 12,000"), or has found none of it: what is counted is then not
named again, and how the second source speaks has to show that it contests.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Figure, Heard, Span, Statement, Told
from parley.reconcile.agreements.counts import (
    bargained,
    foretells,
    is_counted,
    is_foretold,
    is_share,
    said_words,
)
from parley.reconcile.agreements.matters import Case, Matter
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.spreads import apart
from parley.reconcile.utterances.words import plain_words, stem

__all__ = ["estimates", "sets_a_number"]

_FAR: Final = 320
"""Characters between two statements of which the one sets its number against the other's."""
_BARE: Final = 10
"""Words of a statement that says hardly more than a number."""
_MOST_APART: Final = 4.0
_PUT_APART: Final = 2.0
"""How many times as large one number may be; the latter where nothing else tells its thing."""
_SMALLEST: Final = 5
"""A smaller number is seldom an estimate."""
_OPENING: Final = 3
_LETTERS: Final = 3
_PUT: Final = "what is counted, and the figure put on it"
"""How the reason of a statement begins that puts a number on something."""
_DISPUTED: Final = "another source disputes the number, and gives its own"
_PUT_BY_ANOTHER: Final = "one puts the number at what another source gives otherwise"

_Numbers = Mapping[str, Sequence[Told[Figure]]]
"""The figures of each statement, by its id, in the order of the text."""


def estimates(heard: Heard, reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield numbers of two sources of one report of which the second contests the first."""
    numbers, everything = _numbers(heard, bargained(heard)), _numbers(heard, frozenset())
    for said, place in reports.sound("sets a number"):
        other, before = said[place], _just_before(said, place, case)
        if before and (other.id in numbers or _finds_none(other.claim)):
            disputes = _disputes(said, place, case)
            of = everything if disputes and _is_told_to_be_put(other.claim) else numbers
            yield from _contested(before, other, of, disputes)


def sets_a_number(said: Sequence[Statement], place: int, counting: Set[str]) -> bool:
    """Whether a statement gives a number, or finds none of it, soon after another gives one.

    `counting` are the statements that have a number.
    """
    other = said[place]
    if _is_open(other) or not (other.id in counting or _finds_none(other)):
        return False
    start = other.content[0].start
    near = (one for one in said[:place] if start - one.content[-1].end <= _FAR)
    return any(one.id in counting for one in near)


def _numbers(heard: Heard, but: Set[str]) -> _Numbers:
    """Return the figures of each statement, but for some by their ids."""
    found: dict[str, list[Told[Figure]]] = defaultdict(list)
    for told in heard.figures.values():
        if told.claim.statement is not None and told.id not in but:
            found[told.claim.statement].append(told)
    return {
        statement: sorted(told, key=lambda one: one.claim.evidence.start)
        for statement, told in found.items()
    }


def _just_before(said: Sequence[Told[Statement]], place: int, case: Case) -> list[Told[Statement]]:
    """Return what the source before the one that speaks says, the nearest first."""
    start, own = said[place].claim.content[0].start, case.voice(said[place])
    found: list[Told[Statement]] = []
    for told in reversed(said[:place]):
        whose = case.voice(told)
        if not whose.is_other(own):
            if found:
                break
            continue
        if start - told.claim.content[-1].end > _FAR or told.claim.content[-1].end > start:
            break
        if found and whose.is_other(case.voice(found[0])):
            break
        found.append(told)
    return found


def _disputes(said: Sequence[Told[Statement]], place: int, case: Case) -> bool:
    """Whether a source, in a statement or right before it, finds fault with another's number."""
    own = case.voice(said[place])
    mine = [said[place]]
    if place and not case.voice(said[place - 1]).is_other(own):
        mine.append(said[place - 1])
    return any(_has(_all_words(told.claim), "contesting") for told in mine)


def _contested(
    before: Sequence[Told[Statement]], other: Told[Statement], numbers: _Numbers, disputes: bool
) -> Iterator[Matter]:
    """Yield the number of a source before that a statement contests, if one does."""
    if _finds_none(other.claim):
        for one in before:
            counts = [told for told in numbers.get(one.id, ()) if _is_count(told.claim)]
            if len(counts) == 1 and not is_foretold(counts[0]) and not _is_open(one.claim):
                yield _matter(counts[0], other, "another source has found none of it")
                return
    for mine in numbers.get(other.id, ())[:1]:
        for one in before:
            for told in numbers.get(one.id, ())[:1]:
                reason = _why(told, one.claim, mine, other.claim, disputes)
                if reason and (reason == _DISPUTED or not _is_open(one.claim)):
                    yield _matter(told, mine, reason)
                    return


def _why(
    one: Told[Figure], said: Statement, other: Told[Figure], answer: Statement, disputes: bool
) -> str:
    """Return why two numbers are of one thing and cannot both be right, "" where they need not."""
    mine, yours = one.claim, other.claim
    if mine.change or yours.change:
        return ""
    if disputes and _is_told_to_be_put(answer) and _put_apart(mine, yours):
        return _DISPUTED
    asked = any(is_counted(speaker.name) for speaker in (*said.speakers, *answer.speakers))
    if asked or is_foretold(one) or is_foretold(other):
        return ""
    if is_share(mine) and is_share(yours):
        bare = len(said_words(answer)) <= _BARE and not yours.counted
        contests = disputes or _has(_all_words(answer), "nearing")
        fits = bare and contests and apart(mine, yours, _MOST_APART)
        return "another source sets a share of its own against one" if fits else ""
    if _is_count(mine) and _is_count(yours):
        return _of_counts(mine, said, yours, answer)
    named = _is_told_to_be_put(answer) and _names_it(said, answer) and _put_apart(mine, yours)
    return _PUT_BY_ANOTHER if named else ""


def _of_counts(mine: Figure, said: Statement, yours: Figure, answer: Statement) -> str:
    """Return why two counts are of one thing, "" where they need not be, or can both be right."""
    if _is_bare(answer, yours) and apart(mine, yours, _MOST_APART):
        return "another source gives a number of its own, and no more"
    if (_is_put(said) or _is_put(answer)) and apart(mine, yours, _PUT_APART):
        return _PUT_BY_ANOTHER
    return ""


def _put_apart(one: Figure, other: Figure) -> bool:
    """Whether two numbers of one unit are apart; one that is put may leave out its unit."""
    if "percent" in (one.unit, other.unit) and one.unit != other.unit:
        return False
    if None not in (one.unit, other.unit) and one.unit != other.unit:
        return False
    return apart(replace(one, unit=None), replace(other, unit=None), _PUT_APART)


def _names_it(said: Statement, answer: Statement) -> bool:
    """Whether the thing on which a number is put is named by what another source says before."""
    words = said_words(answer)
    thing = words[: words.index("at")] if "at" in words else ()
    named = {stem(word) for word in thing if len(word) > _LETTERS} - {
        stem(w) for w in _lexicon("put")
    }
    return bool(named) and named <= {stem(word) for word in said_words(said)}


def _is_count(figure: Figure) -> bool:
    """Whether it is a number of things, and more than a few."""
    least = figure.value if figure.value is not None else figure.low
    return figure.unit is None and least is not None and least >= _SMALLEST


def _is_put(statement: Statement) -> bool:
    """Whether a statement puts a number on what was spoken of: "the number at 12,000"."""
    words = said_words(statement)
    heads = _lexicon("put")
    return len(words) <= _BARE and any(
        word in heads and words[at + 1 : at + 2] == ("at",)
        for at, word in enumerate(words[:_OPENING])
    )


def _is_told_to_be_put(statement: Statement) -> bool:
    """Whether a number is put on something that is named: "puts the safe load at 40 tons"."""
    put = any(reason.startswith(_PUT) for reason in statement.reasons)
    return put and len(said_words(statement)) <= _BARE


def _is_bare(statement: Statement, figure: Figure) -> bool:
    """Whether a statement is nothing but a number: "spoke of 120", "admits to 11"."""
    number = tuple(plain_words(figure.evidence.quote))
    return said_words(statement) in (number, *((word, *number) for word in ("of", "to", "at")))


def _puts(told: Told[Figure]) -> bool:
    return told.statement is not None and _is_put(told.statement)


def _finds_none(statement: Statement) -> bool:
    """Whether a source has found none of what is counted: "his office knew of none"."""
    words = said_words(statement)
    text = f" {' '.join(words)} "
    ends = any(text.endswith(f" {one} ") for one in load("disagreements")["estimating"]["none"])
    return ends and len(words) <= _BARE and not _lexicon("finding").isdisjoint(words)


def _is_open(statement: Statement) -> bool:
    """Whether it is only wished, asked or guessed what a statement says."""
    return not _lexicon("open").isdisjoint(said_words(statement)) or foretells(statement)


def _has(words: Sequence[str], key: str) -> bool:
    text = f" {' '.join(words)} "
    return any(f" {phrase} " in text for phrase in load("disagreements")["estimating"][key])


@cache
def _lexicon(key: str) -> frozenset[str]:
    return frozenset(load("disagreements")["estimating"][key])


def _all_words(statement: Statement) -> tuple[str, ...]:
    """Return the words of a statement after those that report it."""
    cue = () if statement.cue is None else tuple(plain_words(statement.cue.quote))
    return (*cue, *said_words(statement))


def _matter(one: Told[Figure], other: Told[Figure] | Told[Statement], reason: str) -> Matter:
    number = other.claim.evidence if isinstance(other.claim, Figure) else other.claim.content[0]
    put = _puts(one) or reason == _DISPUTED
    about = other.claim.counted if isinstance(other.claim, Figure) and put else None
    about = about or one.claim.counted or "a number"
    values = one.claim.evidence.quote, " ".join(number.quote.split())
    shown = _said(one), _said(other)
    return Matter("figure", about, values, ([one], [other]), (reason,), shown=shown)


def _said(told: Told[Figure] | Told[Statement]) -> Sequence[Span]:
    """Return the words in which a number is given, for it is not always told with its thing."""
    return () if told.statement is None else told.statement.content
