"""A report -> its sentences as runs of words, and numbers by which reports that share some meet.

Any number stands for any other, so that a sentence whose number was changed keeps its runs. Of each
sentence the six least hashes of its runs are kept (the bottom sketch of Broder 1997): what two
sentences share is among them sooner than by six permutations where one is much longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nsmallest
from typing import Final
from zlib import crc32

from parley.model import Document, Published, Span
from parley.reconcile.kinship.sentences import ends
from parley.reconcile.wording.amounts import Amount, amounts
from parley.reconcile.wording.words import Telling, read_printed

__all__ = ["Printed", "Sentence", "Told", "phrases"]

_WORD: Final = re.compile(r"\d[\d.,]*|[^\W\d_]+")
_RUN: Final = 4
_FEWEST: Final = 8
"""Words of a sentence that two reports seldom share by chance."""
_MOST: Final = 160
"""Sentences of a report that are compared: the first, which tell the story."""
_LONGEST: Final = 120
"""Words of a sentence; what goes on for longer is a list."""
_LEAST: Final = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence from `start` to `end` in the text, and the hashes of its runs of four words."""

    start: int
    end: int
    runs: frozenset[int]


@dataclass(frozen=True)
class Told:
    """A sentence by its words, with its amounts and what its words say."""

    telling: Telling

    @cached_property
    def amounts(self) -> Sequence[Amount]:
        """The amounts in it, in order."""
        return amounts(self.telling)

    @cached_property
    def bases(self) -> frozenset[str]:
        """The base forms of the words that say something."""
        return frozenset(self.telling.words[place].base for place in self.telling.content)


@dataclass(frozen=True)
class Printed:
    """A report as what it prints is held against others.

    `said` are the stretches (start, end) in which it tells what somebody says.
    """

    document: Document
    said: Sequence[tuple[int, int]] = field(default=())

    @property
    def id(self) -> str:
        """The id of the report."""
        return self.document.id

    @property
    def published(self) -> Published:
        """When the report came out."""
        return self.document.published

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences of eight words and more, in order."""
        return tuple(_sentences(self.document))

    @cached_property
    def places(self) -> Mapping[int, int]:
        """For each run of words the last sentence in which it stands, by its place."""
        return {
            run: place for place, sentence in enumerate(self.sentences) for run in sentence.runs
        }

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Its sentences by what they tell, in order."""
        return tuple(Told(read_printed(self.span(sentence))) for sentence in self.sentences)

    def span(self, sentence: Sentence) -> Span:
        """Return the words of a sentence."""
        return self.document.span(sentence.start, sentence.end)

    def tells(self, span: Span) -> bool:
        """Whether words stand where the report tells what somebody says."""
        return any(start <= span.start and span.end <= end for start, end in self.said)


def phrases(document: Document) -> tuple[int, ...]:
    """Return up to six numbers for each sentence of a report, equal where another prints it too."""
    least = (nsmallest(_LEAST, sentence.runs) for sentence in _sentences(document))
    return tuple(sorted({run for runs in least for run in runs}))


def _sentences(document: Document) -> Iterator[Sentence]:
    count = 0
    for first, last in document.unmarked():
        start = first
        for end in [*ends(document.text, first, last), last]:
            sentence = _sentence(document.text, start, end)
            start = end
            if sentence is not None:
                yield sentence
                count += 1
                if count == _MOST:
                    return


def _sentence(text: str, start: int, end: int) -> Sentence | None:
    words = _WORD.findall(text, start, end)
    if not _FEWEST <= len(words) <= _LONGEST:
        return None
    plain = ["0" if word[0].isdigit() else word.lower() for word in words]
    runs = (" ".join(plain[at : at + _RUN]) for at in range(len(plain) - _RUN + 1))
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return Sentence(start, start + len(stretch.strip()), frozenset(crc32(r.encode()) for r in runs))
