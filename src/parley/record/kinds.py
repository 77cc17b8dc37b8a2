"""The kinds of claim and finding, and what of each stands in columns beside its JSON body.

A new kind is one entry in CLAIMS or FINDINGS; the tables stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from parley.errors import RecordError
from parley.model import (
    Actor,
    Attribution,
    Claim,
    Family,
    Finding,
    Span,
    Speaker,
    Statement,
    identify,
)

__all__ = [
    "CLAIMS",
    "FINDINGS",
    "ClaimKind",
    "FindingKind",
    "Member",
    "claim_kind",
    "decode",
    "decode_claim",
    "decode_finding",
    "encode",
    "finding_kind",
]


@dataclass(frozen=True, slots=True)
class ClaimKind:
    """How a kind of claim is stored.

    `content` are the words that make it, which the full-text index holds; `spans` all its spans
    with the part that each plays; `form` and `speakers` fill columns, where the kind has them;
    `identify(claim, ordinal)` computes its id anew.
    """

    name: str
    decoder: msgspec.json.Decoder[Any]
    content: Callable[[Any], Sequence[Span]]
    spans: Callable[[Any], Iterator[tuple[str, Span]]]
    identify: Callable[[Any, int], str]
    form: Callable[[Any], str | None] = lambda _: None
    speakers: Callable[[Any], Sequence[Speaker]] = lambda _: ()


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a finding: a document, or a claim and which of its speakers."""

    id: str
    ordinal: int = 0
    relation: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class FindingKind:
    """How a kind of finding is stored: its members, the names it goes by, its own spans, its id."""

    name: str
    decoder: msgspec.json.Decoder[Any]
    members: Callable[[Any], Iterator[Member]]
    identify: Callable[[Any], str]
    names: Callable[[Any], Iterator[str]] = lambda _: iter(())
    spans: Callable[[Any], Iterator[Span]] = lambda _: iter(())


def _statement_spans(statement: Statement) -> Iterator[tuple[str, Span]]:
    for span in statement.content:
        yield "content", span
    if statement.cue is not None:
        yield "cue", statement.cue
    for speaker in statement.speakers:
        if speaker.evidence is not None:
            yield "speaker", speaker.evidence
        if speaker.introduced is not None:
            yield "introduced", speaker.introduced
        for span in speaker.perhaps:
            yield "perhaps", span
    if statement.said is not None and statement.said.evidence is not None:
        yield "said", statement.said.evidence


def _family_members(family: Family) -> Iterator[Member]:
    for member in family.members:
        yield Member(member.document, 0, member.relation, member.score)


def _family_id(family: Family) -> str:
    return identify("family", min(member.document for member in family.members))


def _actor_members(actor: Actor) -> Iterator[Member]:
    for mention in actor.mentions:
        yield Member(mention.claim, mention.ordinal)
    for span in actor.named:
        yield Member(span.document, span.start, "named")


def _actor_id(actor: Actor) -> str:
    def order(mention: Attribution) -> tuple[str, int]:
        return mention.claim, mention.ordinal

    if not actor.mentions:
        first = min(actor.named, key=lambda span: (span.document, span.start))
        return Actor.identify(f"{first.document} {first.start}")
    smallest = min(actor.mentions, key=order)
    return Actor.identify(f"{smallest.claim} {smallest.ordinal}")


def _actor_names(actor: Actor) -> Iterator[str]:
    yield actor.name
    for name in actor.names:
        if name.name != actor.name:
            yield name.name


def _actor_spans(actor: Actor) -> Iterator[Span]:
    yield from actor.named
    for role in actor.roles:
        if role.evidence is not None:
            yield role.evidence


CLAIMS: Final[dict[type, ClaimKind]] = {
    Statement: ClaimKind(
        name="statement",
        decoder=msgspec.json.Decoder(Statement),
        content=lambda statement: statement.content,
        spans=_statement_spans,
        identify=lambda statement, ordinal: Statement.identify(statement.content, ordinal),
        form=lambda statement: statement.form,
        speakers=lambda statement: statement.speakers,
    ),
}

FINDINGS: Final[dict[type, FindingKind]] = {
    Family: FindingKind(
        name="family",
        decoder=msgspec.json.Decoder(Family),
        members=_family_members,
        identify=_family_id,
    ),
    Actor: FindingKind(
        name="actor",
        decoder=msgspec.json.Decoder(Actor),
        members=_actor_members,
        identify=_actor_id,
        names=_actor_names,
        spans=_actor_spans,
    ),
}

_CLAIMS_BY_NAME: Final = {kind.name: kind for kind in CLAIMS.values()}
_FINDINGS_BY_NAME: Final = {kind.name: kind for kind in FINDINGS.values()}


def claim_kind(claim: Claim) -> ClaimKind:
    """Return how this claim is stored."""
    return CLAIMS[type(claim)]


def finding_kind(finding: Finding) -> FindingKind:
    """Return how this finding is stored."""
    return FINDINGS[type(finding)]


def encode(value: Any) -> str:
    """Return a frozen dataclass of the model as JSON, fields in their order."""
    return msgspec.json.encode(value, order="deterministic").decode()


def decode(decoder: msgspec.json.Decoder[Any], body: str, where: str) -> Any:
    """Return what a JSON body holds. Raises RecordError, naming `where`, if it is damaged."""
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, TypeError) as error:
        raise RecordError(f"{where}: its body cannot be read ({error})") from error


def decode_claim(kind: str, body: str, where: str) -> Claim:
    """Return the claim in a body. Raises RecordError if it is damaged or of no known kind."""
    if kind not in _CLAIMS_BY_NAME:
        raise RecordError(f"{where}: no kind of claim is called {kind!r}")
    claim: Claim = decode(_CLAIMS_BY_NAME[kind].decoder, body, where)
    return claim


def decode_finding(kind: str, body: str, where: str) -> Finding:
    """Return the finding in a body. Raises RecordError if it is damaged or of no known kind."""
    if kind not in _FINDINGS_BY_NAME:
        raise RecordError(f"{where}: no kind of finding is called {kind!r}")
    finding: Finding = decode(_FINDINGS_BY_NAME[kind].decoder, body, where)
    return finding
