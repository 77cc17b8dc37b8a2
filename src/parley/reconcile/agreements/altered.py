"""Clauses of several reports -> one wording that two of them give with the opposite, or a name.

"Would be closed before the winter", "would not be closed before the winter": whoever copies a
report may turn a word round, drop a "not", or put another place. Numbers are in garbled.py.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any, Final

from parley.lexicon import load
from parley.model import Event, Span, Stance, Statement, Term, Told, Wording
from parley.reconcile.affiliation import country_of
from parley.reconcile.agreements.matters import Matter, near_in_time, shortened
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.wordings import wording
from parley.reconcile.utterances.words import plain_words
from parley.reconcile.wording.senses import Nearness, base, nearness

__all__ = ["altered_wordings", "clauses"]

_FEWEST: Final = 8
_LONGEST: Final = 60
"""Words of a clause that two reports seldom share by chance, and of one that is still a clause."""
_MOST: Final = 20
"""Clauses of one half: what more begin or end alike is a form of words."""


_NAME: Final = "another name"
"""What counts only where the two reports share further wording, as copies do."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause as one report prints it: its words, without those that deny it, and how many do."""

    words: tuple[str, ...]
    denials: int
    told: Told[Any]
    spans: Sequence[Span]

    @property
    def text(self) -> str:
        return " ".join(" ".join(span.quote for span in self.spans).split())


def altered_wordings(reports: Reports) -> Iterator[Matter]:
    """Yield clauses that two reports give in the same words but for one that alters them."""
    halves: dict[tuple[int, int, int], list[Wording]] = defaultdict(list)
    for clause in reports.clauses():
        halves[clause.length, 0, clause.first].append(clause)
        halves[clause.length, 1, clause.last].append(clause)
    seen: set[frozenset[str]] = set()
    printed: dict[str, _Clause] = {}
    groups = (found for found in halves.values() if len(found) > 1)
    for alike in sorted(groups, key=lambda found: [one.claim for one in found]):
        for one, other in combinations(alike[:_MOST], 2):
            pair = frozenset((one.claim, other.claim))
            if pair in seen or reports.are_in_one(one.claim, other.claim):
                continue
            seen.add(pair)
            if one.words == other.words and one.denials == other.denials:
                continue  # the same words
            first, second = (
                printed.get(it.claim) or printed.setdefault(it.claim, _clause(it, reports))
                for it in (one, other)
            )
            changed = _changed(first, second)
            if changed is not None and (changed[-1] != _NAME or reports.share_wording(one, other)):
                yield _matter(first, second, changed)


def clauses(
    statements: Sequence[Statement], printed: Iterable[Stance | Event | Term]
) -> list[Wording]:
    """Return what is said in a report, and what it tells in its own voice, each clause once."""
    found: dict[tuple[tuple[str, ...], int], Wording] = {}
    own = sorted((one for one in printed if one.statement is None), key=lambda one: one.id)
    claims: list[Statement | Stance | Event | Term] = [*statements, *own]
    for claim in claims:
        words = plain_words(" ".join(span.quote for span in _spans(claim)))
        kept = _undenied(words)
        if _FEWEST <= len(kept) <= _LONGEST:
            denials = len(words) - len(kept)
            found.setdefault((kept, denials), wording(claim.id, kept, denials))
    return list(found.values())


def _spans(claim: Statement | Stance | Event | Term) -> Sequence[Span]:
    return claim.content if isinstance(claim, Statement) else (claim.evidence,)


def _undenied(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _negators())


def _clause(noted: Wording, reports: Reports) -> _Clause:
    """Return a clause with its words."""
    told = reports.told(noted.claim)
    spans = _spans(told.claim)
    words = plain_words(" ".join(span.quote for span in spans))
    return _Clause(_undenied(words), noted.denials, told, spans)


def _changed(one: _Clause, other: _Clause) -> tuple[str, str, str] | None:
    """Return what either has in place of the other's, and what that is; None for nothing."""
    if one.told.utterance is not None and one.told.utterance == other.told.utterance:
        return None  # how wordings of one utterance differ, the utterance tells
    days = one.told.days, other.told.days
    if days[0] != days[1] and all(days) and not near_in_time(*days):
        return None
    apart = [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]
    if not apart and {one.denials, other.denials} == {0, 1}:
        return ("denied", "said", "denied") if one.denials else ("said", "denied", "denied")
    if len(apart) != 1 or one.denials != other.denials:
        return None
    mine, yours = apart[0]
    if nearness(base(mine), base(yours)) is Nearness.OPPOSED:
        return mine, yours, "the opposite"
    names = _printed(mine, one.text), _printed(yours, other.text)
    return (*names, _NAME) if _are_two(*names) else None


def _are_two(one: str, other: str) -> bool:
    """Whether two words are two names: no forms of one, and no other spelling ("Jan")."""
    if not (one[:1].isupper() and other[:1].isupper()):
        return False
    if one.startswith(other) or other.startswith(one):
        return False
    same = country_of(one) is not None and country_of(one) == country_of(other)
    return not same and nearness(base(one), base(other)) is Nearness.STRANGE


def _printed(word: str, text: str) -> str:
    """Return a word as it is printed in a text, "" where it is spelled in other letters."""
    match = re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
    return "" if match is None else match[0]


@cache
def _negators() -> frozenset[str]:
    return frozenset(load("disagreements")["pointing"]["negators"])


def _matter(one: _Clause, other: _Clause, changed: tuple[str, str, str]) -> Matter:
    mine, yours, what = changed
    reasons = [f"two reports give it in the same words, with {what} in one place"]
    if what == "denied":
        reasons = ["two reports give it in the same words, denied in one of them"]
    if one.told.days is None or other.told.days is None:
        reasons.append("their days are not known, so that one may have come after the other")
    about = shortened(one.text)
    sides = [one.told], [other.told]
    return Matter(
        "fact", about, (mine, yours), sides, tuple(reasons), shown=(one.spans, other.spans)
    )
