"""A statement -> lines of its page: which reports copy it, and in what other words it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.model import FamilyMember, Statement, Variant, short
from parley.record import FamilyRow, Record, UtteranceRow
from parley.report.copies.kin import RELATIONS, kin_of
from parley.report.page import Page
from parley.report.printed import outlet_line, said_words
from parley.report.variants.show_utterance import relation_line
from parley.report.variants.variant_table import inline
from parley.report.variants.wordings import NOT_VERBATIM, contrast, kinds_of
from parley.report.wording import listed, shorten

__all__ = ["kin_fields"]

_LENGTH: Final = 200
_SHOWN: Final = 8


def kin_fields(page: Page, record: Record, statement: Statement) -> None:
    """Print where copies of the report give the statement, and all that reports make of it."""
    found = kin_of(record, statement.document)
    if found is not None:
        page.fields("copied", _copied(found[0], statement.id))
    identifier = record.finding_of(statement.id, "utterance")
    for row in record.uttered(utterance=identifier) if identifier else ():
        page.blank()
        page.field("utterance", f"{row.utterance.id}, {relation_line(row).lower()}")
        others = [each for each in row.utterance.variants if each.statement != statement.id]
        others.sort(key=lambda variant: variant.relation != "altered")
        for variant in others[:_SHOWN]:
            page.field(short(variant.statement), _told(row, variant))
        if len(others) > _SHOWN:
            more = len(others) - _SHOWN
            page.field("", f"and {more:,} more: parley variants {short(row.utterance.id)}")


def _copied(row: FamilyRow, statement: str) -> Iterator[str]:
    """Yield the statements of the family that tell the same, by alignment, from near to far."""
    for identifier, member in _linked(row.family.members, statement):
        head = row.heads[member.document]
        what = RELATIONS[member.relation]
        yield f"{short(identifier)} in {outlet_line(head)}: {what}"


def _linked(members: Sequence[FamilyMember], statement: str) -> Iterator[tuple[str, FamilyMember]]:
    homes = {own: member for member in members for own, _ in member.claims}
    by_document = {member.document: member for member in members}
    for member in members:
        for _, parent in member.claims:
            if parent not in homes and member.parent in by_document:
                homes[parent] = by_document[member.parent]
    links: dict[str, list[str]] = {}
    for member in members:
        for own, parent in member.claims:
            links.setdefault(own, []).append(parent)
            links.setdefault(parent, []).append(own)
    met, waiting = {statement}, [statement]
    for each in waiting:
        for other in sorted(links.get(each, ())):
            if other not in met:
                met.add(other)
                waiting.append(other)
                if other in homes:
                    yield other, homes[other]


def _told(row: UtteranceRow, variant: Variant) -> str:
    """Return a wording, what parts it from its fellow between signs, and who gives it."""
    told = row.statements[variant.statement]
    found = contrast(row, variant)
    words = said_words(told.statement, _LENGTH)
    if found is not None and found.partings:
        words = shorten(inline(found), _LENGTH)
    kinds = kinds_of([variant])
    facts = [
        f"{variant.relation}: {listed(kinds)}" if kinds else variant.relation,
        NOT_VERBATIM if variant.not_verbatim else "",
        outlet_line(told.document),
    ]
    base = variant.statement == row.utterance.base
    return f"{words} — {', '.join(fact for fact in facts[base:] if fact)}"
