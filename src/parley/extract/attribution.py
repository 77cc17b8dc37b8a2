"""Free-standing quotations and cues -> who is printed as saying them.

A quotation is free-standing when it is no part of a clause outside its marks. Its cue is looked for
to its right ("…," he said), to its left (He said: "…"), in the quotation before it that it
continues, and at last in the sentence or paragraph before it. Quotations of one cue are one draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from parley.extract.cues import Cue
from parley.extract.grammar import Grammar
from parley.extract.quotations import Quotation
from parley.extract.sources import Source, source_of

__all__ = ["Draft", "attribute"]

_ENDS: Final = ".!?…"
_MARKS: Final = "“”\"„«»‘’'`"
_CUE_REACH: Final = 14
"""Rows between a quotation and its cue: room for "said Ada Obi, the minister of transport"."""
_FEWEST_LETTERS_ALONE: Final = 12


@dataclass(slots=True)
class Draft:
    """Quotations of one attribution while it grows: its cue, its source, and the reason."""

    cue: Cue | None
    source: Source
    quotations: list[Quotation] = field(default_factory=list)
    reason: str = ""


class _Paragraph:
    """One paragraph: its quotations, and the cues outside of them."""

    def __init__(
        self,
        grammar: Grammar,
        quotes: Sequence[Quotation],
        cues: Sequence[Cue],
        rows: tuple[int, int],
    ) -> None:
        self.grammar = grammar
        self.quotes = quotes
        self.first, self.past = rows
        self.start, self.end = grammar.start[rows[0]], grammar.end[rows[1] - 1]
        self.cues = [cue for cue in cues if not self._is_quoted(grammar.start[cue.row])]

    def _is_quoted(self, offset: int) -> bool:
        return any(quote.start <= offset < quote.end for quote in self.quotes)

    def before(self, quote: Quotation) -> str:
        """Return the text from the paragraph's start to the quotation's opening mark."""
        return self.grammar.text[self.start : quote.start].rstrip().rstrip(_MARKS).rstrip()

    def is_free(self, quote: Quotation) -> bool:
        """Whether the quotation stands by itself, no part of a clause around it."""
        before = self.before(quote)
        capital = (
            self.grammar.text[quote.start].isupper() or not self.grammar.text[quote.start].isalpha()
        )
        if not before or before[-1] in ":;" + _ENDS + _MARKS or before[-1] in "—–-)]":
            return capital or not before or before[-1] == ":"
        last = before.rsplit(None, 1)[-1].lower()
        if before[-1] == ",":
            return capital
        left = self.left_cue(quote)
        if left is not None and self._rows_between(left.last, quote) <= 1:
            return "quotation" in left.takes and (capital or "clause" in left.takes)
        return capital and last not in _BINDERS and self._is_sentence(quote) and left is not None

    def _is_sentence(self, quote: Quotation) -> bool:
        return self.grammar.text[quote.end - 1] in _ENDS + ","

    def _rows_between(self, row: int, quote: Quotation) -> int:
        first, _ = self.grammar.rows_in(quote.start, quote.end)
        return first - row - 2

    def right_cue(self, quote: Quotation) -> Cue | None:
        """Return the cue that closes the quotation's sentence: "…," the minister said."""
        grammar = self.grammar
        _, row = grammar.rows_in(quote.start, quote.end)
        if row >= len(grammar):
            return None
        limit = min((q.start for q in self.quotes if q.start >= quote.end), default=self.end)
        ended = grammar.text[quote.end - 1] in "." and not self._goes_on(quote)
        for cue in self.cues:
            if (
                cue.row < row
                or grammar.start[cue.row] >= limit
                or "quotation" not in cue.takes | _SAID
            ):
                continue
            if ended or cue.row - row > _CUE_REACH or not self._same_clause(row, cue.row):
                return None
            return cue
        return None

    def _goes_on(self, quote: Quotation) -> bool:
        """Whether the sentence goes on in lower case or with a cue after the closing mark."""
        rest = self.grammar.text[quote.end : quote.end + 12].lstrip(_MARKS + " ")
        return bool(rest) and rest[0].islower()

    def _same_clause(self, low: int, high: int) -> bool:
        """Whether no sentence ends between the rows."""
        grammar = self.grammar
        between = range(low, high)
        return not any(grammar.word(row) in (".", "!", "?", ";", ":") for row in between)

    def left_cue(self, quote: Quotation) -> Cue | None:
        """Return the last cue before the quotation in its sentence, after the quotation before."""
        grammar = self.grammar
        first, _ = grammar.rows_in(quote.start, quote.end)
        floor = max((q.end for q in self.quotes if q.end <= quote.start), default=self.start)
        sentence = grammar.sentence[max(self.first, first - 2)]
        found = None
        for cue in self.cues:
            at = grammar.start[cue.row]
            if floor <= at < quote.start and grammar.sentence[cue.row] == sentence:
                if (
                    "quotation" in cue.takes
                    or "source" in cue.takes
                    or self.before(quote)[-1:] == ":"
                ):
                    found = cue
        return found


_SAID: Final = frozenset({"source"})
_BINDERS: Final = frozenset(
    "the a an of in for with by at on about as his her its their our my".split()
)


def attribute(grammar: Grammar, quotes: Sequence[Quotation], cues: Sequence[Cue]) -> list[Draft]:
    """Return a draft for each attribution of free-standing quotations, in order of the text."""
    by_paragraph: dict[int, list[Quotation]] = {}
    for quote in quotes:
        by_paragraph.setdefault(quote.paragraph, []).append(quote)
    cues_by_paragraph: dict[int, list[Cue]] = {}
    for cue in cues:
        cues_by_paragraph.setdefault(grammar.paragraph[cue.row], []).append(cue)
    drafts: list[Draft] = []
    number_of = [grammar.paragraph[rows[0]] for rows in grammar.paragraphs]
    for number, rows in enumerate(grammar.paragraphs):
        if number in by_paragraph:
            here = cues_by_paragraph.get(number_of[number], [])
            paragraph = _Paragraph(grammar, by_paragraph[number], here, rows)
            before = cues_by_paragraph.get(number_of[number - 1], []) if number else []
            _attribute_paragraph(paragraph, number, before, drafts)
    return drafts


def _attribute_paragraph(
    paragraph: _Paragraph, number: int, cues_before: Sequence[Cue], drafts: list[Draft]
) -> None:
    grammar = paragraph.grammar
    here: Draft | None = None
    for quote in paragraph.quotes:
        if not paragraph.is_free(quote):
            continue
        if quote.continues and drafts and drafts[-1].quotations[-1].paragraph == number - 1:
            here = drafts[-1]
            here.quotations.append(quote)
            continue
        left, right = paragraph.left_cue(quote), paragraph.right_cue(quote)
        if (
            left is not None
            and here is not None
            and here.cue is not None
            and left.row == here.cue.row
        ):
            left = None
        if (
            left is not None
            and right is not None
            and paragraph.before(quote)[-1:] not in (":", ",")
        ):
            left = None
        cue = left if left is not None else right
        if (
            cue is not None
            and here is not None
            and here.cue is not None
            and cue.row == here.cue.row
        ):
            here.quotations.append(quote)
        elif cue is not None:
            side = "before" if cue is left else "after"
            here = Draft(cue, source_of(grammar, cue), [quote], f"cue {side} the quotation")
            drafts.append(here)
        elif here is not None:
            here.quotations.append(quote)
        else:
            found = _without_cue(paragraph, quote, number, cues_before, drafts)
            if found is not None:
                here = found
                drafts.append(found)


def _without_cue(
    paragraph: _Paragraph,
    quote: Quotation,
    number: int,
    cues_before: Sequence[Cue],
    drafts: Sequence[Draft],
) -> Draft | None:
    """Find whose words a quotation is that has no cue of its own in its paragraph."""
    grammar = paragraph.grammar
    first, _ = grammar.rows_in(quote.start, quote.end)
    letters = sum(character.isalpha() for character in grammar.text[quote.start : quote.end])
    opens = not paragraph.before(quote)
    if letters < _FEWEST_LETTERS_ALONE:
        return None
    if opens and number and grammar.word(paragraph.first - 1) in (":", ","):
        before = [
            cue
            for cue in cues_before
            if grammar.sentence[cue.row] == grammar.sentence[paragraph.first - 1]
        ]
        if before:
            cue = before[-1]
            return Draft(
                cue, source_of(grammar, cue), [quote], "cue at the end of the paragraph before"
            )
    if not opens:
        subject = _subject_before(grammar, paragraph, first)
        if subject is not None:
            reason = "subject of the sentence before the quotation"
            return Draft(None, Source((subject,), reason), [quote], reason)
    if opens and drafts and 0 < number - drafts[-1].quotations[-1].paragraph <= 2:
        last = drafts[-1]
        reason = "goes on from the quotation in the paragraph before"
        return Draft(None, Source(last.source.heads, reason), [quote], reason)
    return None


def _subject_before(grammar: Grammar, paragraph: _Paragraph, row: int) -> int | None:
    """Return the subject of the sentence that ends before `row`, if it is a name or a pronoun."""
    if row - 2 < paragraph.first:
        return None
    sentence = grammar.sentence[row - 2]
    first, past = grammar.sentences[sentence]
    for candidate in range(first, past):
        if grammar.dep[candidate] == "nsubj" and grammar.tag[candidate] in ("NNP", "PRP", "NNPS"):
            if grammar.lower(candidate) not in ("it", "they", "we", "you", "i"):
                return candidate
    return None
