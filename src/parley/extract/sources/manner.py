"""A cue, its source and the mentions -> how it was said and through whom: channel and relays."""

from __future__ import annotations

from typing import NamedTuple

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.channel import channel_of
from parley.extract.sources.relays import relays
from parley.extract.sources.sources import Source
from parley.extract.sources.speakers import Mentions

__all__ = ["Manner", "manner"]


class Manner(NamedTuple):
    """The channel, the relays from the innermost outwards, and why."""

    channel: str | None = None
    via: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def manner(grammar: Grammar, cue: Cue | None, source: Source, mentions: Mentions) -> Manner:
    """Return how a statement was made; nothing for a quotation without a cue."""
    if cue is None:
        return Manner()
    told = channel_of(grammar, cue, source)
    via = relays(grammar, cue, source, mentions)
    reasons = () if told is None else (f"{told.name}: {told.reason}",)
    return Manner(None if told is None else told.name, via, reasons)
