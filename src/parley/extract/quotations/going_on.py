"""A quotation without a cue of its own -> what it goes on from: the words of who spoke before it.

The sentence before it, the paragraph before it that closes with a colon, who spoke last in that
paragraph, and at last the quotation before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from parley.extract.grammar.cues import Cue, speaks
from parley.extract.grammar.grammar import Grammar
from parley.extract.quotations.beside import source_outside
from parley.extract.quotations.bystanders import subject_before
from parley.extract.quotations.drafts import Draft, named
from parley.extract.quotations.placing import ENDS, MARKS, Place
from parley.extract.sources.sources import Source, source_of

__all__ = ["GoingOn"]

_FEWEST_LETTERS: Final = 12
"""Letters of a quotation that stands alone: less is a title or a scare quote."""
_MAIN: Final = frozenset({"ROOT", "conj"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
_FARTHEST: Final = 2
"""Paragraphs back to the quotation from which one goes on."""


class GoingOn:
    """The quotations of one paragraph that go on; `cues` are its own, `earlier` those before it."""

    def __init__(
        self, grammar: Grammar, number: int, cues: Sequence[Cue], earlier: Sequence[Cue]
    ) -> None:
        self.grammar = grammar
        self.number = number
        self.first, _ = grammar.paragraphs[number]
        self.cues = cues
        self.cues_before = earlier
        self._cue_rows = [cue.row for cue in cues]

    def draft(self, place: Place, drafts: Sequence[Draft]) -> Draft | None:
        """Find whose words a quotation is that has no cue in its paragraph."""
        words = self.grammar.text[place.quote.start : place.quote.end]
        if sum(character.isalpha() for character in words) < _FEWEST_LETTERS:
            return None
        if place.opens_paragraph and self._is_heading(place):
            return None
        if place.opens_paragraph:
            return self._introduced(place) or self._from_paragraph_before(place, drafts)
        return self._from_sentence_before(place) or self._from_quotation_before(place, drafts)

    def _is_heading(self, place: Place) -> bool:
        """Whether a quotation is all of its paragraph and no sentence: “Main demands”."""
        grammar, quote = self.grammar, place.quote
        _, past = grammar.paragraphs[self.number]
        whole = not grammar.text[quote.end : grammar.end[past - 1]].strip(MARKS + ENDS + " ")
        finite = any(grammar.tag[row] in _FINITE for row in range(*place.rows))
        return whole and not finite and grammar.text[quote.end - 1] not in ENDS

    def _from_sentence_before(self, place: Place) -> Draft | None:
        before = self._cue_before(place)
        if before is not None:
            reason = "goes on from the sentence before the quotation"
            source = source_of(self.grammar, before)
            return Draft(None, Source(source.heads, reason), [place.quote], reason, before.row)
        subject = subject_before(self.grammar, place)
        reason = "subject of the sentence before the quotation"
        return None if subject is None else named(subject, place.quote, reason)

    def _from_quotation_before(self, place: Place, drafts: Sequence[Draft]) -> Draft | None:
        if not drafts or drafts[-1].last.paragraph != self.number:
            return None
        reason = "goes on from the quotation before"
        return Draft(None, Source(drafts[-1].source.heads, reason), [place.quote], reason)

    def _from_paragraph_before(self, place: Place, drafts: Sequence[Draft]) -> Draft | None:
        gap = self.number - drafts[-1].last.paragraph if drafts else 0
        last = self._last_speaker(drafts[-1] if gap == 1 else None)
        if last:
            reason = "goes on from what was said in the paragraph before"
            return Draft(None, Source(last, reason), [place.quote], reason)
        if 0 < gap <= _FARTHEST:
            reason = "goes on from the quotation in the paragraph before"
            return Draft(None, Source(drafts[-1].source.heads, reason), [place.quote], reason)
        return None

    def _cue_before(self, place: Place) -> Cue | None:
        """Return the cue of the sentence before the quotation, if its source is named."""
        grammar = self.grammar
        sentence = grammar.sentence[max(self.first, place.ahead)]
        for at in range(bisect_left(self._cue_rows, place.rows[0]) - 1, -1, -1):
            cue = self.cues[at]
            if grammar.sentence[cue.row] != sentence:
                break
            main = grammar.dep[cue.row] in _MAIN or cue.prepositional
            spoken = not cue.belief and (cue.prepositional or speaks(grammar, cue.row))
            if main and spoken and source_of(grammar, cue).heads:
                return cue
        return None

    def _last_speaker(self, quoted: Draft | None) -> tuple[int, ...]:
        """Return who spoke last in the paragraph before, where that is after its last quotation."""
        grammar = self.grammar
        for cue in reversed(self.cues_before):
            if quoted is not None and grammar.start[cue.row] < quoted.last.end:
                break
            if cue.belief or cue.prepositional or not speaks(grammar, cue.row):
                continue
            if quoted is not None and quoted.cue is not None and cue.row <= quoted.cue.row:
                break
            heads = source_of(grammar, cue).heads
            if heads and grammar.dep[cue.row] in _MAIN:
                return heads
        return ()

    def _introduced(self, place: Place) -> Draft | None:
        """A quotation that the paragraph before introduces with a colon."""
        grammar = self.grammar
        if not self.number or grammar.word(self.first - 1) not in (":", ","):
            return None
        sentence = grammar.sentence[self.first - 1]
        cues = [cue for cue in self.cues_before if grammar.sentence[cue.row] == sentence]
        if not cues:
            return None
        source = source_outside(grammar, cues[-1], place.rows, "before")
        reason = "cue at the end of the paragraph before"
        return Draft(cues[-1], source, [place.quote], reason)
