"""The nouns of Parley: frozen, without I/O; the only thing that its stages share."""

from parley.model.claims import (
    Claim,
    Form,
    Legibility,
    Rejected,
    Said,
    Speaker,
    Standing,
    Statement,
)
from parley.model.document import STRUCTURE, Document, Mark, MarkKind, Published, RefusedDate, Span
from parley.model.findings import (
    Actor,
    ActorName,
    Attribution,
    Family,
    FamilyMember,
    Finding,
    Role,
    Support,
)
from parley.model.ids import digest, identify, short

__all__ = [
    "STRUCTURE",
    "Actor",
    "ActorName",
    "Attribution",
    "Claim",
    "Document",
    "Family",
    "FamilyMember",
    "Finding",
    "Form",
    "Legibility",
    "Mark",
    "MarkKind",
    "Published",
    "Rejected",
    "RefusedDate",
    "Role",
    "Said",
    "Span",
    "Speaker",
    "Standing",
    "Statement",
    "Support",
    "digest",
    "identify",
    "short",
]
