"""A number as printed -> why it is no figure: a date, a clock time, a label, a name, a score.

Dates found before cover most dates; the cheap checks here hold where no mention does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from parley.extract.figures.clauses import NAMES, NOUNS, changing, word_at, words_of
from parley.extract.figures.labels import is_dialled, is_label, is_name, is_reference
from parley.extract.figures.ones import is_no_count
from parley.extract.figures.quantities import Quantity
from parley.extract.grammar.grammar import Grammar

__all__ = ["RULES", "exempted"]

Rows = tuple[int, int]
_YEARS: Final = (1500, 2100)
_CLOCK: Final = re.compile(
    r":\d|\s?[ap]\.?m\b|\s?(?:GMT|UTC|BST|CET|EST|EDT|PST|ET)\b|\s?o['’]clock|h\d\d\b",
    re.IGNORECASE,
)
_ABOUT_TIME: Final = frozenset({"nearly", "about", "almost", "around", "past", "after"})
_UNTIL: Final = frozenset({"until", "till"})
_SHORTLY: Final = frozenset({"shortly", "just", "soon", "well", "long", "minutes"})
_BEFORE_YEAR: Final = frozenset({"in", "since", "the", "of", "last", "late", "early", "mid"})
_BEFORE_COUNT: Final = frozenset({"about", "than", "least", "nearly", "over", "average"})
_SUMS: Final = frozenset({"average", "total", "sum"})
_SCORE_AHEAD: Final = re.compile(r"[-–](\d{1,3})(?![\d.,%]*\d)")
_SCORE_BEHIND: Final = re.compile(r"(\d{1,3})[-–]$")
_SCORE_UNIT: Final = re.compile(r"[-–][\d.]+\s?(?:[^\W\d]|%)")
_MOST_GOALS: Final = 8


def exempted(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """Return why a number is no figure, None where it is one."""
    reasons = (rule(grammar, quantity, rows) for rule in RULES)
    return next((reason for reason in reasons if reason is not None), None)


def is_clock(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """A clock time: "5:55", "10 p.m.", "0401 GMT", "until nearly nine"."""
    if quantity.kind in ("part", "vague"):
        return None
    text, start = grammar.text, quantity.start
    glued = text[max(0, start - 2) : start]
    minutes = glued.endswith(":") and glued[0].isdigit()
    if minutes or _CLOCK.match(text, quantity.number[1]):
        return "a clock time"
    if quantity.unit is not None or quantity.low > 24 or rows[1] + 1 >= len(grammar):
        return None
    if grammar.tag[rows[1] + 1] in (*NOUNS, "JJ"):
        return None
    before, ahead = (word_at(grammar, rows[0] - back) for back in (1, 2))
    until = before in _UNTIL or (before in _ABOUT_TIME and ahead in _UNTIL)
    shortly = before in ("before", "after") and ahead in _SHORTLY
    return "a clock time" if until or shortly else None


def is_day(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """A day beside its month: "Oct. 31", "31 October"."""
    if quantity.unit is not None or quantity.kind != "digits" or not 1 <= quantity.low <= 31:
        return None
    before = rows[0] - 1
    beside = [before, rows[1] + 1]
    if word_at(grammar, before) in (".", "the"):
        beside.append(before - 1)
    months = (row for row in beside if word_at(grammar, row).rstrip(".") in words_of("months"))
    named = any(grammar.word(row)[0].isupper() and grammar.tag[row] != "MD" for row in months)
    return "a day of a month" if named else None


def is_year(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """Four digits that may be a year, and count nothing."""
    text = grammar.text[slice(*quantity.number)]
    if quantity.unit is not None or len(text) != 4 or not text.isdigit():
        return None
    before = word_at(grammar, rows[0] - 1)
    if not _YEARS[0] <= quantity.low <= _YEARS[1]:
        return "a year" if before in ("a.d.", "ad") else None
    return None if _counts(grammar, before, rows) else "a year"


def _counts(grammar: Grammar, before: str, rows: Rows) -> bool:
    """Whether four digits count things: "over 2000 lorries", "a total of 1800"."""
    back = range(max(0, rows[0] - 5), rows[0])
    if before in ("between", "and") and any(grammar.lower(row) == "between" for row in back):
        return False
    if before == "of" and word_at(grammar, rows[0] - 2) in _SUMS:
        return True
    noun = grammar.head[rows[1]]
    modifies = grammar.dep[rows[1]] == "nummod" and grammar.tag[noun] == "NNS" and noun > rows[1]
    if modifies and grammar.tag[rows[1] + 1] not in NAMES:
        return before not in _BEFORE_YEAR and "'" not in before
    moved = before in ("by", "to") and grammar.lemma[grammar.head[rows[0] - 1]] in changing(
        "up", "down"
    )
    return moved or before in _BEFORE_COUNT


def is_score(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """The result of a game: "3-1", "2-2"; "10-15 people" is a range."""
    text, (start, end) = grammar.text, quantity.number
    if quantity.kind != "digits" or quantity.unit is not None or quantity.low % 1:
        return None
    ahead = _SCORE_AHEAD.match(text, end)
    behind = _SCORE_BEHIND.search(text, max(0, start - 4), start)
    low: float
    high: float
    if ahead is not None:
        low, high, after = quantity.low, int(ahead[1]), rows[1] + 3
    elif behind is not None:
        low, high, after = int(behind[1]), quantity.low, rows[1] + 1
    else:
        return None
    if low >= high:
        return "a score"
    counts = after < len(grammar) and grammar.tag[after] in ("NNS", "JJ", "HYPH", "$")
    measured = ahead is not None and _SCORE_UNIT.match(text, end) is not None
    return None if counts or (measured and high >= _MOST_GOALS) else "a score"


def is_heading(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """The number of a point in a list, alone before a stop or bracket."""
    text, (start, stop) = grammar.text, grammar.sentences[grammar.sentence[rows[0]]]
    alone = stop - start <= 2 and rows[0] == start and quantity.unit is None
    opens = quantity.start == 0 or text[quantity.start - 1] == "\n"
    closes = text.startswith((". ", ") "), quantity.end)
    listed = quantity.kind == "digits" and opens and closes
    return "the number of a point" if alone or listed else None


def is_halved(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """What is cut "in two" or "in half"; "into two parts" is counted."""
    before, after = rows[0] - 1, rows[1] + 1
    if quantity.low not in (0.5, 2) or quantity.unit is not None:
        return None
    if word_at(grammar, before) not in ("in", "into"):
        return None
    if after < len(grammar) and grammar.tag[after] in (*NOUNS, "JJ", "JJR", "IN", "VBG"):
        return None
    divided = grammar.lemma[grammar.head[before]] in words_of("dividing")
    return "what is cut in two" if divided else None


RULES: Final[tuple[Callable[[Grammar, Quantity, Rows], str | None], ...]] = (
    is_clock,
    is_reference,
    is_dialled,
    is_day,
    is_label,
    is_name,
    is_year,
    is_score,
    is_heading,
    is_no_count,
    is_halved,
)
"""In the order in which they are tried; the first that gives a reason decides."""
