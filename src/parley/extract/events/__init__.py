"""A document's grammar -> its events."""

from parley.extract.events.events import events

__all__ = ["events"]
