"""Record -> the tables of reports, rejections and places found: one function a table.

Each asks the record's views and yields rows of plain values with full ids and full text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from parley.model import DocumentHead, Rejected
from parley.record import Hit, Record
from parley.report.printed import SUSPECT, SUSPECT_NOTE, day_of, doubts_of, source_name
from parley.report.tables import Column, Table, Value

__all__ = [
    "document_table",
    "hit_table",
    "rejected_table",
]

_DOCUMENT: Final = (
    Column("id", "Id", shortened=True),
    Column("day", "Day", least=10, block="head"),
    Column("publisher", "Publisher", least=10, block="head"),
    Column("title", "Title", least=20, block="text"),
    Column("marks", "Marks"),
    Column("family", "Family", shortened=True),
    Column("relation", beside="family", aside=True),
    Column("language", "Language", least=8),
    Column("name", "Name", least=12),
    Column("date"),
    Column("earliest"),
    Column("latest"),
    Column("basis"),
    Column("byline"),
    Column("url"),
    Column("analysed"),
    Column("characters"),
)
_REJECTED: Final = (
    Column("id", "Id", shortened=True),
    Column("stage", "Stage"),
    Column("name", "Input", least=14),
    Column("line", "Line"),
    Column("reason", "Reason", least=20),
    Column("words", "Words", least=16),
    Column("document"),
    Column("start"),
    Column("end"),
)
_HIT: Final = (
    Column("id", "Id", shortened=True),
    Column("kind", "Kind"),
    Column("day", "Day"),
    Column("source", "Report", least=10, block="head"),
    Column("words", "Words", least=28, block="text"),
    Column("suspect", beside="words", sign=SUSPECT),
    Column("match"),
    Column("document"),
    Column("start"),
    Column("end"),
)


def document_table(record: Record, heads: Iterable[DocumentHead]) -> Table:
    """Return documents: day and its basis, publisher, title, number of marks, family, language.

    Beside the family stands what the report is in it.
    """
    marks, families = record.mark_counts(), record.families_of()
    relations = record.relations_of()
    found = (
        _document(head, marks.get(head.id, 0), families.get(head.id), relations.get(head.id))
        for head in heads
    )
    return Table("documents", _DOCUMENT, found)


def rejected_table(rejected: Iterable[Rejected]) -> Table:
    """Return what was rejected: the stage, the input and its line, the reason, the words."""
    return Table("rejections", _REJECTED, (_rejected(each) for each in rejected))


def hit_table(hits: Iterable[Hit]) -> Table:
    """Return the places where searched words stand, best first, the match set off."""
    suspect = False

    def rows() -> Iterator[tuple[Value, ...]]:
        nonlocal suspect
        for hit in hits:
            suspect = suspect or hit.legibility.grade == "suspect"
            yield _hit(hit)

    def notes() -> list[str]:
        return [SUSPECT_NOTE] if suspect else []

    return Table("places", _HIT, rows(), highlight=("words", "match"), notes=notes)


def _document(
    head: DocumentHead, marks: int, family: str | None, relation: str | None
) -> tuple[Value, ...]:
    published = head.published
    day = day_of(published)
    language = head.language or "unknown"
    return (
        head.id,
        f"{day} ({published.basis})" if day and published.basis else day,
        head.publisher,
        head.title,
        marks,
        family,
        relation,
        language if head.analysed else f"{language} (not analysed)",
        head.name,
        published.date,
        published.earliest,
        published.latest,
        published.basis,
        head.byline,
        head.url,
        "yes" if head.analysed else "no",
        head.length,
    )


def _rejected(rejected: Rejected) -> tuple[Value, ...]:
    words = rejected.evidence
    return (
        rejected.id,
        rejected.stage,
        rejected.name,
        rejected.line,
        rejected.reason,
        words.quote if words else None,
        words.document if words else None,
        words.start if words else None,
        words.end if words else None,
    )


def _hit(hit: Hit) -> tuple[Value, ...]:
    return (
        hit.id,
        hit.kind,
        hit.document.published.date,
        source_name(hit.document),
        hit.span.quote,
        doubts_of(hit.legibility),
        hit.match.quote,
        hit.document.id,
        hit.match.start,
        hit.match.end,
    )
