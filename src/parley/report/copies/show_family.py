"""A family -> its page: where it goes back to, every member with its grounds, passages beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from parley.model import Family, FamilyMember, Feature, short
from parley.record import FamilyRow, Record
from parley.report.characters import one_line
from parley.report.chosen import day_of
from parley.report.copies.beside import print_beside
from parley.report.copies.kin import (
    credit_line,
    damage_line,
    family_in_words,
    kin_line,
    percent,
)
from parley.report.copies.passages import passage_rows
from parley.report.page import Page
from parley.report.printed import outlet_line
from parley.report.show_support import support_fields
from parley.report.wording import count

__all__ = ["in_order", "print_beside_families", "print_families", "show_family"]

_KINDS: Final = {
    "s": ("statement", "statements"),
    "n": ("figure", "figures"),
    "e": ("event", "events"),
    "t": ("date", "dates"),
}
_NOTES: Final = ("not in that report", "not in the copy")


def show_family(page: Page, record: Record, family: Family) -> None:
    """Print a family with every reason, and how its passages are seen."""
    for row in record.copied(family=family.id):
        print_family(page, row)
        for member in in_order(row):
            _grounds(page, row, member)
    page.blank()
    page.line(f"Side by side: parley copies {short(family.id)}")


def print_families(page: Page, rows: Iterable[FamilyRow]) -> None:
    """Print families one after the other, and how many reports and origins they are."""
    families = reports = 0
    for row in rows:
        print_family(page, row)
        page.blank()
        families += 1
        reports += len(row.family.members)
    if not families:
        page.line("No copies.")
        return
    told = f"{count(reports, 'report')} in {count(families, 'family', 'families')}"
    page.line(f"{told}, {count(families, 'origin')} · side by side: parley copies ID")


def print_family(page: Page, row: FamilyRow) -> None:
    """Print who likely wrote it, on what evidence, and every member on a line or two."""
    family = row.family
    page.heading(family_in_words(family))
    page.field("id", family.id)
    support_fields(page, family.support)
    page.field("written by", one_line(family.outlet) if family.outlet else "not told")
    page.fields(
        "credits", (credit_line(each, row.heads.get(each.document)) for each in family.credits)
    )
    for member in in_order(row):
        head = row.heads[member.document]
        page.field(member.relation, " · ".join(_facts(row, member)))
        page.field("", head.title)


def in_order(row: FamilyRow) -> list[FamilyMember]:
    """Return the members, the origin first, then by the day on which they came out."""

    def order(member: FamilyMember) -> tuple[bool, str, str]:
        head = row.heads[member.document]
        return member.document != row.family.origin, day_of(head.published) or "9999", head.name

    return sorted(row.family.members, key=order)


def print_beside_families(
    page: Page, record: Record, rows: Iterable[FamilyRow], only: str | None = None
) -> None:
    """Print families, and each copy beside its parent; `only` that of a document's id."""
    found = False
    for row in rows:
        if found:
            page.blank()
        found = True
        print_family(page, row)
        for member in in_order(row):
            if member.parent is not None and only in (None, member.document, member.parent):
                _beside(page, record, row, member)
    if not found:
        page.line("No copies.")


def _beside(page: Page, record: Record, row: FamilyRow, member: FamilyMember) -> None:
    page.blank()
    page.heading(kin_line(row, member))
    rows = passage_rows(record, member)
    if rows:
        names = tuple(_place(row, each) for each in (member.document, member.parent))
        print_beside(page.console, (names[0], names[1]), rows, _NOTES)
    elif member.relation == "exact":
        page.field("passages", "the same words in the same order")
    else:
        page.field("passages", "none were aligned")


def _facts(row: FamilyRow, member: FamilyMember) -> Iterator[str]:
    head = row.heads[member.document]
    yield f"{short(head.id)} {outlet_line(head)}"
    if member.parent is not None:
        yield percent(member)
    if member.parent not in (None, row.family.origin):
        yield f"of {_place(row, member.parent)}"
    if member.second is not None:
        yield f"and of {_place(row, member.second)}"
    if (damage := damage_line(member)) is not None:
        yield damage


def _place(row: FamilyRow, identifier: str | None) -> str:
    head = row.heads.get(identifier or "")
    return f"{short(head.id)} {outlet_line(head)}" if head is not None else short(identifier or "")


def _grounds(page: Page, row: FamilyRow, member: FamilyMember) -> None:
    """Print why a member is one: the reasons, what the decision looked at, what tells the same."""
    page.blank()
    head = row.heads[member.document]
    page.field(member.relation, f"{member.document} {outlet_line(head)}, score {member.score:.2f}")
    page.fields("because", member.reasons)
    page.fields("features", map(_feature, member.features))
    page.field("claims", _linked(member))
    page.field("passages", count(len(member.passages), "passage") if member.passages else None)


def _feature(feature: Feature) -> str:
    return f"{feature.name} {feature.value:.3g}" + (f": {feature.words}" if feature.words else "")


def _linked(member: FamilyMember) -> str | None:
    """Return how many claims tell the same as the parent's, by kind."""
    if not member.claims:
        return None
    kinds = Counter(own.partition("-")[0] for own, _ in member.claims)
    told = [count(kinds[kind], *names) for kind, names in _KINDS.items() if kinds[kind]]
    return f"{', '.join(told)} the same as the parent's"
