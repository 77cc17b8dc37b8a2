"""Families -> tables: their members, and the passages of copies beside those of their parents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from parley.model import FamilyMember
from parley.record import FamilyRow, Record
from parley.report.collation import bracketed
from parley.report.copies.passages import PassageRow, passage_rows
from parley.report.copies.show_family import in_order
from parley.report.printed import source_name
from parley.report.tables import Column, Table, Value
from parley.report.times.days import reported

__all__ = ["family_table", "passage_table"]

_MEMBERS: Final = (
    Column("family", "Family", shortened=True),
    Column("relation", "Relation"),
    Column("id", "Report", shortened=True),
    Column("day", "Day", least=10),
    Column("publisher", "Publisher", least=10),
    Column("percent", "Shared"),
    Column("parent", "Of", shortened=True),
    Column("second", "And of", shortened=True),
    Column("damage", "Suspect"),
    Column("title", "Title", least=18, block="text"),
    Column("reasons", "Why", least=16),
    Column("outlet", "Written by", least=10),
    Column("name"),
    Column("score"),
    Column("share"),
    Column("features"),
    Column("claims"),
    Column("passages"),
    Column("credits"),
    Column("reports"),
)
_PASSAGES: Final = (
    Column("family", "Family", shortened=True),
    Column("id", "Report", shortened=True),
    Column("words", "Words", least=20, block="text"),
    Column("parent", "Of", shortened=True),
    Column("parent_words", "Words there", least=20, block="text"),
    Column("likeness", "Likeness"),
    Column("claims"),
    Column("start"),
    Column("end"),
    Column("parent_start"),
    Column("parent_end"),
)


def family_table(rows: Iterable[FamilyRow]) -> Table:
    """Return the members of each family, the origin first: relation, parent, share, grounds."""
    found = (_member(row, member) for row in rows for member in in_order(row))
    return Table("copies", _MEMBERS, found)


def passage_table(record: Record, rows: Iterable[FamilyRow], only: str | None = None) -> Table:
    """Return copies row by row beside their parents; words that differ between signs."""

    def passages() -> Iterator[tuple[Value, ...]]:
        for row in rows:
            for member in in_order(row):
                if only in (None, member.document, member.parent):
                    for each in passage_rows(record, member):
                        yield _passage(row, member, each)

    return Table("passages", _PASSAGES, passages())


def _member(row: FamilyRow, member: FamilyMember) -> tuple[Value, ...]:
    family, head = row.family, row.heads[member.document]
    return (
        family.id,
        member.relation,
        head.id,
        reported([head.published]),
        source_name(head),
        None if member.parent is None else f"{member.share:.0%}",
        member.parent,
        member.second,
        member.damage,
        head.title,
        member.reasons,
        family.outlet,
        head.name,
        f"{member.score:.4f}",
        f"{member.share:.4f}",
        tuple(f"{each.name} {each.value:.3g}" for each in member.features),
        tuple(f"{own} = {parent}" for own, parent in member.claims),
        len(member.passages),
        tuple(f"{each.outlet} ({each.kind})" for each in family.credits),
        family.support.documents,
    )


def _passage(row: FamilyRow, member: FamilyMember, each: PassageRow) -> tuple[Value, ...]:
    own, parent = each.own, each.parent
    return (
        row.family.id,
        member.document,
        bracketed(each.own_pieces, "other") if own else None,
        parent.document if parent else member.parent,
        bracketed(each.parent_pieces, "one") if parent else None,
        None if each.likeness is None else f"{each.likeness:.2f}",
        tuple(f"{one} = {other}" for one, other in each.claims),
        own.start if own else None,
        own.end if own else None,
        parent.start if parent else None,
        parent.end if parent else None,
    )
