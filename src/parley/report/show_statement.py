"""A statement -> its page: the words in context, how they came, who speaks, every reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.model import Actor, Document, Speaker, Standing, Statement, short
from parley.record import Record
from parley.report.copies.kin import RELATIONS, kin_of
from parley.report.page import Page, Stretch
from parley.report.printed import (
    SUSPECT,
    cued_words,
    in_number,
    outlet_line,
    undecided,
)
from parley.report.show_document import (
    document_facts,
    family_fields,
    legibility_fields,
    show_words,
)
from parley.report.times.days import days_in_short
from parley.report.variants.kin_fields import kin_fields
from parley.report.wording import count, listed

__all__ = ["chain", "show_statement"]

_STANDS: Final[dict[Standing, str]] = {
    "on record": "named, or called by an office that one person holds",
    "institutional": "a body or place is said to say so, nobody is named",
    "anonymous": "people who are not named",
    "unattributed": "the report says that it was said, and not by whom",
}
_WANTS_A_LISTENER: Final = frozenset({"tell", "tells", "told", "telling"})
_OTHERS_SHOWN: Final = 8
_LENGTH: Final = 160
_ARROW: Final = " → "


def show_statement(page: Page, record: Record, statement: Statement) -> None:
    """Print a statement with the sentences around it and everything that is known of it."""
    document = record.document(statement.document)
    actors = [_actor(record, statement, place) for place in range(len(statement.speakers))]
    page.heading(f"Statement, {statement.form} · {outlet_line(document)}")
    page.field("id", statement.id)
    page.blank()
    show_words(page, document, _stretches(statement))
    page.legend()
    page.blank()
    page.field("chain", chain(statement, document) + _copies(record, document))
    legibility_fields(page, statement.legibility)
    page.field("said", _said(record, statement))
    page.field("channel", statement.channel)
    page.field("via", ", then ".join(statement.via))
    page.field("cue", statement.cue.quote if statement.cue else None)
    page.fields("read so", statement.reasons)
    for speaker, actor in zip(statement.speakers, actors, strict=True):
        page.blank()
        _speaker(page, speaker, actor)
    page.blank()
    document_facts(page, document)
    page.field("document", document.id)
    family_fields(page, record, document)
    kin_fields(page, record, statement)
    _others(page, record, statement, list({each.id: each for each in actors if each}.values()))


def chain(statement: Statement, document: Document) -> str:
    """Return the way of the words, from who says them to the outlet that prints them.

    "Omar Sheld (on record), in an interview → told Radio Quay → Harbour Post, 12 February 2031".
    """
    speakers = [
        f"{speaker.name or 'nobody named'} ({_standing(speaker)})" for speaker in statement.speakers
    ]
    first = listed(speakers) or "nobody named"
    if statement.channel:
        article = "an" if statement.channel[:1] in "aeiou" else "a"
        first += f", in {article} {statement.channel}"
    via = list(statement.via)
    if via and statement.cue is not None and statement.cue.quote.lower() in _WANTS_A_LISTENER:
        via[0] = f"told {via[0]}"
    return _ARROW.join([first, *via, outlet_line(document)])


def _standing(speaker: Speaker) -> str:
    return f"{speaker.standing}, {in_number(speaker)}" if speaker.number != 1 else speaker.standing


def _copies(record: Record, document: Document) -> str:
    """Return in how many other reports of its family the words stand, as far as they share them."""
    found = kin_of(record, document.id)
    if found is None:
        return ""
    row, member = found
    if member.parent is None:
        return f" (and {count(len(row.family.members) - 1, 'copy', 'copies')} of the report)"
    return f" ({RELATIONS[member.relation]} of {short(member.parent)})"


def _said(record: Record, statement: Statement) -> str:
    said = statement.said
    if said is None:
        return ""
    words = f"“{said.evidence.quote}”" if said.evidence else None
    ends = record.date_days(statement.document).get(said.mention or "", (said.date, said.date))
    return ", ".join(filter(None, (days_in_short(*ends), words)))


def _actor(record: Record, statement: Statement, place: int) -> Actor | None:
    identifier = record.actor_of(statement.id, place)
    found = record.get(identifier) if identifier else None
    return found if isinstance(found, Actor) else None


def _speaker(page: Page, speaker: Speaker, actor: Actor | None) -> None:
    page.field("speaker", f"{speaker.name or 'nobody named'} · {speaker.kind}")
    if speaker.description != speaker.name:
        page.field("", speaker.description)
    number = f"; {in_number(speaker)}" if speaker.number != 1 else ""
    page.field("stands", f"{speaker.standing}: {_STANDS[speaker.standing]}{number}")
    page.field("knows", f"“{speaker.knowledge}”" if speaker.knowledge else None)
    page.field("unnamed", f"“{speaker.anonymity}”" if speaker.anonymity else None)
    if speaker.evidence is not None and speaker.evidence.quote != speaker.name:
        page.field("printed as", f"“{speaker.evidence.quote}”")
    if speaker.introduced is not None and speaker.introduced != speaker.evidence:
        page.field("brought in", f"as “{speaker.introduced.quote}”")
    page.field("chosen as", speaker.reason)
    page.fields("undecided", (f"may be or belong to “{span.quote}”" for span in speaker.perhaps))
    if actor is not None:
        as_name = "" if actor.name == speaker.name else f", {actor.name}"
        page.field("actor", f"{actor.id}{as_name}")
        if not speaker.perhaps:
            page.fields("undecided", map(undecided, actor.perhaps))


def _others(page: Page, record: Record, statement: Statement, actors: Sequence[Actor]) -> None:
    """Print what the same speakers say elsewhere in the report."""
    rows = {
        row.statement.id: row
        for actor in actors
        for row in record.statements(by=actor.id, document=statement.document)
        if row.statement.id != statement.id
    }
    if not rows:
        return
    page.blank()
    page.line(f"Also in this report, by {listed([actor.name for actor in actors])}:")
    ordered = sorted(rows.values(), key=lambda row: row.statement.content[0].start)
    for row in ordered[:_OTHERS_SHOWN]:
        sign = f"{SUSPECT} " if row.statement.legibility.grade == "suspect" else ""
        page.field(short(row.statement.id), sign + cued_words(row.statement, _LENGTH))
    if len(ordered) > _OTHERS_SHOWN:
        commands = listed([f"parley statements --by {short(actor.id)}" for actor in actors])
        page.field("", f"and {len(ordered) - _OTHERS_SHOWN} more: {commands}")


def _stretches(statement: Statement) -> list[Stretch]:
    stretches: list[Stretch] = [(span.start, span.end, "words") for span in statement.content]
    if statement.cue is not None:
        stretches.append((statement.cue.start, statement.cue.end, "cue"))
    stretches += [
        (speaker.evidence.start, speaker.evidence.end, "speaker")
        for speaker in statement.speakers
        if speaker.evidence is not None
    ]
    return stretches
