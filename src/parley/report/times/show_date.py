"""An expression of time -> its page: the words, the days that they mean, and how that is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.model import DateMention, Document, Event, Figure, Statement, short
from parley.record import Record
from parley.report.page import Page
from parley.report.printed import day_of, outlet_line, said_words
from parley.report.show_document import document_facts, legibility_fields, show_words
from parley.report.times.amounts import amount
from parley.report.times.days import between
from parley.report.wording import count, shorten

__all__ = ["show_date"]

_UNITS: Final = {
    "S": "second", "M": "minute", "H": "hour", "D": "day", "W": "week", "MO": "month",
    "Q": "quarter", "HY": "half-year", "Y": "year", "DE": "decade", "CE": "century",
}  # fmt: skip
_LENGTH: Final = 120


def show_date(page: Page, record: Record, mention: DateMention) -> None:
    """Print an expression of time in its sentence, what it means, and what is dated by it."""
    document = record.document(mention.document)
    values = record.date_values(document.id)
    value = values.get(mention.id, mention.value)
    page.heading(f"“{mention.evidence.quote}”, a {mention.kind} · {outlet_line(document)}")
    page.field("id", mention.id)
    page.blank()
    span = mention.evidence
    show_words(page, document, [(span.start, span.end, "words")])
    page.blank()
    page.field("value", f"{value}{_open(value)} (TIMEX3)")
    page.field("means", between(*record.date_days(document.id).get(mention.id, (None, None))))
    page.field("counted", _counted_from(mention, document, record, values))
    page.field("form", _form(mention))
    legibility_fields(page, mention.legibility)
    page.fields("read so", mention.reasons)
    _belongs(page, record, mention)
    page.blank()
    document_facts(page, document)
    page.field("document", document.id)


def _open(value: str) -> str:
    return ", which leaves the day open" if "X" in value and not value.startswith("P") else ""


def _counted_from(
    mention: DateMention, document: Document, record: Record, values: Mapping[str, str]
) -> str | None:
    form = mention.form
    if form.anchor == "report":
        day = day_of(document.published)
        return f"from the day of the report, {day or 'which is not known'}"
    if form.anchor == "mention" and form.mention is not None:
        other = record.get(form.mention)
        words = f"“{other.evidence.quote}”" if isinstance(other, DateMention) else "another"
        return f"from {words}, {values.get(form.mention, 'open')}, {short(form.mention)}"
    return None


def _form(mention: DateMention) -> str | None:
    """Return what the words say before any day is known."""
    form = mention.form
    told = [form.template] if form.template else []
    if form.offset is not None:
        unit = _UNITS.get(form.unit or "D", "day")
        way = "on" if form.offset > 0 else "back"
        told.append(
            f"the same {unit}" if form.offset == 0 else f"{count(abs(form.offset), unit)} {way}"
        )
    elif "X" in form.template and form.anchor != "none":
        told.append(
            {"past": "the last such", "future": "the next such"}.get(
                form.towards, "the nearest such"
            )
        )
    return ", ".join([*told, *([form.part] if form.part else [])]) or None


def _belongs(page: Page, record: Record, mention: DateMention) -> None:
    """Print what this expression dates, in its report."""
    if mention.figure is not None:
        page.field("figure", f"the same words are {mention.figure}")
    for claim in record.claims(mention.document):
        match claim:
            case Event() if claim.date == mention.id:
                page.field("dates", f"{short(claim.id)} {shorten(claim.evidence.quote, _LENGTH)}")
            case Figure() if claim.as_of == mention.id:
                page.field(
                    "dates", f"{short(claim.id)} {amount(claim, claim.unit)} {claim.counted or ''}"
                )
            case Statement() if any(
                _holds(span.start, span.end, mention) for span in claim.content
            ):
                page.field("stands in", f"{short(claim.id)} {said_words(claim, _LENGTH)}")


def _holds(start: int, end: int, mention: DateMention) -> bool:
    return start <= mention.evidence.start and mention.evidence.end <= end
