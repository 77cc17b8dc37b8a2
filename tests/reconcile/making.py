"""Claims and blocks made up for the tests of reconcile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from parley.model import (
    Analysis,
    Block,
    Document,
    DocumentHead,
    Finding,
    Published,
    Span,
    Speaker,
    Standing,
    Statement,
)
from parley.reconcile import Step

Kind = Literal["person", "organisation", "place", "role", "group", "pronoun", "unknown"]


def speaker(
    name: str,
    kind: Kind = "person",
    standing: Standing = "on record",
    role: str | None = None,
) -> Speaker:
    return Speaker(name, kind, standing, 1, role, "subject of the cue", Span("d-1", 0, 3, "Obi"))


def unnamed(description: str) -> Speaker:
    return speaker(description, "role", "anonymous", description)


def statement(document: str, ordinal: int, *speakers: Speaker) -> Statement:
    """Return the statement number `ordinal` of a document, by these speakers."""
    content = (Span(document, 10 * ordinal, 10 * ordinal + 4, "No."),)
    return Statement(Statement.identify(content), speakers, None, content, "direct")


def said_by(*speakers: Speaker, document: str = "d-1") -> list[Statement]:
    """Return a statement by each of the speakers, in one document."""
    return [statement(document, number, one) for number, one in enumerate(speakers)]


def head(document: str, date: str | None = None, fingerprint: str = "") -> DocumentHead:
    return DocumentHead(
        id=document,
        key=document,
        name=f"{document}.txt",
        title=None,
        publisher=None,
        byline=None,
        url=None,
        published=Published(date, date, date, "day" if date else None),
        language="en",
        analysed=True,
        length=100,
        fingerprint=fingerprint or document,
    )


def analysis(document: str, claims: Sequence[Statement] = (), fingerprint: str = "f") -> Analysis:
    return Analysis(Document(document, document, document, "text"), fingerprint, tuple(claims))


def findings(
    step: Step, claims: Iterable[Statement], heads: Sequence[DocumentHead] = ()
) -> list[Finding]:
    """Return what a step finds in these claims, block by block, as a run would."""
    given = {claim.id: claim for claim in claims}
    known = {one.id: one for one in heads}
    blocks: dict[str, set[str]] = {}
    for claim in given.values():
        for entry in step.entries(analysis(claim.document, [claim])):
            blocks.setdefault(entry.key, set()).add(entry.member)
    found: list[Finding] = []
    for key in sorted(blocks):
        members = [given[member] for member in sorted(blocks[key])]
        documents = sorted({claim.document for claim in members})
        found += step.resolve(
            Block(key, [known.get(one) or head(one) for one in documents], members)
        )
    return found
