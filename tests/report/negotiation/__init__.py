"""A small negotiation made by hand: two states, a dam between them, and who says what of it.

Two reports and the copy of one; `evil` adds one whose every word is hostile.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from parley.copies import fingerprint
from parley.model import Analysis, Family, FamilyMember, Support
from parley.record import Writer
from tests.report.negotiation.claims import CLAIMS, COPY, FIRST, SECOND
from tests.report.negotiation.evil import EVIL, evil_claims, evil_findings
from tests.report.negotiation.findings import FINDINGS

STAMP: Final = "test 1"


def _family() -> Family:
    members = (
        FamilyMember(FIRST.id, "origin", 1.0, ("the earliest",)),
        FamilyMember(COPY.id, "exact", 1.0, ("the same words",), parent=FIRST.id),
    )
    ordered = tuple(sorted(members, key=lambda member: member.document))
    support = Support(2, 1, (1, 1), ("Lake Courier",))
    return Family(Family.identify(ordered[0].document), FIRST.id, ordered, support)


def make(path: Path, *, evil: bool = False) -> Path:
    """Store the reports with their claims, and the findings."""
    documents, claims = [FIRST, COPY, SECOND], [*CLAIMS]
    found = [*FINDINGS]
    if evil:
        documents.append(EVIL)
        claims += evil_claims()
        found += evil_findings()
    with Writer.open(path) as writer:
        for document in documents:
            own = tuple(claim for claim in claims if claim.document == document.id)
            writer.store(Analysis(document, fingerprint(document), own), STAMP)
        family = _family()
        writer.replace("family", family.id, [family])
        writer.talking().settle(found)
    return path
