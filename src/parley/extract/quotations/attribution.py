"""Free-standing quotations and cues -> who is printed as saying them.

A quotation is free-standing when it is no part of a clause outside its marks. Its cue is looked for
to its left (He said: "…"), to its right ("…," he said), in the quotation before it that it goes on
from, and at last in the sentence or paragraph before it. Quotations of one cue are one draft.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.quotations.beside import source_outside
from parley.extract.quotations.bystanders import (
    label_before,
    label_inside,
    signature_after,
)
from parley.extract.quotations.drafts import Draft, named
from parley.extract.quotations.going_on import GoingOn
from parley.extract.quotations.placing import DASHES, ENDS, MARKS, Place, placed
from parley.extract.quotations.quotations import Quotation

__all__ = ["attribute"]

_CUE_REACH: Final = 24
"""Rows between a quotation and its cue: room for "said Ada Obi, the minister of transport"."""
_CLOSING_MARK: Final = 2
"""Characters between a quotation's last word and the word after it: the mark and a blank."""
_STOPS: Final = frozenset(".!?;:")
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BESIDE: Final = frozenset({"quotation", "source"})


def attribute(grammar: Grammar, quotes: Sequence[Quotation], cues: Sequence[Cue]) -> list[Draft]:
    """Return a draft for each attribution of free-standing quotations, in order of the text."""
    by_paragraph: dict[int, list[Quotation]] = defaultdict(list)
    for quote in quotes:
        by_paragraph[quote.paragraph].append(quote)
    rows = [cue.row for cue in cues]
    drafts: list[Draft] = []
    for number in sorted(by_paragraph):
        _Paragraph(grammar, number, by_paragraph[number], cues, rows).attribute(drafts)
    return drafts


class _Paragraph:
    """One paragraph: its quotations, and the cues outside of them."""

    def __init__(
        self,
        grammar: Grammar,
        number: int,
        quotes: Sequence[Quotation],
        cues: Sequence[Cue],
        rows: Sequence[int],
    ) -> None:
        self.grammar = grammar
        self.number = number
        first, past = grammar.paragraphs[number]
        self.places = list(placed(grammar, quotes, grammar.start[first], grammar.end[past - 1]))
        self._quote_rows = [place.rows[0] for place in self.places]
        low, high = bisect_left(rows, first), bisect_left(rows, past)
        self.cues = [cue for cue in cues[low:high] if not self._is_quoted(cue.row)]
        self._cue_rows = [cue.row for cue in self.cues]
        before = grammar.paragraphs[number - 1][0] if number else first
        earlier = cues[bisect_left(rows, before) : low]
        self._going_on = GoingOn(grammar, number, self.cues, earlier)

    def _is_quoted(self, row: int) -> bool:
        at = bisect_left(self._quote_rows, row + 1) - 1
        return at >= 0 and row < self.places[at].rows[1]

    # -- the quotations of a paragraph, one after the other ---------------------------------------

    def attribute(self, drafts: list[Draft]) -> None:
        """Append the paragraph's drafts; a quotation that goes on from the last joins it."""
        here: Draft | None = None
        for place in self.places:
            known = here or self._continued(place, drafts)
            found = self._signed(place) or self._read(place, known, drafts)
            if found is None:
                continue
            if found is known:
                found.quotations.append(place.quote)
            else:
                drafts.append(found)
            here = found

    def _continued(self, place: Place, drafts: Sequence[Draft]) -> Draft | None:
        """Return the draft that the paragraph before left open."""
        after = drafts and drafts[-1].last.paragraph == self.number - 1
        return drafts[-1] if after and place.quote.continues else None

    def _read(self, place: Place, here: Draft | None, drafts: Sequence[Draft]) -> Draft | None:
        """Return the draft to which a quotation belongs: a new one, or the one it goes on from."""
        if here is not None and place.quote.continues:
            right = self._right_cue(place)
            return here if right is None else self._with_cue(place, right, "after")
        if here is not None and self._resumes(place, here):
            return here
        return self._read_free(place, here, drafts) if self._is_free(place) else None

    def _read_free(self, place: Place, here: Draft | None, drafts: Sequence[Draft]) -> Draft | None:
        """Return the draft of a free quotation: by its label, its cue, or what it goes on from."""
        label = self._labelled(place)
        if label is not None:
            return label
        cue, side = self._own_cue(place, here)
        if cue is not None:
            return self._with_cue(place, cue, side)
        if here is not None and not self._is_apart(place, here):
            return here
        return self._going_on.draft(place, drafts)

    def _is_apart(self, place: Place, here: Draft) -> bool:
        """Whether a sentence that is none of the draft's stands before the quotation."""
        grammar = self.grammar
        before = place.ahead
        if before < 0 or grammar.start[before] < here.last.end:
            return False
        own = {grammar.sentence[grammar.rows_in(here.last.start, here.last.end)[1] - 1]}
        if here.cue is not None:
            own.add(grammar.sentence[here.cue.row])
        return grammar.sentence[before] not in own

    def _with_cue(self, place: Place, cue: Cue, side: str) -> Draft:
        source = source_outside(self.grammar, cue, place.rows, side)
        return Draft(cue, source, [place.quote], f"cue {side} the quotation")

    def _resumes(self, place: Place, here: Draft) -> bool:
        """Whether a quotation goes on in mid-sentence after its cue: "We," he said, "agree."."""
        after_cue = (
            here.cue is not None
            and here.cue.row >= self.grammar.rows_in(here.last.start, here.last.end)[1]
        )
        if not after_cue or place.floor != here.last.end:
            return False
        left = self._left_cue(place)
        own = left is not None and left is not here.cue
        return place.before[-1:] in (",", *DASHES) and not own

    def _is_free(self, place: Place) -> bool:
        """Whether the quotation stands by itself, no part of a clause around it."""
        text, quote, before = self.grammar.text, place.quote, place.before
        capital = text[quote.start].isupper() or not text[quote.start].isalpha()
        if not before or before[-1] == ":":
            return True
        if before[-1] in ",;" + ENDS + DASHES + ")]" + MARKS:
            return capital
        left = self._left_cue(place)
        if left is None or left.last < place.ahead or self._opens_phrase(place):
            return False
        if "quotation" not in left.takes:
            return False
        return capital or ("clause" in left.takes and not self._opens_clause(place))

    def _opens_clause(self, place: Place) -> bool:
        """Whether a clause goes on past the marks: said “real progress” had been made."""
        grammar, after = self.grammar, place.rows[1]
        while after < len(grammar) and grammar.tag[after] in ("''", "``"):
            after += 1
        finite = after < len(grammar) and grammar.tag[after] in _FINITE
        return finite and grammar.sentence[after] == grammar.sentence[place.rows[1] - 1]

    def _opens_phrase(self, place: Place) -> bool:
        """Whether the words inside the marks belong to a noun after: clarify “open” points."""
        grammar, after = self.grammar, place.rows[1] + 1
        if after >= len(grammar) or grammar.text[place.quote.end - 1] in ",.!?…":
            return False
        near = grammar.start[after] - place.quote.end <= _CLOSING_MARK
        return near and grammar.tag[after] in ("NN", "NNS")

    def _own_cue(self, place: Place, here: Draft | None) -> tuple[Cue | None, str]:
        """Return the quotation's own cue and on which side of it that stands."""
        taken = here.cue.row if here is not None and here.cue is not None else -1
        left, right = self._left_cue(place), self._right_cue(place)
        if left is not None and right is not None and self._closes(place, right):
            left = None
        if left is not None and left.row != taken and place.before[-1:] not in (*ENDS, ""):
            return left, "before"
        if right is not None and right.row != taken:
            return right, "after"
        return None, ""

    def _closes(self, place: Place, cue: Cue) -> bool:
        """Whether a cue after a quotation is its own, whatever stands before it.

        As in: She warned of the cost: "Nobody will pay," she said.
        """
        comma = self.grammar.text[place.quote.end - 1] in ",?!"
        return comma and not cue.prepositional and "quotation" in cue.takes

    def _left_cue(self, place: Place) -> Cue | None:
        """Return the last cue before the quotation in its clause, after the quotation before."""
        grammar = self.grammar
        found = None
        for at in range(bisect_left(self._cue_rows, place.rows[0]) - 1, -1, -1):
            cue = self.cues[at]
            if grammar.start[cue.row] < place.floor:
                break
            if not self._same_sentence(cue.row, place.rows[0]):
                break
            bare = grammar.tag[cue.row] == "VBN" and grammar.dep[cue.row] in ("advcl", "acl")
            if not bare and (cue.takes & _BESIDE or place.before[-1:] == ":"):
                found = cue  # no participle: "Asked when it would meet, she replied: …"
                break
        return found

    def _same_sentence(self, low: int, high: int) -> bool:
        words = (self.grammar.word(row) for row in range(low, high - 1))
        return not any(word in (".", "!", "?") for word in words)

    def _right_cue(self, place: Place) -> Cue | None:
        """Return the cue that closes the quotation's sentence: "…," the minister said."""
        grammar = self.grammar
        after = place.rows[1]
        if grammar.text[place.quote.end - 1] == "." and not self._goes_on(place.quote):
            return None
        for at in range(bisect_left(self._cue_rows, after), len(self.cues)):
            cue = self.cues[at]
            near = cue.row - after <= _CUE_REACH and grammar.start[cue.row] < place.limit
            if not near or any(grammar.word(row) in _STOPS for row in range(after, cue.row)):
                return None
            if cue.takes & _BESIDE:
                return cue
        return None

    def _goes_on(self, quote: Quotation) -> bool:
        """Whether the sentence goes on in lower case after the closing mark."""
        rest = self.grammar.text[quote.end : quote.end + 12].lstrip(MARKS + " ")
        return bool(rest) and rest[0].islower()

    # -- names that stand by it -------------------------------------------------------------------

    def _signed(self, place: Place) -> Draft | None:
        """A quotation with its speaker's name inside its marks, or after it: "…" — Ana Ruiz."""
        label = label_inside(self.grammar, place)
        if label is not None:
            head, start = label
            return named(head, replace(place.quote, start=start), "the name before the colon")
        head_after = signature_after(self.grammar, place)
        if head_after is None:
            return None
        return named(head_after, place.quote, "the name after the dash")

    def _labelled(self, place: Place) -> Draft | None:
        head = label_before(self.grammar, place)
        return None if head is None else named(head, place.quote, "the name before the colon")
