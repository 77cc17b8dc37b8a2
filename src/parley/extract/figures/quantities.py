"""A number in a text -> with its unit or currency, as far as these words reach.

"£800m", "14 million crowns", "48-hour", "20km/h", "7.3%".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from parley.extract.figures.numerals import Kind, Numeral, table
from parley.lexicon import load

__all__ = ["Quantity", "dimension", "is_money", "is_time", "measured"]

_LOOK_BACK: Final = 6
_SHORT_WORD: Final = 4
_MINUS: Final = re.compile(r"(?:(?<![\w.,)%])[-−–]|\bminus[\s-])$", re.IGNORECASE)
_NOUN_AFTER: Final = re.compile(r"\s+([^\W\d_]+)")
_MILLIONS: Final = re.compile(r"\d(?:\.\d+)?m\s+([^\W\d_]+)")
_MILLIONS_BACK: Final = 300
"""Characters in which a text goes on to count in millions."""
_AFTER_LENGTH: Final = frozenset(
    [
        "long",
        "wide",
        "high",
        "tall",
        "deep",
        "thick",
        "away",
        "from",
        "to",
        "in",
        "at",
        "of",
        "on",
        "and",
        "or",
        "by",
        "above",
        "below",
        "apart",
        "across",
        "up",
        "down",
        "off",
        "for",
        "with",
        "per",
        "a",
        "an",
        "the",
    ]
)
_POUND: Final = "pound"
_OF_ONE: Final = re.compile(r"(?:\s+of)?\s+an?(?=\s)")
_OF: Final = re.compile(r"\s+of(?=\s)")


@dataclass(slots=True)
class Quantity:
    """A number with its unit (a name of the lexicon of units): offsets of both, and its range.

    `number` are the offsets of the number alone; low == high but for vague numbers and ranges.
    """

    start: int
    end: int
    low: float
    high: float
    kind: Kind
    unit: str | None
    number: tuple[int, int]


@cache
def _units() -> dict[str, dict[str, Any]]:
    return {entry["name"]: entry for entry in load("units")["unit"]}


def dimension(unit: str | None) -> str | None:
    """Return the dimension of a unit by its name."""
    return None if unit is None else str(_units()[unit]["dimension"])


def is_time(unit: str | None) -> bool:
    """Whether a unit is one of time."""
    return dimension(unit) == "time"


@cache
def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency, or a part of one."""
    if unit is None:
        return False
    of = dimension(unit)
    return unit in _currencies() or of in _currencies()


@cache
def _currencies() -> frozenset[str]:
    return frozenset(
        name for name, entry in _units().items() if "before" in entry or name == entry["dimension"]
    ) - {"point", "degree", "bushel"}


def _forms(field: str, fold: bool) -> dict[str, str]:
    return {
        form.lower() if fold else form: name
        for name, entry in _units().items()
        for form in entry.get(field, ())
    }


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = _forms("words", fold=True)
    return re.compile(rf"(?:[\s\xa0]|-\s?)?({_either(forms)})(?![\w])", re.IGNORECASE), forms


@cache
def _signs() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = _forms("signs", fold=False)
    short = [form for form in forms if len(form) == 1 and form.isalpha()]
    rest = [form for form in forms if form not in short]
    return re.compile(rf"(?:[\s\xa0]?-?({_either(rest)})|({_either(short)}))(?!\w)"), forms


@cache
def _before() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = _forms("before", fold=False)
    codes = [form for form in forms if form[-1].isalpha() and len(form) > 1]
    letters = [form for form in forms if form.isalpha() and len(form) == 1]
    signs = [form for form in forms if form not in codes and form not in letters]
    known = rf"({_either(codes)})[\s\xa0]?|({_either(letters)})|({_either(signs)})\s?"
    return re.compile(rf"(?<![^\W_])(?:{known})$"), forms


@cache
def _more() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_either(table('between')['words'])})(?=\s)")


def _either(forms: Any) -> str:
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


def measured(text: str, numeral: Numeral) -> Quantity | None:
    """Return a number with the unit before or after it; None where letters go on at its end.

    "A320" and "5G" are names: no letter may stand against a number but a sign of money or a unit.
    """
    start, unit = _currency(text, numeral.start)
    if numeral.doubtful and unit is None:
        numeral = _undoubted(text, numeral)
    end, low, high = numeral.end, numeral.low, numeral.high
    if minus := _MINUS.search(text, max(0, start - _LOOK_BACK), start):
        start, low, high = minus.start(), -high, -low
        if unit is None:
            start, unit = _currency(text, start)
    if unit is None:
        end, unit = _unit(text, numeral)
    if numeral.kind == "digits" and (_is_glued(text, start) or text[end : end + 1].isalpha()):
        return None
    return Quantity(start, end, low, high, numeral.kind, unit, (numeral.start, numeral.end))


def _currency(text: str, start: int) -> tuple[int, str | None]:
    pattern, forms = _before()
    match = pattern.search(text, max(0, start - _LOOK_BACK), start)
    if match is None:
        return start, None
    return match.start(), forms[match[1] or match[2] or match[3]]


def _is_glued(text: str, start: int) -> bool:
    """Whether letters or digits stand against the start: "A320", "x2.5", "/7"."""
    before = text[start - 1 : start]
    return before.isalnum() or (before in "_/@#" and before != "")


def _undoubted(text: str, numeral: Numeral) -> Numeral:
    """Return "12.3m tonnes" as it is, and the "37m" of a length without its scale."""
    sign = text[numeral.end - 1]
    after = _NOUN_AFTER.match(text, numeral.end)
    if sign.isupper() or sign == "k" or (after and after[1].lower() not in _AFTER_LENGTH):
        return numeral
    if sign == "m" and _is_in_millions(text, numeral.start):
        return numeral
    scale = {"m": 1e6, "b": 1e9}[sign]
    value = float(f"{numeral.low / scale:.12g}")
    return replace(numeral, end=numeral.end - 1, low=value, high=value, doubtful=False)


def _is_in_millions(text: str, start: int) -> bool:
    """Whether the text just before counts in such millions: "7m tonnes ... could bear 8m"."""
    before = text[max(0, start - _MILLIONS_BACK) : start]
    return any(one[1].lower() not in _AFTER_LENGTH for one in _MILLIONS.finditer(before))


def _unit(text: str, numeral: Numeral) -> tuple[int, str | None]:
    """Return where number and unit end, and the unit; a part of an hour is one of hours."""
    at = numeral.end
    if numeral.kind in ("part", "vague"):
        link = (_OF_ONE if numeral.kind == "part" else _OF).match(text, at)
        if link is None:
            return at, None
        at = link.end()
    pattern, forms = _words()
    match = pattern.match(text, at)
    if match is None and (more := _more().match(text, at)):
        match = pattern.match(text, more.end())
        match = match if match and is_time(forms[match[1].lower()]) else None
    if match and not _is_name(match[1]):
        name = forms[match[1].lower()]
        return match.end(), _weight_or_money(text, match, name)
    if numeral.kind == "digits":
        pattern, forms = _signs()
        match = pattern.match(text, at)
        if match:
            return match.end(), forms[match[1] or match[2]]
    return numeral.end, None


def _is_name(word: str) -> bool:
    """Whether a short capitalised word is a name or title rather than a unit: "Sen", "Rand"."""
    return len(word) <= _SHORT_WORD and word[0].isupper() and not word.isupper()


def _weight_or_money(text: str, match: re.Match[str], name: str) -> str:
    """Tell pounds of weight from pounds of money."""
    if name != _POUND or not match[1].lower().startswith(_POUND):
        return name
    around = text[max(0, match.start() - 80) : match.end() + 60].lower()
    hyphened = text[match.end() : match.end() + 1] == "-"
    of = text.startswith(" of ", match.end())
    weighing = any(word in around for word in load("units")["weighing"])
    return name if hyphened or of or weighing else "GBP"
