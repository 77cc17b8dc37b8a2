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
from parley.model.families import (
    Credit,
    CreditKind,
    Family,
    FamilyMember,
    Feature,
    Kinship,
    KinshipKind,
    Passage,
    Relation,
    Story,
)
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
from parley.model.utterances import (
    Difference,
    DifferenceKind,
    Pairing,
    Spoken,
    Utterance,
    Variant,
    WordingComparison,
    WordingRelation,
)

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
    "Credit",
    "CreditKind",
    "DateKind",
    "DateMention",
    "Detail",
    "DetailKind",
    "Difference",
    "DifferenceKind",
    "Document",
    "DocumentHead",
    "Event",
    "Family",
    "FamilyMember",
    "Feature",
    "Figure",
    "Finding",
    "Form",
    "Happening",
    "Kinship",
    "KinshipKind",
    "Legibility",
    "Mark",
    "MarkKind",
    "Modality",
    "NameTally",
    "Named",
    "Number",
    "Pairing",
    "Participant",
    "Passage",
    "Perhaps",
    "Placement",
    "Point",
    "Precision",
    "Published",
    "Reading",
    "RefusedDate",
    "Rejected",
    "Relation",
    "Role",
    "RoleTally",
    "Said",
    "Series",
    "Span",
    "Speaker",
    "Spoken",
    "Standing",
    "Statement",
    "Story",
    "Support",
    "Tally",
    "TimeForm",
    "Trace",
    "Unit",
    "Utterance",
    "Variant",
    "Verdict",
    "Version",
    "WordingComparison",
    "WordingRelation",
    "days",
    "digest",
    "identify",
    "resolve",
    "resolved",
    "short",
]
