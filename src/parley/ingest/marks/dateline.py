"""The dateline before an article's first sentence: place, perhaps day and agency, and a dash.

    TORRHAVEN, Feb. 12 (Meridian Wire) - …      Torrhaven (MW) — …      NEW YORK --

It is no part of the sentence that it stands before, and the parser takes it for its subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from parley.ingest.marks.lines import Line
from parley.lexicon import load
from parley.model.document import Mark

__all__ = ["mark_dateline"]

_PLACE: Final = r"[^\W\d_][\w.'’/-]*(?:[ ][^\W\d_][\w.'’/-]*){0,4}"
_CAPITALS: Final = r"(?=[^\W\d_a-z]{2})[A-Z\u00c0-\u00de.'’/ -]{2,40}"
_MORE: Final = r"(?:,[ ][\w.'’ ]{2,30}){0,3}"
_AGENCY: Final = r"[ ]\([^()\n]{2,40}\)"
_DASH: Final = r"[ ](?:--|[–—-])[ ]*"
_DATELINE: Final = re.compile(
    rf"(?:{_CAPITALS}{_MORE}(?:{_AGENCY})?|{_PLACE}{_MORE}{_AGENCY}){_DASH}(?=[“\"‘']?[A-Z])"
)
_LONGEST: Final = 90
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def _is_acronym(dateline: str) -> bool:
    """Whether it is one short word in capitals that is no capital city: "NATO - …"."""
    words = _LETTERS.findall(dateline)
    return len(words) == 1 and len(words[0]) <= 5 and words[0] not in _short_capitals()


@cache
def _short_capitals() -> frozenset[str]:
    countries = load("places")["country"]
    names = (name for country in countries for name in country.get("capitals", ()))
    return frozenset(name.upper() for name in names if len(name) <= 5)


def mark_dateline(lines: Iterable[Line], text: str) -> Mark | None:
    """Return the mark of the dateline at the start of the first of these lines, if one is there."""
    for line in lines:
        found = _DATELINE.match(text, line.start, min(line.end, line.start + _LONGEST))
        if found is None or found.end() >= line.end or _is_acronym(found[0]):
            return None
        end = line.start + len(found[0].rstrip())
        return Mark(line.start, end, "dateline", "place and agency before the first sentence")
    return None
