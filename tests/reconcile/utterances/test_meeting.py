"""Which statements of a record are held against each other, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

import pytest

from parley.model import Pairing, Spoken, Utterance
from parley.reconcile.utterances import meeting
from parley.reconcile.utterances.entries import keys
from parley.reconcile.utterances.meeting import bring_together
from tests.reconcile.utterances.saying import say

LOCKS = "The locks stay shut until the last barge has been paid for"
SAID = (
    say(LOCKS, report="d-1"),
    say("the locks would remain closed until all barges had been paid for", report="d-2"),
    say("Nobody pays a toll twice on the river of our fathers", report="d-2", at=2000),
    say("The locks stay shut until the barges are paid for", report="d-3", day="2031-03-05"),
    say("nobody would pay the toll on the river twice", report="d-3", at=2000),
)


class Shelf:
    """Statements by report, some of them touched in an order; what is linked stands in `links`."""

    def __init__(
        self, touched: Sequence[str], *, copies: Sequence[str] = (), gone: Sequence[str] = ()
    ) -> None:
        self._touched, self._copies, self._gone = touched, copies, gone
        self.links: dict[str, list[tuple[Pairing, str, str]]] = {}

    def touched(self) -> Sequence[str]:
        return self._touched

    def statements(self, document: str) -> Mapping[str, Spoken]:
        return {one.id: one for one in SAID if one.statement.document == document}

    def spoken(self, statements: Iterable[str]) -> Mapping[str, Spoken]:
        asked = set(statements) - set(self._gone)
        return {one.id: one for one in SAID if one.id in asked}

    def met(self, document: str) -> Sequence[tuple[str, str, str]]:
        return [
            (mine, other.id, other.statement.document)
            for mine, one in self.statements(document).items()
            for other in SAID
            for key in keys(other.statement)
            if other.id != mine and key in keys(one.statement)
        ]

    def is_first_copy(self, document: str) -> bool:
        return document not in self._copies

    def link(self, document: str, pairings: Sequence[tuple[Pairing, str, str]]) -> None:
        self.links[document] = list(pairings)

    def hanging_together(self) -> Iterable[meeting.Together]:
        return ()

    def settle(self, together: Sequence[str], found: Sequence[Utterance]) -> None:
        raise AssertionError(f"nothing hangs together here: {together}, {found}")

    def ends(self, document: str) -> list[tuple[str, str]]:
        return sorted((pairing.one, pairing.other) for pairing, _, _ in self.links[document])


def between(*pairs: tuple[int, int]) -> list[tuple[str, str]]:
    return sorted((min(ends), max(ends)) for a, b in pairs for ends in [(SAID[a].id, SAID[b].id)])


EXPECTED = {
    "d-1": between((0, 1), (0, 3)),
    "d-2": between((0, 1), (1, 3), (2, 4)),
    "d-3": between((0, 3), (1, 3), (2, 4)),
}


@pytest.mark.parametrize("order", list(permutations(EXPECTED)))
@pytest.mark.parametrize("kept", [1, 65536])
def test_each_report_has_all_its_pairings_in_any_order(
    order: tuple[str, ...], kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meeting, "_OUTLINES_KEPT", kept)
    shelf = Shelf(order)
    bring_together(shelf)
    assert {document: shelf.ends(document) for document in EXPECTED} == EXPECTED


def test_one_report_alone_meets_those_that_were_not_touched() -> None:
    shelf = Shelf(["d-2"])
    bring_together(shelf)
    assert {document: shelf.ends(document) for document in shelf.links} == {"d-2": EXPECTED["d-2"]}


def test_each_pairing_comes_with_the_reports_of_its_ends() -> None:
    shelf = Shelf(["d-1", "d-2"])
    bring_together(shelf)
    reports = {one.id: one.statement.document for one in SAID}
    found = [link for links in shelf.links.values() for link in links]
    assert found
    assert all(link[1:] == (reports[link[0].one], reports[link[0].other]) for link in found)


def test_a_copy_to_the_letter_meets_only_what_it_copies() -> None:
    shelf = Shelf(["d-1", "d-2", "d-3"], copies=["d-3"])
    bring_together(shelf)
    assert shelf.ends("d-3") == []
    assert shelf.ends("d-1") == between((0, 1))


def test_what_is_gone_meets_nothing() -> None:
    shelf = Shelf(["d-1"], gone=[SAID[1].id])
    bring_together(shelf)
    assert shelf.ends("d-1") == between((0, 3))
