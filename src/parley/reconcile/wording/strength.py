"""Two aligned wordings -> where one says it more strongly than the other.

Words on one scale ("unlikely", "impossible"; "some", "all") beside words that answer to each other,
and what stands before a verb ("may sign", "will sign"). What is denied is left alone: "cannot" and
"will not" refuse alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference, Spoken
from parley.reconcile.spelling import plain
from parley.reconcile.wording.aligning import Alignment, Stretch
from parley.reconcile.wording.denials import Denial, denied
from parley.reconcile.wording.senses import base
from parley.reconcile.wording.words import Telling

__all__ = ["cued", "strengths"]

_BACK: Final = 5
"""How many words before a verb may say how surely it comes."""


@dataclass(frozen=True, slots=True)
class _Scale:
    name: str
    apart: int
    counting: bool
    rungs: Mapping[str, int]
    """On which rung a word stands, from 0."""
    of: frozenset[str]
    """What must follow such a word, as base forms; anything where there is none."""


@cache
def _scales() -> tuple[_Scale, ...]:
    return tuple(
        _Scale(
            entry["name"],
            entry["apart"],
            entry.get("counting", False),
            {word: at for at, rung in enumerate(entry["rungs"]) for word in rung.split()},
            frozenset(base(word) for word in entry.get("of", "").split()),
        )
        for entry in load("wording")["scale"]
    )


def strengths(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> Iterator[Difference]:
    """Yield where the wordings differ in strength."""
    told: set[int] = set()
    for scale in _scales():
        for place, at in _on(scale, alignment, one, other):
            if place not in told:
                told.add(place)
                yield _difference(alignment, (place, place), (at, at), f" ({scale.name})")
    for place, at in sorted(alignment.pairs.items()):
        if not alignment.agreeing(place) or not alignment.parallel((place, place), (at, at)):
            continue
        if denied(one, place) or denied(other, at):
            continue
        mine, theirs = _modal(alignment.one, place), _modal(alignment.other, at)
        if mine and theirs and _apart(mine[0], theirs[0]):
            yield _difference(alignment, (mine[1], place), (theirs[1], at))


def cued(one: Spoken, other: Spoken) -> Iterator[Difference]:
    """Yield where the same is "suggested" by the one cue and "demanded" by the other."""
    cues = one.statement.cue, other.statement.cue
    if cues[0] is None or cues[1] is None:
        return
    lows = [re.findall(r"[^\W\d_]+", plain(cue.quote)) for cue in cues if cue is not None]
    if any(low in _group("denying") for words in lows for low in words):
        return
    for scale in _scales():
        rungs = [{scale.rungs[low] for low in words if low in scale.rungs} for words in lows]
        apart = len(rungs[0]) == len(rungs[1]) == 1 and rungs[0] != rungs[1]
        if apart and scale.name in _group("cued"):
            reason = "the one cue says it more strongly than the other"
            yield Difference("strength", (cues[0],), (cues[1],), f"{reason} ({scale.name})")
            return


@cache
def _group(key: str) -> frozenset[str]:
    words: str = load("wording")["cues"][key]
    return frozenset(words.split())


def _on(
    scale: _Scale, alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> Iterator[tuple[int, int]]:
    """Yield the places of words so far apart on one scale that stand in one place."""
    mine, theirs = _rungs(scale, alignment.one), _rungs(scale, alignment.other)
    for place, rung in mine.items():
        if any(other_rung == rung for other_rung in theirs.values()):
            continue
        for at, other_rung in theirs.items():
            if abs(rung - other_rung) < scale.apart or other_rung in mine.values():
                continue
            if denied(one, place) or denied(other, at):
                continue
            if _follows(scale, alignment, place, at) and _in_one_place(
                alignment, place, at, counting=scale.counting
            ):
                yield place, at
                break


def _follows(scale: _Scale, alignment: Alignment, place: int, at: int) -> bool:
    """Whether what a scale tells of ("consider", "meet": a demand) follows in either wording."""
    if not scale.of:
        return True
    sides = (alignment.one, place), (alignment.other, at)
    return all(
        any(word.base in scale.of for word in telling.words[first + 1 : first + 1 + _BACK])
        for telling, first in sides
    )


def _rungs(scale: _Scale, telling: Telling) -> dict[int, int]:
    rungs = scale.rungs
    return {word.place: rungs[word.low] for word in telling.words if word.low in rungs}


def _in_one_place(alignment: Alignment, place: int, at: int, *, counting: bool) -> bool:
    if alignment.pairs.get(place, at) != at:
        return False
    mine, theirs = _next(alignment.one, place), _next(alignment.other, at)
    beside = mine is not None and alignment.agreeing(mine) and alignment.pairs[mine] == theirs
    if counting:
        return beside and alignment.around((place, place), (at, at)) >= 1
    return beside or alignment.parallel((place, place), (at, at))


def _next(telling: Telling, place: int) -> int | None:
    """Return the next word that is not small, in the same clause and not far."""
    for word in telling.words[place + 1 : place + 4]:
        if word.clause != telling.words[place].clause:
            return None
        if not word.small:
            return word.place
    return None


@cache
def _modals() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Return the names of what stands before verbs and their words, the most telling first."""
    lexicon = load("wording")["modal"]
    return tuple(
        (name, tuple(tuple(one.split()) for one in lexicon[name]))
        for name in ("must", "ready", "hope", "try", "should", "may", "will")
    )


@cache
def _beginning() -> Mapping[str, Sequence[tuple[int, str, tuple[str, ...]]]]:
    """Return by first words the phrases that stand before verbs, with their rank and name."""
    found: dict[str, list[tuple[int, str, tuple[str, ...]]]] = {}
    for rank, (name, phrases) in enumerate(_modals()):
        for phrase in phrases:
            found.setdefault(phrase[0], []).append((rank, name, phrase))
    return found


@cache
def _standing_before() -> frozenset[str]:
    return frozenset(part for _, phrases in _modals() for phrase in phrases for part in phrase)


@cache
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in load("wording")["modal"]["pairs"])


def _apart(one: str, other: str) -> bool:
    return frozenset((one, other)) in _pairs()


def _modal(telling: Telling, place: int) -> tuple[str, int] | None:
    """Return what stands before a verb, and where it begins; None where nothing does."""
    words = telling.words
    first = place
    while first > 0 and place - first < _BACK:
        before = words[first - 1]
        if before.clause != words[place].clause:
            break
        if not (
            before.small
            or set(before.low.split()) <= _standing_before()
            or before.low.endswith("ly")
        ):
            break
        first -= 1
    parts = [(part, word.place) for word in words[first:place] for part in word.low.split()]
    lows = tuple(part for part, _ in parts)
    found = [
        (rank, -at, name)
        for n, (part, at) in enumerate(parts)
        for rank, name, phrase in _beginning().get(part, ())
        if lows[n : n + len(phrase)] == phrase
    ]
    if not found:
        return None
    _, back, name = min(found)
    return _softened(telling, first, -back) or (name, -back)


def _softened(telling: Telling, first: int, at: int) -> tuple[str, int] | None:
    """Return the "may" before what else stands before a verb: "may have to" is no "must"."""
    may = dict(_modals())["may"]
    return next(
        (("may", word.place) for word in telling.words[first:at] if (word.low,) in may), None
    )


def _difference(alignment: Alignment, mine: Stretch, theirs: Stretch, of: str = "") -> Difference:
    return Difference(
        "strength",
        alignment.one.spans(*mine),
        alignment.other.spans(*theirs),
        f"the one says it more strongly than the other{of}",
    )
