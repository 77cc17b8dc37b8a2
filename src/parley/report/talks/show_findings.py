"""A position, movement, gap, proposal or matter of dispute -> its page, with all that proves it."""

from __future__ import annotations

from collections.abc import Iterable
from shlex import quote
from typing import Final

from parley.errors import UnknownId
from parley.model import (
    Agreement,
    Disagreement,
    Event,
    Figure,
    Gap,
    Happening,
    HeldCondition,
    Meeting,
    Movement,
    Offer,
    Position,
    Proposal,
    Stance,
    Status,
    Term,
    short,
)
from parley.record import Record
from parley.report.characters import one_line
from parley.report.page import Page
from parley.report.printed import SUSPECT, outlet_line
from parley.report.show_support import support_fields
from parley.report.talks.disagreements_table import matter_sheets
from parley.report.talks.held import Held, held
from parley.report.talks.movement_words import end_words, movement_words
from parley.report.talks.proposals_table import sheet_of
from parley.report.talks.sheets import print_sheet
from parley.report.talks.stance_words import (
    KINDS,
    MARKS,
    VOICES,
    condition_words,
    overlap_words,
    stance_words,
)
from parley.report.times.days import days_in_words
from parley.report.wording import AROUND, count, several, shorten

__all__ = [
    "show_gap",
    "show_matter",
    "show_movement",
    "show_position",
    "show_proposal",
    "told_claims",
]

_LENGTH: Final = 240
_MOST: Final = 12
_CLAIMS: Final = (Stance, Offer, Term, Status, Meeting, Event, Figure)


def show_position(page: Page, record: Record, position: Position) -> None:
    """Print a position: whose, in what voice, on which conditions, what moved, all its words."""
    found = held(record)
    head = f"{position.party} {stance_words(position, plural=several(position.party))}".strip()
    page.heading(f"Position: {' · '.join(filter(None, (head, position.issue)))}")
    page.field("id", position.id)
    page.field("party", position.party)
    if position.holder != position.party:
        page.field("holder", position.holder)
    if position.relation == "near":
        near = next((side.name for side in found.sides if side.id == position.side), "a side")
        page.field("near", f"{near}, and does not speak for it")
    page.field("voice", VOICES[position.voice])
    page.field("stance", f"{position.stance}: {KINDS[position.stance]}")
    page.field("otherwise", position.otherwise)
    page.field("time", {"past": "held once", "expected": "only expected"}.get(position.time))
    page.field("when", days_in_words(*(position.days or (None, None))) or "no day told")
    for condition in position.conditions:
        _condition(page, record, condition)
    page.fields("marked as", (MARKS[mark] for mark in position.marks))
    page.field("shift", f"an outlet’s word: {position.shift}" if position.shift else None)
    page.field("hedged", "the words leave it open" if position.hedged else None)
    page.fields("legibility", (f"{SUSPECT} suspect: {doubt}" for doubt in position.doubts))
    support_fields(page, position.support)
    page.fields("because", position.reasons)
    moved = [one for one in found.movements if position.id in (one.before, one.after)]
    page.fields("moved", (_moved(one, position, found) for one in moved))
    told_claims(page, record, position.claims, "As told:")
    page.blank()
    page.line(f"Beside it: parley positions --history --issue {_typed(position.issue)}")


def show_movement(page: Page, record: Record, movement: Movement) -> None:
    """Print a movement: before and after, the rule by which it is one, an outlet's word for it."""
    found = held(record)
    head = (movement.party, movement.issue, movement.kind)
    page.heading(f"Movement: {' · '.join(filter(None, head))}")
    page.field("id", movement.id)
    page.field("when", days_in_words(*(movement.days or (None, None))) or "no day told")
    for label, end in (("before", movement.before), ("after", movement.after)):
        if end is not None:
            page.field(label, ", ".join(filter(None, (end_words(end, found), short(end)))))
    page.field("rule", movement.rule or "none: only an outlet’s word tells it")
    if movement.word is not None:
        document = record.document(movement.word.document)
        page.field("its word", f"“{movement.word.quote}”, {outlet_line(document)}")
    support_fields(page, movement.support)
    page.fields("because", movement.reasons)
    ends = [end for end in (movement.before, movement.after) if end is not None]
    positions = [found.known[end].claims for end in ends if end in found.known]
    claims = [claim for each in positions for claim in each]
    claims += [end for end in ends if end not in found.known]
    claims += [movement.word_claim] if movement.word_claim else []
    told_claims(page, record, claims, "As told:")


def show_gap(page: Page, record: Record, gap: Gap) -> None:
    """Print how far apart the parties are on an issue, with the last word of each."""
    found = held(record)
    page.heading(f"Gap: {gap.issue} · {overlap_words(gap)}")
    page.field("id", gap.id)
    page.field("rule", gap.rule)
    for ask in gap.asks:
        last = f"last heard {ask.last}" if ask.last else "no day told"
        told = end_words(ask.position, found)
        page.field("party", f"{ask.party}: {told} · {last}, {short(ask.position)}")
    for one in gap.sticking:
        page.field("obstacle", f"{end_words(one, found)}, {short(one)}")
    support_fields(page, gap.support)
    page.fields("because", gap.reasons)
    page.blank()
    page.line("Last heard says when, and no more: silence is no denial.")
    page.line(f"All of it: parley positions --history --issue {_typed(gap.issue)}")


def show_proposal(page: Page, record: Record, proposal: Proposal) -> None:
    """Print a proposal under its names, with terms, what became of it, and why it is one."""
    print_sheet(page, sheet_of(record, proposal))
    page.fields("because", proposal.reasons)
    told_claims(page, record, proposal.offers, "Named in:")


def show_matter(page: Page, record: Record, matter: Agreement | Disagreement) -> None:
    """Print where sources agree or differ, each account with all of its words."""
    for sheet in matter_sheets(record, [matter]):
        print_sheet(page, sheet)
    support_fields(page, matter.support)
    page.fields("because", matter.reasons)
    told_claims(page, record, [c for one in matter.accounts for c in one.claims], "As told:")


def told_claims(page: Page, record: Record, claims: Iterable[str], title: str) -> None:
    """Print the words of claims with their reports, by day; at most twelve of them."""
    found = []
    for identifier in dict.fromkeys(claims):
        try:
            claim = record.get(identifier)
        except UnknownId:
            continue
        if isinstance(claim, _CLAIMS):
            found.append((claim, record.document(claim.document)))
    if not found:
        return
    found.sort(key=lambda each: (each[1].published.latest or "9999", each[1].name, each[0].id))
    page.blank()
    page.line(title)
    for claim, document in found[:_MOST]:
        sign = f"{SUSPECT} " if claim.legibility.grade == "suspect" else ""
        words = shorten(claim.evidence.quote.strip(AROUND), _LENGTH)
        page.field(short(claim.id), f"{sign}“{words}” — {outlet_line(document)}")
    if len(found) > _MOST:
        page.field("", f"and {count(len(found) - _MOST, 'other')}")


def _typed(name: str) -> str:
    """Return a name so that a shell takes it for one word, and for nothing else."""
    return quote(one_line(name))


def _condition(page: Page, record: Record, condition: HeldCondition) -> None:
    page.field("condition", condition_words(condition, _LENGTH))
    for identifier in condition.happenings:
        found = record.get(identifier)
        if isinstance(found, Happening):
            day = days_in_words(found.earliest, found.latest) or "no day told"
            page.field("", f"names what happened: {found.action}, {day}, {short(found.id)}")
        elif isinstance(found, Event):
            page.field("", f"names what happened: “{found.evidence.quote}”, {short(found.id)}")


def _moved(movement: Movement, position: Position, found: Held) -> str:
    if movement.after == position.id:
        return movement_words(movement, found)
    after = end_words(movement.after, found)
    return f"later {movement.kind}: {after}, {short(movement.id)}"
