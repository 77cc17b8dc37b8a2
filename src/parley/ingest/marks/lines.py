"""Text -> its lines that hold something, with offsets and the shape that rules look at.

A line's `text` has its white space made single spaces and is cut after `SEEN` characters, so that
every rule costs the same on a line of a million characters as on a long paragraph; `start` and
`end` are those of the whole line in the text, without the white space around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = ["SEEN", "Line", "capital_share", "plain", "read_lines", "words_of"]

SEEN: Final = 2000
"""Characters of a line that rules see: longer than any line of boilerplate."""

_BREAK: Final = r"\n\r\v\f\x85\u2028\u2029"
_CHUNK: Final = re.compile(rf"[^{_BREAK}]+")
_NEWLINE: Final = re.compile(rf"\r\n|[{_BREAK}]")
_BLANK: Final = (
    " \t\x1c\x1d\x1e\x1f\xa0\xad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u200b\u200c\u200d\u200e\u200f\u202f\u205f\u2060\u3000\ufeff"
)
_SPACES: Final = re.compile(f"[{re.escape(_BLANK)}]+")
_PART: Final = re.compile(
    rf"[{re.escape(_BLANK)}]*(?:[|·•›»>]|[{re.escape(_BLANK)}]{{2,}}| / )[{re.escape(_BLANK)}]*"
)
_WORD: Final = re.compile(r"[^\W_](?:[\w'’&.-]*\w)?")
_ELISION: Final = re.compile(r"^[dl]['’](?=\w)")
_SENTENCE_END: Final = re.compile(r"[.!?…]['\"’”»)\]]*$")
_QUOTES: Final = re.compile(r"[\"“”„«»‘]|(?<!\w)'|'(?!\w)|(?<!\w)’")
_SMALL: Final = frozenset(
    (
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "nor", "of",
        "off", "on", "or", "over", "per", "so", "than", "the", "to", "up", "v", "via", "vs",
        "with", "yet",
        "al", "das", "de", "del", "den", "der", "des", "di", "die", "du", "el", "et", "la", "le",
        "les", "los", "und", "y",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank.

    `parts` is its text cut where a bar, an arrow, a dot in the middle or two spaces stand;
    `detached` tells that a blank line stands above it.
    """

    index: int
    start: int
    end: int
    text: str
    parts: tuple[str, ...]
    detached: bool

    @property
    def long(self) -> bool:
        """Whether the line goes on beyond what rules see of it."""
        return self.end - self.start > SEEN

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop, question or exclamation mark, quotes aside."""
        return bool(_SENTENCE_END.search(self.text))

    @property
    def quotes(self) -> bool:
        """Whether quotation marks stand in it (apostrophes inside words aside)."""
        return bool(_QUOTES.search(self.text))

    @property
    def words(self) -> list[str]:
        """Its words, as far as rules see it."""
        return words_of(self.text)


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of `text` that are not blank, in order; time grows with its length."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    index = 0
    last = 0
    for chunk in _CHUNK.finditer(text):
        whole = chunk.group()
        bare = whole.lstrip(_BLANK)
        start = chunk.end() - len(bare)
        bare = bare.rstrip(_BLANK)
        if not bare:
            continue
        breaks = _NEWLINE.findall(text, last, start) if index else ["", ""]
        shown = _SPACES.sub(" ", bare[:SEEN])
        parts = tuple(part for part in _PART.split(bare[:SEEN]) if part)
        yield Line(index, start, start + len(bare), shown, parts, len(breaks) > 1)
        index += 1
        last = start + len(bare)


def words_of(text: str) -> list[str]:
    """Return the words of a line; `U.S.` and `co-author` are one word each."""
    return _WORD.findall(text)


def capital_share(text: str) -> float:
    """Return the share of words with a capital or digit in front, small words aside (0 to 1)."""
    words = [word for word in words_of(text) if word.casefold() not in _SMALL]
    if not words:
        return 0.0
    bare = [_ELISION.sub("", word) for word in words]
    return sum(word[0].isupper() or word[0].isdigit() for word in bare) / len(words)


def plain(text: str) -> str:
    """Return a line in the form in which two printings of it are compared."""
    return " ".join(words_of(text.casefold().replace("’", "'")))
