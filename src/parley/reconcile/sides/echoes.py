"""Stances in like words -> for which body somebody speaks whose role names none.

A report says at its head that Veland rejects the text, and below that the government's spokesman
said "we reject the text": he speaks for Veland. Within one report one shared word is enough, in
different ones it takes two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import DocumentHead, Heard, Participant
from parley.reconcile.stems import things

__all__ = ["Echo", "echoes"]

_MOST: Final = 100
"""So many stances of bodies on one word are looked at, the first by id."""
_ELSEWHERE: Final = 2
_ANNOUNCED: Final = ("MOBILIZE", "CONCEDE", "RETREAT", "AGREE", "REJECT", "THREATEN")
"""Categories of what a body decides and its people announce."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A person (an actor's id) takes the stance of a body, as printed in a report of a family."""

    actor: str
    body: str
    document: str
    family: str


@cache
def _common() -> frozenset[str]:
    return frozenset(load("issues")["generic"])


@dataclass(frozen=True, slots=True)
class _Act:
    """What somebody wants or does: of which kind, and about what."""

    kind: str
    who: Participant
    words: frozenset[str]
    report: DocumentHead


def echoes(heard: Heard) -> Iterator[Echo]:
    """Yield who says in own words what a body is said to want, each family of reports once."""
    bodies: defaultdict[tuple[str, str], list[_Act]] = defaultdict(list)
    persons: list[tuple[str, _Act]] = []
    for act in _acts(heard):
        actor = heard.actors.get(heard.bearers.get((act.report.id, act.who.name), ""))
        if actor is not None and actor.kind == "person":
            persons.append((actor.id, act))
        elif act.who.kind in ("organisation", "place", "group"):
            for word in sorted(act.words):
                if len(bodies[act.kind, word]) < _MOST:
                    bodies[act.kind, word].append(act)
    seen: set[Echo] = set()
    for actor_id, act in persons:
        for other in _alike(act, bodies):
            echo = Echo(actor_id, other.who.name, other.report.id, act.report.family)
            if echo not in seen:
                seen.add(echo)
                yield echo


def _acts(heard: Heard) -> Iterator[_Act]:
    for held in heard.stances:
        if held.claim.holder is not None:
            words = _words(span.quote for span in held.claim.content)
            yield _Act(held.claim.kind, held.claim.holder, words, held.report)
    for done in heard.events.values():
        if done.claim.category in _ANNOUNCED:
            words = _words([done.claim.evidence.quote])
            for who in done.claim.actors:
                yield _Act(done.claim.category, who, words - things(who.name), done.report)


def _alike(act: _Act, bodies: Mapping[tuple[str, str], list[_Act]]) -> Iterator[_Act]:
    """Yield the acts of bodies that are of the same kind and about the same."""
    seen: set[int] = set()
    for word in sorted(act.words):
        for other in bodies.get((act.kind, word), ()):
            if id(other) in seen:
                continue
            seen.add(id(other))
            shared = len(act.words & other.words)
            if shared >= (1 if other.report.id == act.report.id else _ELSEWHERE):
                yield other


def _words(texts: Iterable[str]) -> frozenset[str]:
    """Return what texts are about, in the singular, without common words."""
    found = {word for text in texts for word in things(text)}
    return frozenset(found - _common())
