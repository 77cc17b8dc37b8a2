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
from parley.model.reading import Analysis, Block, BlockEntry, DocumentHead, Reading

__all__ = [
    "STRUCTURE",
    "Actor",
    "ActorName",
    "Analysis",
    "Attribution",
    "Block",
    "BlockEntry",
    "Claim",
    "Document",
    "DocumentHead",
    "Family",
    "FamilyMember",
    "Finding",
    "Form",
    "Legibility",
    "Mark",
    "MarkKind",
    "Published",
    "Reading",
    "RefusedDate",
    "Rejected",
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
