"""The words of a document -> what they say of the state of the talks.

Verbs ("the negotiations had faltered"), what the talks are ("on hold", "stalled talks"), nouns of
state ("little sign of a breakthrough"), and how near the sides are ("far apart").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from parley.extract.talks.being import being
from parley.extract.talks.doing import doing
from parley.extract.talks.frames import Frame, FrameSort, frames_of
from parley.extract.talks.having import having
from parley.extract.talks.reading import Seen, StateReading

__all__ = ["states"]

_READERS: Final[Mapping[FrameSort, Callable[[Seen, int, Frame], StateReading | None]]] = {
    "verb": doing,
    "state": being,
    "noun": having,
    "nearness": being,
}


def states(seen: Seen) -> Iterator[StateReading]:
    """Yield what a document says of the state of the talks, in order of the text.

    What another reading of the same clause tells is left out: "ended without a deal" is one.
    """
    readings = list(_read(seen))
    over = {reading.verb for reading in readings if reading.kind in ("ended", "broken off")}
    told: set[tuple[str, int | None, int]] = set()
    for reading in readings:
        key = (reading.kind, reading.talks, seen.grammar.sentence[reading.row])
        twice = key in told and reading.talks is not None
        told.add(key)
        if not twice and (reading.kind != "no progress" or reading.verb not in over):
            yield reading


def _read(seen: Seen) -> Iterator[StateReading]:
    grammar, known = seen.grammar, frames_of()
    for row, lemma in enumerate(grammar.lemma):
        lower = grammar.lower(row)
        frames = known.get(lemma, ())
        if lower != lemma:
            frames += known.get(lower, ())
        for frame in frames:
            found = _READERS[frame.sort](seen, row, frame)
            if found is not None:
                yield found
                break
