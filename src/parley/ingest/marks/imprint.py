"""A line that says who published a report and when -> its units: labels, dates, writers.

`By Jane Doe | Published: 9 April 2031 | 3 Comments` is read from left to right; the line is an
imprint only where every word of it is taken by some unit, so that a sentence never is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from parley.ingest.marks.dates import DateReading, read_date
from parley.ingest.marks.lines import Line
from parley.ingest.marks.patterns import any_of, phrases, words

__all__ = ["Imprint", "LabelKind", "name_at", "read_imprint"]

LabelKind = Literal["by", "published", "updated"]

_LONGEST: Final = 160
_SEPARATOR: Final = re.compile(r"[\s|·•●,–—\-/:;()\[\]»>*.]+")
_NAME_WORD: Final = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?\.?")
_CLOCK: Final = re.compile(
    r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:[A-Z]{2,4}|hrs))?(?!\w)", re.I
)
_ISSUE: Final = re.compile(
    r"(?:vol(?:ume)?|no|nr|number|issue)\.?\s?(?:\d{1,6}|[ivxlc]+)(?![\w])", re.I
)
"""The number of an issue of a paper: "Vol. XII, No. 26"."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a line says of its report: offsets of dates are those in the line's `text`.

    `date_label` is the label before the date, None for a bare one; `open_label` is a label at
    the end of the line whose value may stand on the next; `labels` counts labels and page
    counters (comments, minutes to read); `issue` tells that it gives the number of an issue.
    """

    writer: str | None = None
    date: DateReading | None = None
    date_label: LabelKind | None = None
    open_label: LabelKind | None = None
    labels: int = 0
    others: int = 0
    issue: bool = False

    @property
    def bare_date(self) -> bool:
        """Whether the line is a date and nothing else."""
        return self.date is not None and not self.labels and not self.others and not self.writer

    @property
    def tells(self) -> bool:
        """Whether it is more than one lone word that could be anything."""
        return bool(self.writer or self.date or self.labels + self.others > 1)


def read_imprint(line: Line) -> Imprint | None:
    """Return what the line says of its report, None where any word of it says something else."""
    if line.end - line.start > _LONGEST:
        return None
    return _Reading(line.text).whole()


class _Reading:
    """One left-to-right reading of a line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.label: LabelKind | None = None
        self.writer: str | None = None
        self.dates: list[tuple[LabelKind | None, DateReading]] = []
        self.labels = 0
        self.others = 0
        self.linked = False
        self.issue = False

    def whole(self) -> Imprint | None:
        while self._skip() < len(self.text):
            if not (self._date() or self._other() or self._label() or self._name()):
                return None
        label, date = self._best_date()
        return Imprint(self.writer, date, label, self.label, self.labels, self.others, self.issue)

    def _skip(self) -> int:
        gap = _SEPARATOR.match(self.text, self.at)
        if gap:
            self.at = gap.end()
        return self.at

    def _best_date(self) -> tuple[LabelKind | None, DateReading | None]:
        """Return the date of publication: labelled so before bare, bare before updated."""
        order = {"published": 0, "by": 1, None: 1, "updated": 2}
        if not self.dates:
            return None, None
        return min(self.dates, key=lambda pair: order[pair[0]])

    def _date(self) -> bool:
        reading = read_date(self.text[self.at :])
        if reading is None or reading.start:
            clock = _CLOCK.match(self.text, self.at)
            if clock and (self.dates or self.labels or self.others):
                self.at = clock.end()
                return True
            return False
        start, end = self.at, self.at + reading.end
        placed = DateReading(
            start, end, reading.printed, reading.date, reading.problem, reading.remark
        )
        label = self.label if self.label in ("published", "updated") else None
        self.dates.append((label, placed))
        self.at = end
        self.label = None
        return True

    def _other(self) -> bool:
        number = _ISSUE.match(self.text, self.at)
        found = number or any_of("labels", "others").match(self.text, self.at)
        if not found:
            return False
        self.issue = self.issue or number is not None
        self.at = found.end()
        self.others += 1
        return True

    def _label(self) -> bool:
        kinds: tuple[LabelKind, ...] = ("published", "updated", "by")
        found = [
            (match.end(), kind)
            for kind in kinds
            if (match := phrases("labels", kind).match(self.text, self.at))
        ]
        if found:
            end, kind = max(found)
            self.label, self.at, self.linked = kind, end, False
            self.labels += 1
            return True
        link = phrases("labels", "links").match(self.text, self.at)
        if link and (self.labels or self.dates or self.writer):
            self.at, self.linked = link.end(), True
            return True
        return False

    def _name(self) -> bool:
        """Take a name after "by"; a place or section after "in" where a date stood before."""
        name = name_at(self.text, self.at)
        if not name:
            return False
        if self.label == "by" and not self.linked:
            self.writer = self.writer or name
            self.label = None
        elif not ((self.linked or self.writer) and (self.dates or self.writer)):
            return False
        self.at += len(name)
        return True


def name_at(text: str, start: int) -> str | None:
    """Return the name of a person or desk at `start`: 1 to 8 words with capitals, particles aside.

    None where the first word is one that follows "by" in prose (weekdays, "the", "law").
    """
    found: list[re.Match[str]] = []
    at = start
    while len(found) < 8 and (word := _NAME_WORD.match(text, at)):
        date = read_date(text[at:])
        if date is not None and not date.start:
            break
        if any(phrases("labels", kind).match(text, at) for kind in ("published", "updated")):
            break
        lower = word.group().casefold()
        small = "particles" if found else "desks"
        if not word.group()[0].isupper() and lower not in words("labels", small):
            break
        found.append(word)
        spaced = text[word.end() : word.end() + 1] == " "
        if not spaced:
            break
        at = word.end() + 1
    while found and found[-1].group().casefold() in words("labels", "particles"):
        found.pop()
    if not found or found[0].group().casefold() in words("labels", "never"):
        return None
    return text[start : found[-1].end()]
