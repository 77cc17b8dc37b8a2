"""Whom a report is held against, and what the two are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pytest

from parley.model import Analysis, Document, Family, Kinship, Story
from parley.reconcile.kinship.story import story
from parley.reconcile.kinship.tracing import trace_copies
from tests.reconcile.kinship.telling import INDEPENDENT, ORIGINAL, REWRITTEN, report


class Shelf:
    """Two reports of which the first was touched, and what leads from it to the second."""

    def __init__(self, one: Analysis, other: Analysis, *, by_text: bool, by_story: bool) -> None:
        self.reports: Mapping[str, Analysis] = {both.document.id: both for both in (one, other)}
        self.first, self.second = one.document.id, other.document.id
        self.by_text, self.by_story = by_text, by_story
        self.found: Sequence[Kinship] = ()

    def touched(self) -> Sequence[str]:
        return [self.first]

    def copies(self, document: str) -> Sequence[str]:
        return [document]

    def near(self, document: str) -> Sequence[str]:
        return [self.second] if self.by_text and document == self.first else []

    def akin(self, document: str) -> Sequence[str]:
        return [self.second] if self.by_story and document == self.first else []

    def story(self, document: str) -> Story | None:
        return story(self.reports[document])

    def report(self, document: str) -> Analysis | None:
        return self.reports[document]

    def link(self, document: str, kinships: Sequence[Kinship]) -> None:
        assert document == self.first
        self.found = kinships

    def hanging_together(self) -> Iterable[Shelf]:
        return ()

    @property
    def documents(self) -> Sequence[str]:
        return ()

    @property
    def kinships(self) -> Sequence[Kinship]:
        return ()

    def settle(self, together: Sequence[str], found: Sequence[Family]) -> None:
        raise AssertionError(f"{together} hang together in {found}")


@pytest.mark.parametrize(
    ("other", "by_text", "by_story", "score", "kind"),
    [
        (REWRITTEN, True, False, 0.9, "near"),
        (REWRITTEN, False, True, 0.9, "near"),
        (REWRITTEN, True, True, 0.3, "rewrite"),
        (REWRITTEN, True, True, None, "rewrite"),
        (INDEPENDENT, True, True, 0.3, "near"),
        (INDEPENDENT, True, True, None, None),
        (REWRITTEN, False, False, 0.9, None),
    ],
    ids=[
        "a band of text leads to a near copy",
        "a story leads to one as well",
        "little word for word, the rest told again",
        "nothing word for word",
        "a good part word for word, the rest its own",
        "nothing in common but the event",
        "nothing leads there",
    ],
)
def test_what_two_reports_are_called(
    other: str, by_text: bool, by_story: bool, score: float | None, kind: str | None
) -> None:
    def near(one: Document, two: Document) -> Kinship | None:
        first, second = sorted((one.id, two.id))
        return None if score is None else Kinship(first, second, "near", score, (score, score))

    pair = report("r", ORIGINAL), report("c", other)
    shelf = Shelf(*pair, by_text=by_text, by_story=by_story)
    trace_copies(shelf, near)
    assert [kinship.kind for kinship in shelf.found] == ([] if kind is None else [kind])
