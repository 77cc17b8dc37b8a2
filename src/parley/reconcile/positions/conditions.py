"""The conditions of a stance -> the issue of each, and what happened that it names.

"If a single cutter returns" hangs on a return of cutters: that one is announced, or came back, is
what a reader wants to see beside it. Parley says that the words meet, never that it is met.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from parley.model import Category, Condition, Event, Heard, HeldCondition, Told
from parley.reconcile.issues import Issues
from parley.reconcile.positions.likeness import about
from parley.reconcile.utterances.words import Gist, read

__all__ = ["Hangings"]

_MOST: Final = 8
"""Happenings that are named beside one condition."""
_WORDS: Final[frozenset[Category]] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"}
)
_FEWEST_SHARED: Final = 2
"""Words beside the verb that an event shares with a condition, if no name of those in it."""


@dataclass(frozen=True)
class Hangings:
    """What conditions are held against: the issues, and all that happened."""

    heard: Heard
    issues: Issues

    def held(
        self, conditions: Sequence[Condition], since: str | None = None
    ) -> tuple[HeldCondition, ...]:
        """Return the conditions with issue and happenings, in the order of the text.

        What happened before the ISO day `since`, when they were put, is none of theirs.
        """
        return tuple(
            HeldCondition(
                one.kind,
                one.words,
                self.issues.of([one.words.quote]),
                self._happenings(one, since or ""),
            )
            for one in sorted(conditions, key=lambda one: one.words.start)
        )

    def _happenings(self, condition: Condition, since: str) -> tuple[str, ...]:
        """Return what is done or announced by the verb of the condition, with what it names."""
        words = about([condition.words])
        found: dict[str, None] = {}
        for action in words.stems:
            for event in self._deeds.get(action, ()):
                is_over = event.days is not None and event.days[1] < since
                if not is_over and _meet(words, action, event.claim):
                    found[self._home.get(event.id, event.id)] = None
        return tuple(sorted(found)[:_MOST])

    @cached_property
    def _deeds(self) -> Mapping[str, Sequence[Told[Event]]]:
        """Events that happened or are announced, by each stem of their action; no mere words."""
        found: dict[str, list[Told[Event]]] = {}
        for event in self.heard.events.values():
            if event.claim.modality != "denied" and event.claim.category not in _WORDS:
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
