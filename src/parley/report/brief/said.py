"""What is said of the state of the talks -> the words of each group of sources, latest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Side, Status, StatusKind, Told
from parley.report.brief.desk import Desk

__all__ = ["OTHERS", "Word", "said_of_the_talks", "voices", "words_by_group"]

OTHERS: Final = 2
"""The rank of those who belong to no side."""
_KINDS: Final[dict[StatusKind, str]] = {"ended": "round over", "expected": "talks expected"}


@dataclass(frozen=True, slots=True)
class Word:
    """What a group of sources says of the talks, in its latest words.

    `group` is the name of a side, "others" or "the reports"; `rank` orders parties before mediators
    before these. `all` are the statuses of the same kind by the same group, latest first.
    """

    group: str
    rank: int
    kind: str
    told: Told[Status]
    all: tuple[Told[Status], ...]


def said_of_the_talks(desk: Desk) -> list[Word]:
    """Return what each group says: of each its latest word first, then its second, and so on.

    A group that has something new to say is not asked for older words.
    """
    groups: dict[str, list[Word]] = defaultdict(list)
    for word in words_by_group(desk, desk.statuses):
        groups[word.group].append(word)
    ranked = []
    for words in groups.values():
        new = [word for word in words if desk.is_new(word.told.days)]
        ranked += list(enumerate(new or words[:1]))
    return [word for _, word in sorted(ranked, key=lambda each: (each[0], each[1].rank))]


def voices(word: Word) -> int:
    """Return how many speak in a group of one mind, 1 for the reports."""
    spoken = {
        (speaker.name, speaker.number or 1)
        for told in word.all
        if told.statement is not None
        for speaker in told.statement.speakers
    }
    return max(1, sum(number for _, number in spoken))


def words_by_group(desk: Desk, statuses: Iterable[Told[Status]]) -> list[Word]:
    """Return the words of every group, parties first, each kind once, the latest of them first."""
    groups: dict[tuple[int, str], dict[str, list[Told[Status]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for told in sorted(statuses, key=_latest_first):
        kind = _KINDS.get(told.claim.kind, told.claim.kind)
        groups[_group(desk, told)][f"not {kind}" if told.claim.denied else kind].append(told)
    return [
        Word(name, rank, kind, _best(found), tuple(found))
        for (rank, name), kinds in sorted(groups.items())
        for kind, found in kinds.items()
    ]


def _group(desk: Desk, told: Told[Status]) -> tuple[int, str]:
    if told.statement is None:
        return OTHERS + 1, "the reports"
    known = desk.affiliation(told)
    if known is None or known[1].relation == "near":
        return OTHERS, "others"
    side: Side = known[0]
    return (0 if side.kind == "party" else 1), side.name


def _latest_first(told: Told[Status]) -> tuple[int, bool, str]:
    day = told.days[1] if told.days else "0"
    return -int(day.replace("-", "")), told.headline, told.id


def _best(found: Sequence[Told[Status]]) -> Told[Status]:
    """Return the first of the latest that is no headline and whose words are sound."""
    latest = [told for told in found if told.days == found[0].days]
    return min(latest, key=lambda told: (told.headline, told.claim.legibility.grade == "suspect"))
