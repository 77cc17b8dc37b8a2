"""A small record made by hand for the tests of brief and dossier: reports, and what is said there.

No language model is loaded: statements are given by their words, findings come from reconcile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from parley.copies import fingerprint
from parley.model import (
    Analysis,
    Document,
    Legibility,
    Mark,
    Published,
    Rejected,
    Said,
    Span,
    Speaker,
    Standing,
    Statement,
)
from parley.pipeline import bring_up_to_date
from parley.reconcile import enter
from parley.record import Writer

Kind = Literal["person", "organisation", "place", "role"]
STAMP: Final = "test 1"


@dataclass(frozen=True, slots=True)
class Say:
    """One statement to be found in a report: the words, who says them, and how."""

    words: str
    by: str
    kind: Kind = "person"
    role: str | None = None
    standing: Standing = "on record"
    quoted: bool = True
    on: str | None = None
    suspect: bool = False
    at: int = 1


@dataclass(frozen=True, slots=True)
class Report:
    """One report to be stored, with its statements and marks (words, kind, reason)."""

    document: Document
    says: tuple[Say, ...]


def report(name: str, text: str, *says: Say, date: str | None = None, **known: str) -> Report:
    """A report; `known` are publisher, title, url, language, headline (words) and menu (words)."""
    published = Published(date, date, date, "day", "given", "with it") if date else Published()
    marks = []
    if "headline" in known:
        start = text.index(known["headline"])
        marks.append(Mark(start, start + len(known["headline"]), "headline", "first line"))
    if "menu" in known:
        start = text.index(known["menu"])
        marks.append(Mark(start, start + len(known["menu"]), "menu", "links in a row"))
    document = Document(
        id=Document.identify(name, text),
        key=name,
        name=name,
        text=text,
        title=known.get("title"),
        publisher=known.get("publisher", "Harbour Post"),
        url=known.get("url"),
        published=published,
        language=known.get("language", "en"),
        marks=tuple(marks),
    )
    return Report(document, says)


def make(path: Path, *reports: Report, rejected: Sequence[Rejected] = ()) -> Path:
    """Store the reports, reconcile, and return the path of the record."""
    with Writer.open(path) as writer:
        for one in reports:
            writer.store(_analysis(one), STAMP)
        for rejection in rejected:
            writer.reject(rejection)
        bring_up_to_date(writer)
    return path


def statement_of(one: Report, place: int) -> Statement:
    """The statement that stands at this place among those of a report."""
    return _statement(one.document, one.says[place])


def _analysis(one: Report) -> Analysis:
    claims = tuple(_statement(one.document, say) for say in one.says)
    analysis = Analysis(one.document, fingerprint(one.document), claims)
    return enter(analysis)


def _statement(document: Document, say: Say) -> Statement:
    content = (_find(document, say.words, say.at),)
    speaker = Speaker(
        name=say.by,
        kind=say.kind,
        standing=say.standing,
        description=say.role,
        evidence=_find(document, say.by) if say.by in document.text else None,
    )
    return Statement(
        id=Statement.identify(content),
        speakers=(speaker,),
        cue=_find(document, "said") if "said" in document.text else None,
        content=content,
        form="direct" if say.quoted else "indirect",
        said=Said(say.on, "day") if say.on else None,
        legibility=Legibility("suspect", ("a fragment",)) if say.suspect else Legibility(),
    )


def _find(document: Document, words: str, occurrence: int = 1) -> Span:
    start = -1
    for _ in range(occurrence):
        start = document.text.index(words, start + 1)
    return document.span(start, start + len(words))
