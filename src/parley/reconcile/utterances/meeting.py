"""The statements of the reports that a run touched -> utterances of all that hangs together.

Each is held against those that share a key with it, and against no others; a verdict depends on the
two alone, so the order of reading leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from parley.model import Pairing, Spoken, Utterance
from parley.reconcile.utterances.pairing import pair
from parley.reconcile.utterances.utterances import utterances

__all__ = ["Ledger", "bring_together"]


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

    def met(self, statement: str) -> Sequence[tuple[str, str]]:
        """Return what shares a key with a statement: ids and their documents, by id."""

    def is_first_copy(self, document: str) -> bool:
        """Whether no report of a smaller id prints the same words."""

    def link(self, document: str, pairings: Sequence[tuple[Pairing, str, str]]) -> None:
        """Keep the pairings of a report, each with the documents of its ends; it is done."""

    def hanging_together(self) -> Iterable[Together]:
        """Yield what hangs together around what was touched, until `settle` leaves none."""

    def settle(self, together: Sequence[str], found: Sequence[Utterance]) -> None:
        """Store the utterances among statements that hang together, in place of earlier ones."""


def bring_together(ledger: Ledger) -> None:
    """Redo the pairings and utterances of the reports that were touched."""
    known: dict[tuple[str, str], Pairing | None] = {}
    for document in ledger.touched():
        ledger.link(document, _pairings(ledger, document, known))
    for together in ledger.hanging_together():
        found = utterances(together.statements, together.pairings)
        ledger.settle([one.id for one in together.statements], found)


def _pairings(
    ledger: Ledger, document: str, known: dict[tuple[str, str], Pairing | None]
) -> list[tuple[Pairing, str, str]]:
    """Return the pairings of a report's statements; each pair of a run is looked at once."""
    meeting: dict[tuple[str, str], tuple[Spoken, Spoken]] = {}
    for one in ledger.statements(document).values():
        for identifier, where in ledger.met(one.id):
            other = ledger.statements(where).get(identifier)
            if other is not None and _may_meet(ledger, one, other):
                first, second = sorted((one, other), key=lambda spoken: spoken.id)
                meeting[first.id, second.id] = first, second
    found = []
    for ends, (first, second) in meeting.items():
        if ends in known:
            pairing = known.pop(ends)
        else:
            pairing = known[ends] = pair(first, second)
        if pairing is not None:
            found.append((pairing, first.statement.document, second.statement.document))
    return found


def _may_meet(ledger: Ledger, one: Spoken, other: Spoken) -> bool:
    """Whether two statements are held against each other.

    Those of a copy to the letter meet only what it copies: else a report that a hundred papers
    print would meet itself ten thousand times.
    """
    return other.id in one.copies or all(
        ledger.is_first_copy(each.statement.document) for each in (one, other)
    )
