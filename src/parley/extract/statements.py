"""ParsedDocument -> statements: who is printed as saying what.

Free-standing quotations come first (attribution.py), then the clauses, infinitives and objects that
the remaining cues govern (contents.py). Every statement keeps the reasons for its parts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from parley.extract.attribution import Draft, attribute
from parley.extract.contents import Content, content_of
from parley.extract.cues import Cue, cues
from parley.extract.grammar import Grammar
from parley.extract.quotations import Quotation, quotations
from parley.extract.sources import Source, source_of
from parley.extract.speakers import Mentions
from parley.model import Form, ParsedDocument, Rejected, Span, Statement

__all__ = ["statements"]

_FEWEST_LETTERS: Final = 3
_OUTER: Final = " \t\n\u00a0,;:.–—-"
_OPENING: Final = "“\"‘'«„`"
_CLOSING: Final = "”\"’'»“`"


def statements(parsed: ParsedDocument) -> Iterator[Statement | Rejected]:
    """Yield the statements of a document in order of their content, and what was not taken."""
    grammar = Grammar(parsed)
    paragraphs = [
        (grammar.start[first], grammar.end[past - 1]) for first, past in grammar.paragraphs
    ]
    quotes = quotations(grammar.text, paragraphs)
    all_cues = list(cues(grammar))
    drafts = attribute(grammar, quotes, all_cues)
    mentions = Mentions(grammar)
    found = [_from_quotations(grammar, draft, mentions) for draft in drafts]
    used = {draft.cue.row for draft in drafts if draft.cue is not None}
    taken = _Taken(quotes, [quote for draft in drafts for quote in draft.quotations])
    for cue in all_cues:
        if cue.row not in used and not taken.free(grammar.start[cue.row]):
            statement = _from_cue(grammar, cue, taken, mentions)
            if statement is not None:
                found.append(statement)
    yield from _distinct(found)


class _Taken:
    """Which stretches of the text are quotations, and which of these are already statements."""

    def __init__(self, quotes: Sequence[Quotation], free: Sequence[Quotation]) -> None:
        self.quotes = quotes
        self._starts = [quote.start for quote in quotes]
        self._free = {quote.start for quote in free}

    def free(self, offset: int) -> bool:
        """Whether the offset lies in a quotation that is a statement by itself."""
        quote = self.around(offset)
        return quote is not None and quote.start in self._free

    def around(self, offset: int) -> Quotation | None:
        """Return the quotation around the offset."""
        at = bisect_right(self._starts, offset) - 1
        return self.quotes[at] if at >= 0 and offset < self.quotes[at].end else None


def _from_quotations(grammar: Grammar, draft: Draft, mentions: Mentions) -> Statement:
    document = grammar.document
    content = tuple(document.span(quote.start, quote.end) for quote in draft.quotations)
    return _statement(
        grammar, draft.cue, draft.source, content, "direct", (draft.reason,), mentions
    )


def _from_cue(grammar: Grammar, cue: Cue, taken: _Taken, mentions: Mentions) -> Statement | None:
    content = content_of(grammar, cue)
    if content is None:
        return None
    spans = _spans(grammar, content, taken)
    if not spans or sum(c.isalpha() for span in spans for c in span.quote) < _FEWEST_LETTERS:
        return None
    source = source_of(grammar, cue)
    form = _form(grammar, spans, taken)
    return _statement(grammar, cue, source, spans, form, (content.reason,), mentions)


def _spans(grammar: Grammar, content: Content, taken: _Taken) -> tuple[Span, ...]:
    """Return the spans of the content, marks and stray punctuation at their ends trimmed.

    Content that ends inside a quotation goes on to its end: a quotation is not cut at a sentence.
    """
    text = grammar.text
    spans = []
    for first, last in content.runs:
        start, end = grammar.start[first], grammar.end[last]
        quote = taken.around(end - 1)
        if quote is not None and start <= quote.end:
            end = max(end, quote.end)
        start, end = _trimmed(text, start, end)
        if start < end and any(character.isalnum() for character in text[start:end]):
            spans.append(grammar.document.span(start, end))
    return tuple(spans)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    inside = text[start:end]
    if len(inside) > 2 and inside[0] in _OPENING and inside[-1] in _CLOSING:
        if not any(mark in inside[1:-1] for mark in '“”"«»'):
            return _trimmed(text, start + 1, end - 1)
    if inside and inside[-1] in "“" and inside.count("“") > inside.count("”"):
        return _trimmed(text, start, end - 1)
    return start, end


def _form(grammar: Grammar, spans: Sequence[Span], taken: _Taken) -> Form:
    inside = outside = 0
    for span in spans:
        for offset in range(span.start, span.end):
            if grammar.text[offset].isalnum():
                quoted = taken.around(offset) is not None
                inside, outside = inside + quoted, outside + (not quoted)
    return "direct" if not outside else "mixed" if inside else "indirect"


def _statement(
    grammar: Grammar,
    cue: Cue | None,
    source: Source,
    content: tuple[Span, ...],
    form: Form,
    reasons: tuple[str, ...],
    mentions: Mentions,
) -> Statement:
    first, _ = grammar.rows_in(content[0].start, content[0].end)
    anchor = cue.row if cue is not None else first
    return Statement(
        id=Statement.identify(content),
        speakers=mentions.speakers(source, anchor),
        cue=grammar.span(cue.row, cue.last) if cue is not None else None,
        content=content,
        form=form,
        reasons=reasons,
    )


def _distinct(found: Iterable[Statement]) -> Iterator[Statement | Rejected]:
    """Yield one statement for each content, the first by cue where several claim it."""
    seen: dict[str, Statement] = {}
    for statement in sorted(found, key=lambda s: (s.content[0].start, s.content[-1].end, s.id)):
        if statement.id in seen:
            yield Rejected(
                stage="statements",
                name=statement.document,
                reason="another cue reports the same words",
                evidence=statement.content[0],
            )
            continue
        seen[statement.id] = statement
        yield statement
