"""Record -> the reports behind findings of the talks: outlets, families, whole sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from parley.model import Document, DocumentHead, Span
from parley.record import Record
from parley.report.context import around
from parley.report.talks.held import outlets_of
from parley.report.talks.stance_words import excerpt
from parley.report.wording import AROUND, shorten

__all__ = ["Reported", "reported"]

_TERSE = 60
"""Characters: fewer words are shown in their sentence, without which they mislead."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What findings are told with: reports and their families, names of rounds and proposals."""

    heads: Mapping[str, DocumentHead]
    families: Mapping[str, str]
    names: Mapping[str, str]
    _record: Record
    _texts: dict[str, Document] = field(default_factory=dict)

    def outlets(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """Return who printed these words, in their order."""
        return outlets_of(spans, self.heads)

    def words(self, span: Span, length: int) -> str:
        """Return the words of a span on one line, those of a few words in their sentence."""
        if len(span.quote) >= _TERSE:
            return shorten(span.quote.strip(AROUND), length)
        if span.document not in self._texts:
            self._texts[span.document] = self._record.document(span.document)
        document = self._texts[span.document]
        sentence = document.span(*around(document, span.start, span.end, neighbours=0))
        return excerpt(sentence, [span], length)


def reported(record: Record) -> Reported:
    """Return the reports of a record."""
    names = {one.id: one.name for one in record.proposals()}
    names |= {one.id: one.name for one in record.rounds()}
    heads = {head.id: head for head in record.documents()}
    return Reported(heads, record.families_of(), names, record)
