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

from parley.model import Analysis, Clue, ClueKind, DateMention, Span, Statement, Trace
from parley.reconcile.placement.combining import iso
from parley.reconcile.placement.ledger import Ledger
from parley.reconcile.placement.told import Told, around, one_week, told_days, told_keys
from parley.reconcile.placement.traces import text_key, word_keys
from parley.reconcile.placement.wording import alike, same_speaker, stems

__all__ = ["Bond", "Peer", "Stories"]

_MOST_TRACES: Final = 48
"""Reports under one key; what more of them have in common is a phrase, and tells nothing."""
_MOST_PEERS: Final = 12
_MOST_KEPT: Final = 1_000
_MOST_PEERS_KEPT: Final = 20_000
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
class Bond:
    """What two reports share, in words of both, and how far before or after the other one is.

    `told` are the other's sentences where it is days that they share, and no distance.
    """

    kind: ClueKind
    reason: str
    spans: tuple[Span, ...]
    before: timedelta = timedelta(0)
    after: timedelta = timedelta(0)
    told: tuple[Told, ...] = ()

    def clue(self, earliest: str, latest: str) -> Clue:
        """Return when a report came out, if the other did between these ISO days."""
        first, last = iso(earliest), iso(latest)
        ranges = [(first - self.before, last + self.after)]
        if self.told:
            ranges = [around(told, first, last) for told in self.told]
        between = latest if earliest == latest else f"{earliest} to {latest}"
        return Clue(
            kind=self.kind,
            reason=f"{self.reason} a report of {between}",
            evidence=self.spans,
            earliest=max(start for start, _ in ranges).isoformat(),
            latest=min(end for _, end in ranges).isoformat(),
        )


_Words = tuple[frozenset[str], Statement]
"""The stems of a statement, and the statement."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a report says, of which days it tells, and the keys of its traces."""

    said: Sequence[_Words]
    told: Sequence[Told]
    copied: str
    keys: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class _Peers:
    """The reports with most traces in common with one, and the undated ones with any, by id."""

    nearest: tuple[Peer, ...]
    undated: tuple[str, ...]


class Stories:
    """The stories of a record's reports; what is known of those looked at last is kept."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._kept: dict[str, _Known] = {}
        self._peers: dict[str, _Peers] = {}

    def learn(self, report: Analysis) -> None:
        """Take what a report says and which days it tells of, so that it is not read again."""
        if len(self._kept) >= _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        told = told_days(report.document, report.claims)
        self._kept[report.document.id] = _Known(
            said=_said(report.statements),
            told=told,
            copied=text_key(report.fingerprint),
            keys=tuple(sorted({*(k for k, _ in word_keys(report.statements)), *told_keys(told)})),
        )

    def peers(self, document: str) -> Sequence[Peer]:
        """Return the reports with most traces in common with one: up to 12 of them."""
        return self._around(document).nearest

    def linked(self, document: str) -> Sequence[str]:
        """Return the undated reports with any trace in common with one: who may look at it."""
        return self._around(document).undated

    def _around(self, document: str) -> _Peers:
        if document not in self._peers:
            if len(self._peers) >= _MOST_PEERS_KEPT:
                del self._peers[next(iter(self._peers))]
            self._peers[document] = self._found(document, self._known(document))
        return self._peers[document]

    def _found(self, document: str, known: _Known) -> _Peers:
        common: Counter[str] = Counter()
        seen: dict[str, Trace] = {}
        copies: set[str] = set()
        for key in (known.copied, *known.keys):
            traces = self._ledger.traces(key, _MOST_TRACES + 1)
            if len(traces) > _MOST_TRACES:
                continue
            others = {trace.document: trace for trace in traces if trace.document != document}
            if key == known.copied:
                copies |= others.keys()
            common.update(dict.fromkeys(others, _MOST_TRACES if key == known.copied else 1))
            seen.update(others)
        nearest = sorted(common, key=lambda one: (-common[one], one))[:_MOST_PEERS]
        return _Peers(
            nearest=tuple(
                Peer(one, seen[one].earliest, seen[one].latest, one in copies) for one in nearest
            ),
            undated=tuple(sorted(one for one in common if seen[one].earliest is None)),
        )

    def shared_words(self, document: str) -> Iterator[Clue]:
        """Yield the days around each dated report whose text, statements or days one shares.

        A copy came out up to a week after; another report of the story from two days before to
        five after, one of the same days while these have their names.
        """
        for peer in self.peers(document):
            if peer.earliest is not None and peer.latest is not None:
                bond = self.bond(document, peer)
                if bond is not None:
                    yield bond.clue(peer.earliest, peer.latest)

    def bond(self, document: str, peer: Peer) -> Bond | None:
        """Return what makes two reports one story, or of one week; None where nothing does."""
        here, there = self._known(document), self._known(peer.document)
        pairs = _pairs(here.said, there.said)
        likeness = sum(pair.likeness for pair in pairs)
        near = len(pairs) >= _FEWEST_NEAR and likeness >= _NEAR * len(pairs)
        spans = tuple(s.content[0] for pair in pairs[:_FEWEST] for s in (pair.one, pair.other))
        if peer.copy and spans:
            return Bond("shared words", "it prints the same text as", spans, _BEFORE, _COPIED_AFTER)
        if len(pairs) >= _FEWEST or near:
            reason = f"it tells {len(pairs)} statements as does"
            return Bond("shared words", reason, spans, _BEFORE, _AFTER)
        told = one_week(here.told, there.told, one_statement=bool(pairs))
        if not told:
            return None
        days = " and ".join(two.one.weekday_name for two in told)
        spans = tuple(side.span for two in told for side in (two.one, two.other))
        others = tuple(two.other for two in told)
        return Bond("shared happening", f"it tells of {days} as does", spans, told=others)

    def _known(self, document: str) -> _Known:
        if document not in self._kept:
            report = self._ledger.report(document, Statement, DateMention)
            if report is None:
                return _Known((), (), "", ())
            self.learn(report)
        return self._kept[document]


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
