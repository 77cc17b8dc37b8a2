"""The sides of a record -> a page: the parties, the mediators, and who belongs to each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.model import MemberRelation, Side, SideKind, short
from parley.record import Record
from parley.report.page import Page
from parley.report.wording import listed

__all__ = ["show_sides"]

_KINDS: Final[tuple[tuple[SideKind, str], ...]] = (
    ("party", "Parties to the talks"),
    ("mediator", "Mediators"),
    ("other", "Beside the table"),
)
_PEOPLE: Final[tuple[tuple[MemberRelation, str], ...]] = (
    ("speaks for", "voices"),
    ("near", "near it"),
)
_MOST: Final = 12
_FEW: Final = 3


def show_sides(page: Page, record: Record) -> None:
    """Print the sides, parties first, with their people and why they were found."""
    with record.snapshot():
        sides, profile = list(record.sides()), record.profile
    if profile.sides:
        page.line(
            f"By the profile{f' of {profile.case}' if profile.case else ''}, and the reports:"
        )
    if not sides:
        page.line("No sides found: nobody asks, offers or refuses anything in these reports.")
    for kind, heading in _KINDS:
        found = [side for side in sides if side.kind == kind]
        if found:
            page.blank()
            page.heading(heading)
        for side in sorted(found, key=lambda one: (-one.support.families, one.name)):
            _show(page, side)
    page.blank()
    page.line("To correct this: parley profile --draft > case.toml, edit it, then")
    page.line("parley profile --profile case.toml. More on one: parley show ID.")


def _show(page: Page, side: Side) -> None:
    page.line(f"{side.name}  ({short(side.id)})")
    page.field("also", listed([name for name in side.names if name != side.name][:_MOST]) or None)
    for relation, label in _PEOPLE:
        page.field(label, "; ".join(_people(side, relation)) or None)
    page.fields("because", side.reasons[:_FEW])


def _people(side: Side, relation: MemberRelation) -> Iterator[str]:
    found = (member.name for member in side.members if member.relation == relation)
    names = list(dict.fromkeys(found))
    yield from names[:_MOST]
    if len(names) > _MOST:
        yield f"and {len(names) - _MOST} more"
