"""A word of the text -> the number that it begins, where that is vague, a part, or has an article.

"dozens", "tens of thousands", "several hundred"; "half of", "two-thirds"; "a dozen", "half a
million".
"""

from __future__ import annotations

import re
from typing import Final

from parley.extract.figures.numerals import Numeral, table

__all__ = ["one_in", "part", "scale_with_article", "vague"]

_OF: Final = re.compile(r"\s+of\s+([^\W\d_]+)\b")
_BEFORE: Final = re.compile(
    r"(?<![\w-])(half\s+an?|an?|several|a\s+few|few|many)[\s-]+$", re.IGNORECASE
)
_PART: Final = re.compile(r"[\s-]([^\W\d_]+)\b")
_ARTICLE: Final = re.compile(r"(?<!\w)(a|one)[\s-]$", re.IGNORECASE)
_SHARED: Final = re.compile(
    r"\s+(?:of|the|its|their|his|her|our|an?|that|this|those|these|as|are|is|was|were|have|has|had)\b"
)
_MEASURED: Final = re.compile(
    r"(?:\b(?:than|by|to|at|nearly|almost|about|over|under|some|least|around|roughly|exactly|only|just)"
    r"\s+)$",
    re.IGNORECASE,
)
_IN: Final = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?(?=\w)")
_FEW: Final = 10
_ROUND: Final = (12, 15, 20, 25, 50, 100, 1000)
_SEVERAL: Final = (2, 10)
_LOOK_BACK: Final = 14


def vague(text: str, start: int, end: int) -> Numeral | None:
    """Return the vague number that the word start..end begins, with the "of thousands" after it.

    "scores" and "tens" are such only before "of": other scores are points.
    """
    word = text[start:end].lower()
    multiple, own = table("multiples").get(word), table("vague").get(word)
    of = _OF.match(text, end)
    scale = table("vague").get(of[1].lower()) if of else None
    if multiple and scale and of:
        low, high = multiple[0] * scale[0], multiple[1] * scale[0]
        return Numeral(start, of.end(), low, high, "vague")
    found = own or multiple
    if found is None or (of is None and word in ("scores", "tens")):
        return None
    return Numeral(start, end, found[0], found[1], "vague")


def scale_with_article(text: str, start: int, numeral: Numeral) -> Numeral | None:
    """Return "a hundred", "half a million", "several thousand"; None for a scale alone."""
    before = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    if before is None:
        return None
    word = before[1].lower()
    value = numeral.low
    if word.startswith("half"):
        return Numeral(before.start(), numeral.end, value / 2, value / 2, "words")
    if word in ("a", "an"):
        return Numeral(before.start(), numeral.end, value, value, "words")
    return Numeral(before.start(), numeral.end, value * _SEVERAL[0], value * _SEVERAL[1], "vague")


def part(text: str, numeral: Numeral | None, start: int, end: int) -> Numeral | None:
    """Return a part of a whole: "two-thirds", "a third of", "half of", "nearly half".

    `numeral` is the number word that begins at `start`, None where a fraction stands there alone.
    """
    if numeral is not None:
        over = _PART.match(text, numeral.end)
        below = table("fractions").get(over[1].lower()) if over else None
        plural = over is not None and over[1].lower().endswith("s") == (numeral.low != 1)
        if not over or below is None or not plural or numeral.low >= below:
            return None
        share = numeral.low / below
        return Numeral(start, over.end(), share, share, "part")
    below = table("fractions").get(text[start:end].lower())
    if below is None or text[start:end].lower().endswith(("s", "halves")):
        return None
    article = _ARTICLE.search(text, max(0, start - 5), start)
    first = article.start() if article else start
    shared = _SHARED.match(text, end) is not None
    measured = _MEASURED.search(text, max(0, first - _LOOK_BACK), first) is not None
    if below != 2 and article is None:
        return None
    if not shared and not (measured and _stops(text, end)):
        return None
    return Numeral(first, end, 1 / below, 1 / below, "part")


def _stops(text: str, end: int) -> bool:
    """Whether no noun follows that a fraction would be an ordinal of: "by a third."."""
    return not re.match(r"[\s-]+[^\W\d_]", text[end : end + 3]) or bool(
        re.match(
            r"\s+(?:from|to|in|since|on|and|or|more|less|over|after|by|for|when|while)\b",
            text[end:],
        )
    )


def one_in(text: str, above: Numeral, below: Numeral | None) -> Numeral | None:
    """Return "one in five", "two out of three" as a part."""
    link = _IN.match(text, above.end)
    if below is None or link is None or link.end() != below.start:
        return None
    n, of = above.low, below.low
    if not 0 < n < of or n != int(n) or (of > _FEW and of not in _ROUND):
        return None
    if (
        "out" not in link.group()
        and "every" not in link.group()
        and n != 1
        and of not in (5, 10, 100)
    ):
        return None
    return Numeral(above.start, below.end, n / of, n / of, "part")
