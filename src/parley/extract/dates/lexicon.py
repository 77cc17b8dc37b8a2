"""lexicon/dates.toml -> for each word or phrase, its kind (one letter) and what it stands for.

Expressions of time are found by patterns over kinds of words; `KINDS` names the letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from parley.lexicon import load

__all__ = ["GRAMMATICAL", "KINDS", "NUMBERS", "OTHER", "Known", "Vocabulary", "vocabulary"]

KINDS: Final = {
    "weekday": "d", "month": "m", "monthday": "j", "number": "n", "year": "y", "ordinal": "o",
    "unit": "u", "units": "U", "weekend": "e", "quarter": "q", "period": "P",
    "season": "s", "part": "p", "today": "t", "holiday": "H", "decade": "c", "time": "k",
    "numeric": "J", "reference": "r", "recurring": "R", "about": "x",
    "the": "D", "a": "A", "this": "T", "that": "V", "last": "L", "next": "N", "past": "Q",
    "coming": "C", "following": "F", "previous": "B", "current": "K", "recent": "E", "same": "S",
    "few": "w", "every": "v", "edge": "g", "limit": "i", "ago": "G", "later": "l", "earlier": "b",
    "whole": "W", "more": "M", "of": "O", "in": "I", "or": "/", "and": "&", "hyphen": "-",
    "comma": ",", "own": "'", "fiscal": "f", "half": "1", "clock": "X", "am": "a", "zone": "z",
    "old": "2", "compared": "Y", "on": "@", "at": "%", "other": ".", "after": "0", "long": "3",
    "all": "4", "parts": "5",
}  # fmt: skip
"""Names of kinds of words, as patterns write them, and the letter of each."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the lexicon knows of a word or phrase: its kind's letter, and what it stands for."""

    kind: str
    value: Any = None


NUMBERS: Final = KINDS["number"] + KINDS["monthday"] + KINDS["year"]
"""The letters of numbers."""
GRAMMATICAL: Final = "".join(
    KINDS[name]
    for name in (
        "the", "a", "this", "that", "of", "in", "or", "and", "hyphen", "comma", "own", "on", "at",
        "about", "other", "more", "few", "number", "monthday", "same", "after", "whole", "half",
        "old", "all", "every", "coming", "following", "earlier", "later", "limit", "compared",
    )
)  # fmt: skip
"""The letters of words that alone are no expression of time."""
OTHER: Final = Known(KINDS["other"])
"""A word that no pattern asks for."""

_MARK: Final = re.compile(r"(?<=\w)(?=['’])")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Single words, phrases by their first two (longest first), and words to look twice at."""

    words: dict[str, Known]
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Known]]]]
    doubtful: frozenset[str]
    beside: frozenset[str]
    within: frozenset[str]
    abbreviated: frozenset[str]
    papers: frozenset[str]
    days_by_name: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Return what lexicon/dates.toml tells of words."""
    lexicon = load("dates")
    entries: list[tuple[str, Known]] = []
    for table, kind, cast in (
        ("weekday", "weekday", int), ("month", "month", int), ("unit", "unit", str),
        ("units", "units", str), ("season", "season", str), ("part", "part", str),
        ("parts", "parts", str), ("long", "long", str),
        ("holiday", "holiday", str), ("reference", "reference", str),
        ("recurring", "recurring", str),
    ):  # fmt: skip
        entries += [
            (word, Known(KINDS[kind], cast(value)))
            for value, words in lexicon[table].items()
            for word in words
        ]
    entries += [(w, Known(KINDS[kind], w)) for kind, ws in lexicon["word"].items() for w in ws]
    entries += [
        (word, Known(KINDS["decade"], f"XX{ten}")) for word, ten in lexicon["decade"].items()
    ]
    entries += [(word, Known(KINDS["today"], value)) for word, value in lexicon["day"].items()]
    entries += [(word, Known(KINDS["about"], word)) for word in lexicon["about"]["phrases"]]
    entries += [(word, Known(KINDS["number"], value)) for word, value in lexicon["number"].items()]
    entries += [
        (word, Known(KINDS["ordinal"], value)) for word, value in lexicon["ordinal"].items()
    ]
    return Vocabulary(
        words={word: known for word, known in entries if " " not in word},
        phrases=_phrases(
            [(tuple(_MARK.sub(" ", w).split()), known) for w, known in entries if " " in w]
        ),
        doubtful=frozenset(lexicon["doubtful"]["words"]),
        beside=frozenset(lexicon["doubtful"]["beside"]),
        within=frozenset(lexicon["doubtful"]["within"]),
        abbreviated=frozenset(lexicon["doubtful"]["abbreviated"]),
        papers=frozenset(lexicon["papers"]["words"]),
        days_by_name=frozenset(lexicon["papers"]["before"]),
    )


def _phrases(
    entries: list[tuple[tuple[str, ...], Known]],
) -> dict[str, dict[str, list[tuple[tuple[str, ...], Known]]]]:
    """Return phrases by their first and second word, the longest first."""
    index: dict[str, dict[str, list[tuple[tuple[str, ...], Known]]]] = {}
    for words, known in sorted(entries, key=lambda entry: (-len(entry[0]), entry[0])):
        index.setdefault(words[0], {}).setdefault(words[1], []).append((words, known))
    return index
