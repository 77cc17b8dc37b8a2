"""A side or a round -> its page: who belongs to it and why, where they met and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from shlex import quote
from typing import Final

from parley.model import (
    DocumentHead,
    Meeting,
    MemberRelation,
    Round,
    Side,
    SideKind,
    SideMember,
    Span,
    Status,
    short,
)
from parley.record import Record
from parley.report.characters import one_line
from parley.report.page import Page
from parley.report.printed import source_name
from parley.report.show_support import support_fields
from parley.report.talks.show_findings import told_claims
from parley.report.times.days import days_in_words
from parley.report.wording import AROUND, listed, shorten

__all__ = ["show_round", "show_side"]

_KINDS: Final[dict[SideKind, str]] = {
    "party": "a party to the talks",
    "mediator": "a mediator",
    "other": "beside the table",
}
_RELATIONS: Final[dict[MemberRelation, str]] = {
    "itself": "is it",
    "speaks for": "speaks for it",
    "near": "near it, does not speak for it",
}
_LENGTH: Final = 160


def show_side(page: Page, record: Record, side: Side) -> None:
    """Print a side: its names, its people with the reason for each, and the claims that show it."""
    heads = {head.id: head for head in record.documents()}
    page.heading(f"Side: {side.name}, {_KINDS[side.kind]}")
    page.field("id", side.id)
    page.field("names", listed([name for name in side.names if name != side.name]))
    page.field("actor", side.actor)
    support_fields(page, side.support)
    page.fields("because", side.reasons)
    for relation, told in _RELATIONS.items():
        members = [one for one in side.members if one.relation == relation]
        if not members:
            continue
        page.blank()
        page.line(f"{told[:1].upper()}{told[1:]}:")
        for member in members:
            page.field("", f"{member.name}: {member.reason}{_shown_by(member, heads)}")
    told_claims(page, record, side.claims, "Shown by, among others:")
    page.blank()
    page.line(f"What it wants: parley positions --by {quote(one_line(side.name))}")


def show_round(page: Page, record: Record, found: Round) -> None:
    """Print a round: place and days, who came, what came of it, what is said of its state."""
    heads = {head.id: head for head in record.documents()}
    sides = {side.id: side.name for side in record.sides()}
    page.heading(f"Round of the talks: {found.name}")
    page.field("id", found.id)
    page.field("round", str(found.ordinal) if found.ordinal is not None else None)
    page.field("where", found.place or "not told")
    page.field("when", days_in_words(found.earliest, found.latest) or "no day told")
    page.field("held", "yes" if found.held else "no: only planned")
    if found.direct is not None:
        page.field("direct", "face to face" if found.direct else "through others")
    support_fields(page, found.support)
    page.fields("because", found.reasons)
    page.fields("came", _attendance(found, sides, heads))
    page.fields("outcome", _distinct(found.outcome, heads))
    page.fields("next", _distinct(found.following, heads))
    statuses = [one for each in found.statuses if isinstance(one := record.get(each), Status)]
    if statuses:
        page.blank()
        page.line("Its state, as told:")
        for status in statuses:
            denied = ", denied" if status.denied else ""
            told = f"{status.kind}{denied}: {_quoted(status.evidence, heads)}"
            page.field(short(status.id), told)
    meetings = [one.id for each in found.meetings if isinstance(one := record.get(each), Meeting)]
    told_claims(page, record, meetings, "Told in:")


def _shown_by(member: SideMember, heads: Mapping[str, DocumentHead]) -> str:
    """Return the words that show it, only their report where the reason or the name holds them."""
    span = member.evidence
    if span is None:
        return ""
    if span.quote in member.reason or span.quote in member.name:
        return f" — {source_name(heads[span.document])}" if span.document in heads else ""
    return f" — {_quoted(span, heads)}"


def _attendance(
    found: Round, sides: Mapping[str, str], heads: Mapping[str, DocumentHead]
) -> Iterable[str]:
    told = dict[str, str]()
    for one in found.attendance:
        side = f" ({sides[one.side]})" if one.side and one.side in sides else ""
        level = f", {one.level}" if one.level else ""
        told.setdefault(f"{one.name}{side}{level}", _quoted(one.evidence, heads))
    return (f"{who} — {words}" for who, words in told.items())


def _distinct(spans: Iterable[Span], heads: Mapping[str, DocumentHead]) -> Iterable[str]:
    told = {shorten(span.quote, _LENGTH): _quoted(span, heads) for span in spans}
    return told.values()


def _quoted(span: Span, heads: Mapping[str, DocumentHead]) -> str:
    outlet = f", {source_name(heads[span.document])}" if span.document in heads else ""
    return f"“{shorten(span.quote.strip(AROUND), _LENGTH)}”{outlet}"
