"""Words for a page: document text shortened and compared; days, counts and lists told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parley.report.characters import one_line

__all__ = [
    "AROUND",
    "bare",
    "count",
    "day_in_words",
    "listed",
    "period",
    "several",
    "short_period",
    "shorten",
    "within",
]

AROUND: Final = ' ,“”"‘’„«»'
"""What stands around own words, and is printed anew."""
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_NO_LETTERS: Final = re.compile(r"[\W_]+")
_NUMBERED: Final = re.compile(
    r"(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|both)\b"
    r"|(?:the )?(?:[2-9]|\d\d+)\b",
    re.IGNORECASE,
)
_COMMON: Final = re.compile(
    r"(?:The|A|An|One|Another|Other|Some|Several|Many|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b"
    r"(?= [a-z]| [A-Z][\w’']*n? [a-z])"
)
"""What begins a sentence and no name: "Two officials", "An Israeli official"."""
_HEAD_ENDS: Final = re.compile(
    r",| (?:of|in|at|on|from|to|for|with|who|that|close|involved|familiar|engaged|near|briefed)\b"
)
_SINGLE_IN_S: Final = ("ss", "us", "is", "ics", "news", "headquarters", "’s", "'s")
_ISO_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def shorten(text: str, length: int) -> str:
    """Return at most `length` characters of one line, cut after a word and ended with “…”."""
    text = one_line(text)
    if len(text) <= length:
        return text
    cut = text[:length]
    space = cut.rfind(" ")
    return (cut[:space] if space > length // 2 else cut[:-1]).rstrip(" ,;:–—-") + "…"


def bare(text: str) -> str:
    """Return text for comparing: letters and digits only, no case, single spaces."""
    plain = text.replace("’", "").replace("'", "")
    return _NO_LETTERS.sub(" ", plain).strip().casefold()


def day_in_words(date: str) -> str:
    """Return an ISO date as read ("4 February 2031"); what is no day stays as it is."""
    match = _ISO_DAY.fullmatch(date)
    if match is None or not 1 <= int(match[2]) <= 12:
        return one_line(date)
    return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {int(match[1])}"


def period(first: str, last: str) -> str:
    """Return two ISO dates as a stretch, no shorter than clear: "4–9 May 2024"."""
    if first == last:
        return day_in_words(first)
    start, end = day_in_words(first).split(), day_in_words(last).split()
    if len(start) != 3 or len(end) != 3:
        return f"{' '.join(start)} – {' '.join(end)}"
    if start[1:] == end[1:]:
        return f"{start[0]}–{' '.join(end)}"
    if start[2] == end[2]:
        return f"{' '.join(start[:2])} – {' '.join(end)}"
    return f"{' '.join(start)} – {' '.join(end)}"


def short_period(first: str | None, last: str | None) -> str | None:
    """Return two ISO dates for a narrow column: "2024-05-04 – 05-09"; None where there is none."""
    if first is None or last is None or first == last:
        return first or last
    return f"{first} – {last[5:] if first[:5] == last[:5] else last}"


def count(number: int, one: str, several: str | None = None) -> str:
    """Return a number with its noun: "1 report", "1,204 reports"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def several(name: str) -> bool:
    """Tell whether a name is of more than one, for the verb after it: "two officials", "fans of A".

    Told by a number before it, by "and", and by the ending of a head that is no proper name: "the
    United States" and "Port Workers United" are one each.
    """
    head = _HEAD_ENDS.split(one_line(name), maxsplit=1)[0]
    words = head.split()
    if _NUMBERED.match(head) or "and" in words[1:-1]:
        return not any(word[:1].isupper() for word in words) or bool(_NUMBERED.match(head))
    last = words[-1] if words else ""
    return last[:1].islower() and last.endswith("s") and not last.endswith(_SINGLE_IN_S)


def within(name: str) -> str:
    """Return a name as it stands within a sentence: "An Israeli official" begins one no more."""
    return name[:1].lower() + name[1:] if _COMMON.match(name) else name


def listed(items: Sequence[str]) -> str:
    """Return items as a reader would say them: "A, B and C"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
