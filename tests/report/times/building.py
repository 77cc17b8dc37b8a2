"""Documents and claims given by their words, for records made by hand."""

from __future__ import annotations

from parley.model import (
    DateMention,
    Document,
    Event,
    Figure,
    Participant,
    Published,
    Span,
    Speaker,
    Statement,
    TimeForm,
)


def paper(name: str, text: str, day: str | None, publisher: str | None) -> Document:
    """A report with the day on which it came out."""
    published = Published(day, day, day, "day", "given", "with it") if day else Published()
    return Document(
        id=Document.identify(name, text),
        key=name,
        name=name,
        text=text,
        title=f"Report {name}",
        publisher=publisher,
        published=published,
        language="en",
    )


def words(document: Document, quote: str, occurrence: int = 1) -> Span:
    """Where a quote stands."""
    start = -1
    for _ in range(occurrence):
        start = document.text.index(quote, start + 1)
    return document.span(start, start + len(quote))


def said(document: Document, quote: str, speaker: Speaker) -> Statement:
    """What somebody says in a report."""
    content = (words(document, quote),)
    return Statement(
        Statement.identify(content), (speaker,), words(document, "said"), content, "indirect"
    )


def when(document: Document, quote: str, form: TimeForm, value: str) -> DateMention:
    """An expression of time."""
    evidence = words(document, quote)
    identifier = DateMention.identify(evidence)
    return DateMention(identifier, evidence, "date", value, form, reasons=("a weekday",))


def count(
    document: Document,
    quote: str,
    value: int | None,
    *,
    bound: str = "exactly",
    ends: tuple[int, int] | None = None,
    unit: str | None = None,
    counted: str | None = "men",
    by: Speaker | None = None,
    statement: Statement | None = None,
) -> Figure:
    """A figure of a report."""
    evidence = words(document, quote)
    low, high = ends or (None, None)
    return Figure(
        id=Figure.identify(evidence),
        evidence=evidence,
        value=value,
        low=low,
        high=high,
        bound=bound,  # type: ignore[arg-type]
        unit=unit,
        counted=counted,
        measure="held" if counted == "men" else None,
        according_to=(by,) if by else (),
        statement=statement.id if statement else None,
        reasons=("numeral before a noun",),
    )


def freed(
    document: Document, quote: str, trigger: str, date: DateMention, who: str, whom: str
) -> Event:
    """Some of the crew go free."""
    place = words(document, trigger)
    return Event(
        id=Event.identify(place),
        evidence=words(document, quote),
        trigger=place,
        action="free",
        category="RETREAT",
        modality="happened",
        actors=(Participant(who, "organisation", words(document, who)),),
        recipients=(Participant("three of the crew", "group", words(document, whom)),),
        date=date.id,
        place="Port Sill",
        reasons=("a verb of letting go",),
    )
