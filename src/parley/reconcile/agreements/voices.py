"""A claim as told -> whose word it is: by which names, for which side, how it stands.

Two claims are one source's where the same actor says them, the same side's unnamed people, or, in
its own voice, one family of reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from parley.model import Account, Figure, Span, Speaker, Spoken, Statement, Support, Told
from parley.reconcile.corroboration.source import Telling
from parley.reconcile.corroboration.support import corroboration
from parley.reconcile.sides import Sides

__all__ = ["Voice", "account", "spoken", "together", "voice", "words_of"]

_MOST_WORDS: Final = 4
"""So many places of one account are shown for each report."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose word a claim is: `keys` are equal where it may be one source, `sides` their names.

    `parties` are those of the sides that negotiate, mediators apart.
    """

    keys: frozenset[str]
    names: tuple[str, ...]
    sides: tuple[str, ...]
    standing: tuple[str, ...]
    parties: tuple[str, ...] = ()

    def is_other(self, other: Voice) -> bool:
        """Whether none of the sources can be one of the other's."""
        return self.keys.isdisjoint(other.keys)

    def opposes(self, other: Voice) -> bool:
        """Whether both speak for a party, and no party is the other's."""
        both = bool(self.parties and other.parties)
        return both and set(self.parties).isdisjoint(other.parties)


def voice(told: Told[Any], sides: Sides) -> Voice:
    """Return whose word a claim is."""
    if isinstance(told.claim, Figure) and told.claim.according_to:
        return _of_speakers(told, told.claim.according_to, sides)
    if told.statement is None or not told.statement.speakers:
        name = told.report.publisher or told.report.name
        return Voice(frozenset((f"report {told.report.family}",)), (name,), (), ("unattributed",))
    return _of_speakers(told, told.statement.speakers, sides)


def _of_speakers(told: Told[Any], speakers: Sequence[Speaker], sides: Sides) -> Voice:
    """Return whose word a claim is that these speakers give; they may be those of its statement."""
    known = told.statement.speakers if told.statement is not None else ()
    actors = told.actors if len(known) == len(speakers) else (None,) * len(speakers)
    keys, names, found, parties = set(), [], [], []
    for speaker, actor in zip(speakers, actors, strict=True):
        belongs = sides.of_speaker(speaker, actor, told.report.id)
        names.append(speaker.name or told.report.publisher or told.report.name)
        if belongs.side is not None and belongs.relation != "near":
            found.append(belongs.side.name)
            if belongs.side.kind == "party":
                parties.append(belongs.side.name)
        keys.add(actor or f"{told.report.family} {speaker.name.casefold()}")
    standing = tuple(dict.fromkeys(speaker.standing for speaker in speakers))
    return Voice(frozenset(keys), tuple(names), _distinct(found), standing, _distinct(parties))


def words_of(told: Told[Any]) -> Sequence[Span]:
    """Return the words of a claim."""
    claim = told.claim
    return claim.content if isinstance(claim, Statement) else (claim.evidence,)


def spoken(told: Told[Statement]) -> Spoken:
    """Return a statement as the comparing of wordings takes it."""
    return Spoken(
        statement=told.claim,
        actors=told.actors,
        names=tuple((speaker.name,) for speaker in told.claim.speakers),
        family=told.report.family,
        published=told.report.published,
        days=told.days,
    )


def account(
    value: str, told: Iterable[Told[Any]], sides: Sides, words: Sequence[Span] = ()
) -> Account:
    """Return one version of a matter: what is said, by whom, where, when.

    `words` are those that tell it, all words of the claims where none are given.
    """
    claims = sorted(told, key=lambda one: one.id)
    voices = [voice(one, sides) for one in claims]
    days = [one.days for one in claims if one.days is not None]
    shown: dict[str, int] = {}
    evidence: list[Span] = list(words)
    for one in () if words else claims:
        for span in words_of(one):
            if span not in evidence and shown.setdefault(span.document, 0) < _MOST_WORDS:
                shown[span.document] += 1
                evidence.append(span)
    return Account(
        value=value,
        claims=tuple(one.id for one in claims),
        sources=_distinct(name for each in voices for name in each.names),
        sides=_distinct(side for each in voices for side in each.sides),
        standing=_distinct(how for each in voices for how in each.standing),
        days=(min(d[0] for d in days), max(d[1] for d in days)) if days else None,
        evidence=tuple(evidence),
    )


def together(told: Iterable[Told[Any]]) -> Support:
    """Return what stands behind a matter: reports, origins, sources."""
    return corroboration(
        Telling(one.report, _speakers(one)) for one in sorted(told, key=lambda one: one.id)
    )


def _speakers(told: Told[Any]) -> tuple[Speaker, ...]:
    if isinstance(told.claim, Figure) and told.claim.according_to:
        return told.claim.according_to
    return () if told.statement is None else told.statement.speakers


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
