"""Two statements -> whether they are given to different speakers.

Only what cannot be one is told apart: two persons whose surnames are unlike, two
firms, or two countries. An
office for a name, a body for its spokesman and a spelling are one speaker in other words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference, Span, Speaker, Spoken, Statement
from parley.reconcile.affiliation import country_of
from parley.reconcile.spelling import Likeness, compare, plain
from parley.reconcile.wording.senses import base

__all__ = ["speakers"]

_OWN: Final = 2
"""Words with a capital in the name of a firm."""


def speakers(one: Spoken, other: Spoken) -> tuple[Difference, ...]:
    """Return the difference in speakers, if there surely is one."""
    mine, theirs = one.statement.speakers, other.statement.speakers
    if len(mine) != 1 or len(theirs) != 1:
        return ()
    if one.actors[0] is not None and one.actors[0] in other.actors:
        return ()
    if _seconds(one.statement) or _seconds(other.statement):
        return ()
    if not _apart(mine[0], theirs[0], _names(one), _names(other)):
        return ()
    return (
        Difference(
            "speaker",
            _evidence(mine[0]),
            _evidence(theirs[0]),
            f"given to another speaker: {mine[0].name} / {theirs[0].name}",
        ),
    )


@cache
def _seconding() -> frozenset[str]:
    words: str = load("wording")["cues"]["seconding"]
    return frozenset(base(word) for word in words.split())


def _seconds(statement: Statement) -> bool:
    """Whether one says what another has said before: "confirmed", "agreed"."""
    cue = statement.cue.quote if statement.cue else ""
    return any(base(word) in _seconding() for word in plain(cue).split())


def _evidence(speaker: Speaker) -> tuple[Span, ...]:
    return (speaker.evidence,) if speaker.evidence is not None else ()


def _names(spoken: Spoken) -> tuple[str, ...]:
    return (*(spoken.names[0] if spoken.names else ()), spoken.statement.speakers[0].name)


def _apart(one: Speaker, other: Speaker, names: Sequence[str], others: Sequence[str]) -> bool:
    if one.kind == other.kind == "person":
        if not (_printed(one) and _printed(other)):
            return False
        return not any(_alike(left, right) for left in names for right in others)
    if one.kind == other.kind == "organisation" and _firm(one) and _firm(other):
        return not any(_alike(left, right) for left in names for right in others)
    countries = country_of(one.name), country_of(other.name)
    return None not in countries and countries[0] != countries[1]


def _firm(speaker: Speaker) -> bool:
    """Whether a body is named by two words or more of its own, and is no part of a state.

    One word may be short for what many words name, and a state speaks by many names.
    """
    words = speaker.name.split()
    own = [word for word in words if word[:1].isupper() and not word.isupper()]
    states = load("wording")["names"]
    official = {*states["bodies"].split(), *states["features"].split(), *states["states"].split()}
    if len(own) < _OWN or len(own) != len(words) or not _printed(speaker):
        return False
    return not any(word.lower() in official or country_of(word) is not None for word in words)


def _printed(speaker: Speaker) -> bool:
    """Whether the name itself stands beside the cue: who "he" is may be read wrongly."""
    return speaker.evidence is None or _alike(speaker.evidence.quote, speaker.name)


def _alike(one: str, other: str) -> bool:
    """Whether two names of persons may be one: a word of each is alike."""
    left, right = plain(one).split(), plain(other).split()
    return any(compare(a, b) > Likeness.UNLIKE for a in left for b in right)
