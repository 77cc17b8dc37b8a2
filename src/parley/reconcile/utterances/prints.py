"""Statements and their pairings -> prints: what copies of one report give in the same words.

Sixty copies of a report that quote one man are one print of his words, and pair as one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from parley.model import Pairing, Spoken
from parley.reconcile.utterances.words import gist

__all__ = ["Prints"]

Key = tuple[str, tuple[str, ...], tuple[str, ...], int]


class Prints:
    """Prints by name, that is the id of their first statement, and how they pair.

    `members` are the statements of each, `reports` the reports in which they stand; `paired` the
    prints with which it pairs anywhere, `beside` those with which it pairs in one report; `starts`
    is where it stands nearest to the top of a report, in letters.
    """

    def __init__(self, known: Mapping[str, Spoken], pairings: Iterable[Pairing]) -> None:
        """Put statements together, and their pairings."""
        names = _named(known)
        self.members: dict[str, list[Spoken]] = defaultdict(list)
        self.reports: dict[str, set[str]] = defaultdict(set)
        self.starts: dict[str, int] = {}
        for one in sorted(known):
            start = known[one].statement.content[0].start
            self.starts[names[one]] = min(start, self.starts.get(names[one], start))
            self.members[names[one]].append(known[one])
            self.reports[names[one]].add(known[one].statement.document)
        self.paired: dict[str, set[str]] = defaultdict(set)
        self.beside: dict[str, set[str]] = defaultdict(set)
        self._strengths: dict[tuple[str, str], int] = {}
        for edge in pairings:
            ends = names[edge.one], names[edge.other]
            if ends[0] != ends[1]:
                within = len({known[end].statement.document for end in (edge.one, edge.other)}) == 1
                self._pair(min(ends), max(ends), edge.strength, within=within)

    def _pair(self, one: str, other: str, strength: int, *, within: bool) -> None:
        self._strengths[one, other] = max(self._strengths.get((one, other), 0), strength)
        for end, far in ((one, other), (other, one)):
            self.paired[end].add(far)
            if within:
                self.beside[end].add(far)

    def surest_first(self) -> list[tuple[str, str]]:
        """Return the pairs of prints, those with the strongest pairing first."""
        return sorted(self._strengths, key=lambda ends: (-self._strengths[ends], ends))


def _named(known: Mapping[str, Spoken]) -> dict[str, str]:
    """Return the name of the print of each statement.

    Words that a report gives twice are two prints, told apart by their order in the report.
    """
    seen: Counter[tuple[str, Key]] = Counter()
    first: dict[Key, str] = {}
    keys: dict[str, Key] = {}
    for name in sorted(known, key=lambda each: (known[each].statement.content[0].start, each)):
        one = known[name]
        speakers = tuple(speaker.name for speaker in one.statement.speakers)
        key = (one.family, gist(one.statement).bare, speakers, 0)
        place = (one.statement.document, key)
        key = (*key[:3], seen[place])
        seen[place] += 1
        first[key] = min(first.get(key, name), name)
        keys[name] = key
    return {name: first[key] for name, key in keys.items()}
