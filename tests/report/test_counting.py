"""How many sources there are: named ones by number, unnamed ones as a range."""

from __future__ import annotations

import pytest

from parley.model import Document, Speaker
from parley.report.counting import SourceCount, SourceRange

TEXT = "One official. Another official. Officials. Two aides. He."
REPORT = Document("d", "d", "d", TEXT)


def unnamed(words: str, number: int | None = 1, *, perhaps: bool = False) -> Speaker:
    start = TEXT.index(words)
    span = REPORT.span(start, start + len(words))
    return Speaker(
        words,
        "role",
        "anonymous",
        number,
        introduced=span,
        perhaps=(REPORT.span(0, 12),) if perhaps else (),
    )


ONE, OTHER = unnamed("One official"), unnamed("Another official")
OPEN, AIDES = unnamed("Officials", None), unnamed("Two aides", 2)
HE = unnamed("He", perhaps=True)


@pytest.mark.parametrize(
    ("met", "low", "high"),
    [
        ([("a", "a", ONE)], 1, 1),
        ([("a", "a", ONE), ("a", "a", ONE)], 1, 1),  # brought in by the same words
        ([("a", "a", ONE), ("a", "a", OTHER)], 2, 2),
        ([("a", "a", AIDES)], 2, 2),
        ([("a", "a", ONE), ("a", "a", HE)], 1, 2),  # who he is, is open
        ([("a", "a", HE)], 1, 1),
        ([("a", "a", OPEN)], 2, None),
        ([("a", "a", ONE), ("b", "b", ONE)], 1, 2),  # two reports may mean one man
        ([("a", "a", AIDES), ("b", "b", ONE)], 2, 3),
        ([("a", "text", AIDES), ("b", "text", AIDES)], 2, 2),  # two reports, one text
    ],
)
def test_unnamed_sources_are_counted_as_a_range(
    met: list[tuple[str, str, Speaker]], low: int, high: int | None
) -> None:
    sources = SourceCount()
    for document, text, speaker in met:
        sources.meet(speaker, document, text, None)
    assert sources.range() == SourceRange(low, high)


def test_where_there_is_none_there_is_no_range() -> None:
    assert SourceCount().range() is None


def test_a_source_without_an_introduction_is_known_by_its_actor_or_its_words() -> None:
    sources = SourceCount()
    plain = Speaker("an aide", "role", "anonymous")
    for speaker, actor in ((plain, "a-1"), (plain, "a-1"), (plain, "a-2"), (plain, None)):
        sources.meet(speaker, "d", "d", actor)
    assert sources.range() == SourceRange(3, 3)


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        (SourceRange(1, 1), "1 source"),
        (SourceRange(2, 3), "2–3 sources"),
        (SourceRange(2, None), "at least 2 sources"),
        (SourceRange(1, None), "at least 1 source"),
    ],
)
def test_a_range_is_told_in_words(counted: SourceRange, told: str) -> None:
    assert counted.told() == told
