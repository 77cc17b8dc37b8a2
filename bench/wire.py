"""A press that never was: tens of thousands of reports, some of them copied from others.

Words are invented and drawn by Zipf's law, lengths are those of news (half have 400 words and
more). As in life, many reports that are nobody's copy print one agency's background paragraph or
quote the same man. Seeded, so that every run measures the same text.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

ONSETS: Final = ("", "b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "s", "st", "t")
VOWELS: Final = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
ENDS: Final = ("", "", "n", "r", "s", "t", "nd", "ng")
VOCABULARY: Final = 40_000
MEDIAN_WORDS: Final = 400

Paragraphs = list[str]


@dataclass(frozen=True)
class Report:
    """One text, and the number of the report that it was copied from: its own for an original."""

    text: str
    origin: int


@dataclass
class Desk:
    """Where reports are written; all chance comes from one seed."""

    seed: int = 11
    background: list[str] = field(default_factory=list)
    sayings: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.words = self._vocabulary()
        self.weights = list(accumulate(1 / rank**1.05 for rank in range(1, VOCABULARY + 1)))
        self.background = [self.paragraph(55) for _ in range(50)]
        self.sayings = [f"“{self.paragraph(40)}”" for _ in range(300)]

    def _vocabulary(self) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < VOCABULARY:
            syllables = range(self.dice.choice((1, 2, 2, 3, 3)))
            found["".join(self.dice.choice(part) for _ in syllables
                          for part in (ONSETS, VOWELS, ENDS))] = None  # fmt: skip
        return sorted(found, key=lambda word: (len(word), word))

    def draw(self, count: int) -> list[str]:
        """Return that many words, common ones often."""
        return self.dice.choices(self.words, cum_weights=self.weights, k=count)

    def paragraph(self, length: int) -> str:
        """Return about that many words in sentences."""
        words = self.draw(length)
        start = 0
        while start < length:
            words[start] = words[start].capitalize()
            start = min(length, start + self.dice.randint(8, 30))
            words[start - 1] += "."
            if start - 4 > 0 and self.dice.random() < 0.5:
                words[start - 4] += ","
        return " ".join(words)

    def report(self) -> Paragraphs:
        """Return a new report; some quote what others quote, some print known background."""
        length = min(3000, max(60, round(self.dice.lognormvariate(0, 0.6) * MEDIAN_WORDS)))
        written: Paragraphs = []
        while length > 0:
            size = min(length, self.dice.randint(25, 70))
            written.append(self.paragraph(size))
            length -= size
        if self.dice.random() < 0.2:
            written.insert(self.dice.randint(1, len(written)), self.dice.choice(self.sayings))
        if self.dice.random() < 0.2:
            written.append(self.dice.choice(self.background))
        return written

    def copy(self, report: Paragraphs) -> Paragraphs:
        """Return the report as another paper prints it: local wording, a paragraph less or more."""
        copied = [self.reword(part, self.dice.choice((0, 0.01, 0.02, 0.04, 0.08)))
                  for part in report]  # fmt: skip
        change = self.dice.choice(("none", "none", "less", "more", "inside"))
        if change == "less" and len(copied) > 2:
            del copied[self.dice.randrange(len(copied))]
        elif change == "more":
            copied.insert(self.dice.randint(0, len(copied)), self.paragraph(45))
        elif change == "inside":
            copied = [*self.report(), *copied, *self.report()]
        return copied

    def reword(self, paragraph: str, rate: float) -> str:
        """Return the paragraph with that share of its words changed for others."""
        words = paragraph.split(" ")
        fresh = self.draw(len(words))
        return " ".join(
            new if self.dice.random() < rate else old for old, new in zip(words, fresh, strict=True)
        )


def press(count: int, copies: int, seed: int = 11) -> Sequence[Report]:
    """Return `count` reports, so many of them copies of others, in no order."""
    desk = Desk(seed)
    originals = [desk.report() for _ in range(count - copies)]
    sources = desk.dice.choices(range(len(originals)), k=copies)
    reports = [Report("\n\n".join(parts), number) for number, parts in enumerate(originals)]
    reports += [Report("\n\n".join(desk.copy(originals[source])), source) for source in sources]
    desk.dice.shuffle(reports)
    return reports
