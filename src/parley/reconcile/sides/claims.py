"""All claims of the talks -> who has which part in each: the evidence on which sides rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from parley.model import Heard, Meeting, Participant, Span, Told

__all__ = ["Part", "Way", "announced", "between", "participants", "parts"]

Way = Literal[
    "holds", "is asked", "tables", "carries", "is given", "answers", "meets", "acts", "is acted on"
]
AnyTold: TypeAlias = Told[Any]

_FACING: Final = ("REQUEST", "REJECT", "ACCUSE", "THREATEN", "CONCEDE", "AGREE", "CONSULT")
"""Categories of events by which parties face each other at the table, not in the field."""
_TOLD_GLADLY: Final = ("accept", "intend", "offer", "open", "conditional", "reject")
_DECIDED: Final = ("MOBILIZE", "CONCEDE", "RETREAT", "CONSULT", "COOPERATE")
"""Categories of what somebody with an office announces for his own side."""
_BETWEEN: Final = re.compile(
    r"\b[Bb]etween\s+(?P<one>(?:the\s+)?[\w'’.-]+(?:\s+(?!and\b)[\w'’.-]+){0,6})\s+and\s+"
    r"(?P<other>(?:the\s+|its\s+|their\s+)?"
    r"(?:[A-Z][\w'’.-]*(?:\s+(?:(?:of|on|for)\s+)?[A-Z][\w'’.-]*)*|[a-z]+))"
)


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody has to do with a claim of the talks."""

    way: Way
    who: Participant
    told: AnyTold


def parts(heard: Heard) -> Iterator[Part]:
    """Yield all parts that anybody has in stances, offers, meetings and events of the talks."""
    for held in heard.stances:
        if held.claim.holder is not None:
            yield Part("holds", held.claim.holder, held)
        if held.claim.addressee is not None:
            yield Part("is asked", held.claim.addressee, held)
    for offered in heard.offers:
        yield from (Part("tables", who, offered) for who in offered.claim.authors)
        yield from (Part("carries", who, offered) for who in offered.claim.through)
        yield from (Part("is given", who, offered) for who in offered.claim.to)
        if offered.claim.step_by is not None:
            yield Part("answers", offered.claim.step_by, offered)
    for met in heard.meetings:
        yield from (Part("meets", who, met) for who in met.claim.present)
    for done in heard.events.values():
        if done.claim.category in _FACING and done.claim.modality != "denied":
            yield from (Part("acts", who, done) for who in done.claim.actors)
            yield from (Part("is acted on", who, done) for who in done.claim.recipients)


def announced(heard: Heard) -> Iterator[tuple[str, str, str]]:
    """Yield who announces in a statement what somebody does: actor, the name of that one, report.

    Whoever blames another tells what he does as well; so only what one tells gladly counts.
    """
    for held in heard.stances:
        if held.claim.holder is not None and held.claim.kind in _TOLD_GLADLY:
            yield from _by_speakers(held, held.claim.holder)
    for met in heard.meetings:
        for who in met.claim.present:
            yield from _by_speakers(met, who)
    for done in heard.events.values():
        if done.claim.modality == "planned" and done.claim.category in _DECIDED:
            for who in done.claim.actors:
                yield from _by_speakers(done, who)


def _by_speakers(told: AnyTold, who: Participant) -> Iterator[tuple[str, str, str]]:
    if told.statement is None or len(told.actors) != 1:
        return
    for actor in told.actors:
        if actor is not None:
            yield actor, who.name, told.report.id


def participants(heard: Heard) -> Iterator[tuple[AnyTold, Participant]]:
    """Yield everybody who has a part in any claim, with the claim."""
    for part in parts(heard):
        yield part.told, part.who
    for told, one, other in between(heard):
        yield told, one
        yield told, other


def between(heard: Heard) -> Iterator[tuple[AnyTold, Participant, Participant]]:
    """Yield the two of "talks between Veland and Caldrea", from the words for talks."""
    seen: set[tuple[str, int]] = set()
    claims: list[AnyTold] = [*heard.statuses, *heard.meetings, *heard.offers]
    for told in claims:
        evidence: Span = told.claim.evidence
        if isinstance(told.claim, Meeting) and told.claim.modality == "denied":
            continue
        for match in _BETWEEN.finditer(evidence.quote):
            place = (evidence.document, evidence.start + match.start())
            if place not in seen:
                seen.add(place)
                yield told, _name(evidence, match, "one"), _name(evidence, match, "other")


def _name(evidence: Span, match: re.Match[str], group: str) -> Participant:
    start, end = match.span(group)
    words = Span(
        evidence.document, evidence.start + start, evidence.start + end, match.group(group)
    )
    return Participant(match.group(group), "organisation", words)
