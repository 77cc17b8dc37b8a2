"""Two statements -> whether they report one utterance, and on what ground.

Who speaks, the days, and the words decide together: the closer the speakers, the fewer words have
to agree. What negates, who is named and what number stands is not asked: an utterance turned into
its opposite is one utterance still.
"""

from __future__ import annotations

from typing import Final

from parley.model import Pairing, Spoken
from parley.reconcile.utterances import bars
from parley.reconcile.utterances.days import ONE_DAY, TWO_DAYS, apart, at_most_apart, gap
from parley.reconcile.utterances.held import MOTTO_MASS, TOP, Held
from parley.reconcile.utterances.overlaps import run
from parley.reconcile.utterances.speakers import Company

__all__ = ["ONE_OCCASION", "RECALLED", "pair"]

_HEADLINE: Final = 150
_HEADLINE_PART: Final = 0.6
_FEWEST_AGAIN: Final = 3
"""So many words must be shared by two that are no headline."""
_IN_ROW: Final = 0.38
_REPEATED: Final = 0.75
ONE_OCCASION: Final = 1
RECALLED: Final = 45
"""Days after which nothing is taken for a recollection of what was said."""
_EQUAL_MASS: Final = 1.6
_UNDATED_MASS: Final = 1.5
_RUN: Final = 5
_FEWEST_THINGS: Final = 3
"""So many words beside names must be shared where the two are not surely one speaker."""
_FEWEST_IN_ROW: Final = 2
"""So many of them must follow each other in both where nothing tells that it is one speaker."""


def pair(one: Spoken, other: Spoken) -> Pairing | None:
    """Return the pairing of two statements that report one utterance, None where they do not.

    `strength` is a hundred times the share of words that the two have in common, with more for
    one speaker, words in a row and an alignment of copies; it depends on the two alone.
    """
    if one.id == other.id:
        return None
    if other.id < one.id:
        one, other = other, one
    held = Held.of(one, other)
    ground = _ground(held)
    if ground is None:
        return None
    words = tuple(len(words.weights) for words in held.gists)
    shared = f"{held.found.count} telling words shared, of {words[0]} and {words[1]}"
    return Pairing(one.id, other.id, _strength(held), (ground, held.why, shared))


def _ground(held: Held) -> str | None:
    """Return what speaks for one utterance, None where too little does."""
    if held.one.statement.document == held.other.statement.document:
        return None if held.nested else _in_report(held)
    if held.copied and (held.found.count or held.who >= Company.ALIKE):
        return "aligned in copies of one report"
    if held.one.family == held.other.family:
        told = held.equal or bars.IN_FAMILY[held.who].passes(held.found)
        return "told in copies of one report" if told else None
    return _apart(held)


def _in_report(held: Held) -> str | None:
    """Return the ground on which one report tells an utterance twice: at its top, and below."""
    found = held.found
    if held.headed and held.starts[1] < TOP and _opening(held):
        return "headline and first sentence of one report"
    if held.forms == {"direct"} and held.starts[0] >= _HEADLINE:
        # two quotations are two utterances, but for the one repeated
        repeated = held.who >= Company.ALIKE and found.both >= _REPEATED
        return "quoted twice in one report" if repeated or _is_part(held) else None
    if held.forms == {"indirect"} and not held.headed:
        # of what is told in running text, each sentence adds something
        return "told twice in one report" if _told_again(held) else None
    in_row = found.neighbours > 1 and found.both >= _IN_ROW and held.who >= Company.IN_OFFICE
    enough = found.count >= (2 if held.headed else _FEWEST_AGAIN) and bars.AT_TOP[held.who].passes(
        found
    )
    if held.starts[0] < TOP and (in_row or enough or _is_part(held)):
        return "summed up at the top of the report"
    least = bars.IN_REPORT if len(held.forms) > 1 else bars.ALIKE_IN_REPORT
    if held.who >= Company.ALIKE and found.count >= _FEWEST_AGAIN and least.passes(found):
        return "told twice in one report"
    return None


def _opening(held: Held) -> bool:
    """Whether a headline and what stands right below it tell the same, by one speaker."""
    if held.who != Company.SAME:
        return False
    return held.silent or bool(held.found.things) or held.found.part >= _HEADLINE_PART


def _told_again(held: Held) -> bool:
    """Whether two sentences in running text report one utterance: most of their words agree."""
    if held.found.count < _FEWEST_AGAIN or held.who < Company.ONE_SIDE:
        return False
    at_top = held.starts[0] < TOP
    return (bars.SUMMED_UP if at_top else bars.TOLD_AGAIN).passes(held.found)


def _apart(held: Held) -> str | None:
    """Return the ground in reports that were written apart."""
    days = gap(held.one, held.other)
    if days is not None and days > ONE_OCCASION:
        return f"recalled {days} days later" if days <= RECALLED and _recalled(held) else None
    return _of_one_time(held, days)


def _of_one_time(held: Held, days: int | None) -> str | None:
    """Return the ground in reports of one time, or of which the time of one is not known."""
    found = held.found
    if _same_words(held):
        return "told in the same words"
    if _too_loose(held) or _came_again(held):
        return None
    if _on_one_day(held):
        return "told of one day"
    undated = bars.BY_ONE_UNDATED if held.who == Company.SAME else bars.UNDATED
    if days is None and not undated.passes(found):
        return None
    if bars.APART[held.who].passes(found) or _by_one(held):
        return "told of one time" if days is not None else "the words agree"
    return None


def _same_words(held: Held) -> bool:
    """Whether the words are the same, or nearly, though they may be few."""
    found = held.found
    several = found.count > 1 or held.equal or "indirect" not in held.forms
    if held.who == Company.SAME and several and bars.IN_FEW_WORDS.passes(found):
        days = at_most_apart(held.one, held.other)
        least = MOTTO_MASS if days is not None else _UNDATED_MASS
        return found.mass >= least or (days is not None and days <= TWO_DAYS)
    if held.equal and found.mass >= _EQUAL_MASS and held.who >= Company.ONE_SIDE:
        return True
    quoted = held.who > Company.TWO and "indirect" not in held.forms
    return quoted and found.things > 1 and bars.QUOTED.passes(found)


def _came_again(held: Held) -> bool:
    """Whether a few quoted words are in reports of two days: a motto that came again."""
    days = at_most_apart(held.one, held.other)
    later = days is not None and days > TWO_DAYS
    return held.forms == {"direct"} and later and held.found.mass < MOTTO_MASS


def _on_one_day(held: Held) -> bool:
    """Whether one speaker's wordings of one day have words in common that are no names."""
    days = apart(held.one, held.other)
    if held.who != Company.SAME or days is None or days > ONE_DAY:
        return False
    found = held.found
    return found.count > 1 and found.things > 0 and bars.ONE_DAY.passes(found)


def _too_loose(held: Held) -> bool:
    """Whether names and words here and there are all that two not surely one speaker share."""
    found = held.found
    scattered = held.who <= Company.IN_OFFICE and found.neighbours < _FEWEST_IN_ROW
    return held.who <= Company.ONE_SIDE and (found.things < _FEWEST_THINGS or scattered)


def _recalled(held: Held) -> bool:
    """Whether a later report goes back to what was said days before, and no phrase came again."""
    if held.who != Company.SAME or not _half_equal(held):
        return False
    first = min(held.one, held.other, key=lambda each: (each.published.latest or "~", each.id))
    told = first.statement.form != "indirect" and "indirect" in held.forms
    return (told and bars.RECOLLECTION.passes(held.found)) or bars.REPRINT.passes(held.found)


def _half_equal(held: Held) -> bool:
    """Whether half the words at least of the one with fewer are in the other as they are."""
    few, many = sorted((words.weights.keys() for words in held.gists), key=len)
    return 2 * len(few & many) >= len(few)


def _by_one(held: Held) -> bool:
    """Whether one speaker's wordings are one in spite of many other words."""
    if held.who != Company.SAME:
        return False
    one, other = held.gists
    found = held.found
    if _is_part(held) or bars.AT_LENGTH.passes(found):
        return True
    if one.cue & other.cue and bars.ONE_ACT.passes(found):
        return True
    if found.things >= _FEWEST_THINGS and bars.WITH_THINGS.passes(found):
        return True
    return found.things > 1 and bars.BESIDE_RUN.passes(found) and run(one, other) >= _RUN


def _is_part(held: Held) -> bool:
    """Whether one speaker's short wording is a part of the longer, or reports a quotation."""
    if held.who != Company.SAME:
        return False
    told = held.forms == {"direct", "indirect"} and bars.REPORTED.passes(held.found)
    return (told and held.found.count > 1) or held.contained


def _strength(held: Held) -> int:
    found = held.found
    likeness = 70 * found.both + 30 * found.part + min(found.neighbours, 10)
    return round(likeness) + 5 * held.who + 20 * held.equal + 30 * held.copied
