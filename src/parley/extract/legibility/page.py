"""A ParsedDocument as the rules of legibility read it: sentence by sentence, marks on demand.

Lighter than Grammar, for most sentences are sound: nothing is built before a rule asks for it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, Final, TypeVar

import numpy as np

from parley.extract.legibility.quoting import Quoting, quoting
from parley.extract.legibility.words import words
from parley.extract.quotations.quotations import quotations
from parley.model.parsed import ParsedDocument

__all__ = ["FINITE", "SUBJECTS", "Flaw", "Page", "Sentence"]

Found = TypeVar("Found")

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SINGLE: Final = ("‘", " '", "\n'")
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


@dataclass(frozen=True, slots=True)
class Flaw:
    """A broken spot: offsets of the words it lies in (half open), and what is wrong there."""

    start: int
    end: int
    reason: str


class Page:
    """The columns of one parsed document, and its sentences."""

    def __init__(self, parsed: ParsedDocument) -> None:
        self.text = parsed.document.text
        self.tag = parsed.tag
        self.lemma = parsed.lemma
        self.dep = parsed.dep
        self.start: list[int] = parsed.start.tolist()
        self.end: list[int] = parsed.end.tolist()
        self._rows_of_heads = parsed.head
        changes = parsed.sentence[1:] != parsed.sentence[:-1]
        firsts = np.flatnonzero(np.concatenate(([True], changes))) if self.start else changes
        self._firsts: list[int] = [*firsts.tolist(), len(self.start)]
        self._offsets: list[int] = parsed.start[firsts].tolist()
        self._paragraphs: list[int] = [*parsed.paragraph[firsts].tolist(), -1]
        self._sentences: dict[int, Sentence] = {}
        self._recalled: dict[tuple[Any, ...], Any] = {}

    @cached_property
    def head(self) -> list[int]:
        """The row of each token's syntactic head."""
        rows: list[int] = self._rows_of_heads.tolist()
        return rows

    def sentences(self) -> Iterator[Sentence]:
        """Yield all sentences in order."""
        return (self.sentence(number) for number in range(len(self._offsets)))

    def sentence(self, number: int) -> Sentence:
        """Return the sentence with this number, from 0."""
        found = self._sentences.get(number)
        if found is None:
            rows = range(self._firsts[number], self._firsts[number + 1])
            found = self._sentences[number] = Sentence(self, number, rows)
        return found

    def numbers(self, start: int, end: int) -> range:
        """Return the numbers of the sentences that the offsets start to end (half open) touch."""
        first = max(bisect_right(self._offsets, start) - 1, 0)
        past = first + 1
        if past < len(self._offsets) and self._offsets[past] < end:
            past = bisect_left(self._offsets, end, lo=past)
        return range(first, past)

    def paragraph(self, number: int) -> int:
        """Return the number of the paragraph that holds the sentence; -1 after the last."""
        return self._paragraphs[number]

    @cached_property
    def quoting(self) -> Quoting:
        """The double marks of the text."""
        return quoting(self.text, [start for start, _ in self._bounds()])

    def quoted(self, offset: int) -> bool:
        """Whether the offset stands between quotation marks."""
        if self.quoting.around(offset) is not None:
            return True
        at = bisect_right(self._single, (offset, len(self.text))) - 1
        return at >= 0 and offset < self._single[at][1]

    @cached_property
    def _single(self) -> list[tuple[int, int]]:
        """What stands in single marks, where the report quotes with them, as British ones do."""
        if 2 * sum(map(self.text.count, _SINGLE)) <= len(self.quoting.marks):
            return []
        return [(found.start, found.end) for found in quotations(self.text, self._bounds())]

    def _bounds(self) -> list[tuple[int, int]]:
        """Return the offsets (start, end) of the paragraphs."""
        numbers = self._paragraphs
        changes = [i for i in range(len(numbers)) if i == 0 or numbers[i] != numbers[i - 1]]
        return [
            (self._offsets[first], self.end[self._firsts[past] - 1])
            for first, past in pairwise(changes)
        ]

    def recall(self, find: Callable[..., Found], *places: int) -> Found:
        """Return what `find` says of the page at these places; it is asked once."""
        key = (find, *places)
        if key not in self._recalled:
            self._recalled[key] = find(self, *places)
        found: Found = self._recalled[key]
        return found

    def word(self, row: int) -> str:
        """Return the token as printed."""
        return self.text[self.start[row] : self.end[row]]

    def lower(self, row: int) -> str:
        """Return the token in lower case."""
        return self.word(row).lower()


class Sentence:
    """One sentence of a page: its rows, and its text from offset start to end."""

    __slots__ = ("end", "lemmas", "number", "page", "paragraph", "rows", "start", "tags", "text")

    def __init__(self, page: Page, number: int, rows: range) -> None:
        first, past = rows.start, rows.stop
        self.page = page
        self.number = number
        self.rows = rows
        self.paragraph = page.paragraph(number)
        self.start = page.start[first]
        self.text = page.text[self.start : page.end[past - 1]].rstrip()
        self.end = self.start + len(self.text)
        self.lemmas = page.lemma[first:past]
        self.tags = page.tag[first:past]

    @property
    def following(self) -> Sentence | None:
        """The next sentence of the same paragraph."""
        return None if self.ends else self.page.sentence(self.number + 1)

    @property
    def ends(self) -> bool:
        """Whether it is the last of its paragraph."""
        return self.page.paragraph(self.number + 1) != self.paragraph

    @property
    def stops(self) -> bool:
        """Whether a full stop or mark of its own ends it, not that of an abbreviation."""
        last = self.rows.stop - 1
        if self.page.word(last)[0].isalnum():
            return False
        return self.lower(last - 1) not in words("fragments", "abbreviations")

    @property
    def leads(self) -> bool:
        """Whether it is the first of its paragraph."""
        return self.number == 0 or self.page.paragraph(self.number - 1) != self.paragraph

    def whole(self, reason: str) -> Flaw:
        """Return a flaw that breaks the sentence as a whole."""
        return Flaw(self.start, self.end, reason)

    def at(self, first: int, last: int, reason: str) -> Flaw:
        """Return a flaw in the rows first to last (both included), its words set in for {}."""
        start, end = self.page.start[first], self.page.end[last]
        printed = " ".join(self.page.text[start:end].split())
        return Flaw(start, end, reason.format(f"“{printed}”"))

    def quoted(self, row: int) -> bool:
        """Whether the row stands between quotation marks."""
        return self.page.quoted(self.page.start[row])

    def lower(self, row: int) -> str:
        """Return the word in lower case; "" beyond the ends of the sentence."""
        return self.page.lower(row) if row in self.rows else ""

    def children(self, row: int) -> Iterator[int]:
        """Yield the rows that hang directly on a row."""
        head = self.page.head
        return (kid for kid in self.rows if head[kid] == row and kid != row)

    def subject(self, verb: int) -> int | None:
        """Return the row of the verb's own subject."""
        return next((kid for kid in self.children(verb) if self.page.dep[kid] in SUBJECTS), None)

    def has_before(self, row: int, lemmas: frozenset[str], near: int | None = None) -> bool:
        """Whether one of these lemmas stands before the row, or among the `near` before it."""
        place = row - self.rows.start
        return not lemmas.isdisjoint(self.lemmas[max(place - near, 0) if near else 0 : place])
