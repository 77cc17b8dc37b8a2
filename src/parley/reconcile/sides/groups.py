"""Common nouns for who negotiates -> one key for each kind: "the banks", "bankers", "the gunmen".

Not every party has a name of its own. People of one kind are one, under all their nouns; so is the
body that stands for them ("the 11-bank advisory committee", then "the committee"). "The government"
is that of the one state of which the reports speak, where they speak of one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

from parley.model import MemberRelation
from parley.reconcile.sides.bodies import Bodies
from parley.reconcile.sides.reading import Printed, group_nouns, is_state_office, listed
from parley.reconcile.spelling import plain, sound
from parley.reconcile.stems import singular, stem

__all__ = ["GOVERNMENT", "GROUP", "Grouped", "Groups"]

GROUP: Final = "group "
"""How the key of a group begins."""
_GOVERNMENT: Final = "government"
GOVERNMENT: Final = f"{GROUP}{_GOVERNMENT}"
"""The key of a government whose state no report names."""
_ARMED: Final = ("captors", "rebels")
"""The kinds of people who are of the one movement that the reports name, if they name one."""
_FEWEST: Final = 3
_CLEARLY: Final = 4
"""The one state of the case is named so often at least, and so many times as often as the next."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """The key of a group, what a name is to it, and the noun that tells."""

    key: str
    relation: MemberRelation
    noun: str


class Groups:
    """The groups of a case."""

    def __init__(
        self, named: Iterable[Printed], bodies: Bodies, counts: Mapping[str, Counter[str]]
    ) -> None:
        """`named` are names without bodies, as read; `counts` tell bodies by report."""
        all_named = list(named)
        self._kinds = {kind for read in all_named if (kind := _kind(read.beside)[0])}
        self._standing = _standing(all_named)
        every = set(chain.from_iterable(counts.values()))
        self._state = _home([Counter(_of_states(keys, bodies)) for keys in counts.values()])
        armed = {key for key in every if key not in bodies.states and _is_armed(key)}
        self._armed = min(armed) if len(armed) == 1 else ""
        own = set(self._state.split())
        keys = (bodies.key(one.title(), "").split() for one in listed("houses"))
        self._houses = {frozenset(key) - own for key in keys}

    def of(self, read: Printed) -> Grouped | None:
        """Return the group that words without a body name, None for nobody's."""
        kind, noun = _kind(read.beside)
        if not kind:
            noun = next((word for word in read.beside if word in self._standing), "")
            kind = self._standing.get(noun, "")
        if not kind and self._state and _is_of_the_state(read.beside):
            return Grouped(self._state, "speaks for", read.beside[-1])
        if not kind:
            return None
        return Grouped(self._key(kind), _relation(read.beside, noun), noun)

    def of_people(self, read: Printed) -> Grouped | None:
        """Return the group that words name, the government aside, whose people may be another's."""
        group = self.of(read)
        return None if group is None or group.noun in listed("itself") else group

    def of_title(self, role: str) -> str:
        """Return the key of the armed group that "Commander" can lead, "" for none."""
        kinds = [kind for kind in _ARMED if kind in self._kinds]
        return self._key(kinds[0]) if kinds and plain(role) in listed("of_arms") else ""

    def _key(self, kind: str) -> str:
        named = {_GOVERNMENT: self._state, **dict.fromkeys(_ARMED, self._armed)}.get(kind, "")
        return named or GROUP + kind

    def is_house(self, key: str) -> bool:
        """Tell whether a body is what only a state has, in reports that speak of one state."""
        words = frozenset(key.split()) - set(self._state.split())
        return bool(self._state) and words in self._houses

    @property
    def state(self) -> str:
        """The one state of the case, "" where reports speak of none or of several."""
        return self._state


def _is_armed(key: str) -> bool:
    """Tell whether a body is one under arms by the words of its key."""
    return not _armed().isdisjoint(key.split())


@cache
def _armed() -> frozenset[str]:
    return frozenset(sound(stem(word)) for word in listed("armed"))


def _of_states(keys: Counter[str], bodies: Bodies) -> dict[str, int]:
    return {key: count for key, count in keys.items() if key in bodies.states}


def _home(reports: Sequence[Counter[str]]) -> str:
    """Return the state at home in all reports, "" where they speak of none or of several.

    It is named far more often than any other; or it is the only one of some reports, and of half
    as many reports or more none other is named.
    """
    often: Counter[str] = Counter()
    for states in reports:
        often.update(states)
    first = _only(often, _FEWEST)
    alone = _only(Counter(min(states) for states in reports if len(states) == 1), 1)
    named = Counter(state for states in reports for state in states)
    foreign = max((named[state] for state in named if state != alone), default=0)
    enough = len(reports) >= _FEWEST and foreign < max(2, named[alone] / 2)
    return first or (alone if enough else "")


def _only(states: Mapping[str, int], fewest: int) -> str:
    """Return the state that has so many at least, and far more than any other; "" for none."""
    ranked = sorted(states, key=lambda state: (-states[state], state))
    if not ranked:
        return ""
    second = states[ranked[1]] if len(ranked) > 1 else 0
    return ranked[0] if states[ranked[0]] >= max(fewest, _CLEARLY * second) else ""


def _is_of_the_state(beside: Sequence[str]) -> bool:
    """Tell whether words name an office or house that only a state has, whosesoever it is."""
    words = tuple(word for word in beside if word not in ("the", "a", "an"))
    if words[:1] == ("our",) or set(words) & listed("near"):
        return False
    if "president" in words:
        return words == ("president",)  # "its president" can be a bank's
    return is_state_office(words) or " ".join(words) in listed("houses")


def _kind(beside: Sequence[str]) -> tuple[str, str]:
    """Return the kind of the first noun that tells one, and the noun; none behind "with", "at"."""
    for word in beside:
        if word in listed("behind"):
            break
        kind = group_nouns().get(singular(word))
        if kind is not None:
            return kind, word
    return "", ""


def _standing(named: Iterable[Printed]) -> Mapping[str, str]:
    """Return the nouns of bodies that stand for a group, each for one: "committee"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for read in named:
        kind, noun = _kind(read.beside)
        if kind and kind != _GOVERNMENT:
            for word in read.beside:
                if word in listed("standing") and word != noun:
                    found[word].add(kind)
    return {word: min(kinds) for word, kinds in found.items() if len(kinds) == 1}


def _relation(beside: Sequence[str], noun: str) -> MemberRelation:
    """Return what a name is to the group: itself, or somebody who speaks for it or is near."""
    words = set(beside) - {noun}
    if words & listed("near") and not words & listed("standing"):
        return "near"
    spoken = words & listed("speaks") - listed("standing")
    return "speaks for" if spoken or words & {"one", "of"} else "itself"
