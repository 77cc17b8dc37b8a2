"""A ParsedDocument seen as trees: children, subtrees, subjects, and the spans that they cover.

Rows are token rows of the ParsedDocument. Dependency labels are ClearNLP's.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from parley.model import Span
from parley.model.parsed import ParsedDocument

if TYPE_CHECKING:
    from parley.extract.events.nouns import Nouns
    from parley.extract.sources.speakers import Mentions

__all__ = ["SUBJECTS", "Grammar"]

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
"""Labels of subjects."""
_EDGE: Final = frozenset({"punct", "dep"})


class Grammar:
    """Reads one parsed document; everything it returns is rows or spans of that document.

    `mentions` tells who is mentioned where, once the statements have been read; None before.
    `nouns` tells of which kinds a noun is, once asked for: events/nouns.py makes it.
    """

    mentions: Mentions | None = None
    nouns: Nouns | None = None

    def __init__(self, parsed: ParsedDocument) -> None:
        self.parsed = parsed
        self.document = parsed.document
        self.text = parsed.document.text
        self.start: list[int] = parsed.start.tolist()
        self.end: list[int] = parsed.end.tolist()
        self._words = [self.text[a:b] for a, b in zip(self.start, self.end, strict=True)]
        self.lowers = [word.lower() for word in self._words]
        self.head: list[int] = parsed.head.tolist()
        self.sentence: list[int] = parsed.sentence.tolist()
        self.paragraph: list[int] = parsed.paragraph.tolist()
        self.dep = list(parsed.dep)
        self.tag = list(parsed.tag)
        self.lemma = list(parsed.lemma)
        self.children: list[list[int]] = [[] for _ in self.head]
        for row, head in enumerate(self.head):
            if head != row:
                self.children[head].append(row)
        self.sentences = self._runs(self.sentence)
        self.paragraphs = self._runs(self.paragraph)

    def __len__(self) -> int:
        return len(self.head)

    @staticmethod
    def _runs(numbers: list[int]) -> list[tuple[int, int]]:
        """Return for each number the rows (first, past the last) that carry it."""
        runs: list[tuple[int, int]] = []
        for row, number in enumerate(numbers):
            if row == 0 or number != numbers[row - 1]:
                runs.append((row, row + 1))
            else:
                runs[-1] = (runs[-1][0], row + 1)
        return runs

    def attach(self, row: int, head: int, label: str) -> None:
        """Hang a row on another head with this label; on itself as the root of its sentence."""
        if self.head[row] != row:
            self.children[self.head[row]].remove(row)
        self.head[row], self.dep[row] = head, label
        if head != row:
            insort(self.children[head], row)

    def word(self, row: int) -> str:
        """Return the token as printed."""
        return self._words[row]

    def lower(self, row: int) -> str:
        """Return the token in lower case."""
        return self.lowers[row]

    def child(self, row: int, *labels: str) -> int | None:
        """Return the first child with one of these labels."""
        return next((kid for kid in self.children[row] if self.dep[kid] in labels), None)

    def subtree(self, row: int, without: Iterable[int] = ()) -> list[int]:
        """Return the rows at or below `row`, sorted, leaving out what hangs on `without`."""
        barred = set(without)
        found, stack = [], [row]
        while stack:
            here = stack.pop()
            found.append(here)
            stack += [kid for kid in self.children[here] if kid not in barred]
        return sorted(found)

    def is_below(self, row: int, above: int) -> bool:
        """Whether `row` is `above` or hangs on it."""
        while row != above:
            if self.head[row] == row:
                return False
            row = self.head[row]
        return True

    def subject(self, verb: int) -> int | None:
        """Return the row of the verb's own subject."""
        return next((kid for kid in self.children[verb] if self.dep[kid] in SUBJECTS), None)

    def pieces(self, rows: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield runs (first, last) of neighbouring rows; punctuation alone does not make a gap."""
        run: tuple[int, int] | None = None
        for row in rows:
            if run and all(self.dep[gap] in _EDGE for gap in range(run[1] + 1, row)):
                run = (run[0], row)
                continue
            if run:
                yield run
            run = (row, row)
        if run:
            yield run

    def span(self, first: int, last: int) -> Span:
        """Return the words from the row `first` to the row `last`, both included."""
        return self.document.span(self.start[first], self.end[last])

    def rows_in(self, start: int, end: int) -> tuple[int, int]:
        """Return the rows (first, past the last) that lie in the offsets start to end."""
        first = int(self.parsed.start.searchsorted(start, side="left"))
        last = int(self.parsed.end.searchsorted(end, side="right"))
        return first, max(first, last)
