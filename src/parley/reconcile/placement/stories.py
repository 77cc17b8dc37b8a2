"""Reports that tell one story: copies, and those in which several statements are the same.

Measured on 840 dated reports of one campaign (2015-16): of two reports that share four statements
or more, all 16 pairs were a day apart at most; a single statement shared, even word for word, can
be months old.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from parley.model import Analysis, Clue, Span, Statement, Trace
from parley.reconcile.placement.combining import iso
from parley.reconcile.placement.ledger import Ledger
from parley.reconcile.placement.traces import text_key, word_keys
from parley.reconcile.placement.wording import alike, same_speaker, stems

__all__ = ["Peer", "Stories"]

_MOST_TRACES: Final = 48
"""Reports under one key; what more of them have in common is a phrase, and tells nothing."""
_MOST_PEERS: Final = 12
_MOST_KEPT: Final = 1_000
_ALIKE: Final = 0.2
_FEWEST: Final = 4
"""Statements that two reports of one story share."""
_FEWEST_NEAR: Final = 3
_NEAR: Final = 0.7
"""Three are enough where they are so much alike, on the average."""
_BEFORE: Final = timedelta(days=2)
_AFTER: Final = timedelta(days=5)
_COPIED_AFTER: Final = timedelta(days=7)


_Words = tuple[frozenset[str], Statement]
"""The stems of a statement, and the statement."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Statements of two reports that may be one, and the share of their stems that both have."""

    likeness: float
    one: Statement
    other: Statement


@dataclass(frozen=True, slots=True)
class Peer:
    """Another report with traces in common; its days, None for both where it has none itself."""

    document: str
    earliest: str | None
    latest: str | None
    copy: bool

    @property
    def dated(self) -> bool:
        """Whether the report gives its days itself."""
        return self.earliest is not None and self.latest is not None


class Stories:
    """The stories of a record's reports; what is said in the last few of them is kept."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._kept: dict[str, Sequence[_Words]] = {}

    def peers(self, report: Analysis) -> tuple[Sequence[Peer], Sequence[str]]:
        """Return the reports with most traces in common with one, and all undated ones with any.

        The first are looked at, up to 12 of them; the others, by id, may look at this one.
        """
        common: Counter[str] = Counter()
        seen: dict[str, Trace] = {}
        copies: set[str] = set()
        copied = text_key(report.fingerprint)
        for key in sorted({copied, *(key for key, _ in word_keys(report.statements))}):
            traces = self._ledger.traces(key, _MOST_TRACES + 1)
            if len(traces) > _MOST_TRACES:
                continue
            for document in sorted({trace.document for trace in traces} - {report.document.id}):
                common[document] += _MOST_TRACES if key == copied else 1
                copies |= {document} if key == copied else set()
            seen.update({trace.document: trace for trace in traces})
        nearest = sorted(common, key=lambda one: (-common[one], one))[:_MOST_PEERS]
        found = [
            Peer(document, seen[document].earliest, seen[document].latest, document in copies)
            for document in nearest
        ]
        return found, sorted(one for one in common if seen[one].earliest is None)

    def shared_words(self, report: Analysis, peer: Peer) -> Iterator[Clue]:
        """Yield the days around a dated report whose text or statements this one shares.

        A copy came out up to a week after; another report of the story within two days before and
        five after.
        """
        if peer.earliest is None or peer.latest is None:
            return
        pairs = self._one_story(report, peer)
        if not pairs:
            return
        told = f"tells {len(pairs)} statements as does"
        day = peer.latest if peer.earliest == peer.latest else f"{peer.earliest} to {peer.latest}"
        yield Clue(
            kind="shared words",
            reason=f"it {'prints the same text as' if peer.copy else told} a report of {day}",
            evidence=_evidence(pairs),
            earliest=_moved(peer.earliest, -_BEFORE),
            latest=_moved(peer.latest, _COPIED_AFTER if peer.copy else _AFTER),
        )

    def told_together(self, report: Analysis, peer: Peer) -> tuple[Span, ...]:
        """Return words of the statements that make two reports one story, none where they don't.

        In pairs, this report's first.
        """
        return _evidence(self._one_story(report, peer))

    def _one_story(self, report: Analysis, peer: Peer) -> Sequence[_Pair]:
        """Return the statements shared with a report of the same story; none if it is another."""
        pairs = _pairs(_said(report.statements), self._said_in(peer.document))
        likeness = sum(pair.likeness for pair in pairs)
        near = len(pairs) >= _FEWEST_NEAR and likeness >= _NEAR * len(pairs)
        return pairs if len(pairs) >= _FEWEST or near or peer.copy else ()

    def _said_in(self, document: str) -> Sequence[_Words]:
        if document not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[document] = _said(self._ledger.statements(document))
        return self._kept[document]


def _moved(day: str, by: timedelta) -> str:
    return (iso(day) + by).isoformat()


def _evidence(pairs: Sequence[_Pair]) -> tuple[Span, ...]:
    return tuple(
        statement.content[0] for pair in pairs[:_FEWEST] for statement in (pair.one, pair.other)
    )


def _pairs(here: Sequence[_Words], there: Sequence[_Words]) -> list[_Pair]:
    """Return the statements that are alike and of one speaker, each in one pair, likest first."""
    by_stem: dict[str, list[int]] = {}
    for place, (words, _) in enumerate(there):
        for word in words:
            by_stem.setdefault(word, []).append(place)
    likely: list[tuple[float, str, str, int, int]] = []
    for place, (words, statement) in enumerate(here):
        shared = Counter(at for word in words for at in by_stem.get(word, ()))
        for at, count in shared.items():
            likeness = alike(words, there[at][0]) if count >= _FEWEST else 0.0
            if likeness >= _ALIKE and same_speaker(statement.speakers, there[at][1].speakers):
                likely.append((-likeness, statement.id, there[at][1].id, place, at))
    used: set[tuple[int, int]] = set()
    found: list[_Pair] = []
    for likeness, _, _, place, at in sorted(likely):
        if (0, place) not in used and (1, at) not in used:
            used |= {(0, place), (1, at)}
            found.append(_Pair(-likeness, here[place][1], there[at][1]))
    return found


def _said(statements: Iterable[Statement]) -> list[_Words]:
    said = [(stems(statement), statement) for statement in statements]
    return [one for one in said if len(one[0]) >= _FEWEST]
