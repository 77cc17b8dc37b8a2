"""A cluster of mentions and the statuses that fall in it -> a Round, with who came and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Final

from parley.model import Attendance, Meeting, Round, Span, Status, Told
from parley.reconcile.corroboration import Telling as Source
from parley.reconcile.corroboration import corroboration
from parley.reconcile.rounds.cluster import Cluster
from parley.reconcile.rounds.tellings import Telling

__all__ = ["make_round", "round_name"]

_MOST: Final = 8
"""Words for outcome and next step that a round keeps."""
_SIDE: Final = "side "
_CAME: Final = ("ended", "broken off", "agreed", "no progress", "progress", "deadlock")


def make_round(
    cluster: Cluster,
    statuses: Sequence[Told[Status]],
    after: Sequence[Told[Status]],
    absent: Collection[str] = (),
) -> Round:
    """Return the round that a cluster tells of; `statuses` are those that fall in it.

    `after` are those that tell what is next once it is over, `absent` the ids of the sides of which
    it is told that they did not come.
    """
    members = sorted(cluster.members, key=lambda one: one.id)
    ids = tuple(one.id for one in members)
    told: list[Told[Meeting] | Told[Status]] = [*(one.told for one in members), *statuses]
    place = cluster.place
    return Round(
        id=Round.identify(ids[0]),
        name=round_name(cluster.ordinal, place, (cluster.first, cluster.last)),
        ordinal=cluster.ordinal,
        place=place,
        earliest=None if cluster.first is None else cluster.first.isoformat(),
        latest=None if cluster.last is None else cluster.last.isoformat(),
        held=cluster.held,
        direct=_direct(members),
        attendance=tuple(_attendance(members, absent)),
        outcome=_outcome(members, statuses),
        following=_following(members, after),
        meetings=ids,
        statuses=tuple(sorted(one.id for one in statuses)),
        reasons=tuple(_reasons(cluster, members)),
        support=corroboration(_sources(told)),
    )


def round_name(
    ordinal: int | None, place: str | None, days: tuple[date | None, date | None]
) -> str:
    """Return a round in few words: "round 2, Dunmere, 20–22 February 2031"."""
    parts = ["talks" if ordinal is None else f"round {ordinal}"]
    if place:
        parts.append(place)
    first, last = days
    if first is not None and last is not None:
        parts.append(_printed(first, last))
    return ", ".join(parts)


def _printed(first: date, last: date) -> str:
    if first == last:
        return f"{last.day} {last:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {first:%B}{year} – {last.day} {last:%B %Y}"


def _sources(told: Iterable[Told[Meeting] | Told[Status]]) -> Iterable[Source]:
    """Return who tells of a round in which report, each once."""
    found: dict[tuple[str, tuple[str, ...]], Source] = {}
    for one in told:
        speakers = () if one.statement is None else one.statement.speakers
        key = (one.report.id, tuple(speaker.name for speaker in speakers))
        found.setdefault(key, Source(one.report, speakers))
    return found.values()


def _direct(members: Iterable[Telling]) -> bool | None:
    """Return whether the sides met face to face, as the first who tells it says."""
    told = [one.told.claim.direct for one in members if one.told.claim.direct is not None]
    return None if not told else sum(told) * 2 > len(told)


def _attendance(members: Iterable[Telling], absent: Collection[str]) -> Iterator[Attendance]:
    """Yield who came, each once, by side; a side itself only where nobody of it is named."""
    seen: dict[str, Attendance] = {}
    for telling in members:
        if not telling.held:
            continue
        claim = telling.told.claim
        for one, level, known in zip(claim.present, claim.levels, telling.people, strict=True):
            side = None if known.side is None else known.side.id
            person = one.kind in ("person", "role")
            if not (person or side) or (not person and side in absent):
                continue
            key = (known.actor or known.name.casefold()) if person else _SIDE + known.name
            rank = level if person else ""
            entry = Attendance(known.name, known.actor, side, rank, telling.id, one.evidence)
            if key not in seen or (rank and not seen[key].level):
                seen[key] = entry
    named = {one.side for key, one in seen.items() if not key.startswith(_SIDE)}
    ordered = sorted(seen.items(), key=lambda pair: (pair[1].side or "~", pair[1].name, pair[0]))
    yield from (one for key, one in ordered if not key.startswith(_SIDE) or one.side not in named)


def _outcome(members: Iterable[Telling], statuses: Iterable[Told[Status]]) -> tuple[Span, ...]:
    """Return the words for what came of it: of those who tell it as held."""
    met = (one.told.claim.outcome for one in members if one.held and one.kind == "round")
    told = (one.claim.evidence for one in statuses if one.claim.kind in _CAME)
    return _words(chain(met, told))


def _following(members: Sequence[Telling], after: Iterable[Told[Status]]) -> tuple[Span, ...]:
    """Return the words for what is next, and not for this round itself."""
    met = [one.told.claim.following for one in members if one.held and one.kind == "round"]
    heads = [one.told.claim.head for one in members]
    own = {(head.document, head.start) for head in heads}
    kept = (
        span
        for span in (*met, *(one.claim.evidence for one in after))
        if span is not None
        and not any(doc == span.document and span.start <= at < span.end for doc, at in own)
    )
    return _words(kept)


def _words(spans: Iterable[Span | None]) -> tuple[Span, ...]:
    """Return words in the order of their texts, each wording once."""
    told = {span for span in spans if span is not None}
    kept: list[Span] = []
    said: set[str] = set()
    for span in sorted(told, key=lambda span: (span.document, span.start, -span.end)):
        inside = kept and kept[-1].document == span.document and span.start < kept[-1].end
        if not inside and span.quote.casefold() not in said:
            kept.append(span)
            said.add(span.quote.casefold())
    return tuple(kept[:_MOST])


def _reasons(cluster: Cluster, members: Sequence[Telling]) -> Iterator[str]:
    """Yield why these mentions are one round."""
    if cluster.ordinal is not None:
        count = len({one.told.report.id for one in members if one.ordinal == cluster.ordinal})
        yield f"number {cluster.ordinal} in {_reports(count)}"
    for place, _ in sorted(cluster.places.items(), key=lambda pair: (-pair[1], pair[0])):
        count = len({one.told.report.id for one in members if one.place == place})
        yield f"at {place} in {_reports(count)}"
    dated = {one.told.report.id for one in members if one.days is not None and one.kind != "trip"}
    if cluster.first is not None and dated:
        yield f"its days are told in {_reports(len(dated))}"
    elif cluster.first is not None:
        yield "its days are those of the trips to it"
    if not cluster.held:
        yield "it is only planned"


def _reports(count: int) -> str:
    return f"{count} report{'' if count == 1 else 's'}"
