"""How the case tables write an event down: trigger, category, modality, and who to whom."""

from __future__ import annotations

from typing import NamedTuple

from parley.model import Event
from tests.parsing import claims_in

__all__ = ["Told", "events_in", "told_in"]


class Told(NamedTuple):
    """An event in short."""

    trigger: str
    category: str
    modality: str


def events_in(text: str) -> list[Event]:
    """Return the events of a text, in order."""
    return claims_in(Event, text, "2031-05-14")


def told_in(text: str) -> list[Told]:
    """Return every event of a text in short."""
    return [Told(one.trigger.quote, one.category, one.modality) for one in events_in(text)]
