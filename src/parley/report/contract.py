"""Nouns of the record -> lines of the export: plain objects with `type`, `id` and fixed keys.

This is the contract with other tools. Nothing in it depends on when or how often a report was
read in, so that the same content always makes the same lines.
"""

from __future__ import annotations

from parley.model import (
    Actor,
    Document,
    Published,
    Rejected,
    Role,
)
from parley.record import StatementRow
from parley.report.contract_parts import (
    Line,
    legibility_part,
    span_part,
    span_parts,
    speaker_part,
    support_part,
)

__all__ = ["actor_line", "document_line", "rejected_line", "statement_line"]


def document_line(document: Document, family: str | None) -> Line:
    """Return a document with its text and marks; `family` is the id of the one it belongs to."""
    return {
        "type": "document",
        "id": document.id,
        "name": document.name,
        "title": document.title,
        "publisher": document.publisher,
        "byline": document.byline,
        "url": document.url,
        "published": _published(document.published),
        "language": document.language,
        "analysed": document.analysed,
        "text": document.text,
        "marks": [
            {"start": mark.start, "end": mark.end, "kind": mark.kind, "reason": mark.reason}
            for mark in document.marks
        ],
        "family": family,
        "metadata": {key: document.metadata[key] for key in sorted(document.metadata)},
    }


def statement_line(row: StatementRow) -> Line:
    """Return a statement, each of its speakers with the actor who speaks."""
    statement = row.statement
    return {
        "type": "statement",
        "id": statement.id,
        "speakers": [
            speaker_part(speaker, actor)
            for speaker, actor in zip(statement.speakers, row.actors, strict=True)
        ],
        "cue": span_part(statement.cue),
        "content": span_parts(statement.content),
        "form": statement.form,
        "said": _said(row),
        "channel": statement.channel,
        "via": list(statement.via),
        "legibility": legibility_part(statement.legibility),
        "reasons": list(statement.reasons),
    }


def actor_line(actor: Actor) -> Line:
    """Return an actor with all printed names and roles; its statements name it, not it them."""
    return {
        "type": "actor",
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "names": [
            {
                "name": name.name,
                "count": name.count,
                "relation": name.relation,
                "reason": name.reason,
            }
            for name in actor.names
        ],
        "roles": [_role(role) for role in actor.roles],
        "named": span_parts(actor.named),
        "perhaps": [
            {"actor": other.actor, "name": other.name, "reason": other.reason}
            for other in actor.perhaps
        ],
        "reasons": list(actor.reasons),
        "support": support_part(actor.support),
    }


def rejected_line(rejected: Rejected) -> Line:
    """Return what a stage would not take; `line` counts from 1 in an input of lines."""
    return {
        "type": "rejected",
        "id": rejected.id,
        "stage": rejected.stage,
        "name": rejected.name,
        "line": rejected.line,
        "reason": rejected.reason,
        "evidence": span_part(rejected.evidence),
    }


def _published(published: Published) -> Line:
    return {
        "date": published.date,
        "earliest": published.earliest,
        "latest": published.latest,
        "precision": published.precision,
        "basis": published.basis,
        "reason": published.reason,
        "evidence": span_part(published.evidence),
        "refused": [
            {
                "date": refused.date,
                "reason": refused.reason,
                "evidence": span_part(refused.evidence),
            }
            for refused in published.refused
        ],
    }


def _role(role: Role) -> Line:
    return {
        "role": role.role,
        "party": role.party,
        "documents": role.documents,
        "families": role.families,
        "first": role.first,
        "last": role.last,
        "doubt": role.doubt,
        "evidence": span_part(role.evidence),
    }


def _said(row: StatementRow) -> Line | None:
    said = row.statement.said
    if said is None:
        return None
    earliest, latest = row.said or (None, None)
    exact = earliest == latest
    return {
        "date": latest if exact else None,
        "earliest": earliest,
        "latest": latest,
        "precision": None if latest is None else "day" if exact else "range",
        "evidence": span_part(said.evidence),
    }
