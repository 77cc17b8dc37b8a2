"""One event in all its reports, with what they tell differently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.events import Category, Modality
from parley.model.ids import identify
from parley.model.support import Support

__all__ = ["Detail", "DetailKind", "Happening", "Version"]

DetailKind = Literal["day", "place", "actor", "recipient", "modality", "figure"]


@dataclass(frozen=True, slots=True)
class Version:
    """One way in which a detail is told, and the events (claim ids) that tell it so."""

    value: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """Something that the reports of a happening tell differently: two versions or more."""

    kind: DetailKind
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event in its reports: `events` are the claim ids, sorted.

    `earliest` and `latest` are ISO days between which it happened (or is to), None where nothing
    tells. `modality` is that of the latest report that tells; `actors`, `recipients` and `place`
    are names as printed most often. `happening` of one single event is not stored: the event stands
    for itself.
    """

    id: str
    category: Category
    action: str
    modality: Modality
    events: tuple[str, ...]
    earliest: str | None
    latest: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    details: tuple[Detail, ...]
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(smallest_event: str) -> str:
        """Return the id: that of its smallest event."""
        return identify("happening", smallest_event)
