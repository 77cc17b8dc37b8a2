"""The conditions of a stance -> the issue of each, and what happened that it names.

"If a single cutter returns" hangs on a return of cutters: reports of one that came back are what a
reader wants to see beside it. Parley says that the words meet, never that the condition is met.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from parley.model import Condition, Event, Heard, HeldCondition, Told
from parley.reconcile.issues import Issues
from parley.reconcile.positions.likeness import about
from parley.reconcile.utterances.words import Gist, read

__all__ = ["Hangings"]

_MOST: Final = 8
"""Happenings that are named beside one condition."""
_FEWEST_SHARED: Final = 2
"""Words beside the verb that an event shares with a condition, if no name of those in it."""


@dataclass(frozen=True)
class Hangings:
    """What conditions are held against: the issues, and all that happened."""

    heard: Heard
    issues: Issues

    def held(self, conditions: Sequence[Condition]) -> tuple[HeldCondition, ...]:
        """Return the conditions with issue and happenings, in the order of the text."""
        return tuple(
            HeldCondition(
                one.kind, one.words, self.issues.of([one.words.quote]), self._happenings(one)
            )
            for one in sorted(conditions, key=lambda one: one.words.start)
        )

    def _happenings(self, condition: Condition) -> tuple[str, ...]:
        """Return what happened by the verb of the condition, to or by what it names."""
        words = about([condition.words])
        found: dict[str, None] = {}
        for action in words.stems:
            for event in self._happened.get(action, ()):
                if _meet(words, action, event.claim):
                    found[self._home.get(event.id, event.id)] = None
        return tuple(sorted(found)[:_MOST])

    @cached_property
    def _happened(self) -> Mapping[str, Sequence[Told[Event]]]:
        """Events that are told as having happened, by each stem of their action."""
        found: dict[str, list[Told[Event]]] = {}
        for event in self.heard.events.values():
            if event.claim.modality == "happened":
                for word in dict.fromkeys(read(event.claim.action).stems):
                    found.setdefault(word, []).append(event)
        return found

    @cached_property
    def _home(self) -> Mapping[str, str]:
        """The happening to which an event belongs."""
        return {
            event: happening.id for happening in self.heard.happenings for event in happening.events
        }


def _meet(condition: Gist, action: str, event: Event) -> bool:
    """Whether an event shares a thing or a name with a condition, beside what is done."""
    others = condition.weights.keys() - {action}
    names = read(" ".join(one.name for one in (*event.actors, *event.recipients))).weights
    told = read(event.evidence.quote).weights
    return bool(others & names.keys()) or len(others & told.keys()) >= _FEWEST_SHARED
