"""Reports that tell one story: copies, and those in which several statements are the same.

Measured on 840 dated reports of one campaign (2015-16): of two reports that share four statements
or more, all 16 pairs were a day apart at most; a single statement shared, even word for word, can
be months old.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.model import Analysis, Clue, Span, Statement, Trace
from parley.reconcile.placement.combining import iso
from parley.reconcile.placement.ledger import Ledger
from parley.reconcile.placement.traces import text_key, word_keys
from parley.reconcile.placement.wording import alike, same_speaker, stems

__all__ = ["Peer", "peers", "shared_words", "told_together"]

_MOST_TRACES: Final = 48
"""Reports under one key; what more of them have in common is a phrase, and tells nothing."""
_MOST_PEERS: Final = 16
_ALIKE: Final = 0.2
_FEWEST: Final = 4
"""Statements that two reports of one story share."""
_FEWEST_NEAR: Final = 3
_NEAR: Final = 0.7
"""Three are enough where they are so much alike, on the average."""
_BEFORE: Final = timedelta(days=2)
_AFTER: Final = timedelta(days=5)
_COPIED_AFTER: Final = timedelta(days=7)


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


def peers(report: Analysis, ledger: Ledger) -> tuple[Sequence[Peer], Sequence[str]]:
    """Return the reports that have most traces in common with one, and all undated ones with any.

    The first are looked at, up to 16 of them; the others, by id, may look at this one.
    """
    common: Counter[str] = Counter()
    seen: dict[str, Trace] = {}
    copies: set[str] = set()
    copied = text_key(report.fingerprint)
    for key in sorted({copied, *(key for key, _ in word_keys(report.statements))}):
        traces = ledger.traces(key, _MOST_TRACES + 1)
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
    undated = sorted(one for one in common if seen[one].earliest is None)
    return found, undated


def shared_words(report: Analysis, peer: Peer, ledger: Ledger) -> Iterator[Clue]:
    """Yield the days around a dated report whose text or statements this one shares.

    A copy came out up to a week after; another report of the story within two days before and
    five after.
    """
    if peer.earliest is None or peer.latest is None:
        return
    spans = told_together(report, peer, ledger)
    if not spans:
        return
    told = "prints the same text as" if peer.copy else f"tells {len(spans) // 2} statements as does"
    day = peer.latest if peer.earliest == peer.latest else f"{peer.earliest} to {peer.latest}"
    yield Clue(
        kind="shared words",
        reason=f"it {told} a report of {day}",
        evidence=spans,
        earliest=_moved(peer.earliest, -_BEFORE),
        latest=_moved(peer.latest, _COPIED_AFTER if peer.copy else _AFTER),
    )


def _moved(day: str, by: timedelta) -> str:
    moved: date = iso(day) + by
    return moved.isoformat()


def told_together(report: Analysis, peer: Peer, ledger: Ledger) -> tuple[Span, ...]:
    """Return the words of the statements that make two reports one story, empty where they don't.

    In pairs, this report's first. Of a copy, the opening statements are enough.
    """
    other = ledger.report(peer.document)
    if other is None:
        return ()
    pairs = _pairs(report, other)
    likeness = sum(alike for alike, _, _ in pairs)
    enough = len(pairs) >= _FEWEST or (
        len(pairs) >= _FEWEST_NEAR and likeness >= _NEAR * len(pairs)
    )
    if not (enough or (peer.copy and pairs)):
        return _opening(report, other) if peer.copy else ()
    return tuple(
        span for _, one, two in pairs[:_FEWEST] for span in (one.content[0], two.content[0])
    )


def _opening(report: Analysis, other: Analysis) -> tuple[Span, ...]:
    """Return the first words of two copies that have no statements."""
    found = []
    for one in (report.document, other.document):
        start, end = next(one.unmarked(), (0, 0))
        line = one.text[start:end].split("\n")[0] if end else ""
        if line.strip():
            found.append(one.span(start, start + len(line)))
    return tuple(found)


def _pairs(report: Analysis, other: Analysis) -> list[tuple[float, Statement, Statement]]:
    """Return statements that both reports give of one speaker, each in one pair, likest first."""
    here, there = _said(report), _said(other)
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
    found: list[tuple[float, Statement, Statement]] = []
    for likeness, _, _, place, at in sorted(likely):
        if (0, place) not in used and (1, at) not in used:
            used |= {(0, place), (1, at)}
            found.append((-likeness, here[place][1], there[at][1]))
    return found


def _said(report: Analysis) -> list[tuple[frozenset[str], Statement]]:
    said = [(stems(statement), statement) for statement in report.statements]
    return [one for one in said if len(one[0]) >= _FEWEST]
