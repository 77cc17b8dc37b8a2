"""The nouns of Parley: frozen, without I/O; the only thing that its stages share."""

from parley.model.actors import Actor, ActorName, Attribution, Perhaps, Role
from parley.model.appearances import Appearance, Named, NameTally, RoleTally, Tally, Verdict
from parley.model.calendar import days, resolve, resolved
from parley.model.claims import Claim, Rejected
from parley.model.document import (
    STRUCTURE,
    Basis,
    Document,
    Mark,
    MarkKind,
    Precision,
    Published,
    RefusedDate,
    Span,
)
from parley.model.events import Category, Event, Modality, Participant
from parley.model.families import Family, FamilyMember
from parley.model.figures import Bound, Figure, Number
from parley.model.findings import Finding
from parley.model.happenings import Detail, DetailKind, Happening, Version
from parley.model.ids import digest, identify, short
from parley.model.legibility import SOUND, Legibility
from parley.model.placements import Clue, ClueKind, Placement, Trace
from parley.model.reading import Analysis, Block, BlockEntry, DocumentHead, Reading
from parley.model.series import Comparison, ComparisonKind, Point, Series
from parley.model.statements import Form, Said, Speaker, Standing, Statement
from parley.model.support import Support
from parley.model.times import DateKind, DateMention, TimeForm, Unit

__all__ = [
    "SOUND",
    "STRUCTURE",
    "Actor",
    "ActorName",
    "Analysis",
    "Appearance",
    "Attribution",
    "Basis",
    "Block",
    "BlockEntry",
    "Bound",
    "Category",
    "Claim",
    "Clue",
    "ClueKind",
    "Comparison",
    "ComparisonKind",
    "DateKind",
    "DateMention",
    "Detail",
    "DetailKind",
    "Document",
    "DocumentHead",
    "Event",
    "Family",
    "FamilyMember",
    "Figure",
    "Finding",
    "Form",
    "Happening",
    "Legibility",
    "Mark",
    "MarkKind",
    "Modality",
    "NameTally",
    "Named",
    "Number",
    "Participant",
    "Perhaps",
    "Placement",
    "Point",
    "Precision",
    "Published",
    "Reading",
    "RefusedDate",
    "Rejected",
    "Role",
    "RoleTally",
    "Said",
    "Series",
    "Span",
    "Speaker",
    "Standing",
    "Statement",
    "Support",
    "Tally",
    "TimeForm",
    "Trace",
    "Unit",
    "Verdict",
    "Version",
    "days",
    "digest",
    "identify",
    "resolve",
    "resolved",
    "short",
]
