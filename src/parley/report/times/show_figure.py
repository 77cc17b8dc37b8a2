"""A figure -> its page: the words, the number read from them and why, and what it belongs to."""

from __future__ import annotations

from parley.model import Comparison, DateMention, Document, Event, Figure, Series, Statement, short
from parley.record import Record
from parley.report.page import Page, Stretch
from parley.report.printed import outlet_line, said_words
from parley.report.show_document import document_facts, legibility_fields, show_words
from parley.report.times.amounts import amount
from parley.report.times.figure_table import LABELS, measured
from parley.report.wording import listed, shorten

__all__ = ["show_figure"]

_LENGTH = 160
_CHANGES = {"up": "rises by that much", "down": "falls by that much"}


def show_figure(page: Page, record: Record, figure: Figure) -> None:
    """Print a figure in its sentence, how it was read, and what other figures are to it."""
    document = record.document(figure.document)
    what = f" {figure.counted}" if figure.counted else ""
    page.heading(f"Figure: {amount(figure, figure.unit)}{what} · {outlet_line(document)}")
    page.field("id", figure.id)
    page.blank()
    show_words(page, document, _stretches(figure))
    page.legend({"words": "the figure", "cue": "what it counts", "speaker": "who gives it"})
    page.blank()
    _number(page, figure)
    _sources(page, record, figure)
    _related(page, record, figure)
    _events(page, record, figure)
    legibility_fields(page, figure.legibility)
    page.fields("read so", figure.reasons)
    _series(page, record, figure)
    _report(page, document)


def _stretches(figure: Figure) -> list[Stretch]:
    stretches: list[Stretch] = [(figure.evidence.start, figure.evidence.end, "words")]
    if figure.counting is not None:
        stretches.append((figure.counting.start, figure.counting.end, "cue"))
    for speaker in figure.according_to:
        if speaker.evidence is not None:
            stretches.append((speaker.evidence.start, speaker.evidence.end, "speaker"))
    return stretches


def _number(page: Page, figure: Figure) -> None:
    page.field("value", amount(figure, figure.unit))
    if figure.value is not None and figure.low is not None and figure.high is not None:
        page.field("", f"from {figure.low:,} to {figure.high:,}")
    page.field("bound", figure.bound)
    page.field("counts", figure.counted)
    page.field("measure", figure.measure)
    page.field("where", figure.place)
    page.field("change", _CHANGES[figure.change] if figure.change else None)


def _sources(page: Page, record: Record, figure: Figure) -> None:
    names = [f"{one.name or 'nobody named'} ({one.standing})" for one in figure.according_to]
    page.field("source", f"according to {listed(names)}" if names else "the report’s own voice")
    if figure.statement is not None:
        statement = record.get(figure.statement)
        if isinstance(statement, Statement):
            page.field("", f"in {short(statement.id)} {said_words(statement, _LENGTH)}")
    if figure.as_of is not None:
        values = record.date_values(figure.document)
        mention = record.get(figure.as_of)
        if isinstance(mention, DateMention):
            value = values.get(mention.id, mention.value)
            page.field("as of", f"{value}, “{mention.evidence.quote}”, {short(mention.id)}")


def _related(page: Page, record: Record, figure: Figure) -> None:
    if figure.date is not None:
        page.field("duration", f"the same words are {figure.date}")
    for label, other in (("part of", figure.whole), ("instead of", figure.was)):
        found = record.get(other) if other is not None else None
        if isinstance(found, Figure):
            told = f"{amount(found, found.unit)} {found.counted or ''}".rstrip()
            page.field(label, f"{told}, {short(found.id)}")


def _events(page: Page, record: Record, figure: Figure) -> None:
    """Print the events that the figure is part of, and their happenings."""
    for claim in record.claims(figure.document):
        if isinstance(claim, Event) and figure.id in claim.figures:
            happening = record.finding_of(claim.id, "happening")
            of = f", of {short(happening)}" if happening else ""
            page.field("event", f"{short(claim.id)}{of} {shorten(claim.evidence.quote, _LENGTH)}")


def _series(page: Page, record: Record, figure: Figure) -> None:
    identifier = record.finding_of(figure.id, "series")
    series = record.get(identifier) if identifier else None
    if not isinstance(series, Series):
        return
    page.blank()
    page.field("series", f"{series.id}, {measured(series)}, {len(series.points)} figures")
    mine = [each for each in series.comparisons if figure.id in (each.one, each.other)]
    for comparison in mine:
        page.field(LABELS[comparison.kind], _compared(record, figure, comparison))


def _compared(record: Record, figure: Figure, comparison: Comparison) -> str:
    other = comparison.other if comparison.one == figure.id else comparison.one
    found = record.get(other)
    if not isinstance(found, Figure):
        return comparison.reason
    way = "then" if other == comparison.other else "before"
    where = outlet_line(record.document(found.document))
    return f"{way} {amount(found, found.unit)}, {where}, {short(other)}: {comparison.reason}"


def _report(page: Page, document: Document) -> None:
    page.blank()
    document_facts(page, document)
    page.field("document", document.id)
