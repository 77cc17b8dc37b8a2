"""The statements of the reports that a run touched -> utterances of all that hangs together.

Each is held against those that share a key with it, and against no others; a verdict depends on the
two alone, so the order of reading leaves no trace. Most are told apart at a glance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Final, Protocol

from parley.model import Pairing, Spoken, Utterance
from parley.reconcile.utterances.outlines import Outline, may_pair
from parley.reconcile.utterances.pairing import pair
from parley.reconcile.utterances.utterances import utterances

__all__ = ["Ledger", "bring_together"]

_OUTLINES_KEPT: Final = 65536
"""Statements that are known at a glance: some 40 MB, what 4,000 reports tell."""

Linked = tuple[Pairing, str, str]
"""A pairing with the documents of its ends."""


class Together(Protocol):
    """Statements that hang together by pairings, in id order."""

    @property
    def statements(self) -> Sequence[Spoken]:
        """The statements."""

    @property
    def pairings(self) -> Sequence[Pairing]:
        """The pairings among them."""


class Ledger(Protocol):
    """What a record keeps of statements; its writer offers it."""

    def touched(self) -> Sequence[str]:
        """Return the reports whose statements are to be compared, by id; some may be gone."""

    def statements(self, document: str) -> Mapping[str, Spoken]:
        """Return the statements of a report by id, in their order; none for one that is gone."""

    def spoken(self, statements: Iterable[str]) -> Mapping[str, Spoken]:
        """Return these statements by id, but for those that are gone."""

    def met(self, document: str) -> Sequence[tuple[str, str, str]]:
        """Return what shares a key with the statements of a report, a pair once or more often.

        Each is a statement of the report, the other, and the other's document.
        """

    def is_first_copy(self, document: str) -> bool:
        """Whether no report of a smaller id prints the same words."""

    def link(self, document: str, pairings: Sequence[Linked]) -> None:
        """Keep the pairings of a report, each with the documents of its ends; it is done."""

    def hanging_together(self) -> Iterable[Together]:
        """Yield what hangs together around what was touched, until `settle` leaves none."""

    def settle(self, together: Sequence[str], found: Sequence[Utterance]) -> None:
        """Store the utterances among statements that hang together, in place of earlier ones."""


def bring_together(ledger: Ledger) -> None:
    """Redo the pairings and utterances of the reports that were touched."""
    meeting = _Meeting(ledger)
    for document in ledger.touched():
        ledger.link(document, meeting.pairings(document))
    for together in ledger.hanging_together():
        found = utterances(together.statements, together.pairings)
        ledger.settle([one.id for one in together.statements], found)


class _Meeting:
    """The statements of a run held against each other, each pair once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._outlines: dict[str, Outline] = {}
        self._done: set[str] = set()
        self._found: dict[str, list[Linked]] = defaultdict(list)
        """By report, its pairings with reports that are done."""

    def pairings(self, document: str) -> list[Linked]:
        """Return the pairings of a report's statements; asked for once in a run."""
        read = dict(self._ledger.statements(document))
        met = self._met(document, read)
        known = self._at_a_glance({end for ends in met for end in ends}, read)
        near = [
            (one, other)
            for one, other in met
            if one in known and other in known and may_pair(known[one], known[other])
        ]
        read |= self._ledger.spoken({end for ends in near for end in ends if end not in read})
        found = self._found.pop(document, [])
        for one, other in near:
            pairing = pair(read[one], read[other])
            if pairing is not None:
                ends = read[one].statement.document, read[other].statement.document
                found.append((pairing, *ends))
                for end in set(ends) - {document}:
                    self._found[end].append((pairing, *ends))
        self._done.add(document)
        return found

    def _met(self, document: str, own: Mapping[str, Spoken]) -> set[tuple[str, str]]:
        """Return the pairs, the smaller id first, in which statements of a report are to be held.

        Those of a copy to the letter meet only what it copies: else a report that a hundred papers
        print would meet itself ten thousand times.
        """
        first = self._ledger.is_first_copy(document)
        found = set()
        for mine, other, where in self._ledger.met(document):
            if where in self._done or mine not in own:
                continue
            if (first and self._ledger.is_first_copy(where)) or other in own[mine].copies:
                found.add((mine, other) if mine < other else (other, mine))
        return found

    def _at_a_glance(self, statements: set[str], read: dict[str, Spoken]) -> dict[str, Outline]:
        """Return the outlines of statements; what is not known yet is read, and put to `read`."""
        unknown = {one for one in statements if one not in self._outlines}
        read |= self._ledger.spoken({one for one in unknown if one not in read})
        self._outlines |= {one: Outline.of(read[one]) for one in unknown if one in read}
        found = {one: self._outlines[one] for one in statements if one in self._outlines}
        for oldest in list(islice(self._outlines, max(len(self._outlines) - _OUTLINES_KEPT, 0))):
            del self._outlines[oldest]
        return found
