"""A document's grammar -> statements: who is printed as saying what.

Free-standing quotations come first (attribution.py), then the clauses, infinitives and objects that
the remaining cues govern (contents.py). Every statement keeps the reasons for its parts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.grammar.cues import Cue, cue_words, cues, unattributed
from parley.extract.grammar.grammar import Grammar
from parley.extract.quotations.attribution import attribute
from parley.extract.quotations.drafts import Draft
from parley.extract.quotations.lone_marks import bounded
from parley.extract.quotations.quotations import Quotation, quotations
from parley.extract.sources.manner import manner
from parley.extract.sources.quoting import relayed
from parley.extract.sources.relays import chained
from parley.extract.sources.sources import Source, source_of
from parley.extract.sources.speakers import Mentions
from parley.extract.statements.complements import Content
from parley.extract.statements.contents import content_of
from parley.extract.statements.labels import label_cues, label_source
from parley.extract.statements.nominal import nominal_cues, nominal_source
from parley.extract.statements.reality import (
    is_no_stance,
    is_nobody,
    is_thing,
    is_unreal,
    only_shows,
    says_nothing,
    wants_no_name,
)
from parley.extract.statements.replies import replied
from parley.extract.statements.said import SaidDays
from parley.model import Claim, Form, Rejected, Span, Statement

__all__ = ["statements"]

_FEWEST_LETTERS: Final = 3
_PRONOUNS: Final = frozenset({"PRP", "PRP$", "WDT", "WP", "DT"})
_SOURCES: Final = {
    "verb": source_of,
    "noun": nominal_source,
    "adjective": nominal_source,
    "label": label_source,
    "turn": label_source,
}
_COLONS: Final = frozenset({"label", "turn"})
_OUTER: Final = " \t\n\u00a0,;:.–—-"
_OPENING: Final = "“\"‘'«„`"
_CLOSING: Final = "”\"’'»“`"


def statements(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Statement | Rejected]:
    """Yield the statements of a document in order of their content, and what was not taken.

    `grammar` is mended; `found` are the claims that other extractors took from it before.
    """
    days = SaidDays(grammar, found)
    paragraphs = [
        (grammar.start[first], grammar.end[past - 1]) for first, past in grammar.paragraphs
    ]
    all_cues = list(cues(grammar))
    quotes = list(bounded(grammar, quotations(grammar.text, paragraphs), all_cues))
    drafts = attribute(grammar, quotes, all_cues)
    marked = _Marked(quotes, [quote for draft in drafts for quote in draft.quotations])
    used = {draft.cue.row for draft in drafts if draft.cue is not None}
    readings = [
        reading
        for cue in (*all_cues, *nominal_cues(grammar), *label_cues(grammar))
        if cue.row not in used and not marked.is_free(grammar.start[cue.row])
        if (reading := _read(grammar, cue, marked)) is not None
        if not marked.is_free(reading.spans[0].start)
    ]
    kept = list(_without_nested(grammar, readings))
    drafts, kept = _joined(grammar, drafts, kept)
    sources = [*(draft.source for draft in drafts), *(reading.source for reading in kept)]
    mentions = Mentions(grammar, sources, lambda row: marked.is_around(grammar.start[row]))
    grammar.mentions = mentions  # events name those who act as statements name their speakers
    said = [_from_quotations(grammar, draft, mentions, days) for draft in drafts]
    said += [_from_cue(grammar, reading, marked, mentions, days) for reading in kept]
    yield from _distinct(chained(replied(grammar, said, mentions, days)))


class _Marked:
    """Which stretches of the text are quotations, and which of these are already statements."""

    def __init__(self, quotes: Sequence[Quotation], free: Sequence[Quotation]) -> None:
        self._quotes = quotes
        self._starts = [quote.start for quote in quotes]
        self._free = {quote.start for quote in free}

    def around(self, offset: int) -> Quotation | None:
        """Return the quotation around the offset."""
        at = bisect_right(self._starts, offset) - 1
        return self._quotes[at] if at >= 0 and offset < self._quotes[at].end else None

    def is_around(self, offset: int) -> bool:
        """Whether the offset lies in a quotation."""
        return self.around(offset) is not None

    def is_free(self, offset: int) -> bool:
        """Whether the offset lies in a quotation that is a statement by itself."""
        quote = self.around(offset)
        return quote is not None and quote.start in self._free


@dataclass(frozen=True, slots=True)
class _Reading:
    """A cue with the content and the source that it was read with."""

    cue: Cue
    source: Source
    content: Content
    spans: tuple[Span, ...]


def _joined(
    grammar: Grammar, drafts: Sequence[Draft], readings: Sequence[_Reading]
) -> tuple[list[Draft], list[_Reading]]:
    """Return both with each quotation that goes on from a cue's words given to that cue."""
    words: dict[int, list[Span]] = {}
    cues_read = {reading.cue.row for reading in readings}
    for draft in drafts:
        if draft.after in cues_read:
            words.setdefault(draft.after, []).extend(_quoted(grammar, draft))
    rest = [draft for draft in drafts if draft.after not in cues_read]
    return rest, [
        replace(reading, spans=(*reading.spans, *_beyond(reading, words.get(reading.cue.row, ()))))
        for reading in readings
    ]


def _beyond(reading: _Reading, quoted: Iterable[Span]) -> Iterator[Span]:
    """Yield the quotations that stand behind what was read: a lone mark can stand inside it."""
    last = max((span.end for span in reading.spans), default=0)
    yield from (span for span in quoted if span.start >= last)


def _quoted(grammar: Grammar, draft: Draft) -> tuple[Span, ...]:
    return tuple(grammar.document.span(quote.start, quote.end) for quote in draft.quotations)


def _from_quotations(
    grammar: Grammar, draft: Draft, mentions: Mentions, days: SaidDays
) -> Statement:
    content = _quoted(grammar, draft)
    how = manner(grammar, draft.cue, draft.source, mentions)
    return Statement(
        id=Statement.identify(content),
        speakers=mentions.speakers(draft.source),
        cue=None if draft.cue is None else grammar.span(draft.cue.row, draft.cue.last),
        content=content,
        form="direct",
        said=None if draft.cue is None else days.beside(draft.cue.row),
        channel=how.channel,
        via=how.via,
        reasons=(draft.reason, *how.reasons),
    )


def _from_cue(
    grammar: Grammar, reading: _Reading, marked: _Marked, mentions: Mentions, days: SaidDays
) -> Statement:
    how = manner(grammar, reading.cue, reading.source, mentions)
    return Statement(
        id=Statement.identify(reading.spans),
        speakers=mentions.speakers(reading.source),
        cue=None if reading.cue.kind in _COLONS else cue_words(grammar, reading.cue),
        content=reading.spans,
        form="direct" if reading.cue.kind == "turn" else _form(grammar, reading.spans, marked),
        said=days.beside(reading.cue.row),
        channel=how.channel,
        via=how.via,
        reasons=(reading.content.reason, *how.reasons),
    )


def _is_empty(grammar: Grammar, cue: Cue, content: Content) -> bool:
    """Whether nothing was said: denied or only possible, or "the radio cited an official"."""
    if content.clause:
        return is_unreal(grammar, cue)
    return is_no_stance(grammar, cue) or relayed(grammar, cue.row) is not None


def _read(grammar: Grammar, cue: Cue, marked: _Marked) -> _Reading | None:
    content = content_of(grammar, cue)
    if content is None or _is_empty(grammar, cue, content):
        return None
    spans = tuple(_spans(grammar, content, marked))
    if sum(c.isalnum() for span in spans for c in span.quote) < _FEWEST_LETTERS:
        return None
    source = _SOURCES[cue.kind](grammar, cue)
    if not source.heads and grammar.lemma[cue.row] not in unattributed(cue.kind):
        return None
    if any(
        is_nobody(grammar, head) or only_shows(grammar, cue, head) or is_thing(grammar, cue, head)
        for head in source.heads
    ):
        return None
    runs = [range(first, last + 1) for first, last in content.runs]
    unnamed = any(wants_no_name(grammar, run) for run in runs)
    if unnamed or all(says_nothing(grammar, run) for run in runs):
        return None
    return _Reading(cue, source, content, spans)


def _without_nested(grammar: Grammar, readings: Sequence[_Reading]) -> Iterator[_Reading]:
    """Leave out stances inside another's words: "he would not accept the offer" is his alone.

    A clause inside a clause stays, when somebody else says it: "the union says that the board
    believes that …", but not "the minister said that she hoped …".
    """
    reach = 0
    for reading in sorted(readings, key=lambda r: (r.spans[0].start, -r.spans[-1].end)):
        nested = reading.spans[-1].end <= reach
        if not nested or (reading.content.clause and not _by_pronoun(grammar, reading)):
            yield reading
        reach = max(reach, reading.spans[-1].end)


def _by_pronoun(grammar: Grammar, reading: _Reading) -> bool:
    return all(grammar.tag[head] in _PRONOUNS for head in reading.source.heads)


def _spans(grammar: Grammar, content: Content, marked: _Marked) -> Iterator[Span]:
    """Yield the spans of the content, marks and stray punctuation at their ends trimmed.

    Content that ends inside a quotation goes on to its end: a quotation is not cut at a sentence.
    """
    text = grammar.text
    for first, last in content.runs:
        start, end = grammar.start[first], grammar.end[last]
        quote = marked.around(end - 1)
        if quote is not None and quote.closed:
            end = max(end, quote.end)
        start, end = _trimmed(text, start, end)
        quote = marked.around(end - 1) if start < end else None
        if quote is not None and start < quote.start and quote.closed:
            end = _past_mark(text, end, quote.end)
        if start < end and any(character.isalnum() for character in text[start:end]):
            yield grammar.document.span(start, end)


def _past_mark(text: str, end: int, closing: int) -> int:
    """Take the closing mark in where only punctuation stands before it."""
    if text[end:closing].strip(_OUTER) or closing >= len(text):
        return end
    return closing + (2 if text.startswith("''", closing) else 1)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _OUTER + "”":
        start += 1
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    inside = text[start:end]
    wrapped = len(inside) > 2 and inside[0] in _OPENING and inside[-1] in _CLOSING
    if wrapped and not any(mark in inside[1:-1] for mark in '“”"«»'):
        return _trimmed(text, start + 1, end - 1)
    if inside[-1:] == "“" and inside.count("“") > inside.count("”"):
        return _trimmed(text, start, end - 1)
    return start, end


def _form(grammar: Grammar, spans: Sequence[Span], marked: _Marked) -> Form:
    inside = outside = 0
    for span in spans:
        for offset in range(span.start, span.end):
            if grammar.text[offset].isalnum():
                quoted = marked.around(offset) is not None
                inside, outside = inside + quoted, outside + (not quoted)
    return "direct" if not outside else "mixed" if inside else "indirect"


def _distinct(found: Iterable[Statement]) -> Iterator[Statement | Rejected]:
    """Yield one statement for each content, the first by cue where several claim it."""
    seen: set[str] = set()
    for statement in sorted(found, key=lambda s: (s.content[0].start, s.content[-1].end, s.id)):
        if statement.id in seen:
            reason = "another cue reports the same words"
            span = statement.content[0]
            yield Rejected("statements", statement.document, reason, evidence=span)
            continue
        seen.add(statement.id)
        yield statement
