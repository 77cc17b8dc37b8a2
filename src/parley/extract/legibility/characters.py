"""Signs of damaged text: what a wrong decoding, a scan or a lost line break leaves of letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.extract.legibility.page import Flaw, Page, Sentence

__all__ = [
    "figure_for_a_letter",
    "letters_apart",
    "letters_lost",
    "letters_misread",
    "run_together",
]

_LOST: Final = re.compile(r"\?(?<=[a-z].)(?:[dmst]|ve|re|ll)\b|\?(?<=[a-z].)[a-z]{3,}(?![\w.=&/])")
_MISREAD: Final = re.compile("â€.|Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ]|Â[\u00a0-\u00bf]")
_MISREAD_FIRST: Final = ("â€", "Ã", "Â")
_FIGURES: Final = tuple(
    re.compile(rf"{figure}(?<=[a-z].)[a-z]{{2,}}(?![\w@/-])") for figure in "015"
)  # one by one, each begins with a character of its own: several times faster than a class
_APART: Final = re.compile(r"(?<!\w)(?:[A-Za-z] ){5,}")
_WORD: Final = re.compile(r"\S+$")
_LOOK_BACK: Final = 40


def letters_lost(page: Page) -> Iterator[Flaw]:
    """A letter that no decoding gave back: "the caf\ufffd talks", "they don?t"."""
    at = page.text.find("\ufffd")
    while at >= 0:
        yield Flaw(at, at + 1, "a letter is lost")
        at = page.text.find("\ufffd", at + 1)
    for found in _LOST.finditer(page.text):
        if not _in_address(page.text, found.start()):
            yield _around(page.text, found, "a letter is lost")


def letters_misread(page: Page) -> Iterator[Flaw]:
    """Letters read in another encoding: "FranÃ§ois", "the â€œplanâ€\u009d"."""
    if any(first in page.text for first in _MISREAD_FIRST):
        for found in _MISREAD.finditer(page.text):
            yield _around(page.text, found, "broken letters")


def run_together(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A stop with no space behind it joins two sentences: "… for the crews.With a grant …"."""
    page, after = sentence.page, row + 1
    if after not in sentence.rows or page.end[row] != page.start[after]:
        return
    word, before = page.word(after), page.word(row - 1)
    if word.istitle() and len(before) > 2 and before.islower() and before.isalpha():
        yield sentence.at(row - 1, after, "two sentences run together: {}")


def figure_for_a_letter(page: Page) -> Iterator[Flaw]:
    """A figure read for a letter: "the g0vernment", "coali1ion"."""
    for pattern in _FIGURES:
        for found in pattern.finditer(page.text):
            if not _in_address(page.text, found.start()):
                yield _around(page.text, found, "a figure among letters")


def letters_apart(sentence: Sentence) -> Iterator[Flaw]:
    """A word in single letters: "t h e  t a l k s"."""
    if 4 * sentence.text.count(" ") > len(sentence.text):
        for found in _APART.finditer(sentence.text):
            start = sentence.start + found.start()
            yield Flaw(start, start + len(found[0]), "letters that stand apart")


def _around(text: str, found: re.Match[str], reason: str) -> Flaw:
    """Return the flaw of the whole word in which something was found."""
    start = _word_start(text, found.start())
    return Flaw(start, found.end(), f"{reason}: “{text[start : found.end()]}”")


def _word_start(text: str, at: int) -> int:
    before = _WORD.search(text, max(at - _LOOK_BACK, 0), at)
    return at if before is None else before.start()


def _in_address(text: str, at: int) -> bool:
    """Whether the word is an address or a handle: "www.torr.example/?q=a", "@g0vwatch"."""
    word = text[_word_start(text, at) : at]
    return any(sign in word for sign in "/@#.&=_")
