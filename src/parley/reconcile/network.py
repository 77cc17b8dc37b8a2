"""The names that a run touched -> their actors, and nothing else done again.

Three rounds over the touched names: what the record holds of each, and where it meets others; what
it is to those whom it meets; then, for all that hangs together with it, who is one actor. Each
round depends on nothing but what is recorded, so the order of reading leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Protocol

from parley.model import Actor, Alias, Tally, Verdict
from parley.reconcile.actors import Gathered, actor
from parley.reconcile.aliases import Aliases
from parley.reconcile.gathering import gather
from parley.reconcile.places import opposite, places
from parley.reconcile.verdicts import Seen
from parley.reconcile.weighing import weigh

__all__ = ["Ledger", "bring_up_to_date"]

_EVERYTHING: Final = Seen(words=2, company=1, companions=2)


class Ledger(Protocol):
    """What a record keeps of names; its writer offers it."""

    def touched(self) -> Iterable[str]:
        """Yield the keys to look at again, sorted."""

    def tally(self, keys: Sequence[str]) -> Tally | None:
        """Return what stands under these keys together, None where nothing does any more."""

    def place(self, key: str, tally: Tally | None, places: Sequence[str]) -> None:
        """Keep the tally of a name and the places where it meets others; None forgets it."""

    def placed(self, key: str) -> Tally | None:
        """Return the tally that `place` kept."""

    def met(self, key: str, places: Sequence[str]) -> Sequence[Tally]:
        """Return the tallies of the other names at these places, sorted by key."""

    def together(self, one: str, other: str) -> int:
        """Return how many reports hold both names."""

    def shared_marks(self, one: str, other: str) -> tuple[int, int]:
        """Return how many marks both names have in different reports: of words, of company."""

    def companions(self, one: str, other: str) -> int:
        """Return how many persons speak in a report with the one and in one with the other."""

    def judge(self, key: str, verdicts: Sequence[Verdict]) -> None:
        """Keep the verdicts on a name in place of earlier ones; who is concerned is touched."""

    def hanging_together(self) -> Iterable[tuple[Mapping[str, Tally], Sequence[Verdict]]]:
        """Yield the touched names with all that verdicts connect them to, and the verdicts."""

    def first(self, keys: Sequence[str]) -> tuple[str, int] | None:
        """Return the smallest statement under these keys, and which of its speakers is meant."""

    def replace(self, keys: Sequence[str], borne: Sequence[tuple[Sequence[str], Actor]]) -> None:
        """Store actors with their keys in place of those of `keys`, which are touched no more."""


def bring_up_to_date(ledger: Ledger, aliases: Sequence[Alias] = ()) -> None:
    """Redo the actors of the names that were touched; `aliases` are those of a profile."""
    named = Aliases(aliases)
    for key in ledger.touched():
        tally = ledger.tally((key,))
        ledger.place(key, tally, _places(tally, named) if tally is not None else ())
    weighed: dict[tuple[str, str], Verdict | None] = {}
    for key in ledger.touched():
        ledger.judge(key, _verdicts(ledger, key, named, weighed))
    for tallies, verdicts in ledger.hanging_together():
        ledger.replace(sorted(tallies), _actors(ledger, tallies, verdicts))


def _places(tally: Tally, aliases: Aliases) -> tuple[str, ...]:
    """Return where a name meets others, those with whom a profile makes it one among them."""
    return tuple(sorted({*places(tally), *aliases.places(tally)}))


def _verdicts(
    ledger: Ledger,
    key: str,
    aliases: Aliases,
    weighed: dict[tuple[str, str], Verdict | None],
) -> list[Verdict]:
    """Return the verdicts on a name and those it meets; each pair of a run is weighed once."""
    tally = ledger.placed(key)
    if tally is None:
        return []
    there = sorted(
        place for mine in _places(tally, aliases) if (place := opposite(mine)) is not None
    )
    found = []
    for other in ledger.met(key, there):
        pair = min(key, other.key), max(key, other.key)
        if pair in weighed:
            verdict = weighed.pop(pair)
        else:
            first, second = sorted((tally, other), key=lambda one: one.key)
            given = aliases.verdict(first, second)
            verdict = weighed[pair] = given or _verdict(ledger, first, second)
        if verdict is not None:
            found.append(verdict)
    return found


def _verdict(ledger: Ledger, one: Tally, other: Tally) -> Verdict | None:
    # only what is alike by name is worth a look at the reports
    if weigh(one, other, _EVERYTHING) or weigh(one, other, Seen()):
        return weigh(one, other, _seen(ledger, one, other))
    return None


def _seen(ledger: Ledger, one: Tally, other: Tally) -> Seen:
    rare, usual = sorted((one, other), key=lambda tally: (tally.documents, tally.key))
    pair = rare.key, usual.key
    company = ledger.companions(*pair) if rare.families == 1 and rare.key[0] == "p" else 0
    return Seen(ledger.together(*pair), *ledger.shared_marks(*pair), company)


def _actors(
    ledger: Ledger, tallies: Mapping[str, Tally], verdicts: Sequence[Verdict]
) -> list[tuple[list[str], Actor]]:
    gathered: dict[str, Gathered] = {}
    for group in gather(tallies, verdicts):
        parts = {key: tallies[key] for key in group.keys}
        whole = ledger.tally(group.keys) if len(parts) > 1 else parts[group.head]
        if whole is None:
            continue
        one = Gathered(group, whole, parts, ledger.first(group.keys))
        if one.is_somebody:
            gathered[group.head] = one
    return [(one.group.keys, actor(one, gathered)) for one in gathered.values()]
