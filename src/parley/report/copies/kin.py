"""A report and its family -> in words: what it is a copy of, how much of it, on what grounds."""

from __future__ import annotations

from typing import Final

from parley.model import Credit, DocumentHead, Family, FamilyMember, Relation, short
from parley.record import FamilyRow, Record
from parley.report.characters import one_line
from parley.report.printed import SUSPECT, outlet_line, source_name
from parley.report.wording import count

__all__ = [
    "RELATIONS",
    "credit_line",
    "damage_line",
    "family_in_words",
    "kin_line",
    "kin_of",
    "percent",
]

RELATIONS: Final[dict[Relation, str]] = {
    "origin": "origin",
    "exact": "exact copy",
    "near": "near copy",
    "rewrite": "rewritten copy",
    "composite": "composite",
}
"""What a member of a family is; a composite is put together from two reports."""


def kin_of(record: Record, document: str) -> tuple[FamilyRow, FamilyMember] | None:
    """Return the family of a document and what it is there, None where it stands alone."""
    identifier = record.family_of(document)
    if identifier is None:
        return None
    for row in record.copied(family=identifier):
        for member in row.family.members:
            if member.document == document:
                return row, member
    return None


def kin_line(row: FamilyRow, member: FamilyMember) -> str:
    """Return what a report is in its family: "rewritten copy of d-4e0210 (Quay Wire, …), 71 %"."""
    if member.parent is None:
        copies = len(row.family.members) - 1
        return f"origin of {count(copies, 'copy', 'copies')}"
    parents = [_named(row.heads.get(member.parent), member.parent)]
    if member.second is not None:
        parents.append(_named(row.heads.get(member.second), member.second))
    of = "of" if member.relation != "composite" else "from"
    share = f"; {percent(member)} of it stands there" if member.relation != "exact" else ""
    return f"{RELATIONS[member.relation]} {of} {' and '.join(parents)}{share}"


def percent(member: FamilyMember) -> str:
    """Return how much of a member's text stands in its parent."""
    return f"{member.share:.0%}".replace("%", " %")


def damage_line(member: FamilyMember) -> str | None:
    """Return how many of its claims are suspect, None where none is."""
    if not member.damage:
        return None
    return f"{SUSPECT} {count(member.damage, 'claim is', 'claims are')} suspect"


def family_in_words(family: Family) -> str:
    """Return how large a family is: "4 reports that go back to one"."""
    return f"{count(len(family.members), 'report')} that go back to one"


def credit_line(credit: Credit, head: DocumentHead | None) -> str:
    """Return evidence for who wrote it first: "told “told Quay Wire”, Globe Pulse"."""
    words = f" “{one_line(credit.evidence.quote)}”" if credit.evidence is not None else ""
    where = _named(head, credit.document)
    return f"{one_line(credit.outlet)}: {credit.kind}{words}, in {where}"


def _named(head: DocumentHead | None, identifier: str) -> str:
    if head is None:
        return short(identifier)
    return f"{short(identifier)} ({outlet_line(head)})" if head.publisher else _unsigned(head)


def _unsigned(head: DocumentHead) -> str:
    return f"{short(head.id)} ({source_name(head)})"
